/** Every command by its name. One that is missing here does not compile. */
import type { CommandName } from "../command-line/command-words.ts";
import type { Command } from "./command.ts";
import { criterion } from "./criterion.ts";
import { lift } from "./lift.ts";
import { membership } from "./membership.ts";
import { noLink } from "./no-link.ts";
import { concern, objection } from "./position.ts";
import { addProject, withdraw } from "./project.ts";
import { recuse } from "./recuse.ts";
import { review } from "./review.ts";
import { vote } from "./vote.ts";

export const allCommands: Readonly<Record<CommandName, Command>> = {
  recuse,
  "no-link": noLink,
  lift,
  concern,
  objection,
  review,
  criterion,
  project: addProject,
  withdraw,
  vote,
  membership,
  help: { judge: () => ({ kind: "help" }), help: () => null },
};
