/**
 * A second service beside that of a world, on the same forum, as when one is started by mistake or an old one has not
 * ended: with the same settings and secrets, deliveries and a memory of its own, and deaths of its own.
 */
import type { Server } from "node:http";
import { freePort, sealSecretsFor } from "../src/demo/sandbox-with-service.ts";
import { createDiscourseApi } from "../src/discourse-api/discourse-api.ts";
import { closeServer } from "../src/sandbox/sandbox-forum.ts";
import { eventIds } from "../src/setup/things/webhook.ts";
import { webhookAddress } from "../src/settings/webhook-path.ts";
import { createApp } from "../src/shell/app.ts";
import { assemble } from "../src/shell/assemble.ts";
import { listen } from "../src/shell/listen.ts";
import { createService } from "../src/shell/service.ts";
import type { Service } from "../src/shell/service.ts";
import { mortalConnection } from "./mortal-connection.ts";
import type { MortalConnection } from "./mortal-connection.ts";
import { BOT, SECRET } from "./world.ts";
import type { World } from "./world.ts";

export interface SecondService {
  /** Starts it where it is down. */
  up(): Promise<void>;
  down(): Promise<void>;
  /** Resolves once neither service nor the forum has anything under way. */
  idle(): Promise<void>;
  killAt: MortalConnection["killAt"];
  /** How many of them there have been. */
  lives(): number;
  /** What they have logged as errors while they lived. */
  problems(): readonly string[];
}

/** Started; `before` is awaited before each of its requests. The world's clock waits for both from now on. */
export async function startSecondService(world: World, before: () => Promise<void>): Promise<SecondService> {
  const { forum, clock, settings } = world;
  const port = await freePort();
  const connection = { apiKey: forum.apiKey, username: BOT, budgetPerMinute: Infinity };
  const admin = createDiscourseApi({ ...connection, url: forum.url });
  await admin.administration.webhookUpkeep.create({
    address: webhookAddress(`http://127.0.0.1:${port}`),
    secret: SECRET,
    eventIds: eventIds((await admin.webhooks.list()).eventTypes),
  });
  const first = clock.settle;
  const problems: string[] = [];
  let running: { readonly service: Service; readonly server: Server; readonly own: MortalConnection } | null =
    null;
  let lives = 0;

  async function up(): Promise<void> {
    if (running !== null) return;
    lives += 1;
    const own = mortalConnection();
    const parts = assemble({
      settings,
      connection: {
        ...connection,
        sleep: () => Promise.resolve(),
        async fetch(input, init) {
          await before();
          return own.fetch(input, init);
        },
      },
      secrets: [SECRET],
      sealSecrets: sealSecretsFor(SECRET),
      log: {
        level: "error",
        destination: { write: (line: string) => void (own.isKilled() || problems.push(line)) },
      },
      clock,
      rhythm: { sweep: 6 * 3_600_000, fullRead: 24 * 3_600_000 },
    });
    const service = createService(parts);
    running = { service, own, server: await listen(createApp(service, parts), port, "127.0.0.1") };
    void service.start();
    await idle();
  }

  async function down(): Promise<void> {
    if (running === null) return;
    const { service, server, own } = running;
    running = null;
    own.kill();
    await Promise.all([service.stop(), closeServer(server)]);
  }

  async function idle(): Promise<void> {
    for (let said = -1; said !== forum.requests.length;) {
      said = forum.requests.length;
      await first();
      await running?.service.idle();
      await new Promise(setImmediate);
    }
    if (running?.own.isKilled() === true) await down();
  }

  clock.settle = idle;
  await up();
  return {
    up,
    down,
    idle,
    killAt: (request, when) => running?.own.killAt(request, when),
    lives: () => lives,
    problems: () => problems,
  };
}
