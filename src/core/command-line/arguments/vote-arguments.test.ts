import { expect, test } from "vitest";
import { readVoteArguments } from "./vote-arguments.ts";

const moment = { reference: Date.UTC(2026, 5, 23, 8), timezone: "Europe/Paris" };
const DAY = 86_400_000;

test.each([
  ["", null, { kind: "usual" }, ""],
  ["1", 1, { kind: "usual" }, ""],
  [": le dossier est complet", null, { kind: "usual" }, "le dossier est complet"],
  ["1 : nous ouvrons le vote", 1, { kind: "usual" }, "nous ouvrons le vote"],
  ["nous ouvrons le vote", null, { kind: "usual" }, "nous ouvrons le vote"],
  ["3 jours", null, { kind: "lasts", duration: 3 * DAY }, ""],
  ["1 3 jours", 1, { kind: "lasts", duration: 3 * DAY }, ""],
  ["1 : 3 jours", 1, { kind: "lasts", duration: 3 * DAY }, ""],
  ["2 2 h 30 : vite", 2, { kind: "lasts", duration: 2.5 * 3_600_000 }, "vite"],
  ["20 minutes pour la démonstration", null, { kind: "lasts", duration: 1_200_000 }, "pour la démonstration"],
  ["1 30 juin", 1, { kind: "until", at: Date.UTC(2026, 5, 30, 21, 59, 59, 999) }, ""],
  ["1 juillet", null, { kind: "until", at: Date.UTC(2026, 6, 1, 21, 59, 59, 999) }, ""],
  [
    "1er juillet : c'est mieux",
    null,
    { kind: "until", at: Date.UTC(2026, 6, 1, 21, 59, 59, 999) },
    "c'est mieux",
  ],
  ["1 dimanche 20:30 : on attend", 1, { kind: "until", at: Date.UTC(2026, 5, 28, 18, 30) }, "on attend"],
  [
    "jusqu'à dimanche 20 h, on attend Léo",
    null,
    { kind: "until", at: Date.UTC(2026, 5, 28, 18) },
    "on attend Léo",
  ],
  ["fin", null, { kind: "now" }, ""],
  ["2 fin : tout est dit", 2, { kind: "now" }, "tout est dit"],
  ["end: all is said", null, { kind: "now" }, "all is said"],
  ["1 fin tout est dit", 1, { kind: "now" }, "tout est dit"],
  ["1 bientôt : patience", 1, { kind: "unclear", words: "bientôt" }, "patience"],
  ["1 34 juin", 1, { kind: "unclear", words: "34 juin" }, ""],
])("/vote %s", (text, n, end, reason) => {
  expect(readVoteArguments(text, [1, 2], moment)).toEqual({ n, end, text: reason });
});
