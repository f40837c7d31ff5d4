import { expect, test } from "vitest";
import { readShare, shareAsWritten } from "./read-share.ts";

test.each([
  ["2/3", { parts: 2, of: 3 }],
  [" 2 / 3 ", { parts: 2, of: 3 }],
  ["30 %", { parts: 30, of: 100 }],
  ["30\u00a0%", { parts: 30, of: 100 }],
  ["100%", { parts: 100, of: 100 }],
])("%j is read", (written, share) => {
  expect(readShare(written)).toEqual(share);
});

test.each(["", "0/3", "4/3", "2/0", "0 %", "101 %", "two thirds", "0.5", "-1/2"])(
  "%j is no share",
  (written) => {
    expect(readShare(written)).toBeNull();
  },
);

test("what is read is written again as people write it", () => {
  for (const written of ["2/3", "30 %"]) {
    const share = readShare(written);
    expect(share === null ? "" : shareAsWritten(share)).toBe(written);
  }
});
