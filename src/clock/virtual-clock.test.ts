import { expect, test } from "vitest";
import { virtualClock } from "./virtual-clock.ts";

test("timers run in the order of their time, each seeing its own moment", async () => {
  const clock = virtualClock(1000);
  const seen: [string, number][] = [];
  clock.at(3000, () => seen.push(["later", clock.now()]));
  clock.at(2000, () => seen.push(["sooner", clock.now()]));
  await clock.advance(5000);
  expect(seen).toEqual([
    ["sooner", 2000],
    ["later", 3000],
  ]);
  expect(clock.now()).toBe(6000);
});

test("a timer set by a timer runs in the same stretch of time if it falls due in it", async () => {
  const clock = virtualClock(0);
  const seen: number[] = [];
  clock.at(10, () => clock.at(20, () => seen.push(clock.now())));
  await clock.advanceTo(15);
  expect(seen).toEqual([]);
  await clock.advanceTo(20);
  expect(seen).toEqual([20]);
});

test("a cancelled timer does not run", async () => {
  const clock = virtualClock(0);
  const seen: number[] = [];
  const cancel = clock.at(10, () => seen.push(10));
  cancel();
  await clock.advance(100);
  expect(seen).toEqual([]);
});

test("what was begun is finished before time goes on", async () => {
  const clock = virtualClock(0);
  const seen: string[] = [];
  clock.settle = () => Promise.resolve().then(() => void seen.push("settled"));
  clock.at(1, () => seen.push("first"));
  clock.at(2, () => seen.push("second"));
  await clock.advance(2);
  expect(seen).toEqual(["settled", "first", "settled", "second", "settled", "settled"]);
});
