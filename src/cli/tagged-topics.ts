/** The topics that bear the request tag, as the forum lists them. */
import type { Calls } from "../discourse-api/discourse-api.ts";
import type { ListedTopic } from "../discourse-api/topic-lists.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";

/** Numbers of those that `isMeant`, in ascending order. */
export async function taggedTopics(
  api: Calls<"tags.topics">,
  { requestTag }: ServiceSettings,
  isMeant: (row: ListedTopic) => boolean,
): Promise<number[]> {
  const found = new Set<number>();
  for (let page = 0; ; page += 1) {
    const list = await api.tags.topics(requestTag, page);
    for (const row of list?.topics ?? []) if (isMeant(row)) found.add(row.id);
    if (list === null || !list.more) return [...found].sort((one, other) => one - other);
  }
}
