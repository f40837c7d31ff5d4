/** Who edited the service's posts: each edit by somebody else is named, and each revision that is not shown. */
import type { FoundRecord } from "./find-record.ts";
import type { Notebook, Source } from "./finding.ts";
import { postInWords } from "./post-in-words.ts";
import type { PublicForum, SeenPost } from "./public-forum.ts";

interface Editors {
  readonly forum: PublicForum;
  readonly record: FoundRecord;
  readonly notebook: Notebook;
}

/**
 * Posts by the identity of their mark. A sheet is a wiki that members fill in: their edits are named and are no
 * difference; what they may have changed after a vote opened is for the sheet's own check.
 */
export async function checkEditors(
  { forum, record, notebook }: Editors,
  posts: Iterable<readonly [key: string, post: SeenPost]>,
  place: (number: number, revision?: number) => Source,
): Promise<void> {
  for (const [key, post] of posts) {
    const { revisions, unseen, isCut, isClosed } = await forum.history(post);
    const source = place(post.post_number);
    const named = postInWords(notebook.language, key);
    if (post.user_id !== record.botId)
      notebook.note("different", "editors.other-owner", { post: named, name: post.username ?? "" }, source);
    if (isClosed) notebook.note("unchecked", "editors.closed", { post: named }, source);
    else if (unseen.length > 0)
      notebook.note("unchecked", "editors.hidden", { post: named, numbers: unseen.join(", ") }, source);
    if (isCut) notebook.note("unchecked", "editors.cut", { post: named }, source);
    const isSheet = key.startsWith("project:");
    const others = revisions.filter(({ by }) => by?.toLowerCase() !== record.botUsername.toLowerCase());
    for (const { number, by } of others) {
      const values = { post: named, name: by ?? "?", revision: number };
      const isLast = number === revisions.at(-1)?.number;
      if (isSheet) notebook.note("found", "editors.sheet", values, place(post.post_number, number));
      else if (isLast) notebook.note("different", "editors.last", values, place(post.post_number, number));
      else notebook.note("known", "editors.put-right", values, place(post.post_number, number));
    }
    if (others.length === 0 && !isClosed && unseen.length === 0)
      notebook.note("found", "editors.service", { post: named, count: revisions.length }, source);
  }
}
