/** Moving posts from one topic to the end of another. */
import type { Forum } from "../forum.ts";
import { invalidAccess, notFound } from "../refusal.ts";
import { isStaff } from "../rules/membership.ts";
import type { Member, Post, Topic } from "../state/entities.ts";
import { announcePost } from "./announce-posts.ts";
import { addPost } from "./create-post.ts";

/**
 * known-from-sources: a post keeps its id, author, text and versions, and gets the topic, a new number and a new
 * moment of change; a topic's first post stays, and a copy of it, which has its author and moment, goes. The topic
 * that they leave gets, in their place, a small action of whoever moved them; for what has moved no event is sent.
 */
export function movePosts(forum: Forum, by: Member, postIds: readonly number[], topicId: number): number[] {
  if (!isStaff(by) && by.trustLevel < 4) throw invalidAccess();
  const to = forum.state.topics.get(topicId);
  const posts = postIds.flatMap((id) => forum.state.posts.get(id) ?? []).toSorted((a, b) => a.id - b.id);
  const [first] = posts;
  if (to === undefined || first === undefined) throw notFound();
  const from = first.topic;
  const place = first.number;
  const moved = posts.map((post) => (post.number === 1 ? copy(forum, post, to) : move(forum, post, to)));
  const note = addPost(forum, by, from, { raw: "", type: 3, actionCode: "split_topic" });
  if (place > 1) note.number = place;
  from.posts.sort((a, b) => a.number - b.number);
  announcePost(forum, "post_created", note);
  return moved.map(({ id }) => id);
}

function move(forum: Forum, post: Post, to: Topic): Post {
  post.topic.posts.splice(post.topic.posts.indexOf(post), 1);
  post.number = nextNumber(to);
  post.topic = to;
  post.updatedAt = forum.clock.now();
  to.posts.push(post);
  return post;
}

function copy(forum: Forum, post: Post, to: Topic): Post {
  const author = forum.state.members.get(post.memberId);
  if (author === undefined) throw notFound();
  const made = addPost(forum, author, to, { raw: post.raw });
  const dated: Post = { ...made, createdAt: post.createdAt };
  to.posts.splice(to.posts.indexOf(made), 1, dated);
  forum.state.posts.set(dated.id, dated);
  return dated;
}

function nextNumber({ posts }: Topic): number {
  return Math.max(...posts.map(({ number }) => number)) + 1;
}
