/** The forum's webhooks and the log of what it tried to deliver, refused deliveries too. Both want an admin. */
import { z } from "zod";
import { Moment } from "./answer-fields.ts";
import type { Client } from "./client.ts";

const EventType = z.object({ id: z.number(), name: z.string() });
type EventType = z.infer<typeof EventType>;

/** The secret is in the answer and is not read. */
const Webhook = z.object({
  id: z.number(),
  payload_url: z.string(),
  active: z.boolean(),
  web_hook_event_types: z.array(EventType).default([]),
});
type Webhook = z.infer<typeof Webhook>;

export const Webhooks = z
  .object({
    web_hooks: z.array(Webhook),
    total_rows_web_hooks: z.number(),
    /** One list until 3.1 ("topic", "post"); since then by what they are about ("topic_created", …). */
    extras: z.union([
      z.object({ grouped_event_types: z.record(z.string(), z.array(EventType)) }),
      z.object({ event_types: z.array(EventType) }),
    ]),
  })
  .transform(({ web_hooks: webhooks, total_rows_web_hooks: total, extras }) => ({
    webhooks,
    total,
    eventTypes:
      "event_types" in extras ? extras.event_types : Object.values(extras.grouped_event_types).flat(),
  }));

/** What a delivery was about; null when its payload is none of ours to read. */
const Payload = z.object({
  topic: z.object({ id: z.number() }).optional(),
  post: z.object({ topic_id: z.number().nullish() }).optional(),
  like: z.object({ post: z.object({ topic_id: z.number().nullish() }) }).optional(),
});

const WebhookEvent = z
  .object({
    id: z.number(),
    created_at: Moment,
    /** The HTTP status that the service answered; 0 or below when there was no answer. */
    status: z.number(),
    payload: z.string(),
  })
  .transform(({ payload, ...event }) => ({ ...event, topic_id: topicOf(payload) }));
type WebhookEvent = z.infer<typeof WebhookEvent>;

export const WebhookEvents = z
  .object({ web_hook_events: z.array(WebhookEvent), total_rows_web_hook_events: z.number() })
  .transform((answer) => ({
    events: answer.web_hook_events,
    total: answer.total_rows_web_hook_events,
  }));
export type WebhookEvents = z.infer<typeof WebhookEvents>;

export interface WebhooksApi {
  /** All webhooks, and the event types that this forum knows. */
  list(): Promise<{ webhooks: Webhook[]; eventTypes: EventType[] }>;
  /** Up to 50 deliveries of a webhook behind the first `offset`, newest first, and how many there are in all. */
  events(webhookId: number, offset: number): Promise<WebhookEvents>;
}

const HOOKS_A_PAGE = 50;

export function createWebhooksApi(client: Client): WebhooksApi {
  return {
    list: async () => {
      const webhooks: Webhook[] = [];
      for (;;) {
        const page = await client.get(Webhooks, "/admin/api/web_hooks.json", [
          ["limit", HOOKS_A_PAGE],
          ["offset", webhooks.length],
        ]);
        webhooks.push(...page.webhooks);
        const last = page.webhooks.length === 0 || webhooks.length >= page.total;
        if (last) return { webhooks, eventTypes: page.eventTypes };
      }
    },
    events: (webhookId, offset) =>
      client.get(WebhookEvents, `/admin/api/web_hook_events/${webhookId}.json`, [["offset", offset]]),
  };
}

function topicOf(payload: string): number | null {
  try {
    const { topic, post, like } = Payload.parse(JSON.parse(payload));
    return topic?.id ?? post?.topic_id ?? like?.post.topic_id ?? null;
  } catch {
    // A ping, or an event about something that belongs to no topic.
    return null;
  }
}
