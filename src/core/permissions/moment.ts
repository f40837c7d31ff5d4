/** How far a project is, as far as it matters to what somebody may do: a stage, told apart where a right ends inside it. */
import { isOverturned } from "../request/decided-round.ts";
import type { Project } from "../request/request.ts";

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
  "withdrawn",
] as const;

export type Moment = (typeof MOMENTS)[number];

/** The moment that a project is at. */
export function momentOf(project: Project): Moment {
  switch (project.stage) {
    case "incomplete":
    case "review":
      return project.rounds.some(({ state }) => state !== "void") ? "returned" : project.stage;
    case "granted":
      return isOverturned(project) ? "overturned" : "granted";
    case "vote":
    case "refused":
    case "delivered":
    case "withdrawn":
      return project.stage;
  }
}
