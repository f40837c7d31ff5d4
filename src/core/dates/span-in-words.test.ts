import fc from "fast-check";
import { expect, test } from "vitest";
import { readDuration } from "./duration.ts";
import { spanInWords } from "./span-in-words.ts";

const HOUR = 3_600_000;

test.each([
  [72 * HOUR, "3 jours", "3 days"],
  [24 * HOUR, "1 jour", "1 day"],
  [36 * HOUR, "1 jour 12 heures", "1 day 12 hours"],
  [1.5 * HOUR, "1 heure 30 minutes", "1 hour 30 minutes"],
  [0, "0", "0"],
])("%d ms is %j or %j", (span, french, english) => {
  expect([spanInWords(span, "fr"), spanInWords(span, "en")]).toEqual([french, english]);
});

test("what is written is read back as the same length", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom("fr", "en"), (minutes, language) => {
      expect(readDuration(spanInWords(minutes * 60_000, language))).toBe(minutes * 60_000);
    }),
  );
});
