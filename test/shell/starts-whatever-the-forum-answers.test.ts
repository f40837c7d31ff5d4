/** A start is attempted until it is done, whatever the forum answers, and nothing that came meanwhile is forgotten. */
import type { Server } from "node:http";
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { listen } from "../../src/shell/listen.ts";
import { signatureOf } from "../../src/shell/hearing/signature.ts";
import { SECRET, startWorld } from "../world.ts";
import type { World } from "../world.ts";

let world: World;

afterEach(async () => {
  world.problems().splice(0);
  await world.stop();
});

async function worldWithRequest(): Promise<number> {
  world = await startWorld({ language: "en", up: false });
  const { topicId } = world.as("bruno").createTopic({
    title: "A letter of support for La Halle",
    raw: "We are asked for a letter.\n\n**Project:** La Halle",
    category: "lettres",
  });
  world.as("nadia").tag(topicId, [world.settings.requestTag]);
  return topicId;
}

const HTML = () =>
  new Response("<!doctype html><p>Back soon</p>", { headers: { "content-type": "text/html" } });

// The story's clock stands still, so that a 429 that wants silence from all would be waited for without end.
describe.each([
  ["a 500 with words", () => Response.json({ errors: ["Oops"] }, { status: 500 })],
  ["a page of HTML", HTML],
  ["half of a JSON", () => new Response('{"topic_list":{"topics":[{"id":1,')],
  ["JSON of another shape", () => Response.json({ topic_list: "none" })],
  ["nothing, the connection being reset", () => Promise.reject(new TypeError("fetch failed"))],
  [
    "that it is rate limited",
    () => Response.json({ error_type: "rate_limit", extras: { wait_seconds: 40 } }, { status: 429 }),
  ],
] as const)("a forum that answers %s", (_name, answer) => {
  test.each([
    ["to the first request", /session\/current/],
    ["to a list", /\/tag/],
  ])("%s", async (_when, path) => {
    const topicId = await worldWithRequest();
    world.meet(({ url }) => (path.test(url) ? answer() : null));
    await world.up();
    await world.advance("1 minute");
    const { publicUrl } = world.settings;
    expect((await fetch(`${publicUrl}/readyz`)).status).toBe(503);
    const page = await fetch(`${publicUrl}/letters`);
    expect([page.status, page.headers.has("retry-after")]).toEqual([503, true]);

    world.meet(null);
    await world.advance("2 minutes");
    expect((await fetch(`${publicUrl}/readyz`)).status).toBe(200);
    expect((await fetch(`${publicUrl}/letters`)).status).toBe(200);
    expect(world.post(topicId, "status").raw).toContain("La Halle");
  });
});

test("a delivery that comes while the service starts is heard once it has, visitors or not", async () => {
  const topicId = await worldWithRequest();
  world.meet(({ url }) => (/\/tag/.test(url) ? Response.json({ errors: ["Oops"] }, { status: 500 }) : null));
  await world.up();
  const { publicUrl } = world.settings;
  await fetch(`${publicUrl}/letters`);
  // Of a topic that the lists below will not show: only the delivery tells of it.
  const body = JSON.stringify({
    topic: {
      id: topicId,
      title: "A letter of support for La Halle",
      archetype: "regular",
      tags: [world.settings.requestTag],
      category_id: null,
      closed: false,
      archived: false,
      deleted_at: null,
    },
  });
  const answer = await fetch(`${publicUrl}/webhooks/discourse`, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "x-discourse-event": "topic_edited",
      "x-discourse-event-signature": signatureOf(SECRET, Buffer.from(body)),
    },
  });
  expect(answer.status).toBe(202);
  world.meet(({ url }) => (/\/tag/.test(url) ? Response.json({ topic_list: { topics: [] } }) : null));
  await world.advance("2 minutes");
  expect(world.post(topicId, "status").raw).toContain("La Halle");
});

describe("aval serve, told to stop", { timeout: 60_000 }, () => {
  const MAIN = new URL("../../src/cli/main.ts", import.meta.url).pathname;
  let silent: Server;
  let folder: string;

  test("while the forum does not answer at all, ends within two seconds", async () => {
    await worldWithRequest();
    silent = await listen(() => {}, 0, "127.0.0.1");
    const address = silent.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    folder = await mkdtemp(join(tmpdir(), "aval-"));
    await writeFile(join(folder, "aval.yaml"), "network: Network of shared places\nlanguage: en\n");
    const child = spawn(process.execPath, [MAIN, "serve"], {
      cwd: folder,
      env: {
        PATH: process.env["PATH"] ?? "",
        AVAL_SECRET: "a secret that seals the record of these tests",
        DISCOURSE_URL: `http://127.0.0.1:${port}`,
        DISCOURSE_API_KEY: "a-key-of-these-tests",
        DISCOURSE_API_USERNAME: "bot",
        DISCOURSE_WEBHOOK_SECRET: SECRET,
        PORT: "0",
      },
    });
    const ended = new Promise((resolve) => {
      child.on("close", resolve);
    });
    await new Promise<void>((resolve) => {
      child.stdout.on("data", (part: Buffer) => {
        if (part.toString().includes("listening")) resolve();
      });
    });
    const begun = performance.now();
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(2000);
    silent.closeAllConnections();
    silent.close();
    await rm(folder, { recursive: true });
  });
});
