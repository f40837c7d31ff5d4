/** A post in the client's terms turned into one in the core's. */
import type { Post as ApiPost } from "../../discourse-api/posts.ts";
import type { Poll as ApiPoll } from "../../discourse-api/polls.ts";
import type { Member, Poll, Post } from "../../core/model/snapshot.ts";

const KINDS: Readonly<Record<number, Post["kind"]>> = {
  1: "regular",
  2: "moderator",
  3: "small-action",
  4: "whisper",
};

/** Stands for an author whose account is gone; no account of a forum has this id. */
export const NOBODY: Member = { id: 0, username: "", name: "" };

/** The post without its revisions, which are read apart. A kind of post that we do not know says nothing to us. */
export function postAsRead(post: ApiPost): Post {
  const author =
    post.user_id === null ? NOBODY : { id: post.user_id, username: post.username ?? "", name: post.name };
  return {
    id: post.id,
    number: post.post_number,
    author,
    createdAt: post.created_at,
    updatedAt: post.updated_at,
    version: post.version,
    kind: KINDS[post.post_type] ?? "small-action",
    raw: post.raw,
    wiki: post.wiki,
    hidden: post.hidden,
    deleted: post.user_deleted || post.deleted_at !== null,
    viaEmail: post.via_email,
    liked: post.liked,
    replyTo: post.reply_to_post_number,
    polls: post.polls.map(pollAsRead),
    editor: post.version === 1 ? author : null,
    edits: [],
    history: null,
  };
}

/** Where the forum hides its figures, the named voters are all there is to go by. */
export function pollAsRead(poll: ApiPoll): Poll {
  return {
    name: poll.name,
    status: poll.status,
    groups: poll.groups,
    options: poll.options.map(({ id, label, votes, voters }) => ({
      id,
      label,
      votes: votes ?? voters.length,
      voters: voters.map(memberAsRead),
    })),
  };
}

/** Only what the core knows of a person, whatever else the forum told. */
export function memberAsRead({ id, username, name }: Member): Member {
  return { id, username, name };
}
