/**
 * The versions of a member's post, from the latest back, as far as somebody has to know them. Each is read once: one
 * that another follows stays as it is, the latest may still grow while its editor goes on.
 */
import type { Member, PastVersion, Post } from "../../core/model/snapshot.ts";
import { checksum } from "../../core/text/checksum.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { createBoundedMemory } from "./bounded-memory.ts";

export interface HistoryReader {
  /** Until `isEnough`, the first version, or one that the forum does not show; at most 20. */
  (
    api: Calls<"revisions.read">,
    post: Post,
    isEnough: (history: readonly PastVersion[]) => boolean,
    memberNamed: (username: string | null) => Promise<Member>,
  ): Promise<readonly PastVersion[]>;
}

/** Nobody edits a post more often and then puts a command into it. */
const MOST_READ = 20;

export function createHistoryReader(): HistoryReader {
  const kept = createBoundedMemory<string, PastVersion>(2000);

  return async (api, post, isEnough, memberNamed) => {
    const history: PastVersion[] = [];
    for (let version = post.version; version > 1 && history.length < MOST_READ; version -= 1) {
      if (history.length > 0 && isEnough(history)) break;
      const key = keyOf(post, version);
      const known = kept.get(key);
      const past = known ?? (await readAfresh(api, post.id, version, memberNamed));
      if (past === null) break;
      kept.set(key, past);
      history.push(past);
    }
    return history;
  };
}

async function readAfresh(
  api: Calls<"revisions.read">,
  postId: number,
  version: number,
  memberNamed: (username: string | null) => Promise<Member>,
): Promise<PastVersion | null> {
  const revision = await api.revisions.read(postId, version);
  if (revision === null || revision.changes === null) return null;
  const { before, after } = revision.changes;
  return {
    version,
    by: await memberNamed(revision.username),
    before: before.trimEnd(),
    after: after.trimEnd(),
    formerOwner: revision.formerOwner === null ? null : await memberNamed(revision.formerOwner),
  };
}

function keyOf({ id, version, raw, updatedAt }: Post, wanted: number): string {
  return wanted < version ? `${id} ${wanted}` : `${id} ${wanted} ${checksum(raw)} ${updatedAt}`;
}
