/**
 * What others changed in posts of the bot, revision by revision. A revision is read once: one that another follows
 * stays as it is, only the latest may still grow while its author goes on, which its text and time tell. The bot's
 * own are known without reading.
 */
import type { Seal } from "../../core/model/seal.ts";
import type { Edit, Member, Post } from "../../core/model/snapshot.ts";
import { isSealedAs } from "../../core/record/sealed-json.ts";
import { checksum } from "../../core/text/checksum.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { createBoundedMemory } from "./bounded-memory.ts";
import { NOBODY } from "./post-as-read.ts";

export interface EditsReader {
  /** The edits by others after version `after`, oldest first, with who wrote the present text. */
  since(api: RevisionsOf, post: Post, after: number, memberNamed: MemberNamed): Promise<Traced>;
  /** Who wrote the present text and, if that was somebody else than the bot, the edits since its own last one. */
  trace(api: RevisionsOf, post: Post, memberNamed: MemberNamed): Promise<Traced>;
  /** The same as `trace`, of what has been read before alone; null where the forum would have to be asked. */
  remembered(post: Post): Traced | null;
  /** The bot has made this version itself. */
  noteOwn(postId: number, version: number): void;
  /** The bot has undone its own last edit, back to this version: the next edit will bear the number that was ours. */
  noteUndone(postId: number, version: number): void;
}

/** `editor` is null where no revision tells who wrote the present text. */
type Traced = Pick<Post, "edits" | "editor">;

/** What the reader asks of the forum. */
export type EditCall = "revisions.lookUp" | "revisions.textAt";
type RevisionsOf = Calls<EditCall>;
type MemberNamed = (username: string | null) => Promise<Member>;

/** "own": by the bot; "none": it changed no text; "gone": the forum has it no more. */
type Reading = Edit | "own" | "none" | "gone";

/**
 * Further back nobody looks. The bot puts right what it finds changed, so that these are edits between two looks;
 * and each costs a request only once.
 */
const MOST_TRACED = 500;

/** Where the bot's own last text cannot be reached: nothing of the post is believed, and nothing put in its place. */
const OUT_OF_REACH: Traced = { edits: [], editor: NOBODY };

/** A reader for the service whose account is this one, and which seals so. */
export function createEditsReader(bot: Member, seal: Pick<Seal, "verify">): EditsReader {
  const kept = createBoundedMemory<string, Reading>(5000);

  function keptReading(post: Post, version: number): Reading | undefined {
    const final = keyOf(post.id, version);
    if (kept.get(final) === "own") return "own";
    return kept.get(version < post.version ? final : latestKeyOf(post));
  }

  async function read(
    api: RevisionsOf,
    post: Post,
    version: number,
    memberNamed: MemberNamed,
  ): Promise<Reading> {
    const known = keptReading(post, version);
    if (known !== undefined) return known;
    const reading = await readAfresh(api, post, version, memberNamed);
    const final = keyOf(post.id, version);
    // One that is gone may be an edit that was undone just now: the post bears another number then.
    if (reading !== "gone") kept.set(version < post.version ? final : latestKeyOf(post), reading);
    return reading;
  }

  async function readAfresh(
    api: RevisionsOf,
    post: Post,
    version: number,
    memberNamed: MemberNamed,
  ): Promise<Reading> {
    const revision = await api.revisions.lookUp(post.id, version);
    if (revision === "gone") return "gone";
    if (revision === "unshown") return readUnshown(api, post, version);
    if (revision.changes === null) return "none";
    const by = await memberNamed(revision.username);
    if (by.id === bot.id) return "own";
    const { added, removed, before, after } = revision.changes;
    const at = revision.created_at;
    return { version, by, at, added, removed, before: before.trimEnd(), after: after.trimEnd() };
  }

  /** Both texts without a comparison: it is the bot's where it was sealed as this version, else somebody's. */
  async function readUnshown(api: RevisionsOf, post: Post, version: number): Promise<Reading> {
    const textAt = async (number: number) =>
      (number === post.version ? post.raw : await api.revisions.textAt(post.id, number)).trimEnd();
    const after = await textAt(version);
    if (isSealedAs(seal, after, post.id, version)) return "own";
    const before = await textAt(version - 1);
    const [old, now] = [new Set(before.split("\n")), new Set(after.split("\n"))];
    const added = [...now].filter((line) => !old.has(line));
    const removed = [...old].filter((line) => !now.has(line));
    return { version, by: NOBODY, at: post.updatedAt, added, removed, before, after };
  }

  return {
    async since(api, post, after, memberNamed) {
      const edits: Edit[] = [];
      let editor: Member | null = null;
      for (let version = Math.max(after, 1) + 1; version <= post.version; version += 1) {
        const reading = await read(api, post, version, memberNamed);
        if (reading === "none" || reading === "gone") continue;
        editor = reading === "own" ? bot : reading.by;
        if (reading !== "own") edits.push(reading);
      }
      return { edits, editor };
    },
    async trace(api, post, memberNamed) {
      const edits: Edit[] = [];
      for (const version of versionsBack(post)) {
        const reading = await read(api, post, version, memberNamed);
        if (reading === "gone") return OUT_OF_REACH;
        if (reading === "own") return { edits, editor: edits.at(-1)?.by ?? bot };
        if (reading !== "none") edits.unshift(reading);
      }
      if (post.version > MOST_TRACED + 1) return OUT_OF_REACH;
      return { edits, editor: edits.at(-1)?.by ?? null };
    },
    remembered(post) {
      const edits: Edit[] = [];
      for (const version of versionsBack(post)) {
        const reading = keptReading(post, version);
        if (reading === undefined || reading === "gone") return null;
        if (reading === "own") return { edits, editor: edits.at(-1)?.by ?? bot };
        if (reading !== "none") edits.unshift(reading);
      }
      const isWhole = post.version > 1 && post.version <= MOST_TRACED + 1;
      return !isWhole ? null : { edits, editor: edits.at(-1)?.by ?? bot };
    },
    noteOwn(postId, version) {
      kept.set(keyOf(postId, version), "own");
    },
    noteUndone(postId, version) {
      kept.delete(keyOf(postId, version + 1));
    },
  };
}

/** From the present one back, as far as anybody looks. */
function versionsBack({ version }: Post): number[] {
  const last = Math.max(1, version - MOST_TRACED);
  return Array.from({ length: version - last }, (_, back) => version - back);
}

function keyOf(postId: number, version: number): string {
  return `${postId} ${version}`;
}

/**
 * Of a revision that may still grow. One that its author took back is gone, and the next edit, by anybody, bears its
 * number and may say the same: the time tells them apart.
 */
function latestKeyOf({ id, version, raw, updatedAt }: Post): string {
  return `${keyOf(id, version)} ${checksum(raw)} ${updatedAt}`;
}
