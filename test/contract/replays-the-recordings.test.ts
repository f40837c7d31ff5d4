import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SandboxForum } from "../../src/sandbox/sandbox-forum.ts";
import { catchDeliveries, type Catcher } from "./delivery-catcher.ts";
import { fieldsOf, pick } from "./fields.ts";
import type { Ids } from "./ids.ts";
import { KNOWN_DIFFERENCES } from "./known-differences.ts";
import { exchanges, type Exchange } from "./recordings.ts";
import { replay, type Answered } from "./replay.ts";
import { letTimePass, sandboxAsRecorded } from "./sandbox-as-recorded.ts";

let forum: SandboxForum;
let catcher: Catcher;
let answers: readonly Answered[];
let ids: Ids;

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
      await letTimePass(recorded.clock, exchange);
    },
  }));
  await forum.settled();
});

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
