/** Templates of a network's own: which is taken, and how their faults are told. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { englishLetter, frenchLetter } from "./example-letter.ts";
import { LetterFault } from "./letter-fault.ts";
import { loadLetterTemplates } from "./letter-template.ts";

const letterText = loadLetterTemplates();

describe("a network's own template", () => {
  function folder(french: string): string {
    const dir = mkdtempSync(join(tmpdir(), "letter-"));
    writeFileSync(join(dir, "letter.fr.md.ejs"), french);
    return dir;
  }

  test("is taken, and ours for the language that it leaves out", () => {
    const text = loadLetterTemplates(folder("Oui à <%= letter.project %>, <%= holder(letter.holder) %>."));

    expect(text({ ...frenchLetter, project: "La *Halle*" })).toBe(
      "Oui à La \\*Halle\\*, l'association Les Greniers.",
    );
    expect(text(englishLetter)).toBe(letterText(englishLetter));
  });

  test.each([
    ["oui\n\n<%= projet %>", /letter\.fr\.md\.ejs:3: projet is not defined$/],
    ["<%= letter.absent.text %>", /letter\.fr\.md\.ejs:1: Cannot read properties of undefined/],
    ["oui\n<% if (letter.call) { %>\n<%= 1 %>", /letter\.fr\.md\.ejs:3: /],
    ["oui\n\n<%= holder( %>\nnon", /letter\.fr\.md\.ejs:3: /],
    ["oui\n<%= letter.project\n", /letter\.fr\.md\.ejs:2: Could not find matching close tag/],
  ])("with the fault %j is told by file and line", (template, expected) => {
    const writing = () => loadLetterTemplates(folder(template))(frenchLetter);

    expect(writing).toThrow(LetterFault);
    expect(writing).toThrow(expected);
  });
});
