/**
 * Makes the first sheets out of the first post: form sections, labelled lines, numbered projects, the call,
 * the deadline, links. What was found so is marked "to be checked". A holder is taken from its label only.
 */
import type { ReadingMoment } from "../dates/read-date.ts";
import type { Language } from "../model/settings.ts";
import type { Member } from "../model/snapshot.ts";
import { fold, onOneLine } from "../text/fold.ts";
import { findCall } from "./find-call.ts";
import { findDeadline } from "./find-deadline.ts";
import { findFile } from "./find-file.ts";
import { findRequester } from "./find-requester.ts";
import { labelledValues } from "./labelled-values.ts";
import { messageLines, withoutMarkup } from "./message-text.ts";
import { splitProjects } from "./numbered-projects.ts";
import { fieldsOf } from "./read-sheet.ts";
import { FIELD_KEYS } from "./sheet-fields.ts";
import type { FieldKey } from "./sheet-fields.ts";
import type { Sheet } from "./sheet.ts";

export interface FirstPost {
  readonly title: string;
  readonly author: Member;
  /** Milliseconds; dates of the post are read from then on. */
  readonly createdAt: number;
  readonly language: Language;
  readonly timezone: string;
}

/** Longest value taken over, in UTF-16 units, so that a sheet always fits into a post. */
const LONGEST = 1_500;

type Values = ReadonlyMap<FieldKey, string>;

/** One sheet per project found in `raw`, at least one. */
export function prefillSheets(raw: string, post: FirstPost): Sheet[] {
  const moment = { reference: post.createdAt, timezone: post.timezone };
  const { projects, common } = splitProjects(messageLines(raw));
  const shared = valuesOf(common, moment);
  const requester = requesterOf([...common, ...projects.flatMap(({ lines }) => lines)], post);
  const rest = new Map<FieldKey, string>([["requester", `@${post.author.username}`], ...requester]);
  if (projects.length === 0) {
    return [sheetOf([new Map([["project", projectInTitle(post.title)]]), rest, shared], post)];
  }
  const others = new Map([...shared].filter(([key]) => key !== "project"));
  return projects.map(({ title, lines }) => {
    const own = valuesOf(lines, moment);
    return sheetOf([new Map([["project", title]]), rest, others, own], post);
  });
}

/** The sheet of a project added later by name: what the others agree on (call, deadline, requester…) is taken over. */
export function sheetForAdded(title: string, others: readonly Sheet[]): Sheet {
  const fields = new Map(
    (["requester", "call", "recipient", "deadline", "purpose"] as const).flatMap((key) => {
      const given = others.map((sheet) => sheet.fields[key]).filter(({ text }) => text !== "");
      const [first] = given;
      const agree = first !== undefined && given.every(({ text }) => fold(text) === fold(first.text));
      return agree ? [[key, { text: first.text, toCheck: key !== "requester" }] as const] : [];
    }),
  );
  const project = { text: cut(onOneLine(title)), toCheck: false };
  return { fields: fieldsOf(new Map([...fields, ["project", project]])), notes: [] };
}

/** What is found in the lines, labels first: what people name themselves is surer than what is looked for. */
function valuesOf(lines: readonly string[], moment: ReadingMoment): Values {
  const found: [FieldKey, string][] = [
    ["call", findCall(lines)],
    ["deadline", findDeadline(lines, moment)],
    ["file", findFile(lines)],
  ];
  return new Map([...found.filter(([, text]) => text !== ""), ...labelledValues(lines)]);
}

function requesterOf(lines: readonly string[], { author, language }: FirstPost): Values {
  const name = findRequester(lines, author);
  if (name === "") return new Map();
  const passedOn = language === "fr" ? "transmis par" : "passed on by";
  return new Map([["requester", `${name}, ${passedOn} @${author.username}`]]);
}

/** Later values win over earlier ones. */
function sheetOf(values: readonly Values[], { author }: FirstPost): Sheet {
  const merged = new Map(values.flatMap((each) => [...each]));
  const fields = new Map(
    FIELD_KEYS.flatMap((key) => {
      const text = cut(onOneLine(merged.get(key) ?? ""));
      // That the author asks is no reading of the message.
      const toCheck = key !== "requester" || text !== `@${author.username}`;
      return text === "" ? [] : [[key, { text, toCheck }] as const];
    }),
  );
  return { fields: fieldsOf(fields), notes: [] };
}

const LETTER =
  /^.*?(?:lettres?\s+de\s+soutien|letters?\s+of\s+support|support\s+letters?)\s*(?:(?:pour|au|aux|à|en faveur d[eu]|for)\s+)?(?:(?:le|la|les|l['’]|the)\s*)?(?:projets?|projects?)?\s*[\]:–—,-]*\s*/iu;
const SEVERAL = /^(?:\d+|deux|trois|quatre|plusieurs|two|three|four|several)(?![\p{L}])/iu;

/** The project named in the topic's title, "" when the title names none. */
function projectInTitle(title: string): string {
  const bare = onOneLine(withoutMarkup(title));
  const quoted = /[«“"]\s*([^»”"]+?)\s*[»”"]/u.exec(bare)?.[1];
  if (quoted !== undefined) return quoted;
  const named = bare.replace(LETTER, "");
  return SEVERAL.test(named) ? "" : named;
}

/** Never in the middle of a character. */
function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trimEnd()}…`;
}
