/**
 * The tests that mutants are tried on: those that judge the core by itself, and the audit's second count. Stories would
 * find more, and take minutes for each mutant. What people type is tried by cases of their own, which take long for
 * whatever is no command: `AVAL_MUTANTS=lines` adds them, `AVAL_MUTANTS=commands` who may do what and when besides.
 */
import { defineConfig } from "vitest/config";

const LINES = ["test/cases/{commands,answers}.test.ts"];
const BESIDES: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  ["lines", LINES],
  ["commands", [...LINES, "test/permissions/*.test.ts"]],
]);

export default defineConfig({
  test: {
    include: [
      "src/core/**/*.test.ts",
      "src/audit/recount.test.ts",
      "test/decision/*.test.ts",
      ...(BESIDES.get(process.env["AVAL_MUTANTS"]) ?? []),
    ],
    testTimeout: 60_000,
  },
});
