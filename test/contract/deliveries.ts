/** Finds for each recorded delivery the one that the sandbox sent for the same thing, whatever their order. */
import { z } from "zod";
import type { Ids } from "./ids.ts";

const bodySchema = z.record(z.string(), z.unknown());

export interface Told {
  readonly event: string;
  readonly type: string;
  /** What it is about, in recorded ids. */
  readonly about: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The last exchange before it arrived. */
  readonly after: number;
}

export interface Arrived {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly after: number;
}

/** Reads a delivery's text and headers; ids become recorded ones. */
export function told({ headers, body: text, after }: Arrived, translate: Ids["toRecorded"]): Told {
  const payload = bodySchema.parse(JSON.parse(text));
  const [kind = ""] = Object.keys(payload);
  const body = bodySchema.catch({}).parse(payload[kind]);
  const event = headers["x-discourse-event"] ?? "";
  return {
    event,
    type: headers["x-discourse-event-type"] ?? "",
    about: subject(kind, body, translate),
    body,
    after,
  };
}

function subject(kind: string, body: Record<string, unknown>, translate: Ids["toRecorded"]): string {
  const id = (name: string): number => Number(body[name]);
  const inner = (name: string, field: string): string => String(bodySchema.parse(body[name])[field]);
  switch (kind) {
    case "post":
      return `post ${translate("post", id("id"))} at version ${String(body["version"])}`;
    case "topic":
      return `topic ${translate("topic", id("id"))}, ${String(body["title"])}, ${JSON.stringify(body["tags"])}, closed ${String(body["closed"])}`;
    case "group":
      return `group ${String(body["name"])}`;
    case "group_user":
      return `user ${translate("user", id("user_id"))} in group ${translate("group", id("group_id"))}`;
    case "tag":
      return `tag ${String(body["name"])}`;
    case "category":
      return `category ${String(body["slug"])}`;
    case "like":
      return `like of post ${translate("post", Number(inner("post", "id")))} by ${inner("user", "username")}`;
    case "notification":
      return `notification ${String(body["notification_type"])} for user ${translate("user", id("user_id"))} on post ${String(body["post_number"])} of topic ${translate("topic", id("topic_id"))}`;
    default:
      return kind;
  }
}

/** Pairs two lists by event and subject; what has no partner is returned apart. */
export function pair(recorded: readonly Told[], sent: readonly Told[]) {
  const rest = [...sent];
  const pairs: { recorded: Told; sent: Told }[] = [];
  const missing: Told[] = [];
  for (const one of recorded) {
    const index = rest.findIndex((other) => other.event === one.event && other.about === one.about);
    const partner = index === -1 ? undefined : rest.splice(index, 1)[0];
    if (partner === undefined) missing.push(one);
    else pairs.push({ recorded: one, sent: partner });
  }
  return { pairs, missing, surplus: rest };
}
