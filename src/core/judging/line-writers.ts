/**
 * Who wrote a command line of a member's post: moderators and others can edit it, and what they put into it is not
 * its author's word.
 */
import { parseCommands } from "../command-line/parse-commands.ts";
import type { CommandLine } from "../command-line/parse-commands.ts";
import type { Member, Post } from "../model/snapshot.ts";
import { madeBy } from "./made-by.ts";

export type Writer =
  /** In whose own wording the line counts: somebody else may have changed its reason since. */
  | { readonly kind: "author"; readonly line: CommandLine }
  | { readonly kind: "other"; readonly by: Member }
  /** The forum does not show it, or has not been asked. */
  | { readonly kind: "unknown" };

/** The writer of a line that stands in the post now. */
export function writerOf(post: Post, line: CommandLine): Writer {
  const asWorded = originOf(post, (other) => other.asks === line.asks && other.rest === line.rest);
  if (asWorded.kind === "author") return { kind: "author", line };
  const asAsked = originOf(post, ({ asks }) => asks === line.asks);
  const own = asAsked.kind === "author" ? ownWording(post, line) : null;
  return own === null ? asWorded : { kind: "author", line: own };
}

type Origin = { readonly kind: "author" } | Exclude<Writer, { kind: "author" }>;

function originOf(post: Post, isIt: (line: CommandLine) => boolean): Origin {
  const has = (raw: string): boolean => parseCommands(raw, { viaEmail: post.viaEmail }).some(isIt);
  const by = madeBy(post, post.author, has);
  if (by === null) return { kind: "unknown" };
  return by.id === post.author.id ? { kind: "author" } : { kind: "other", by };
}

/** The latest wording that the author gave a line that asks the same; null where none is shown. */
function ownWording(post: Post, { asks }: CommandLine): CommandLine | null {
  const texts = (post.history ?? []).flatMap(({ by, after, before, version }) => [
    ...(by.id === post.author.id ? [after] : []),
    ...(version === 2 ? [before] : []),
  ]);
  for (const raw of texts) {
    const line = parseCommands(raw, { viaEmail: post.viaEmail }).find((one) => one.asks === asks);
    if (line !== undefined) return line;
  }
  return null;
}
