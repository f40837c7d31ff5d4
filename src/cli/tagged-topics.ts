/** The topics that bear a request tag, as the forum lists them. */
import { requestTagsOf } from "../core/request/programme.ts";
import type { Calls } from "../discourse-api/discourse-api.ts";
import type { ListedTopic } from "../discourse-api/topic-lists.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";

/** Numbers of those that `isMeant`, in ascending order. */
export async function taggedTopics(
  api: Calls<"tags.topics">,
  settings: ServiceSettings,
  isMeant: (row: ListedTopic) => boolean,
): Promise<number[]> {
  const found = new Set<number>();
  for (const tag of requestTagsOf(settings)) {
    for (let page = 0, more = true; more; page += 1) {
      const list = await api.tags.topics(tag, page);
      for (const row of list?.topics ?? []) if (isMeant(row)) found.add(row.id);
      more = list?.more === true;
    }
  }
  return [...found].sort((one, other) => one - other);
}
