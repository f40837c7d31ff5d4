/** The service's parts for a command that is run by hand beside it: nothing is heard, the forum is read and written. */
import type { Clock } from "../clock/clock.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { assemble } from "../shell/assemble.ts";
import type { AssembleOptions } from "../shell/assemble.ts";
import type { ServiceParts } from "../shell/attach.ts";
import { readConfiguredForum } from "./configured-forum.ts";
import { networkPresses } from "./network-press.ts";

export interface ByHand {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly log: AssembleOptions["log"];
  /** The machine's own unless told. */
  readonly clock?: Clock;
}

interface AssembledByHand {
  readonly settings: ServiceSettings;
  readonly sealSecrets: readonly string[];
  readonly pressOf: Awaited<ReturnType<typeof networkPresses>>;
  readonly parts: ServiceParts;
}

/** @throws SettingsError when the environment, the settings or what they name cannot be used. */
export async function assembleByHand({ variables, log, clock }: ByHand): Promise<AssembledByHand> {
  const { environment, settings, connection } = await readConfiguredForum({ variables, needs: "record" });
  const { settingsPath, certificatePassphrase, sealSecrets } = environment;
  const pressOf = await networkPresses(settings, settingsPath, certificatePassphrase);
  const parts = assemble({
    settings,
    connection,
    pressOf,
    secrets: [],
    sealSecrets,
    log,
    ...(clock === undefined ? {} : { clock }),
  });
  return { settings, sealSecrets, pressOf, parts };
}
