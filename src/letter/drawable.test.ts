import { expect, test } from "vitest";
import { drawable } from "./drawable.ts";

test.each([
  ["La Halle 🎉 aux graines", "La Halle aux graines"],
  ["👩🏽‍🌾 ferme 🇫🇷", " ferme "],
  ["étape 1️⃣ ✓", "étape 1 "],
  ["e\u0301te\u0301", "été"],
  ["ｌａ", "la"],
  ["\u2003a\u2009b\u00a0c\u202fd", " a b\u00a0c\u202fd"],
  ["a\u2060\u0000\u202eb\u2066c\ud800\ue000", "abc"],
  ["12 °C, n° 5 №, Aval®, Typst™", "12 °C, n° 5 №, Aval®, Typst™"],
  ["می\u200cروم", "می\u200cروم"],
  ["a\u200cb", "ab"],
])("%j is set as %j", (text, expected) => {
  expect(drawable(text)).toBe(expected);
});

test.each(["漢字", "Việt Nam", "جمعية", "Ω → β"])("%s is left as it is", (text) => {
  expect(drawable(text)).toBe(text);
});
