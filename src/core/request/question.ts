/**
 * What a vote is about: the project, its holder and all that the letter would say of them. It is taken from the
 * sheet once, when the vote opens. From then on the sheet says what was asked, whoever edits it; what may still
 * change is in `sheet-steps.ts`, what staff changed is put right and said.
 */
import type { Question } from "../record/vote-facts.ts";
import type { Settings } from "../model/settings.ts";
import type { FieldKey } from "../sheet/sheet-fields.ts";
import { commitmentsOf, operatorsOf } from "../sheet/sheet-names.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { shorten } from "../text/shorten.ts";
import type { Project } from "./request.ts";

/** Longest value in a letter, in characters: a sheet may hold a post's worth of text, a letter one page. */
const LONGEST = 240;
/** A paragraph; its limit is the sheet's. */
const LONGEST_WHY = 1200;
const MOST_COMMITMENTS = 8;
const MOST_OPERATORS = 10;

/** The question as the sheet puts it now, without the draft's fingerprint. */
export function questionNow(
  project: Pick<Project, "title" | "sheet" | "ticks">,
  { language, network, criteria, letter }: Pick<Settings, "language" | "network" | "criteria" | "letter">,
): Omit<Question, "draft"> {
  return {
    language,
    network,
    letterhead: letter,
    project: shorten(project.title, LONGEST),
    ...saidIn(project.sheet),
    criteriaMet: criteria.flatMap(({ label, sentence }, index) =>
      project.ticks.has(index + 1) ? [{ label, sentence: sentence ?? "" }] : [],
    ),
  };
}

type Said = Omit<Question, "draft" | "language" | "network" | "letterhead" | "project" | "criteriaMet">;

function saidIn(sheet: Sheet): Said {
  const { fields } = sheet;
  return {
    holder: shorten(fields.holder.text.replace(/@(?=\w)/g, ""), LONGEST),
    call: shorten(fields.call.text, LONGEST),
    recipient: shorten(fields.recipient.text, LONGEST),
    territory: shorten(fields.territory.text, LONGEST),
    commitments: commitmentsOf(sheet)
      .slice(0, MOST_COMMITMENTS)
      .map((commitment) => shorten(commitment, LONGEST)),
    operators: operatorsOf(sheet).slice(0, MOST_OPERATORS),
    why: shorten(fields.why.text, LONGEST_WHY),
  };
}

/** The fields that say something else than what was asked, with what they say. */
export function asksOtherwise(
  sheet: Sheet,
  asked: Question,
): { readonly key: (typeof ASKED)[number]; readonly text: string }[] {
  const said = { ...saidIn(sheet), project: shorten(sheet.fields.project.text, LONGEST) };
  return ASKED.filter((key) => inWords(said[key]) !== inWords(asked[key])).map((key) => ({
    key,
    text: inWords(said[key]),
  }));
}

/** The sheet with what was asked in the place of whatever says something else by now; `asked` null: as it is. */
export function asAsked(sheet: Sheet, asked: Question | null): Sheet {
  if (asked === null) return sheet;
  const fields: Partial<Record<FieldKey, Sheet["fields"][FieldKey]>> = {};
  for (const { key } of asksOtherwise(sheet, asked))
    fields[key] = { text: inWords(asked[key]), toCheck: false };
  return { ...sheet, fields: { ...sheet.fields, ...fields } };
}

const ASKED = [
  "project",
  "holder",
  "call",
  "recipient",
  "territory",
  "why",
  "commitments",
  "operators",
] as const;

function inWords(value: string | readonly string[]): string {
  return typeof value === "string" ? value : value.join(", ");
}
