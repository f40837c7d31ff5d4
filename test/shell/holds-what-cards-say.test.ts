/** Of the register the service holds what its cards say, not their texts, and writes over nothing that it has not seen. */
import { Session } from "node:inspector/promises";
import { expect, test } from "vitest";
import { sealText } from "../../src/core/record/sealed-text.ts";
import { registerCardRaw } from "../../src/core/register/register-card.ts";
import { exampleCard } from "../../src/pages/example-register.ts";
import { createSeal } from "../../src/seal/ed25519-seal.ts";
import { createReader } from "../../src/shell/reading/read-snapshot.ts";
import { BOT, startWorld } from "../world.ts";
import { readerOf } from "./reader-of-world.ts";

const seal = createSeal("a secret of at least thirty-two characters");
const PLACE = { language: "en", timezone: "Europe/Paris" } as const;

function sealedCard(n: number, more = ""): string {
  const card = { ...exampleCard, reference: `LS-2026-57-${n}`, n };
  const binding = { topic: card.topicId, post: null, part: 1, seq: 1, version: 1 };
  return sealText(seal, registerCardRaw(card, PLACE) + more, binding);
}

async function heapUsed(): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post("HeapProfiler.collectGarbage");
  session.disconnect();
  return process.memoryUsage().heapUsed;
}

test("four megabytes of cards take less than one in the service", async () => {
  const CARDS = 200;
  const world = await startWorld({ language: "en", up: false });
  const { settings, clock } = world;
  const bot = { id: 7, username: BOT, name: "" };
  const { register } = createReader({ settings, clock, bot, seal });
  const post = (n: number) => ({
    id: n,
    topic_id: 12,
    post_number: n,
    post_type: 1,
    user_id: bot.id,
    username: BOT,
    name: "",
    created_at: 0,
    updated_at: 0,
    version: 1,
    raw: sealedCard(n, `\n\n${String(n).repeat(20_000 / String(n).length)}`),
    wiki: false,
    hidden: false,
    moderator: false,
    admin: false,
    via_email: false,
    user_deleted: false,
    deleted_at: null,
    reply_to_post_number: null,
    polls: [],
    liked: false,
  });
  async function* pages() {
    for (let n = 1; n <= CARDS; n += 1) yield [post(n)];
  }
  const nothing = () => Promise.reject(new Error("Nothing else is to be asked for"));
  const api = {
    topics: {
      inPages: async () => ({
        id: 12,
        title: "Register",
        slug: "register",
        tags: [],
        category_id: null,
        created_at: 0,
        closed: false,
        archived: false,
        pinned: false,
        deleted_at: null,
        highest_post_number: CARDS,
        author: null,
        pages: pages(),
      }),
    },
    revisions: { lookUp: nothing, textAt: nothing },
  };
  const before = await heapUsed();
  expect(await register.cards(api)).toHaveLength(CARDS);
  expect((await heapUsed()) - before).toBeLessThan(1_000_000);
  // Still in use.
  expect(await register.cards(api)).toHaveLength(CARDS);
  await world.stop();
});

test("a card that somebody has changed unheard is not written over, but looked at again", async () => {
  const world = await startWorld({ language: "en", up: false });
  const { forum } = world;
  const bot = world.as(BOT);
  const { topicId } = bot.createTopic({
    title: "Register of letters of support",
    raw: "The register of the letters that were granted.",
    externalId: "aval-register",
  });
  const posted = bot.reply(topicId, sealedCard(1));
  const { api, register } = await readerOf(world, seal);
  const says = () => forum.thread(topicId).find((one) => one.id === posted.postId)?.raw;
  expect(await register.cards(api)).toMatchObject([{ card: { intact: true } }]);

  const theirs = sealedCard(1).replace(exampleCard.holder, "Somebody else");
  world.as("nadia").edit(posted.postId, theirs);
  const card = { ...exampleCard, reference: "LS-2026-57-1", n: 1, holder: "The Granary of the valley" };
  const binding = { topic: card.topicId, post: posted.postId, part: 1, seq: 2, version: 2 };
  const wanted = sealText(seal, registerCardRaw(card, PLACE), binding);
  expect(await register.ensureCard(api, "LS-2026-57-1", wanted)).toBe("changed");
  expect(says()).toBe(theirs);

  expect(await register.cards(api)).toMatchObject([{ card: { intact: false, version: 2 } }]);
  expect(await register.ensureCard(api, "LS-2026-57-1", wanted)).toBe("ensured");
  await world.stop();
});
