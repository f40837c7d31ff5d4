/** Which errors callers get, what is asked again and what never is, and that the key stays in its header. */
import { inspect } from "node:util";
import type { Request, RequestHandler } from "express";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import rateLimit from "../../test/recordings/rate-limit.json" with { type: "json" };
import { createDiscourseApi, type DiscourseApi, type DiscourseApiOptions } from "./discourse-api.ts";
import { type DiscourseError, RateLimited, Refused, Unreachable, UnexpectedAnswer } from "./errors.ts";
import type { RequestReport } from "./client.ts";
import {
  hangsUp,
  openScriptedForum,
  playedTime,
  says,
  saysText,
  type ScriptedForum,
  staysSilent,
} from "./scripted-forum.ts";

const KEY = "k3y-that-nobody-may-see";
const NOT_FOUND = says({ errors: ["Introuvable."], error_type: "not_found" }, 404);
const ABOUT = says({ about: { version: "3.1.0.beta3", title: "Forum" } });
const MESSAGE = { to: ["marion"], title: "Vote", raw: "À vous." };
const SENT = says({ id: 1, topic_id: 12, post_number: 1 });
const PROXY = saysText("<html>502 Bad Gateway</html>", "text/html", 502);

let forum: ScriptedForum;
let time: ReturnType<typeof playedTime>;
let reports: RequestReport[];

beforeEach(async () => {
  forum = await openScriptedForum();
  time = playedTime();
  reports = [];
});

afterEach(async () => {
  await forum[Symbol.asyncDispose]();
});

function connect(options: Partial<DiscourseApiOptions> = {}): DiscourseApi {
  return createDiscourseApi({
    url: forum.url,
    apiKey: KEY,
    username: "lettres-bot",
    now: time.now,
    sleep: time.sleep,
    onRequest: (report) => reports.push(report),
    ...options,
  });
}

/** The error that this ends with; a success fails the test. */
async function errorOf(answer: Promise<unknown>): Promise<DiscourseError> {
  const outcome = await answer.then(
    (value) => ({ value }),
    (error: DiscourseError) => error,
  );
  if (outcome instanceof Error) return outcome;
  throw new Error(`It went well: ${JSON.stringify(outcome.value)}`);
}

describe("asking a forum", () => {
  it("sends key and name as headers, asks for JSON, and puts nothing of it into the address", async () => {
    forum.answer(ABOUT);

    await connect().session.about();

    expect(forum.asked[0]).toMatchObject({
      method: "GET",
      url: "/about.json",
      headers: { accept: "application/json", "api-key": KEY, "api-username": "lettres-bot" },
    });
  });

  it("finds a forum in a subfolder", async () => {
    forum.answer(ABOUT);

    await connect({ url: `${forum.url}/forum/` }).session.about();

    expect(forum.asked[0]?.url).toBe("/forum/about.json");
  });

  it("reports each request without its query", async () => {
    forum.answer(NOT_FOUND);

    await connect().background.tags.topics("lettre", 0);

    expect(reports).toEqual([
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

describe("what callers are told", () => {
  it("a refusal has the status, the forum's own words and its machine word", async () => {
    forum.answer(NOT_FOUND);

    const error = await errorOf(connect().posts.read(7));

    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({ status: 404, words: ["Introuvable."], errorType: "not_found" });
    expect(error.message).toBe("GET /posts/7.json: the forum refused (404): Introuvable.");
  });

  it("a refusal without words is one all the same", async () => {
    forum.answer(saysText("<html>Oops</html>", "text/html", 403), says({ failed: "FAILED" }, 422));
    const group = { name: "aval-1-1", fullName: "", bio: "", usernames: [] };

    expect(await errorOf(connect().posts.remove(7))).toMatchObject({ status: 403, words: [] });
    expect(await errorOf(connect().groups.create(group))).toMatchObject({ status: 422, words: ["FAILED"] });
  });

  it("an answer of another shape names the place", async () => {
    forum.answer(says({ about: { version: 3 } }));

    const error = await errorOf(connect().session.about());

    expect(error).toBeInstanceOf(UnexpectedAnswer);
    expect(error.message).toContain("GET /about.json");
    expect(error.message).toContain("about.version: Invalid input: expected string, received number");
  });

  it("a page instead of JSON is unexpected, and so is nothing", async () => {
    forum.answer(saysText("<html>Log in</html>", "text/html", 200), saysText("", "text/plain", 200));

    expect(await errorOf(connect().session.about())).toMatchObject({ issues: ["it is not JSON"] });
    expect(await errorOf(connect().session.about())).toMatchObject({ issues: ["it is empty"] });
  });

  it("a redirect is not followed, since the key would go with it", async () => {
    forum.answer((_request, response) => {
      response.redirect(301, "https://elsewhere.example.org/about.json");
    });

    const error = await errorOf(connect().session.about());

    expect(error).toBeInstanceOf(UnexpectedAnswer);
    expect(error.message).toContain("https://elsewhere.example.org/about.json");
    expect(forum.asked).toHaveLength(1);
  });

  it("a forum that nobody listens at was sent nothing", async () => {
    await forum[Symbol.asyncDispose]();

    const error = await errorOf(connect().posts.remove(7));
    forum = await openScriptedForum();

    expect(error).toBeInstanceOf(Unreachable);
    expect(error).toMatchObject({ sent: "no" });
    expect(error.message).toContain("ECONNREFUSED");
  });

  it("a forum that hangs up or stays silent may have been told", async () => {
    forum.answer(hangsUp, staysSilent);

    expect(await errorOf(connect().posts.remove(7))).toMatchObject({ kind: "unreachable", sent: "maybe" });
    const error = await errorOf(connect({ timeoutMs: 50 }).posts.remove(7));

    expect(error).toMatchObject({ kind: "unreachable", sent: "maybe" });
    expect(error.message).toContain("no answer in time");
  });

  it("an answer that stops halfway is no answer", async () => {
    forum.answer((_request, response) => {
      response.set("Content-Length", "100").write('{"about":');
    });

    expect(await errorOf(connect({ timeoutMs: 50 }).posts.remove(7))).toMatchObject({ sent: "maybe" });
  });

  it("a proxy that answers in the forum's place is not the forum", async () => {
    forum.answer(PROXY);

    expect(await errorOf(connect().posts.remove(7))).toMatchObject({ kind: "unreachable", sent: "maybe" });
  });
});

describe("asking again", () => {
  it.each([
    ["hangs up", hangsUp],
    ["is away behind its proxy", PROXY],
    ["is read-only", says({ errors: ["Read-only."], error_type: "read_only" }, 503)],
  ])("a read is repeated with growing pauses while the forum %s", async (_when, trouble) => {
    forum.answer(trouble, trouble, trouble, ABOUT);

    await connect().session.about();

    expect(time.slept).toEqual([500, 1000, 2000]);
  });

  it("a read gives up after the third repetition", async () => {
    forum.answer(PROXY);

    expect(await errorOf(connect().session.about())).toBeInstanceOf(Unreachable);
    expect(forum.asked).toHaveLength(4);
  });

  it("a read that was refused is not repeated", async () => {
    forum.answer(says({ errors: ["Erreur."] }, 500), ABOUT);

    expect(await errorOf(connect().session.about())).toMatchObject({ status: 500 });
    expect(forum.asked).toHaveLength(1);
  });

  it.each([
    ["hung up", hangsUp],
    ["was away behind its proxy", PROXY],
    ["was read-only", says({ errors: ["Read-only."], error_type: "read_only" }, 503)],
  ])("a write is never repeated after the forum %s", async (_when, trouble) => {
    forum.answer(trouble, SENT);

    await errorOf(connect().messages.send(MESSAGE));

    expect(forum.asked).toHaveLength(1);
    expect(time.slept).toEqual([]);
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
    forum.answer(limit, SENT);

    const sent = await connect().messages.send(MESSAGE);

    expect(sent).toEqual({ id: 1, topic_id: 12, post_number: 1 });
    expect(time.now()).toBe(wait);
    expect(reports.map(({ outcome }) => outcome)).toEqual(["rate-limited", "answered"]);
  });

  it("the forum's limit holds up every request, not only the one that met it", async () => {
    let now = 0;
    const naps: (() => void)[] = [];
    const sleep = () => new Promise<void>((wake) => void naps.push(wake));
    forum.answer(asRecorded, ABOUT);
    const api = connect({ budgetPerMinute: Infinity, now: () => now, sleep });

    const first = api.session.about();
    await expect.poll(() => naps.length).toBe(1);
    const second = api.background.session.about();
    await expect.poll(() => naps.length).toBe(2);
    expect(forum.asked).toHaveLength(1);
    expect(api.budget.remaining()).toBe(0);
    now = 57_000;
    for (const wake of naps) wake();

    await Promise.all([first, second]);
    expect(forum.asked).toHaveLength(3);
  });

  it("a longer wait than two minutes is the caller's to plan", async () => {
    forum.answer(says({ error_type: "rate_limit", extras: { wait_seconds: 3600 } }, 429));

    const error = await errorOf(connect().posts.remove(7));

    expect(error).toBeInstanceOf(RateLimited);
    expect(error).toMatchObject({ retryAfterMs: 3_601_000 });
  });

  it("a forum that is never content is left in peace in the end", async () => {
    forum.answer(asRecorded);

    expect(await errorOf(connect().session.about())).toBeInstanceOf(RateLimited);
    expect(forum.asked).toHaveLength(6);
  });
});

describe("the key", () => {
  const echo = (request: Request): string => JSON.stringify(request.headers);
  const inWords: RequestHandler = (request, response) => {
    response.status(422).json({ errors: [echo(request)] });
  };
  const asText: RequestHandler = (request, response) => {
    response.status(422).type("text").send(echo(request));
  };
  const asShape: RequestHandler = (request, response) => {
    response.json({ about: { version: "3", title: { [echo(request)]: 1 } } });
  };
  const inRedirect: RequestHandler = (request, response) => {
    response.redirect(`/?key=${request.get("api-key") ?? ""}`);
  };

  it.each([
    ["is echoed in the forum's words", inWords],
    ["is echoed as plain text", asText],
    ["is echoed as JSON of another shape", asShape],
    ["is echoed in a redirect", inRedirect],
    ["goes to one who hangs up", hangsUp],
    ["goes to one who stays silent", staysSilent],
    ["goes to a busy forum", saysText("busy", "text/plain", 429, { "Retry-After": "9999" })],
  ])("appears in no error, log line or report when it %s", async (_when, answer) => {
    forum.answer(answer);
    const api = connect({ timeoutMs: 50 });
    const errors = [await errorOf(api.session.about()), await errorOf(api.messages.send(MESSAGE))];

    for (const error of errors) {
      const shown = [String(error), error.stack ?? "", inspect(error, { depth: 20, showHidden: true })];
      expect(shown.join()).not.toContain(KEY);
      expect(JSON.stringify(error)).not.toContain(KEY);
      expect(error.cause).toBeUndefined();
    }
    expect(JSON.stringify(reports)).not.toContain(KEY);
    expect(inspect(api, { depth: 20, showHidden: true })).not.toContain(KEY);
  });

  it.each([`${KEY}\n`, `${KEY} x`, "", "clé"])(
    "that cannot be one is refused without being repeated: %j",
    (apiKey) => {
      expect(() => connect({ apiKey })).toThrow(/^The API key must be one word/);
    },
  );
});
