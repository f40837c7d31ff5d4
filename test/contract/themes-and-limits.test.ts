import { afterEach, expect, test } from "vitest";
import { createDiscourseApi } from "../../src/discourse-api/discourse-api.ts";
import { createSandboxForum, type SandboxForum } from "../../src/sandbox/sandbox-forum.ts";
import { virtualClock } from "../../src/clock/virtual-clock.ts";
import { fieldsOf } from "./fields.ts";
import { pick } from "./pick.ts";
import { rateLimit, themeExchanges, type Exchange } from "./recordings.ts";
import { storedZip } from "./zip.ts";

const START = Date.parse("2026-11-24T04:23:09Z");

let forum: SandboxForum | undefined;

afterEach(async () => {
  await forum?.stop();
});

async function openForum(stockRateLimit: boolean) {
  const clock = virtualClock(START);
  forum = createSandboxForum({ clock, stockRateLimit });
  forum.addMember({ username: "lettres-bot", name: "Lettres (bot)", admin: true });
  const url = await forum.start();
  const headers = { "Api-Key": forum.apiKey, "Api-Username": "lettres-bot", Accept: "application/json" };
  return { clock, url, headers };
}

test("a theme component is imported, updated, listed, attached; a broken zip is a 500, as recorded", async () => {
  const { url, headers } = await openForum(false);
  for (const exchange of themeExchanges) {
    const { method, path } = exchange.request;
    const sent = bodyOf(exchange);
    const type = typeof sent === "string" ? { "Content-Type": "application/json" } : {};
    const body = sent === undefined ? {} : { body: sent };
    const response = await fetch(url + path, { method, headers: { ...headers, ...type }, ...body });
    const fields = fieldsOf(method, path, exchange.response.status);
    expect(response.status).toBe(exchange.response.status);
    const expected = pick(exchange.response.body, fields, (_kind, id) => id);
    expect(pick(await response.json(), fields, (_kind, id) => id)).toEqual(expected);
  }
});

function bodyOf(exchange: Exchange): string | FormData | undefined {
  const { body } = exchange.request;
  if (body === undefined || body === null) return undefined;
  if (body !== "<multipart>") return JSON.stringify(body);
  const broken = exchange.response.status === 500;
  const zip = storedZip({ "about.json": JSON.stringify({ name: "Aval probe", component: true }) });
  const form = new FormData();
  form.set(
    "bundle",
    new File([broken ? "not a zip" : new Uint8Array(zip)], "aval.zip", { type: "application/zip" }),
  );
  return form;
}

test("a stock forum answers 60 requests a minute, then says how long to wait, then answers again", async () => {
  const { clock, url, headers } = await openForum(true);
  const ask = (): Promise<Response> => fetch(`${url}/site/basic-info.json`, { headers });
  for (let asked = 0; asked < rateLimit.answered; asked += 1) expect((await ask()).status).toBe(200);
  await clock.advance(4000);
  const refused = await ask();
  expect(refused.status).toBe(rateLimit.response.status);
  for (const [name, value] of Object.entries(rateLimit.response.headers)) {
    expect(`${name}: ${refused.headers.get(name)}`).toBe(`${name}: ${value}`);
  }
  expect(await refused.json()).toEqual(rateLimit.response.body);
  await clock.advance(56_000);
  expect((await ask()).status).toBe(200);
});

test("two busy topics and a sweep stay below a stock forum's limit, while members act", async () => {
  const { clock, url } = await openForum(true);
  const { apiKey } = forum ?? { apiKey: "" };
  forum?.addMember({ username: "alice", name: "Alice" });
  const api = createDiscourseApi({
    url,
    apiKey,
    username: "lettres-bot",
    now: () => clock.now(),
    sleep: (ms) => clock.advance(ms),
  });
  const open = (name: string) =>
    forum?.as("alice").createTopic({ title: `A letter for ${name}, please`, raw: `We ask for ${name}.` });
  const topics = [open("the Corn Hall"), open("the Granary")].map((topic) => topic?.topicId ?? 0);

  async function lookAt(topicId: number): Promise<void> {
    for (let look = 1; look <= 60; look += 1) {
      await api.topics.read(topicId);
      if (look % 20 === 0)
        forum?.as("alice").reply(topicId, `Remark ${look} of a member in topic ${topicId}.`);
    }
  }
  const sweep = async () => {
    for (let look = 0; look < 40; look += 1) await api.background.session.about();
  };
  await Promise.all([...topics.map(lookAt), sweep()]);

  expect(forum?.requests.filter(({ status }) => status === 429)).toEqual([]);
  expect(forum?.requests).toHaveLength(160);
});
