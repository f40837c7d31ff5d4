/** Which fields of an answer are compared, per endpoint. */
import {
  user,
  poll,
  post,
  topicPage,
  topicList,
  group,
  hook,
  revision,
  userField,
  upload,
  tagGroup,
  notification,
  sentMessages,
  settingRow,
} from "./answer-shapes.ts";
import type { Field } from "./pick.ts";

/** The first line whose method and address fit is the one that counts. */
const TABLE: readonly (readonly [method: string, address: RegExp, fields: Field])[] = [
  [
    "GET",
    /^\/tag\/[^/]+\/info/,
    { tag_info: { name: true, topic_count: true, description: true, synonyms: true } },
  ],
  ["PUT", /^\/tag\//, { tag: true }],
  ["GET", /^\/tag\//, topicList],
  [
    "GET",
    /^\/latest/,
    { topic_list: { per_page: true, topics: [{ id: "topic", title: true, slug: true }] } },
  ],
  ["GET", /^\/topics\/private-messages-sent/, sentMessages],
  ["GET", /^\/notifications/, { notifications: [notification] }],
  ["GET", /^\/tag_groups\/\d+/, { tag_group: tagGroup }],
  ["PUT", /^\/tag_groups\/\d+/, { success: true, tag_group: tagGroup }],
  ["GET", /^\/admin\/api\/web_hooks\/\d+/, { web_hook: hook }],
  ["PUT", /^\/admin\/api\/web_hooks\/\d+/, { web_hook: hook }],
  ["PUT", /^\/admin\/customize\/user_fields/, { user_field: userField }],
  ["GET", /^\/c\//, { category: { id: "category", name: true, slug: true, permission: true } }],
  ["PUT", /^\/categories/, { success: true, category: { id: "category", name: true, slug: true } }],
  ["PUT", /^\/admin\/themes\/\d+\/setting/, true],
  ["GET", /^\/srv\/status/, true],
  [
    "GET",
    /^\/site\.json/,
    { default_archetype: true, post_types: true, uncategorized_category_id: true, user_fields: [userField] },
  ],
  [
    "GET",
    /^\/session\/current/,
    { current_user: { ...user, admin: true, moderator: true, trust_level: true } },
  ],
  ["GET", /^\/about/, { about: { version: true, locale: true, moderators: [user], admins: [user] } }],
  [
    "GET",
    /^\/u\//,
    {
      user: {
        ...user,
        admin: true,
        moderator: true,
        trust_level: true,
        staged: true,
        groups: [{ id: true, name: true, automatic: true }],
      },
    },
  ],
  ["GET", /^\/categories/, { category_list: { can_create_category: true, can_create_topic: true } }],
  ["GET", /^\/admin\/api\/web_hooks\.json/, { web_hooks: [hook], extras: true, total_rows_web_hooks: true }],
  ["POST", /^\/admin\/api\/web_hooks\.json/, { web_hook: hook }],
  [
    "GET",
    /^\/admin\/api\/web_hook_events/,
    { web_hook_events: [{ web_hook_id: "hook", status: true }], total_rows_web_hook_events: true },
  ],
  ["GET", /^\/admin\/site_settings/, { site_settings: [settingRow] }],
  ["POST", /^\/admin\/groups/, { basic_group: group }],
  [
    "GET",
    /^\/groups\/[^/]+\/members/,
    { members: [{ ...user, added_at: "time", trust_level: true }], owners: true, meta: true },
  ],
  ["GET", /^\/groups\//, { group }],
  ["PUT", /^\/groups\//, { success: true, usernames: true, emails: true }],
  ["DELETE", /^\/groups\//, { success: true, usernames: true, skipped_usernames: true }],
  [
    "POST",
    /^\/tag_groups/,
    {
      tag_group: {
        name: true,
        tag_names: true,
        parent_tag_name: true,
        one_per_topic: true,
        permissions: true,
      },
    },
  ],
  [
    "GET",
    /^\/tag_groups/,
    {
      tag_groups: [
        { name: true, tag_names: true, parent_tag_name: true, one_per_topic: true, permissions: true },
      ],
    },
  ],
  ["GET", /^\/tags/, { tags: [{ id: true, text: true, name: true, target_tag: true }] }],
  ["PUT", /^\/posts\/\d+\.json/, { post }],
  ["GET", /^\/posts\/\d+\/revisions/, revision],
  ["GET", /^\/posts\.json/, { latest_posts: [post] }],
  ["POST", /^\/posts\.json/, post],
  ["GET", /^\/posts\//, post],
  ["PUT", /^\/posts\/\d+\/recover/, post],
  ["POST", /^\/post_actions/, post],
  ["GET", /^\/t\/\d+\/posts/, { post_stream: { posts: [post] }, id: "topic" }],
  ["GET", /^\/t\//, topicPage],
  ["PUT", /^\/t\/-\/|\/tags/, { basic_topic: { id: "topic", title: true, slug: true, posts_count: true } }],
  ["PUT", /^\/t\/\d+\/status/, { success: true, topic_status_update: true }],
  ["GET", /^\/polls\/voters/, { voters: "voters" }],
  ["PUT", /^\/polls\//, { poll, vote: true }],
  ["DELETE", /^\/polls\//, { poll }],
  ["POST", /^\/uploads/, upload],
  [
    "GET",
    /^\/search/,
    {
      posts: [{ id: "post", post_number: true, topic_id: "topic" }],
      topics: [{ id: "topic", title: true, tags: true, closed: true }],
    },
  ],
  ["GET", /^\/admin\/customize\/user_fields/, { user_fields: [userField] }],
  ["POST", /^\/admin\/customize\/user_fields/, { success: true, user_field: userField }],
  ["GET", /^\/admin\/themes/, { themes: [{ name: true, component: true, default: true, enabled: true }] }],
  ["POST", /^\/admin\/themes/, { theme: { name: true, component: true, enabled: true } }],
  [
    "PUT",
    /^\/admin\/themes/,
    {
      theme: { name: true, component: true, enabled: true, parent_themes: [{ name: true, component: true }] },
    },
  ],
  ["POST", /./, { success: true }],
  ["DELETE", /./, { success: true }],
  ["PUT", /./, { success: true }],
  ["GET", /./, {}],
];

const REFUSAL: Field = { errors: true, error_type: true, action: true };

export function fieldsOf(method: string, path: string, status: number): Field {
  if (status >= 400) return REFUSAL;
  return TABLE.find(([verb, address]) => verb === method && address.test(path))?.[2] ?? {};
}
