import { expect, test } from "vitest";
import { readReference } from "./read-reference.ts";

test.each([
  "LS-2026-57-1",
  "LS-2026-57-1.",
  "ls-2026-57-1",
  " LS 2026 57 1 ",
  "Réf. LS 2026 57 1",
  "Réf. : LS-2026-57-1",
  "Ref.: ls–2026–57–1,",
  "« LS-2026-57-1 »",
  "LS - 2026 - 57 - 1",
  "LS2026-57-1",
  "LS_2026_57_1",
  "LS/2026/57/1",
  "ＬＳ－２０２６－５７－１",
  "LS\u00a02026\u202f57\u20091",
  "https://aval.example/letters/LS-2026-57-1",
  "la lettre LS-2026-057-01 du 27 juin",
])("%j is LS-2026-57-1", (typed) => {
  expect(readReference(typed)).toBe("LS-2026-57-1");
});

test.each(["LS-2026-57-1-2", "Réf. ls–2026–57–1–2.", "LS-2026-057-01-02"])(
  "%j is LS-2026-57-1-2",
  (typed) => {
    expect(readReference(typed)).toBe("LS-2026-57-1-2");
  },
);

test.each(["", "La Halle", "LS-2026-57", "ALS-2026-57-1", "2026-57-1", "LS-26-57-1", "LS-2026-57-"])(
  "%j is none",
  (typed) => {
    expect(readReference(typed)).toBeNull();
  },
);
