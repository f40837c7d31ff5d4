/**
 * The tests that mutants are tried on: those that judge the core by itself, and the audit's second count. Stories would
 * find more, and take minutes for each mutant. Those of the commands have a runner of their own (`scripts/mutation`).
 */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/core/**/*.test.ts", "src/audit/recount.test.ts", "test/decision/*.test.ts"],
    testTimeout: 60_000,
  },
});
