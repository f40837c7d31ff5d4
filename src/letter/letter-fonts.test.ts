import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fontRuns } from "./letter-fonts.ts";

function drawn(text: string): string {
  return fontRuns(text)
    .map((run) => run.text)
    .join("");
}

describe("a text is set in the font files that draw it", () => {
  test("French needs one", () => {
    const french = "L’Œuvre d’à côté : « cœur », 12 € – déjà… n° 5 ½";

    expect(fontRuns(french)).toEqual([{ text: french, font: "latin", narrow: false }]);
  });

  test("a name from elsewhere takes others, letter by letter", () => {
    expect(fontRuns("Łódź")).toEqual([
      { text: "Ł", font: "latin-ext", narrow: false },
      { text: "ód", font: "latin", narrow: false },
      { text: "ź", font: "latin-ext", narrow: false },
    ]);
    expect(fontRuns("Αθήνα Москва Việt").map((run) => run.font)).toEqual([
      "greek",
      "cyrillic",
      "latin",
      "vietnamese",
      "latin",
    ]);
  });

  test("a narrow no-break space, which the typeface lacks, is a smaller one", () => {
    expect(fontRuns("oui\u202f;")).toEqual([
      { text: "oui", font: "latin", narrow: false },
      { text: "\u00a0", font: "latin", narrow: true },
      { text: ";", font: "latin", narrow: false },
    ]);
  });
});

describe("what no font file draws", () => {
  test.each([
    ["La Halle 🎉 aux graines", "La Halle aux graines"],
    ["👩🏽‍🌾 ferme 🇫🇷", " ferme "],
    ["e\u0301te\u0301", "été"],
    ["a\u0489b", "ab"],
    ["ｌａ", "la"],
    ["\u2003a\u2011b", " a-b"],
    ["漢字", "??"],
    ["a\u2060\u0000\u202eb", "ab"],
  ])("%s becomes %s", (text, expected) => {
    expect(drawn(text)).toBe(expected);
  });

  test("any text can be set, and the same again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = drawn(text).replaceAll("\u00a0", " ");
        expect(drawn(once).replaceAll("\u00a0", " ")).toBe(once.replace(/ {2,}/g, " "));
      }),
    );
  });
});
