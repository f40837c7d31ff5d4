/**
 * The groups that the service's settings name. The forum's own go by their
 * English names there, by names in its language on the forum, and by the same
 * numbers everywhere; what makes somebody a member of them is known of the
 * account itself.
 *
 * @import { Member } from "../../../types"
 */
import { word } from "./words";

/** @type {ReadonlyMap<string, { id: number, has: (member: Member) => boolean }>} */
const OWN = new Map([
  ["admins", { id: 1, has: ({ admin }) => admin }],
  ["moderators", { id: 2, has: ({ moderator }) => moderator }],
  ["staff", { id: 3, has: ({ admin, moderator }) => admin || moderator }],
  ...[0, 1, 2, 3, 4].map(
    (level) =>
      /** @type {const} */ ([
        `trust_level_${level}`,
        {
          id: 10 + level,
          has: (/** @type {Member} */ { trustLevel }) => trustLevel >= level,
        },
      ])
  ),
]);

/**
 * Whether the member is in one of these groups. Names are compared without
 * regard to case, as the forum does.
 *
 * @param {Member} member
 * @param {readonly string[]} names
 */
export function isInOneOf(member, names) {
  return names.some((name) => {
    const own = OWN.get(name.toLowerCase());
    return own === undefined
      ? member.groupNames.has(name.toLowerCase())
      : member.groupIds.has(own.id) || own.has(member);
  });
}

/**
 * The group as a reader may be told of it.
 *
 * @param {string} name
 */
export function groupInWords(name) {
  const [, level] = /^trust_level_([0-4])$/.exec(name.toLowerCase()) ?? [];
  if (level !== undefined) {
    return word("group.trust_level", { level });
  }
  return OWN.has(name.toLowerCase())
    ? word(`group.${name.toLowerCase()}`)
    : name;
}
