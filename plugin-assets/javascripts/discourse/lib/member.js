/**
 * Who reads the page.
 *
 * @import { Member } from "../../../types"
 */

/**
 * What the component asks about the forum's current user, null for a visitor.
 *
 * @param {any} user
 * @returns {Member | null}
 */
export function memberOf(user) {
  if (!user) {
    return null;
  }
  const groups = new Map(
    (user.visibleGroups ?? user.groups ?? []).map(
      (/** @type {{ id: number, name: string }} */ { id, name }) => [
        id,
        name.toLowerCase(),
      ]
    )
  );
  return {
    id: user.id,
    groupIds: new Set(groups.keys()),
    groupNames: new Set(groups.values()),
    moderator: user.moderator === true,
    admin: user.admin === true,
    trustLevel: user.trust_level ?? 0,
  };
}
