/** The address of the topic in a message, at the post that it is about. */
import type { Request } from "../request/request.ts";

/** `postId` null, or of a post that is not there: the topic as such, unless a post's `number` is known. */
export function topicLink(request: Request, postId: number | null, number?: number): string {
  const post = number ?? request.snapshot.posts.find((candidate) => candidate.id === postId)?.number;
  return `${request.settings.forumUrl}/t/${request.snapshot.topic.id}${post === undefined ? "" : `/${post}`}`;
}
