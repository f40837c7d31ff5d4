import { expect, test } from "vitest";
import { fold, onOneLine } from "./fold.ts";

test("case, accents, kinds of space, apostrophe and hyphen make no difference", () => {
  expect(fold("  Liens\u00A0d’INTÉRÊTS\u200B  connus ")).toBe("liens d'interets connus");
  expect(fold("e\u0301cole — Cœur\u2011à\u2011cœur")).toBe("ecole - coeur-a-coeur");
});

test("a text of several lines becomes one", () => {
  expect(onOneLine(" a \r\n\r\n b\u2028c ")).toBe("a b c");
});
