/** Categories as the API and the webhooks show them. */
import { flagSetting, type Forum } from "../forum.ts";
import type { Category, Member } from "../state/entities.ts";
import { categoryPermission } from "../rules/rights.ts";

export function categoryJson(
  forum: Forum,
  category: Category,
  viewer: Member | null,
): Record<string, unknown> {
  return {
    ...plainCategory(forum, category),
    permission: categoryPermission(forum, viewer, category) || null,
    can_edit: viewer?.admin === true,
  };
}

export function categoryPayload(forum: Forum, category: Category): Record<string, unknown> {
  return {
    ...plainCategory(forum, category),
    permission: null,
    custom_fields: {},
    group_permissions: [...category.permissions].map(([group_name, permission_type]) => ({
      permission_type,
      group_name,
    })),
  };
}

function plainCategory(forum: Forum, category: Category): Record<string, unknown> {
  const topics = [...forum.state.topics.values()].filter(
    (topic) => topic.categoryId === category.id && topic.deletedAt === null,
  );
  return {
    id: category.id,
    name: (flagSetting(forum, "content_localization_enabled") ? category.translation : null) ?? category.name,
    color: "0088CC",
    text_color: "FFFFFF",
    slug: category.slug,
    topic_count: topics.length,
    post_count: topics.reduce((sum, topic) => sum + topic.posts.length, 0),
    position: category.id - 1,
    description: null,
    description_text: null,
    description_excerpt: null,
    topic_url: null,
    read_restricted: !category.permissions.has("everyone"),
    topic_template: null,
    minimum_required_tags: 0,
    allowed_tags: category.allowedTags,
    allowed_tag_groups: [],
    allow_global_tags: false,
    required_tag_groups: category.requiredTagGroups.map((name) => ({ name, min_count: 1 })),
    form_template_ids: category.formTemplateIds,
  };
}
