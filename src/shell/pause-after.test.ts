import { expect, test } from "vitest";
import { RateLimited, Refused, UnexpectedAnswer, Unreachable } from "../discourse-api/errors.ts";
import { pauseAfter } from "./pause-after.ts";

test("a forum that is away is asked again soon, then less often", () => {
  const away = new Unreachable("GET /t/1.json", "ECONNREFUSED", "no");
  expect([1, 2, 3, 20].map((failures) => pauseAfter(away, failures))).toEqual([2000, 4000, 8000, 300_000]);
});

test("a forum that is busy is asked again when it said so, within reason", () => {
  const busy = (ms: number, failures: number) => pauseAfter(new RateLimited("GET /t/1.json", ms), failures);
  expect(busy(56_000, 4)).toBe(56_000);
  expect(busy(86_400_000, 1)).toBe(300_000);
  expect([1, 2, 3, 20].map((failures) => busy(0, failures))).toEqual([2000, 4000, 8000, 300_000]);
});

test("a forum that is read-only or broken, or answers strangely, is asked again within a sweep", () => {
  const broken = new Refused("PUT /posts/1.json", 503, ["Read-only."], "read_only");
  const strange = new UnexpectedAnswer("GET /t/1.json", { kind: "no-json" });
  for (const error of [broken, strange])
    expect([1, 2, 20].map((failures) => pauseAfter(error, failures))).toEqual([2000, 4000, 300_000]);
});

test("a forum that refuses, and a fault of ours, is tried seldom", () => {
  const refused = new Refused("POST /posts.json", 422, ["Body is too short"], null);
  expect([1, 2, 9].map((failures) => pauseAfter(refused, failures))).toEqual([300_000, 600_000, 3_600_000]);
  expect(pauseAfter(new TypeError("x is undefined"), 1)).toBe(300_000);
});
