/**
 * Which fields of an answer are compared, per endpoint: those that a client reads. Everything else of a real
 * answer (flairs, avatars, drafts) may be missing in the sandbox.
 */
import type { Ids, IdKind } from "./ids.ts";

/**
 * `true`: the value itself; "time": there or null; "html": without white space; "raw": with recorded topics in its
 * quotes; "voters": lists of accounts by option; an id: translated.
 */
export type Field =
  | true
  | "time"
  | "html"
  | "raw"
  | "voters"
  | IdKind
  | readonly [Field]
  | { readonly [name: string]: Field };

const user = { id: "user", username: true, name: true } as const;

const poll = {
  name: true,
  type: true,
  status: true,
  public: true,
  results: true,
  min: true,
  max: true,
  options: [{ id: true, html: true, votes: true }],
  voters: true,
  close: true,
  preloaded_voters: "voters",
  chart_type: true,
  groups: true,
  title: true,
} as const;

const post = {
  id: "post",
  username: true,
  name: true,
  created_at: "time",
  updated_at: "time",
  cooked: "html",
  post_number: true,
  post_type: true,
  reply_count: true,
  reply_to_post_number: true,
  yours: true,
  topic_id: "topic",
  topic_slug: true,
  version: true,
  can_edit: true,
  can_delete: true,
  can_recover: true,
  can_wiki: true,
  raw: "raw",
  actions_summary: true,
  moderator: true,
  admin: true,
  staff: true,
  user_id: "user",
  hidden: true,
  trust_level: true,
  deleted_at: "time",
  deleted_by: user,
  user_deleted: true,
  edit_reason: true,
  wiki: true,
  action_code: true,
  polls: [poll],
  polls_votes: true,
} as const;

const topicFacts = {
  id: "topic",
  title: true,
  slug: true,
  tags: true,
  posts_count: true,
  created_at: "time",
  last_posted_at: "time",
  reply_count: true,
  like_count: true,
  visible: true,
  closed: true,
  archived: true,
  archetype: true,
  category_id: "category",
  highest_post_number: true,
} as const;

const topicPage = {
  post_stream: { posts: [post], stream: ["post"] },
  ...topicFacts,
  user_id: "user",
  deleted_at: "time",
  details: { can_edit: true, can_create_post: true, created_by: user, last_poster: user },
} as const;

const topicList = {
  users: [user],
  topic_list: {
    per_page: true,
    tags: [{ name: true, topic_count: true }],
    topics: [{ ...topicFacts, bumped_at: "time" }],
  },
} as const;

const group = {
  id: "group",
  name: true,
  automatic: true,
  user_count: true,
  mentionable_level: true,
  messageable_level: true,
  visibility_level: true,
  members_visibility_level: true,
  title: true,
  bio_raw: true,
  full_name: true,
} as const;

const hook = {
  id: "hook",
  content_type: true,
  secret: true,
  wildcard_web_hook: true,
  active: true,
  last_delivery_status: true,
  web_hook_event_types: true,
  category_ids: true,
  tag_names: true,
  group_ids: true,
} as const;

const revision = {
  post_id: "post",
  created_at: "time",
  first_revision: true,
  previous_revision: true,
  current_revision: true,
  next_revision: true,
  last_revision: true,
  current_version: true,
  version_count: true,
  username: true,
  display_username: true,
  edit_reason: true,
  body_changes: { side_by_side_markdown: true },
  title_changes: true,
  wiki: true,
  wiki_changes: true,
  can_edit: true,
} as const;

const userField = {
  name: true,
  description: true,
  field_type: true,
  editable: true,
  required: true,
  show_on_profile: true,
  show_on_user_card: true,
  searchable: true,
} as const;

const upload = {
  original_filename: true,
  extension: true,
  width: true,
  height: true,
} as const;

const settingRow = { setting: true, default: true, value: true, type: true } as const;

/** The first line whose method and address fit is the one that counts. */
const TABLE: readonly (readonly [method: string, address: RegExp, fields: Field])[] = [
  ["GET", /^\/site\.json/, { default_archetype: true, post_types: true, uncategorized_category_id: true }],
  [
    "GET",
    /^\/session\/current/,
    { current_user: { ...user, admin: true, moderator: true, staff: true, trust_level: true } },
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
  ["GET", /^\/tag\//, topicList],
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

/** What of a body is compared; `translate` turns its ids into recorded ones. */
export function pick(value: unknown, field: Field, translate: Ids["toRecorded"]): unknown {
  if (value === undefined) return undefined;
  if (field === true || value === null) return value;
  if (field === "time") return "a moment";
  if (field === "voters") return votersByOption(value, translate);
  if (field === "html" || field === "raw") {
    if (typeof value !== "string") return value;
    const quoted = value.replaceAll(
      /(topic:|data-topic=")(\d+)/g,
      (_, before: string, id: string) => before + translate("topic", Number(id)),
    );
    return field === "html" ? plainHtml(quoted) : quoted;
  }
  if (typeof field === "string") return translate(field, Number(value));
  if (isList(field)) {
    const [each] = field;
    return Array.isArray(value) ? value.map((item) => pick(item, each, translate)) : value;
  }
  if (typeof value !== "object") return value;
  const entries = new Map(Object.entries(value));
  return Object.fromEntries(
    Object.entries(field).map(([name, inner]) => [name, pick(entries.get(name), inner, translate)]),
  );
}

function votersByOption(value: unknown, translate: Ids["toRecorded"]): unknown {
  if (typeof value !== "object" || value === null) return value;
  const options = Object.entries(value).map(([id, voters]) => [id, pick(voters, [user], translate)]);
  return Object.fromEntries(options);
}

/** Without white space, avatars, and the mark of a link whose preview is still being fetched. */
function plainHtml(html: string): string {
  return html
    .replaceAll(/<img[^>]*class="avatar">/g, "")
    .replaceAll(' class="inline-onebox-loading"', "")
    .replaceAll(/\s+/g, "");
}

function isList(field: Field): field is readonly [Field] {
  return Array.isArray(field);
}
