/** One service of a story, from its start to its death. */
import { createServer } from "node:http";
import type { Server } from "node:http";
import { createDiscourseApi } from "../src/discourse-api/discourse-api.ts";
import { letterPrinter } from "../src/letter/letter-pdf.ts";
import { loadLetterTemplates } from "../src/letter/letter-template.ts";
import type { SandboxForum } from "../src/sandbox/sandbox-forum.ts";
import type { ServiceSettings } from "../src/settings/service-settings.ts";
import { createApp } from "../src/shell/app.ts";
import { createLog } from "../src/shell/log.ts";
import { createMetrics } from "../src/shell/metrics.ts";
import { createService } from "../src/shell/service.ts";
import type { Rhythm, Service } from "../src/shell/service.ts";
import type { VirtualClock } from "../src/clock/virtual-clock.ts";

/** The bot's account and the webhook's secret in every story. */
export const BOT = "lettres-bot";
export const SECRET = "a-secret-for-stories";

export interface Life {
  readonly service: Service;
  readonly server: Server;
  kill(): void;
  isKilled(): boolean;
  killAfterWrites(writes: number): void;
}

interface LifeParts {
  readonly forum: SandboxForum;
  readonly clock: VirtualClock;
  readonly settings: ServiceSettings;
  readonly port: number;
  readonly problems: string[];
  readonly rhythm: Partial<Rhythm>;
}

/** Starts a service that listens on `port`; it has still to be told to start its work. */
export async function startLife({
  forum,
  clock,
  settings,
  port,
  problems,
  rhythm,
}: LifeParts): Promise<Life> {
  let killed = false;
  let writesLeft = Infinity;
  const metrics = createMetrics();
  const api = createDiscourseApi({
    url: forum.url,
    apiKey: forum.apiKey,
    username: BOT,
    budgetPerMinute: Infinity,
    sleep: () => Promise.resolve(),
    onRequest: metrics.request,
    async fetch(input, init) {
      if (killed) throw new Error("the service is dead");
      const isWrite = (input instanceof Request ? input.method : (init?.method ?? "GET")) !== "GET";
      if (isWrite) writesLeft -= 1;
      const answer = await fetch(input, init);
      if (isWrite && writesLeft <= 0) killed = true;
      if (killed) throw new Error("the service died before the answer came");
      return answer;
    },
  });
  const log = createLog({
    level: "error",
    secrets: [forum.apiKey, SECRET],
    destination: {
      write(line) {
        if (!killed) problems.push(line);
      },
    },
  });
  const service = createService({
    api,
    settings,
    clock,
    log,
    metrics,
    letterText: loadLetterTemplates(),
    renderPdf: letterPrinter(),
    secrets: [SECRET],
    rhythm: { sweep: 6 * 3_600_000, fullRead: 24 * 3_600_000, ...rhythm },
  });
  const server = createServer(createApp({ service, settings, clock, log }));
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    service,
    server,
    kill() {
      killed = true;
    },
    isKilled: () => killed,
    killAfterWrites(writes) {
      writesLeft = writes;
    },
  };
}

export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
