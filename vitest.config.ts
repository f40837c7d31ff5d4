/** Unit tests stand beside the code, wider ones (stories, contracts, properties) in `test/`, apart those for a live forum. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Without it one core is kept free, and on two cores the files would run one after the other.
    maxWorkers: "100%",
    projects: [
      // A slow or loaded machine is no fault of the code: only what is about time measures it.
      // They change nothing outside themselves, so that all files share what they import: a third of the units' time.
      { test: { name: "unit", include: ["src/**/*.test.ts"], testTimeout: 60_000, isolate: false } },
      {
        test: {
          name: "wider",
          include: ["test/**/*.test.ts"],
          exclude: [
            "test/forum/**",
            "test/component/**",
            "test/letter/**",
            "test/contract/replays-on-a-live-forum.test.ts",
            "test/pages/**",
            "test/contract/live-forum.test.ts",
          ],
          testTimeout: 120_000,
          isolate: false,
        },
      },
      // What people see: pages in Chromium, letters on paper. Wants Debian's chromium and poppler-utils.
      {
        test: {
          name: "seen",
          include: ["test/component/**/*.test.ts", "test/letter/**/*.test.ts", "test/pages/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      // Against a live forum, one file after the other: `npm run test:forum`.
      {
        test: {
          name: "forum",
          include: ["test/forum/**/*.test.ts", "test/contract/replays-on-a-live-forum.test.ts"],
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
