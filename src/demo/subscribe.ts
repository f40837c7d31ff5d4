/** Has the sandbox forum tell the service what happens, by a webhook like the one that setup makes. */
import type { DiscourseApi } from "../discourse-api/discourse-api.ts";
import { eventIds } from "../setup/things/webhook.ts";

/** Every event about topics, posts and groups is delivered to the service at `address`, signed with `secret`. */
export async function subscribe(api: DiscourseApi, address: string, secret: string): Promise<void> {
  const { eventTypes } = await api.webhooks.list();
  await api.administration.webhookUpkeep.create({
    address: `${address}/webhooks/discourse`,
    secret,
    eventIds: eventIds(eventTypes),
  });
}
