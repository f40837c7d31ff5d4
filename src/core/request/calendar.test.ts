import { expect, test } from "vitest";
import { fitsBeforeDeadline, isImpossible, latestReview, usualEnd } from "./calendar.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const vote = {
  duration: 3 * DAY,
  minimum: DAY,
  beforeDeadline: 2 * DAY,
  reminderBefore: DAY,
  quorum: 4,
  discussion: DAY,
};
const opened = Date.UTC(2026, 5, 24, 10, 20);

test("a vote lasts its usual length, up to the next full hour", () => {
  expect(usualEnd(opened, null, vote)).toBe(Date.UTC(2026, 5, 27, 11));
});

test("the deadline makes it end earlier, two days before the file is due", () => {
  const deadline = Date.UTC(2026, 5, 28);
  expect(usualEnd(opened, deadline, vote)).toBe(Date.UTC(2026, 5, 26));
});

test("it is never shorter than a day by itself, even close to the deadline", () => {
  const deadline = opened + 2 * DAY;
  expect(usualEnd(opened, deadline, vote)).toBe(opened + DAY);
  expect(fitsBeforeDeadline(opened, deadline, vote)).toBe(true);
  expect(fitsBeforeDeadline(opened, opened + 12 * HOUR, vote)).toBe(false);
});

test("an impossible calendar is known on day one", () => {
  expect(isImpossible(opened, opened + 7 * DAY, vote)).toBe(false);
  expect(isImpossible(opened, opened + 3 * DAY, vote)).toBe(true);
  expect(isImpossible(opened, null, vote)).toBe(false);
  expect(latestReview(opened + 7 * DAY, vote)).toBe(opened + 4 * DAY);
});
