/**
 * A forum with people in it and the service attached, on a clock that stands still until it is told to move:
 * what stories are told in.
 *
 *     const world = await startWorld({ language: "en", now: "2026-06-23T09:00:00+02:00" });
 *     const { topicId } = world.as("bruno").createTopic({ title, raw, category: "lettres" });
 *     world.as("nadia").tag(topicId, [world.settings.requestTag]);            // nadia is a moderator
 *     await world.idle();                                                     // the service has nothing left to do
 *     world.as("denis").reply(topicId, "/recuse: I work for the operator");
 *     await world.advance("3 days");                                          // minutes, hours, days in both languages
 *     world.thread(topicId); world.post(topicId, "ballot n=1");               // what members see
 *     await world.restart();                                                  // killed and started, nothing kept
 *     await world.down(); await world.up();                                   // deliveries in between are lost
 *     world.killAfterWrites(3); …; await world.up();                          // killed in the middle of its work
 *     await world.stop();                                                     // fails if the service logged an error
 *
 * Webhooks are signed and sent over HTTP as the sandbox forum sends them; `world.forum.deliveries` holds them
 * back, loses or repeats them. The forum has a stock forum's settings, but for allowing PDFs and local webhooks.
 */
import { subscribe } from "../src/demo/subscribe.ts";
import { createDiscourseApi } from "../src/discourse-api/discourse-api.ts";
import { createServer } from "node:http";
import { readDuration } from "../src/core/dates/duration.ts";
import { createSandboxForum } from "../src/sandbox/sandbox-forum.ts";
import type { SandboxForum, SandboxOptions } from "../src/sandbox/sandbox-forum.ts";
import { readSettings } from "../src/settings/read-settings.ts";
import type { Era } from "../src/sandbox/era.ts";
import type { ServiceSettings } from "../src/settings/service-settings.ts";
import type { Rhythm, Service } from "../src/shell/service.ts";
import { virtualClock } from "../src/clock/virtual-clock.ts";
import type { VirtualClock } from "../src/clock/virtual-clock.ts";
import { ERAS } from "./stories/eras.ts";
import { BOT, close, SECRET, startLife } from "./world-life.ts";
import type { Life } from "./world-life.ts";
import { fillForum } from "./world-people.ts";

export { BOT, SECRET };

export interface WorldOptions {
  readonly language?: "fr" | "en";
  /** An ISO moment at which the story begins. */
  readonly now?: string;
  /** Further lines of the settings file. */
  readonly settings?: string;
  /** Site settings of the forum that differ from a stock one. */
  readonly forumSettings?: SandboxOptions["settings"];
  /** Unless given, that of the environment's `AVAL_ERA`, else 2023. */
  readonly era?: Era;
  /** The sweep comes seldom in stories, so that days pass quickly. */
  readonly rhythm?: Partial<Rhythm>;
  /** False when the service is to be brought up later. */
  readonly up?: boolean;
}

export interface World {
  readonly forum: SandboxForum;
  readonly clock: VirtualClock;
  readonly settings: ServiceSettings;
  /** The service that runs now. */
  service(): Service;
  as: SandboxForum["as"];
  thread: SandboxForum["thread"];
  /** The bot's live post whose mark begins with these words ("status", "ballot n=1 round=2"). */
  post(topicId: number, mark: string): ReturnType<SandboxForum["thread"]>[number];
  /** Resolves once neither the forum nor the service has anything under way. */
  idle(): Promise<void>;
  /** Lets time pass: "3 days", "20 minutes". */
  advance(duration: string): Promise<void>;
  advanceTo(moment: string): Promise<void>;
  restart(): Promise<void>;
  /** Kills the service: not another request leaves it, and nobody answers the forum. */
  down(): Promise<void>;
  /** Starts the service where it is down; `writes`: to be killed after so many. */
  up(writes?: number): Promise<void>;
  /** Kills the service once the forum has carried out so many more of its writes; it does not hear the last answer. */
  killAfterWrites(writes: number): void;
  /** How many services there have been. */
  lives(): number;
  /** What the service has logged as errors; a story that expects some takes them out. */
  problems(): string[];
  /** Ends the story; fails it when errors were logged. */
  stop(): Promise<void>;
}

/** Brings up a forum with people and, unless told otherwise, the service. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const language = options.language ?? "fr";
  const clock = virtualClock(Date.parse(options.now ?? "2026-06-23T09:00:00+02:00"));
  const forum = createSandboxForum({
    clock,
    era: options.era ?? ERAS[0] ?? "2023",
    settings: {
      authorized_extensions: "jpg|jpeg|png|gif|pdf",
      allowed_internal_hosts: "127.0.0.1",
      ...options.forumSettings,
    },
  });
  await forum.start();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const yaml = `network: ${language === "fr" ? "Réseau des lieux partagés" : "Network of shared places"}\nlanguage: ${language}\n${options.settings ?? ""}`;
  const settings = readSettings(yaml, "aval.yaml", { forumUrl: forum.url, publicUrl: address });
  fillForum(forum, settings, BOT);
  const installer = createDiscourseApi({
    url: forum.url,
    apiKey: forum.apiKey,
    username: BOT,
    budgetPerMinute: Infinity,
  });
  await subscribe(installer, address, SECRET);

  const problems: string[] = [];
  let life: Life | null = null;
  let lives = 0;

  async function up(writes = Infinity): Promise<void> {
    if (life !== null) return;
    const started = await startLife({ forum, clock, settings, port, problems, rhythm: options.rhythm ?? {} });
    life = started;
    lives += 1;
    started.killAfterWrites(writes);
    try {
      await started.service.start();
    } catch (error) {
      if (!started.isKilled()) throw error;
    }
    await idle();
  }

  async function down(): Promise<void> {
    const dying = life;
    life = null;
    if (dying === null) return;
    dying.kill();
    await Promise.all([dying.service.stop(), close(dying.server)]);
  }

  async function idle(): Promise<void> {
    for (let before = ""; before !== stateOf(forum);) {
      before = stateOf(forum);
      await forum.settled();
      await new Promise(setImmediate);
      await life?.service.idle();
      await new Promise(setImmediate);
    }
    if (life?.isKilled() === true) await down();
  }

  clock.settle = idle;
  if (options.up ?? true) await up();
  return {
    forum,
    clock,
    settings,
    service() {
      if (life === null) throw new Error("The service is down");
      return life.service;
    },
    as: (username) => forum.as(username),
    thread: (topicId) => forum.thread(topicId),
    post(topicId, mark) {
      const opening = `[wrap=aval kind=${mark}`;
      const found = forum
        .thread(topicId)
        .find(
          ({ author, raw }) =>
            author === BOT && (raw.startsWith(`${opening} `) || raw.startsWith(`${opening}]`)),
        );
      if (found === undefined) throw new Error(`The thread of topic ${topicId} has no post ${mark}`);
      return found;
    },
    idle,
    async advance(duration) {
      const milliseconds = readDuration(duration);
      if (milliseconds === null) throw new Error(`"${duration}" is no duration`);
      await idle();
      await clock.advance(milliseconds);
    },
    async advanceTo(moment) {
      await idle();
      await clock.advanceTo(Date.parse(moment));
    },
    async restart() {
      await down();
      await up();
    },
    down,
    up,
    killAfterWrites(writes) {
      life?.killAfterWrites(writes);
    },
    lives: () => lives,
    problems: () => problems,
    async stop() {
      await down();
      await forum.stop();
      if (problems.length > 0) throw new Error(`The service logged errors:\n${problems.join("")}`);
    },
  };
}

/** Changes whenever anything was said between forum and service. */
function stateOf(forum: SandboxForum): string {
  return `${forum.requests.length} ${forum.deliveries.sent.length}`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await close(server);
  if (address === null || typeof address === "string") throw new Error("No port is free");
  return address.port;
}
