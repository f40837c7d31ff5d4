/** How much memory a service holds, in a process of its own, whose register has so many letters. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { sealText } from "../../src/core/record/sealed-text.ts";
import { registerCardRaw } from "../../src/core/register/register-card.ts";
import { exampleCard } from "../../src/pages/example-register.ts";
import { createSeal } from "../../src/seal/ed25519-seal.ts";
import { BOT, startWorld } from "../../test/world.ts";
import { say } from "./bench-forum.ts";

const SECRET = "a secret of the bench, of at least thirty-two characters";
const LETTERS = 100;

interface Told {
  readonly ready: number;
  readonly cards: number;
  readonly bytes: number;
}

/** A forum whose register has so many cards, and a service started on it. */
export async function benchMemory(requests: number): Promise<void> {
  const world = await startWorld({ language: "en", up: false });
  const { forum } = world;
  const bot = forum.as(BOT);
  const seal = createSeal(SECRET);
  const { topicId } = bot.createTopic({
    title: "Register of letters of support",
    raw: "The register of the letters that were granted.",
    externalId: "aval-register",
  });
  for (let n = 1; n <= requests; n += 1) {
    const card = { ...exampleCard, reference: `LS-2026-${n}-1`, topicId: n, project: `The Corn Hall ${n}` };
    const raw = registerCardRaw(card, { language: "en", timezone: "Europe/Paris" });
    bot.reply(topicId, sealText(seal, raw, { topic: n, post: null, part: 1, seq: 1, version: 1 }));
  }
  const child = fork(new URL("service-process.js", import.meta.url), {
    env: {
      ...process.env,
      BENCH_FORUM: forum.url,
      BENCH_KEY: forum.apiKey,
      BENCH_SECRET: SECRET,
      BENCH_BOT: BOT,
    },
  });
  const told = (): Promise<Told> =>
    new Promise((resolve, reject) => {
      child.once("message", (message: Told) => {
        resolve(message);
      });
      child.once("exit", () => {
        reject(new Error("The service has ended"));
      });
    });
  const atStart = await told();
  if (atStart.cards !== requests) throw new Error(`${atStart.cards} of ${requests} cards were read`);
  child.send(LETTERS);
  const afterLetters = await told();
  await once(child, "exit");
  const megabytes = ({ bytes }: Told) => `${Math.round(bytes / 1e6)} MB`;
  say(
    `memory, ${requests} requests on record`,
    `${megabytes(atStart)} at rest, no letter yet; ${megabytes(afterLetters)} after ${LETTERS} letters (ready after ${(atStart.ready / 1000).toFixed(1)} s)`,
  );
  await world.stop();
}
