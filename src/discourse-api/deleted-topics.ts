/** Topics that staff deleted: they keep their external id, by which the forum no longer finds them. */
import { z } from "zod";
import type { Client } from "./client.ts";

const DeletedTopics = z.object({
  topic_list: z.object({ topics: z.array(z.object({ id: z.number() })) }),
});
const TopicWithExternalId = z.object({ id: z.number(), external_id: z.string().nullish() });

export interface DeletedTopicsApi {
  /** The id of the deleted topic with this external id among those deleted or active last; null when none has it. */
  byExternalId(externalId: string): Promise<number | null>;
  remove(topicId: number): Promise<void>;
  recover(topicId: number): Promise<void>;
}

export function createDeletedTopicsApi(client: Client): DeletedTopicsApi {
  return {
    byExternalId: async (externalId) => {
      const list = await client.get(DeletedTopics, "/latest.json", [["status", "deleted"]]);
      for (const { id } of list.topic_list.topics) {
        const topic = await client.get(TopicWithExternalId, `/t/${id}.json`);
        if (topic.external_id === externalId) return id;
      }
      return null;
    },
    remove: (topicId) => client.order({ method: "DELETE", path: `/t/${topicId}.json` }),
    recover: (topicId) => client.order({ method: "PUT", path: `/t/${topicId}/recover.json` }),
  };
}
