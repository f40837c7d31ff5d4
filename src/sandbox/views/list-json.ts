/** Lists of topics: 30 a page, the last active first. */
import { isoTime, type Forum } from "../forum.ts";
import type { Member, Topic } from "../state/entities.ts";
import { memberById } from "../rules/membership.ts";
import { briefUser } from "./brief-user.ts";
import { lastPost, lastPoster, topicFacts } from "./topic-json.ts";

export interface ListPage {
  readonly page: number;
  readonly perPage: number;
  readonly viewer: Member | null;
  /** The list's address without `.json`. */
  readonly path: string;
}

const NOT_IN_ROWS: ReadonlySet<string> = new Set([
  "deleted_at",
  "deleted_by",
  "has_deleted",
  "user_id",
  "word_count",
  "participant_count",
]);

export function topicListJson(
  forum: Forum,
  topics: readonly Topic[],
  { page, perPage, path, viewer }: ListPage,
): {
  users: unknown[];
  primary_groups: unknown[];
  flair_groups: unknown[];
  topic_list: Record<string, unknown>;
} {
  const shown = topics.slice(page * perPage, (page + 1) * perPage);
  const more = topics.length > (page + 1) * perPage;
  const people = new Map(shown.flatMap((topic) => posterIds(topic).map((id) => [id, memberById(forum, id)])));
  return {
    users: [...people.values()].map(briefUser),
    primary_groups: [],
    flair_groups: [],
    topic_list: {
      can_create_topic: true,
      ...(more ? { more_topics_url: `${path}?page=${page + 1}` } : {}),
      per_page: perPage,
      top_tags: [...forum.state.tags.values()].map((tag) => tag.name),
      topics: shown.map((topic) => topicRow(forum, topic, viewer)),
    },
  };
}

export function topicRow(forum: Forum, topic: Topic, viewer: Member | null): Record<string, unknown> {
  const others = [...topic.allowedMembers].filter((id) => id !== viewer?.id);
  const facts = topicFacts(forum, topic);
  const kept = Object.entries(facts).filter(([name]) => !NOT_IN_ROWS.has(name));
  return {
    ...Object.fromEntries(kept),
    bumped: true,
    bumped_at: isoTime(topic.bumpedAt),
    unseen: false,
    last_poster_username: lastPoster(forum, topic).username,
    ...(topic.categoryId === null
      ? {
          allowed_user_count: topic.allowedMembers.size,
          participants: others.map((user_id) => ({
            extras: null,
            description: null,
            user_id,
          })),
        }
      : {}),
    posters: posters(topic),
  };
}

function posterIds(topic: Topic): number[] {
  const last = lastPost(topic)?.memberId;
  return [...new Set([topic.memberId, ...(last === undefined ? [] : [last]), ...topic.allowedMembers])];
}

function posters(topic: Topic): Record<string, unknown>[] {
  const last = lastPost(topic)?.memberId ?? topic.memberId;
  const rest = { primary_group_id: null, flair_group_id: null };
  if (last === topic.memberId) {
    const description = "Original Poster, Most Recent Poster";
    return [{ extras: "latest single", description, user_id: last, ...rest }];
  }
  return [
    { extras: null, description: "Original Poster", user_id: topic.memberId, ...rest },
    { extras: "latest", description: "Most Recent Poster", user_id: last, ...rest },
  ];
}
