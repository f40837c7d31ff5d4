/** The webhook by which the forum tells the service which topic to look at. */
import type { WebhookAsSet } from "../../discourse-api/webhook-upkeep.ts";
import type { Change, Remark, WebhookReason } from "../change.ts";
import { WEBHOOK_PATH } from "../../settings/webhook-path.ts";
import type { Wanted } from "../wanted.ts";

interface EventType {
  readonly id: number;
  readonly name: string;
}

export interface WebhooksState {
  readonly hooks: readonly WebhookAsSet[];
  /** What this forum can tell of. */
  readonly eventTypes: readonly EventType[];
}

/** What the door understands: whole kinds until 3.1, single events since. */
const EVENTS: ReadonlySet<string> = new Set([
  "topic",
  "post",
  "group",
  "group_user",
  "topic_created",
  "topic_edited",
  "topic_destroyed",
  "topic_recovered",
  "post_created",
  "post_edited",
  "post_destroyed",
  "post_recovered",
  "group_updated",
  "group_destroyed",
  "user_added_to_group",
  "user_removed_from_group",
]);

export function planWebhook(
  state: WebhooksState,
  { webhook }: Wanted,
): { changes: Change[]; remarks: Remark[] } {
  if (webhook === null) return { changes: [], remarks: [{ kind: "no-public-address" }] };
  const { address } = webhook;
  const others = state.hooks.filter(
    (hook) => hook.address !== address && new URL(hook.address).pathname.endsWith(WEBHOOK_PATH),
  );
  const remarks = others.map((other): Remark => ({ kind: "other-webhook", address: other.address }));
  const same = state.hooks.filter((hook) => hook.address === address);
  const [ours] = same;
  if (ours === undefined) return { changes: [{ kind: "create-webhook", address }], remarks };
  if (same.length > 1) remarks.push({ kind: "same-webhook-twice", ids: same.map(({ id }) => id) });
  const reasons = reasonsToChange(ours, eventIds(state.eventTypes));
  const changes: Change[] =
    reasons.length === 0 ? [] : [{ kind: "change-webhook", id: ours.id, address, reasons }];
  return { changes, remarks };
}

/** The ids of the events that the service wants, as this forum numbers them. */
export function eventIds(types: readonly EventType[]): number[] {
  return types.filter(({ name }) => EVENTS.has(name)).map(({ id }) => id);
}

function reasonsToChange(hook: WebhookAsSet, wanted: readonly number[]): WebhookReason[] {
  const has = new Set(hook.events.map(({ id }) => id));
  const reasons: WebhookReason[] = [];
  if (!hook.active) reasons.push("inactive");
  if (hook.hasSecret === false) reasons.push("secret");
  if (has.size !== wanted.length || wanted.some((id) => !has.has(id))) reasons.push("events");
  if (!hook.plain) reasons.push("form");
  return reasons;
}
