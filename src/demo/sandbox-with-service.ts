/**
 * A sandbox forum and the service attached to it by signed webhooks, both on this machine, on a clock that stands
 * still until it is told to move: where the demo is played, and the tests' stories are told. The service can be
 * taken away and brought up again; nothing of it is kept but what the forum holds.
 */
import { createServer } from "node:http";
import type { Server } from "node:http";
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
  /** Where its errors are logged; standard output unless given. */
  readonly errors?: { write(line: string): void };
  /** The text of the settings file from now on; the one before unless given. */
  readonly yaml?: string;
  /** What the record is sealed with from now on; what it was unless given. */
  readonly sealSecrets?: readonly string[];
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
  // The forum lives on the story's clock, so that no minute of a budget would ever pass, nor has to be waited for.
  const connection = {
    apiKey: forum.apiKey,
    username: bot,
    budgetPerMinute: Infinity,
    sleep: () => Promise.resolve(),
  };
  await subscribe(createDiscourseApi({ ...connection, url: forum.url }), webhookAddress(pagesUrl), secret);
  let running: { readonly service: Service; readonly server: Server } | null = null;

  async function up({ fetch, errors, yaml, ...life }: Life = {}): Promise<void> {
    if (running !== null) return;
    sealSecrets = life.sealSecrets ?? sealSecrets;
    if (yaml !== undefined) settings = settingsIn(yaml);
    const parts = assemble({
      settings,
      connection: fetch === undefined ? connection : { ...connection, fetch },
      secrets: [secret],
      sealSecrets,
      log: { level: "error", ...(errors === undefined ? {} : { destination: errors }) },
      clock,
      rhythm,
    });
    const service = createService(parts);
    running = { service, server: await listen(createApp(service, parts), port, "127.0.0.1") };
    void service.start();
    await idle();
  }

  async function down(): Promise<void> {
    if (running === null) return;
    const { service, server } = running;
    running = null;
    await Promise.all([service.stop(), closeServer(server)]);
  }

  async function idle(): Promise<void> {
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
