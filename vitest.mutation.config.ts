/**
 * The tests that mutants are tried on: those that judge the core by itself, and the audit's second count. Stories would
 * find more, and take minutes for each mutant. A mutant of a command costs as much as the tests that read a line, which
 * all do: `AVAL_MUTANTS=commands` tries it on those beside the commands, and on what people type.
 */
import { defineConfig } from "vitest/config";

const COMMANDS = ["src/core/commands/*.test.ts", "test/cases/{commands,answers}.test.ts"];
const CORE = ["src/core/**/*.test.ts", "src/audit/recount.test.ts", "test/decision/*.test.ts"];

export default defineConfig({
  test: {
    include: process.env["AVAL_MUTANTS"] === "commands" ? COMMANDS : CORE,
    testTimeout: 60_000,
  },
});
