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
import { readDuration } from "../src/core/dates/duration.ts";
import type { Era } from "../src/sandbox/era.ts";
import { startSandboxWithService } from "../src/demo/sandbox-with-service.ts";
import type { SandboxWithService, SandboxWithServiceOptions } from "../src/demo/sandbox-with-service.ts";
import type { SeenPost } from "../src/sandbox/readings.ts";
import { ERAS } from "./stories/eras.ts";
import { mortalConnection } from "./mortal-connection.ts";
import type { MortalConnection } from "./mortal-connection.ts";
import { fillForum } from "./world-people.ts";

/** The bot's account and the webhook's secret in every story. */
export const BOT = "lettres-bot";
export const SECRET = "a-secret-for-stories";

export interface WorldOptions {
  readonly language?: "fr" | "en";
  /** An ISO moment at which the story begins. */
  readonly now?: string;
  /** Further lines of the settings file. */
  readonly settings?: string;
  /** Site settings of the forum that differ from a stock one. */
  readonly forumSettings?: SandboxWithServiceOptions["forumSettings"];
  /** Unless given, that of the environment's `AVAL_ERA`, else 2023. */
  readonly era?: Era;
  /** The sweep comes seldom in stories, so that days pass quickly. */
  readonly rhythm?: SandboxWithServiceOptions["rhythm"];
  /** False when the service is to be brought up later. */
  readonly up?: boolean;
  /** Who and what is there at the beginning, when it is not the people of every story. */
  readonly fill?: SandboxWithServiceOptions["fill"];
}

/** Answers a request in the forum's place; null when the forum itself is to answer. */
export type InPlaceOfForum = (request: Request) => Response | null | Promise<Response | null>;

export interface World extends Pick<SandboxWithService, "forum" | "clock" | "settings" | "service" | "idle"> {
  as: SandboxWithService["forum"]["as"];
  thread: SandboxWithService["forum"]["thread"];
  /** The bot's posts whose mark is of one of these kinds; they count as read. */
  postsOf(topicId: number, ...kinds: readonly string[]): readonly SeenPost[];
  /** What the bot's posts are that nobody has asked for yet by `post` or `postsOf`: "ballot n=1 round=1", "noted". */
  unread(topicId: number): string[];
  /** The bot's live post whose mark begins with these words ("status", "ballot n=1 round=2"); it counts as read. */
  post(topicId: number, mark: string): SeenPost;
  /** Lets time pass: "3 days", "20 minutes". */
  advance(duration: string): Promise<void>;
  advanceTo(moment: string): Promise<void>;
  restart(): Promise<void>;
  /** Killed and started with other further lines of the settings file. */
  reconfigure(lines: string): Promise<void>;
  /** Killed and started with other secrets to seal with: the current one, and the one before while rotating. */
  resecret(sealSecrets: readonly string[]): Promise<void>;
  /** Kills the service: not another request leaves it, and nobody answers the forum. */
  down(): Promise<void>;
  /** Starts the service where it is down; `writes`: to be killed after so many. */
  up(writes?: number): Promise<void>;
  /** Kills the service once the forum has carried out so many more of its writes; it does not hear the last answer. */
  killAfterWrites(writes: number): void;
  /** Kills the service at its request of this number from now on. */
  killAt: MortalConnection["killAt"];
  /** From now on this answers the service in the forum's place, or throws; null lets the request through. */
  meet(inPlace: InPlaceOfForum | null): void;
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
  const network = language === "fr" ? "Réseau des lieux partagés" : "Network of shared places";
  const yamlWith = (lines: string) => `network: ${network}\nlanguage: ${language}\n${lines}`;
  const sandbox = await startSandboxWithService({
    start: Date.parse(options.now ?? "2026-06-23T09:00:00+02:00"),
    era: options.era ?? ERAS[0] ?? "2023",
    forumSettings: options.forumSettings ?? {},
    yaml: yamlWith(options.settings ?? ""),
    bot: BOT,
    secret: SECRET,
    fill: options.fill ?? ((forum, settings) => fillForum(forum, settings, BOT)),
    rhythm: { sweep: 6 * 3_600_000, fullRead: 24 * 3_600_000, ...options.rhythm },
  });
  const { forum, clock } = sandbox;
  const problems: string[] = [];
  let isUp = false;
  let connection = mortalConnection();
  let lives = 0;
  let inPlace: InPlaceOfForum | null = null;
  const read = new Set<number>();
  const ownPosts = (topicId: number) =>
    forum.thread(topicId).flatMap((post) => {
      const mark = post.author === BOT ? /^\[wrap=aval kind=([^\]]*)\]/.exec(post.raw)?.[1] : undefined;
      return mark === undefined ? [] : [{ mark, post }];
    });

  function up(writes = Infinity): Promise<void> {
    return start(writes, {});
  }

  interface NewLife {
    readonly yaml?: string;
    readonly sealSecrets?: readonly string[];
  }

  async function start(writes: number, life: NewLife): Promise<void> {
    if (isUp) return;
    isUp = true;
    lives += 1;
    const own = mortalConnection();
    own.killAfterWrites(writes);
    connection = own;
    const errors = { write: (line: string) => void (own.isKilled() || problems.push(line)) };
    const meeting: typeof globalThis.fetch = async (input, init) => {
      if (inPlace === null) return own.fetch(input, init);
      const request = new Request(input, init);
      return (await inPlace(request.clone())) ?? own.fetch(request);
    };
    try {
      await sandbox.up({ ...life, fetch: meeting, errors });
    } catch (error) {
      if (!own.isKilled()) throw error;
    }
    await idle();
  }

  async function down(): Promise<void> {
    connection.kill();
    isUp = false;
    await sandbox.down();
  }

  async function idle(): Promise<void> {
    await sandbox.idle();
    if (isUp && connection.isKilled()) await down();
  }

  clock.settle = idle;
  if (options.up ?? true) await up();
  return {
    forum,
    clock,
    get settings() {
      return sandbox.settings;
    },
    service: () => sandbox.service(),
    as: (username) => forum.as(username),
    thread: (topicId) => forum.thread(topicId),
    post(topicId, mark) {
      const found = ownPosts(topicId).find((own) => own.mark === mark || own.mark.startsWith(`${mark} `));
      if (found === undefined) throw new Error(`The thread of topic ${topicId} has no post ${mark}`);
      read.add(found.post.id);
      return found.post;
    },
    postsOf(topicId, ...kinds) {
      const found = ownPosts(topicId).filter(({ mark }) => kinds.includes(mark.split(" ")[0] ?? ""));
      for (const { post } of found) read.add(post.id);
      return found.map(({ post }) => post);
    },
    unread: (topicId) =>
      ownPosts(topicId).flatMap(({ mark, post }) =>
        read.has(post.id) ? [] : [mark.replace(/ (?!n=|round=|part=)\w+=\S+/g, "")],
      ),
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
    async reconfigure(lines) {
      await down();
      await start(Infinity, { yaml: yamlWith(lines) });
    },
    async resecret(sealSecrets) {
      await down();
      await start(Infinity, { sealSecrets });
    },
    down,
    up,
    killAfterWrites(writes) {
      connection.killAfterWrites(writes);
    },
    killAt(request, when) {
      connection.killAt(request, when);
    },
    meet(answer) {
      inPlace = answer;
    },
    lives: () => lives,
    problems: () => problems,
    async stop() {
      await down();
      await sandbox.stop();
      if (problems.length > 0) throw new Error(`The service logged errors:\n${problems.join("")}`);
    },
  };
}
