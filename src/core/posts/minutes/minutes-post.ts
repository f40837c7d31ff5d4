/** The post that carries the minutes of a project: asked for again, another takes its place. */
import type { Attachment } from "../../model/step.ts";
import type { Minutes } from "../../model/minutes.ts";
import { MARK_END, markText } from "../../text/mark.ts";
import { plainInMarkdown } from "../../text/plain-text.ts";
import { say } from "../../words/say.ts";
import { PDF_PLACEHOLDER } from "../../text/letter-links.ts";
import { minutesCsv } from "./minutes-csv.ts";

const CSV_PLACEHOLDER = "{{csv}}";

/** `proces-verbal-57-1`, without the ending. */
export function minutesFileName({ language }: Minutes, topicId: number, n: number): string {
  return `${language === "fr" ? "proces-verbal" : "minutes"}-${topicId}-${n}`;
}

export interface MinutesPost {
  readonly raw: string;
  readonly attachments: readonly Attachment[];
}

export function minutesPost(
  minutes: Minutes,
  { topicId, n, version }: { readonly topicId: number; readonly n: number; readonly version: number },
): MinutesPost {
  const { language, title, lines } = minutes;
  const name = minutesFileName(minutes, topicId, n);
  const raw = [
    markText({ kind: "minutes", n, version: String(version) }),
    `**${plainInMarkdown(title)}**`,
    "",
    plainInMarkdown(lines.at(-1) ?? ""),
    "",
    PDF_PLACEHOLDER,
    "",
    CSV_PLACEHOLDER,
    MARK_END,
  ].join("\n");
  const common = { sha256Placeholder: null, whenRefused: say(language, "minutes.no-file") };
  return {
    raw,
    attachments: [
      { kind: "minutes", ...common, placeholder: PDF_PLACEHOLDER, fileName: `${name}.pdf`, minutes },
      {
        kind: "csv",
        ...common,
        placeholder: CSV_PLACEHOLDER,
        fileName: `${name}.csv`,
        text: minutesCsv(minutes),
      },
    ],
  };
}
