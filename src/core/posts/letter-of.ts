/** From a project and its decision to what its letter says. The letter supports the project and its holder only. */
import { formatDateOfYear } from "../dates/format-date.ts";
import { countRound } from "../request/count-round.ts";
import type { Project, Request, Round } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { commitmentsOf } from "../sheet/sheet-names.ts";
import type { LetterData } from "../model/letter-data.ts";

/** Longest value in a letter, in characters: a sheet may hold a post's worth of text, a letter one page. */
const LONGEST = 240;
const MOST_COMMITMENTS = 8;

/** `LS-YEAR-TOPIC-N`, the year being that of the decision in the association's time zone. */
function letterReference(request: Request, project: Project, round: Round): string {
  const year = formatDateOfYear(round.closedAt ?? round.endsAt, request.settings).slice(-4);
  return `LS-${year}-${request.snapshot.topic.id}-${project.n}`;
}

/** The letter as it would read if the project were granted now: no reference, no date. */
export function draftLetter(request: Request, project: Project): LetterData {
  return {
    ...contents(request, project),
    state: "draft",
    reference: "",
    decisionDate: "",
    decidedAt: 0,
    numbers: null,
    verificationUrl: null,
  };
}

/** The letter of a granted project. */
export function issuedLetter(request: Request, project: Project, round: Round): LetterData {
  const { settings } = request;
  const count = countRound(project, round);
  const reference = letterReference(request, project, round);
  const decidedAt = round.closedAt ?? round.endsAt;
  const { for: pro, against, abstain, recused } = count;
  return {
    ...contents(request, project),
    state: "issued",
    reference,
    decisionDate: formatDateOfYear(decidedAt, settings),
    decidedAt,
    numbers: settings.numbersInLetter ? { for: pro, against, abstain, recused } : null,
    verificationUrl: settings.publicUrl === null ? null : `${settings.publicUrl}/letters/${reference}`,
  };
}

type Contents = Pick<
  LetterData,
  | "language"
  | "network"
  | "letterhead"
  | "project"
  | "holder"
  | "call"
  | "recipient"
  | "territory"
  | "why"
  | "criteriaMet"
  | "commitments"
>;

function contents(request: Request, project: Project): Contents {
  const { fields } = project.sheet;
  const { language, network, criteria, letter } = request.settings;
  return {
    language,
    network,
    letterhead: letter,
    project: shorten(project.title, LONGEST),
    holder: shorten(fields.holder.text.replace(/@(?=\w)/g, ""), LONGEST),
    call: shorten(fields.call.text, LONGEST),
    recipient: shorten(fields.recipient.text, LONGEST) || letter.recipient,
    territory: shorten(fields.territory.text, LONGEST),
    // Until the sheet has a field for it.
    why: "",
    criteriaMet: criteria.flatMap(({ label, sentence }, index) =>
      project.ticks.has(index + 1) ? [{ label, sentence: sentence ?? "" }] : [],
    ),
    commitments: commitmentsOf(project.sheet)
      .slice(0, MOST_COMMITMENTS)
      .map((commitment) => shorten(commitment, LONGEST)),
  };
}
