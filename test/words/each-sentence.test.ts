/** Every sentence of the bot, filled as in real life: short enough to be read at a glance, spaced and agreed rightly. */
import { describe, expect, test } from "vitest";
import { english } from "../../src/core/words/english.ts";
import { french } from "../../src/core/words/french.ts";
import type { WordKey } from "../../src/core/words/french.ts";
import { say } from "../../src/core/words/say.ts";
import { SHEET_WORDS } from "../../src/core/sheet/sheet-words.ts";
import { fillingsOf, isFolded } from "../../scripts/real-fillings.ts";

function isKey(key: string): key is WordKey {
  return key in english;
}

const keys = Object.keys(french).filter(isKey);
const LONGEST = 240;
/** Figures that a sentence may agree with, each as a vote can have it. */
const COUNTS = [0, 1, 2] as const;

/** Without what is typed and addressed: code has a spacing of its own. */
function prose(text: string): string {
  return text.replace(/`[^`]*`/gu, "x").replace(/\]\([^)]*\)|https?:\S+/gu, "x");
}

/** The sentence with every figure set to `count`. */
function withCount(language: "fr" | "en", key: WordKey, count: number): string {
  const values = Object.entries(fillingsOf(language, key)).map(([name, value]) => [
    name,
    typeof value === "number" ? count : value,
  ]);
  return say(language, key, Object.fromEntries(values));
}

describe.each(keys.filter((key) => !isFolded(key)))("%s", (key) => {
  test.each(["fr", "en"] as const)("has no line over 240 characters in %s", (language) => {
    const lines = say(language, key, fillingsOf(language, key)).split("\n");
    expect(lines.filter((line) => line.length > LONGEST)).toEqual([]);
  });
});

describe.each(keys)("%s", (key) => {
  test("is spaced as French is: before : ; ? » and behind «, nowhere twice", () => {
    const text = prose(say("fr", key, fillingsOf("fr", key)));
    expect(text).not.toMatch(/\S {2,}/u);
    expect(text).not.toMatch(/[^\s][:;?»](?:\s|$)/u);
    expect(text).not.toMatch(/«[^\s]| [.,)](?!\d)/u);
  });

  test("is spaced as English is: no space before a sign", () => {
    expect(prose(say("en", key, fillingsOf("en", key)))).not.toMatch(/ [:;?,.)](?:\s|$)|\S {2,}/u);
  });

  test("agrees with its figures", () => {
    for (const count of COUNTS) {
      const fr = withCount("fr", key, count);
      const en = withCount("en", key, count);
      const noun = "(?:personne|vote|projet|lettre|critère|Abstention|Blocage)";
      expect(fr).not.toMatch(new RegExp(`\\b${count} ${noun}${count < 2 ? "s" : ""}\\b`, "u"));
      const wrong =
        count === 1
          ? "(?:people|votes|projects|letters|criteria)"
          : "(?:person|vote|project|letter|criterion)";
      expect(en).not.toMatch(new RegExp(`\\b${count} ${wrong}\\b`, "u"));
    }
  });

  test("never reads as so many votes For, when it means votes of so many people", () => {
    expect(french[key]).not.toMatch(/\bvotes?(?: exprimés?)? pour (?:\{|\d)/u);
    expect(english[key]).not.toMatch(/\bvotes? for (?:\{|\d)/u);
  });

  test("speaks of links of interest, and of nobody as denounced", () => {
    expect(french[key]).not.toMatch(/conflit|signal[ée]/iu);
    expect(english[key]).not.toMatch(/conflict|reported|denounc/iu);
  });

  test("asks no participle to agree with somebody's gender", () => {
    expect(french[key]).not.toMatch(/·e|\(e\)|\b(?:invitée|récusé|concerné|élu|inscrit)s?\b/u);
    expect(french[key]).not.toMatch(/\{(?:who|by|name|people|names)\} (?:est|a été|sont|ont été) \p{L}+é/u);
  });

  test("shows French commands with their accents", () => {
    const shown = [...french[key].matchAll(/`(\/[^`]*)`/gu)].map(([, line = ""]) => line);
    for (const line of shown)
      expect(line).not.toMatch(
        /\/(?:deport|reserve|critere|adhesion|revoquer)\b|\b(?:defavorable|lever deport)\b/u,
      );
  });

  test("shows commands that a stock forum takes as they stand: 20 characters or more", () => {
    for (const language of ["fr", "en"] as const) {
      const text = say(language, key, { ...fillingsOf(language, key), n: "" });
      const lines = [...text.matchAll(/`(\/[^`]*)`/gu)].map(([, line = ""]) => line);
      // A word alone is spoken of, not suggested.
      for (const line of lines.filter((one) => one.includes(" ")))
        expect(line.replace("  ", " ").length).toBeGreaterThanOrEqual(20);
    }
  });

  test("names criteria and projects, and shows their numbers only in commands", () => {
    const allowed = /^(?:refused|said|answer\.numbers|group)/u;
    if (allowed.test(key)) return;
    expect(prose(french[key])).not.toMatch(/(?:projet|critère) \{n\}/u);
    expect(prose(english[key])).not.toMatch(/(?:project|criterion) \{n\}/u);
  });
});

test("the sheets show their commands with accents, too", () => {
  expect(SHEET_WORDS.fr.finish).toContain("réserve");
  expect(SHEET_WORDS.fr.finish).toContain("défavorable");
});
