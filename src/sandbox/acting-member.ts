/** Acting as a member without HTTP, by the same rules. What the forum refuses is thrown as a `Refusal`. */
import { createMessage, createReply, createTopic } from "./acts/create-post.ts";
import { deletePost, recoverPost } from "./acts/delete-post.ts";
import { editPost, retitleTopic, setWiki } from "./acts/edit-post.ts";
import { likePost } from "./acts/like-post.ts";
import { tagTopic } from "./acts/tag-topic.ts";
import { toggleCheckbox } from "./acts/toggle-checkbox.ts";
import { deleteTopic, recoverTopic, setTopicStatus } from "./acts/topic-status.ts";
import { addUpload, uploadJson } from "./acts/uploads.ts";
import { beginVote, castVote, pollIn, removeVote, togglePoll } from "./acts/vote.ts";
import type { Forum } from "./forum.ts";
import { invalidAccess, unprocessable } from "./refusal.ts";
import type { Member, Post } from "./state/entities.ts";
import { checkboxNamed } from "./rules/checklist.ts";
import { visiblePost, visibleTopic } from "./rules/rights.ts";

/** The category "General", which the composer of a fresh forum offers first. */
const GENERAL = 4;

interface TopicToCreate {
  readonly title: string;
  readonly raw: string;
  /** Id, slug or name of a category; without it the one that the forum's composer offers. */
  readonly category?: number | string;
  readonly tags?: readonly string[];
  readonly externalId?: string;
}

interface MessageToSend {
  readonly to: readonly string[];
  readonly title: string;
  readonly raw: string;
}

interface Posted {
  readonly topicId: number;
  readonly postId: number;
  readonly number: number;
}

export interface ActingMember {
  readonly member: Member;
  createTopic(topic: TopicToCreate): Posted;
  reply(topicId: number, raw: string, options?: { replyTo?: number; viaEmail?: boolean }): Posted;
  message(message: MessageToSend): Posted;
  /** Uploads a file, and gives the link to it that the composer puts into a post. */
  upload(fileName: string, content: Buffer): string;
  edit(postId: number, raw: string, options?: { rawOld?: string; reason?: string }): void;
  /** Ticks (or unticks) the checkbox whose line has `label` in it. */
  tick(postId: number, label: string, checked?: boolean): void;
  tag(topicId: number, tags: readonly string[]): void;
  retitle(topicId: number, title: string): void;
  /** Votes for the options with these labels. */
  vote(postId: number, poll: string, ...labels: readonly string[]): void;
  /** The vote is checked now and counted when the returned function is called. */
  beginVote(postId: number, poll: string, ...labels: readonly string[]): () => void;
  unvote(postId: number, poll: string): void;
  togglePoll(postId: number, poll: string, status: "open" | "closed"): void;
  like(postId: number): void;
  makeWiki(postId: number, wiki?: boolean): void;
  deletePost(postId: number): void;
  recoverPost(postId: number): void;
  setStatus(topicId: number, status: "closed" | "archived" | "visible", on: boolean): void;
  deleteTopic(topicId: number): void;
  recoverTopic(topicId: number): void;
}

export function actAs(forum: Forum, member: Member): ActingMember {
  const post = (id: number): Post => visiblePost(forum, member, id);
  const topic = (id: number) => visibleTopic(forum, member, id);
  function optionIds(postId: number, poll: string, labels: readonly string[]): string[] {
    const { options } = pollIn(post(postId), poll);
    return labels.map((label) => {
      const option = options.find((one) => one.html === label);
      if (option === undefined) throw unprocessable(`The poll ${poll} has no option ${label}.`);
      return option.id;
    });
  }
  const actions: ActingMember = {
    member,
    createTopic: (wanted) =>
      posted(
        createTopic(forum, member, {
          title: wanted.title,
          raw: wanted.raw,
          categoryId: categoryId(forum, wanted.category),
          tags: wanted.tags ?? [],
          externalId: wanted.externalId ?? null,
        }),
      ),
    reply: (topicId, raw, options = {}) =>
      posted(
        createReply(forum, member, topicId, {
          raw,
          replyTo: options.replyTo ?? null,
          viaEmail: options.viaEmail ?? false,
        }),
      ),
    upload: (fileName, content) => {
      const { short_url: url, human_filesize: size } = uploadJson(
        forum,
        addUpload(forum, member, fileName, content),
      );
      return `[${fileName}|attachment](${String(url)}) (${String(size)})`;
    },
    message: (message) => posted(createMessage(forum, member, message)),
    edit: (postId, raw, options = {}) => {
      editPost(forum, member, post(postId), { raw, ...options });
    },
    tick: (postId, label, checked = true) => {
      const sheet = post(postId);
      toggleCheckbox(forum, member, sheet, checkboxNamed(sheet.raw, label), checked);
    },
    tag: (topicId, tags) => {
      tagTopic(forum, member, topic(topicId), tags);
    },
    retitle: (topicId, title) => {
      retitleTopic(forum, member, topic(topicId), title);
    },
    vote: (postId, poll, ...labels) => {
      castVote(forum, member, { postId, pollName: poll }, optionIds(postId, poll, labels));
    },
    beginVote: (postId, poll, ...labels) =>
      beginVote(forum, member, { postId, pollName: poll }, optionIds(postId, poll, labels)),
    unvote: (postId, poll) => {
      removeVote(forum, member, { postId, pollName: poll });
    },
    togglePoll: (postId, poll, status) => {
      togglePoll(forum, member, { postId, pollName: poll }, status);
    },
    like: (postId) => {
      likePost(forum, member, post(postId));
    },
    makeWiki: (postId, wiki = true) => {
      setWiki(forum, member, post(postId), wiki);
    },
    deletePost: (postId) => {
      deletePost(forum, member, post(postId));
    },
    recoverPost: (postId) => {
      recoverPost(forum, member, post(postId));
    },
    setStatus: (topicId, status, on) => {
      setTopicStatus(forum, member, topic(topicId), { status, on });
    },
    deleteTopic: (topicId) => {
      deleteTopic(forum, member, topic(topicId));
    },
    recoverTopic: (topicId) => {
      recoverTopic(forum, member, topic(topicId));
    },
  };
  return actions;
}

/** Whoever is suspended or known by e-mail only cannot act at all. */
export function mayAct(member: Member): Member {
  if (member.suspended || member.staged) throw invalidAccess();
  return member;
}

function posted(post: Post): Posted {
  return { topicId: post.topic.id, postId: post.id, number: post.number };
}

function categoryId(forum: Forum, wanted: number | string | undefined): number | null {
  if (wanted === undefined) return GENERAL;
  const category = [...forum.state.categories.values()].find(
    (one) => one.id === wanted || one.slug === wanted || one.name === wanted,
  );
  if (category === undefined) throw unprocessable(`There is no category ${wanted}.`);
  return category.id;
}
