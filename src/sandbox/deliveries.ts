/**
 * The queue through which webhooks leave the sandbox. As on a real forum they are signed, their order is not
 * promised, a refused connection is never retried. Tests take the queue into their hands:
 *
 *     forum.deliveries.mode = "immediate";             // the default: sent at once
 *     forum.deliveries.mode = "held";                  // wait in `forum.deliveries.waiting`, oldest first
 *     forum.deliveries.mode = "late"; forum.deliveries.delay = 90_000;   // sent that much later by the clock
 *     forum.deliveries.release();                      // all that wait; release(3) only the fourth
 *     forum.deliveries.drop(0);  forum.deliveries.repeat(0);             // lost; sent and still waiting
 *     forum.deliveries.sent                            // every attempt with the status it was answered with
 */
import { createHmac } from "node:crypto";
import { request } from "node:http";
import { request as secureRequest } from "node:https";
import { flagSetting, listSetting, type Forum } from "./forum.ts";
import { VERSIONS } from "./era.ts";
import type { WebHook, WebHookEvent } from "./state/entities.ts";
import { isWanted } from "./rules/event-types.ts";

interface Delivery {
  readonly hookId: number;
  readonly type: string;
  readonly event: string;
  /** The exact text that the signature covers. */
  readonly payload: string;
}

export interface Deliveries {
  mode: "immediate" | "held" | "late";
  /** Milliseconds, in mode "late". */
  delay: number;
  readonly waiting: Delivery[];
  readonly sent: { readonly delivery: Delivery; readonly status: number }[];
  release(index?: number): void;
  drop(index: number): void;
  repeat(index: number): void;
  /** Resolves when nothing is on its way any more. What is held or late does not count. */
  settled(): Promise<void>;
}

/** Gaps between attempts, in minutes. */
const RETRIES = [1, 5, 25, 125];

export interface DeliveryQueue extends Deliveries {
  announce(type: string, event: string, body: () => Readonly<Record<string, unknown>>): void;
  /** Sends one payload to one hook, whatever it asked for (ping, redelivery). */
  sendTo(hook: WebHook, delivery: Delivery): void;
}

export function createDeliveryQueue(forum: () => Forum): DeliveryQueue {
  const onTheWay = new Set<Promise<void>>();
  const queue: DeliveryQueue = {
    mode: "immediate",
    delay: 0,
    waiting: [],
    sent: [],
    announce(type, event, body) {
      const { state, era } = forum();
      const hooks = [...state.webHooks.values()].filter(
        (hook) => hook.active && isWanted(era, hook.typeIds, type, event),
      );
      const payload = hooks.length > 0 ? JSON.stringify(body()) : "";
      for (const hook of hooks) enqueue({ hookId: hook.id, type, event, payload });
    },
    sendTo: (hook, delivery) => {
      dispatch(hook, delivery, 0);
    },
    release(index) {
      const leaving = index === undefined ? queue.waiting.splice(0) : queue.waiting.splice(index, 1);
      leaving.forEach(leave);
    },
    drop: (index) => void queue.waiting.splice(index, 1),
    repeat(index) {
      queue.waiting.slice(index, index + 1).forEach(leave);
    },
    async settled() {
      while (onTheWay.size > 0) await Promise.all(onTheWay);
    },
  };

  function enqueue(delivery: Delivery): void {
    if (queue.mode === "immediate") leave(delivery);
    else if (queue.mode === "held") queue.waiting.push(delivery);
    else forum().clock.at(forum().clock.now() + queue.delay, () => leave(delivery));
  }

  function leave(delivery: Delivery): void {
    const hook = forum().state.webHooks.get(delivery.hookId);
    if (hook !== undefined) dispatch(hook, delivery, 0);
  }

  function dispatch(hook: WebHook, delivery: Delivery, attempt: number): void {
    const underWay = send(hook, delivery, attempt);
    onTheWay.add(underWay);
    void underWay.finally(() => onTheWay.delete(underWay));
  }

  async function send(hook: WebHook, delivery: Delivery, attempt: number): Promise<void> {
    const status = await attemptDelivery(forum(), hook, delivery);
    queue.sent.push({ delivery, status });
    retryLater(hook, delivery, attempt, status);
  }

  /** Answers other than 2xx are tried again; nobody answering, 404 and 410 are not. */
  function retryLater(hook: WebHook, delivery: Delivery, attempt: number, status: number): void {
    if (status < 0 || (status >= 200 && status < 300)) return;
    const minutes = RETRIES[attempt];
    if (status === 404 || status === 410) {
      if (minutes === undefined) hook.active = false;
      return;
    }
    if (minutes === undefined || !flagSetting(forum(), "retry_web_hook_events")) return;
    forum().clock.at(forum().clock.now() + minutes * 60_000, () => dispatch(hook, delivery, attempt + 1));
  }

  return queue;
}

/** One attempt: an entry in the hook's log, and the status (-1 when nobody answered). */
async function attemptDelivery(forum: Forum, hook: WebHook, delivery: Delivery): Promise<number> {
  const id = forum.state.nextId("web hook event");
  const headers = deliveryHeaders(forum, hook, delivery, id);
  const event: WebHookEvent = {
    id,
    hookId: hook.id,
    requestUrl: hook.payloadUrl,
    headers,
    payload: delivery.payload,
    createdAt: forum.clock.now(),
    status: 0,
    responseHeaders: "",
    responseBody: "",
    duration: 0,
  };
  forum.state.webHookEvents.push(event);
  try {
    if (isRefusedHost(forum, new URL(hook.payloadUrl).hostname)) {
      throw new Error("Webhook payload URL resolved to a blocked or internal IP");
    }
    const answer = await post(hook.payloadUrl, headers, delivery.payload);
    event.status = answer.status;
    event.responseHeaders = JSON.stringify(answer.headers);
    event.responseBody = answer.body;
  } catch (error) {
    event.status = -1;
    event.responseHeaders = JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
  }
  hook.lastStatus = event.status >= 200 && event.status < 300 ? 3 : 2;
  return event.status;
}

function deliveryHeaders(
  forum: Forum,
  hook: WebHook,
  delivery: Delivery,
  id: number,
): Record<string, string> {
  const signature = createHmac("sha256", hook.secret).update(delivery.payload).digest("hex");
  return {
    Accept: "*/*",
    Connection: "close",
    "Content-Length": String(Buffer.byteLength(delivery.payload)),
    "Content-Type": "application/json",
    Host: new URL(hook.payloadUrl).hostname,
    "User-Agent": `Discourse/${VERSIONS[forum.era]}`,
    "X-Discourse-Instance": forum.baseUrl,
    "X-Discourse-Event-Id": String(id),
    "X-Discourse-Event-Type": delivery.type,
    "X-Discourse-Event": delivery.event,
    ...(hook.secret === "" ? {} : { "X-Discourse-Event-Signature": `sha256=${signature}` }),
  };
}

/** Addresses inside the forum's own network are called only if a setting names them. */
export function isRefusedHost(forum: Forum, host: string): boolean {
  const internal = host === "localhost" || host === "[::1]" || /^(?:127|10|192\.168)\./.test(host);
  return internal && !listSetting(forum, "allowed_internal_hosts").includes(host);
}

interface Answer {
  readonly status: number;
  readonly headers: unknown;
  readonly body: string;
}

/** Node's own client, since it lets the Host header be written as the forum writes it. */
function post(url: string, headers: Record<string, string>, body: string): Promise<Answer> {
  const send = url.startsWith("https:") ? secureRequest : request;
  return new Promise((resolve, reject) => {
    const sending = send(url, { method: "POST", headers, timeout: 20_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(parts).toString("utf8");
        resolve({ status: response.statusCode ?? -1, headers: response.headers, body: text });
      });
    });
    sending.on("timeout", () => sending.destroy(new Error("timed out")));
    sending.on("error", reject);
    sending.end(body);
  });
}
