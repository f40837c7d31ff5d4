/**
 * Settings that got another name and meaning since 3.2: a least trust level became a list of groups
 * (`12` = trust_level_2, joined by "|"). The forum inside keeps the old ones.
 */
import type { SettingValue } from "./stock-settings.ts";

interface Renamed {
  readonly old: string;
  readonly now: string;
  /** The new one lists groups where the old one said a trust level. */
  readonly groups: boolean;
}

const RENAMED: readonly Renamed[] = [
  { old: "min_trust_to_edit_wiki_post", now: "edit_wiki_post_allowed_groups", groups: true },
  { old: "min_trust_to_edit_post", now: "edit_post_allowed_groups", groups: true },
  { old: "min_trust_to_create_topic", now: "create_topic_allowed_groups", groups: true },
  { old: "poll_minimum_trust_level_to_create", now: "poll_create_allowed_groups", groups: true },
  { old: "min_trust_level_to_tag_topics", now: "tag_topic_allowed_groups", groups: true },
  { old: "min_trust_to_create_tag", now: "create_tag_allowed_groups", groups: true },
  { old: "experimental_form_templates", now: "enable_form_templates", groups: false },
];

const TRUST_LEVEL_0 = 10;

/** The name that a setting of 2023 has in 2026, if it is another. */
export function newNameOf(old: string): string | undefined {
  return RENAMED.find((one) => one.old === old)?.now;
}

/** How a setting of 2023 is listed in 2026. */
export function asListed(old: string, value: SettingValue): { name: string; value: string; groups: boolean } {
  const renamed = RENAMED.find((one) => one.old === old);
  if (renamed === undefined) return { name: old, value: String(value), groups: false };
  const shown = renamed.groups ? String(TRUST_LEVEL_0 + Number(value)) : String(value);
  return { name: renamed.now, value: shown, groups: renamed.groups };
}

/** What a setting given under its name of 2026 is inside: the lowest trust level among its groups. */
export function fromNew(now: string, given: unknown): { name: string; value: unknown } {
  const renamed = RENAMED.find((one) => one.now === now);
  if (renamed === undefined || !renamed.groups) return { name: renamed?.old ?? now, value: given };
  const ids = String(given).split("|").map(Number);
  const levels = ids.map((id) => id - TRUST_LEVEL_0).filter((level) => level >= 0 && level <= 4);
  return { name: renamed.old, value: Math.min(4, ...levels) };
}
