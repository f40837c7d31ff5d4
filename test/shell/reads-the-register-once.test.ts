/** Cards and years of the register are checked once as they stand, however many looks and visitors want them. */
import { afterEach, expect, test } from "vitest";
import { createSeal } from "../../src/seal/ed25519-seal.ts";
import { sealText } from "../../src/core/record/sealed-text.ts";
import { sealJson } from "../../src/core/record/sealed-json.ts";
import { YEAR_LABEL, yearParts, yearText, yearValue } from "../../src/core/register/year-post.ts";
import { registerCardRaw } from "../../src/core/register/register-card.ts";
import { exampleCard } from "../../src/pages/example-register.ts";
import { BOT, startWorld } from "../world.ts";
import { readerOf } from "./reader-of-world.ts";
import type { World } from "../world.ts";

let world: World;
afterEach(() => world.stop());

test("the seals of a register that nobody has changed are checked once", async () => {
  world = await startWorld({ language: "en", up: false });
  const real = createSeal("a secret of at least thirty-two characters");
  let checked = 0;
  const seal = {
    ...real,
    verify: (...asked: Parameters<typeof real.verify>) => {
      checked += 1;
      return real.verify(...asked);
    },
  };
  const bot = world.as(BOT);
  const { topicId } = bot.createTopic({
    title: "Register of letters of support",
    raw: "The register of the letters that were granted.",
    externalId: "aval-register",
  });
  const enter = (n: number) => {
    const card = { ...exampleCard, reference: `LS-2026-57-${n}`, n };
    const raw = registerCardRaw(card, { language: "en", timezone: "Europe/Paris" });
    bot.reply(topicId, sealText(real, raw, { topic: card.topicId, post: null, part: 1, seq: 1, version: 1 }));
  };
  for (const n of [1, 2, 3]) enter(n);
  const project = { topicId: 57, n: 1, year: 2026, result: "granted", won: false, voters: "" } as const;
  const [part] = yearParts([project]);
  if (part === undefined) throw new Error("No year is counted");
  const year = yearText(part, [project], { language: "en", timezone: "Europe/Paris" });
  const held = { topic: topicId, post: null, part: 1, seq: 1, version: 1, value: yearValue(part) };
  bot.reply(topicId, `${year}\n${sealJson(real, YEAR_LABEL, held)}`);
  const { api, register } = await readerOf(world, seal);

  expect(await register.cards(api)).toHaveLength(3);
  expect((await register.years(api))?.posts).toHaveLength(1);
  const first = checked;
  expect(first).toBeGreaterThan(0);
  for (let visit = 0; visit < 5; visit += 1) {
    await register.cards(api);
    await register.years(api);
  }
  expect(checked).toBe(first);
});
