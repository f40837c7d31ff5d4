import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { datesIn } from "./dates-in-text.ts";

const zone = "Europe/Paris";
const moment = { reference: DateTime.fromISO("2026-06-23T10:00", { zone }).toMillis(), timezone: zone };

test.each([
  ["La date limite initiale du 15 juin est reportée au 30 juin.", ["15 juin", "30 juin"]],
  ["à déposer jusqu'au 8 octobre 2026, 12h00.", ["8 octobre 2026, 12h00"]],
  ["avant le 15/09 à 12h. Puis le 16.", ["15/09 à 12h"]],
  ["le 1er mars 2027 au plus tard", ["1er mars 2027"]],
  ["30 juin 2026 à 12h UTC+4 pour tous", ["30 juin 2026 à 12h UTC+4"]],
  ["The call closes on Tuesday, 30 June at 5 p.m. for all 12 projects", ["Tuesday, 30 June at 5 p.m."]],
  ["June 30, 2026 5:00 p.m. PT", ["June 30, 2026 5:00 p.m. PT"]],
  ["à rendre mi-juillet ou fin août", ["mi-juillet", "fin août"]],
  ["au 12 rue des Lilas, 3 projets, 30 pages", []],
  ["le dossier (30 juin) et le jury (15 septembre 2026)", ["30 juin", "15 septembre 2026"]],
  ["limite 2026-06-30 12:00 (Europe/Paris).", ["2026-06-30 12:00 Europe/Paris"]],
  ["l'AMI Fabriques de demain, date limite demain", ["demain"]],
  ["pas de date", []],
])("in %j", (text, words) => {
  const found = datesIn(text, moment);
  expect(found.map((date) => date.words)).toEqual(words);
  for (const { from, to, words: said } of found) {
    expect(text.slice(from, to).replace(/[()]/gu, "")).toContain(said);
  }
});
