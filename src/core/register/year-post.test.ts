import { describe, expect, test } from "vitest";
import { projectsIn, yearMark, yearParts, yearText, yearValue } from "./year-post.ts";
import type { CountedProject } from "./yearly-count.ts";
import { withLettersOf, yearCounts } from "./yearly-count.ts";

const FRENCH = { language: "fr", timezone: "Europe/Paris" } as const;
const ENGLISH = { ...FRENCH, language: "en" } as const;

function project(more: Partial<CountedProject> = {}): CountedProject {
  return { topicId: 57, n: 1, year: 2026, result: "granted", won: false, voters: "4 7 2", ...more };
}

const SEVERAL = [
  project({ won: true }),
  project({ n: 2, result: "refused", voters: "4 7" }),
  project({ topicId: 60, result: "open", voters: "" }),
  project({ topicId: 12, year: 2025, voters: "3" }),
];

describe("the counts of the years", () => {
  test("each project once, each person once a year, the latest year first", () => {
    expect(yearCounts(SEVERAL)).toEqual([
      { year: 2026, asked: 3, granted: 1, refused: 1, won: 1, tookPart: 3 },
      { year: 2025, asked: 1, granted: 1, refused: 0, won: 0, tookPart: 1 },
    ]);
    expect(yearCounts([])).toEqual([]);
  });

  test("a letter from before projects were counted is a project that was granted, by the local year", () => {
    const cards = [
      { topicId: 57, n: 1, decidedAt: Date.UTC(2024, 0, 1) },
      { topicId: 3, n: 1, decidedAt: Date.UTC(2023, 11, 31, 23, 30) },
      { topicId: 3, n: 1, decidedAt: Date.UTC(2025, 0, 1) },
    ];
    expect(withLettersOf([project()], cards, FRENCH)).toEqual([
      project(),
      project({ topicId: 3, year: 2024, voters: "" }),
    ]);
  });
});

describe("the post of a year", () => {
  test("says the year's numbers and names no project", () => {
    expect(yearText({ year: 2026, part: 1 }, SEVERAL, FRENCH)).toMatchInlineSnapshot(`
      "[wrap=aval kind=year n=2026]
      **Année 2026** : 3 projets présentés, 1 lettre accordée, 1 non accordée, 1 financement obtenu ; 3 personnes ont pris part aux votes. Un projet compte dans l'année où il a été présenté.
      [/wrap]"
    `);
    expect(yearText({ year: 2025, part: 1 }, SEVERAL, ENGLISH)).toMatchInlineSnapshot(`
      "[wrap=aval kind=year n=2025]
      **Year 2025**: 1 project put forward, 1 letter granted, 0 not granted, 0 funded; 1 person took part in the votes. A project counts in the year in which it was put forward.
      [/wrap]"
    `);
  });

  test("is read back, and anything else gives no project", () => {
    const parts = yearParts(SEVERAL);
    expect(parts.map(yearMark)).toEqual([
      { kind: "year", n: 2025 },
      { kind: "year", n: 2026 },
    ]);
    const read = parts.flatMap((part) => projectsIn(JSON.parse(JSON.stringify(yearValue(part)))));
    expect(read).toEqual(SEVERAL.toSorted((a, b) => a.topicId - b.topicId));
    for (const other of [null, 1, {}, { v: 2, year: 2026, projects: [] }])
      expect(projectsIn(other)).toEqual([]);
  });

  test("has further posts where one cannot hold the year, and loses none", () => {
    const many = Array.from({ length: 1000 }, (_, at) =>
      project({ topicId: at + 1, voters: "5 ".repeat(30) }),
    );
    const parts = yearParts(many);
    expect(parts.map(({ part }) => part)).toEqual(parts.map((_, at) => at + 1));
    for (const part of parts) expect(JSON.stringify(yearValue(part)).length).toBeLessThan(25_000);
    expect(parts.flatMap((part) => projectsIn(yearValue(part)))).toEqual(many);
    expect(yearText({ year: 2026, part: 2 }, many, FRENCH)).toContain(
      "kind=year n=2026 part=2]\n**Année 2026**, suite.",
    );
  });
});
