/** What somebody can do now in a topic, command by command: what help lists. */
import { COMMAND_NAMES } from "../command-line/command-words.ts";
import type { CommandName } from "../command-line/command-words.ts";
import type { Member } from "../model/snapshot.ts";
import { may } from "../permissions/permission.ts";
import { doingsOf } from "../permissions/permission-table.ts";
import type { Request } from "../request/request.ts";
import { allCommands } from "./all-commands.ts";
import { offerFor } from "./command.ts";
import type { Offer } from "./command.ts";
import { standsStill } from "./stands-still.ts";

/** The forms that are of use to this person now, in the order of the commands. */
export function offersTo(request: Request, author: Member): Offer[] {
  return COMMAND_NAMES.flatMap((name) => offersOf(request, author, name));
}

function offersOf(request: Request, author: Member, name: CommandName): readonly Offer[] {
  if (standsStill(request, name) !== null) return [];
  const help = allCommands[name].help(request, author);
  if (typeof help !== "string") return help ?? [];
  const doings = doingsOf(name);
  return offerFor(request, help, (project) =>
    doings.some((doing) => may(request, project, author.id, doing)),
  );
}
