/** Minutes on paper: the same bytes each time, and there whatever people are called. */
import { expect, test } from "vitest";
import type { Minutes } from "../core/model/minutes.ts";
import { minutesPdf } from "./minutes-pdf.ts";

const row = { at: 0, when: "27 juin 2026, 20 h", who: "Anna Weiss", account: 3, what: "Pour", source: "" };

const MINUTES: Minutes = {
  language: "fr",
  network: "Réseau des lieux partagés",
  title: "Procès-verbal : La Halle",
  lines: ["Demande d'Alice Morel.", "État au 27 juin 2026, 20 h."],
  at: Date.UTC(2026, 5, 27, 18),
  sections: [
    { heading: "Votes, tour 1", rows: Array.from({ length: 120 }, () => row) },
    { heading: "Personnes pouvant voter", rows: [{ ...row, at: null, when: "", what: "" }] },
    { heading: "Relecture", rows: [] },
  ],
};

test("the same minutes give the same bytes", async () => {
  const first = await minutesPdf(MINUTES);
  expect(first.subarray(0, 5).toString()).toBe("%PDF-");
  expect(first.equals(await minutesPdf(MINUTES))).toBe(true);
});

test("a name that no face can draw does not keep them away, nor does markup mean anything", async () => {
  const who = "漢字の会 😀 #set page(width: 1cm) *gras*";
  const pdf = await minutesPdf({ ...MINUTES, sections: [{ heading: "Votes", rows: [{ ...row, who }] }] });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});
