/** Webhooks: making, changing, trying, and the log of what was sent. */
import { isRefusedHost, type DeliveryQueue } from "../deliveries.ts";
import { isoTime, type Forum } from "../forum.ts";
import { notFound, Refusal, unprocessable } from "../refusal.ts";
import type { WebHook, WebHookEvent } from "../state/entities.ts";
import { eventTypeExtras, eventTypesWithIds } from "../rules/event-types.ts";
import { admin, flag, integer, list, nested, pathId, text, type Call, type Routes } from "./call.ts";

const PER_PAGE = 50;
const DISABLED = 4;
const SHORTEST_SECRET = 12;

export function webHookRoutes(routes: Routes, queue: DeliveryQueue): void {
  routes.get("/admin/api/web_hooks", (call) => {
    admin(call);
    const hooks = [...call.forum.state.webHooks.values()].reverse();
    const limit = Math.min(integer(call, "limit") ?? PER_PAGE, PER_PAGE);
    const offset = integer(call, "offset") ?? 0;
    return {
      web_hooks: hooks.slice(offset, offset + limit).map((hook) => webHookJson(call.forum, hook)),
      extras: {
        ...eventTypeExtras(call.forum.era),
        content_types: [
          { id: 1, name: "application/json" },
          { id: 2, name: "application/x-www-form-urlencoded" },
        ],
        delivery_statuses: [
          { id: 1, name: "inactive" },
          { id: 2, name: "failed" },
          { id: 3, name: "successful" },
          { id: 4, name: "disabled" },
        ],
      },
      total_rows_web_hooks: hooks.length,
      load_more_web_hooks: `/admin/api/web_hooks.json?limit=${limit}&offset=${offset + limit}`,
    };
  });
  routes.post("/admin/api/web_hooks", (call) => {
    admin(call);
    const hook = readHook(call, freshHook());
    const kept = { ...hook, id: call.forum.state.nextId("web hook") };
    call.forum.state.webHooks.set(kept.id, kept);
    return { web_hook: webHookJson(call.forum, kept) };
  });
  routes.get("/admin/api/web_hooks/:id", (call) => ({ web_hook: webHookJson(call.forum, hookOf(call)) }));
  routes.put("/admin/api/web_hooks/:id", (call) => {
    const hook = Object.assign(hookOf(call), readHook(call, hookOf(call)));
    return { web_hook: webHookJson(call.forum, hook) };
  });
  routes.delete("/admin/api/web_hooks/:id", (call) => {
    call.forum.state.webHooks.delete(hookOf(call).id);
    return { success: "OK" };
  });
  routes.post("/admin/api/web_hooks/:id/ping", (call) => {
    const hook = hookOf(call);
    queue.sendTo(hook, { hookId: hook.id, type: "ping", event: "ping", payload: '{"ping":"OK"}' });
    return { success: "OK" };
  });
  routes.get("/admin/api/web_hook_events/:id", eventLog);
  routes.post("/admin/api/web_hooks/:id/events/:event/redeliver", (call) => {
    const hook = hookOf(call);
    const event = call.forum.state.webHookEvents.find((one) => one.id === pathId(call, "event"));
    if (event === undefined || event.hookId !== hook.id) throw notFound();
    const type = event.headers["X-Discourse-Event-Type"] ?? "";
    const name = event.headers["X-Discourse-Event"] ?? "";
    queue.sendTo(hook, { hookId: hook.id, type, event: name, payload: event.payload });
    return { web_hook_event: eventJson(event) };
  });
}

function hookOf(call: Call): WebHook {
  admin(call);
  const hook = call.forum.state.webHooks.get(pathId(call));
  if (hook === undefined) throw notFound();
  return hook;
}

function freshHook(): WebHook {
  return {
    id: 0,
    payloadUrl: "",
    contentType: 1,
    secret: "",
    wildcard: false,
    active: true,
    verifyCertificate: true,
    typeIds: [],
    lastStatus: 1,
  };
}

function readHook(call: Call, hook: WebHook): WebHook {
  const given = nested(call, "web_hook");
  const secret = text(given, "secret") ?? hook.secret;
  if (secret !== "" && secret.length < SHORTEST_SECRET) {
    throw unprocessable(`Secret is too short (minimum is ${SHORTEST_SECRET} characters)`);
  }
  const payloadUrl = text(given, "payload_url") ?? hook.payloadUrl;
  if (!/^https?:\/\//.test(payloadUrl)) throw unprocessable("Payload url is invalid");
  if (isRefusedHost(call.forum, new URL(payloadUrl).hostname)) {
    throw unprocessable("Payload URL cannot be used because it resolves to a blocked or internal IP");
  }
  // A name that leads nowhere breaks the forum's check of the address; `.invalid` is reserved for such names.
  if (new URL(payloadUrl).hostname.endsWith(".invalid")) {
    throw new Refusal(500, { status: 500, error: "Internal Server Error" });
  }
  const yes = (name: string, otherwise: boolean): boolean =>
    text(given, name) === undefined ? otherwise : flag(given, name);
  return {
    ...hook,
    payloadUrl,
    secret,
    contentType: integer(given, "content_type") ?? hook.contentType,
    wildcard: yes("wildcard_web_hook", hook.wildcard),
    active: yes("active", hook.active),
    verifyCertificate: yes("verify_certificate", hook.verifyCertificate),
    typeIds: list(given, "web_hook_event_type_ids")?.map(Number) ?? hook.typeIds,
  };
}

function webHookJson(forum: Forum, hook: WebHook): Record<string, unknown> {
  return {
    id: hook.id,
    payload_url: hook.payloadUrl,
    content_type: hook.contentType,
    last_delivery_status: hook.active ? hook.lastStatus : DISABLED,
    secret: hook.secret,
    wildcard_web_hook: hook.wildcard,
    verify_certificate: hook.verifyCertificate,
    active: hook.active,
    web_hook_event_types: eventTypesWithIds(forum.era, hook.typeIds),
    category_ids: [],
    tag_names: [],
    group_ids: [],
  };
}

/** The latest first, refused deliveries too. */
function eventLog(call: Call): unknown {
  const hook = hookOf(call);
  const offset = integer(call, "offset") ?? 0;
  const limit = Math.min(integer(call, "limit") ?? PER_PAGE, PER_PAGE);
  const all = call.forum.state.webHookEvents.filter((event) => event.hookId === hook.id);
  const latest = [...all].reverse();
  return {
    web_hook_events: latest.slice(offset, offset + limit).map(eventJson),
    total_rows_web_hook_events: all.length,
    load_more_web_hook_events: `/admin/api/web_hook_events/${hook.id}.json?limit=${limit}&offset=${offset + limit}`,
    extras: { web_hook_id: hook.id },
  };
}

function eventJson(event: WebHookEvent): Record<string, unknown> {
  return {
    id: event.id,
    web_hook_id: event.hookId,
    request_url: event.requestUrl,
    headers: JSON.stringify(event.headers),
    payload: event.payload,
    status: event.status,
    response_headers: event.responseHeaders,
    response_body: event.responseBody,
    duration: event.duration,
    created_at: isoTime(event.createdAt),
  };
}
