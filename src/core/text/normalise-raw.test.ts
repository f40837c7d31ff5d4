import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { normaliseRaw, sameText } from "./normalise-raw.ts";

const spaces = ["\u00A0", "\u1680", "\u180E", "\u2000", "\u2009", "\u200A", "\u2028", "\u2029", "\u202F"];

describe("the forum's rewriting of raw", () => {
  it.each([...spaces, "\u205F", "\u3000"])("turns %j into a plain space", (space) => {
    expect(normaliseRaw(`Projet${space}: la Forge`)).toBe("Projet : la Forge");
  });

  it("trims the end, also where a no-break space stands there", () => {
    expect(normaliseRaw("Bonjour.\u00A0\r\n \t\n")).toBe("Bonjour.");
  });

  it("leaves the beginning and what stands inside lines alone", () => {
    const kept = "  a  \r\nb\u200Bc\u2060 e\u0301 \uFEFF🙂";

    expect(normaliseRaw(kept)).toBe(kept);
  });

  it("finds texts the same that differ in nothing the forum keeps", () => {
    expect(sameText("Date limite\u202F: 30 juin\n", "Date limite : 30 juin")).toBe(true);
    expect(sameText("e\u0301", "\u00E9")).toBe(false);
  });

  it("changes nothing the second time", () => {
    const characters = fc.constantFrom(
      ...spaces,
      "\u205F",
      "\u3000",
      " ",
      "\n",
      "\r",
      "\t",
      "\uFEFF",
      "a",
      "🙂",
    );

    fc.assert(
      fc.property(fc.string({ unit: characters }), (text) => {
        expect(normaliseRaw(normaliseRaw(text))).toBe(normaliseRaw(text));
      }),
    );
  });
});
