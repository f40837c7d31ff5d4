/** What administrators do to accounts and to the ownership of posts: the id of who stays is kept, and so are the votes. */
import type { Forum } from "../forum.ts";
import { Refusal } from "../refusal.ts";
import { isIn } from "../rules/membership.ts";
import type { Member, Post } from "../state/entities.ts";

/** Takes name and username away; id, posts, groups and votes stay. The old name leads nowhere any more. */
export function anonymise(member: Member): void {
  member.username = `anon${1000 + member.id}`;
  member.name = "";
}

/**
 * Hands everything of `from` to `into` and deletes `from`. Where both voted in one poll the forum stops half-way:
 * the posts have moved, the votes have not, and both accounts are still there.
 */
export function mergeMembers(forum: Forum, from: Member, into: Member): void {
  const posts = [...forum.state.posts.values()];
  for (const post of posts) if (post.memberId === from.id) post.memberId = into.id;
  const polls = posts.flatMap((post) => post.polls);
  const voted = (member: Member) =>
    polls.filter((poll) => poll.votes.some((vote) => vote.memberId === member.id));
  const both = new Set(voted(into));
  if (voted(from).some((poll) => both.has(poll)))
    throw new Refusal(500, { errors: ["Internal Server Error"] });
  for (const poll of voted(from)) {
    poll.votes = poll.votes.map((vote) =>
      vote.memberId === from.id ? { ...vote, memberId: into.id } : vote,
    );
  }
  for (const group of forum.state.groups.values()) {
    const entry = group.members.find((one) => one.memberId === from.id);
    if (entry === undefined) continue;
    const rest = group.members.filter((one) => one !== entry);
    group.members = isIn(group, into) ? rest : [...rest, { ...entry, memberId: into.id }];
  }
  forum.state.members.delete(from.id);
}

/** Gives a post to another owner; a version by who did it, its text unchanged. */
export function changeOwner(forum: Forum, by: Member, post: Post, owner: Member): void {
  const before = post.memberId;
  post.version += 1;
  post.memberId = owner.id;
  post.lastEditorId = by.id;
  const at = forum.clock.now();
  post.updatedAt = at;
  post.lastVersionAt = at;
  post.revisions.push({
    number: post.version,
    memberId: by.id,
    at,
    reason: null,
    raw: { before: post.raw, after: post.raw },
    title: null,
    tags: null,
    wiki: null,
    owner: { before, after: owner.id },
  });
}
