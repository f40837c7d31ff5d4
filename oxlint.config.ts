/**
 * What the linter holds the code to. Beside its own rules it keeps the floors of the house: a room (a folder, or a
 * file that stands alone) may read what lies on the floors below it, and nothing of its own floor or above.
 */
import { readdirSync } from "node:fs";
import { defineConfig } from "oxlint";
import type { OxlintOverride } from "oxlint";

interface House {
  /** The folder that the floors are in, below `src`; "" for `src` itself. */
  readonly folder: string;
  /** Bottom first. */
  readonly floors: readonly string[];
}

const SRC: House = {
  folder: "",
  floors: [
    "core",
    "seal",
    "clock",
    "letter",
    "pages",
    "discourse-api",
    "audit",
    "settings",
    "shell",
    "setup",
    "doctor",
    "sandbox",
    "demo",
    "cli",
  ],
};

const CORE: House = {
  folder: "core",
  floors: [
    "text",
    "model",
    "dates",
    "sheet",
    "words",
    "record",
    "request",
    "command-line",
    "permissions",
    "commands",
    "judging",
    "register",
    "posts",
    "steps",
    "reads",
    "judge-topic",
    "plan",
  ],
};

const SHELL: House = {
  folder: "shell",
  floors: [
    "pause-after",
    "log",
    "reading",
    "topic-queue",
    "metrics",
    "hearing",
    "pass",
    "keep-register-post",
    "overview",
    "yearly-counts",
    "sweep",
    "starting",
    "attach",
    "run-requests",
    "pages-of-service",
    "service",
    "public-topics",
    "public-register",
    "app",
    "listen",
    "assemble",
  ],
};

/** Rooms have at most so many folders one in the other, their own counted. */
const DEEPEST = 3;

/** As `no-restricted-imports` takes them; a `regex` is tried on what stands in the import, word for word. */
interface Pattern {
  readonly regex: string;
  readonly message: string;
}

const PURE: Pattern = { regex: "^node:", message: "The core is pure: it does no I/O." };

/** What the files of each room may not read. Throws for a room without a floor, which could read everything. */
function floorsOf(house: House, around: House | null, besides: readonly Pattern[] = []): OxlintOverride[] {
  const path = house.folder === "" ? "src" : `src/${house.folder}`;
  for (const file of readdirSync(`${import.meta.dirname}/${path}`, { recursive: true, encoding: "utf8" })) {
    const [entry = "", ...inside] = file.split("/");
    const room = entry.replace(/(?:\.test)?\.ts$/, "");
    if (!house.floors.includes(room))
      throw new Error(`${path}/${entry} stands on no floor of oxlint.config.ts`);
    if (inside.length > DEEPEST && file.endsWith(".ts")) throw new Error(`${path}/${file} lies too deep`);
  }
  const depths = Array.from({ length: DEEPEST + 1 }, (_, depth) => depth);
  return house.floors.flatMap((room) =>
    depths.flatMap((depth) => {
      const folder = depth === 0 ? path : `${path}/${room}${"/*".repeat(depth - 1)}`;
      const name = depth === 0 ? room : "*";
      const outside = [...besides, ...(around === null ? [] : waysUp(around, house.folder, depth + 1))];
      return [
        forbidding(`${folder}/${name}.ts`, [...outside, ...waysUp(house, room, depth)]),
        // A test may look from above at what it tries, and not out of the house.
        forbidding(`${folder}/${name}.test.ts`, outside),
      ];
    }),
  );
}

/** Of several such for a file the last counts, so that one has to hold all. */
function forbidding(files: string, patterns: Pattern[]): OxlintOverride {
  return { files: [files], rules: { "no-restricted-imports": ["error", { patterns }] } };
}

/** From so many folders below the house to each room above this one. */
function waysUp({ folder, floors }: House, from: string, depth: number): Pattern[] {
  const way = depth === 0 ? "\\./" : "\\.\\./".repeat(depth);
  return floors.slice(floors.indexOf(from) + 1).map((room) => ({
    regex: `^${way}${room}(?:/|\\.ts$)`,
    message: `${room} lies above ${from} in src/${folder}; the floors are in oxlint.config.ts.`,
  }));
}

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "promise", "vitest"],
  categories: { correctness: "error", suspicious: "error", perf: "error" },
  rules: {
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: false }],
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/consistent-type-imports": "error",
    "no-console": "error",
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    "import/no-named-as-default-member": "off",
    "import/no-named-as-default": "off",
    "import/no-unassigned-import": "off",
    "unicorn/no-array-sort": "off",
    "unicorn/no-array-reverse": "off",
    "unicorn/consistent-function-scoping": "off",
    "no-await-in-loop": "off",
    "typescript/consistent-return": "off",
    "oxc/no-map-spread": "off",
    "vitest/require-mock-type-parameters": "off",
    "vitest/warn-todo": "error",
    // Helpers that look at several things are called expectThis and expectThat.
    "vitest/expect-expect": [
      "error",
      { assertFunctionNames: ["expect", "expect*", "expectTypeOf", "fc.assert"] },
    ],
    "vitest/no-focused-tests": "error",
    "vitest/no-disabled-tests": "error",
    "vitest/no-conditional-tests": "off",
  },
  overrides: [
    ...floorsOf(SRC, null),
    ...floorsOf(CORE, SRC, [PURE]),
    ...floorsOf(SHELL, SRC),
    { files: ["src/cli/**/*.ts", "test/**/*.ts", "scripts/**/*.ts"], rules: { "no-console": "off" } },
    // What a life comes to says which of several things must hold of it.
    { files: ["test/properties/**/*.ts"], rules: { "vitest/no-conditional-expect": "off" } },
    { files: ["*.config.ts"], rules: { "import/no-default-export": "off" } },
  ],
  ignorePatterns: ["node_modules", "dist", "demo-output", "plugin-assets"],
});
