/**
 * Makes the first sheets out of the first post: what people label, and what a careful reader finds in their
 * sentences. All of it is marked "to be checked". Where a doubt is left the field stays empty and what was found is
 * offered below the fields. A holder is taken from its label only.
 */
import type { Language } from "../model/settings.ts";
import type { Member } from "../model/snapshot.ts";
import { fold, onOneLine } from "../text/fold.ts";
import { bodyOf, findRequester } from "./find-requester.ts";
import { messageLines, passagesOf } from "./message.ts";
import { projectInTitle, projectsInTitle } from "./project-name.ts";
import { readMessage } from "./read-message.ts";
import type { Reading } from "./read-message.ts";
import { fieldsOf } from "./read-sheet.ts";
import { FIELD_KEYS } from "./sheet-fields.ts";
import type { FieldKey } from "./sheet-fields.ts";
import { SHEET_WORDS } from "./sheet-words.ts";
import { LONGEST_WHY } from "./sheet.ts";
import type { FoundInMessage, Sheet } from "./sheet.ts";
import { splitProjects } from "./split-projects.ts";

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
const LONGEST_OFFER = 300;
const MOST_OFFERED = 4;

/** One sheet per project found in `raw`, at least one. */
export function prefillSheets(raw: string, post: FirstPost): Sheet[] {
  const all = messageLines(raw);
  const { projects, common } = splitProjects(all, post.title);
  const passages = passagesOf(all);
  const asker = findRequester(all, passages, post.author);
  const about = {
    ...post,
    asker: { name: asker, body: bodyOf(asker, passages) },
    known: [post.author.name, post.author.username],
  };
  const requester = requesterReading(asker, post);
  const shared = readMessage(common, { ...about, part: projects.length === 0 ? "whole" : "common" });
  if (projects.length > 0) {
    return projects.map(({ title, lines }) => {
      const own = readMessage(lines, { ...about, part: "project" });
      return sheetOf(
        [
          requester,
          without(shared, ["project"]),
          without(own, ["project", "requester"]),
          projectReading(title),
        ],
        post,
      );
    });
  }
  const titles = shared.values.has("project") ? [] : projectsInTitle(post.title);
  if (titles.length > 0)
    return titles.map((title) => sheetOf([requester, shared, projectReading(title)], post));
  return [sheetOf([projectReading(projectInTitle(post.title)), requester, shared], post)];
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
  const project = { text: cut(onOneLine(title), LONGEST), toCheck: false };
  return { fields: fieldsOf(new Map([...fields, ["project", project]])), found: [], notes: [] };
}

function projectReading(title: string): Reading {
  return { values: new Map(title === "" ? [] : [["project", title]]), offers: new Map() };
}

/** By default the topic's author asks. */
function requesterReading(asker: string, { author, language }: FirstPost): Reading {
  const text =
    asker === "" ? `@${author.username}` : `${asker}, ${SHEET_WORDS[language].passedOn} @${author.username}`;
  return { values: new Map([["requester", text]]), offers: new Map() };
}

function without({ values, offers }: Reading, keys: readonly FieldKey[]): Reading {
  return { values: new Map([...values].filter(([key]) => !keys.includes(key))), offers };
}

/** Later values win over earlier ones. */
function sheetOf(readings: readonly Reading[], { author, language }: FirstPost): Sheet {
  const merged = new Map(readings.flatMap(({ values }) => [...values]));
  const fields = new Map(
    FIELD_KEYS.flatMap((key) => {
      const text = cut(onOneLine(merged.get(key) ?? ""), key === "why" ? LONGEST_WHY : LONGEST);
      // That the author asks is no reading of the message.
      const toCheck = key !== "requester" || text !== `@${author.username}`;
      return text === "" ? [] : [[key, { text, toCheck }] as const];
    }),
  );
  const offers = new Map(readings.flatMap((reading) => [...reading.offers]));
  const found = FIELD_KEYS.flatMap((key): FoundInMessage[] => {
    const texts = fields.has(key) ? undefined : offers.get(key);
    if (texts === undefined) return [];
    const said = texts.slice(0, MOST_OFFERED).map((text) => cut(onOneLine(text), LONGEST_OFFER));
    return [{ key, text: said.join(` ${SHEET_WORDS[language].or} `) }];
  });
  return { fields: fieldsOf(fields), found, notes: [] };
}

/** Never in the middle of a character. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trimEnd()}…`;
}
