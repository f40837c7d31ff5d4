/** Takes one thing back. What is gone already is as good as taken back. */
import type { Administration } from "../discourse-api/administration.ts";
import type { Calls } from "../discourse-api/discourse-api.ts";
import { nullWhenMissing } from "../discourse-api/errors.ts";
import type { Removal } from "./change.ts";
import { writeRecord } from "./things/register-topic.ts";

/** All that taking something back asks of a forum. */
export type RemovalCalls = Calls<"posts.read" | "posts.edit" | `administration.${keyof Administration}`>;

export async function applyRemoval(api: RemovalCalls, removal: Removal): Promise<void> {
  await nullWhenMissing(takeBack(api, removal));
}

async function takeBack(api: RemovalCalls, removal: Removal): Promise<void> {
  const forum = api.administration;
  switch (removal.kind) {
    case "remove-webhook":
      return forum.webhookUpkeep.remove(removal.id);
    case "remove-component":
      return forum.themes.remove(removal.id);
    case "remove-form":
      for (const category of removal.categories) {
        const formIds = category.formIds.filter((id) => id !== removal.id);
        await forum.categories.setForms(category, formIds);
      }
      return forum.formTemplates.remove(removal.id);
    case "remove-user-field":
      return forum.userFields.remove(removal.id);
    case "remove-tag-group":
      return forum.tagGroups.remove(removal.id);
    case "remove-tag":
      return forum.tagList.remove(removal.tag);
    case "restore-setting":
      return forum.siteSettings.set(removal.name, removal.after);
    case "remove-register":
      return forum.deletedTopics.remove(removal.topicId);
    case "remove-category": {
      const category = await forum.categories.bySlug(removal.slug);
      if (category !== null) await forum.categories.remove(category.id);
      return;
    }
    case "clear-record":
      return writeRecord(api, removal.postId, []);
    default:
      return removal satisfies never;
  }
}
