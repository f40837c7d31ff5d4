import { expect, test } from "vitest";
import type { Block, Span } from "./markdown-blocks.ts";
import { markdownBlocks, plainText } from "./markdown-blocks.ts";

/** A block in brief: **bold**, _italic_, → address. */
function brief(block: Block): unknown {
  switch (block.kind) {
    case "list":
      return { [block.ordered ? "ordered" : "list"]: block.items.map((item) => item.map(brief)) };
    case "heading":
    case "paragraph":
      return `${block.kind}: ${block.spans.map(styled).join("")}`;
    case "rule":
    default:
      return "rule";
  }
}

function styled({ text, bold, italic, link }: Span): string {
  const weighted = bold ? `**${text}**` : text;
  const sloped = italic ? `_${weighted}_` : weighted;
  return link === null ? sloped : `${sloped} → ${link}`;
}

test("headings, paragraphs, lists and rules come out in order, with their styles", () => {
  const text = `### Titre

Un **mot** et *un **autre***.

- un
- deux
  1. dedans

---

Voir [la page](https://a.example/b).`;

  expect(markdownBlocks(text, "fr").map(brief)).toEqual([
    "heading: Titre",
    "paragraph: Un **mot** et _un __**autre**_.",
    { list: [["paragraph: un"], ["paragraph: deux", { ordered: [["paragraph: dedans"]] }]] },
    "rule",
    "paragraph: Voir la page → https://a.example/b.",
  ]);
});

test("straight quotes and spaces are set as the language wants them", () => {
  const shown = (text: string, language: "fr" | "en") =>
    markdownBlocks(text, language).map(plainText).join("");

  expect(shown('« Oui » : l\'appel "ouvert" ; non ?', "fr")).toBe(
    "«\u00a0Oui\u00a0»\u00a0: l’appel «\u00a0ouvert\u00a0»\u202f; non\u202f?",
  );
  expect(shown('The vale\'s "hall"', "en")).toBe("The vale’s “hall”");
});

test("only web and mail addresses are links, and an image is the text that stands for it", () => {
  const [block] = markdownBlocks(
    "[a](file:///etc/passwd) [b](mailto:x@y.example) ![plan](https://a.example/p.png)",
    "fr",
  );
  const spans = block?.kind === "paragraph" ? block.spans : [];

  expect(spans.map(({ text, link }) => [text, link]).filter(([text]) => text !== " ")).toEqual([
    ["[a](file:///etc/passwd) ", null],
    ["b", "mailto:x@y.example"],
    ["plan", null],
  ]);
});

test("HTML, code and tables of a template of one's own are text", () => {
  const shown = markdownBlocks("<b>x</b>\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n| c | d |", "en").map(
    plainText,
  );

  expect(shown).toEqual(["<b>x</b>", "code", "a", "b", "c", "d"]);
});
