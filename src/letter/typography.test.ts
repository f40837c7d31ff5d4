import { describe, expect, test } from "vitest";
import { typeset } from "./typography.ts";

/** Shows a no-break space as ~ and a narrow one as _. */
function spaced(text: string): string {
  return text.replaceAll("\u00a0", "~").replaceAll("\u202f", "_");
}

describe("a French text", () => {
  test.each([
    ["« La Halle » : oui ; non ?", "«~La Halle~»~: oui_; non_?"],
    ["«La Halle»", "«~La Halle~»"],
    ["12 000 habitants, 6 voix", "12_000~habitants, 6~voix"],
    ["le 27 juin 2026, le 1er juillet", "le 27~juin 2026, le 1er~juillet"],
    ["à 10:30, https://halle.example/a?b", "à 10:30, https://halle.example/a?b"],
    ["06 12 34 56 78", "06~12~34~56~78"],
    ["n° 5", "n°~5"],
  ])("%s", (text, expected) => {
    expect(spaced(typeset(text, "fr"))).toBe(expected);
  });
});

test("an English text keeps its colons where they are", () => {
  expect(spaced(typeset("on 27 June 2026: 6 for; 12 000 people", "en"))).toBe(
    "on 27~June 2026: 6~for; 12_000~people",
  );
});
