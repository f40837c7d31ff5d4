/** `aval setup [--dry-run] [--remove]`: provisions the forum, or takes back what it made. */
import { runSetup, removeSetup } from "../setup/run-setup.ts";
import { readComponent } from "../setup/things/component.ts";
import { wantedOf } from "../setup/wanted.ts";
import { attachForum } from "./attached-forum.ts";

export interface SetupOptions {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly dryRun: boolean;
  readonly remove: boolean;
  readonly print: (line: string) => void;
}

/** False when something is left to be done. */
export async function setup({ variables, dryRun, remove, print }: SetupOptions): Promise<boolean> {
  const logDestination = { write: (line: string) => process.stderr.write(line) };
  const { environment, settings, api } = await attachForum({
    variables,
    needs: "deliveries",
    logLevel: "warn",
    logDestination,
  });
  const wanted = wantedOf(settings, environment, await readComponent());
  const parts = { api, wanted, dryRun, print };
  return remove ? removeSetup(parts) : runSetup(parts);
}
