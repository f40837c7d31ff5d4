/** How a forum is asked, what is asked again and what never is. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import rateLimit from "../../test/recordings/rate-limit.json" with { type: "json" };
import {
  type AnsweredApi,
  connectToScriptedForum,
  ABOUT,
  CREATED,
  KEY,
  NOT_FOUND,
  PROXY,
  errorOf,
} from "../../test/scripted-forum/answered-api.ts";
import { RateLimited, Unreachable } from "./errors.ts";
import { hangsUp, says, saysText } from "../../test/scripted-forum/scripted-forum.ts";

const MESSAGE = { to: ["marion"], title: "Vote", raw: "À vous." };

let discourse: AnsweredApi;

beforeEach(async () => {
  discourse = await connectToScriptedForum();
});

afterEach(async () => {
  await discourse.forum[Symbol.asyncDispose]();
});

describe("asking a forum", () => {
  it("sends key and name as headers, asks for JSON, and puts nothing of it into the address", async () => {
    discourse.forum.answer(ABOUT);

    await discourse.api.session.about();

    expect(discourse.forum.asked[0]).toMatchObject({
      method: "GET",
      url: "/about.json",
      headers: { accept: "application/json", "api-key": KEY, "api-username": "lettres-bot" },
    });
  });

  it("finds a forum in a subfolder", async () => {
    discourse.forum.answer(ABOUT);

    await discourse.connect({ url: `${discourse.forum.url}/forum/` }).session.about();

    expect(discourse.forum.asked[0]?.url).toBe("/forum/about.json");
  });

  it("reports each request without its query", async () => {
    discourse.forum.answer(NOT_FOUND);

    await discourse.api.background.tags.topics("lettre", 0);

    expect(discourse.reports).toEqual([
      {
        method: "GET",
        path: "/tag/lettre/l/latest.json",
        priority: "background",
        outcome: "refused",
        status: 404,
        ms: 0,
      },
    ]);
  });
});

describe("asking again", () => {
  it.each([
    ["hangs up", hangsUp],
    ["is away behind its proxy", PROXY],
  ])("a file is asked for again while the forum %s", async (_when, trouble) => {
    discourse.forum.answer(trouble, trouble, saysText("%PDF-1.7", "application/pdf", 200));

    const file = await discourse.api.uploads.read("a.pdf", 1000);

    expect(Buffer.from(file === "too-large" ? "" : (file ?? "")).toString()).toBe("%PDF-1.7");
    expect(discourse.time.slept).toEqual([500, 1000]);
  });

  it("a file that the forum would give later waits as any other request does", async () => {
    discourse.forum.answer(
      says(rateLimit.response.body, 429, rateLimit.response.headers),
      saysText("%PDF-1.7", "application/pdf", 200),
    );

    await discourse.api.uploads.read("a.pdf", 1000);

    expect(discourse.time.slept).toHaveLength(1);
  });

  it.each([
    ["hangs up", hangsUp],
    ["is away behind its proxy", PROXY],
    ["is read-only", says({ errors: ["Read-only."], error_type: "read_only" }, 503)],
  ])("a read is repeated with growing pauses while the forum %s", async (_when, trouble) => {
    discourse.forum.answer(trouble, trouble, trouble, ABOUT);

    await discourse.api.session.about();

    expect(discourse.time.slept).toEqual([500, 1000, 2000]);
  });

  it("a read gives up after the third repetition", async () => {
    discourse.forum.answer(PROXY);

    expect(await errorOf(discourse.api.session.about())).toBeInstanceOf(Unreachable);
    expect(discourse.forum.asked).toHaveLength(4);
  });

  it("a read that was refused is not repeated", async () => {
    discourse.forum.answer(says({ errors: ["Erreur."] }, 500), ABOUT);

    expect(await errorOf(discourse.api.session.about())).toMatchObject({ status: 500 });
    expect(discourse.forum.asked).toHaveLength(1);
  });

  it.each([
    ["hung up", hangsUp],
    ["was away behind its proxy", PROXY],
    ["was read-only", says({ errors: ["Read-only."], error_type: "read_only" }, 503)],
  ])("a write is never repeated after the forum %s", async (_when, trouble) => {
    discourse.forum.answer(trouble, CREATED);

    await errorOf(discourse.api.messages.send(MESSAGE));

    expect(discourse.forum.asked).toHaveLength(1);
    expect(discourse.time.slept).toEqual([]);
  });

  const asRecorded = says(rateLimit.response.body, 429, {
    "Retry-After": "56",
    "Discourse-Rate-Limit-Error-Code": "admin_api_key_rate_limit",
  });
  const byAddress = saysText("Slow down.\nError code: ip_10_secs_limit.", "text/plain", 429, {
    "Retry-After": "8",
    "Discourse-Rate-Limit-Error-Code": "ip_10_secs_limit",
  });

  it.each([
    ["as JSON", asRecorded, 57_000],
    ["as plain text", byAddress, 9000],
    ["in its body only", says({ error_type: "rate_limit", extras: { wait_seconds: 3 } }, 429), 4000],
    ["without saying for how long", says({}, 429), 60_000],
  ])("a write waits as told %s, since it was not executed, and is sent again", async (_how, limit, wait) => {
    discourse.forum.answer(limit, CREATED);

    const sent = await discourse.api.messages.send(MESSAGE);

    expect(sent).toEqual({ id: 3, topic_id: 12, post_number: 1 });
    expect(discourse.time.now()).toBe(wait);
    expect(discourse.reports.map(({ outcome }) => outcome)).toEqual(["rate-limited", "answered"]);
  });

  it("the forum's limit holds up every request, not only the one that met it", async () => {
    let now = 0;
    const naps: (() => void)[] = [];
    const sleep = () => new Promise<void>((wake) => void naps.push(wake));
    discourse.forum.answer(asRecorded, ABOUT);
    const api = discourse.connect({ budgetPerMinute: Infinity, now: () => now, sleep });

    const first = api.session.about();
    await expect.poll(() => naps.length).toBe(1);
    const second = api.background.session.about();
    await expect.poll(() => naps.length).toBe(2);
    expect(discourse.forum.asked).toHaveLength(1);
    expect(api.budget.remaining()).toBe(0);
    now = 57_000;
    for (const wake of naps) wake();

    await Promise.all([first, second]);
    expect(discourse.forum.asked).toHaveLength(3);
  });

  it("a longer wait than two minutes is the caller's to plan", async () => {
    discourse.forum.answer(says({ error_type: "rate_limit", extras: { wait_seconds: 3600 } }, 429));

    const error = await errorOf(discourse.api.posts.remove(7));

    expect(error).toBeInstanceOf(RateLimited);
    expect(error).toMatchObject({ retryAfterMs: 3_601_000 });
  });

  it("a day of silence is told at once, and asked about again in minutes", async () => {
    const headers = { "Retry-After": "86400", "Discourse-Rate-Limit-Error-Code": "admin_api_key_rate_limit" };
    discourse.forum.answer(says({}, 429, headers), ABOUT);

    expect(await errorOf(discourse.api.session.about())).toMatchObject({ retryAfterMs: 86_401_000 });
    expect(discourse.time.now()).toBe(0);
    await discourse.api.session.about();
    expect(discourse.time.now()).toBe(300_000);
  });

  it("no wait at all is still one, so that nothing spins", async () => {
    const headers = { "Retry-After": "0", "Discourse-Rate-Limit-Error-Code": "admin_api_key_rate_limit" };
    discourse.forum.answer(says({}, 429, headers));

    await errorOf(discourse.api.session.about());

    expect(discourse.forum.asked.length).toBeLessThan(8);
    expect(discourse.time.now()).toBeGreaterThanOrEqual(5000);
  });

  it("a limit of one kind of action keeps nothing else waiting, its own topic neither", async () => {
    const limit = says({ error_type: "rate_limit", extras: { wait_seconds: 40 } }, 429);
    discourse.forum.answer(limit, ABOUT);

    expect(await errorOf(discourse.api.posts.remove(7))).toMatchObject({ forAll: false });
    await discourse.api.session.about();
    expect(discourse.time.now()).toBe(0);
  });

  it("a forum that is never content is left in peace in the end", async () => {
    discourse.forum.answer(asRecorded);

    expect(await errorOf(discourse.api.session.about())).toBeInstanceOf(RateLimited);
    expect(discourse.forum.asked).toHaveLength(6);
  });
});
