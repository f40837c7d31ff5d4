import fc from "fast-check";
import { expect, test } from "vitest";
import { diffPassages, linesOf, wordsOf } from "./passage-diff.ts";
import { sideBySideMarkdown } from "./revision-json.ts";

test("a changed word is marked on both sides, the rest stands beside itself", () => {
  expect(sideBySideMarkdown("Un titre\n\n- [x] Ouvert <b>\n", "Un titre\n\n- [ ] Ouvert <b>\n")).toBe(
    '<table class="markdown"><tr><td>Un titre\n\n</td><td>Un titre\n\n</td></tr>' +
      '<tr><td class="diff-del">- [<del>x</del>] Ouvert &lt;b&gt;\n</td>' +
      '<td class="diff-ins">- [<ins> </ins>] Ouvert &lt;b&gt;\n</td></tr></table>',
  );
});

test("a new line stands alone on the right, a lost one alone on the left", () => {
  expect(sideBySideMarkdown("Un\n", "Un\nDeux\n")).toContain(
    '<tr><td></td><td class="diff-ins">Deux\n</td></tr>',
  );
  expect(sideBySideMarkdown("Un\nDeux\n", "Un\n")).toContain(
    '<tr><td class="diff-del">Deux\n</td><td></td></tr>',
  );
});

test("from the parts both texts can be put together again", () => {
  const text = fc
    .array(fc.constantFrom("un", "deux ", "\n", "\n\n", "é", "- [x] a\n"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      for (const split of [linesOf, wordsOf]) {
        const parts = diffPassages(split(before), split(after));
        expect(parts.map((part) => (part.kind === "same" ? part.text : part.removed)).join("")).toBe(before);
        expect(parts.map((part) => (part.kind === "same" ? part.text : part.added)).join("")).toBe(after);
      }
    }),
  );
});
