/** `aval setup [--dry-run] [--remove]`: provisions the forum, or takes back what it made. */
import { createDiscourseApi } from "../discourse-api/discourse-api.ts";
import { runSetup, removeSetup } from "../setup/run-setup.ts";
import { readComponent } from "../setup/things/component.ts";
import { wantedOf } from "../setup/wanted.ts";
import { readConfiguredForum } from "./configured-forum.ts";

export interface SetupOptions {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly dryRun: boolean;
  readonly remove: boolean;
  readonly print: (line: string) => void;
}

/** False when something is left to be done. */
export async function setup({ variables, dryRun, remove, print }: SetupOptions): Promise<boolean> {
  const { environment, settings, connection } = await readConfiguredForum({ variables, needs: "deliveries" });
  const api = createDiscourseApi({ ...connection, url: settings.forumUrl });
  const wanted = wantedOf(settings, environment, await readComponent());
  const parts = { api, wanted, dryRun, print };
  return remove ? removeSetup(parts) : runSetup(parts);
}
