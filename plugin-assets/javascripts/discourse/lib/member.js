/**
 * Who reads the page.
 *
 * @import { Member } from "../../../types"
 */

/**
 * What the component asks about the forum's current user, null for a visitor.
 * Names of groups are compared without regard to case, as the forum does.
 *
 * @param {any} user
 * @returns {Member | null}
 */
export function memberOf(user) {
  if (!user) {
    return null;
  }
  const groups = (user.groups ?? []).map(
    (/** @type {{ name: string }} */ group) => group.name.toLowerCase()
  );
  return {
    id: user.id,
    groups: new Set(groups),
    moderator: user.moderator === true,
  };
}
