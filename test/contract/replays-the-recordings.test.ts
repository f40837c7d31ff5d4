import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SandboxForum } from "../../src/sandbox/sandbox-forum.ts";
import { catchDeliveries, type Catcher } from "./delivery-catcher.ts";
import { fieldsOf } from "./fields.ts";
import { pick } from "./pick.ts";
import type { Ids } from "./ids.ts";
import { KNOWN_DIFFERENCES } from "./known-differences.ts";
import { createHmac } from "node:crypto";
import { pair, told, type Told } from "./deliveries.ts";
import { exchanges, recordedDeliveries, type Exchange } from "./recordings.ts";
import { replay, type Answered } from "./replay.ts";
import { letTimePass, sandboxAsRecorded } from "./sandbox-as-recorded.ts";

let forum: SandboxForum;
let catcher: Catcher;
let answers: readonly Answered[];
let ids: Ids;

/** For each caught delivery, the exchange that the sandbox sent it for. */
const sentDuring: number[] = [];

/** How many exchanges a real delivery was on its way at most. */
const LONGEST_WAY = 4;

/** Types whose payloads no client of ours reads. */
const UNREAD: ReadonlySet<string> = new Set(["category"]);

/** Fields whose values are compared too. */
const SAME = [
  "deleted_at",
  "topic_filtered_posts_count",
  "raw",
  "version",
  "post_number",
  "post_type",
  "wiki",
  "username",
  "title",
  "tags",
  "closed",
  "archived",
  "name",
  "topic_archetype",
  "action_code",
  "user_deleted",
  "reply_to_post_number",
  "posts_count",
  "category_id",
  "notification_type",
];

beforeAll(async () => {
  const recorded = sandboxAsRecorded();
  ({ forum } = recorded);
  catcher = await catchDeliveries();
  const url = await forum.start();
  ({ answers, ids } = await replay({
    url,
    apiKey: forum.apiKey,
    serviceUrl: catcher.url,
    ids: recorded.ids,
    before: async (exchange: Exchange) => {
      await forum.settled();
      noteDeliveries(exchange.seq - 1);
      await letTimePass(recorded.clock, exchange);
    },
  }));
  await forum.settled();
  noteDeliveries(exchanges.length);
});

function noteDeliveries(seq: number): void {
  while (sentDuring.length < catcher.caught.length) sentDuring.push(seq);
}

afterAll(async () => {
  catcher.stop();
  await forum.stop();
});

describe("the sandbox answers what the real forum answered", () => {
  test.each(exchanges)("$seq $name", (exchange) => {
    const answered = answers.find((one) => one.recorded.seq === exchange.seq);
    const { status, headers, body } = exchange.response;
    const fields = fieldsOf(exchange.request.method, exchange.request.path, status);
    expect(answered?.status).toBe(status);
    expect(answered?.headers.get("content-type")).toBe(headers["content-type"]);
    const difference = KNOWN_DIFFERENCES.find((known) => known.seq === exchange.seq);
    const compared = difference?.narrow(body, answered?.body) ?? { recorded: body, sandbox: answered?.body };
    const expected = pick(compared.recorded, fields, (_kind, id) => id);
    expect(pick(compared.sandbox, fields, ids.toRecorded)).toEqual(expected);
  });
});

describe("the sandbox sends the webhooks that the real forum sent", () => {
  function compared() {
    const recorded = recordedDeliveries.deliveries.map((delivery) => told(delivery, (_kind, id) => id));
    const sent = catcher.caught.map((caught, index) =>
      told({ ...caught, after: sentDuring[index] ?? 0 }, ids.toRecorded),
    );
    return pair(recorded, sent);
  }

  test("the same events about the same things, as many times", () => {
    const { missing, surplus } = compared();
    expect(missing.map(describeEvent)).toEqual([]);
    expect(surplus.map(describeEvent)).toEqual([]);
  });

  test("each after the same request, or while the next ones were under way", () => {
    const { pairs } = compared();
    expect(pairs).toHaveLength(recordedDeliveries.deliveries.length);
    const astray = pairs.filter(
      ({ recorded, sent }) => recorded.after < sent.after || recorded.after - sent.after > LONGEST_WAY,
    );
    expect(astray.map(({ recorded }) => describeEvent(recorded))).toEqual([]);
  });

  test("with payloads that have every field a service reads", () => {
    const { pairs } = compared();
    for (const { recorded, sent } of pairs) {
      const names = UNREAD.has(recorded.type) ? [] : Object.keys(recorded.body);
      expect(Object.keys(sent.body)).toEqual(expect.arrayContaining(names));
      const same = (body: Told["body"]) => [describeEvent(recorded), ...SAME.map((name) => body[name])];
      expect(same(sent.body)).toEqual(same(recorded.body));
    }
  });

  test("with the same headers, the signature made with the secret over the exact text", () => {
    const names = Object.keys(recordedDeliveries.deliveries[0]?.headers ?? {});
    for (const { headers, body } of catcher.caught) {
      expect(Object.keys(headers)).toEqual(expect.arrayContaining(names));
      expect(headers["host"]).toBe("127.0.0.1");
      expect(headers["content-type"]).toBe("application/json");
      const signature = createHmac("sha256", recordedDeliveries.secret).update(body).digest("hex");
      expect(headers["x-discourse-event-signature"]).toBe(`sha256=${signature}`);
    }
  });

  test("each attempt has an event id of its own", () => {
    const all = catcher.caught.map(({ headers }) => headers["x-discourse-event-id"]);
    expect(new Set(all).size).toBe(all.length);
  });
});

function describeEvent({ event, about }: Told): string {
  return `${event}: ${about}`;
}
