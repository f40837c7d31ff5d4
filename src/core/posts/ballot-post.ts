/**
 * The post a vote takes place in: the question, the dates, what each option means, who does not take part, the
 * draft letter, then the poll. All of it comes from what was recorded when the vote opened; only its end and the
 * recusals may move. The poll's own lines never change, since that would drop its votes.
 */
import { formatDayTime } from "../dates/format-date.ts";
import { placeOf } from "../request/request.ts";
import type { LetterText } from "../model/letter-text.ts";
import { draftOf } from "../request/letter-of.ts";
import { pollName } from "../request/read-rounds.ts";
import { recusedFor } from "../request/recusals.ts";
import type { Project, Recused, Request, Round } from "../request/request.ts";
import { MARK_END, markText } from "../text/mark.ts";
import { unbroken } from "../words/no-break.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { USUAL_RULE } from "../model/voting-rule.ts";
import { optionLabels } from "../words/ballot-options.ts";
import { say } from "../words/say.ts";
import { PDF_PLACEHOLDER, pdfLinkIn } from "../text/letter-links.ts";
import { fitting } from "./as-many-as-fit.ts";
import { laterRound, nameOf, numberFor } from "./names.ts";
import { optionsInWords, ruleInWords } from "./rule-in-words.ts";

/** The ballot as it is posted: it knows no date yet, for no clock is asked, and nothing that came after its opening. */
export function ballotTextAtOpening(
  request: Request,
  project: Project,
  round: Round,
  group: string,
  letterText: LetterText,
): string {
  const before = request.acts.slice(0, request.acts.indexOf(round.opening));
  return textOf(request, project, round, letterText, {
    dates: say(request.settings.language, "ballot.dates-unknown"),
    able: idsIn(round.opening.electors),
    recused: recusedFor(project.n, before),
    draft: PDF_PLACEHOLDER,
    group,
  });
}

/** The ballot of an open vote as it should stand now. */
export function ballotText(request: Request, project: Project, round: Round, letterText: LetterText): string {
  const { language } = request.settings;
  return textOf(request, project, round, letterText, {
    dates: say(language, "ballot.until", { end: formatDayTime(round.endsAt, placeOf(request)) }),
    able: project.electorate.length,
    recused: project.recused,
    draft: pdfLinkIn(round.post?.raw ?? "") ?? "",
    group: round.group ?? "",
  });
}

function idsIn(packed: string): number {
  return packed === "" ? 0 : packed.split(" ").length;
}

interface Variable {
  readonly dates: string;
  readonly able: number;
  readonly recused: readonly Recused[];
  readonly draft: string;
  readonly group: string;
}

function textOf(
  request: Request,
  project: Project,
  round: Round,
  letterText: LetterText,
  { dates, able, recused, draft, group }: Variable,
): string {
  const { language, principles } = request.settings;
  const { opening } = round;
  const { n } = project;
  const number = numberFor(request, project);
  const about = [
    `### ${say(language, "ballot.heading", { title: asked(opening.question.project), round: laterRound(request, round) })}`,
    "",
    `**${say(language, "ballot.question", { holder: asked(opening.question.holder) })}**`,
    "",
    `${say(language, "ballot.no-operator")} ${dates} ${say(language, "ballot.able", { able })} ${ruleInWords(language, opening.rules, able)}`,
    "",
    optionsInWords(language, opening.rules, number),
    "",
    ...notTakingPart(request, recused),
    ...principles.map((principle) => `- ${principle}`),
    ...(principles.length > 0 ? [""] : []),
    ...(draft === "" ? [] : [say(language, "ballot.draft-file", { pdf: draft }), ""]),
  ];
  const lines = [
    markText({ kind: "ballot", n, round: round.round }),
    unbroken(language, about.join("\n")),
    `[details="${say(language, "ballot.draft")}"]`,
    letterText(draftOf(opening.question)),
    "[/details]",
    MARK_END,
    "",
    pollText(opening, n, group),
  ];
  return lines.join("\n");
}

/** A name as it was put to the vote. */
function asked(name: string): string {
  return plainInMarkdown(shorten(name, 120));
}

function notTakingPart(request: Request, recused: readonly Recused[]): string[] {
  if (recused.length === 0) return [];
  const { language } = request.settings;
  const { shown, more } = fitting(
    recused.map(({ who }) => nameOf(request, who)),
    MOST_NAMES,
  );
  const people = `${shown.join(", ")}${more === 0 ? "" : ` ${say(language, "list.others", { more })}`}`;
  return [say(language, "ballot.not-taking-part", { people }), ""];
}

/** In characters; the status's log names everybody. */
const MOST_NAMES = 1_500;

function pollText({ question: { language }, rules }: Round["opening"], n: number, group: string): string {
  return [
    `[poll name=${pollName(n)} type=regular results=always public=true chartType=bar groups=${group}]`,
    ...optionLabels((rules.rule ?? USUAL_RULE).kind, language).map((label) => `* ${label}`),
    "[/poll]",
  ].join("\n");
}
