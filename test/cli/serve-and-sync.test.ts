/** The commands as they are typed: `aval serve` and `aval sync` in processes of their own, against a forum. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BOT, SECRET, startWorld } from "../world.ts";
import type { World } from "../world.ts";

const MAIN = new URL("../../src/cli/main.ts", import.meta.url).pathname;

let world: World;
let folder: string;
let children: ChildProcess[];

beforeEach(async () => {
  world = await startWorld({ language: "en", up: false, now: new Date().toISOString() });
  folder = await mkdtemp(join(tmpdir(), "aval-"));
  await writeFile(join(folder, "aval.yaml"), "network: Network of shared places\nlanguage: en\n");
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  await world.stop();
  await rm(folder, { recursive: true });
});

interface Running {
  readonly child: ChildProcess;
  /** What it has written to both outputs so far. */
  readonly output: () => string;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

function aval(args: readonly string[], own: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: {
      PATH: process.env["PATH"] ?? "",
      AVAL_SECRET: "a secret that seals the record of these tests",
      DISCOURSE_URL: world.forum.url,
      DISCOURSE_API_KEY: world.forum.apiKey,
      DISCOURSE_API_USERNAME: BOT,
      ...own,
    },
  });
  children.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => {
      text += part.toString("utf8");
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });
  return { child, output: () => text, ended };
}

function taggedTopic(project = "La Halle"): number {
  const { topicId } = world.as("bruno").createTopic({
    title: `A letter of support for ${project}`,
    raw: `We are asked for a letter.\n\n**Project:** ${project}\n**Holder:** Pôle du Val`,
    category: "lettres",
  });
  world.as("nadia").tag(topicId, [world.settings.requestTag]);
  return topicId;
}

async function until(condition: () => boolean, what: () => string): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 300) throw new Error(`It never came to be:\n${what()}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

describe("aval sync", { timeout: 60_000 }, () => {
  test("says what it would do, does it, and then has nothing left to do", async () => {
    const topicId = taggedTopic();

    const dry = aval(["sync", String(topicId), "--dry-run"]);
    expect(await dry.ended).toBe(0);
    expect(dry.output()).toMatch(/^Topic 1:\n {2}- post status\n/);
    expect(world.thread(topicId)).toHaveLength(1);

    const real = aval(["sync"]);
    expect(await real.ended).toBe(0);
    expect(real.output()).toMatch(/- post project:1\n(?:.*\n)*.*- make post \d+ a wiki/);
    expect(world.post(topicId, "status").raw).toContain("La Halle");

    const again = aval(["sync", String(topicId)]);
    expect(await again.ended).toBe(0);
    expect(again.output()).toBe("Topic 1: nothing to do.\n");
  });

  test("fails for a topic that is not there", async () => {
    const { ended, output } = aval(["sync", "4711"]);
    expect([await ended, output()]).toEqual([1, "Topic 4711: not found.\n"]);
  });

  test("names every line and variable to be mended", async () => {
    await writeFile(join(folder, "aval.yaml"), "network: Network\nvote:\n  quorum: none\n");
    const wrong = aval(["sync"]);
    expect(await wrong.ended).toBe(2);
    expect(wrong.output()).toBe(
      'aval.yaml:3: vote.quorum is "none"; allowed: a whole number, 1 or more, or a share of those able to vote, such as "30 %" or "1/3"\n',
    );

    const nothing = aval(["serve"], { DISCOURSE_API_KEY: "" });
    expect(await nothing.ended).toBe(2);
    expect(nothing.output()).toContain("DISCOURSE_API_KEY is missing: ");
    expect(nothing.output()).toContain("DISCOURSE_WEBHOOK_SECRET is missing: ");
  });
});

describe("aval serve", { timeout: 60_000 }, () => {
  test("finds a topic tagged while it was away, hears of the next one, and drains on SIGTERM", async () => {
    const found = taggedTopic();
    const port = Number(new URL(world.settings.publicUrl ?? "").port);
    const serving = aval(["serve"], { DISCOURSE_WEBHOOK_SECRET: SECRET, PORT: String(port) });
    await until(() => serving.output().includes("service started"), serving.output);
    await until(() => world.thread(found).length === 3, serving.output);

    const heard = taggedTopic("Le Relais");
    await until(() => world.thread(heard).some(({ author }) => author === BOT), serving.output);

    serving.child.kill("SIGTERM");
    expect(await serving.ended).toBe(0);
    expect(serving.output()).toContain("service stopped");
    expect(serving.output()).not.toContain(world.forum.apiKey);
    expect(serving.output()).not.toContain(SECRET);
    expect(world.thread(heard)).toHaveLength(3);
  });
});
