import { expect, test } from "vitest";
import { virtualClock } from "../../clock/virtual-clock.ts";
import { Unreachable } from "../../discourse-api/errors.ts";
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

  expect(await look()).toEqual({ files: { "a.pdf": { kind: "missing" } }, areLeft: false });
  await clock.advance(6 * MINUTE);
  await look();
  expect(asked).toEqual([0]);
  await clock.advance(6 * MINUTE);
  await look();
  expect(asked).toEqual([0, 12]);
});

test("a file that cannot be had now holds up no other, and is asked for again after five minutes", async () => {
  const clock = virtualClock(0);
  let isAway = true;
  const read = (name: string) =>
    name === "a.pdf" && isAway
      ? Promise.reject(new Unreachable(`GET ${name}`, { proxy: 503 }, "maybe"))
      : Promise.resolve(Buffer.from("no PDF"));
  const filesOf = createAttachedFiles(clock);
  const look = () => filesOf({ uploads: { read } }, ["a.pdf", "b.pdf"]);

  expect(await look()).toEqual({ files: { "b.pdf": { kind: "no-pdf" } }, areLeft: true });
  isAway = false;
  await clock.advance(4 * MINUTE);
  expect((await look()).areLeft).toBe(true);
  await clock.advance(2 * MINUTE);
  expect(await look()).toEqual({
    files: { "a.pdf": { kind: "no-pdf" }, "b.pdf": { kind: "no-pdf" } },
    areLeft: false,
  });
});
