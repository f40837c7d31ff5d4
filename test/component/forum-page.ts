/**
 * A page of a forum in a real browser, with the component's own files and a stand-in for Discourse around them.
 * A server on this machine answers from this folder and `plugin-assets/`.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { parse } from "yaml";
import { z } from "zod";
import { hideJson, readHiddenJson } from "../../src/core/text/hidden-json.ts";
import type { ComponentView } from "../../src/core/posts/component-view.ts";
import { componentStyle } from "../../src/setup/things/component-zip.ts";

const COMPONENT = new URL("../../plugin-assets/", import.meta.url);
const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

export type Language = "fr" | "en";

const Post = z.object({
  id: z.number(),
  post_number: z.number(),
  username: z.string(),
  user_id: z.number(),
  cooked: z.string(),
  raw: z.string(),
  wiki: z.boolean(),
  can_edit: z.boolean(),
  version: z.number(),
  updated_at: z.string(),
  polls: z
    .array(
      z.object({
        name: z.string(),
        options: z.array(z.object({ id: z.string(), html: z.string() })).optional(),
      }),
    )
    .optional(),
  polls_votes: z.record(z.string(), z.array(z.string())).optional(),
});
const Recorded = z.object({
  recordedAt: z.string(),
  /** `title` is the forum's markup. */
  topic: z.object({ id: z.number(), slug: z.string(), tags: z.array(z.string()), title: z.string() }),
  posts: z.array(Post),
  /** Account ids by name; those below unless given. */
  accounts: z.record(z.string(), z.number()).optional(),
  drawnBallot: z.object({ elector: z.string(), recused: z.string(), voted: z.string() }),
});
const Words = z.record(z.string(), z.unknown());

/** The view is the service's own, written when the recording was made. */
const View = z.custom<ComponentView>(
  (value) => typeof value === "object" && value !== null && "projects" in value,
);

type RecordedPost = z.infer<typeof Post>;
export type Recording = z.infer<typeof Recorded>;

/** Who looks at what. The rest is as recorded. */
export interface Visit {
  readonly language?: Language;
  /** What is shown instead of the recorded request in that language. */
  readonly recording?: Recording;
  /** Device pixels for one of the page's. */
  readonly scale?: number;
  readonly width?: 360 | 390 | 720 | 1280;
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
  /** An account of the recording by name, or null for a visitor; an elector by default. */
  readonly reader?: string | null;
  /** The reader belongs to the forum's moderators. */
  readonly moderator?: boolean;
  readonly canReply?: boolean;
  readonly groups?: readonly { readonly id: number; readonly name: string }[];
  /** The reader's own zone; Paris, as the network's, by default. */
  readonly timezone?: string;
  /** The nested view of 2026 instead of the flat one. */
  readonly nested?: boolean;
  readonly tags?: readonly unknown[];
  readonly drawnPoll?: "elector" | "recused" | "voted";
  /** Numbers of the posts that the stream has loaded; all by default. */
  readonly loaded?: readonly number[];
  readonly view?: (recorded: ComponentView) => ComponentView;
  readonly posts?: (recorded: readonly RecordedPost[]) => readonly RecordedPost[];
}

/** A browser and the server that answers it, to be stopped together. */
export interface ForumBrowser {
  readonly browser: Browser;
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts the browser; says what to do where there is none. */
export async function startBrowser(): Promise<ForumBrowser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `These tests drive the theme component in Chromium, and ${CHROMIUM} is not there. ` +
        "Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.",
    );
  }
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...args, "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const server = createServer((request, response) => {
    void respond(new URL(request.url ?? "/", "http://forum.test"), response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const listening = server.address();
  if (listening === null || typeof listening === "string") throw new Error("the server has no port");
  const stop = async (): Promise<void> => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { browser, address: `http://127.0.0.1:${listening.port}`, stop };
}

/** What a visit is shown. */
async function shownIn(visit: Visit): Promise<Recording> {
  return visit.recording ?? recordingOf(visit.language ?? "fr");
}

/** The recording of a request in that language. */
export async function recordingOf(language: Language): Promise<Recording> {
  const text = await readFile(new URL(`recorded/request-${language}.json`, import.meta.url), "utf8");
  return Recorded.parse(JSON.parse(text));
}

/** The account ids of a recording's people, by name. */
export const ACCOUNTS: Readonly<Record<string, number>> = {
  charlotte: 3,
  alice: 4,
  bruno: 5,
  chloe: 6,
  driss: 7,
  emma: 8,
  farid: 9,
  gaelle: 10,
  leo: 15,
};

interface Request {
  readonly url: string;
  readonly type: string;
  readonly data?: {
    readonly raw?: string;
    readonly post?: { readonly raw: string };
    readonly options?: readonly string[];
  };
}

/** The requests that the component has sent to the forum, in order. */
export async function requestsOf(page: Page): Promise<Request[]> {
  return page.evaluate("forum.requests");
}

/** The texts that were posted in the topic, in order. */
export async function postedTexts(page: Page): Promise<(string | undefined)[]> {
  const requests = await requestsOf(page);
  return requests.filter(({ url }) => url === "/posts").map(({ data }) => data?.raw);
}

/** Makes the forum refuse a request, once or always. */
export async function refuse(page: Page, refusal: Refusal): Promise<void> {
  await page.evaluate(`forum.refusals.push(${JSON.stringify(refusal)})`);
}

export interface Refusal {
  readonly type: "GET" | "POST" | "PUT";
  readonly url: string;
  readonly status: number;
  readonly says: string;
  readonly always?: boolean;
}

/** Calls a function of the stand-in in the page. */
export async function inForum(page: Page, name: string, argument: unknown = null): Promise<void> {
  await page.evaluate(`forum.${name}(${JSON.stringify(argument)})`);
}

/** A forum with the component installed, no topic open yet, as this reader has it. */
export async function openForum({ browser, address }: ForumBrowser, visit: Visit): Promise<Page> {
  const { language = "fr", width = 1280, dark = false, reader = "alice" } = visit;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    deviceScaleFactor: visit.scale ?? 1,
    reducedMotion: visit.reducedMotion === true ? "reduce" : "no-preference",
    timezoneId: visit.timezone ?? "Europe/Paris",
    bypassCSP: true,
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  const { recordedAt, accounts = ACCOUNTS } = await shownIn(visit);
  await page.clock.setFixedTime(new Date(recordedAt));
  await page.goto(`${address}/?scheme=${dark ? "dark" : "light"}&language=${language}`);
  const words = Words.parse(parse(await readFile(new URL(`locales/${language}.yml`, COMPONENT), "utf8")));
  const user =
    reader === null
      ? null
      : {
          id: accounts[reader],
          username: reader,
          moderator: visit.moderator === true,
          trust_level: 1,
          groups: visit.groups ?? GROUPS,
        };
  await inForum(page, "start", { locale: language, words: words[language], user });
  return page;
}

/** Opens the recorded request as the visit wants it, and waits until the component has read its state. */
export async function openRequest(browser: ForumBrowser, visit: Visit): Promise<Page> {
  const page = await openForum(browser, visit);
  await showRequest(page, visit);
  return page;
}

/** Shows the recorded request on a forum's page that is open already. */
export async function showRequest(page: Page, visit: Visit): Promise<void> {
  const recording = await shownIn(visit);
  const changed = withView(recording, visit.view ?? ((view) => view));
  const recorded = changed.posts.map(withPollOptions);
  const posts = visit.posts === undefined ? recorded : visit.posts(recorded);
  const shown = {
    ...changed,
    posts,
    topic: { ...changed.topic, tags: visit.tags ?? changed.topic.tags },
    canReply: visit.canReply ?? true,
    drawnPoll: changed.drawnBallot[visit.drawnPoll ?? "elector"],
  };
  const loaded = visit.loaded ?? posts.map((post) => post.post_number);
  await inForum(page, "showTopic", { recording: shown, loaded, nested: visit.nested ?? false });
  await page.waitForTimeout(50);
}

/** The forum gives a poll's options with its post; the recording has them in the text alone. */
function withPollOptions(post: RecordedPost): RecordedPost {
  const options = [...post.cooked.matchAll(/data-poll-option-id="(\w+)">([^<]*)</g)].map(
    ([, id = "", html = ""]) => ({
      id,
      html,
    }),
  );
  return post.polls === undefined
    ? post
    : { ...post, polls: post.polls.map((poll) => ({ ...poll, options: poll.options ?? options })) };
}

/** The recording with another view in its status post. */
export function withView(recording: Recording, change: (view: ComponentView) => ComponentView): Recording {
  const status = statusPost(recording);
  const held = readHiddenJson("view", status.raw);
  if (held.kind !== "found") throw new Error("the recorded status has no view");
  const view = hideJson("view", change(View.parse(held.value)));
  const raw = status.raw.replace(/<!-- aval:view .* -->/, () => view);
  return {
    ...recording,
    posts: recording.posts.map((post) => (post.id === status.id ? { ...post, raw } : post)),
  };
}

function statusPost({ posts }: Recording): RecordedPost {
  const status = posts.find((post) => post.raw.startsWith("[wrap=aval kind=status]"));
  if (status === undefined) throw new Error("the recording has no status post");
  return status;
}

/** The reader's groups on a forum in English. */
const GROUPS = [
  { id: 11, name: "trust_level_1" },
  { id: 41, name: "Composant-elect" },
];

interface Answer {
  readonly type: "text/html" | "text/javascript" | "text/plain";
  /** Null where there is no such file. */
  readonly body: string | null;
}

async function respond(url: URL, response: ServerResponse): Promise<void> {
  const { type, body } = await answer(url);
  response.writeHead(body === null ? 404 : 200, { "content-type": `${type}; charset=utf-8` }).end(body);
}

async function answer({ pathname, searchParams }: URL): Promise<Answer> {
  if (pathname === "/") return { type: "text/html", body: await shell(searchParams) };
  if (pathname === "/stand-in.js") return { type: "text/javascript", body: await here("stand-in.js") };
  const [, module] = /^\/theme\/([a-z/-]+?)(?:\.js)?$/.exec(pathname) ?? [];
  if (module === undefined) return { type: "text/plain", body: null };
  const text = await readFile(new URL(`javascripts/discourse/${module}.js`, COMPONENT), "utf8");
  return { type: "text/javascript", body: `${THEME_NAMES}\n${text}` };
}

/** What Discourse puts before each of a theme's modules. */
const THEME_NAMES = `const themePrefix = (key) => "theme." + key;
const settings = {
  bot_username: "lettres-bot",
  request_tag: "lettre-de-soutien|lettre-residence",
  timezone: "Europe/Paris",
};`;

async function shell(search: URLSearchParams): Promise<string> {
  const scheme = search.get("scheme") ?? "light";
  const imports = Object.fromEntries(
    ["discourse/lib/api", "discourse/lib/ajax", "discourse/lib/ajax-error", "discourse/lib/constants"].map(
      (name) => [name, "/stand-in.js"],
    ),
  );
  return `<!doctype html><html lang="${search.get("language") ?? "fr"}" class="${scheme}"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Forum</title>
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module" src="/stand-in.js"></script>
<style>${await here("forum.css")}</style>
<style>${await componentStyle()}</style>
</head><body><main></main></body></html>`;
}

async function here(name: string): Promise<string> {
  return readFile(fileURLToPath(new URL(name, import.meta.url)), "utf8");
}
