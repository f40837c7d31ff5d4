/** What administrators do to accounts, groups and the ownership of posts while the forum is in use; groups tell of it. */
import { anonymise, changeOwner, mergeMembers } from "./acts/accounts.ts";
import { hideRevision } from "./acts/edit-post.ts";
import { hidePost, unhidePost } from "./acts/hide-post.ts";
import { movePosts } from "./acts/move-posts.ts";
import { addMembers, deleteGroup, removeMembers, updateGroup } from "./acts/groups.ts";
import type { Forum } from "./forum.ts";
import { groupNamed } from "./rules/membership.ts";
import { visiblePost } from "./rules/rights.ts";
import { required } from "./seeding.ts";
import type { Group } from "./state/entities.ts";

export interface Administering {
  anonymise(username: string): void;
  /** Hands everything of the first to the second and deletes the first. */
  merge(username: string, into: string): void;
  changeOwner(by: string, postId: number, owner: string): void;
  hidePost(by: string, postId: number): void;
  unhidePost(by: string, postId: number): void;
  /** Moves posts to the end of another topic; gives the ids that they have there. */
  movePosts(by: string, postIds: readonly number[], topicId: number): number[];
  /** Staff hide what one edit changed from everybody else. */
  hideRevision(by: string, postId: number, number: number): void;
  renameGroup(name: string, newName: string): void;
  deleteGroup(name: string): void;
  joinGroup(name: string, username: string): void;
  leaveGroup(name: string, username: string): void;
}

export function administering(forum: Forum): Administering {
  return {
    anonymise(username) {
      anonymise(required(forum, username));
    },
    merge(username, into) {
      mergeMembers(forum, required(forum, username), required(forum, into));
    },
    changeOwner(by, postId, owner) {
      const staff = required(forum, by);
      changeOwner(forum, staff, visiblePost(forum, staff, postId), required(forum, owner));
    },
    hidePost(by, postId) {
      const staff = required(forum, by);
      hidePost(forum, staff, visiblePost(forum, staff, postId));
    },
    unhidePost(by, postId) {
      const staff = required(forum, by);
      unhidePost(forum, staff, visiblePost(forum, staff, postId));
    },
    movePosts: (by, postIds, topicId) => movePosts(forum, required(forum, by), postIds, topicId),
    hideRevision(by, postId, number) {
      hideRevision(required(forum, by), visiblePost(forum, required(forum, by), postId), number);
    },
    renameGroup(name, newName) {
      updateGroup(forum, requiredGroup(forum, name), { name: newName });
    },
    deleteGroup(name) {
      deleteGroup(forum, requiredGroup(forum, name).id);
    },
    joinGroup(name, username) {
      addMembers(forum, requiredGroup(forum, name), { usernames: [username] });
    },
    leaveGroup(name, username) {
      removeMembers(forum, requiredGroup(forum, name), { usernames: [username] });
    },
  };
}

function requiredGroup(forum: Forum, name: string): Group {
  const group = groupNamed(forum, name);
  if (group === undefined) throw new Error(`There is no group ${name}.`);
  return group;
}
