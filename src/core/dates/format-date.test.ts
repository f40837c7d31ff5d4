import { describe, expect, test } from "vitest";
import {
  formatDate,
  formatDateOfYear,
  formatDay,
  formatDayTime,
  formatShortDay,
  formatTime,
} from "./format-date.ts";

const french = { language: "fr", timezone: "Europe/Paris" } as const;
const english = { language: "en", timezone: "Europe/Paris" } as const;
/** 25 June 2027 in Paris, 20:30. */
const EVENING = Date.UTC(2027, 5, 25, 18, 30);

describe("dates as the bot writes them", () => {
  test("in French", () => {
    expect(formatDate(EVENING, french)).toBe("25 juin");
    expect(formatDate(Date.UTC(2027, 6, 1, 12), french)).toBe("1er juillet");
    expect(formatDateOfYear(EVENING, french)).toBe("25 juin 2027");
    expect(formatDay(EVENING, french)).toBe("vendredi 25 juin");
    expect(formatShortDay(EVENING, french)).toBe("ven. 25 juin");
    expect(formatTime(EVENING, french)).toBe("20 h 30");
    expect(formatTime(Date.UTC(2027, 5, 25, 18), french)).toBe("20 h");
    expect(formatDayTime(EVENING, french)).toBe("vendredi 25 juin à 20 h 30");
  });

  test("in English", () => {
    expect(formatDate(Date.UTC(2027, 6, 1, 12), english)).toBe("1 July");
    expect(formatDateOfYear(EVENING, english)).toBe("25 June 2027");
    expect(formatDay(EVENING, english)).toBe("Friday 25 June");
    expect(formatShortDay(EVENING, english)).toBe("Fri 25 June");
    expect(formatTime(EVENING, english)).toBe("20:30");
    expect(formatDayTime(EVENING, english)).toBe("Friday 25 June, 20:30");
  });

  test("the day is that of the forum's zone", () => {
    expect(formatDay(Date.UTC(2027, 5, 25, 22, 30), french)).toBe("samedi 26 juin");
    expect(formatDay(Date.UTC(2027, 5, 25, 22, 30), { ...french, timezone: "America/Lima" })).toBe(
      "vendredi 25 juin",
    );
  });

  test("only plain spaces are used, in every month", () => {
    for (let month = 0; month < 12; month += 1) {
      for (const place of [french, english]) {
        const at = Date.UTC(2027, month, 1, 18, 30);
        const said = [formatDayTime(at, place), formatShortDay(at, place), formatDateOfYear(at, place)].join(
          " ",
        );
        expect(said).not.toMatch(/[^\S ]/u);
      }
    }
  });
});
