/**
 * The tests that mutants are tried on: those that judge the core by itself. Stories and the permission table would
 * find more, and take minutes for each mutant.
 */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["src/core/**/*.test.ts", "src/audit/recount.test.ts"], testTimeout: 60_000 },
});
