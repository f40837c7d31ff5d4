/** Which texts and titles the forum takes; staff are held to lengths too (seen live). */
import { numberSetting, type Forum } from "../forum.ts";
import type { Member, Topic } from "../state/entities.ts";
import { MENTION } from "../cooking/markdown.ts";
import { isStaff, memberNamed } from "./membership.ts";

export interface TextPlace {
  readonly privateMessage: boolean;
  readonly first: boolean;
}

/** What is wrong with a text, in the forum's words; nothing when it can be posted. */
export function textFaults(forum: Forum, member: Member, raw: string, place: TextPlace): string[] {
  const seen = raw.replaceAll(/<!--[\s\S]*?-->/g, "").trim();
  const least = numberSetting(forum, leastLengthSetting(place));
  if (seen === "" && raw.trim() === "") return ["Body can't be blank"];
  if (lengthOf(seen) < least) return [`Body is too short (minimum is ${least} characters)`];
  const most = numberSetting(forum, "max_post_length");
  if (lengthOf(raw) > most) {
    return [`Body is limited to ${most} characters; you entered ${lengthOf(raw)}.`];
  }
  if (entropy(seen) < numberSetting(forum, "body_min_entropy")) {
    return ["Body seems unclear, is it a complete sentence?"];
  }
  return isStaff(member) ? [] : mentionFaults(forum, raw);
}

/** In characters as people count them, not in UTF-16 units. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

function leastLengthSetting({ privateMessage, first }: TextPlace) {
  if (privateMessage) return "min_personal_message_post_length";
  return first ? "min_first_post_length" : "min_post_length";
}

/** How many different characters there are; those outside ASCII say more and count for their bytes. */
function entropy(text: string): number {
  return [...new Set(text)].reduce((sum, character) => sum + Buffer.byteLength(character), 0);
}

function mentionFaults(forum: Forum, raw: string): string[] {
  const most = numberSetting(forum, "max_mentions_per_post");
  const names = new Set([...raw.matchAll(MENTION)].map(([, name = ""]) => name.toLowerCase()));
  const known = [...names].filter((name) => memberNamed(forum, name) !== undefined);
  return known.length > most ? [`Sorry, you can only mention ${most} other users in a post.`] : [];
}

/** A member who says the same again too soon, anywhere in the forum; staff may. */
export function repetitionFaults(forum: Forum, member: Member, raw: string): string[] {
  const minutes = numberSetting(forum, "unique_posts_mins");
  if (minutes === 0 || isStaff(member)) return [];
  const since = forum.clock.now() - minutes * 60_000;
  const essence = squeeze(raw);
  const repeated = [...forum.state.posts.values()].some(
    (post) => post.memberId === member.id && post.createdAt > since && squeeze(post.raw) === essence,
  );
  return repeated ? ["Body is too similar to what you recently posted"] : [];
}

function squeeze(raw: string): string {
  return raw.toLowerCase().replaceAll(/\s+/g, "");
}

/** A member who answers only themselves too often; the topic's author and staff may. */
export function monologueFaults(forum: Forum, member: Member, topic: Topic): string[] {
  const most = numberSetting(forum, "max_consecutive_replies");
  if (most === 0 || isStaff(member) || topic.memberId === member.id) return [];
  const last = topic.posts.filter((post) => post.deletedAt === null).slice(-most);
  if (last.length < most || last.some((post) => post.memberId !== member.id)) return [];
  return [
    `No more than ${most} consecutive replies are allowed. Please edit your previous reply, or wait for someone to reply to you.`,
  ];
}

export function titleFaults(forum: Forum, title: string, privateMessage: boolean): string[] {
  const setting = privateMessage ? "min_personal_message_title_length" : "min_topic_title_length";
  const least = numberSetting(forum, setting);
  const most = numberSetting(forum, "max_topic_title_length");
  if (lengthOf(title) < least) return [`Title is too short (minimum is ${least} characters)`];
  return lengthOf(title) > most ? [`Title is too long (maximum is ${most} characters)`] : [];
}
