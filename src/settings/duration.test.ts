import { expect, test } from "vitest";
import { durationInMilliseconds } from "./duration.ts";

test.each([
  ["3 days", 259_200_000],
  ["3 jours", 259_200_000],
  ["24 h", 86_400_000],
  ["24h", 86_400_000],
  ["90 minutes", 5_400_000],
  ["1 jour 12 heures", 129_600_000],
  ["1,5 h", 5_400_000],
  ["2 weeks", 1_209_600_000],
  ["0", 0],
])("%s", (written, milliseconds) => {
  expect(durationInMilliseconds(written)).toBe(milliseconds);
});

test.each(["", "3", "three days", "3 fortnights", "days", "-3 days", "3 days ago"])(
  "%j is no duration",
  (written) => {
    expect(durationInMilliseconds(written)).toBeNull();
  },
);
