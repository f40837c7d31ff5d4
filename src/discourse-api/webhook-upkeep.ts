/** Making and keeping the forum's webhooks, and the proof that one delivers. For administrators. */
import { z } from "zod";
import { Moment } from "./answer-fields.ts";
import type { Client } from "./client.ts";

const HookToKeep = z.object({
  id: z.number(),
  payload_url: z.string(),
  active: z.boolean(),
  content_type: z.number(),
  wildcard_web_hook: z.boolean(),
  verify_certificate: z.boolean(),
  secret: z.string().nullish(),
  web_hook_event_types: z.array(z.object({ id: z.number(), name: z.string() })).default([]),
  category_ids: z.array(z.unknown()).default([]),
  tag_names: z.array(z.unknown()).default([]),
  tags: z.array(z.unknown()).default([]),
  group_ids: z.array(z.unknown()).default([]),
});

const HookList = z.object({ web_hooks: z.array(HookToKeep), total_rows_web_hooks: z.number() });
const OneHook = z.object({ web_hook: z.object({ id: z.number() }) });

/** A webhook as it is set up; its secret is compared here and goes no further. */
export interface WebhookAsSet {
  readonly id: number;
  readonly address: string;
  readonly active: boolean;
  /** JSON bodies for named events, certificates checked, and no filter that would drop deliveries. */
  readonly plain: boolean;
  /** Null where the forum does not tell. */
  readonly hasSecret: boolean | null;
  readonly events: readonly { readonly id: number; readonly name: string }[];
}

interface WebhookText {
  readonly address: string;
  readonly secret: string;
  readonly eventIds: readonly number[];
}

/** What the log of a webhook keeps of one attempt. */
export interface Attempt {
  readonly id: number;
  readonly at: number;
  /** The HTTP status; below 0 when nobody answered, 0 while it is on its way. */
  readonly status: number;
  readonly event: string;
  /** `sha256=…`, "" for an unsigned one. */
  readonly signature: string;
  /** The exact text that the signature covers. */
  readonly payload: string;
  readonly answer: string;
  /** Why nobody answered, in the forum's words; "" when somebody did. */
  readonly failure: string;
}

/** Headers by name; the log keeps them as the text of a JSON object. */
const Headers = z
  .string()
  .nullish()
  .transform((text): ReadonlyMap<string, string> => {
    try {
      const headers = z.record(z.string(), z.unknown()).parse(JSON.parse(text ?? "{}"));
      return new Map(
        Object.entries(headers).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
      );
    } catch {
      return new Map();
    }
  });

const Attempts = z.object({
  web_hook_events: z.array(
    z
      .object({
        id: z.number(),
        created_at: Moment,
        status: z.number(),
        headers: Headers,
        payload: z.string(),
        response_headers: Headers,
        response_body: z.string().nullish(),
      })
      .transform((row): Attempt => ({
        id: row.id,
        at: row.created_at,
        status: row.status,
        event: row.headers.get("X-Discourse-Event") ?? "",
        signature: row.headers.get("X-Discourse-Event-Signature") ?? "",
        payload: row.payload,
        answer: row.response_body ?? "",
        failure: row.response_headers.get("error") ?? "",
      })),
  ),
});

export interface WebhookUpkeepApi {
  /** All webhooks. `secret` is the one that ours is to have. */
  list(secret: string): Promise<WebhookAsSet[]>;
  create(hook: WebhookText): Promise<void>;
  /** Sets everything about a webhook, and switches it on. */
  change(webhookId: number, hook: WebhookText): Promise<void>;
  remove(webhookId: number): Promise<void>;
  /** Has the forum send a ping, soon; the log tells what came of it. */
  ping(webhookId: number): Promise<void>;
  /** The last attempts, newest first. */
  attempts(webhookId: number): Promise<Attempt[]>;
}

const PLACE = "/admin/api/web_hooks";
const JSON_BODY = 1;
const HOOKS_A_PAGE = 50;

export function createWebhookUpkeepApi(client: Client): WebhookUpkeepApi {
  function text({ address, secret, eventIds }: WebhookText) {
    return {
      web_hook: {
        payload_url: address,
        content_type: JSON_BODY,
        secret,
        wildcard_web_hook: false,
        active: true,
        verify_certificate: true,
        web_hook_event_type_ids: eventIds,
        group_ids: [],
        tag_names: [],
        category_ids: [],
      },
    };
  }

  return {
    list: async (secret) => {
      const hooks: z.infer<typeof HookToKeep>[] = [];
      for (;;) {
        const page = await client.get(HookList, `${PLACE}.json`, [
          ["limit", HOOKS_A_PAGE],
          ["offset", hooks.length],
        ]);
        hooks.push(...page.web_hooks);
        const last = page.web_hooks.length === 0 || hooks.length >= page.total_rows_web_hooks;
        if (last) return hooks.map((hook) => asSet(hook, secret));
      }
    },
    create: async (hook) => {
      await client.write(OneHook, { method: "POST", path: `${PLACE}.json`, json: text(hook) });
    },
    change: (webhookId, hook) =>
      client.order({ method: "PUT", path: `${PLACE}/${webhookId}.json`, json: text(hook) }),
    remove: (webhookId) => client.order({ method: "DELETE", path: `${PLACE}/${webhookId}.json` }),
    ping: (webhookId) => client.order({ method: "POST", path: `${PLACE}/${webhookId}/ping.json` }),
    attempts: async (webhookId) =>
      (await client.get(Attempts, `/admin/api/web_hook_events/${webhookId}.json`)).web_hook_events,
  };
}

function asSet(hook: z.infer<typeof HookToKeep>, secret: string): WebhookAsSet {
  const filters = [hook.category_ids, hook.tag_names, hook.tags, hook.group_ids];
  return {
    id: hook.id,
    address: hook.payload_url,
    active: hook.active,
    plain:
      hook.content_type === JSON_BODY &&
      !hook.wildcard_web_hook &&
      hook.verify_certificate &&
      filters.every((filter) => filter.length === 0),
    hasSecret: hook.secret === undefined || hook.secret === null ? null : hook.secret === secret,
    events: hook.web_hook_event_types,
  };
}
