/**
 * The demo's world: a sandbox forum and the service attached to it by signed webhooks, both on this machine, on
 * a clock that the story moves and that afterwards goes on with real time.
 */
import { createServer } from "node:http";
import type { Server } from "node:http";
import express from "express";
import { createDiscourseApi } from "../discourse-api/discourse-api.ts";
import { letterPrinter } from "../letter/letter-pdf.ts";
import { loadLetterTemplates } from "../letter/letter-template.ts";
import { createSandboxForum } from "../sandbox/sandbox-forum.ts";
import type { SandboxForum } from "../sandbox/sandbox-forum.ts";
import { readSettings } from "../settings/read-settings.ts";
import { createApp } from "../shell/app.ts";
import { createLog } from "../shell/log.ts";
import { createMetrics } from "../shell/metrics.ts";
import { createService } from "../shell/service.ts";
import type { Service } from "../shell/service.ts";
import { virtualClock } from "../clock/virtual-clock.ts";
import type { VirtualClock } from "../clock/virtual-clock.ts";
import type { DemoCase } from "./demo-case.ts";
import { DEMO_BOT, fillDemoForum } from "./demo-forum.ts";
import { subscribe } from "./subscribe.ts";

export interface DemoWorld {
  readonly forum: SandboxForum;
  readonly clock: VirtualClock;
  readonly service: Service;
  /** Base of the public pages. */
  readonly pagesUrl: string;
  /** Resolves once neither the forum nor the service has anything under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const SECRET = "a-secret-of-the-demo";

/**
 * Brings up forum and service; `ports` are those asked for, 0 for any free one. `hear` is told each request that
 * the service sends.
 */
export async function startDemoWorld(
  demo: DemoCase,
  start: number,
  ports: { readonly forum: number; readonly service: number },
  hear: (request: Request) => void = () => {},
): Promise<DemoWorld> {
  const clock = virtualClock(start);
  const forum = createSandboxForum({
    clock,
    settings: {
      default_locale: demo.language,
      authorized_extensions: "jpg|jpeg|png|gif|pdf",
      allowed_internal_hosts: "127.0.0.1",
    },
  });
  await forum.start(ports.forum);
  const app = express();
  const server = await listen(app, ports.service);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : ports.service;
  const pagesUrl = `http://127.0.0.1:${port}`;
  const yaml = `network: ${demo.network}\nlanguage: ${demo.language}\nelectorate:\n  groups: [${demo.group}]\nrequest_tag: lettre-de-soutien\n`;
  const settings = readSettings(yaml, "aval.yaml", { forumUrl: forum.url, publicUrl: pagesUrl });
  fillDemoForum(forum, demo, settings);
  const metrics = createMetrics();
  const log = createLog({ level: "error", secrets: [forum.apiKey, SECRET] });
  const api = createDiscourseApi({
    url: forum.url,
    apiKey: forum.apiKey,
    username: DEMO_BOT,
    // The sandbox lives on the story's clock, so that no minute of a budget would ever pass.
    budgetPerMinute: Infinity,
    onRequest: metrics.request,
    fetch(input, init) {
      const request = new Request(input, init);
      hear(request.clone());
      return fetch(request);
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
    rhythm: { sweep: 3 * 3_600_000 },
  });
  app.use(createApp({ service, settings, clock, log }));
  await subscribe(api, pagesUrl, SECRET);
  const idle = idleOf(forum, service);
  clock.settle = idle;
  await service.start();
  await idle();
  return {
    forum,
    clock,
    service,
    pagesUrl,
    idle,
    async stop() {
      await service.stop();
      server.closeAllConnections();
      server.close();
      await forum.stop();
    },
  };
}

function idleOf(forum: SandboxForum, service: Service): () => Promise<void> {
  return async () => {
    const said = () => `${forum.requests.length} ${forum.deliveries.sent.length}`;
    for (let before = ""; before !== said();) {
      before = said();
      await forum.settled();
      await new Promise(setImmediate);
      await service.idle();
      await new Promise(setImmediate);
    }
  };
}

function listen(app: express.Express, port: number): Promise<Server> {
  const server = createServer(app);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      resolve(server);
    });
  });
}
