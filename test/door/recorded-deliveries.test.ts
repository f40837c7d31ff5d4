/** Every delivery that a real forum sent passes the door, and is understood or knowingly ignored. */
import { readFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import express from "express";
import request from "supertest";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { door } from "../../src/shell/hearing/door.ts";
import type { Delivery } from "../../src/shell/hearing/door.ts";
import { signatureOf } from "../../src/shell/hearing/signature.ts";

const Recording = z.object({
  secret: z.string(),
  deliveries: z.array(
    z.object({ after: z.number(), headers: z.record(z.string(), z.string()), body: z.string() }),
  ),
});
const recording = Recording.parse(
  JSON.parse(readFileSync(new URL("../recordings/deliveries.json", import.meta.url), "utf8")),
);
const recorded = recording.deliveries.map((delivery, index) => ({
  ...delivery,
  title: `${index} ${delivery.headers["x-discourse-event"]}, after exchange ${delivery.after}`,
}));

function openDoor({ secrets = [recording.secret], isOpen = true } = {}) {
  const taken: Delivery[] = [];
  const refused: [number, string][] = [];
  const app = express();
  app.use(
    door({
      secrets,
      isOpen: () => isOpen,
      onDelivery: (delivery) => taken.push(delivery),
      onRefusal: (status, why) => refused.push([status, why]),
    }),
  );
  return { app, taken, refused };
}

function post(app: express.Express, headers: Record<string, string>, body: string | Buffer) {
  return request(app).post("/webhooks/discourse").set(headers).send(body);
}

function signed(event: string, body: string, secret = recording.secret): Record<string, string> {
  return {
    "content-type": "application/json",
    "x-discourse-event": event,
    "x-discourse-event-signature": signatureOf(secret, Buffer.from(body)),
  };
}

describe("a recorded delivery", () => {
  test.each(recorded)("$title is taken", async ({ headers, body }) => {
    const { app, taken, refused } = openDoor();

    const answer = await post(app, headers, body);
    await new Promise(setImmediate);

    expect(refused).toEqual([]);
    expect(answer.status).toBe(202);
    expect(taken).toHaveLength(1);
    expect(taken[0]?.meaning).toSatisfy(meansWhat(headers["x-discourse-event"] ?? ""));
  });

  test.each(recorded)("$title is refused with one byte changed", async ({ headers, body }) => {
    const { app, taken, refused } = openDoor();
    const bytes = Buffer.from(body);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;

    const answer = await post(app, headers, bytes);
    await new Promise(setImmediate);

    expect(answer.status).toBe(401);
    expect(taken).toEqual([]);
    expect(refused).toHaveLength(1);
  });
});

/** What each recorded kind of event must come to; a private message is ignored though its event is known. */
function meansWhat(event: string): (meaning: Delivery["meaning"]) => boolean {
  if (event === "ping") return ({ kind }) => kind === "ping";
  if (event === "group_destroyed" || event.startsWith("user_"))
    return ({ kind }) => kind === "people-changed";
  if (/^(?:notification|tag|category|group)_/.test(event) || event === "post_liked") {
    return ({ kind }) => kind === "ignored";
  }
  return (meaning) =>
    (meaning.kind === "topic" && meaning.topicId === 16) ||
    (meaning.kind === "ignored" && meaning.why === "a private message");
}

describe("the door", () => {
  test("takes a delivery under the previous secret while rotating", async () => {
    const { app } = openDoor({ secrets: ["a-new-secret-of-20-chars", recording.secret] });
    expect((await post(app, signed("ping", '{"ping":"OK"}'), '{"ping":"OK"}')).status).toBe(202);
  });

  test("refuses another content type", async () => {
    const { app, taken } = openDoor();
    const answer = await post(
      app,
      { ...signed("ping", "ping=OK"), "content-type": "application/x-www-form-urlencoded" },
      "ping=OK",
    );
    expect([answer.status, answer.text]).toEqual([415, "The content type must be application/json."]);
    expect(taken).toEqual([]);
  });

  test("names the header that is missing", async () => {
    const { app } = openDoor();
    const answer = await post(app, { "content-type": "application/json" }, "{}");
    expect([answer.status, answer.text]).toEqual([
      400,
      "Missing header: X-Discourse-Event, X-Discourse-Event-Signature.",
    ]);
  });

  test("refuses a signature of another secret, of another length, and of no hash", async () => {
    const { app } = openDoor();
    const body = '{"ping":"OK"}';
    expect((await post(app, signed("ping", body, "another-secret-of-ours"), body)).status).toBe(401);
    for (const signature of ["sha256=", "sha1=0", "é"]) {
      const headers = { ...signed("ping", body), "x-discourse-event-signature": encodeURI(signature) };
      expect((await post(app, headers, body)).status).toBe(401);
    }
  });

  test("refuses a body that is too large before reading its signature", async () => {
    const { app, taken } = openDoor();
    const body = JSON.stringify({ ping: "x".repeat(3_000_000) });
    const answer = await post(app, signed("ping", body), body);
    expect([answer.status, answer.text]).toEqual([413, "The body is larger than 2mb."]);
    expect(taken).toEqual([]);
  });

  test("says what it does not understand in a signed body", async () => {
    const { app } = openDoor();
    const noJson = await post(app, signed("ping", "{"), "{");
    expect([noJson.status, noJson.text]).toEqual([400, "The body is not JSON."]);
    const noPost = await post(app, signed("post_created", '{"post":{"id":"x"}}'), '{"post":{"id":"x"}}');
    expect(noPost.status).toBe(400);
    expect(noPost.text).toContain("post.id");
  });

  test("takes an event it has never heard of, and ignores it", async () => {
    const { app, taken } = openDoor();
    expect((await post(app, signed("chat_message_created", "{}"), "{}")).status).toBe(202);
    await new Promise(setImmediate);
    expect(taken[0]?.meaning.kind).toBe("ignored");
  });

  test("asks the forum to come back while the service stops", async () => {
    const { app, taken } = openDoor({ isOpen: false });
    const answer = await post(app, signed("ping", '{"ping":"OK"}'), '{"ping":"OK"}');
    expect(answer.status).toBe(503);
    expect(answer.get("Retry-After")).toBe("60");
    expect(taken).toEqual([]);
  });

  test("has answered when the work begins", async () => {
    const answered: boolean[] = [];
    const responses: express.Response[] = [];
    const app = express();
    app.use((_request, response, next) => {
      responses.push(response);
      next();
    });
    app.use(
      door({
        secrets: [recording.secret],
        isOpen: () => true,
        onDelivery: () => answered.push(responses.every(({ writableEnded }) => writableEnded)),
        onRefusal: () => {},
      }),
    );

    await post(app, signed("ping", '{"ping":"OK"}'), '{"ping":"OK"}');
    await new Promise(setImmediate);

    expect(answered).toEqual([true]);
  });
});

test("an event that is called as something of every object is ignored like any unknown one", async () => {
  const { app, taken } = openDoor();
  const answer = await post(app, signed("__proto__", "{}"), "{}");
  await new Promise(setImmediate);
  expect([answer.status, answer.text]).toEqual([202, "ignored: an event that means nothing here"]);
  expect(taken).toHaveLength(1);
});

test("a body that is declared too large is refused before it is read", async () => {
  const { app, refused } = openDoor();
  const headers = { ...signed("post_created", "{}"), "content-length": String(3 * 1024 * 1024) };
  const server = app.listen(0);
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const status = await new Promise((resolve) => {
    const sending = httpRequest({ port, method: "POST", path: "/webhooks/discourse", headers }, (answer) => {
      resolve(answer.statusCode);
      sending.destroy();
    });
    sending.on("error", () => undefined);
    // Not a byte of the body comes.
    sending.flushHeaders();
  });
  server.close();
  expect(status).toBe(413);
  expect(refused).toHaveLength(1);
});
