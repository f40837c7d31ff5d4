/** The tests that mutants are tried on. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["src/core/**/*.test.ts"], testTimeout: 60_000 },
});
