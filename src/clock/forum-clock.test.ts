import { expect, test } from "vitest";
import { createForumClock } from "./forum-clock.ts";
import { virtualClock } from "./virtual-clock.ts";

const HOUR = 3_600_000;

/** A machine whose clock is moved besides the time that passes. */
function steppedMachine() {
  const real = virtualClock(1000 * HOUR);
  let step = 0;
  const machine = {
    now: () => real.now() + step,
    at: (time: number, run: () => void) => real.at(time - step, run),
  };
  return { real, machine, move: (ms: number) => (step += ms) };
}

test("small differences change nothing; a step of days is made up for from the forum's next answer on, and back", async () => {
  const { real, machine, move } = steppedMachine();
  const told: number[] = [];
  const clock = createForumClock(machine, (ahead) => told.push(ahead));

  clock.hear(real.now() - 40_000);
  expect(clock.now()).toBe(real.now());
  move(72 * HOUR);
  clock.hear(real.now());
  expect(clock.now()).toBe(real.now());
  await real.advance(5 * HOUR);
  clock.hear(real.now() + 400);
  expect(clock.now()).toBe(real.now());
  move(-120 * HOUR);
  clock.hear(real.now());
  expect(clock.now()).toBe(real.now());
  move(48 * HOUR);
  clock.hear(real.now());
  expect(told).toEqual([72 * HOUR, -48 * HOUR, 0]);
});

test("what waits comes after the time that it was to wait, whatever was moved meanwhile", async () => {
  const { real, machine, move } = steppedMachine();
  const clock = createForumClock(machine, () => {});
  const seen: number[] = [];
  move(48 * HOUR);
  clock.hear(real.now());
  clock.at(clock.now() + HOUR, () => seen.push(clock.now()));
  move(-96 * HOUR);
  clock.hear(real.now());
  await real.advance(HOUR);

  expect(seen).toEqual([1001 * HOUR]);
});
