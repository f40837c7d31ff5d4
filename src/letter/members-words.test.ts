/** Whatever members write, it is text in a letter and nothing else. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LetterData } from "../core/model/letter-data.ts";
import { frenchLetter } from "./example-letter.ts";
import { loadLetterTemplates } from "./letter-template.ts";

const letterText = loadLetterTemplates();

describe("what members wrote", () => {
  const value = fc.oneof(
    fc.constantFrom(
      "/deport : motif",
      "@bruno",
      "# Titre",
      "[poll]",
      "<b>x</b>",
      "{{pdf}}",
      "---",
      "- [ ] x",
      "a\n\n/vote fin\n",
    ),
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(...Array.from("*_`~[](){}<>!#@:/\\-+.=|&'\" \n1ax")) }),
  );
  const letters: fc.Arbitrary<LetterData> = fc
    .record({
      language: fc.constantFrom("fr" as const, "en" as const),
      state: fc.constantFrom("draft" as const, "issued" as const),
      project: value,
      holder: value,
      call: value,
      recipient: value,
      territory: value,
      network: value,
      criteriaMet: fc.array(fc.record({ label: value, sentence: value }), { maxLength: 2 }),
      why: value,
      letterhead: fc.record({
        about: value,
        address: fc.array(value, { maxLength: 2 }),
        legalNumber: value,
        email: value,
        place: value,
        subject: value,
        signatoryName: value,
        signatoryRole: value,
      }),
      commitments: fc.array(value, { maxLength: 2 }),
    })
    .map((values): LetterData => Object.assign(structuredClone(frenchLetter), values));

  test("cannot command, mention, mark up, nor stand for a file", () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const lines = letterText(letter).split("\n");
        for (const line of lines) {
          expect(line).not.toMatch(/^\s*\/|(?<![\p{L}\p{N}])@[\p{L}\p{N}_]|[<>{}]/u);
          expect(line.replace(/\[[^[\]]*\]\(https:[^)\s]*\)/, "")).not.toMatch(/[[\]]/);
        }
        // A heading as CommonMark has it: "#1" is none.
        expect(lines.filter((line) => /^\s*#{1,6}(?:\s|$)/.test(line))).toHaveLength(1);
        expect(lines.filter((line) => line === "---")).toHaveLength(1);
      }),
    );
  });
});
