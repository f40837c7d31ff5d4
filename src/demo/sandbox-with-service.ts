/**
 * A sandbox forum and the service attached to it by signed webhooks, both on this machine, on a clock that stands
 * still until it is told to move: where the demo is played, and the tests' stories are told. The service can be
 * taken away and brought up again; nothing of it is kept but what the forum holds.
 */
import { createServer } from "node:http";
import type { Server } from "node:http";
import { setImmediate as turn } from "node:timers/promises";
import type { Clock } from "../clock/clock.ts";
import { virtualClock } from "../clock/virtual-clock.ts";
import type { VirtualClock } from "../clock/virtual-clock.ts";
import { createDiscourseApi } from "../discourse-api/discourse-api.ts";
import type { Calls } from "../discourse-api/discourse-api.ts";
import { closeServer, createSandboxForum } from "../sandbox/sandbox-forum.ts";
import type { SandboxForum, SandboxOptions } from "../sandbox/sandbox-forum.ts";
import { readSettings } from "../settings/read-settings.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { webhookAddress } from "../settings/webhook-path.ts";
import { eventIds } from "../setup/things/webhook.ts";
import { createApp } from "../shell/app.ts";
import { assemble } from "../shell/assemble.ts";
import type { AssembleOptions } from "../shell/assemble.ts";
import { listen } from "../shell/listen.ts";
import { createService } from "../shell/service.ts";
import type { Service } from "../shell/service.ts";

export interface SandboxWithServiceOptions {
  /** Where the clock stands (milliseconds since 1970, UTC). */
  readonly start: number;
  readonly era?: SandboxOptions["era"];
  /** Site settings beyond those of a stock forum and what setup would change: PDFs and this machine's webhooks. */
  readonly forumSettings?: SandboxOptions["settings"];
  /** The text of the service's settings file. */
  readonly yaml: string;
  /** The bot's account; `fill` has to make it. */
  readonly bot: string;
  readonly secret: string;
  /** Puts people and places into the forum. */
  readonly fill: (forum: SandboxForum, settings: ServiceSettings) => void;
  readonly rhythm: NonNullable<AssembleOptions["rhythm"]>;
  /** Those asked for; any free ones unless given. */
  readonly ports?: { readonly forum: number; readonly service: number };
}

/** What one service of several may have of its own. */
interface Life {
  /** How its requests reach the forum. */
  readonly fetch?: typeof globalThis.fetch;
  /** What its machine takes for the time; the story's clock unless given. */
  readonly machine?: Clock;
  /** Where its errors are logged; standard output unless given. */
  readonly errors?: { write(line: string): void };
  /** The text of the settings file from now on; the one before unless given. */
  readonly yaml?: string;
  /** From now on the forum takes no more requests than a stock one and the service keeps to that, or again not. */
  readonly stockLimits?: boolean;
  /** What the record is sealed with from now on; what it was unless given. */
  readonly sealSecrets?: readonly string[];
}

interface Running {
  readonly service: Service;
  readonly server: Server;
  /** Ends what waits for the forum's limits. */
  readonly end: AbortController;
}

export interface SandboxWithService {
  readonly forum: SandboxForum;
  readonly clock: VirtualClock;
  readonly settings: ServiceSettings;
  /** Base of the public pages. */
  readonly pagesUrl: string;
  /** The service that runs now; throws while there is none. */
  service(): Service;
  /** Starts a service where there is none, and waits until it has nothing left to do, or waits to try again. */
  up(life?: Life): Promise<void>;
  /** Ends the service; until the next one nobody answers the forum. */
  down(): Promise<void>;
  /** Resolves once neither the forum nor the service has anything under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** A forum with people in it that delivers to a service which is still to be brought up. */
export async function startSandboxWithService(
  options: SandboxWithServiceOptions,
): Promise<SandboxWithService> {
  const { bot, secret, rhythm, ports } = options;
  const clock = virtualClock(options.start);
  const forum = createSandboxForum({
    clock,
    ...(options.era === undefined ? {} : { era: options.era }),
    settings: {
      authorized_extensions: "jpg|jpeg|png|gif|pdf|csv",
      allowed_internal_hosts: "127.0.0.1",
      ...options.forumSettings,
    },
  });
  await forum.start(ports?.forum);
  const port = ports === undefined || ports.service === 0 ? await freePort() : ports.service;
  const pagesUrl = `http://127.0.0.1:${port}`;
  let sealSecrets = sealSecretsFor(secret);
  const settingsIn = (yaml: string) =>
    readSettings(yaml, "aval.yaml", { forumUrl: forum.url, publicUrl: pagesUrl });
  let settings = settingsIn(options.yaml);
  options.fill(forum, settings);
  let underWay = 0;
  const counted =
    (send: typeof globalThis.fetch): typeof globalThis.fetch =>
    async (input, init) => {
      underWay += 1;
      try {
        return await send(input, init);
      } finally {
        underWay -= 1;
      }
    };
  const { apiKey } = forum;
  // The forum lives on the story's clock: without its limits no minute of a budget would ever pass, nor has to be
  // waited for; with them both count the minutes of that clock.
  const unlimited = { budgetPerMinute: Infinity, sleep: () => Promise.resolve() };
  const limited = (end: AbortSignal) => ({
    now: () => clock.now(),
    sleep: (ms: number) => sleepOn(clock, ms, end),
  });
  let isLimited = false;
  const setup = createDiscourseApi({ apiKey, username: bot, ...unlimited, url: forum.url });
  await subscribe(setup, webhookAddress(pagesUrl), secret);
  let running: Running | null = null;

  async function up({ fetch, errors, yaml, stockLimits, machine, ...life }: Life = {}): Promise<void> {
    if (running !== null) return;
    sealSecrets = life.sealSecrets ?? sealSecrets;
    if (yaml !== undefined) settings = settingsIn(yaml);
    isLimited = stockLimits ?? isLimited;
    forum.limitRequests(isLimited);
    const end = new AbortController();
    const parts = assemble({
      settings,
      connection: {
        apiKey,
        username: bot,
        fetch: counted(fetch ?? globalThis.fetch),
        ...(isLimited ? limited(end.signal) : unlimited),
      },
      secrets: [secret],
      sealSecrets,
      log: { level: "error", ...(errors === undefined ? {} : { destination: errors }) },
      clock: machine ?? clock,
      rhythm,
    });
    const service = createService(parts);
    running = { service, end, server: await listen(createApp(service, parts), port, "127.0.0.1") };
    void service.start();
    await idle();
  }

  async function down(): Promise<void> {
    if (running === null) return;
    const { service, server, end } = running;
    running = null;
    end.abort();
    await Promise.all([service.stop(), closeServer(server)]);
  }

  /** What waits for the forum's limits is under way, and yet at rest until time goes on. */
  async function quiet(): Promise<void> {
    for (let rests = 0, before = ""; rests < RESTS;) {
      await forum.settled();
      await turn();
      const isQuiet = underWay === 0 && before === saidBetween(forum);
      before = saidBetween(forum);
      rests = isQuiet ? rests + 1 : 0;
    }
  }

  async function idle(): Promise<void> {
    if (isLimited) return quiet();
    for (let before = ""; before !== saidBetween(forum);) {
      before = saidBetween(forum);
      await forum.settled();
      await new Promise(setImmediate);
      await running?.service.idle();
      await new Promise(setImmediate);
    }
  }

  clock.settle = idle;
  return {
    forum,
    clock,
    get settings() {
      return settings;
    },
    pagesUrl,
    service() {
      if (running === null) throw new Error("The service is down");
      return running.service;
    },
    up,
    down,
    idle,
    async stop() {
      await down();
      await forum.stop();
    },
  };
}

/** So many turns of the machine in which nothing was under way: what was answered has been thought about. */
const RESTS = 20;

/** Resolves when the clock has been moved so far; rejects when what waits is to end, since nobody may move it then. */
function sleepOn(clock: VirtualClock, ms: number, end: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.at(clock.now() + ms, resolve);
    end.addEventListener("abort", () => {
      cancel();
      reject(new Error("The service ends"));
    });
  });
}

/** What the record of such a world is sealed with, unless told otherwise. */
export function sealSecretsFor(secret: string): readonly string[] {
  return [`${secret}, and what the record of this world is sealed with`];
}

/** Changes whenever anything was said between forum and service. */
function saidBetween(forum: SandboxForum): string {
  return `${forum.requests.length} ${forum.deliveries.sent.length}`;
}

/** Has the forum deliver every event about topics, posts and groups, by a webhook like the one that setup makes. */
async function subscribe(
  api: Calls<"webhooks.list" | "administration.webhookUpkeep">,
  address: string,
  secret: string,
): Promise<void> {
  const { eventTypes } = await api.webhooks.list();
  await api.administration.webhookUpkeep.create({ address, secret, eventIds: eventIds(eventTypes) });
}

/** A port of this machine that nothing listens on; somebody may still take it first. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await closeServer(server);
  if (address === null || typeof address === "string") throw new Error("No port is free");
  return address.port;
}
