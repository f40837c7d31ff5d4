import fc from "fast-check";
import { expect, test } from "vitest";
import { hideJson, readHiddenJson } from "./hidden-json.ts";
import { normaliseRaw } from "./normalise-raw.ts";

const value = {
  v: 1,
  acts: [{ by: "Léo", text: "a --> b [poll] @bruno `x` :smile: https://example.org" }],
  none: [],
  at: -1,
};

test("facts are read back from the post that hides them", () => {
  const raw = `Où en est la demande\n\n${hideJson("state", value)}\n`;
  expect(readHiddenJson("state", raw)).toEqual({ kind: "found", value });
  expect(readHiddenJson("acts", raw)).toEqual({ kind: "absent" });
  expect(readHiddenJson("state", "Où en est la demande")).toEqual({ kind: "absent" });
});

test("nothing in it ends the comment, mentions, tags or counts as a checkbox", () => {
  const hidden = hideJson("state", value);
  const inside = hidden.slice("<!-- aval:state ".length, -" -->".length);
  expect(hidden).not.toContain("\n");
  expect(inside).not.toMatch(/[<>&@]|--|\[[ xX]?\]|\[[a-z/]/);
  expect(JSON.parse(inside)).toMatchObject({ value });
});

test("a comment that was cut or changed is damaged", () => {
  const hidden = hideJson("state", value);
  expect(readHiddenJson("state", hidden.replace("Léo", "Lea"))).toEqual({ kind: "damaged" });
  expect(readHiddenJson("state", hidden.slice(0, -20))).toEqual({ kind: "damaged" });
  expect(readHiddenJson("state", hidden.replace("}", ""))).toEqual({ kind: "damaged" });
  expect(readHiddenJson("state", "<!-- aval:state -->")).toEqual({ kind: "damaged" });
  expect(readHiddenJson("state", "<!-- aval:state null -->")).toEqual({ kind: "damaged" });
  expect(readHiddenJson("state", '<!-- aval:state {"value":1} -->')).toEqual({ kind: "damaged" });
});

test("the first comment of a label counts, and labels that begin alike are not mixed up", () => {
  const raw = `${hideJson("state-old", 1)}\n${hideJson("state", 2)}\n${hideJson("state", 3)}`;
  expect(readHiddenJson("state", raw)).toEqual({ kind: "found", value: 2 });
});

test("whatever is hidden comes back, also through the forum's rewriting of the text around and in it", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({
      unit: fc.constantFrom(
        " ",
        "\u00A0",
        "\u202F",
        "\u2028",
        "\u180E",
        "\u200B",
        "-",
        ">",
        "<",
        "!",
        "é",
        "e\u0301",
        "😀",
        "\\",
        '"',
        "[",
        "]",
      ),
    }),
  );
  const json = fc.jsonValue({ stringUnit: "binary" });
  fc.assert(
    fc.property(fc.oneof(text, fc.array(text), json), fc.string(), (hiddenValue, around) => {
      const expected: unknown = JSON.parse(JSON.stringify(hiddenValue));
      const before = around.replaceAll("<!--", "");
      const raw = `${before}\n${hideJson("state", hiddenValue)}\n${around}`;
      expect(readHiddenJson("state", raw)).toEqual({ kind: "found", value: expected });
      expect(readHiddenJson("state", normaliseRaw(raw))).toEqual({ kind: "found", value: expected });
      expect(raw.slice(before.length + 5).indexOf("-->")).toBe(
        hideJson("state", hiddenValue).indexOf("-->") - 4,
      );
    }),
  );
});
