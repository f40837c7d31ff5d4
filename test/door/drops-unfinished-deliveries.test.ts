/** Whoever does not finish a request is dropped after ten seconds, and holds the door for nobody else meanwhile. */
import { connect } from "node:net";
import express from "express";
import { expect, test } from "vitest";
import { door } from "../../src/shell/hearing/door.ts";
import { signatureOf } from "../../src/shell/hearing/signature.ts";
import { listen } from "../../src/shell/listen.ts";

const SECRET = "a-secret-for-unfinished-requests";
const PING = '{"ping":"OK"}';

/** Opens a delivery whose body never ends; resolves with the milliseconds until the service has dropped it. */
function unfinished(port: number): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(
        `POST /webhooks/discourse HTTP/1.1\r\nHost: aval\r\nContent-Type: application/json\r\nContent-Length: 1000\r\nX-Discourse-Event: ping\r\nX-Discourse-Event-Signature: sha256=0\r\n\r\n{`,
      );
    });
    socket.resume();
    socket.on("error", reject);
    socket.on("close", () => {
      resolve(performance.now() - begun);
    });
  });
}

test("unfinished deliveries are dropped after ten seconds, and the door takes others again", async () => {
  const app = express();
  app.use(door({ secrets: [SECRET], isOpen: () => true, onDelivery: () => {}, onRefusal: () => {} }));
  const server = await listen(app, 0, "127.0.0.1");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const deliver = async () => {
    const headers = {
      "content-type": "application/json",
      "x-discourse-event": "ping",
      "x-discourse-event-signature": signatureOf(SECRET, Buffer.from(PING)),
    };
    const url = `http://127.0.0.1:${port}/webhooks/discourse`;
    return (await fetch(url, { method: "POST", headers, body: PING })).status;
  };
  const held = Array.from({ length: 32 }, () => unfinished(port));
  await expect.poll(deliver, { timeout: 5_000 }).toBe(503);

  const times = await Promise.all(held);
  expect(Math.min(...times)).toBeGreaterThan(9_000);
  expect(await deliver()).toBe(202);
  server.close();
}, 60_000);
