/**
 * `/reserve [N] : text` and `/objection [N] : text`. A reservation stops nothing and is quoted in the outcome;
 * anybody not in recusal has one, and a steward may note it for another (`@x`, who is told). An objection
 * holds what would advance by itself and is the argument a block needs; it belongs to electors.
 */
import type { Deed } from "../record/act.ts";
import type { Member } from "../model/snapshot.ts";
import { accountNamed, isElectorOf, isRecused, isStewardOf } from "../request/people.ts";
import { person } from "../request/request.ts";
import type { Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";
import { readLine } from "./read-line.ts";

export const concern: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const targets = readLine(asking, "concern");
    if (targets.kind === "refused") return targets;
    const text = shorten(targets.text, 1000);
    if (text === "") return refuse("refused.text-needed");
    const { people } = targets.said;
    const deeds: Deed[] = [];
    for (const [index, username] of (people.length === 0 ? [author.username] : people).entries()) {
      const holder = people.length === 0 ? author : accountNamed(request.snapshot, username);
      if (holder === null) return refuse("refused.no-such-account", { username });
      const forAnother = holder.id !== author.id;
      if (forAnother && !targets.projects.every((project) => isStewardOf(request, project, author.id))) {
        return refuse("refused.concern-for-another");
      }
      if (targets.projects.some((project) => isRecused(project, holder.id)))
        return refuse("refused.recused-concern");
      deeds.push({ do: "concern", id: nextId(request, "R", index), who: person(holder), n: targets.n, text });
    }
    return accept(...deeds);
  },
  help: (request, author) => (recusedEverywhere(request, author) ? null : "form.concern"),
};

export const objection: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const targets = readLine(asking, "objection");
    if (targets.kind === "refused") return targets;
    const text = shorten(targets.text, 1000);
    if (text === "") return refuse("refused.text-needed");
    if (targets.projects.some((project) => isRecused(project, author.id)))
      return refuse("refused.recused-objection");
    if (!targets.projects.every((project) => isElectorOf(project, author.id)))
      return refuse("refused.electors-only");
    return accept({ do: "objection", id: nextId(request, "O", 0), who: person(author), n: targets.n, text });
  },
  help: (request, author) =>
    request.projects.some((project) => isElectorOf(project, author.id)) ? "form.objection" : null,
};

function recusedEverywhere(request: Request, author: Member): boolean {
  return request.projects.every((project) => isRecused(project, author.id));
}

/** R1, R2… and O1, O2… in the order in which they were given; a lifted one keeps its number. */
function nextId(request: Request, letter: "R" | "O", before: number): string {
  const kind = letter === "R" ? "concern" : "objection";
  const ids = new Set(request.acts.flatMap((act) => (act.do === kind ? [act.id] : [])));
  return `${letter}${ids.size + before + 1}`;
}
