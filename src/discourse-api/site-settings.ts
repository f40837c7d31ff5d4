/** The forum's site settings, for administrators. */
import { z } from "zod";
import type { Client } from "./client.ts";
import { path } from "./forum-address.ts";

const SiteSettings = z
  .object({
    site_settings: z.array(
      z.object({
        setting: z.string(),
        value: z
          .union([z.string(), z.number(), z.boolean()])
          .nullish()
          .transform((value) => String(value ?? "")),
      }),
    ),
  })
  .transform(
    (answer): ReadonlyMap<string, string> =>
      new Map(answer.site_settings.map(({ setting, value }) => [setting, value])),
  );

export interface SiteSettingsApi {
  /** Every setting that this forum shows, under the name it has there; lists are joined by "|". */
  all(): Promise<ReadonlyMap<string, string>>;
  /** Sets one; `Refused` with 422 where it is unknown, hidden, renamed, or takes no such value. */
  set(name: string, value: string): Promise<void>;
}

export function createSiteSettingsApi(client: Client): SiteSettingsApi {
  return {
    all: () => client.get(SiteSettings, "/admin/site_settings.json"),
    set: (name, value) =>
      client.order({ method: "PUT", path: path`/admin/site_settings/${name}.json`, json: { [name]: value } }),
  };
}
