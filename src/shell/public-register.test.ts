import { expect, test } from "vitest";
import { readOnceForAll } from "./public-register.ts";

test("fifty visitors read once, and a failure is not repeated for each of them", async () => {
  let [now, reads, fails] = [0, 0, true];
  const read = readOnceForAll(
    async () => {
      reads += 1;
      await Promise.resolve();
      if (fails) throw new Error("forum away");
      return [];
    },
    { now: () => now, at: () => () => {} },
  );
  const visit = () => Promise.allSettled(Array.from({ length: 50 }, read));

  expect((await visit()).map(({ status }) => status)).not.toContain("fulfilled");
  await visit();
  expect(reads).toBe(1);

  [now, fails] = [10_000, false];
  expect((await visit()).map(({ status }) => status)).not.toContain("rejected");
  expect(reads).toBe(2);
});
