/** What a post says, line by line, without its markup: the one form in which all readers of the core see a post. */

/** A stretch of a line's text, `from` to `to` in UTF-16 units, that the post sets apart. */
export type Span =
  | { readonly kind: "bold" | "code"; readonly from: number; readonly to: number }
  /** A link, a bare address too; `href` as written. */
  | { readonly kind: "link"; readonly from: number; readonly to: number; readonly href: string };

/** Where the words of a line are not plain speech of the post's author. */
export type Frame = "quote" | "code" | "details" | "poll";

export interface PostLine {
  /** The line in the post's raw text, from 0. */
  readonly at: number;
  /** The block that the line belongs to; the lines of a paragraph share it, blank lines end it. */
  readonly block: number;
  /** `item` is the first line of a list's item, `row` that of a table; `rule` holds no text. */
  readonly kind: "text" | "heading" | "item" | "row" | "rule";
  /** Escapes undone, markup, tags and comments gone, spaces folded; links as their words. Empty for a rule and behind a box. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** Of a heading 1 to 6, else 0. */
  readonly level: number;
  /** How many lists the line stands in. */
  readonly depth: number;
  /** The number of an item in a numbered list, else null. */
  readonly number: number | null;
  /** A checkbox before the text, which no longer holds it: ticked or open; null when there is none. */
  readonly box: boolean | null;
  /** The checkbox as typed, with the space behind it, "[x] "; or "". */
  readonly boxTyped: string;
  /** Of a row its cells, else empty. */
  readonly cells: readonly string[];
  /** What the line stands in, outermost first; empty where it is the author's own plain words. */
  readonly within: readonly Frame[];
}

/** Whether the line is set as code from its beginning to its end. */
export function isAllCode({ text, spans }: PostLine): boolean {
  return spans.some((span) => span.kind === "code" && span.from === 0 && span.to === text.length);
}

/** The text with its links as Markdown, `[words](address)`, bare addresses as they are. */
export function textWithLinks({ text, spans }: Pick<PostLine, "text" | "spans">): string {
  let shown = "";
  let from = 0;
  for (const span of spans) {
    if (span.kind !== "link" || span.from < from) continue;
    const words = text.slice(span.from, span.to);
    shown += text.slice(from, span.from);
    shown += words === span.href ? words : `[${words}](${span.href})`;
    from = span.to;
  }
  return shown + text.slice(from);
}
