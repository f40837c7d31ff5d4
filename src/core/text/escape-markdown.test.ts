import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeAtStart, escapeInLine } from "./escape-markdown.ts";
import { onOneLine } from "./plain-text.ts";
import { readPost } from "./read-post.ts";

test.each([
  ["Asso du Lac [74] *Alpha* Beta~Gamma", "Asso du Lac [74] \\*Alpha\\* Beta~Gamma"],
  ["nom_de_code et _merci_", "nom_de_code et \\_merci\\_"],
  ["5 * 3 < 20 & co", "5 * 3 < 20 & co"],
  ["voir https://ex.org/a_b_(c)*d_, ici", "voir https://ex.org/a_b_(c)*d\\_, ici"],
  ["[La Halle](https://ex.org)", "[La Halle\\](https://ex.org)"],
  ["[quote] et [date=2026-06-30]", "\\[quote] et \\[date=2026-06-30]"],
  ["&eacute; \\* \\a", "\\&eacute; \\\\\\* \\a"],
])("%j is written %j", (text, raw) => {
  expect(escapeInLine(text)).toBe(raw);
});

test("whatever values stand line by line, each is read back whole", () => {
  const signs = fc.constantFrom(
    ..."aéB *_~[]\\`:()-1.#'/!<>&|=x".split(""),
    "@x",
    " https://x.org/a_b ",
    "amp;",
    "[quote]",
    "<b>",
    "<!--",
    "-->",
    "](",
    "[/wrap]",
  );
  const value = fc.string({ unit: signs, maxLength: 20 }).map(onOneLine);
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
      const labelled = values.map((text) => `**L :** ${escapeInLine(text)}`).join("\n");
      expect(readPost(labelled, { viaEmail: false }).map(({ text }) => text)).toEqual(
        values.map((text) => onOneLine(`L : ${text}`)),
      );
      const items = values.filter((text) => text !== "");
      const listed = items.map((text) => `- ${escapeAtStart(text)}`).join("\n");
      expect(
        readPost(listed, { viaEmail: false }).map(({ boxTyped, text }) => (boxTyped + text).trim()),
      ).toEqual(items);
    }),
    { numRuns: 300 },
  );
});
