/**
 * The command lines that wait to be judged: those of members' posts that are not recorded yet, in the order in which
 * they count.
 */
import { parseCommands } from "../command-line/parse-commands.ts";
import type { CommandLine } from "../command-line/parse-commands.ts";
import type { Post } from "../model/snapshot.ts";
import type { State } from "../record/state.ts";
import { checksum } from "../text/checksum.ts";
import { keysIn } from "./many-refusals.ts";

export interface Waiting {
  readonly post: Post;
  readonly line: CommandLine;
  readonly key: string;
  readonly refusedKey: string;
  readonly at: number;
}

export interface WaitingLines {
  readonly waiting: readonly Waiting[];
  /** Keys that the lines of all posts have, waiting or not. */
  readonly keys: ReadonlySet<string>;
  /** Ids of posts that ask for help. */
  readonly help: ReadonlySet<number>;
}

export function waitingLines(posts: readonly Post[], botId: number, state: State | null): WaitingLines {
  const help = new Set<number>();
  const keys = new Set<string>();
  const waiting: Waiting[] = [];
  const recorded = new Set(state?.acts.flatMap(keysIn));
  for (const post of posts) {
    // What an earlier record has judged is not judged again by other keys.
    if (countsFrom(post) <= (state?.judgedUntil ?? 0)) continue;
    for (const line of commandsOf(post, botId)) {
      const key = keyOf(post, line);
      const refusedKey = refusedKeyOf(post, line);
      const known = [key, refusedKey, putInKey({ post, refusedKey })];
      if (line.known === "help" && line.place === "line") help.add(post.id);
      else if (!known.some((one) => recorded.has(one)) && !keys.has(key))
        waiting.push({ post, line, key, refusedKey, at: countsFrom(post) });
      for (const one of known) keys.add(one);
    }
  }
  waiting.sort((a, b) => a.at - b.at || a.post.id - b.post.id || a.line.ordinal - b.line.ordinal);
  return { waiting, keys, help };
}

/** Whether it has to be known who wrote the line: it would act, and others may have edited its post. */
export function needsWriter({ post, line }: Pick<Waiting, "post" | "line">): boolean {
  return post.version > 1 && line.known !== null && line.place === "line";
}

/** Of a line that is not its author's word. With each other text of the post that is asked anew. */
export function putInKey({ post, refusedKey }: Pick<Waiting, "post" | "refusedKey">): string {
  return `${refusedKey}.${checksum(post.raw)}`;
}

/** The text of a reservation or an objection is what it asks for: put right, it is said anew under its number. */
function keyOf(post: Post, line: CommandLine): string {
  const key = `${post.id}.${checksum(line.asks)}`;
  const isPosition = line.place === "line" && (line.known === "concern" || line.known === "objection");
  return isPosition ? `${key}.${checksum(line.rest)}` : key;
}

/** A refusal is of the line as it stands: with another text, a reason for instance, it is judged anew. */
function refusedKeyOf(post: Post, line: CommandLine): string {
  return `${post.id}.${checksum(`${line.asks} ${line.rest}`)}`;
}

/** Commands count in regular posts; of a post deleted by its author only a recusal is still heard. */
function commandsOf(post: Post, botId: number): CommandLine[] {
  const spoken = post.kind === "regular" || post.kind === "moderator";
  if (!spoken || post.hidden || post.author.id === botId) return [];
  const lines = parseCommands(post.raw, { viaEmail: post.viaEmail });
  return lines.filter(({ known, near }) =>
    post.deleted ? known === "recuse" : known !== null || near !== null,
  );
}

/** A command counts from its post's creation or, where the post was edited, from the last edit. */
function countsFrom(post: Post): number {
  return post.version > 1 ? post.updatedAt : post.createdAt;
}
