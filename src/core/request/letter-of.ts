/** From a project and its decision to what its letter says. The letter supports the project and its holder only. */
import { formatDateOfYear } from "../dates/format-date.ts";
import { asDraft } from "../model/letter-data.ts";
import type { LetterContents, LetterData } from "../model/letter-data.ts";
import type { Question } from "../record/vote-facts.ts";
import { letterAddress } from "../text/letter-links.ts";
import { countAsDecided } from "./count-round.ts";
import { letterheadOf, lettersOf } from "./letter-life.ts";
import type { LetterIssue } from "./letter-life.ts";
import type { Project, Request } from "./request.ts";

/** The draft of what a vote is about. */
export function draftOf(question: Omit<Question, "draft">): LetterData {
  return asDraft(contents(question));
}

/** The letter of a granted project: what was voted on, decided when its vote ended. */
export function issuedLetter(
  request: Pick<Request, "settings" | "snapshot" | "acts" | "posts">,
  project: Project,
  issue: LetterIssue,
): LetterData {
  const { settings } = request;
  const { round, reissue, signature } = issue;
  const reference = letterReference(request, project, issue);
  const decidedAt = round.closedAt ?? round.endsAt;
  const count = countAsDecided(round);
  const question = { ...round.opening.question, letterhead: letterheadOf(issue) };
  return {
    ...contents(reissue === null ? question : { ...question, network: reissue.network }),
    state: "issued",
    reference,
    decisionDate: formatDateOfYear(decidedAt, settings),
    decidedAt,
    letterDate: formatDateOfYear(letterDay(issue), settings),
    signed:
      signature === null ? null : { name: signature.by.name, date: formatDateOfYear(signature.at, settings) },
    replaces: replaced(request, project, issue),
    numbers:
      settings.numbersInLetter && count !== null
        ? {
            for: count.for,
            against: count.against,
            abstain: count.abstain,
            recused: count.recused,
            ...(round.opening.rules.rule?.kind === "consent" ? { mode: "consent" as const } : {}),
          }
        : null,
    verificationUrl: settings.publicUrl === null ? null : letterAddress(settings.publicUrl, reference),
  };
}

/** The last letter before it that went out. */
function replaced(
  request: Pick<Request, "settings" | "snapshot" | "acts" | "posts">,
  project: Project,
  { version }: LetterIssue,
): LetterData["replaces"] {
  const before = lettersOf(request, project).findLast((one) => one.version < version && one.post !== null);
  if (before === undefined) return null;
  return {
    reference: letterReference(request, project, before),
    date: formatDateOfYear(letterDay(before), request.settings),
  };
}

/**
 * The moment whose day stands at the letter's head. A letter is dated from the day on which it is signed; where none
 * is awaited, from the order to issue it again, or else from the decision, whose own day its text says anyway.
 */
function letterDay({ round, reissue, signature }: LetterIssue): number {
  return signature?.at ?? reissue?.at ?? round.closedAt ?? round.endsAt;
}

/**
 * `LS-YEAR-TOPIC-N`, the year being that of the decision in the association's time zone; a letter that replaces
 * another has its version behind it, so that both references lead to what became of them.
 */
export function letterReference(
  request: Pick<Request, "settings" | "snapshot">,
  project: Pick<Project, "n">,
  { round, version }: Pick<LetterIssue, "round" | "version">,
): string {
  const year = formatDateOfYear(round.closedAt ?? round.endsAt, request.settings).slice(-4);
  const first = `LS-${year}-${request.snapshot.topic.id}-${project.n}`;
  return version === 1 ? first : `${first}-${version}`;
}

/** The letter names the project and its holder, never an operator. */
function contents(question: Omit<Question, "draft">): LetterContents {
  const { language, network, project, holder, call, territory, why, criteriaMet, commitments } = question;
  const { recipient: usualRecipient, signature: _, ...letterhead } = question.letterhead;
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
