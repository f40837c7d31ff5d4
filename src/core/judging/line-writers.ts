/**
 * Who wrote a command line of a member's post: moderators and others can edit it, and what they put into it is not
 * its author's word. Told by the post's versions, from the latest back: a line belongs to whoever made the version
 * that has it where the one before had not. Where the versions that the forum shows leave a gap, nobody is guessed.
 */
import { parseCommands } from "../command-line/parse-commands.ts";
import type { CommandLine } from "../command-line/parse-commands.ts";
import type { Member, Post } from "../model/snapshot.ts";

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
  let next = post.version;
  for (const past of post.history ?? []) {
    if (past.version !== next) return UNKNOWN;
    next -= 1;
    if (!has(past.after)) {
      // An author's deletion leaves the forum's own words behind.
      if (post.deleted && past.version === post.version && has(past.before)) continue;
      return UNKNOWN;
    }
    if (!has(past.before)) return madeBy(post, past.by);
    if (past.formerOwner !== null) return madeBy(post, past.formerOwner);
  }
  return next === 1 ? { kind: "author" } : UNKNOWN;
}

const UNKNOWN = { kind: "unknown" } as const;

function madeBy({ author }: Post, by: Member): Origin {
  if (by.id === author.id) return { kind: "author" };
  return by.id === 0 ? UNKNOWN : { kind: "other", by };
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
