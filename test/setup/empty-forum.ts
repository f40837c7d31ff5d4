/** An empty forum with a bot, and setup run against it as the command does. */
import { createDiscourseApi } from "../../src/discourse-api/discourse-api.ts";
import {
  createSandboxForum,
  type SandboxForum,
  type SandboxOptions,
} from "../../src/sandbox/sandbox-forum.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import { removeSetup, runSetup } from "../../src/setup/run-setup.ts";
import { readComponent } from "../../src/setup/things/component.ts";
import { wantedOf } from "../../src/setup/wanted.ts";
import { virtualClock, type VirtualClock } from "../../src/clock/virtual-clock.ts";

export const BOT = "lettres-bot";
export const SECRET = "a-secret-for-setup";
export const SEAL_SECRET = "what the record is sealed with, for setup";
export const ADDRESS = "https://letters.example.org";

export interface EmptyForum {
  readonly forum: SandboxForum;
  readonly clock: VirtualClock;
  /** Runs setup with these further lines of the settings file; gives what it printed and whether all is well. */
  setup(how?: SetupRun): Promise<{ readonly printed: string; readonly isWell: boolean }>;
  /** What was written to the forum since the last time this was asked, "METHOD /path". */
  writes(): string[];
  stop(): Promise<void>;
}

interface SetupRun {
  readonly settings?: string;
  readonly dryRun?: boolean;
  readonly remove?: boolean;
  readonly publicUrl?: string | null;
  readonly secret?: string;
  /** AVAL_SECRET. */
  readonly sealSecret?: string;
  readonly language?: "fr" | "en";
  /** Another answer than the forum's to a path, `"nobody"` for none at all; null for the forum's own. */
  readonly answer?: (path: string) => unknown;
}

export async function openEmptyForum(options: Partial<SandboxOptions> = {}): Promise<EmptyForum> {
  const clock = virtualClock(Date.parse("2026-06-01T09:00:00+02:00"));
  const forum = createSandboxForum({ clock, ...options });
  forum.addMember({ username: BOT, name: "Lettres (bot)", admin: true });
  for (const name of ["alice", "bruno", "chloe", "driss", "emma"]) forum.addMember({ username: name, name });
  await forum.start();
  const component = await readComponent();
  let seen = 0;

  return {
    forum,
    clock,
    async setup(how = {}) {
      const { dryRun = false, remove = false, publicUrl = ADDRESS, secret = SECRET } = how;
      const { language = "en", sealSecret = SEAL_SECRET, answer = () => null } = how;
      const yaml = `network: Network of shared places\nlanguage: ${language}\n${how.settings ?? ""}`;
      const settings = readSettings(yaml, "aval.yaml", { forumUrl: forum.url, publicUrl });
      const environment = {
        apiUsername: BOT,
        webhookSecrets: [secret],
        sealSecrets: [sealSecret],
        publicUrl,
      };
      const wanted = wantedOf(settings, environment, component);
      const api = createDiscourseApi({
        url: forum.url,
        apiKey: forum.apiKey,
        username: BOT,
        budgetPerMinute: Infinity,
        sleep: () => Promise.resolve(),
        fetch: (request, init) => answeredBy(request, init, answer),
      });
      const lines: string[] = [];
      const run = remove ? removeSetup : runSetup;
      const isWell = await run({ api, wanted, dryRun, print: (line) => lines.push(line) });
      return { printed: lines.join("\n"), isWell };
    },
    writes() {
      const fresh = forum.requests.slice(seen).filter(({ method }) => method !== "GET");
      seen = forum.requests.length;
      return fresh.map(({ method, path }) => `${method} ${path}`);
    },
    stop: () => forum.stop(),
  };
}

async function answeredBy(
  request: Parameters<typeof fetch>[0],
  init: Parameters<typeof fetch>[1],
  answer: (path: string) => unknown,
): Promise<Response> {
  const { pathname } = new URL(request instanceof Request ? request.url : String(request));
  const own = answer(pathname);
  if (own === null) return fetch(request, init);
  if (own === "nobody") throw Object.assign(new TypeError("fetch failed"), { code: "ECONNREFUSED" });
  return Response.json(own);
}
