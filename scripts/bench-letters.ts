/**
 * The second half of `npm run bench`: what a letter costs, and what visitors cost the forum. It fails when the usual
 * letter after the first takes 50 ms or more of processor time, or when 200 letters and 50 visitors at once make the
 * forum be asked about one topic more than once an hour.
 */
import express from "express";
import type { RegisterCard } from "../src/core/register/register-card.ts";
import { frenchLetter } from "../src/letter/example-letter.ts";
import { letterPrinter } from "../src/letter/letter-pdf.ts";
import { loadLetterTemplates } from "../src/letter/letter-template.ts";
import { exampleCard, examplePublicKey, exampleSettings } from "../src/pages/example-register.ts";
import { letterPages } from "../src/pages/letter-pages.ts";
import { systemClock } from "../src/clock/clock.ts";
import { listen } from "../src/shell/listen.ts";
import { createPublicTopics } from "../src/shell/public-topics.ts";
import { readOnceForAll } from "../src/shell/public-register.ts";

const MOST_FOR_A_LETTER = 50;
const LETTERS = 200;
const VISITORS = 50;

async function letterTimes(): Promise<number[]> {
  const print = letterPrinter();
  const letterText = loadLetterTemplates();
  const times: number[] = [];
  for (let n = 1; n <= 11; n += 1) {
    const letter = { ...frenchLetter, reference: `LS-2026-57-${n}`, project: `La Halle aux graines ${n}` };
    // Of this process's own work: what else the machine does is no cost of a letter.
    const before = process.cpuUsage();
    await print(letter, letterText(letter));
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  return times;
}

interface Visited {
  readonly answered: number;
  readonly milliseconds: number;
  /** Requests to the forum, by what was asked. */
  readonly asked: ReadonlyMap<string, number>;
  readonly registerReads: number;
}

/** Fifty people open the register and a letter each, twice over, on a service that has just started. */
async function visits(): Promise<Visited> {
  const asked = new Map<string, number>();
  const clock = systemClock();
  const isPublic = createPublicTopics({
    forumUrl: exampleSettings.forumUrl,
    clock,
    between: 1,
    fetch: (address) => {
      const { pathname } = new URL(address instanceof Request ? address.url : address);
      asked.set(pathname, (asked.get(pathname) ?? 0) + 1);
      return Promise.resolve(new Response("{}"));
    },
  });
  const cards: readonly RegisterCard[] = Array.from({ length: LETTERS }, (_, index) => ({
    ...exampleCard,
    reference: `LS-2026-${index + 1}-1`,
    topicId: index + 1,
  }));
  let registerReads = 0;
  const readCards = readOnceForAll(async () => {
    registerReads += 1;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return cards;
  }, clock);
  const app = express().use(
    letterPages({
      readCards,
      mayShow: ({ topicId }) => isPublic(topicId),
      settings: { ...exampleSettings, publicUrl: null },
      publicKey: examplePublicKey,
    }),
  );
  const server = await listen(app, 0, "127.0.0.1");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const begun = performance.now();
  const visit = async (visitor: number): Promise<number> => {
    const paths = ["/letters", `/letters/LS-2026-${(visitor % LETTERS) + 1}-1`, "/letters"];
    let good = 0;
    for (const path of paths) {
      const { status } = await fetch(`http://127.0.0.1:${port}${path}`);
      if (status === 200) good += 1;
    }
    return good;
  };
  const answered = await Promise.all(Array.from({ length: VISITORS }, (_, visitor) => visit(visitor)));
  const milliseconds = performance.now() - begun;
  server.close();
  return { answered: answered.reduce((sum, one) => sum + one, 0), milliseconds, asked, registerReads };
}

const [first = 0, ...later] = await letterTimes();
const inOrder = later.toSorted((a, b) => a - b);
const usual = inOrder[Math.floor(inOrder.length / 2)] ?? Infinity;
console.log(
  `letters set              first ${first.toFixed(0)} ms, then ${usual.toFixed(0)} ms (${inOrder.map((one) => one.toFixed(0)).join(" ")})`,
);
const visited = await visits();
const mostAsked = Math.max(...visited.asked.values());
console.log(
  `pages to ${VISITORS} visitors     ${visited.answered} of ${VISITORS * 3} in ${visited.milliseconds.toFixed(0)} ms, ${LETTERS} letters`,
);
console.log(
  `  asked of the forum     ${visited.asked.size} topics, each at most ${mostAsked} times; the register ${visited.registerReads} times`,
);
if (usual >= MOST_FOR_A_LETTER || mostAsked > 1 || visited.answered < VISITORS * 3) process.exitCode = 1;
