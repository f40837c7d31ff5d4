/**
 * `/lever deport|R1|O1 [@person] [N] : reason`. A recusal: oneself until the vote opens, if declared by oneself
 * or named for the requester; what a steward recorded, and later on, only a steward not in recusal. A
 * reservation or an objection: its author and the stewards.
 */
import { ARGUMENT_WORDS } from "../command-line/command-words.ts";
import type { Deed } from "../record/act.ts";
import type { Member } from "../model/snapshot.ts";
import { may } from "../permissions/permission.ts";
import { accountNamed, isRecused } from "../request/people.ts";
import { person } from "../request/request.ts";
import type { Cause, Position, Project, Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, offerFor, refuse } from "./command.ts";
import type { Asking, Command, Offer, Refused, Verdict } from "./command.ts";
import { readLine } from "./read-line.ts";
import type { LineRead } from "./read-line.ts";

export const lift: Command = {
  judge(asking: Asking): Verdict {
    const read = readLine(asking, "lift");
    if (read.kind === "refused") return read;
    if (read.said.lifted.length === 0) return refuse("refused.lift-what");
    const deeds: Deed[] = [];
    for (const target of read.said.lifted) {
      const judged =
        target.kind === "recusal"
          ? liftRecusals(asking, read, target.cause)
          : liftPosition(asking, target.id, read.text);
      if ("kind" in judged) return judged;
      deeds.push(...judged);
    }
    return accept(...deeds);
  },
  help: (request, author) => liftable(request, author).slice(0, 1),
};

/** One's own positions first, then one's own recusal, then what a steward may lift for others. */
function liftable(request: Request, author: Member): Offer[] {
  const open = [
    ...new Map(
      request.projects
        .flatMap(({ positions }) => positions)
        .filter((position) => position.open && mayLiftPosition(request, position, author))
        .map((position) => [position.id, position]),
    ).values(),
  ];
  const own = open.filter(({ who }) => who.id === author.id);
  const others = open.filter(({ who }) => who.id !== author.id);
  const offered = (positions: readonly Position[]): Offer[] =>
    positions.map(({ id }) => ({ form: "form.lift", with: { what: id } }));
  const recusal = offerFor(
    request,
    "form.lift",
    (project) => liftableCauses(request, project, author, author.id).length > 0,
  );
  const { recusal: what } = ARGUMENT_WORDS[request.settings.language];
  return [...offered(own), ...recusal.map((offer) => ({ ...offer, with: { what } })), ...offered(others)];
}

function liftRecusals(
  { request, author, at }: Asking,
  { said, n, projects, text }: LineRead,
  only: "requester" | "holder" | null,
): Deed[] | Refused {
  const deeds: Deed[] = [];
  for (const username of said.people.length === 0 ? [author.username] : said.people) {
    const member = said.people.length === 0 ? author : accountNamed(request.snapshot, username);
    if (member === null) return refuse("refused.no-such-account", { username });
    const recused = projects.filter((project) => isRecused(project, member.id));
    if (recused.length === 0) return refuse("refused.not-recused");
    const causes = recused.flatMap((project) =>
      liftableCauses(request, project, author, member.id, only).filter((cause) => cause.at <= at),
    );
    if (causes.length === 0) return refuse("refused.lift-recusal");
    if (text === "") return refuse("refused.reason-needed");
    deeds.push({
      do: "lift-recusal",
      who: person(member),
      n,
      causes: [...new Set(causes.map(({ key }) => key))],
      text: shorten(text, 300),
    });
  }
  return deeds;
}

/** The causes of a person's recusal for a project; none when they are in no recusal. */
function causesOf(project: Project, id: number): readonly Cause[] {
  return project.recused.find(({ who }) => who.id === id)?.causes ?? [];
}

/** Causes that a person may lift for themself, as long as the permission table lets them. */
const ONES_OWN: ReadonlySet<Cause["why"]> = new Set(["self", "named", "sheet"]);

/**
 * The causes of account `id`'s recusal for a project that `author` may lift; the others go on. `only`: where the line
 * names that cause, whatever else there is.
 */
export function liftableCauses(
  request: Request,
  project: Project,
  author: Member,
  id: number,
  only: "requester" | "holder" | null = null,
): readonly Cause[] {
  const causes = causesOf(project, id);
  const declared = causes.filter(({ why }) => why !== "requester" && why !== "holder");
  // That somebody asks for the letter, or would hold it, goes on when what they declared is lifted.
  const named = causes.filter(({ why }) => why === only);
  const lifted = only !== null ? named : declared.length > 0 ? declared : causes;
  if (author.id !== id) return may(request, project, author.id, "lift-another") ? lifted : [];
  return may(request, project, id, "lift") && only === null
    ? causes.filter(({ why }) => ONES_OWN.has(why))
    : [];
}

function liftPosition({ request, author }: Asking, id: string, text: string): Deed[] | Refused {
  const positions = request.projects.flatMap((project) => project.positions);
  const position = positions.find((candidate) => candidate.id === id);
  if (position === undefined || !position.open) return refuse("refused.no-such-position", { id });
  if (!mayLiftPosition(request, position, author)) return refuse("refused.lift-position", { id });
  if (text === "" && position.who.id !== author.id) return refuse("refused.reason-needed");
  return [{ do: "lift-position", id, text: shorten(text, 300) }];
}

function mayLiftPosition(request: Request, position: Position, author: Member): boolean {
  const doing = position.who.id === author.id ? "lift-own-position" : "lift-position";
  return request.projects
    .filter((project) => project.positions.some(({ id }) => id === position.id))
    .every((project) => may(request, project, author.id, doing));
}
