import fc from "fast-check";
import { expect, test } from "vitest";
import { packIds, unpackIds } from "./id-list.ts";

test("a list of accounts comes back sorted, each once", () => {
  expect(packIds([50, 7, 12, 7])).toBe("7 5 12");
  expect(unpackIds("7 5 12")).toEqual([7, 12, 50]);
  expect(unpackIds(packIds([]))).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.nat()), (ids) => {
      expect(unpackIds(packIds(ids))).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
    }),
  );
});

test("three thousand electors among a hundred thousand accounts take less than half a status's room", () => {
  const ids = Array.from({ length: 3000 }, (_, index) => index * 33 + 1);
  expect(packIds(ids).length).toBeLessThan(6000);
});
