/**
 * `/lettre N : reason`: a steward without a link has the letter issued again, with what the network says of itself
 * now; what was voted on stays as it was. `/lettre N maintenue : reason` keeps a letter that is under review.
 */
import { may } from "../permissions/permission.ts";
import { packIds } from "../record/id-list.ts";
import { isOverturned } from "../request/decided-round.ts";
import {
  currentLetter,
  isUnderReview,
  letterToComeAgain,
  lettersOf,
  standingOf,
} from "../request/letter-life.ts";
import type { Project, Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, forbidden, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";
import { onlyOne } from "./only-one.ts";
import { readLine } from "./read-line.ts";

export const letter: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const read = readLine(asking, "letter");
    if (read.kind === "refused") return read;
    const project = onlyOne(asking, "letter", read);
    if ("kind" in project) return project;
    const n = String(project.n);
    const no = forbidden(request, [project], author, "letter", { n });
    if (no !== null) return no;
    const current = currentLetter(request, project);
    if (current === null) return refuse("refused.no-letter-out", { n });
    const text = shorten(read.text, 300);
    if (read.said.kept) return uphold(request, project, current.version, text);
    if (letterToComeAgain(request, project) !== null) return refuse("refused.letter-awaited", { n });
    if (isUnderReview(request, project) || (isOverturned(project) && isRevoked(request, project)))
      return refuse("refused.letter-review", { n });
    if (text === "") return refuse("refused.reason-needed");
    const { network, letter: letterhead } = request.settings;
    const version = lettersOf(request, project).length + 1;
    return accept({ do: "reissue", n: project.n, version, network, letterhead, text });
  },
  help: (request, author) => {
    const projects = request.projects.filter((project) => may(request, project, author.id, "letter"));
    if (projects.some((project) => isUnderReview(request, project))) return "form.letter-kept";
    return projects.some((project) => isReplaceable(request, project)) ? "form.letter" : null;
  },
};

function isReplaceable(request: Request, project: Project): boolean {
  const isBarred = isOverturned(project) && isRevoked(request, project);
  return !isBarred && letterToComeAgain(request, project) === null;
}

function isRevoked(request: Request, project: Project): boolean {
  const current = currentLetter(request, project);
  return current !== null && standingOf(request, project, current).kind === "revoked";
}

function uphold(request: Request, project: Project, version: number, text: string): Verdict {
  if (!isUnderReview(request, project) || isRevoked(request, project))
    return refuse("refused.no-review", { n: String(project.n) });
  if (text === "") return refuse("refused.reason-needed");
  const recused = packIds(project.recused.map(({ who }) => who.id));
  return accept({ do: "uphold", n: project.n, version, recused, text });
}
