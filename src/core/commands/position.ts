/**
 * `/reserve [N] : text` and `/objection [N] : text`. A reservation stops nothing and is quoted in the outcome;
 * anybody not in recusal has one, and a steward may note it for another (`@x`, who is told). An objection
 * holds what would advance by itself and is the argument a block needs; it belongs to electors. That of somebody in
 * recusal stands as a remark and holds nothing.
 */
import type { Deed } from "../record/act.ts";
import { permission } from "../permissions/permission.ts";
import { accountNamed } from "../request/people.ts";
import { person } from "../request/request.ts";
import type { Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, forbidden, refuse } from "./command.ts";
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
      const no =
        (forAnother ? forbidden(request, targets.projects, author, "concern-for-another") : null) ??
        forbidden(request, targets.projects, holder, "concern");
      if (no !== null) return no;
      deeds.push({ do: "concern", id: nextId(request, "R", index), who: person(holder), n: targets.n, text });
    }
    return accept(...deeds);
  },
  help: () => "form.concern",
};

export const objection: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const targets = readLine(asking, "objection");
    if (targets.kind === "refused") return targets;
    const text = shorten(targets.text, 1000);
    if (text === "") return refuse("refused.text-needed");
    const no = forbidden(request, targets.projects, author, "objection");
    if (no !== null) return no;
    const isRemark = targets.projects.every(
      (project) => permission(request, project, author.id, "objection").kind === "remark",
    );
    const said = {
      do: "objection",
      id: nextId(request, "O", 0),
      who: person(author),
      n: targets.n,
      text,
    } as const;
    return accept(isRemark ? { ...said, remark: true } : said);
  },
  help: () => "form.objection",
};

/** R1, R2… and O1, O2… in the order in which they were given; a lifted one keeps its number. */
function nextId(request: Request, letter: "R" | "O", before: number): string {
  const kind = letter === "R" ? "concern" : "objection";
  const ids = new Set(request.acts.flatMap((act) => (act.do === kind ? [act.id] : [])));
  return `${letter}${ids.size + before + 1}`;
}
