/**
 * `npm run bench`: plays the demo's case act by act, each act of a member waiting until the service is idle, and
 * prints what it costs the forum: acts, reads, writes, writes that change something visible. It fails when an act
 * reads its topic more than once without a reason that `docs/how-it-works.md` names, or when a write repeats another.
 */
import { createHash } from "node:crypto";
import { frenchCase } from "../src/demo/french-case.ts";
import { startDemoWorld } from "../src/demo/demo-world.ts";
import { playCase } from "../src/demo/play-case.ts";
import { kindOfRead } from "./bench-reads.ts";
import { slowestReading } from "./bench-readers.ts";

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  /** What a read was answered; empty of a write. */
  readonly answer: string;
}

interface Spell {
  readonly what: "act" | "time";
  readonly sent: Sent[];
}

const spells: Spell[] = [{ what: "time", sent: [] }];
const pending: Promise<void>[] = [];

async function keep(request: Request, answered: Response, spell: Spell | undefined): Promise<void> {
  const { pathname, search } = new URL(request.url);
  const [body, answer] = await Promise.all([request.text(), answered.text()]);
  const isRead = request.method === "GET";
  spell?.sent.push({ method: request.method, path: pathname + search, body, answer: isRead ? answer : "" });
}

function hear(request: Request, answer: Response): void {
  pending.push(keep(request, answer, spells.at(-1)));
}

const world = await startDemoWorld(frenchCase, { hear });
const begun = performance.now();
await playCase(frenchCase, world, {
  observer: {
    before: () => spells.push({ what: "act", sent: [] }),
    after: () => spells.push({ what: "time", sent: [] }),
  },
});
const seconds = (performance.now() - begun) / 1000;
await world.stop();
await Promise.all(pending);

const acts = spells.filter(({ what }) => what === "act");
const all = spells.flatMap(({ sent }) => sent);
const reads = all.filter(({ method }) => method === "GET");
const writes = all.filter(({ method }) => method !== "GET");

/** The text of a post without what nobody sees in it. */
function visible(body: string): string {
  return body
    .replace(/<!-- aval:.*? -->/g, "")
    .replace(/"raw_old":"(?:[^"\\]|\\.)*"|"original_text":"(?:[^"\\]|\\.)*"/g, "");
}

const last = new Map<string, string>();
let invisible = 0;
for (const { method, path, body } of writes) {
  if (method !== "PUT" || !/^\/posts\/\d+\.json/.test(path)) continue;
  if (last.get(path) === visible(body)) invisible += 1;
  last.set(path, visible(body));
}

const seen = new Map<string, number>();
for (const { method, path, body } of writes) {
  const key = createHash("sha256").update(`${method} ${path} ${body}`).digest("hex");
  seen.set(key, (seen.get(key) ?? 0) + 1);
}
const repeated = [...seen.values()].filter((count) => count > 1).length;

const kinds = new Map<string, { act: number; time: number }>();
for (const { what, sent } of spells) {
  for (const { method, path } of sent) {
    if (method !== "GET") continue;
    const kind = kindOfRead(path);
    const count = kinds.get(kind) ?? { act: 0, time: 0 };
    count[what] += 1;
    kinds.set(kind, count);
  }
}
/** The named reasons to read a topic again within an act: a poll was closed, or a recusal was enforced. */
function allowedTopicReads({ sent }: Spell): number {
  const again = sent.filter(
    ({ method, path }) =>
      path.includes("toggle_status") || (method === "DELETE" && path.includes("/members")),
  );
  return 1 + again.length;
}
const topicReads = (spell: Spell) =>
  spell.sent.filter(({ method, path }) => method === "GET" && kindOfRead(path) === "topic").length;
const tooMany = acts.filter((spell) => topicReads(spell) > allowedTopicReads(spell));

/**
 * Requests of the acts that could not have been left out: writes that change what is seen or recorded, a topic as often
 * as the named reasons allow, and of other reads those that told something new.
 */
function necessaryOnes(): number {
  const told = new Map<string, string>();
  let count = 0;
  for (const spell of spells) {
    let topicsLeft = allowedTopicReads(spell);
    for (const { method, path, answer } of spell.sent) {
      const isNew = told.get(path) !== answer;
      if (method === "GET") told.set(path, answer);
      if (spell.what !== "act") continue;
      if (method !== "GET") count += 1;
      else if (kindOfRead(path) !== "topic") count += isNew ? 1 : 0;
      else if (topicsLeft > 0) {
        topicsLeft -= 1;
        count += 1;
      }
    }
  }
  return count - invisible;
}
const inActs = acts.flatMap(({ sent }) => sent).length;
const necessary = necessaryOnes();

console.log(`acts of members          ${acts.length}`);
console.log(
  `reads                    ${reads.length}  (${reads.length - acts.flatMap(({ sent }) => sent).filter(({ method }) => method === "GET").length} while only time passed)`,
);
for (const [kind, { act, time }] of [...kinds].toSorted(([a], [b]) => a.localeCompare(b))) {
  console.log(
    `  ${kind.padEnd(22)} ${String(act).padStart(4)} in acts, ${String(time).padStart(4)} by the clock`,
  );
}
console.log(`writes                   ${writes.length}`);
console.log(`  visible                ${writes.length - invisible}`);
console.log(`  repeating another      ${repeated}`);
console.log(
  `requests in acts         ${inActs}, of which ${necessary} were necessary: ${(inActs / necessary).toFixed(2)}`,
);
console.log(`seconds                  ${seconds.toFixed(1)}`);
const slowest = slowestReading();
console.log(
  `slowest of ${slowest.texts} posts     ${slowest.milliseconds.toFixed(0)} ms for all readers, 32,000 characters of ${JSON.stringify(slowest.piece)}`,
);
for (const spell of tooMany) {
  console.log(
    `read its topic ${topicReads(spell)} times in one act: ${spell.sent.map(({ method, path }) => `${method} ${path}`).join(", ")}`,
  );
}
if (tooMany.length > 0 || repeated > 0) process.exitCode = 1;
