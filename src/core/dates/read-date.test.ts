import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { readDate, readWholeDate } from "./read-date.ts";

const PARIS = "Europe/Paris";
/** Tuesday 23 June 2026, 10:00 in Paris. */
const TUESDAY = DateTime.fromISO("2026-06-23T10:00", { zone: PARIS }).toMillis();

function read(text: string, reference = TUESDAY, timezone = PARIS): string | null {
  const date = readDate(text, { reference, timezone });
  if (date === null) return null;
  const moment = DateTime.fromMillis(date.at, { zone: timezone });
  if (date.hasTime) return moment.toFormat("yyyy-MM-dd HH:mm");
  expect(date.at).toBe(moment.endOf("day").toMillis());
  return moment.toFormat("yyyy-MM-dd");
}

describe("a day", () => {
  test.each([
    ["30 juin", "2026-06-30"],
    ["le 30 juin 2026", "2026-06-30"],
    ["30 Juin 26", "2026-06-30"],
    ["mercredi 30 juin", "2026-06-30"],
    ["mer. 30 juin", "2026-06-30"],
    ["dim. 27 juin", "2026-06-27"],
    ["30/06/2026", "2026-06-30"],
    ["30/06/26", "2026-06-30"],
    ["30/06", "2026-06-30"],
    ["ven 26/06", "2026-06-26"],
    ["30.06.2026", "2026-06-30"],
    ["30-06-2026", "2026-06-30"],
    ["06/30/2026", "2026-06-30"],
    ["2026-06-30", "2026-06-30"],
    ["30 June", "2026-06-30"],
    ["June 30", "2026-06-30"],
    ["June 30th", "2026-06-30"],
    ["June 30, 2026", "2026-06-30"],
    ["Tuesday, June 30th, 2026", "2026-06-30"],
    ["30th of June", "2026-06-30"],
    ["the 30th of June 2026", "2026-06-30"],
    ["1er juillet", "2026-07-01"],
    ["1er août", "2026-08-01"],
    ["15 décembre", "2026-12-15"],
    ["15 février", "2027-02-15"],
    ["3 mars", "2027-03-03"],
    ["Sept. 15", "2026-09-15"],
    ["23 juin", "2026-06-23"],
    ["22 juin", "2026-06-22"],
    ["15 mai", "2026-05-15"],
    ["20 avril", "2027-04-20"],
    ["29 février", "2028-02-29"],
    ["demain", "2026-06-24"],
    ["après-demain", "2026-06-25"],
    ["the day after tomorrow", "2026-06-25"],
    ["today", "2026-06-23"],
    ["lundi", "2026-06-29"],
    ["mardi", "2026-06-23"],
    ["mardi prochain", "2026-06-30"],
    ["next Friday", "2026-06-26"],
    ["lundi dernier", "2026-06-22"],
    ["mardi dernier", "2026-06-16"],
    ["vendredi dernier", "2026-06-19"],
    ["last Friday", "2026-06-19"],
    ["vendredi dernier délai", "2026-06-26"],
    ["hier", "2026-06-22"],
    ["yesterday", "2026-06-22"],
    ["fin juin", "2026-06-30"],
    ["end of February 2028", "2028-02-29"],
    ["fin mai", "2026-05-31"],
    ["fin mars", "2027-03-31"],
    ["fin du mois", "2026-06-30"],
    ["30.06", "2026-06-30"],
    ["le 01.07.", "2026-07-01"],
    ["mi-juillet", "2026-07-15"],
    ["à la mi-juillet 2027", "2027-07-15"],
    ["mid-July", "2026-07-15"],
    ["the middle of July", "2026-07-15"],
    ["jeudi 25", "2026-06-25"],
    ["le 30", "2026-06-30"],
    ["le 2", "2026-07-02"],
    ["du 1er au 30 juin", "2026-06-30"],
    ["dans 3 jours", "2026-06-26"],
    ["in 2 weeks", "2026-07-07"],
    ["Dépôt au plus tard le 30 juin auprès de la Région", "2026-06-30"],
    ["30\u00A0juin\u202F2026", "2026-06-30"],
  ])("%j is %s, to its end", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("a day with an hour", () => {
  test.each([
    ["30 juin à 18 h", "2026-06-30 18:00"],
    ["30 juin 18h30", "2026-06-30 18:30"],
    ["le 1er juillet à midi", "2026-07-01 12:00"],
    ["30 juin à minuit", "2026-06-30 23:59"],
    ["demain 18h", "2026-06-24 18:00"],
    ["lundi 20 h", "2026-06-29 20:00"],
    ["dimanche 27 juin à 20 h 30", "2026-06-27 20:30"],
    ["30/06/2026 23:59", "2026-06-30 23:59"],
    ["ven 26/06 à 12h", "2026-06-26 12:00"],
    ["2026-06-30 18:00", "2026-06-30 18:00"],
    ["2026-06-30T18:00", "2026-06-30 18:00"],
    ["2026-06-30T18:00:00Z", "2026-06-30 20:00"],
    ["Sunday 27 June, 20:00", "2026-06-27 20:00"],
    ["June 30, 2026 at 5pm", "2026-06-30 17:00"],
    ["30 June, 12 noon", "2026-06-30 12:00"],
    ["30 June 17:00 UTC", "2026-06-30 19:00"],
    ["tomorrow at 9 a.m.", "2026-06-24 09:00"],
    ["Friday 5 pm", "2026-06-26 17:00"],
    ["mardi 9 h", "2026-06-30 09:00"],
    ["mardi 11 h", "2026-06-23 11:00"],
    ["à 20 h", "2026-06-23 20:00"],
    ["ce soir à 20h", "2026-06-23 20:00"],
    ["tonight 8pm", "2026-06-23 20:00"],
    ["jeudi 25 à 18h", "2026-06-25 18:00"],
    ["30.06 à 12h", "2026-06-30 12:00"],
    ["9:30", "2026-06-24 09:30"],
    ["dans 2 h", "2026-06-23 12:00"],
    ["in 90 minutes", "2026-06-23 11:30"],
  ])("%j is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("an hour in a zone", () => {
  test.each([
    ["30 juin 2026 à 12h UTC+4", "2026-06-30 10:00"],
    ["30 June 2026 12:00 GMT+1", "2026-06-30 13:00"],
    ["30 June 2026 17:00 +0100", "2026-06-30 18:00"],
    ["30 June 2026 17:00 (UTC)", "2026-06-30 19:00"],
    ["30 June 2026 12:00 UTC-3", "2026-06-30 17:00"],
    ["June 30, 2026 5:00 p.m. PT", "2026-07-01 02:00"],
    ["June 30, 2026 5:00 p.m. EST", "2026-07-01 00:00"],
    ["30 June 2026, 12:00 BST", "2026-06-30 13:00"],
    ["17:00 CET 30 June 2026", "2026-06-30 17:00"],
    ["30 juin 2026 à 12h (heure de Paris)", "2026-06-30 12:00"],
    ["30 juin 2026 à 12h, heure de La Réunion", "2026-06-30 10:00"],
    ["June 30 at 23:59 AoE", "2026-07-01 13:59"],
    ["2026-06-30 12:00 (America/New_York)", "2026-06-30 18:00"],
    ["30 juin 2026 12h est la limite", "2026-06-30 12:00"],
  ])("%j is %s in Paris", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test("the end of a day anywhere on earth", () => {
    expect(readDate("30 June 2026 AoE", { reference: TUESDAY, timezone: PARIS })?.at).toBe(
      Date.UTC(2026, 6, 1, 11, 59, 59, 999),
    );
  });
});

describe("what is no date", () => {
  test.each([
    "",
    "pas encore connue",
    "dossier de 30 pages",
    "12 habitants et 3 lieux",
    "mon projet à la mer",
    "may be",
    "juin 2026",
    "version 2.1",
    "31 juin",
    "maintenant",
    "25:99",
    "à deux pas",
    "20 h de travail",
  ])("%j", (text) => {
    expect(read(text)).toBeNull();
  });
});

test("a date among other words is found, but is not the whole", () => {
  const moment = { reference: TUESDAY, timezone: PARIS };
  expect(readWholeDate("jusqu'au 30 juin à 18 h", moment)).not.toBeNull();
  expect(readWholeDate("until Sunday 27 June, 20:00", moment)).not.toBeNull();
  expect(readWholeDate("1 27 juin", moment)).toBeNull();
  expect(readWholeDate("27 juin nous ouvrons", moment)).toBeNull();
});

test("a day ends by the clocks of the forum, also where they change", () => {
  const winter = DateTime.fromISO("2026-10-20T10:00", { zone: PARIS }).toMillis();
  expect(readDate("25 octobre", { reference: winter, timezone: PARIS })?.at).toBe(
    Date.UTC(2026, 9, 25, 22, 59, 59, 999),
  );
  expect(readDate("29 mars 2026", { reference: winter, timezone: PARIS })?.at).toBe(
    Date.UTC(2026, 2, 29, 21, 59, 59, 999),
  );
  expect(read("30 juin", Date.UTC(2026, 5, 30, 23), "Pacific/Auckland")).toBe("2026-06-30");
  expect(read("30 juin", Date.UTC(2026, 5, 30, 23), "America/Lima")).toBe("2026-06-30");
  expect(read("demain", Date.UTC(2026, 5, 30, 23), "Pacific/Auckland")).toBe("2026-07-02");
});

test("every day of ten years is read back, in both languages and in figures", () => {
  const zones = fc.constantFrom(PARIS, "UTC", "America/New_York", "Pacific/Auckland", "Asia/Kolkata");
  const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, zones, fc.constantFrom("fr", "en"), (date, timezone, locale) => {
      const local = DateTime.fromJSDate(date, { zone: timezone }).setLocale(locale);
      const moment = { reference: date.getTime(), timezone };
      const expected = { at: local.endOf("day").toMillis(), hasTime: false };
      for (const format of ["d LLLL yyyy", "cccc d LLLL", "d LLLL", "dd/LL/yyyy", "yyyy-LL-dd", "d.L.yyyy"]) {
        const text = local.toFormat(format);
        expect({ text, date: readWholeDate(text, moment) }).toEqual({ text, date: expected });
      }
    }),
  );
});

test("any text is read without failing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const date = readDate(text, { reference: TUESDAY, timezone: PARIS });
      expect(date === null || Number.isFinite(date.at)).toBe(true);
    }),
  );
});

test("another zone than those of the world is refused", () => {
  expect(() => readDate("30 juin", { reference: TUESDAY, timezone: "Europe/Nowhere" })).toThrow(
    "Europe/Nowhere",
  );
});
