/** What has to be read beside the topic itself before it can be decided on: accounts, groups, revisions. */
import { parseCommands } from "./command-line/parse-commands.ts";
import { writerOf } from "./judging/line-writers.ts";
import { needsWriter, waitingLines } from "./judging/waiting-lines.ts";
import type { Settings } from "./model/settings.ts";
import type { PastVersion, Post } from "./model/snapshot.ts";
import { sheetIn } from "./request/request-sheets.ts";
import { usernamesIn } from "./sheet/named-people.ts";
import { memoryToTrace, readMemory } from "./record/memory.ts";
import type { Place } from "./record/memory.ts";
import type { State } from "./record/state.ts";
import { attachedPdfs } from "./text/attached-pdfs.ts";
import { checksum } from "./text/checksum.ts";
import { marksOf } from "./text/mark.ts";

/**
 * Usernames (lower case) that commands and sheets of these posts name, each with all who name it, the last first: a
 * member by their account's number, a sheet by that of its post, negative. Of each the names said last.
 */
export function namesToRead(posts: readonly Post[], botId: number): ReadonlyMap<string, readonly number[]> {
  const names = new Map<string, readonly number[]>();
  const counts = new Map<number, number>();
  for (const post of posts.toReversed()) {
    const isSheet = post.author.id === botId && marksOf(post.raw)[0]?.kind === "project";
    const said = post.author.id !== botId ? namedByMember(post) : isSheet ? usernamesIn(post.raw) : [];
    const by = isSheet ? -post.id : post.author.id;
    for (const name of said.map((one) => one.toLowerCase())) {
      const count = counts.get(by) ?? 0;
      const sayers = names.get(name) ?? [];
      if (sayers.includes(by) || count >= MOST_NAMES) continue;
      counts.set(by, count + 1);
      names.set(name, [...sayers, by]);
    }
  }
  return names;
}

/** Each name costs the forum a request: whoever writes many must not use up what others need. */
const MOST_NAMES = 20;

/** The first post's @names may stand in the sheet that is about to be made of it. */
function namedByMember(post: Post): string[] {
  const commands = parseCommands(post.raw, { viaEmail: post.viaEmail }).flatMap((line) => [...line.people]);
  return post.number === 1 ? [...commands, ...usernamesIn(post.raw)] : commands;
}

/**
 * Names of the electorate groups that the ballots of these posts use, less those of projects whose letter the record
 * names: a letter's mark that somebody wrote elsewhere ends nothing.
 */
export function groupsToRead(posts: readonly Post[], place: Place): string[] {
  const ballots = posts.flatMap((post) => {
    if (post.author.id !== place.botId || post.deleted) return [];
    const [mark] = marksOf(post.raw);
    return mark?.kind === "ballot" ? [{ n: mark.n, polls: post.polls }] : [];
  });
  // The record's signature is checked only where it matters: most topics have no ballot yet.
  if (ballots.length === 0) return [];
  const memory = readMemory(posts, place);
  const named = memory.kind === "found" ? memory.state.posts : {};
  const inUse = ballots.filter(({ n }) => !(`letter:${n}` in named));
  return [...new Set(inUse.flatMap(({ polls }) => polls.flatMap(({ groups }) => groups)))];
}

/** Of one person at a time; the others of theirs wait for the next look, and nobody else's do. */
const MOST_FILES = 6;

/** PDFs that one of `signers` has attached to a line that signs and waits to be judged, and that the record does not know. */
export function filesToRead(posts: readonly Post[], signers: ReadonlySet<number>, place: Place): string[] {
  const signing = posts.filter(
    (post) => signers.has(post.author.id) && signsIn(post) && attachedPdfs(post.raw, post).length > 0,
  );
  if (signing.length === 0) return [];
  const memory = readMemory(posts, place);
  if (memory.kind === "unsealed") return [];
  const state = memory.kind === "found" ? memory.state : null;
  const known = new Set(state?.acts.flatMap((act) => (act.do === "copy" ? [act.upload] : [])));
  const { waiting } = waitingLines(signing, place.botId, state);
  const byAuthor = Map.groupBy(
    waiting.filter(({ line }) => line.known === "sign" && line.place === "line"),
    ({ post }) => post.author.id,
  );
  const files = [...byAuthor.values()].flatMap((lines) =>
    [...new Set(lines.flatMap(({ post }) => attachedPdfs(post.raw, post)))]
      .filter((name) => !known.has(name))
      .slice(0, MOST_FILES),
  );
  return [...new Set(files)];
}

function signsIn(post: Post): boolean {
  return parseCommands(post.raw, { viaEmail: post.viaEmail }).some(({ known }) => known === "sign");
}

/** Posts that nobody edits: another version than the first is to be looked into. A ballot is none once it is decided. */
const WRITTEN_ONCE = /^(?:outcome|letter|status|followup):/;

function isWrittenOnce(key: string, { acts }: State): boolean {
  const [, n, round] = /^ballot:(\d+):(\d+)$/.exec(key) ?? [];
  if (n === undefined) return WRITTEN_ONCE.test(key);
  return acts.some((act) => act.do === "decided" && act.n === Number(n) && act.round === Number(round));
}

/** In the place of a version: from the newest revision back to the bot's own. */
export const FROM_THE_LAST = -1;

/**
 * The bot's posts whose history is to be read before the topic can be decided on, with the last version already
 * taken into account: from the next one on. A status that others have written last; a sheet that says something
 * else than when it was read, in the revision that was read last too, since it may have grown.
 */
export function revisionsToRead(posts: readonly Post[], place: Place): { postId: number; after: number }[] {
  const traced = memoryToTrace(posts, place).map((post) => ({ postId: post.id, after: FROM_THE_LAST }));
  const memory = readMemory(posts, place);
  if (memory.kind !== "found") return traced;
  const { state } = memory;
  const sheets = Object.entries(state.posts).flatMap(([key, id]) => {
    const post = posts.find((candidate) => candidate.id === id);
    if (post === undefined || !key.startsWith("project:") || post.deleted) return [];
    const read = state.sheets[key.slice("project:".length)] ?? { version: 1, sum: "", at: 0 };
    const isAsRead =
      post.version === read.version && post.updatedAt === read.at && checksum(post.raw) === read.sum;
    if (isAsRead || post.editor?.id === place.botId) return [];
    return [{ postId: id, after: Math.max(1, Math.min(read.version, post.version) - 1) }];
  });
  const written = Object.entries(state.posts).flatMap(([key, id]) => {
    const post = posts.find((candidate) => candidate.id === id);
    if (post === undefined || !isWrittenOnce(key, state) || post.version === 1 || post.editor !== null)
      return [];
    return [{ postId: id, after: FROM_THE_LAST }];
  });
  const named = new Set(Object.values(state.posts));
  const replies = posts.flatMap((post) => {
    const isReply = post.author.id === place.botId && !named.has(post.id) && !post.deleted;
    return isReply && post.version > 1 && post.editor === null
      ? [{ postId: post.id, after: FROM_THE_LAST }]
      : [];
  });
  return [...traced, ...sheets, ...written, ...replies];
}

/** A member's post whose versions are to be read, from the latest back, until they tell what has to be known. */
export interface HistoryWanted {
  readonly postId: number;
  readonly isEnough: (history: readonly PastVersion[]) => boolean;
}

/**
 * Edited posts of members whose writers matter: those in which a command stands that is not recorded yet, and the
 * first post until the sheets are made of it, and when it says something else than they were made of.
 */
export function historiesToRead(posts: readonly Post[], place: Place): HistoryWanted[] {
  const memory = readMemory(posts, place);
  const state = memory.kind === "found" ? memory.state : null;
  const first = posts.find(({ number }) => number === 1);
  // Of a record that is not sealed only what would be taken over is looked at.
  if (memory.kind === "unsealed")
    return first === undefined || first.version === 1 ? [] : [{ postId: first.id, isEnough: () => false }];
  const { waiting } = waitingLines(posts, place.botId, state);
  const byPost = Map.groupBy(waiting.filter(needsWriter), ({ post }) => post);
  const wanted = [...byPost].map(([post, lines]) => ({
    postId: post.id,
    isEnough: (history: readonly PastVersion[]) =>
      lines.every(({ line }) => writerOf({ ...post, history }, line).kind !== "unknown"),
  }));
  if (first === undefined || first.version === 1 || (areSheetsPosted(state) && saysWhatItGave(first, state)))
    return wanted;
  return [...wanted.filter(({ postId }) => postId !== first.id), { postId: first.id, isEnough: () => false }];
}

/** Whether the first post says what the sheets were made of: else people want to know who has changed it. */
function saysWhatItGave(first: Post, state: State | null): boolean {
  const sum = checksum(first.raw);
  return Object.values(state?.firstPost ?? {}).every((read) => read.sum === sum);
}

function areSheetsPosted(state: State | null): boolean {
  if (state === null) return false;
  return Array.from({ length: state.projects }, (_, index) => `project:${index + 1}`).every(
    (key) => key in state.posts,
  );
}

/**
 * Whether these posts of a request name a holder, operators or partners of a project whose letter is not out yet, or
 * have no sheet so far that could tell: profiles are of use then. Marks and texts are taken as they stand, since a
 * profile that is read for nothing brings nothing about.
 */
export function wantsProfiles(
  posts: readonly Post[],
  botId: number,
  criteria: Settings["criteria"],
): boolean {
  const marked = posts.flatMap((post) =>
    post.author.id !== botId || post.deleted ? [] : marksOf(post.raw).map((mark) => ({ post, mark })),
  );
  const sheets = marked.filter(({ mark }) => mark.kind === "project");
  if (sheets.length === 0) return true;
  const issued = new Set(marked.flatMap(({ mark }) => (mark.kind === "letter" ? [mark.n] : [])));
  return sheets.some(({ post, mark }) => {
    if (mark.kind !== "project" || issued.has(mark.n)) return false;
    const { holder, operators } = sheetIn(post.raw, criteria).fields;
    return holder.text !== "" || operators.text !== "";
  });
}
