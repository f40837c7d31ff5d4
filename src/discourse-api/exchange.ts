/**
 * One request and its answer over HTTP, nothing repeated and nothing judged. The key is known here and nowhere
 * else: it travels in a header only, and no error that leaves this file was made by the HTTP library.
 */
import ky from "ky";
import { NO_ANSWER_IN_TIME, Unreachable } from "./errors.ts";
import { forumBase } from "./forum-address.ts";

export type Query = readonly (readonly [name: string, value: string | number | boolean])[];

/** Whose eyes and hands a request uses. The forum knows an account by name or, for any script, by its id. */
export interface Account {
  readonly id: number;
  readonly username: string;
}

export interface Call {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** From the forum's base, with its slash; made with `path` where it holds a name. */
  readonly path: string;
  readonly query?: Query;
  readonly json?: unknown;
  readonly form?: FormData;
  /** Only `acting-as.ts` sets this; the bot otherwise. */
  readonly actAs?: Account;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A file as it came, or that it is longer than who asked wanted to read; what a failed answer says is its text. */
export interface FileAnswer extends Answer {
  readonly bytes: Uint8Array | "too-large";
  /** False where the forum keeps its files elsewhere, and that place has answered. */
  readonly ofForum: boolean;
}

export interface Credentials {
  readonly apiKey: string;
  readonly username: string;
}

export interface ExchangeOptions {
  readonly url: string;
  /** Null: as anybody who is not logged in. */
  readonly credentials: Credentials | null;
  /** The longest that one request may take, its answer read to the end. */
  readonly timeoutMs: number;
  readonly fetch?: typeof globalThis.fetch;
}

export interface Exchange {
  /** The answer, whatever its status. Throws `Unreachable` when there is none. */
  send(call: Call): Promise<Answer>;
  /**
   * A file of the forum, wherever the forum keeps it: redirects are followed, and the key is shown to the forum alone.
   * Throws `Unreachable` when there is no answer.
   */
  file(path: string, mostBytes: number): Promise<FileAnswer>;
  /** `text` without the key, for words that come from outside and end up in errors and logs. */
  readonly withoutKey: (text: string) => string;
}

/** Faults that come before anything was sent. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+)$/;

/** Throws a `TypeError` when the address, key or name can be none; it never repeats the key. */
export function createExchange(options: ExchangeOptions): Exchange {
  const base = forumBase(options.url);
  const { credentials } = options;
  if (credentials !== null) checkCredentials(credentials);
  const client = ky.create({
    headers: {
      accept: "application/json",
      ...(credentials === null ? {} : { "api-key": credentials.apiKey }),
    },
    // A followed redirect would hand the key to whatever host the answer names.
    redirect: "manual",
    throwHttpErrors: false,
    retry: 0,
    // The signal below bounds the reading of the answer too; ky's own only waits for its beginning.
    timeout: false,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });

  async function send(call: Call): Promise<Answer> {
    const pending = client(base + call.path, {
      method: call.method,
      headers: actor(credentials, call),
      signal: AbortSignal.timeout(options.timeoutMs),
      ...(call.query === undefined ? {} : { searchParams: call.query.map((pair) => [...pair]) }),
      ...(call.json === undefined ? {} : { json: call.json }),
      ...(call.form === undefined ? {} : { body: call.form }),
    });
    try {
      const response = await pending;
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (error) {
      const reason = reasonOf(error);
      throw new Unreachable(`${call.method} ${call.path}`, reason, NEVER_SENT.test(reason) ? "no" : "maybe");
    }
  }

  async function file(path: string, mostBytes: number): Promise<FileAnswer> {
    const signal = AbortSignal.timeout(options.timeoutMs);
    try {
      let address = new URL(base + path);
      for (let hop = 0; ; hop += 1) {
        const isForum = address.href.startsWith(`${base}/`);
        const response = isForum
          ? await client(address.href, {
              headers: { ...actor(credentials, { method: "GET", path }), accept: "*/*" },
              signal,
            })
          : await (options.fetch ?? globalThis.fetch)(address, { redirect: "manual", signal });
        const target = response.headers.get("location");
        if (response.status >= 300 && response.status < 400 && target !== null && hop < MOST_HOPS) {
          await response.body?.cancel();
          address = new URL(target, address);
          continue;
        }
        const { status, headers } = response;
        const bytes = await bytesOf(response, mostBytes);
        const text = status < 300 || bytes === "too-large" ? "" : Buffer.from(bytes).toString("utf8");
        return { status, headers, text, bytes, ofForum: isForum };
      }
    } catch (error) {
      throw new Unreachable(`GET ${path}`, reasonOf(error), "no");
    }
  }

  return {
    send,
    file,
    withoutKey: (text) => (credentials === null ? text : text.replaceAll(credentials.apiKey, "[key]")),
  };
}

function checkCredentials({ apiKey, username }: Credentials): void {
  if (!isPlain(apiKey)) {
    throw new TypeError(
      "The API key must be one word of plain letters and digits, without a space or line break",
    );
  }
  if (!isPlain(username)) {
    throw new TypeError("The bot's username must be one word of plain letters, without accents");
  }
}

function actor(credentials: Credentials | null, { actAs }: Call): Record<string, string> {
  if (credentials === null) return {};
  // By its number, since a member may be renamed at any time.
  return actAs === undefined ? { "api-username": credentials.username } : { "api-user-id": String(actAs.id) };
}

/** From a short address to where a file lies it takes one or two. */
const MOST_HOPS = 3;

async function bytesOf(response: Response, most: number): Promise<FileAnswer["bytes"]> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const read = await reader?.read();
    if (read?.value === undefined) break;
    length += read.value.length;
    if (length > most) {
      await reader?.cancel();
      return "too-large";
    }
    parts.push(read.value);
  }
  return Buffer.concat(parts);
}

/** Header values hold Latin letters only. */
function isPlain(text: string): boolean {
  return /^[\x21-\x7E]+$/.test(text);
}

/** The innermost code or name of a network error: its messages may hold what was sent. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if (error.name === "TimeoutError") return NO_ANSWER_IN_TIME;
  if (error.cause instanceof Error) return reasonOf(error.cause);
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
