/** Themes and their components. For administrators. */
import { z } from "zod";
import { Flag } from "./answer-fields.ts";
import type { Client } from "./client.ts";

export const Theme = z
  .object({
    id: z.number(),
    name: z.string(),
    component: Flag,
    enabled: z.boolean().default(true),
    default: Flag,
    user_selectable: Flag,
    parent_themes: z.array(z.object({ id: z.number() })).default([]),
    /** Null for a theme whose settings cannot be read. */
    settings: z.array(z.object({ setting: z.string(), value: z.unknown() })).nullish(),
    /** What the theme consists of, as it was uploaded. */
    theme_fields: z
      .array(z.object({ target: z.string(), name: z.string(), value: z.string().nullish() }))
      .nullish(),
  })
  .transform(({ parent_themes: parents, user_selectable: selectable, theme_fields: fields, ...theme }) => ({
    ...theme,
    selectable,
    parents: parents.map(({ id }) => id),
    settings: new Map((theme.settings ?? []).map(({ setting, value }) => [setting, value])),
    fields: fields ?? [],
  }));
export type Theme = z.infer<typeof Theme>;

const Themes = z.object({ themes: z.array(Theme) });
const OneTheme = z.object({ theme: Theme });

export interface ThemesApi {
  /** All themes and components; newer forums leave out what they consist of. */
  list(): Promise<Theme[]>;
  /** One with all its parts. */
  read(themeId: number): Promise<Theme>;
  /** Imports a zip as a new theme or, with an id, in place of that one; gives its id. */
  import(zip: Uint8Array<ArrayBuffer>, themeId: number | null): Promise<number>;
  /** Makes a component part of exactly these themes, and switches it on. */
  attach(componentId: number, themeIds: readonly number[]): Promise<void>;
  set(themeId: number, setting: string, value: string): Promise<void>;
  remove(themeId: number): Promise<void>;
}

export function createThemesApi(client: Client): ThemesApi {
  return {
    list: async () => (await client.get(Themes, "/admin/themes.json")).themes,
    read: async (themeId) => (await client.get(OneTheme, `/admin/themes/${themeId}.json`)).theme,
    import: async (zip, themeId) => {
      const form = new FormData();
      form.set("bundle", new Blob([zip], { type: "application/zip" }), "aval.zip");
      if (themeId !== null) form.set("theme_id", String(themeId));
      const call = { method: "POST", path: "/admin/themes/import.json", form } as const;
      return (await client.write(OneTheme, call)).theme.id;
    },
    attach: (componentId, themeIds) => {
      const theme = { parent_theme_ids: themeIds, enabled: true };
      return client.order({ method: "PUT", path: `/admin/themes/${componentId}.json`, json: { theme } });
    },
    set: (themeId, setting, value) => {
      const json = { name: setting, value };
      return client.order({ method: "PUT", path: `/admin/themes/${themeId}/setting.json`, json });
    },
    remove: (themeId) => client.order({ method: "DELETE", path: `/admin/themes/${themeId}.json` }),
  };
}
