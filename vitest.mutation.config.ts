/**
 * The tests that mutants are tried on: those that judge the core by itself, and the audit's second count. Stories would
 * find more, and take minutes for each mutant. What people type is tried by cases of their own, which take long for
 * whatever is no command: `AVAL_MUTANTS=commands` adds them.
 */
import { defineConfig } from "vitest/config";

const ofCommands = ["test/cases/{commands,answers}.test.ts", "test/permissions/*.test.ts"];

export default defineConfig({
  test: {
    include: [
      "src/core/**/*.test.ts",
      "src/audit/recount.test.ts",
      "test/decision/*.test.ts",
      ...(process.env["AVAL_MUTANTS"] === "commands" ? ofCommands : []),
    ],
    testTimeout: 60_000,
  },
});
