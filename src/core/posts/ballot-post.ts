/**
 * The post a vote takes place in: the question, the dates, what each option means, who does not take part, the
 * draft letter, then the poll. The poll's own lines never change once posted, since that would drop its votes.
 */
import { formatDayTime } from "../dates/format-date.ts";
import { draftLetter } from "./letter-of.ts";
import type { LetterText } from "../model/letter-text.ts";
import { pollName } from "../request/read-rounds.ts";
import type { Project, Request } from "../request/request.ts";
import { MARK_END, markText } from "../text/mark.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { optionLabels } from "../words/ballot-options.ts";
import { say } from "../words/say.ts";
import { PDF_PLACEHOLDER, pdfLinkIn } from "./attachment-link.ts";
import { nameOf } from "./names.ts";

/** What only the posted ballot knows: when it ends, its poll's lines and the link to the draft. */
export interface PostedBallot {
  readonly endsAt: number;
  readonly raw: string;
}

/** The ballot's text. `posted` is null for one that is about to be posted: it knows no date yet, for no clock is asked. */
export function ballotText(
  request: Request,
  project: Project,
  round: number,
  groupName: string,
  letterText: LetterText,
  posted: PostedBallot | null,
): string {
  const { language, vote, principles } = request.settings;
  const { n } = project;
  const several = request.projects.length > 1;
  const dates =
    posted === null
      ? say(language, "ballot.dates-unknown")
      : say(language, "ballot.until", { end: formatDayTime(posted.endsAt, request.settings) });
  const commandNumber = several ? ` ${n}` : "";
  const lines = [
    markText({ kind: "ballot", n, round }),
    `### ${say(language, "ballot.heading", { n, round, several: several ? 1 : 0 })}`,
    "",
    `**${question(request, project)}**`,
    "",
    `${say(language, "ballot.no-operator")} ${dates} ${say(language, "ballot.who", { able: project.electorate.length, quorum: vote.quorum })}`,
    "",
    say(language, "ballot.options", { n: commandNumber }),
    "",
    ...notTakingPart(request, project),
    ...principles.map((principle) => `- ${principle}`),
    ...(principles.length > 0 ? [""] : []),
    `[details="${say(language, "ballot.draft")}"]`,
    letterText(draftLetter(request, project)),
    "",
    (posted === null ? null : pdfLinkIn(posted.raw)) ?? (posted === null ? PDF_PLACEHOLDER : ""),
    "[/details]",
    MARK_END,
    "",
    posted === null ? pollText(request, project, groupName) : pollLines(posted.raw),
  ];
  return lines.join("\n");
}

function question(request: Request, project: Project): string {
  const { language } = request.settings;
  const title = plainInMarkdown(shorten(project.title, 120));
  const holder = plainInMarkdown(shorten(project.sheet.fields.holder.text, 120));
  return say(language, "ballot.question", { title, holder });
}

function notTakingPart(request: Request, project: Project): string[] {
  if (project.recused.length === 0) return [];
  const people = project.recused.map(({ who }) => nameOf(request, who)).join(", ");
  return [say(request.settings.language, "ballot.not-taking-part", { people }), ""];
}

function pollText(request: Request, project: Project, groupName: string): string {
  const { language } = request.settings;
  const labels = optionLabels[language];
  return [
    `[poll name=${pollName(project.n)} type=regular results=always public=true chartType=bar groups=${groupName}]`,
    `* ${labels.for}`,
    `* ${labels.abstain}`,
    `* ${labels.against}`,
    `* ${labels.block}`,
    "[/poll]",
  ].join("\n");
}

function pollLines(raw: string): string {
  return /\[poll [^\n]*\][\s\S]*?\[\/poll\]/.exec(raw)?.[0] ?? "";
}
