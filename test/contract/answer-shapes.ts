/** The parts of answers that a client reads; everything else of a real answer (flairs, drafts) may be missing. */

export const user = { id: "user", username: true, name: true } as const;

export const poll = {
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

export const post = {
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

export const topicPage = {
  post_stream: { posts: [post], stream: ["post"] },
  ...topicFacts,
  user_id: "user",
  deleted_at: "time",
  details: { can_edit: true, can_create_post: true, created_by: user, last_poster: user },
} as const;

export const topicList = {
  topic_list: {
    per_page: true,
    tags: [{ name: true, topic_count: true }],
    topics: [{ ...topicFacts, bumped_at: "time" }],
  },
} as const;

export const group = {
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

export const hook = {
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

export const revision = {
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

export const userField = {
  name: true,
  description: true,
  field_type: true,
  editable: true,
  required: true,
  show_on_profile: true,
  show_on_user_card: true,
  searchable: true,
} as const;

export const upload = {
  original_filename: true,
  extension: true,
  width: true,
  height: true,
} as const;

export const tagGroup = {
  name: true,
  tag_names: true,
  parent_tag_name: true,
  one_per_topic: true,
  permissions: true,
} as const;

export const notification = {
  user_id: "user",
  notification_type: true,
  read: true,
  high_priority: true,
  post_number: true,
  topic_id: "topic",
  slug: true,
} as const;

export const sentMessages = {
  users: [user],
  topic_list: {
    per_page: true,
    topics: [
      {
        id: "topic",
        title: true,
        slug: true,
        posts_count: true,
        archetype: true,
        visible: true,
        allowed_user_count: true,
        participants: [{ user_id: "user" }],
        last_poster_username: true,
      },
    ],
  },
} as const;

export const settingRow = { setting: true, default: true, value: true, type: true } as const;
