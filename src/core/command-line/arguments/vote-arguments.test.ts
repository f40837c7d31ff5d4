import { describe, expect, test } from "vitest";
import { readVoteArguments } from "./vote-arguments.ts";
import type { VoteEnd } from "./vote-arguments.ts";

const moment = { reference: Date.UTC(2026, 5, 23, 8), timezone: "Europe/Paris" };
const HOUR = 3_600_000;

function shown(end: VoteEnd): string {
  switch (end.kind) {
    case "lasts":
      return `${end.days} d ${end.duration / HOUR} h`;
    case "until":
      return new Date(end.at).toISOString().slice(0, 16);
    case "usual":
    case "now":
    case "poll":
      return end.kind;
    case "unclear":
      return `?${end.words}`;
  }
}

describe("/vote", () => {
  test.each([
    ["", [], "usual", ""],
    ["1", [1], "usual", ""],
    ["1.", [1], "usual", ""],
    ["projet 2", [2], "usual", ""],
    ["1 et 2", [1, 2], "usual", ""],
    ["1, 2 : ouvrons", [1, 2], "usual", "ouvrons"],
    [": le dossier est complet", [], "usual", "le dossier est complet"],
    ["1 : nous ouvrons le vote", [1], "usual", "nous ouvrons le vote"],
    ["3 jours", [], "3 d 0 h", ""],
    ["3 jours.", [], "3 d 0 h", ""],
    ["3 jours !", [], "3 d 0 h", ""],
    ["1 semaine", [], "7 d 0 h", ""],
    ["1,5 jour", [], "1 d 12 h", ""],
    ["72 heures", [], "0 d 72 h", ""],
    ["1 3 jours", [1], "3 d 0 h", ""],
    ["1 : 3 jours", [1], "3 d 0 h", ""],
    ["1, 2 jours", [1], "2 d 0 h", ""],
    ["1 et 2, 3 jours : vite", [1, 2], "3 d 0 h", "vite"],
    ["2 2 h 30 : vite", [2], "0 d 2.5 h", "vite"],
    ["20 minutes : pour la démonstration", [], "0 d 0.3333333333333333 h", "pour la démonstration"],
    ["3 h : le dossier est pret", [], "0 d 3 h", "le dossier est pret"],
    ["1 30 juin", [1], "2026-06-30T21:59", ""],
    ["1 juillet", [], "2026-07-01T21:59", ""],
    ["1er juillet : c'est mieux", [], "2026-07-01T21:59", "c'est mieux"],
    ["1 dimanche 20:30 : on attend", [1], "2026-06-28T18:30", "on attend"],
    ["1 : jusqu'à vendredi 18h : on attend", [1], "2026-06-26T16:00", "on attend"],
    ["jusqu'à dimanche 20 h : on attend Léo", [], "2026-06-28T18:00", "on attend Léo"],
    ["vendredi 18h, : on attend", [], "2026-06-26T16:00", "on attend"],
    ["vendredi 18h pour le projet 2", [2], "2026-06-26T16:00", ""],
    ["fin", [], "now", ""],
    ["fin du vote : tout est dit", [], "now", "tout est dit"],
    ["fin 1", [1], "now", ""],
    ["fin 1 et 2 : tout est dit", [1, 2], "now", "tout est dit"],
    ["2 fin : tout est dit", [2], "now", "tout est dit"],
    ["1 pour 3 jours : on attend", [1], "3 d 0 h", "on attend"],
    [": pour avancer, ouvrons", [], "usual", "pour avancer, ouvrons"],
    ["fin pour le projet 2 : tout est dit", [2], "now", "tout est dit"],
    ["end: all is said", [], "now", "all is said"],
    [": fin", [], "now", ""],
  ])("%j is clear", (text, n, end, reason) => {
    const read = readVoteArguments(text, [1, 2], moment);
    expect([read.n, shown(read.end), read.text]).toEqual([n, end, reason]);
  });

  test.each([
    "nous ouvrons le vote",
    "1 bientôt : patience",
    "1 34 juin",
    "1 fin tout est dit",
    "3 jours ouvrés",
    "2 heures, on est pressés",
    "jusqu'à dimanche 20 h, on attend Léo",
    "vendredi ou samedi",
    "du 24 au 30 juin",
    "fin vendredi 18h",
    "fin : vendredi 18h",
    "pas fin : on attend",
    "fin ?",
    "3 jours ?",
    "1 2",
    "1 ou 2 : ouvrons",
    "18h : ouvrons",
    "maintenant",
    "1 et 2 juillet",
    ": ouvrons le vote jusqu'à vendredi 18h",
    "1 : ouvrons, pendant 3 jours si possible",
    "1 : 3 jours ouvrés : on attend",
    "1 : clôture vendredi 18h",
    "1 encore 2 jours : on attend",
    ": let us vote until Friday 6 pm, please",
  ])("%j leaves a doubt", (text) => {
    expect(shown(readVoteArguments(text, [1, 2], moment).end)).toMatch(/^\?/u);
  });

  test.each([
    "pour",
    "contre : trop tôt",
    "oui",
    "for",
    "abstention",
    "pour La Halle",
    "blocage : non",
    "je vote pour",
  ])("%j looks for the poll", (text) => {
    expect(readVoteArguments(text, [1, 2], moment).end.kind).toBe("poll");
  });
});
