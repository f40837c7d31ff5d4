/** Votes and their removal, refused for the reasons and with the words of the real forum. Nothing is sent. */
import type { Forum } from "../forum.ts";
import { unprocessable } from "../refusal.ts";
import type { Member, Poll, Post } from "../state/entities.ts";
import { groupsOf, isStaff } from "../rules/membership.ts";
import { canVoteIn } from "../rules/rights.ts";
import { isClosed } from "./poll-life.ts";

export interface PollPlace {
  readonly postId: number;
  readonly pollName: string;
}

/** Casts a vote, in place of the voter's earlier one. */
export function castVote(forum: Forum, voter: Member, place: PollPlace, optionIds: readonly string[]): Poll {
  const { poll, options } = checkVote(forum, voter, place, optionIds);
  countVote(poll, voter, options);
  return poll;
}

/**
 * A vote that is checked now and counted when the returned function is called: as when it crosses the removal
 * of its voter from the group (seen live in 3 of 8 tries).
 */
export function beginVote(
  forum: Forum,
  voter: Member,
  place: PollPlace,
  optionIds: readonly string[],
): () => void {
  const { poll, options } = checkVote(forum, voter, place, optionIds);
  return () => {
    countVote(poll, voter, options);
  };
}

export function removeVote(forum: Forum, voter: Member, place: PollPlace): Poll {
  const poll = pollOpenTo(forum, voter, place);
  poll.votes = poll.votes.filter((vote) => vote.memberId !== voter.id);
  return poll;
}

function checkVote(forum: Forum, voter: Member, place: PollPlace, optionIds: readonly string[]) {
  const poll = pollOpenTo(forum, voter, place);
  const options = [...new Set(optionIds)].filter((id) => poll.options.some((option) => option.id === id));
  const least = poll.type === "multiple" ? (poll.min ?? 1) : 1;
  if (options.length < least) {
    throw unprocessable(`You must select at least ${least} valid option${least === 1 ? "" : "s"}.`);
  }
  const most = poll.type === "multiple" ? (poll.max ?? poll.options.length) : 1;
  if (options.length > most) {
    throw unprocessable(`You must select a maximum of ${most} valid option${most === 1 ? "" : "s"}.`);
  }
  return { poll, options };
}

function countVote(poll: Poll, voter: Member, options: readonly string[]): void {
  const kept = poll.votes.filter((vote) => vote.memberId !== voter.id || options.includes(vote.optionId));
  const had = new Set(kept.filter((vote) => vote.memberId === voter.id).map((vote) => vote.optionId));
  const added = options.filter((id) => !had.has(id)).map((optionId) => ({ memberId: voter.id, optionId }));
  poll.votes = [...kept, ...added];
}

function pollOpenTo(forum: Forum, voter: Member, place: PollPlace): Poll {
  const post = postWithPoll(forum, place);
  if (post.topic.archived) throw unprocessable("The topic must be open to vote.");
  if (!canVoteIn(forum, voter, post.topic)) {
    throw unprocessable("You can't vote because you can't post in this topic.");
  }
  const poll = pollIn(post, place.pollName);
  if (isClosed(forum, poll)) throw unprocessable("Poll must be open to vote.");
  if (poll.groups !== null) {
    const wanted = new Set(poll.groups.toLowerCase().split(","));
    if (!groupsOf(forum, voter).some((group) => wanted.has(group.name.toLowerCase()))) {
      throw unprocessable(`You need to be a member of ${poll.groups} to vote in this poll.`);
    }
  }
  return poll;
}

function postWithPoll(forum: Forum, place: PollPlace): Post {
  const post = forum.state.posts.get(place.postId);
  if (post === undefined || post.deletedAt !== null) throw unprocessable("The post was deleted.");
  return post;
}

export function pollIn(post: Post, name: string): Poll {
  const poll = post.polls.find((candidate) => candidate.name === name);
  if (poll === undefined) {
    throw unprocessable(`No poll named <strong>${name}</strong> associated with this post.`);
  }
  return poll;
}

/** Opens or closes a poll: its author and staff. To the status it has is accepted. */
export function togglePoll(forum: Forum, member: Member, place: PollPlace, status: string): Poll {
  const post = postWithPoll(forum, place);
  if (post.topic.archived) throw unprocessable("The topic must be open to toggle status.");
  if (!isStaff(member) && post.memberId !== member.id) {
    throw unprocessable("Only a staff member or the original poster can toggle a poll status.");
  }
  const poll = pollIn(post, place.pollName);
  poll.status = status === "closed" ? "closed" : "open";
  return poll;
}
