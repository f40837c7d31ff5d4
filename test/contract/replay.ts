/** Sends the recorded requests, in order, to a forum whose ids differ, and keeps what it answers. */
import { setTimeout } from "node:timers/promises";
import { exchanges, type Exchange } from "./recordings.ts";
import { createIds, type IdKind, type Ids } from "./ids.ts";

export interface Answered {
  readonly recorded: Exchange;
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Texts {
  readonly toForum: (text: string) => string;
  readonly toRecorded: (text: string) => string;
  /** From now on this stands for that. */
  readonly learn: (recorded: string, actual: string) => void;
}

const AS_THEY_ARE: Texts = { toForum: (text) => text, toRecorded: (text) => text, learn: () => undefined };

export interface ForumUnderTest {
  readonly url: string;
  readonly apiKey: string;
  /** Where its webhooks find us, in place of `http://service.test`. */
  readonly serviceUrl: string;
  /** Ids that are known before the replay (accounts). */
  readonly ids?: Ids;
  /** Names and dates of the recordings in this forum's terms, and back; as they are unless given. */
  readonly texts?: Texts;
  /** Files that the recordings name but do not keep. */
  readonly file?: (exchange: Exchange) => FormData | undefined;
  /** Awaited before each exchange: time goes on, deliveries arrive. */
  before(exchange: Exchange): Promise<void>;
}

export async function replay(
  forum: ForumUnderTest,
  list: readonly Exchange[] = exchanges,
): Promise<{ answers: Answered[]; ids: Ids }> {
  const ids = forum.ids ?? createIds();
  const answers: Answered[] = [];
  for (const exchange of list) {
    await forum.before(exchange);
    const answered = await send(forum, exchange, ids);
    learnIds(answered, ids);
    learnUpload(answered, forum.texts ?? AS_THEY_ARE);
    answers.push(answered);
  }
  return { answers, ids };
}

async function send(forum: ForumUnderTest, exchange: Exchange, ids: Ids): Promise<Answered> {
  const { method, path, body } = exchange.request;
  const { toForum, toRecorded } = forum.texts ?? AS_THEY_ARE;
  const noBody = body === undefined || body === null;
  const sent = forum.file?.(exchange) ?? (noBody ? undefined : bodyFor(forum, exchange, ids, toForum));
  const response = await patientFetch(forum.url + toForum(actualPath(path, ids)), {
    method,
    headers: headersFor(forum, exchange, toForum, typeof sent === "string"),
    redirect: "manual",
    ...(sent === undefined ? {} : { body: sent }),
  });
  const answer = toRecorded(await response.text());
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
  const { status, headers } = response;
  return { recorded: exchange, status, headers, body: isJson ? JSON.parse(answer) : answer };
}

/** A forum with stock limits says when it wants to be asked again. */
async function patientFetch(url: string, request: RequestInit): Promise<Response> {
  const response = await fetch(url, request);
  if (response.status !== 429) return response;
  await setTimeout((Number(response.headers.get("retry-after") ?? "10") + 1) * 1000);
  return patientFetch(url, request);
}

function headersFor(
  forum: ForumUnderTest,
  exchange: Exchange,
  toForum: Texts["toForum"],
  json: boolean,
): Record<string, string> {
  const written = Object.entries(exchange.request.headers);
  const headers = Object.fromEntries(written.map(([name, value]) => [name, toForum(value)]));
  const key = headers["Api-Key"];
  return {
    ...headers,
    ...(json ? { "Content-Type": "application/json" } : {}),
    ...(key === "<all-users key>" ? { "Api-Key": forum.apiKey } : {}),
  };
}

function bodyFor(
  forum: ForumUnderTest,
  exchange: Exchange,
  ids: Ids,
  toForum: Texts["toForum"],
): string | FormData {
  const { body } = exchange.request;
  if (body === "<multipart>") return fileFor(exchange);
  const written = JSON.stringify(body, (name, value: unknown) => {
    if (typeof value === "string") return value.replace("http://service.test", forum.serviceUrl);
    if (typeof value !== "number") return value;
    if (name === "topic_id") return ids.toActual("topic", value);
    if (name === "category") return ids.toActual("category", value);
    return name === "post_id" || name === "id" ? ids.toActual("post", value) : value;
  });
  const named = written.replaceAll(
    /topic:(\d+)/g,
    (_, id: string) => `topic:${ids.toActual("topic", Number(id))}`,
  );
  return toForum(named);
}

/** The recordings do not keep the files themselves: any PDF, and any file that is not allowed. */
function fileFor(exchange: Exchange): FormData {
  const allowed = exchange.response.status === 200;
  const form = new FormData();
  form.set("type", "composer");
  form.set("synchronous", "true");
  const name = allowed ? "lettre.pdf" : "lettre.exe";
  form.set("file", new File([`%PDF-1.4 ${exchange.name}`], name, { type: "application/pdf" }));
  return form;
}

const PATHS: readonly (readonly [RegExp, IdKind])[] = [
  [/(\/posts\/|post_id=|post_ids\[\]=)(\d+)/g, "post"],
  [/(\/t\/(?:-\/)?)(\d+)/g, "topic"],
  [/(\/groups\/)(\d+)/g, "group"],
  [/(\/web_hooks\/|\/web_hook_events\/)(\d+)/g, "hook"],
];

function actualPath(path: string, ids: Ids): string {
  return PATHS.reduce(
    (written, [where, kind]) =>
      written.replaceAll(where, (_, before: string, id: string) => before + ids.toActual(kind, Number(id))),
    path,
  );
}

/** What was made now has a number of its own. */
function learnIds({ recorded, body }: Answered, ids: Ids): void {
  const { method, path } = recorded.request;
  const [streamThen, streamNow] = [recorded.response.body, body].map((page) => postStream(page));
  streamThen?.forEach((id, index) => {
    const actual = streamNow?.[index];
    if (actual !== undefined) ids.learn("post", id, actual);
  });
  if (method !== "POST" || recorded.response.status !== 200) return;
  const pairs: readonly (readonly [IdKind, readonly string[]])[] = path.startsWith("/posts.json")
    ? [
        ["post", ["id"]],
        ["topic", ["topic_id"]],
      ]
    : [
        ["group", ["basic_group", "id"]],
        ["hook", ["web_hook", "id"]],
      ];
  for (const [kind, way] of pairs) {
    const [was, is] = [numberAt(recorded.response.body, way), numberAt(body, way)];
    if (was !== undefined && is !== undefined) ids.learn(kind, was, is);
  }
}

/** The recordings do not keep the files: another one has another short name. */
function learnUpload({ recorded, body }: Answered, texts: Texts): void {
  const [was, is] = [recorded.response.body, body].map((upload) => valueAt(upload, ["short_url"]));
  if (typeof was === "string" && typeof is === "string" && was !== is) texts.learn(nameIn(was), nameIn(is));
}

function nameIn(shortUrl: string): string {
  return shortUrl.replace("upload://", "");
}

/** Ids of all posts of a topic's page: the small actions among them are learnt from here. */
function postStream(page: unknown): number[] | undefined {
  const stream = valueAt(page, ["post_stream", "stream"]);
  return Array.isArray(stream) ? stream.filter((id) => typeof id === "number") : undefined;
}

function numberAt(value: unknown, way: readonly string[]): number | undefined {
  const found = valueAt(value, way);
  return typeof found === "number" ? found : undefined;
}

function valueAt(value: unknown, way: readonly string[]): unknown {
  return way.reduce<unknown>(
    (inner, name) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );
}
