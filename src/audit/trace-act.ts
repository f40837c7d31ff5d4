/**
 * Where an act comes from: the post, or the revision of a sheet, whose line it is, and whether whoever wrote it was
 * the one who could say so.
 */
import { parseCommands } from "../core/command-line/parse-commands.ts";
import type { Criterion } from "../core/model/settings.ts";
import type { Act } from "../core/record/act.ts";
import { LONGEST_SAID } from "../core/judging/judge-people.ts";
import { usernamesIn } from "../core/sheet/named-people.ts";
import { readSheet } from "../core/sheet/read-sheet.ts";
import type { FieldKey } from "../core/sheet/sheet-fields.ts";
import { checksum } from "../core/text/checksum.ts";
import { shorten } from "../core/text/shorten.ts";
import type { FoundRecord } from "./find-record.ts";
import type { Places, Source } from "./finding.ts";
import type { Names } from "./names.ts";
import type { PublicForum, SeenPost } from "./public-forum.ts";

export type Trace =
  /** The line stands there, by the one whom the act names. */
  | { readonly kind: "found"; readonly source: Source }
  /** The post is shown and says, or said, no such thing. */
  | { readonly kind: "no-such-line"; readonly source: Source }
  /** It is somebody else's post. */
  | { readonly kind: "other-author"; readonly source: Source; readonly author: string }
  /** The line stands there, in a post that the forum has given to another account since its own is gone. */
  | { readonly kind: "account-gone"; readonly source: Source; readonly author: string }
  /** The post is not shown: deleted, or hidden. */
  | { readonly kind: "gone"; readonly source: Source; readonly id: number }
  /** Part of the post's history is not shown, and what is shown does not say it. */
  | { readonly kind: "hidden"; readonly source: Source }
  /** By a default: whoever opened the topic asks for the letter. */
  | { readonly kind: "default"; readonly source: Source };

export interface Tracing {
  readonly forum: PublicForum;
  readonly record: FoundRecord;
  readonly names: Names;
  readonly places: Places;
  readonly criteria: readonly Criterion[];
}

/** Traces one act that a person's words brought about. */
export async function traceAct(act: Act, tracing: Tracing): Promise<Trace> {
  // Of an account that was merged into another one the declaration stands where it stood, by that other one.
  const key = act.key.replace(/^merged\.\d+\./, "");
  const command = /^(\d+)\.([0-9a-f]{8}(?:\.[0-9a-f]{8})?)(?:-\d+)?$/.exec(key);
  if (command !== null) return traceCommand(act, Number(command[1]), command[2] ?? "", tracing);
  const field = /^((?:requester|holder\.(\d+))\.\d+)(?:\.[a-z]+)?$/.exec(key);
  // Kept out by the service itself until it is known who asks or holds.
  if (/^(?:requester|holder\.\d+)\.kept\.\d+$/.test(key) && act.by.id === tracing.record.botId)
    return { kind: "default", source: tracing.places.post(1) };
  if (field !== null) {
    const n = field[2] === undefined ? null : Number(field[2]);
    return traceField(act, { key: field[1] ?? "", n }, tracing);
  }
  const named = /^s(\d+)\.(\d+)$/.exec(key);
  if (named !== null) return traceName(act, Number(named[1]), Number(named[2]), tracing);
  return { kind: "no-such-line", source: tracing.places.topic() };
}

/** The texts of a post that are shown, the present one first, each with the revision that brought it. */
async function textsOf(
  post: SeenPost,
  { forum }: Tracing,
): Promise<{
  readonly texts: readonly { readonly raw: string; readonly revision: number | null }[];
  readonly isWhole: boolean;
}> {
  const { revisions, unseen, isCut } = await forum.history(post);
  const texts = [
    { raw: post.raw, revision: null },
    ...revisions.toReversed().flatMap(({ number, before, after }) => [
      { raw: after, revision: number },
      { raw: before, revision: number - 1 },
    ]),
  ];
  return { texts, isWhole: unseen.length === 0 && !isCut && !post.hidden };
}

async function traceCommand(act: Act, postId: number, sum: string, tracing: Tracing): Promise<Trace> {
  const { forum, places, names } = tracing;
  const post = forum.topic.posts.find(({ id }) => id === postId);
  if (post === undefined) return { kind: "gone", source: places.topic(), id: postId };
  const source = places.post(post.post_number);
  const isOthers = post.user_id !== act.by.id;
  const author = names.of(post.user_id ?? 0);
  // A merge or a deletion hands posts over and makes no version; a moderator who gives one away makes one.
  if (isOthers && (names.isThere(act.by.id) || post.version > 1))
    return { kind: "other-author", source, author };
  const { texts, isWhole } = await textsOf(post, tracing);
  for (const { raw, revision } of texts) {
    const isThere = parseCommands(raw, { viaEmail: post.via_email }).some(({ asks, rest }) =>
      [checksum(asks), `${checksum(asks)}.${checksum(rest)}`].includes(sum),
    );
    if (isThere && isOthers) return { kind: "account-gone", source, author };
    if (isThere)
      return {
        kind: "found",
        source: revision === null || revision < 2 ? source : places.post(post.post_number, revision),
      };
  }
  return { kind: isWhole ? "no-such-line" : "hidden", source };
}

/** Who asks and who holds: by the sheet or, as it began, by the first post or its author. */
async function traceField(
  act: Act,
  { key: saying, n }: { readonly key: string; readonly n: number | null },
  tracing: Tracing,
): Promise<Trace> {
  const { record, places, forum, names } = tracing;
  const said = record.acts.find(
    (one) => (one.do === "requester" || one.do === "holder") && one.key === saying,
  );
  const text = said?.do === "requester" || said?.do === "holder" ? said.text : "";
  if (text === "") {
    const first = forum.topic.posts.find(({ post_number: number }) => number === 1);
    if (isBy(act, first, tracing)) return { kind: "default", source: places.post(1) };
    return { kind: names.isThere(act.by.id) ? "no-such-line" : "hidden", source: places.post(1) };
  }
  const key: FieldKey = said?.do === "requester" ? "requester" : "holder";
  const field = (raw: string): string => shorten(fieldIn(raw, key, tracing), LONGEST_SAID);
  const exact = await traceInSheets(act, n, tracing, (raw) => field(raw) === text);
  // An edit grows under its revision for some minutes, and what was read at first is then only a part of it.
  return exact.kind === "found"
    ? exact
    : traceInSheets(act, n, tracing, (raw) => field(raw).includes(text.slice(0, 200)));
}

async function traceName(act: Act, n: number, id: number, tracing: Tracing): Promise<Trace> {
  const username = tracing.names.username(id)?.toLowerCase() ?? null;
  // Somebody whose name nobody is shown any more: the sheet may well name them.
  if (username === null) return { kind: "hidden", source: tracing.places.topic() };
  return traceInSheets(act, n, tracing, (raw) =>
    usernamesIn(fieldIn(raw, "links", tracing)).some((name) => name.toLowerCase() === username),
  );
}

function fieldIn(raw: string, key: FieldKey, { criteria }: Tracing): string {
  return readSheet(raw, criteria).fields[key].text;
}

/** The edit of a sheet that brought something in by the one whom the act names; else the first post, if it is theirs. */
async function traceInSheets(
  act: Act,
  n: number | null,
  tracing: Tracing,
  says: (raw: string) => boolean,
): Promise<Trace> {
  const { record, forum, places, names } = tracing;
  const sheets = [...record.posts].flatMap(([key, post]) =>
    key === `project:${n ?? ""}` || (n === null && key.startsWith("project:")) ? [post] : [],
  );
  let isWhole = true;
  let last: Source = places.topic();
  for (const sheet of sheets) {
    last = places.post(sheet.post_number);
    const { revisions, unseen, isCut } = await forum.history(sheet);
    isWhole &&= unseen.length === 0 && !isCut;
    const bringing = revisions.filter(({ before, after }) => says(after) && !says(before));
    const mine = bringing.find(({ by }) => by !== null && names.idOf(by) === act.by.id);
    // Whose account is gone, or is seen in nothing else, cannot be told from the one whom the act names.
    isWhole &&= bringing.every(({ by }) => by !== null && names.idOf(by) !== null);
    if (mine !== undefined) return { kind: "found", source: places.post(sheet.post_number, mine.number) };
    const first = forum.topic.posts.find(({ post_number: number }) => number === 1);
    const original = revisions[0]?.before ?? sheet.raw;
    if (says(original) && isBy(act, first, tracing)) return { kind: "found", source: places.post(1) };
  }
  const isClear = isWhole && sheets.length > 0 && names.isThere(act.by.id);
  return { kind: isClear ? "no-such-line" : "hidden", source: last };
}

function isBy(act: Act, post: SeenPost | undefined, { forum }: Tracing): boolean {
  return (post?.user_id ?? forum.topic.author?.id) === act.by.id;
}
