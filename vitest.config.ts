/** Unit tests stand beside the code, wider ones (stories, contracts, properties) in `test/`, apart those for a live forum. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["src/**/*.test.ts"] } },
      {
        test: {
          name: "wider",
          include: ["test/**/*.test.ts"],
          exclude: ["test/forum/**"],
          testTimeout: 30_000,
        },
      },
      // Against a live forum, one file after the other: `npm run test:forum`.
      {
        test: {
          name: "forum",
          include: ["test/forum/**/*.test.ts"],
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
