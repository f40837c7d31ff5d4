import fc from "fast-check";
import { expect, test } from "vitest";
import { MARK_END, markKey, marksOf, markText } from "./mark.ts";
import type { Mark } from "./mark.ts";

test("a mark opens a post and is read back from it", () => {
  const text = markText({ n: 1, kind: "ballot", round: 2 });
  expect(text).toBe("[wrap=aval kind=ballot n=1 round=2]");
  expect(marksOf(`${text}\nAccordons-nous une lettre ?\n${MARK_END}`)).toEqual([
    { kind: "ballot", n: 1, round: 2 },
  ]);
});

test("a post may be of two kinds at once", () => {
  const raw =
    "[wrap=aval kind=outcome n=1 round=1]\n\n[wrap=aval kind=letter n=1]\nLa Halle : lettre accordée.";
  expect(marksOf(raw).map(markKey)).toEqual(["outcome:1:1", "letter:1"]);
});

test("what identifies a post is its own for each kind", () => {
  expect(markKey({ kind: "status" })).toBe("status");
  expect(markKey({ kind: "status", part: 2 })).toBe("status:2");
  expect(markKey({ kind: "project", n: 3, stage: "review" })).toBe("project:3");
  expect(markKey({ kind: "register", ref: "LS-2026-57-1", n: 1 })).toBe("register:LS-2026-57-1");
  expect(markKey({ kind: "answer", for: 4711 })).toBe("answer:4711");
  expect(markKey({ kind: "noted", posts: "12-15" })).toBe("noted:12-15");
});

test.each([
  "",
  "Bonjour\n[wrap=aval kind=status]",
  "> [wrap=aval kind=status]",
  "[wrap=avalanche kind=status]",
  "[wrap=aval kind=other]",
  "[wrap=aval]",
  "[wrap=aval kind=ballot n=one]",
  "[wrap=toc]\n[wrap=aval kind=status]",
])("%j carries no mark", (raw) => {
  expect(marksOf(raw)).toEqual([]);
});

test("a value that would break the tag is refused", () => {
  expect(() => markText({ kind: "status", note: "a b" })).toThrow("note");
  expect(() => markText({ kind: "status", note: "]" })).toThrow("note");
});

test("every mark is read back as it was written, and its key does not change on the way", () => {
  const value = fc.stringMatching(/^[A-Za-z0-9._-]{1,12}$/);
  const number = fc.integer({ min: 0, max: 999_999 });
  const mark: fc.Arbitrary<Mark> = fc.record(
    {
      kind: fc.constantFrom("status", "project", "ballot", "outcome", "letter", "answer", "noted"),
      n: number,
      round: number,
      posts: value,
      for: value,
      stage: value,
    },
    { requiredKeys: ["kind"] },
  );
  fc.assert(
    fc.property(fc.array(mark, { minLength: 1, maxLength: 3 }), fc.string(), (marks, text) => {
      const raw = `${marks.map(markText).join("\n")}\n text ${text}`;
      expect(marksOf(raw)).toEqual(marks);
      expect(marksOf(raw).map(markKey)).toEqual(marks.map(markKey));
    }),
  );
});
