/**
 * What members changed in a wiki post of the bot, revision by revision. A revision is read once: one that another
 * follows stays as it is, only the latest may still grow while its author goes on, which its text tells. The
 * bot's own are known without reading.
 */
import type { Edit, Member, Post } from "../../core/model/snapshot.ts";
import { checksum } from "../../core/text/checksum.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { createBoundedMemory } from "./bounded-memory.ts";

export interface EditsReader {
  /** The edits by others after version `after`, oldest first. `memberNamed` finds an editor's account. */
  since(api: Calls<"revisions.read">, post: Post, after: number, memberNamed: MemberNamed): Promise<Edit[]>;
  /** The bot has made this version itself. */
  noteOwn(postId: number, version: number): void;
  /** The bot has undone its own last edit, back to this version: the next edit will bear the number that was ours. */
  noteUndone(postId: number, version: number): void;
}

type MemberNamed = (username: string | null) => Promise<Member>;

/** A reader for the service whose account has this id. */
export function createEditsReader(botId: number): EditsReader {
  const kept = createBoundedMemory<string, Edit | null>(5000);

  async function read(
    api: Calls<"revisions.read">,
    post: Post,
    version: number,
    memberNamed: MemberNamed,
  ): Promise<Edit | null> {
    const revision = await api.revisions.read(post.id, version);
    if (revision === null || revision.changes === null) return null;
    const by = await memberNamed(revision.username);
    if (by.id === botId) return null;
    const { added, removed } = revision.changes;
    return { version, by, at: revision.created_at, added, removed };
  }

  return {
    async since(api, post, after, memberNamed) {
      const edits: Edit[] = [];
      for (let version = Math.max(after, 1) + 1; version <= post.version; version += 1) {
        const final = `${post.id} ${version}`;
        const key = version < post.version ? final : `${final} ${checksum(post.raw)}`;
        const known = kept.get(final) === null ? null : kept.get(key);
        const edit = known === undefined ? await read(api, post, version, memberNamed) : known;
        kept.set(key, edit);
        if (edit !== null) edits.push(edit);
      }
      return edits;
    },
    noteOwn(postId, version) {
      kept.set(`${postId} ${version}`, null);
    },
    noteUndone(postId, version) {
      kept.delete(`${postId} ${version + 1}`);
    },
  };
}
