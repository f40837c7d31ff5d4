/**
 * The site settings of a stock Discourse 3.1 that the sandbox forum obeys or that a client may want to set.
 * Names, types and defaults as the recorded forum lists them.
 */
import type { Era } from "../era.ts";

export type SettingValue = string | number | boolean;

interface StockSetting {
  readonly type: string;
  readonly value: SettingValue;
}

const STOCK = {
  title: { type: "string", value: "Discourse" },
  site_description: { type: "string", value: "" },
  default_locale: { type: "enum", value: "en" },
  allow_user_locale: { type: "bool", value: false },
  min_post_length: { type: "integer", value: 20 },
  min_first_post_length: { type: "integer", value: 20 },
  min_personal_message_post_length: { type: "integer", value: 10 },
  max_post_length: { type: "integer", value: 32000 },
  min_topic_title_length: { type: "integer", value: 15 },
  max_topic_title_length: { type: "integer", value: 255 },
  title_prettify: { type: "bool", value: true },
  allow_uncategorized_topics: { type: "bool", value: false },
  allow_duplicate_topic_titles: { type: "bool", value: false },
  min_personal_message_title_length: { type: "integer", value: 2 },
  body_min_entropy: { type: "integer", value: 7 },
  unique_posts_mins: { type: "integer", value: 5 },
  max_consecutive_replies: { type: "integer", value: 3 },
  max_mentions_per_post: { type: "integer", value: 10 },
  max_tags_per_topic: { type: "integer", value: 5 },
  max_tag_length: { type: "integer", value: 20 },
  tagging_enabled: { type: "bool", value: true },
  min_trust_to_create_tag: { type: "enum", value: 3 },
  min_trust_level_to_tag_topics: { type: "enum", value: 0 },
  force_lowercase_tags: { type: "bool", value: true },
  editing_grace_period: { type: "integer", value: 300 },
  editing_grace_period_max_diff: { type: "integer", value: 100 },
  poll_enabled: { type: "bool", value: true },
  poll_maximum_options: { type: "integer", value: 20 },
  poll_edit_window_mins: { type: "integer", value: 5 },
  poll_minimum_trust_level_to_create: { type: "enum", value: 1 },
  authorized_extensions: { type: "list", value: "jpg|jpeg|png|gif|heic|heif|webp" },
  authorized_extensions_for_staff: { type: "list", value: "" },
  max_attachment_size_kb: { type: "integer", value: 4096 },
  allowed_internal_hosts: { type: "list", value: "" },
  retry_web_hook_events: { type: "bool", value: false },
  min_trust_to_edit_wiki_post: { type: "enum", value: 1 },
  min_trust_to_edit_post: { type: "enum", value: 0 },
  min_trust_to_allow_self_wiki: { type: "enum", value: 3 },
  min_trust_to_create_topic: { type: "enum", value: 0 },
  min_username_length: { type: "integer", value: 3 },
  reserved_usernames: {
    type: "list",
    value:
      "admin|moderator|administrator|mod|sys|system|community|info|you|name|username|user|nickname|discourse|discourseorg|discourseforum|support|all|here",
  },
  max_username_length: { type: "integer", value: 20 },
  delete_removed_posts_after: { type: "integer", value: 24 },
  edit_history_visible_to_public: { type: "bool", value: true },
  enable_staged_users: { type: "bool", value: true },
  email_in: { type: "bool", value: false },
  enable_discourse_connect_provider: { type: "bool", value: false },
  discourse_connect_provider_secrets: { type: "list", value: "" },
  enable_user_directory: { type: "bool", value: true },
  create_post_for_category_and_tag_changes: { type: "bool", value: false },
  login_required: { type: "bool", value: false },
  unicode_usernames: { type: "bool", value: false },
  pm_tags_allowed_for_groups: { type: "group_list", value: "" },
  /** Since 2025. */
  content_localization_enabled: { type: "bool", value: false },
  /** Hidden from the list, but can be set. */
  experimental_form_templates: { type: "bool", value: false },
} as const satisfies Record<string, StockSetting>;

export type SettingName = keyof typeof STOCK;

const HIDDEN: ReadonlySet<string> = new Set(["experimental_form_templates"]);

const BY_NAME: ReadonlyMap<string, StockSetting> = new Map(Object.entries(STOCK));

/** known-from-sources: what is other in 2026. */
const SINCE_2025: ReadonlyMap<string, SettingValue> = new Map<SettingName, SettingValue>([
  ["authorized_extensions", "jpg|jpeg|png|gif|heic|heif|webp|avif"],
  ["max_attachment_size_kb", 10_240],
  ["content_localization_enabled", false],
]);

/** What a fresh forum has for a setting; undefined where it has none of this name. */
export function stockValue(era: Era, name: string): SettingValue | undefined {
  if (era === "2023") return name === "content_localization_enabled" ? undefined : BY_NAME.get(name)?.value;
  return SINCE_2025.get(name) ?? BY_NAME.get(name)?.value;
}

/** The settings of a fresh forum. */
export function stockSettings(era: Era): Map<string, SettingValue> {
  return new Map(
    [...BY_NAME.keys()].flatMap((name): [string, SettingValue][] => {
      const value = stockValue(era, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Type and default of a setting that the administration lists; undefined for hidden and unknown ones. */
export function listedSetting(name: string): StockSetting | undefined {
  return HIDDEN.has(name) ? undefined : BY_NAME.get(name);
}

/** A value as it comes in a request, in the type that the setting has. Throws a RangeError when it has not. */
export function settingValue(name: string, given: unknown): SettingValue {
  const type = BY_NAME.get(name)?.type ?? "string";
  const text = String(given);
  if (type === "bool") return text === "true";
  if (type === "integer" || typeof BY_NAME.get(name)?.value === "number") {
    if (!/^-?\d+$/.test(text)) throw new RangeError(`${name} is a number`);
    return Number(text);
  }
  return text;
}
