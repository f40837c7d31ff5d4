/** How far a project is, as far as it matters to what somebody may do: a stage, told apart where a right ends inside it. */
import { isOverturned } from "../request/decided-round.ts";
import { currentLetter, letterToComeAgain, standingOf } from "../request/letter-life.ts";
import type { Project, Request } from "../request/request.ts";

/** In the order in which a request comes through them. */
export const MOMENTS = [
  "incomplete",
  "review",
  "vote",
  /** A vote has opened and has come to no decision: a block, a missed quorum, nobody left. */
  "returned",
  "refused",
  "granted",
  /** Granted, and by a later recusal it would not be: the letter waits. */
  "overturned",
  "delivered",
  /** The last letter that is out was revoked, and none has been ordered in its place. */
  "revoked",
  "withdrawn",
] as const;

export type Moment = (typeof MOMENTS)[number];

/** The moment that a project is at. */
export function momentOf(request: Pick<Request, "acts" | "posts">, project: Project): Moment {
  switch (project.stage) {
    case "incomplete":
    case "review":
      return project.rounds.some(({ state }) => state !== "void") ? "returned" : project.stage;
    case "granted":
      return isOverturned(project) ? "overturned" : "granted";
    case "delivered":
      return isRevoked(request, project) ? "revoked" : "delivered";
    case "vote":
    case "refused":
    case "withdrawn":
      return project.stage;
  }
}

function isRevoked(request: Pick<Request, "acts" | "posts">, project: Project): boolean {
  const letter = currentLetter(request, project);
  if (letter === null || letterToComeAgain(request, project) !== null) return false;
  return standingOf(request, project, letter).kind === "revoked";
}
