/**
 * `npm run bench:service`: figures of the service itself, side by side in one run: the door against a bare Express
 * that checks the signature and parses the body, a pass over a long topic against one over a short, how soon a start is
 * ready, and what the demo takes. With a name only that figure is taken: `npm run bench:service -- demo`.
 * Medians of rounds that alternate; ratios count, absolute figures are of the machine that is named.
 */
import { spawn } from "node:child_process";
import { createHmac, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, createServer, request as httpRequest } from "node:http";
import type { Server } from "node:http";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import express from "express";
import { plan } from "../src/core/plan.ts";
import { sealSecretsFor } from "../src/demo/sandbox-with-service.ts";
import { loadLetterTemplates } from "../src/letter/letter-template.ts";
import { createSeal } from "../src/seal/ed25519-seal.ts";
import { door } from "../src/shell/hearing/door.ts";
import { signatureOf } from "../src/shell/hearing/signature.ts";
import { listen } from "../src/shell/listen.ts";
import { createReader } from "../src/shell/reading/read-snapshot.ts";
import { createDiscourseApi } from "../src/discourse-api/discourse-api.ts";
import { BOT, SECRET as STORY_SECRET, startWorld } from "../test/world.ts";

const SECRET = "a-secret-of-the-bench";
const ROUNDS = 7;
/** The door answers within a millisecond, which other work on the machine disturbs: many rounds, and the middle one. */
const ROUNDS_OF_DOOR = 21;
const REQUESTS = 1500;
const SIDE_BY_SIDE = 20;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const body = Buffer.from(
  JSON.stringify({
    post: {
      id: 7,
      topic_id: 5,
      raw: "A post as long as many are. ".repeat(40),
      wiki: false,
      hidden: false,
      updated_at: "2026-06-23T09:00:00.000Z",
    },
  }),
);
const headers = {
  "content-type": "application/json",
  "content-length": body.length,
  "x-discourse-event": "post_created",
  "x-discourse-event-signature": signatureOf(SECRET, body),
};

/** What any handler has to do: the signature over the exact bytes, then what they say. */
function isTaken(bytes: Buffer, signature: string): boolean {
  const told = Buffer.from(signature);
  const own = Buffer.from(`sha256=${createHmac("sha256", SECRET).update(bytes).digest("hex")}`);
  if (told.length !== own.length || !timingSafeEqual(told, own)) return false;
  const delivered: unknown = JSON.parse(bytes.toString("utf8"));
  return delivered !== null;
}

function bareExpress(): express.Express {
  const app = express();
  app.post(
    "/webhooks/discourse",
    express.raw({ type: "application/json", limit: "2mb" }),
    (asked, response) => {
      const bytes: unknown = asked.body;
      const signature = asked.get("x-discourse-event-signature") ?? "";
      const isOurs = Buffer.isBuffer(bytes) && isTaken(bytes, signature);
      response.status(isOurs ? 202 : 401).send("accepted");
    },
  );
  return app;
}

function bareNode(): Server {
  return createServer((asked, response) => {
    const pieces: Buffer[] = [];
    asked.on("data", (piece: Buffer) => pieces.push(piece));
    asked.on("end", () => {
      const signature = asked.headers["x-discourse-event-signature"];
      const isOurs = typeof signature === "string" && isTaken(Buffer.concat(pieces), signature);
      response.statusCode = isOurs ? 202 : 401;
      response.end("accepted");
    });
  });
}

function ourDoor(): express.Express {
  const app = express();
  app.use(door({ secrets: [SECRET], isOpen: () => true, onDelivery: () => {}, onRefusal: () => {} }));
  return app;
}

interface Load {
  readonly perSecond: number;
  readonly p99: number;
}

async function load(server: Server): Promise<Load> {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const agent = new Agent({ keepAlive: true, maxSockets: SIDE_BY_SIDE });
  const times: number[] = [];
  let left = REQUESTS;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const begun = performance.now();
      const options = { port, agent, method: "POST", path: "/webhooks/discourse", headers };
      const asking = httpRequest(options, (answer) => {
        answer.resume();
        answer.on("end", () => {
          times.push(performance.now() - begun);
          if (answer.statusCode === 202) resolve();
          else reject(new Error(`The door answered ${answer.statusCode}`));
        });
      });
      asking.on("error", reject);
      asking.end(body);
    });
  async function lane(): Promise<void> {
    while (left > 0) {
      left -= 1;
      await one();
    }
  }
  const begun = performance.now();
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  const p99 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? NaN;
  return { perSecond: REQUESTS / seconds, p99 };
}

async function benchDoor(): Promise<void> {
  const ours = await listen(ourDoor(), 0, "127.0.0.1");
  const express5 = await listen(bareExpress(), 0, "127.0.0.1");
  const node = bareNode();
  await new Promise<void>((resolve) => node.listen(0, "127.0.0.1", resolve));
  await Promise.all([load(ours), load(express5), load(node)]);
  await compareDoors("bare Express and HMAC", ours, express5);
  await compareDoors("bare node:http and HMAC", ours, node);
  for (const server of [ours, express5, node]) server.close();
}

async function compareDoors(name: string, ours: Server, bare: Server): Promise<void> {
  const ratios: Load[] = [];
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS_OF_DOOR; round += 1) {
    // Who comes first alternates, since the machine is not the same from one moment to the next.
    const first = round % 2 === 0 ? ours : bare;
    const loads = [await load(first), await load(first === ours ? bare : ours)] as const;
    const [one, other] = first === ours ? loads : [loads[1], loads[0]];
    rates.push(one.perSecond);
    ratios.push({ perSecond: one.perSecond / other.perSecond, p99: one.p99 / other.p99 });
  }
  const throughput = median(ratios.map(({ perSecond }) => perSecond)).toFixed(2);
  const p99 = median(ratios.map((ratio) => ratio.p99)).toFixed(2);
  console.log(
    `door against ${name}, throughput`.padEnd(49) + `${throughput}  (${median(rates).toFixed(0)} a second)`,
  );
  console.log(`door against ${name}, p99`.padEnd(49) + p99);
}

/** Milliseconds that this thread has had of a processor: what else the machine does is not in it. */
function ofProcessor(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of one plan of a topic with so many posts, nothing being left to do. */
async function benchPass(): Promise<void> {
  const world = await startWorld({ language: "en" });
  const raw = "**Project:** The Corn Hall\n**Holder:** The Granary\n**Call:** Makers\n**Deadline:** 15 July";
  const { topicId } = world
    .as("bruno")
    .createTopic({ title: "A letter for the Corn Hall", raw, category: "lettres" });
  world.as("nadia").tag(topicId, [world.settings.requestTag]);
  await world.idle();
  const api = createDiscourseApi({
    url: world.forum.url,
    apiKey: world.forum.apiKey,
    username: BOT,
    budgetPerMinute: Infinity,
  });
  const { id, username, name } = await api.session.current();
  const [sealSecret = ""] = sealSecretsFor(STORY_SECRET);
  const seal = createSeal(sealSecret);
  const { settings, clock } = world;
  const reader = createReader({ settings, clock, bot: { id, username, name }, seal });
  const view = await reader.topic(api, topicId, "afresh");
  if (view === null) throw new Error("The topic is gone");
  const tools = { letterText: loadLetterTemplates(), seal };
  const member = world.as("leo").member;
  const author = { id: member.id, username: member.username, name: member.name };
  const [first] = view.snapshot.posts;
  if (first === undefined) throw new Error("The topic has no post");
  const withPosts = (count: number, round: number) => ({
    ...view.snapshot,
    posts: [
      ...view.snapshot.posts,
      ...Array.from({ length: count }, (_, k) => ({
        ...first,
        id: 10_000 + k,
        number: 100 + k,
        author,
        raw: `${round}.${k} I have read the file, and /ask myself what it is for. ${"As before. ".repeat(20)}`,
      })),
    ],
  });
  const cost = (count: number): number =>
    median(
      Array.from({ length: ROUNDS }, (_, round) => {
        const snapshot = withPosts(count, round);
        plan(snapshot, settings, clock.now(), tools);
        const begun = ofProcessor();
        plan(snapshot, settings, clock.now(), tools);
        return ofProcessor() - begun;
      }),
    );
  const [short, long] = [cost(200), cost(2000)];
  await world.stop();
  console.log(`pass over 2,000 posts read before, pure part     ${long.toFixed(1)} ms`);
  console.log(`growth from 200 posts (10 is linear)             ${(long / short).toFixed(1)}`);
}

async function benchStart(): Promise<void> {
  const world = await startWorld({ language: "en", up: false });
  const begun = performance.now();
  await world.up();
  console.log(
    `start to ready, nothing due                      ${((performance.now() - begun) / 1000).toFixed(2)} s`,
  );
  await world.stop();
}

/** The demo as it is typed, in a process of its own: seconds until it ends, and those of a processor in it. */
async function benchDemo(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "aval-bench-"));
  const tellsItsTime = `process.on("exit", () => console.error(process.cpuUsage().user / 1e6))`;
  const main = new URL("../src/cli/main.ts", import.meta.url).pathname;
  const begun = performance.now();
  const demo = spawn(
    process.execPath,
    ["--import", `data:text/javascript,${tellsItsTime}`, main, "demo", "--fast", "--exit"],
    { cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
  const [said, [code]] = await Promise.all([text(demo.stderr), once(demo, "exit")]);
  await rm(folder, { recursive: true });
  if (code !== 0) throw new Error(`The demo has ended with ${String(code)}: ${said}`);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const inProcessor = Number(said.trim().split("\n").at(-1)).toFixed(1);
  console.log(
    `demo --fast --exit                               ${seconds} s, of a processor ${inProcessor} s`,
  );
}

const FIGURES: Readonly<Record<string, () => Promise<void>>> = {
  door: benchDoor,
  pass: benchPass,
  start: benchStart,
  demo: benchDemo,
};

const [only] = process.argv.slice(2);
if (only !== undefined && !(only in FIGURES))
  throw new Error(`${only} is none of ${Object.keys(FIGURES).join(", ")}`);
console.log(`${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`);
for (const [name, figure] of Object.entries(FIGURES)) if (only === undefined || only === name) await figure();
