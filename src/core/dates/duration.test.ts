import fc from "fast-check";
import { expect, test } from "vitest";
import { readDuration } from "./duration.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  ["3 jours", 3 * DAY],
  ["3 j", 3 * DAY],
  ["3j", 3 * DAY],
  ["90 minutes", 90 * MINUTE],
  ["5 min", 5 * MINUTE],
  ["2 h", 2 * HOUR],
  ["2h30", 2 * HOUR + 30 * MINUTE],
  ["2 h 30", 2 * HOUR + 30 * MINUTE],
  ["2 h 30 min", 2 * HOUR + 30 * MINUTE],
  ["1 day 12 hours", 1.5 * DAY],
  ["1 jour et 12 heures", 1.5 * DAY],
  ["une heure", HOUR],
  ["une heure et demie", 1.5 * HOUR],
  ["une demi-heure", HOUR / 2],
  ["half an hour", HOUR / 2],
  ["an hour and a half", 1.5 * HOUR],
  ["Deux Jours", 2 * DAY],
  ["a week", 7 * DAY],
  ["1,5 jour", 1.5 * DAY],
  ["1.5 days", 1.5 * DAY],
  ["pendant 2 semaines", 14 * DAY],
  ["3\u00A0jours", 3 * DAY],
])("%j", (text, expected) => {
  expect(readDuration(text)).toBe(expected);
});

test.each([
  "",
  "3",
  "jours",
  "3 juin",
  "30 juin",
  "0 jour",
  "trois projets",
  "3 jours ouvrés",
  "99999999999 jours",
  "2 h du matin",
])("%j is no length of time", (text) => {
  expect(readDuration(text)).toBeNull();
});

test("days, hours and minutes add up, in either language", () => {
  const count = fc.integer({ min: 1, max: 99 });
  fc.assert(
    fc.property(
      count,
      count,
      count,
      fc.constantFrom(["jours", "heures", "minutes"], ["days", "hours", "minutes"]),
      (d, h, m, units) => {
        expect(readDuration(`${d} ${units[0]} ${h} ${units[1]} ${m} ${units[2]}`)).toBe(
          d * DAY + h * HOUR + m * MINUTE,
        );
      },
    ),
  );
});
