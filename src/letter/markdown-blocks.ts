/** The letter's Markdown as blocks of styled text, ready to be set on paper. */
import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import type { Language } from "../core/model/settings.ts";
import { typeset } from "./typography.ts";

export interface Span {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** A web or mail address. */
  readonly link: string | null;
}

export type Block =
  | { readonly kind: "heading" | "paragraph"; readonly spans: readonly Span[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "rule" };

const QUOTES: Record<Language, [string, string, string, string]> = {
  fr: ["«\u00a0", "\u00a0»", "“", "”"],
  en: ["“", "”", "‘", "’"],
};

/**
 * The blocks of a letter's Markdown in `language`: straight quotes are made typographic, spaces are set. What a
 * letter has no use for (tables, code, HTML) comes out as the text that it holds.
 */
export function markdownBlocks(text: string, language: Language): Block[] {
  const markdown = new MarkdownIt({ typographer: true, quotes: QUOTES[language] }).disable("replacements");
  return blocksOf(markdown.parse(text, {}), language);
}

/** What the block says, without styles. */
export function plainText(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.spans.map((span) => span.text).join("");
    case "list":
      return block.items.map((item) => item.map(plainText).join(" ")).join(" ");
    case "rule":
    default:
      return "";
  }
}

function blocksOf(tokens: readonly Token[], language: Language): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.type === "hr") {
      blocks.push({ kind: "rule" });
    } else if (token.type === "bullet_list_open" || token.type === "ordered_list_open") {
      const end = closing(tokens, at);
      const items = itemsOf(tokens.slice(at + 1, end), language);
      blocks.push({ kind: "list", ordered: token.type === "ordered_list_open", items });
      at = end;
    } else if (token.type === "inline") {
      const heading = tokens[at - 1]?.type === "heading_open";
      blocks.push({
        kind: heading ? "heading" : "paragraph",
        spans: spansOf(token.children ?? [], language),
      });
    } else if (token.content.trim() !== "") {
      const text = typeset(token.content.trim(), language);
      blocks.push({ kind: "paragraph", spans: [{ text, bold: false, italic: false, link: null }] });
    }
  }
  return blocks;
}

function itemsOf(tokens: readonly Token[], language: Language): Block[][] {
  const items: Block[][] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const end = closing(tokens, at);
    items.push(blocksOf(tokens.slice(at + 1, end), language));
    at = end;
  }
  return items;
}

/** Where what opens at `open` closes. */
function closing(tokens: readonly Token[], open: number): number {
  const level = tokens[open]?.level;
  return tokens.findIndex((token, at) => at > open && token.level === level && token.nesting === -1);
}

function spansOf(tokens: readonly Token[], language: Language): Span[] {
  const spans: Span[] = [];
  let bold = 0;
  let italic = 0;
  let link: string | null = null;
  for (const token of tokens) {
    if (token.type === "strong_open" || token.type === "strong_close") bold += token.nesting;
    else if (token.type === "em_open" || token.type === "em_close") italic += token.nesting;
    else if (token.type === "link_open") link = webAddress(token.attrGet("href"));
    else if (token.type === "link_close") link = null;
    else {
      const text = inlineText(token, language);
      if (text !== "") spans.push({ text, bold: bold > 0, italic: italic > 0, link });
    }
  }
  return spans;
}

function inlineText(token: Token, language: Language): string {
  if (token.type === "softbreak") return " ";
  if (token.type === "hardbreak") return "\n";
  return typeset(token.content, language);
}

function webAddress(href: unknown): string | null {
  return typeof href === "string" && /^(?:https?:\/\/|mailto:)/i.test(href) ? href : null;
}
