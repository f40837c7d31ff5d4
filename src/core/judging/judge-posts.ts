/**
 * Turns the commands of members' posts into acts. Each line of a post is judged once for what it asks for, in the
 * order in which the lines count; a reason put right asks for nothing new. What was recorded stays as it is, only a
 * refused line is judged anew once edited. Of an edited post only what its author wrote counts.
 */
import { attachedPdfs } from "../text/attached-pdfs.ts";
import { signersIn } from "../request/people.ts";
import { standsStill } from "../commands/stands-still.ts";
import type { Attached } from "../commands/command.ts";
import { allCommands } from "../commands/all-commands.ts";
import type { CommandLine } from "../command-line/parse-commands.ts";
import { suggestedWord } from "../command-line/command-words.ts";
import type { Settings } from "../model/settings.ts";
import type { Post, Snapshot } from "../model/snapshot.ts";
import { readRequest } from "../request/read-request.ts";
import { displayName, person } from "../request/request.ts";
import type { State } from "../record/state.ts";
import { shorten } from "../text/shorten.ts";
import type { Act, Deed } from "../record/act.ts";
import { actsOf, postOf } from "../record/act.ts";
import { writerOf } from "./line-writers.ts";
import type { Writer } from "./line-writers.ts";
import { movedHere } from "../record/seen-posts.ts";
import { countRefusals, isStill } from "./many-refusals.ts";
import { needsWriter, putInKey, waitingLines } from "./waiting-lines.ts";
import type { Waiting } from "./waiting-lines.ts";

export interface Judged {
  readonly state: State;
  /** Ids of posts that ask for help. */
  readonly help: ReadonlySet<number>;
}

export function judgePosts(snapshot: Snapshot, settings: Settings, before: State): Judged {
  const { waiting, keys, help } = waitingLines(snapshot.posts, snapshot.bot.id, before);
  const acts = before.acts.filter((act) => act.do !== "refused" || isOld(act, before) || isStill(act, keys));
  // Each line is judged on what the ones before it have changed.
  const refusals = countRefusals(acts);
  for (const one of waiting) {
    const judged = judgeLine(snapshot, settings, { ...before, acts: [...acts] }, one, keys);
    acts.push(...judged.filter((act) => act.do !== "refused" || refusals.hasRoomFor(act)));
  }
  return { state: { ...before, acts: [...acts, ...refusals.folded()] }, help };
}

function isOld(act: Act, { judgedUntil = 0 }: State): boolean {
  return act.at <= judgedUntil;
}

function judgeLine(
  snapshot: Snapshot,
  settings: Settings,
  state: State,
  waiting: Waiting,
  present: ReadonlySet<string>,
): Act[] {
  const { post, key, refusedKey, at } = waiting;
  const by = person(post.author);
  if (isCommand(waiting) && movedHere(state.seen)(post)) return [saidElsewhere(waiting)];
  const writer = needsWriter(waiting) ? writerOf(post, waiting.line) : null;
  if (writer !== null && writer.kind !== "author") return [notTheAuthors(waiting, writer)];
  const line = writer?.line ?? waiting.line;
  const attached = attachedTo(snapshot, state, waiting, writer !== null);
  // A file that is not read yet is waited for: without it the line would say something else.
  if (attached === "unread") return [];
  const deeds = judgeDeeds(snapshot, settings, state, post, line, at, attached);
  return deeds.map((judged, index) => {
    const deed = keepId(judged, post, line, state, present);
    const own = deed.do === "refused" ? refusedKey : key;
    return { ...deed, key: index === 0 ? own : `${own}-${index}`, at, by };
  });
}

function isCommand({ line }: Waiting): boolean {
  return line.known !== null && line.place === "line";
}

/** A line of a post that was moved here from another topic: there it was said, here it does nothing. */
function saidElsewhere({ post, line, refusedKey, at }: Waiting): Act {
  return {
    do: "refused",
    line: shorten(line.line, 120),
    why: "refused.moved",
    with: { author: displayName(post.author) },
    key: refusedKey,
    at,
    by: person(post.author),
  };
}

/** A line that somebody else put into the post does nothing; its author is told, and can write it. */
function notTheAuthors(
  { post, line, refusedKey, at }: Waiting,
  writer: Exclude<Writer, { kind: "author" }>,
): Act {
  const author = displayName(post.author);
  return {
    do: "refused",
    line: shorten(line.line, 120),
    ...(writer.kind === "other"
      ? { why: "refused.put-in", with: { author, editor: displayName(writer.by) } }
      : { why: "refused.writer-unknown", with: { author } }),
    key: putInKey({ post, refusedKey }),
    at,
    by: person(post.author),
  };
}

/** The PDFs beside a line that signs. Of somebody who may not sign none is read, and none matters. */
function attachedTo(
  snapshot: Snapshot,
  { acts }: State,
  { post, line }: Waiting,
  isEdited: boolean,
): readonly Attached[] | "unread" {
  if (line.known !== "sign" || line.place !== "line" || !signersIn(snapshot).has(post.author.id)) return [];
  const attached: Attached[] = [];
  for (const upload of attachedPdfs(post.raw, post)) {
    const known = actsOf(acts, "copy").find((act) => act.upload === upload);
    const read =
      known === undefined ? snapshot.files[upload] : ({ kind: "pdf", sha256: known.sha256 } as const);
    const file = isEdited ? ({ kind: "edited" } as const) : read;
    if (file === undefined) return "unread";
    attached.push({ upload, file });
  }
  return attached;
}

function judgeDeeds(
  snapshot: Snapshot,
  settings: Settings,
  state: State,
  post: Post,
  line: CommandLine,
  at: number,
  attached: readonly Attached[],
): readonly Deed[] {
  const shown = shorten(line.line, 120);
  if (line.known === null) {
    if (line.near === null) return [];
    const word = suggestedWord(line.near, settings.language);
    return [{ do: "refused", line: shown, why: "refused.near", with: { typed: line.word, word } }];
  }
  const request = readRequest(snapshot, settings, state);
  const verdict =
    standsStill(request, line.known) ??
    allCommands[line.known].judge({ request, author: post.author, line, at, attached });
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
