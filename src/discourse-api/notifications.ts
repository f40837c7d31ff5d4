/** The bot's notifications: they tell when others have edited its posts. */
import { z } from "zod";
import { Moment } from "./answer-fields.ts";
import type { Client } from "./client.ts";

/** Discourse's number for "somebody edited your post". */
export const EDITED = 4;

const Notification = z
  .object({
    id: z.number(),
    notification_type: z.number(),
    created_at: Moment,
    topic_id: z.number().nullish(),
    post_number: z.number().nullish(),
    /** Each type has its own; these belong to edits. */
    data: z.object({
      original_post_id: z.number().nullish().catch(null),
      revision_number: z.number().nullish().catch(null),
      display_username: z.string().nullish().catch(null),
    }),
  })
  .transform(({ data, ...notification }) => ({
    ...notification,
    topic_id: notification.topic_id ?? null,
    post_number: notification.post_number ?? null,
    post_id: data.original_post_id ?? null,
    revision_number: data.revision_number ?? null,
    username: data.display_username ?? null,
  }));
type Notification = z.infer<typeof Notification>;

const Notifications = z.object({ notifications: z.array(Notification) });

export interface NotificationsApi {
  /** Up to 60 of the bot's notifications behind the first `offset`, newest first. */
  list(offset: number): Promise<Notification[]>;
}

export function createNotificationsApi(client: Client): NotificationsApi {
  return {
    list: async (offset) =>
      (await client.get(Notifications, "/notifications.json", [["offset", offset]])).notifications,
  };
}
