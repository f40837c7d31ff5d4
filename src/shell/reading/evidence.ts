/**
 * What somebody tells us of a topic, so that it can be judged whether a look would find anything new: by a
 * delivery, a row of a list or a notification. It may be old by the time it arrives.
 */
export type Evidence = PostEvidence | TopicEvidence | RowEvidence | RevisionEvidence | MembershipEvidence;

/** A delivery about a post. */
export interface PostEvidence {
  readonly of: "post";
  readonly postId: number;
  /** Written: created or edited. Gone: deleted. Back: recovered. */
  readonly happened: "written" | "gone" | "back";
  readonly raw: string;
  readonly wiki: boolean;
  readonly hidden: boolean;
  readonly updatedAt: number;
}

/** A delivery about a topic as such. */
export interface TopicEvidence {
  readonly of: "topic";
  readonly created: boolean;
  readonly title: string;
  readonly tags: readonly string[];
  readonly categoryId: number | null;
  readonly closed: boolean;
  readonly archived: boolean;
  readonly deleted: boolean;
}

/** A topic's row in a list; it does not change with every post, so it tells only some things. */
export interface RowEvidence {
  readonly of: "row";
  readonly title: string;
  readonly tags: readonly string[];
  readonly closed: boolean;
  readonly archived: boolean;
  readonly highestPostNumber: number;
  readonly bumpedAt: number;
}

/** A notification that somebody edited a post of the bot. */
interface RevisionEvidence {
  readonly of: "revision";
  readonly postId: number;
  readonly version: number;
}

/** A delivery about a group that is a ballot's electorate; `member` is null when it tells of the group itself. */
interface MembershipEvidence {
  readonly of: "membership";
  readonly groupId: number;
  readonly member: { readonly id: number; readonly isMember: boolean } | null;
}
