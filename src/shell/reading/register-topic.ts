/** The topic of the register: opened where there is none, looked for among the deleted ones where it is missed. */
import { REGISTER_EXTERNAL_ID } from "../../core/register/register-topic.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { Refused } from "../../discourse-api/errors.ts";
import type { ServiceSettings } from "../../settings/service-settings.ts";
import { onceMoreIfUnanswered } from "./once-more.ts";
import { categoryAt, placeOfRegister } from "./register-category.ts";
import { registerOpening } from "./register-opening.ts";

/** Opens it. `Refused` where the forum takes no such topic, as where a deleted one has its external id. */
export async function openTopic(
  api: Calls<"topics.create" | "administration.categories">,
  { language, category: categories, register }: ServiceSettings,
  publicKey: string,
): Promise<{ readonly topicId: number; readonly category: number }> {
  const place = await placeOfRegister(api, { language, categories, registerCategory: register.category });
  const category = await categoryAt(api.administration.categories, place);
  const topic = {
    ...registerOpening(language, publicKey),
    category,
    tags: [],
    externalId: REGISTER_EXTERNAL_ID,
  };
  const created = await onceMoreIfUnanswered(() => api.topics.create(topic));
  return { topicId: created.topic_id, category };
}

/** Whether the forum has a deleted topic that is the register; false where it does not show which it has. */
export async function isAmongDeleted({
  administration,
}: Calls<"administration.deletedTopics">): Promise<boolean> {
  try {
    return (await administration.deletedTopics.byExternalId(REGISTER_EXTERNAL_ID)) !== null;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
