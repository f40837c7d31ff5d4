/**
 * `/reserve [N] : text` and `/objection [N] : text`. A reservation stops nothing and is quoted in the outcome;
 * anybody not in recusal has one, and a steward may note it for another (`@x`, who is told). An objection
 * holds what would advance by itself and is the argument a block needs; it belongs to electors.
 */
import { readReason } from "../command-line/arguments/reason.ts";
import type { Member } from "../model/snapshot.ts";
import { accountNamed, isElectorOf, isRecused, isStewardOf } from "../request/people.ts";
import { person } from "../request/request.ts";
import type { Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, readTargets, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";

export const concern: Command = {
  judge(asking: Asking): Verdict {
    const { request, author, line } = asking;
    const targets = readTargets(request, line.rest);
    if (targets.kind === "refused") return targets.verdict;
    const text = shorten(readReason(targets.rest), 1000);
    if (text === "") return refuse("refused.text-needed");
    const username = line.people[0];
    const holder = username === undefined ? author : accountNamed(request.snapshot, username);
    if (holder === null) return refuse("refused.no-such-account", { username: username ?? "" });
    const forAnother = holder.id !== author.id;
    if (forAnother && !targets.projects.every((project) => isStewardOf(request, project, author.id))) {
      return refuse("refused.concern-for-another");
    }
    if (targets.projects.some((project) => isRecused(project, holder.id)))
      return refuse("refused.recused-concern");
    return accept({ do: "concern", id: nextId(request, "R"), who: person(holder), n: targets.n, text });
  },
  help: (request, author) => (recusedEverywhere(request, author) ? null : "form.concern"),
};

export const objection: Command = {
  judge({ request, author, line }: Asking): Verdict {
    const targets = readTargets(request, line.rest);
    if (targets.kind === "refused") return targets.verdict;
    const text = shorten(readReason(targets.rest), 1000);
    if (text === "") return refuse("refused.text-needed");
    if (targets.projects.some((project) => isRecused(project, author.id)))
      return refuse("refused.recused-objection");
    if (!targets.projects.every((project) => isElectorOf(project, author.id)))
      return refuse("refused.electors-only");
    return accept({ do: "objection", id: nextId(request, "O"), who: person(author), n: targets.n, text });
  },
  help: (request, author) =>
    request.projects.some((project) => isElectorOf(project, author.id)) ? "form.objection" : null,
};

function recusedEverywhere(request: Request, author: Member): boolean {
  return request.projects.every((project) => isRecused(project, author.id));
}

/** R1, R2… and O1, O2… in the order in which they were given; a lifted one keeps its number. */
function nextId(request: Request, letter: "R" | "O"): string {
  const kind = letter === "R" ? "concern" : "objection";
  const ids = new Set(request.acts.flatMap((act) => (act.do === kind ? [act.id] : [])));
  return `${letter}${ids.size + 1}`;
}
