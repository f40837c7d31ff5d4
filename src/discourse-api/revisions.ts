/** A post's revisions: who changed it when, and which lines. */
import { z } from "zod";
import { Moment } from "./answer-fields.ts";
import { changedLines } from "./changed-lines.ts";
import type { Client } from "./client.ts";
import { nullWhenMissing, Refused } from "./errors.ts";
import { path } from "./forum-address.ts";

const ShownChanges = z.string().transform((html, context) => {
  const changes = changedLines(html);
  if (changes !== null) return changes;
  context.addIssue("it is not the table of changes that Discourse makes");
  return z.NEVER;
});

export const Revision = z
  .object({
    created_at: Moment,
    /** Null when the editor's account is gone. */
    username: z.string().nullable(),
    /** Numbers start at 2: the first version is no revision. */
    current_revision: z.number(),
    previous_revision: z.number().nullable(),
    current_version: z.number(),
    version_count: z.number(),
    body_changes: z.object({ side_by_side_markdown: ShownChanges }).nullish(),
    user_changes: z.object({ previous: z.object({ username: z.string() }) }).nullish(),
  })
  .transform(({ body_changes: body, user_changes: owner, ...revision }) => ({
    ...revision,
    /** Whose post it was before, where the revision gave it to another account. */
    formerOwner: owner?.previous.username ?? null,
    /** Null when the revision changed something else than the text. */
    changes: body?.side_by_side_markdown ?? null,
  }));
export type Revision = z.infer<typeof Revision>;

const Text = z.object({ raw: z.string() });

/** A revision that is not there, or one whose texts the forum finds too different to compare. */
type Unread = "gone" | "unshown";

export interface RevisionsApi {
  /** Revision `number` (2 and up), or why it cannot be read. */
  lookUp(postId: number, number: number): Promise<Revision | Unread>;
  /** The whole text of an earlier version of a post, which the forum shows also where it does not compare. */
  textAt(postId: number, version: number): Promise<string>;
  /** Revision `number` (2 and up), null when there is none or the forum cannot compare its texts. */
  read(postId: number, number: number): Promise<Revision | null>;
  /** The latest revision, null for a post that was never changed and where the forum cannot compare the texts. */
  latest(postId: number): Promise<Revision | null>;
}

export function createRevisionsApi(client: Client): RevisionsApi {
  /** A comparison that would take too long is refused (422) since 2025: it shows neither lines nor editor. */
  async function lookUp(address: string): Promise<Revision | Unread> {
    try {
      return (await nullWhenMissing(client.get(Revision, address))) ?? "gone";
    } catch (error) {
      if (error instanceof Refused && error.status === 422) return "unshown";
      throw error;
    }
  }

  async function read(address: string): Promise<Revision | null> {
    const revision = await lookUp(address);
    return typeof revision === "string" ? null : revision;
  }

  return {
    lookUp: (postId, number) => lookUp(path`/posts/${postId}/revisions/${number}.json`),
    async textAt(postId, version) {
      const { raw } = await client.get(Text, path`/posts/${postId}.json?version=${version}`);
      return raw;
    },
    read: (postId, number) => read(path`/posts/${postId}/revisions/${number}.json`),
    latest: (postId) => read(path`/posts/${postId}/revisions/latest.json`),
  };
}
