import fc from "fast-check";
import { expect, test } from "vitest";
import { rewriteRaw } from "./raw-rewriting.ts";

test("the spaces of French typography become plain ones", () => {
  expect(rewriteRaw("Pour\u00A0: 6\u202F; « oui\u00A0»")).toBe("Pour : 6 ; « oui »");
});

test("the end is trimmed, spaces inside lines and line ends of Windows stay", () => {
  expect(rewriteRaw("un  \r\ndeux \n\n ")).toBe("un  \r\ndeux");
});

test("zero-width characters and decomposed letters stay", () => {
  expect(rewriteRaw("e\u0301te\u200B\u0301")).toBe("e\u0301te\u200B\u0301");
});

test("a text that was rewritten is not rewritten again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (raw) => {
      expect(rewriteRaw(rewriteRaw(raw))).toBe(rewriteRaw(raw));
    }),
  );
});
