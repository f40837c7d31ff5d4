/** Every command by its name. One that is missing here does not compile. */
import type { CommandName } from "../command-line/command-words.ts";
import type { Command } from "./command.ts";
import { criterion } from "./criterion.ts";
import { followup } from "./followup.ts";
import { letter } from "./letter.ts";
import { lift } from "./lift.ts";
import { membership } from "./membership.ts";
import { minutes } from "./minutes.ts";
import { noLink } from "./no-link.ts";
import { onItsOwnLine } from "./own-line.ts";
import { concern, objection } from "./position.ts";
import { addProject, withdraw } from "./project.ts";
import { recuse } from "./recuse.ts";
import { review } from "./review.ts";
import { revoke } from "./revoke.ts";
import { sign } from "./sign.ts";
import { vote } from "./vote.ts";

export const allCommands: Readonly<Record<CommandName, Command>> = {
  recuse: onItsOwnLine("recuse", recuse),
  "no-link": onItsOwnLine("no-link", noLink),
  lift: onItsOwnLine("lift", lift),
  concern: onItsOwnLine("concern", concern),
  objection: onItsOwnLine("objection", objection),
  review: onItsOwnLine("review", review),
  criterion: onItsOwnLine("criterion", criterion),
  project: onItsOwnLine("project", addProject),
  withdraw: onItsOwnLine("withdraw", withdraw),
  vote: onItsOwnLine("vote", vote),
  membership: onItsOwnLine("membership", membership),
  sign: onItsOwnLine("sign", sign),
  letter: onItsOwnLine("letter", letter),
  revoke: onItsOwnLine("revoke", revoke),
  followup: onItsOwnLine("followup", followup),
  minutes: onItsOwnLine("minutes", minutes),
  help: onItsOwnLine("help", { judge: () => ({ kind: "help" }), help: () => null }),
};
