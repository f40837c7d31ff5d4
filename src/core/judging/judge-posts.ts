/**
 * Turns the commands of members' posts into acts. Each line of a post is judged once for what it asks for, in the
 * order in which the lines count; a reason put right asks for nothing new. What was recorded stays as it is, only a
 * refused line is judged anew once edited.
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
import { actsOf, postOf } from "../record/act.ts";

export interface Judged {
  readonly state: State;
  /** Ids of posts that ask for help. */
  readonly help: ReadonlySet<number>;
}

interface Waiting {
  readonly post: Post;
  readonly line: CommandLine;
  readonly key: string;
  readonly refusedKey: string;
  readonly at: number;
}

export function judgePosts(snapshot: Snapshot, settings: Settings, before: State): Judged {
  const help = new Set<number>();
  const keys = new Set<string>();
  const waiting: Waiting[] = [];
  const recorded = new Set(before.acts.map((act) => act.key));
  for (const post of snapshot.posts) {
    // What an earlier record has judged is not judged again by other keys.
    if (countsFrom(post) <= (before.judgedUntil ?? 0)) continue;
    for (const line of commandsOf(post, snapshot)) {
      const key = keyOf(post, line);
      const refusedKey = refusedKeyOf(post, line);
      if (line.known === "help" && line.place === "line") help.add(post.id);
      else if (!recorded.has(key) && !recorded.has(refusedKey) && !keys.has(key))
        waiting.push({ post, line, key, refusedKey, at: countsFrom(post) });
      keys.add(key);
      keys.add(refusedKey);
    }
  }
  const acts = before.acts.filter((act) => act.do !== "refused" || keys.has(act.key) || isOld(act, before));
  waiting.sort((a, b) => a.at - b.at || a.post.id - b.post.id || a.line.ordinal - b.line.ordinal);
  // Each line is judged on what the ones before it have changed.
  for (const one of waiting)
    acts.push(...judgeLine(snapshot, settings, { ...before, acts: [...acts] }, one, keys));
  return { state: { ...before, acts }, help };
}

function isOld(act: Act, { judgedUntil = 0 }: State): boolean {
  return act.at <= judgedUntil;
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
  { post, line, key, refusedKey, at }: Waiting,
  present: ReadonlySet<string>,
): Act[] {
  const by = person(post.author);
  const deeds = judgeDeeds(snapshot, settings, state, post, line, at);
  return deeds.map((judged, index) => {
    const deed = keepId(judged, post, line, state, present);
    const own = deed.do === "refused" ? refusedKey : key;
    return { ...deed, key: index === 0 ? own : `${own}-${index}`, at, by };
  });
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

/**
 * A number belongs to its line: it goes over to another only once that one has left the post, as when its text was
 * put right. What was lifted is not said anew by an edit.
 */
function keepId(
  deed: Deed,
  post: Post,
  line: CommandLine,
  { acts }: State,
  present: ReadonlySet<string>,
): Deed {
  if (deed.do !== "concern" && deed.do !== "objection") return deed;
  const said = [...actsOf(acts, "concern"), ...actsOf(acts, "objection")].filter(
    (act) => act.do === deed.do && act.who.id === deed.who.id && postOf(act) === post.id,
  );
  const taken = new Set(said.filter(({ key }) => present.has(lineOf(key))).map(({ id }) => id));
  const left = said.find(({ id }) => !taken.has(id));
  if (left === undefined) return deed;
  const isLifted = acts.some((act) => act.do === "lift-position" && act.id === left.id);
  if (!isLifted) return { ...deed, id: left.id };
  return {
    do: "refused",
    line: shorten(line.line, 120),
    why: "refused.position-lifted",
    with: { id: left.id },
  };
}

/** The key of the line that an act came from: one line may have several. */
function lineOf(key: string): string {
  return key.replace(/-\d+$/, "");
}
