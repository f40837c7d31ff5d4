import { expect, test } from "vitest";
import { virtualClock } from "../../clock/virtual-clock.ts";
import { createAttachedFiles } from "./attached-files.ts";

const MINUTE = 60_000;

test("a file that is not there is asked for again after ten minutes, however often it is wanted meanwhile", async () => {
  const clock = virtualClock(0);
  const asked: number[] = [];
  const read = () => {
    asked.push(clock.now() / MINUTE);
    return Promise.resolve(null);
  };
  const filesOf = createAttachedFiles(clock);
  const look = () => filesOf({ uploads: { read } }, ["a.pdf"]);

  expect(await look()).toEqual({ "a.pdf": { kind: "missing" } });
  await clock.advance(6 * MINUTE);
  await look();
  expect(asked).toEqual([0]);
  await clock.advance(6 * MINUTE);
  await look();
  expect(asked).toEqual([0, 12]);
});
