/** What somebody may lift now, and the line that lifts it: positions and the causes of recusals. */
import { ARGUMENT_WORDS } from "../command-line/command-words.ts";
import type { Member } from "../model/snapshot.ts";
import { may } from "../permissions/permission.ts";
import { accountNamed } from "../request/people.ts";
import type { Cause, Position, Project, Request } from "../request/request.ts";
import { offerFor } from "./command.ts";
import type { Asking, Offer } from "./command.ts";
import { exactLine } from "./exact-line.ts";

/** One's own positions first, then one's own recusal, then what a steward may lift for others. */
export function liftable(request: Request, author: Member): Offer[] {
  const { own, all } = positionsToLift(request, author);
  const offered = (positions: readonly Position[]): Offer[] =>
    positions.map(({ id }) => ({ form: "form.lift", with: { what: id } }));
  const recusal = offerFor(
    request,
    "form.lift",
    (project) => liftableCauses(request, project, author, author.id).length > 0,
  );
  const { recusal: what } = ARGUMENT_WORDS[request.settings.language];
  return [...offered(own), ...recusal.map((offer) => ({ ...offer, with: { what } })), ...offered(all)];
}

interface Liftable {
  readonly own: readonly Position[];
  readonly all: readonly Position[];
}

/** Open ones that somebody may lift. */
function positionsToLift(request: Request, author: Member): Liftable {
  const all = request.projects
    .flatMap(({ positions }) => positions)
    .filter((position) => position.open && mayLiftPosition(request, position, author));
  return { own: all.filter(({ who }) => who.id === author.id), all };
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

export function mayLiftPosition(request: Request, position: Position, author: Member): boolean {
  const doing = position.who.id === author.id ? "lift-own-position" : "lift-position";
  return request.projects
    .filter((project) => project.positions.some(({ id }) => id === position.id))
    .every((project) => may(request, project, author.id, doing));
}

/** The line by which its author lifts the first such position, their own before those of others; null where there is none. */
export function lineToLift(
  { request, author }: Asking,
  isSuch: (position: Position) => boolean,
): string | null {
  const { own, all } = positionsToLift(request, author);
  const position = [...own, ...all].find(isSuch);
  return position === undefined ? null : exactLine(request.settings.language, "lift", [position.id]);
}

/** The line by which its author lifts the recusal of these people, their own where nobody is named. */
export function lineToLiftRecusal({ request, author }: Asking, people: readonly string[]): string | null {
  const { language } = request.settings;
  const members = people.length === 0 ? [author] : people.map((one) => accountNamed(request.snapshot, one));
  const mayLift = members.every(
    (member) =>
      member !== null &&
      request.projects.some((project) => liftableCauses(request, project, author, member.id).length > 0),
  );
  const named = people.map((username) => `@${username}`).join(" ");
  return mayLift ? exactLine(language, "lift", [ARGUMENT_WORDS[language].recusal, named]) : null;
}
