/** Which topics with the request tag hold a record that the service's key has not sealed. */
import { assemble } from "../shell/assemble.ts";
import { attach } from "../shell/attach.ts";
import type { ConfiguredForum } from "./configured-forum.ts";
import { taggedTopics } from "./tagged-topics.ts";

/** Their numbers; what is archived is left out, since nothing is done there. Reads each of the others once. */
export async function unsealedTopics(
  environment: Pick<ConfiguredForum["environment"], "sealSecrets">,
  settings: ConfiguredForum["settings"],
  connection: ConfiguredForum["connection"],
): Promise<readonly number[]> {
  const parts = assemble({
    settings,
    connection,
    secrets: [],
    sealSecrets: environment.sealSecrets,
    log: { level: "silent" },
  });
  const forum = await attach(parts);
  const found: number[] = [];
  for (const id of await taggedTopics(parts.api, settings, ({ archived }) => !archived)) {
    if ((await forum.unsealed(id)) !== null) found.push(id);
  }
  return found;
}
