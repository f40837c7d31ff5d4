/** From a project and its decision to what its letter says. The letter supports the project and its holder only. */
import { formatDateOfYear } from "../dates/format-date.ts";
import { asDraft } from "../model/letter-data.ts";
import type { LetterContents, LetterData } from "../model/letter-data.ts";
import type { Question } from "../record/vote-facts.ts";
import { countAsDecided } from "./count-round.ts";
import type { Project, Request, Round } from "./request.ts";

/** The draft of what a vote is about. */
export function draftOf(question: Omit<Question, "draft">): LetterData {
  return asDraft(contents(question));
}

/** The letter of a granted project: what was voted on, decided when its vote ended. */
export function issuedLetter(request: Request, project: Project, round: Round): LetterData {
  const { settings } = request;
  const reference = letterReference(request, project, round);
  const decidedAt = round.closedAt ?? round.endsAt;
  const count = countAsDecided(round);
  return {
    ...contents(round.opening.question),
    state: "issued",
    reference,
    decisionDate: formatDateOfYear(decidedAt, settings),
    decidedAt,
    numbers:
      settings.numbersInLetter && count !== null
        ? { for: count.for, against: count.against, abstain: count.abstain, recused: count.recused }
        : null,
    verificationUrl: settings.publicUrl === null ? null : `${settings.publicUrl}/letters/${reference}`,
  };
}

/** `LS-YEAR-TOPIC-N`, the year being that of the decision in the association's time zone. */
function letterReference(request: Request, project: Project, round: Round): string {
  const year = formatDateOfYear(round.closedAt ?? round.endsAt, request.settings).slice(-4);
  return `LS-${year}-${request.snapshot.topic.id}-${project.n}`;
}

/** The letter names the project and its holder, never an operator. */
function contents(question: Omit<Question, "draft">): LetterContents {
  const { language, network, project, holder, call, territory, why, criteriaMet, commitments } = question;
  const { recipient: usualRecipient, ...letterhead } = question.letterhead;
  const recipient = question.recipient || usualRecipient;
  return {
    language,
    network,
    letterhead,
    project,
    holder,
    call,
    recipient,
    territory,
    why,
    criteriaMet,
    commitments,
  };
}
