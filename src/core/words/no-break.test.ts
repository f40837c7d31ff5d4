import { expect, test } from "vitest";
import { unbroken } from "./no-break.ts";

test.each([
  ["**Vote** : pas encore ouvert ; un lien ?", "**Vote**&nbsp;: pas encore ouvert&nbsp;; un lien&nbsp;?"],
  ["le critère « Modèle ouvert »", "le critère «&nbsp;Modèle ouvert&nbsp;»"],
  ["à 9 h 30, puis à 20 h.", "à 9&nbsp;h&nbsp;30, puis à 20&nbsp;h."],
  ["`/déport : et votre motif`", "`/déport : et votre motif`"],
  ['[details="Suite : journal"]', '[details="Suite : journal"]'],
  ["[La Halle](http://forum.test/t/1 :x)", "[La Halle](http://forum.test/t/1 :x)"],
])("%j keeps its signs on the line of their word", (text, kept) => {
  expect(unbroken("fr", text)).toBe(kept);
  expect(unbroken("en", text)).toBe(text);
});
