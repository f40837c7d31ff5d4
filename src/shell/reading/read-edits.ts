/**
 * What others changed in posts of the bot, revision by revision. A revision is read once: one that another follows
 * stays as it is, only the latest may still grow while its author goes on, which its text and time tell. The bot's
 * own are known without reading.
 */
import type { Edit, Member, Post } from "../../core/model/snapshot.ts";
import { checksum } from "../../core/text/checksum.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { createBoundedMemory } from "./bounded-memory.ts";

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

type RevisionsOf = Calls<"revisions.read">;
type MemberNamed = (username: string | null) => Promise<Member>;

/** "own": by the bot; "none": it changed no text, or the forum does not show it. */
type Reading = Edit | "own" | "none";

/** Further back nobody looks: the bot puts right what it finds changed. */
const MOST_TRACED = 20;

/** A reader for the service whose account is this one. */
export function createEditsReader(bot: Member): EditsReader {
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
    const reading = await readAfresh(api, post.id, version, memberNamed);
    const final = keyOf(post.id, version);
    kept.set(version < post.version ? final : latestKeyOf(post), reading);
    return reading;
  }

  async function readAfresh(
    api: RevisionsOf,
    postId: number,
    version: number,
    memberNamed: MemberNamed,
  ): Promise<Reading> {
    const revision = await api.revisions.read(postId, version);
    if (revision === null || revision.changes === null) return "none";
    const by = await memberNamed(revision.username);
    if (by.id === bot.id) return "own";
    const { added, removed, before, after } = revision.changes;
    const at = revision.created_at;
    return { version, by, at, added, removed, before: before.trimEnd(), after: after.trimEnd() };
  }

  return {
    async since(api, post, after, memberNamed) {
      const edits: Edit[] = [];
      let editor: Member | null = null;
      for (let version = Math.max(after, 1) + 1; version <= post.version; version += 1) {
        const reading = await read(api, post, version, memberNamed);
        if (reading === "none") continue;
        editor = reading === "own" ? bot : reading.by;
        if (reading !== "own") edits.push(reading);
      }
      return { edits, editor };
    },
    async trace(api, post, memberNamed) {
      const edits: Edit[] = [];
      for (const version of versionsBack(post)) {
        const reading = await read(api, post, version, memberNamed);
        if (reading === "own") return { edits, editor: edits.at(-1)?.by ?? bot };
        if (reading !== "none") edits.unshift(reading);
      }
      return { edits, editor: edits.at(-1)?.by ?? null };
    },
    remembered(post) {
      const edits: Edit[] = [];
      for (const version of versionsBack(post)) {
        const reading = keptReading(post, version);
        if (reading === undefined) return null;
        if (reading === "own") return { edits, editor: edits.at(-1)?.by ?? bot };
        if (reading !== "none") edits.unshift(reading);
      }
      return post.version === 1 ? null : { edits, editor: edits.at(-1)?.by ?? bot };
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
