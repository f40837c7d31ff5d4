/**
 * `npm run bench:scale`: what large forums cost. A vote of 3,000 electors, request by request; the same ballot closed
 * under a stock forum's limits; what a day's idle asks; what a process
 * of its own holds with 10,000 letters in its register; a thousand open requests, at a sweep and at a start. Played on
 * the sandbox, on a clock that is moved: the forum's limit of requests a minute and the service's budget count the
 * minutes of that clock, so that they are told and not waited for. With a name only that figure is taken:
 * `npm run bench:scale -- closing`; with a number behind it, of another size.
 */
import { cpus } from "node:os";
import { benchIdleDay } from "./scale/idle-day.ts";
import { benchClosing, benchVote } from "./scale/large-vote.ts";
import { benchMemory } from "./scale/memory.ts";
import { benchManyRequests } from "./scale/many-requests.ts";

const FIGURES: Readonly<Record<string, (size: number | undefined) => Promise<void>>> = {
  vote: (size = 3000) => benchVote(size),
  closing: (size = 3000) => benchClosing(size),
  idle: () => benchIdleDay(),
  memory: async (size) => {
    // With few requests, what a service takes in any case.
    for (const requests of size === undefined ? [10, 10_000] : [size]) await benchMemory(requests);
  },
  many: (size = 1000) => benchManyRequests(size),
};

const [only, size] = process.argv.slice(2);
if (only !== undefined && !(only in FIGURES))
  throw new Error(`${only} is none of ${Object.keys(FIGURES).join(", ")}`);
console.log(`${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`);
for (const [name, figure] of Object.entries(FIGURES)) {
  if (only === undefined || only === name) await figure(size === undefined ? undefined : Number(size));
}
