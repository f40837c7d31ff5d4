/**
 * What the service holds of a topic during one pass: the snapshot that the core decides on, patched with what
 * the forum answered to each step, so that nothing is read twice to learn what was just written.
 */
import type {
  Group,
  StuckVote,
  Member,
  Poll,
  Post,
  RegisteredLetter,
  SentMessage,
  Snapshot,
} from "../../core/model/snapshot.ts";
import type { ServiceSettings } from "../../settings/service-settings.ts";
import type { TopicSeen } from "./what-is-known.ts";

export interface TopicView {
  readonly snapshot: Snapshot;
  /** What holds for this topic, of whatever kind it is. */
  readonly settings: ServiceSettings;
  /** What the forum shows in place of texts that were read from a revision, by post id. */
  readonly shownInstead: ReadonlyMap<number, string>;
  /** Some voters' names are those of a look at this moment, since the figures are the same; null where none are. */
  readonly namesSince: number | null;
  /** A file that a line waits for could not be had now. */
  readonly filesLeft: boolean;
}

/** The view with one post put in, in place of the one with its id or at the end of the thread. */
export function withPost(view: TopicView, post: Post): TopicView {
  const others = view.snapshot.posts.filter(({ id }) => id !== post.id);
  const posts = [...others, post].sort((one, other) => one.number - other.number);
  return { ...view, snapshot: { ...view.snapshot, posts } };
}

/** The view with some of a post's properties changed; unchanged when there is no such post. */
export function withPostChanged(view: TopicView, postId: number, change: Partial<Post>): TopicView {
  const posts = view.snapshot.posts.map((post) => (post.id === postId ? { ...post, ...change } : post));
  return { ...view, snapshot: { ...view.snapshot, posts } };
}

export function withTags(view: TopicView, tags: readonly string[]): TopicView {
  return { ...view, snapshot: { ...view.snapshot, topic: { ...view.snapshot.topic, tags } } };
}

/** The view with a group put in, in place of the one with its id. */
export function withGroup(view: TopicView, group: Group): TopicView {
  const others = view.snapshot.groups.filter(({ id }) => id !== group.id);
  return { ...view, snapshot: { ...view.snapshot, groups: [...others, group] } };
}

export function withoutGroup(view: TopicView, groupId: number): TopicView {
  const groups = view.snapshot.groups.filter(({ id }) => id !== groupId);
  return { ...view, snapshot: { ...view.snapshot, groups } };
}

export function withRegister(view: TopicView, register: readonly RegisteredLetter[]): TopicView {
  return { ...view, snapshot: { ...view.snapshot, register } };
}

export function withSent(view: TopicView, sent: readonly SentMessage[]): TopicView {
  return { ...view, snapshot: { ...view.snapshot, sent } };
}

/** The view that knows of a vote which the forum did not let go. */
export function withStuckVote(view: TopicView, vote: StuckVote): TopicView {
  return { ...view, snapshot: { ...view.snapshot, stuckVotes: [...view.snapshot.stuckVotes, vote] } };
}

/** The view that knows of an edit which the forum refused. */
export function withRefusedEdit(view: TopicView, postId: number): TopicView {
  return {
    ...view,
    snapshot: { ...view.snapshot, refusedEdits: [...view.snapshot.refusedEdits, postId] },
  };
}

/** A view read afresh that still knows what the forum refused earlier in this pass. */
export function withRefusalsOf(view: TopicView, earlier: TopicView): TopicView {
  const { stuckVotes, refusedEdits } = earlier.snapshot;
  return { ...view, snapshot: { ...view.snapshot, stuckVotes, refusedEdits } };
}

/** The view without `voter`'s vote in a poll. */
export function withoutVote(view: TopicView, postId: number, pollName: string, voter: Member): TopicView {
  return withPoll(view, postId, pollName, (poll) => ({
    ...poll,
    options: poll.options.map((option) => {
      const voters = option.voters.filter(({ id }) => id !== voter.id);
      return { ...option, voters, votes: option.votes - (option.voters.length - voters.length) };
    }),
  }));
}

function withPoll(view: TopicView, postId: number, name: string, change: (poll: Poll) => Poll): TopicView {
  const post = view.snapshot.posts.find(({ id }) => id === postId);
  if (post === undefined) return view;
  const polls = post.polls.map((poll) => (poll.name === name ? change(poll) : poll));
  return withPostChanged(view, postId, { polls });
}

/** The topic in the forum's own words, to compare later events with. */
export function seenIn(view: TopicView): TopicSeen {
  const { topic, posts } = view.snapshot;
  return {
    title: topic.title,
    tags: topic.tags,
    categoryId: topic.categoryId,
    closed: topic.closed,
    archived: topic.archived,
    deleted: topic.deleted,
    posts: posts.map((post) => ({
      id: post.id,
      number: post.number,
      raw: view.shownInstead.get(post.id) ?? post.raw,
      wiki: post.wiki,
      hidden: post.hidden,
      deleted: post.deleted,
      version: post.version,
      updatedAt: post.updatedAt,
    })),
  };
}
