/** What came of a letter that is out: the funder's answer, and what became of the commitments to the network. */
import { actsOf } from "../record/act.ts";
import type { ActOf } from "../record/act.ts";
import { decidedRound } from "./decided-round.ts";
import { currentLetter, standingOf } from "./letter-life.ts";
import type { Project, Request } from "./request.ts";

interface Commitment {
  /** E1, E2… in the order in which the sheet gave them. */
  readonly id: string;
  readonly text: string;
  /** What was said of it; null while nobody has. */
  readonly told: ActOf<"followup"> | null;
}

export interface AfterCare {
  /** The last word on the funder's answer. */
  readonly answer: ActOf<"followup"> | null;
  readonly commitments: readonly Commitment[];
  /** What was said to have come back, in its order. */
  readonly returns: readonly ActOf<"followup">[];
  /** When the requester is to be asked; null for never: no letter is in force, or the settings want no question. */
  readonly askAt: number | null;
}

type Facts = Pick<Request, "acts" | "posts" | "settings">;

/** Of the commitments that were voted on; none while no letter is out. */
export function afterCareOf(request: Facts, project: Project): AfterCare {
  const mine = actsOf(request.acts, "followup").filter(({ n }) => n === project.n);
  const returns = mine.filter(({ what }) => what === "return");
  const question = decidedRound(project)?.opening.question;
  const isOut = currentLetter(request, project) !== null;
  const commitments = isOut && question !== undefined ? question.commitments : [];
  return {
    answer: mine.findLast(({ what }) => what !== "return") ?? null,
    returns,
    commitments: commitments.map((text, index) => {
      const id = `E${index + 1}`;
      const told = returns.findLast(({ ids }) => ids.length === 0 || ids.includes(id)) ?? null;
      return { id, text, told };
    }),
    askAt: askAt(request, project),
  };
}

/** A delay after the file was due, or after the decision where no day is known. */
function askAt(request: Facts, project: Project): number | null {
  const round = decidedRound(project);
  const letter = currentLetter(request, project);
  if (round === null || letter === null || request.settings.followup === 0) return null;
  if (standingOf(request, project, letter).kind === "revoked") return null;
  return Math.max(round.opening.deadline ?? 0, round.closedAt ?? round.endsAt) + request.settings.followup;
}
