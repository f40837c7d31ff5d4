/**
 * `/lever deport|R1|O1 [@person] [N] : reason`. A recusal: oneself until the vote opens, if declared by oneself
 * or named for the requester; what a steward recorded, and later on, only a steward not in recusal. A
 * reservation or an objection: its author and the stewards.
 */
import { readLiftTarget } from "../command-line/arguments/lift-target.ts";
import { readReason } from "../command-line/arguments/reason.ts";
import type { Member } from "../model/snapshot.ts";
import { accountNamed, isRecused, isStewardOf } from "../request/people.ts";
import { person } from "../request/request.ts";
import type { Cause, Position, Project, Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, hasVoteOpened, readTargets, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";

export const lift: Command = {
  judge(asking: Asking): Verdict {
    const { value, rest } = readLiftTarget(asking.line.rest);
    if (value === null) return refuse("refused.lift-what");
    return value.kind === "recusal" ? liftRecusal(asking, rest) : liftPosition(asking, value.id, rest);
  },
  help: (request, author) =>
    request.projects.some(
      (project) =>
        liftableCauses(request, project, author, author.id).length > 0 ||
        project.positions.some((position) => position.open && mayLiftPosition(request, position, author)),
    )
      ? "form.lift"
      : null,
};

function liftRecusal({ request, author, line }: Asking, text: string): Verdict {
  const targets = readTargets(request, text);
  if (targets.kind === "refused") return targets.verdict;
  const username = line.people[0];
  const member = username === undefined ? author : accountNamed(request.snapshot, username);
  if (member === null) return refuse("refused.no-such-account", { username: username ?? "" });
  const recused = targets.projects.filter((project) => isRecused(project, member.id));
  if (recused.length === 0) return refuse("refused.not-recused");
  const causes = recused.flatMap((project) => liftableCauses(request, project, author, member.id));
  if (causes.length === 0) return refuse("refused.lift-recusal");
  const reason = shorten(readReason(targets.rest), 300);
  if (reason === "") return refuse("refused.reason-needed");
  return accept({
    do: "lift-recusal",
    who: person(member),
    n: targets.n,
    causes: [...new Set(causes.map(({ key }) => key))],
    text: reason,
  });
}

/** The causes of a person's recusal for a project; none when they are in no recusal. */
function causesOf(project: Project, id: number): readonly Cause[] {
  return project.recused.find(({ who }) => who.id === id)?.causes ?? [];
}

/** Causes that a person may lift for themself until the vote opens. */
const ONES_OWN: ReadonlySet<Cause["why"]> = new Set(["self", "named", "sheet"]);

/** The causes of account `id`'s recusal for a project that `author` may lift; the others go on. */
export function liftableCauses(
  request: Request,
  project: Project,
  author: Member,
  id: number,
): readonly Cause[] {
  const causes = causesOf(project, id);
  const declared = causes.filter(({ why }) => why !== "requester" && why !== "holder");
  // That somebody asks for the letter, or would hold it, goes on when what they declared is lifted.
  const lifted = declared.length > 0 ? declared : causes;
  if (author.id !== id) return isStewardOf(request, project, author.id) ? lifted : [];
  return hasVoteOpened([project]) ? [] : causes.filter(({ why }) => ONES_OWN.has(why));
}

function liftPosition({ request, author }: Asking, id: string, text: string): Verdict {
  const positions = request.projects.flatMap((project) => project.positions);
  const position = positions.find((candidate) => candidate.id === id);
  if (position === undefined || !position.open) return refuse("refused.no-such-position", { id });
  if (!mayLiftPosition(request, position, author)) return refuse("refused.lift-position", { id });
  const targets = readTargets(request, text);
  const reason = shorten(readReason(targets.kind === "found" ? targets.rest : text), 300);
  if (reason === "" && position.who.id !== author.id) return refuse("refused.reason-needed");
  return accept({ do: "lift-position", id, text: reason });
}

function mayLiftPosition(request: Request, position: Position, author: Member): boolean {
  if (position.who.id === author.id) return true;
  const projects = request.projects.filter((project) =>
    project.positions.some(({ id }) => id === position.id),
  );
  return projects.every((project) => isStewardOf(request, project, author.id));
}
