/** Two kinds of tests: unit tests beside the code, wider ones (stories, contracts, properties) in `test/`. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["src/**/*.test.ts"] } },
      { test: { name: "wider", include: ["test/**/*.test.ts"], testTimeout: 30_000 } },
    ],
  },
});
