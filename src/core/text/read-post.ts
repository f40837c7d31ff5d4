/**
 * The one reading of Markdown: a post's raw text as the plain lines that it shows, each knowing where it comes
 * from. First posts, sheets and commands are all read from these lines. Linear in the length of the text, and no
 * text makes it throw.
 */
import { markdownTokens } from "./forum-markdown.ts";
import { onOneLine } from "./fold.ts";
import { LineBuilder } from "./line-builder.ts";
import { atomsOf } from "./post-atoms.ts";
import type { PostLine } from "./post-line.ts";
import { remember } from "./remember.ts";

export interface Origin {
  /** In an e-mail a quote goes no further than its ">" signs; in a post it takes the paragraph's lines with it. */
  readonly viaEmail: boolean;
}

/** The lines of `raw` that hold anything, in their order. A line of the post may give several: cells apart, tags within. */
export function readPost(raw: string, { viaEmail }: Origin): readonly PostLine[] {
  return viaEmail ? readEmail(raw) : readForumPost(raw);
}

const readForumPost = remember(50, (raw) => linesOf(raw.replace(/\r\n?/gu, "\n")));

const readEmail = remember(20, (raw) => {
  const source = raw.split(/\r\n|\n|\r/u);
  const lines: string[] = [];
  const origins: number[] = [];
  for (const [at, line] of source.entries()) {
    if (isQuoted(source[at - 1] ?? "") && !isQuoted(line)) {
      lines.push("");
      origins.push(at);
    }
    lines.push(line);
    origins.push(at);
  }
  return linesOf(lines.join("\n")).map((line) => ({ ...line, at: origins[line.at] ?? line.at }));
});

function isQuoted(line: string): boolean {
  return /^\s{0,3}>/u.test(line);
}

/**
 * Nobody writes more lines than these into one post. What comes behind them is kept as it stands and counts as
 * shown, not said, so that no post takes long to read.
 */
const MOST_LINES = 1_000;
const LONGEST_REST = 2_000;

function linesOf(text: string): readonly PostLine[] {
  const lines = text.split("\n");
  const builder = new LineBuilder();
  builder.takeAll(atomsOf(markdownTokens(lines.slice(0, MOST_LINES).join("\n"))));
  return [...builder.lines, ...asTheyStand(lines, MOST_LINES)];
}

/** Not line by line: nobody reads them so. */
function asTheyStand(lines: readonly string[], from: number): PostLine[] {
  const rest: PostLine[] = [];
  const block = { block: Infinity, kind: "text", spans: [], level: 0, depth: 0, number: null } as const;
  for (let at = from; at < lines.length;) {
    const start = at;
    let length = 0;
    while (at < lines.length && (at === start || length < LONGEST_REST)) length += lines[at++]?.length ?? 0;
    const text = onOneLine(lines.slice(start, at).join("\n"));
    if (text !== "")
      rest.push({ ...block, at: start, text, box: null, boxTyped: "", cells: [], within: ["code"] });
  }
  return rest;
}
