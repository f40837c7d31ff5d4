/**
 * The forum's group that holds a project's electorate: `aval-TOPIC-N`, with a letter behind when somebody else
 * has the name. It is ours only by the mark in its description, whatever it is called.
 */
import type { Seal } from "../model/seal.ts";
import type { Group, Snapshot } from "../model/snapshot.ts";
import { checksum } from "../text/checksum.ts";

/** The names to try, in this order; at most 20 characters each, the forum's stock limit, for topics below a million. */
export function electorateGroupNames(topicId: number, n: number, seal: Seal): string[] {
  // The last cannot be guessed, so that nobody can have taken all of them before.
  const unguessed = checksum(seal.sign(`group ${topicId} ${n}`)).slice(0, 4);
  return ["", "-b", "-c", `-${unguessed}`].map((suffix) => `aval-${topicId}-${n}${suffix}`);
}

/** What the description of our group of that project opens with. */
export function electorateGroupMark(topicId: number, n: number): string {
  return `<!-- aval:electorate ${topicId} ${n} -->`;
}

/** Our group of that project, null when there is none. */
export function electorateGroup(snapshot: Snapshot, n: number): Group | null {
  const mark = electorateGroupMark(snapshot.topic.id, n);
  return snapshot.groups.find((group) => group.bio.startsWith(mark)) ?? null;
}
