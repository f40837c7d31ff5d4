/** Whether the forum reaches the service: it is made to send a ping, and its own log tells what came of it. */
import type { Calls } from "../../discourse-api/discourse-api.ts";
import type { Attempt, WebhookAsSet } from "../../discourse-api/webhook-upkeep.ts";
import { isSignedBy } from "../../shell/hearing/signature.ts";
import { type Finding, good, wrong } from "../finding.ts";

export interface Waiting {
  readonly sleep: (ms: number) => Promise<void>;
  /** Looks at the log before giving up. */
  readonly looks: number;
  readonly pauseMs: number;
}

/** The service answers a ping with this word, so that another program at its address is not taken for it. */
const PONG = "pong";
const ENDED = 0;

/** Sends one ping through the webhook. `secrets` are those that the service accepts. */
export async function checkDelivery(
  api: Calls<"administration.webhookUpkeep">,
  hook: WebhookAsSet | undefined,
  secrets: readonly string[],
  waiting: Waiting,
): Promise<Finding> {
  if (hook === undefined) return { area: "delivery", state: "unknown" };
  const { webhookUpkeep } = api.administration;
  const last = (await webhookUpkeep.attempts(hook.id))[0]?.id ?? 0;
  await webhookUpkeep.ping(hook.id);
  for (let look = 0; look < waiting.looks; look += 1) {
    await waiting.sleep(waiting.pauseMs);
    const attempts = await webhookUpkeep.attempts(hook.id);
    const ping = attempts.find(({ id, event, status }) => id > last && event === "ping" && status !== ENDED);
    if (ping !== undefined) return outcomeOf(ping, secrets);
  }
  const seconds = Math.round((waiting.looks * waiting.pauseMs) / 1000);
  return wrong("delivery", { kind: "not-sent", seconds });
}

function outcomeOf(ping: Attempt, secrets: readonly string[]): Finding {
  if (!isSignedBy(secrets, ping.signature, Buffer.from(ping.payload))) {
    return wrong("delivery", { kind: "wrong-signature" });
  }
  if (ping.status < 0) return wrong("delivery", { kind: "not-delivered", reason: ping.failure });
  const isOurs = ping.status >= 200 && ping.status < 300 && ping.answer.trim() === PONG;
  if (isOurs) return good("delivery");
  return wrong("delivery", {
    kind: "delivery-refused",
    status: ping.status,
    answer: ping.answer.slice(0, 120),
  });
}
