/** Which letters the public sees: those of topics that anybody may read, unless the settings say all. */
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { registerCardRaw } from "../../src/core/register/register-card.ts";
import { sealText } from "../../src/core/record/sealed-text.ts";
import { sealSecretsFor } from "../../src/demo/sandbox-with-service.ts";
import { exampleCard } from "../../src/pages/example-register.ts";
import { createSeal } from "../../src/seal/ed25519-seal.ts";
import { BOT, SECRET, startWorld } from "../world.ts";
import type { World } from "../world.ts";

let world: World;

afterEach(async () => {
  await world.stop();
});

/** The seal of the world's service, which believes no other card. */
const seal = createSeal(sealSecretsFor(SECRET)[0] ?? "");

/** A register with a letter of a public topic and one of a topic that only a group may read. */
async function registerOfTwo(settings: string): Promise<void> {
  world = await startWorld({ language: "en", settings, up: false });
  world.forum.addGroupMembers("circle", ["bruno"]);
  world.forum.addCategory({ name: "inner", permissions: { circle: 1 } });
  const bot = world.as(BOT);
  const { topicId: register } = bot.createTopic({
    title: "Register of letters of support",
    raw: "The register of the letters that were granted.",
    externalId: "aval-register",
  });
  for (const [reference, category] of [
    ["LS-2026-1-1", "lettres"],
    ["LS-2026-2-1", "inner"],
  ] as const) {
    const title = `A letter of support, ${category}`;
    const { topicId } = world
      .as("bruno")
      .createTopic({ title, raw: `We are asked for a letter of support in ${category}.`, category });
    const card = { ...exampleCard, reference, topicId };
    const raw = registerCardRaw(card, { language: "en", timezone: "Europe/Paris" });
    bot.reply(register, sealText(seal, raw, { topic: topicId, post: null, part: 1, seq: 1, version: 1 }));
  }
  await world.up();
}

async function lettersShown(): Promise<string[]> {
  const answer = await fetch(`${world.settings.publicUrl}/letters.json`);
  const Letters = z.object({ letters: z.array(z.object({ reference: z.string() })) });
  return Letters.parse(await answer.json()).letters.map(({ reference }) => reference);
}

test("a letter of a topic that is not public is not shown", async () => {
  await registerOfTwo("");
  expect(await lettersShown()).toEqual(["LS-2026-1-1"]);
  expect((await fetch(`${world.settings.publicUrl}/letters/LS-2026-2-1`)).status).toBe(404);
});

test("it is shown where the settings say so", async () => {
  await registerOfTwo("register: { private_topics: true }");
  expect((await lettersShown()).sort()).toEqual(["LS-2026-1-1", "LS-2026-2-1"]);
});

test("a card that somebody else changes is read again, and no other", async () => {
  await registerOfTwo("");
  await lettersShown();
  const before = world.forum.requests.length;
  await lettersShown();
  expect(world.forum.requests.slice(before)).toEqual([]);

  const cards = [...world.forum.state.topics.values()].find(
    ({ externalId }) => externalId === "aval-register",
  );
  const card = world.thread(cards?.id ?? 0).find(({ raw }) => raw.includes("LS-2026-1-1"));
  world.as("nadia").deletePost(card?.id ?? 0);
  await world.idle();

  expect(await lettersShown()).toEqual([]);
});

test("fifty visitors cost the forum one question a topic, and the register is read once", async () => {
  await registerOfTwo("");
  const before = world.forum.requests.length;
  const shown = await Promise.all(Array.from({ length: 50 }, () => lettersShown()));

  expect(new Set(shown.flat())).toEqual(new Set(["LS-2026-1-1"]));
  const asked = world.forum.requests
    .slice(before)
    .map(({ path }) => path)
    .filter((path) => /^\/t\/\d+\.json/.test(path));
  // The two topics; the register itself was read when the service started.
  expect(new Set(asked).size).toBe(2);
  expect(asked).toHaveLength(2);
});

test.each(["/healthz", "/readyz", "/nothing", "/letters", "/letters/nothing", "/%E0%A4%A"])(
  "the answer to %s bears the headers that keep it from being taken for something else",
  async (path) => {
    await registerOfTwo("");
    const { headers, status } = await fetch(`${world.settings.publicUrl}${path}`);

    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(status).toBeLessThan(500);
  },
);

test.each(["/letters/%E0%A4%A", "/%E0%A4%A", "/webhooks/%", "/nothing"])(
  "%s says nothing of how the service is made",
  async (path) => {
    await registerOfTwo("");
    const answer = await fetch(`${world.settings.publicUrl}${path}`);

    expect([400, 404]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/node_modules|\.ts\b|URIError|<pre>/);
  },
);

test("numbers for the operator are not given through a proxy", async () => {
  await registerOfTwo("");
  const metrics = `${world.settings.publicUrl}/metrics`;

  expect((await fetch(metrics)).status).toBe(200);
  expect((await fetch(metrics, { headers: { "x-forwarded-for": "203.0.113.7" } })).status).toBe(404);
});
