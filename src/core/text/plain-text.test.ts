import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { onOneLine, plainInMarkdown } from "./plain-text.ts";

/** Like a forum: HTML and bare links are on, so that whatever gets through is seen. */
const markdown = new MarkdownIt({ html: true, linkify: false });

function shown(source: string): string {
  const [token, ...rest] = markdown.parse(source, {}).filter(({ type }) => type === "inline");
  expect(rest).toEqual([]);
  const children = token?.children ?? [];
  expect(children.map(({ type }) => type).filter((type) => type !== "text")).toEqual([]);
  return children.map(({ content }) => content).join("");
}

describe("a project's name in a post", () => {
  test.each([
    ["**La Halle** _et_ `ses` ~~annexes~~"],
    ["<script>alert(1)</script> & <b>gras</b>"],
    ["[un lien](https://example.org) ![image](x)"],
    ["[poll]"],
    ["[/wrap]"],
    ["<!-- aval:state {} -->"],
    ["{{pdf}} {{sha256}}"],
    ["a | b"],
    ["\\*"],
    ["&amp;"],
  ])("%s is shown as it was written", (name) => {
    expect(shown(`Projet : ${plainInMarkdown(name)}.`)).toBe(`Projet : ${name}.`);
  });

  test.each([
    ["# Titre"],
    ["- tiret"],
    ["+ plus"],
    ["1. un"],
    ["2) deux"],
    ["> citation"],
    ["=== "],
    ["---"],
    ["/deport : motif"],
    ["```"],
  ])("%s at the start of a line is only text", (name) => {
    expect(shown(plainInMarkdown(name))).toBe(name.trim());
    expect(plainInMarkdown(name)).not.toMatch(/^\//);
  });

  test("mentions nobody and names no category, but an e-mail address stays whole", () => {
    const raw = plainInMarkdown("@bruno et (@all) #annonces : contact@halle.example :smile:");

    expect(raw).not.toMatch(/@(?:bruno|all)|#annonces|:smile:/);
    expect(raw).toContain("contact@halle.example");
    expect(raw.replaceAll("\u2060", "")).toBe("@bruno et (@all) #annonces : contact@halle.example :smile:");
  });

  test("fits on one line whatever it holds", () => {
    expect(onOneLine("La\r\n\tHalle\u00a0\u2028du \u202egrain\u200b\0")).toBe("La Halle du grain");
  });

  test("any text is shown and nothing else happens", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const text = onOneLine(name);
        expect(shown(`x ${plainInMarkdown(name)}.`).replaceAll("\u2060", "")).toBe(`x ${text}.`);
        expect(plainInMarkdown(name)).not.toMatch(/[[\]{}<>\n\r]/);
      }),
    );
  });

  test("signs that mean something in Markdown are shown in any order", () => {
    const signs = fc.string({
      unit: fc.constantFrom(...Array.from("*_`~[](){}<>!#@:/\\-+.=|&;$^\"' \n1ax")),
    });
    fc.assert(
      fc.property(signs, (name) => {
        const text = onOneLine(name);
        expect(shown(plainInMarkdown(`${name}.`)).replaceAll("\u2060", "")).toBe(onOneLine(`${name}.`));
        expect(shown(`x ${plainInMarkdown(name)}.`).replaceAll("\u2060", "")).toBe(`x ${text}.`);
      }),
      { numRuns: 500 },
    );
  });
});
