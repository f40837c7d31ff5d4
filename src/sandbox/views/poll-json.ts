/** Polls as people and the API see them: counts and, for public polls, the first voters of each option. */
import { memberById } from "../rules/membership.ts";
import type { Forum } from "../forum.ts";
import type { Member, Poll, Post } from "../state/entities.ts";
import { isStaff } from "../rules/membership.ts";
import { isClosed } from "../acts/poll-life.ts";
import { avatar } from "./brief-user.ts";

/** How many voters per option a post carries. */
const PRELOADED = 25;

export function pollJson(forum: Forum, poll: Poll, viewer: Member | null): Record<string, unknown> {
  const shown = resultsShown(forum, poll, viewer);
  return {
    name: poll.name,
    type: poll.type,
    status: poll.status,
    ...(poll.public ? { public: true } : {}),
    results: poll.results,
    ...(poll.type === "multiple" ? { min: poll.min ?? 1, max: poll.max ?? poll.options.length } : {}),
    options: poll.options.map((option) => ({
      ...option,
      ...(shown ? { votes: votersOf(poll, option.id).length } : {}),
    })),
    voters: new Set(poll.votes.map((vote) => vote.memberId)).size,
    ...(poll.close === null ? {} : { close: closeTime(poll.close) }),
    ...(poll.public && shown ? { preloaded_voters: preloadedVoters(forum, poll) } : {}),
    chart_type: poll.chartType,
    ...(poll.groups === null ? {} : { groups: poll.groups }),
    title: poll.title,
  };
}

function closeTime(written: string): string {
  const time = Date.parse(written);
  return Number.isNaN(time) ? written : new Date(time).toISOString();
}

function preloadedVoters(forum: Forum, poll: Poll): Record<string, unknown> {
  const options = poll.options.filter((option) => votersOf(poll, option.id).length > 0);
  return Object.fromEntries(
    options.map((option) => [
      option.id,
      votersOf(poll, option.id)
        .slice(0, PRELOADED)
        .map((id) => voterJson(forum, id)),
    ]),
  );
}

/** Ids of who ticked an option, in the order of voting. */
export function votersOf(poll: Poll, optionId: string): number[] {
  return poll.votes.filter((vote) => vote.optionId === optionId).map((vote) => vote.memberId);
}

export function voterJson(forum: Forum, id: number): Record<string, unknown> {
  const member = memberById(forum, id);
  return {
    id: member.id,
    username: member.username,
    name: member.name,
    avatar_template: avatar(member),
    title: null,
  };
}

/** `on_vote`: who voted; `on_close`: nobody before the end, administrators included; `staff_only`: staff. */
export function resultsShown(forum: Forum, poll: Poll, viewer: Member | null): boolean {
  if (poll.results === "staff_only") return isStaff(viewer);
  if (poll.results === "on_close") return isClosed(forum, poll);
  if (poll.results !== "on_vote" || isClosed(forum, poll)) return true;
  return viewer !== null && poll.votes.some((vote) => vote.memberId === viewer.id);
}

/** What the viewer voted in the polls of a post; nothing when they did not. */
export function ownVotes(post: Post, viewer: Member | null): Record<string, string[]> {
  const own = post.polls.map((poll): [string, string[]] => [
    poll.name,
    poll.votes.filter((vote) => vote.memberId === viewer?.id).map((vote) => vote.optionId),
  ]);
  return Object.fromEntries(own.filter(([, ids]) => ids.length > 0));
}
