/**
 * Turns the commands of members' posts into acts. Each distinct line of a post is judged once, in the order
 * in which the lines count; what was recorded stays as it is, only a refused line is judged anew once edited.
 */
import { allCommands } from "../commands/all-commands.ts";
import { parseCommands } from "../command-line/parse-commands.ts";
import type { CommandLine } from "../command-line/parse-commands.ts";
import { suggestedWord } from "../command-line/command-words.ts";
import type { Settings } from "../model/settings.ts";
import type { Post, Snapshot } from "../model/snapshot.ts";
import { readRequest } from "../request/read-request.ts";
import { person } from "../request/request.ts";
import type { State } from "../record/state.ts";
import { checksum } from "../text/checksum.ts";
import { shorten } from "../text/shorten.ts";
import type { Act, Deed } from "../record/act.ts";
import { postOf } from "../record/act.ts";

export interface Judged {
  readonly state: State;
  /** Ids of posts that ask for help. */
  readonly help: ReadonlySet<number>;
}

interface Waiting {
  readonly post: Post;
  readonly line: CommandLine;
  readonly key: string;
  readonly at: number;
}

export function judgePosts(snapshot: Snapshot, settings: Settings, before: State): Judged {
  const help = new Set<number>();
  const keys = new Set<string>();
  const waiting: Waiting[] = [];
  const recorded = new Set(before.acts.map((act) => act.key));
  for (const post of snapshot.posts) {
    for (const line of commandsOf(post, snapshot)) {
      const key = `${post.id}.${checksum(`${line.word} ${line.people.join(" ")} ${line.rest}`)}`;
      if (line.known === "help") help.add(post.id);
      else if (!recorded.has(key) && !keys.has(key)) waiting.push({ post, line, key, at: countsFrom(post) });
      keys.add(key);
    }
  }
  const acts = before.acts.filter((act) => act.do !== "refused" || keys.has(act.key));
  waiting.sort((a, b) => a.at - b.at || a.post.id - b.post.id || a.line.ordinal - b.line.ordinal);
  // Each line is judged on what the ones before it have changed.
  for (const one of waiting) acts.push(...judgeLine(snapshot, settings, { ...before, acts: [...acts] }, one));
  return { state: { ...before, acts }, help };
}

/** Commands count in regular posts; of a post deleted by its author only a recusal is still heard. */
function commandsOf(post: Post, snapshot: Snapshot): CommandLine[] {
  const spoken = post.kind === "regular" || post.kind === "moderator";
  if (!spoken || post.hidden || post.author.id === snapshot.bot.id) return [];
  const lines = parseCommands(post.raw, { viaEmail: post.viaEmail });
  return lines.filter(({ known, near }) =>
    post.deleted ? known === "recuse" : known !== null || near !== null,
  );
}

/** A command counts from its post's creation or, where the post was edited, from the last edit. */
function countsFrom(post: Post): number {
  return post.version > 1 ? post.updatedAt : post.createdAt;
}

function judgeLine(
  snapshot: Snapshot,
  settings: Settings,
  state: State,
  { post, line, key, at }: Waiting,
): Act[] {
  const by = person(post.author);
  const deeds = judgeDeeds(snapshot, settings, state, post, line, at);
  return deeds.map((deed, index) => ({
    ...keepId(deed, post, state),
    key: index === 0 ? key : `${key}.${index}`,
    at,
    by,
  }));
}

function judgeDeeds(
  snapshot: Snapshot,
  settings: Settings,
  state: State,
  post: Post,
  line: CommandLine,
  at: number,
): readonly Deed[] {
  const shown = shorten(line.line, 120);
  if (line.known === null) {
    if (line.near === null) return [];
    const word = suggestedWord(line.near, settings.language);
    return [{ do: "refused", line: shown, why: "refused.near", with: { typed: line.word, word } }];
  }
  const request = readRequest(snapshot, settings, state);
  const verdict = allCommands[line.known].judge({ request, author: post.author, line, at });
  switch (verdict.kind) {
    case "accepted":
      return verdict.deeds;
    case "refused":
      return [{ do: "refused", line: shown, why: verdict.why, with: verdict.with }];
    case "help":
      return [];
  }
}

/** An edited reservation or objection keeps its number. */
function keepId(deed: Deed, post: Post, state: State): Deed {
  if (deed.do !== "concern" && deed.do !== "objection") return deed;
  const earlier = state.acts.find((act) => act.do === deed.do && postOf(act) === post.id);
  return earlier?.do === deed.do ? { ...deed, id: earlier.id } : deed;
}
