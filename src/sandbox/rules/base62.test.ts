import { expect, test } from "vitest";
import { base62 } from "./base62.ts";

test("the recorded upload gets its recorded short name", () => {
  expect(base62("831dd5dfcb524fbb982be495ae6968bd8e35dd30")).toBe("iHUtbFoJTlV8jVJ3eCznernyhwI");
});

test("zero is one digit", () => {
  expect(base62("0000")).toBe("0");
});
