/**
 * Sends requests to one forum and gives back parsed answers or one of the four errors.
 *
 * Reads are repeated a few times when the forum is away; a write never is, since nobody knows whether it was
 * executed. A 429 was not executed, so both wait as told and are sent again. Everything draws on one budget.
 */
import type { z } from "zod";
import { DiscourseError, isRefusal, RateLimited, Refused, Unreachable, UnexpectedAnswer } from "./errors.ts";
import type { Answer, Call, Exchange, FileAnswer, Query } from "./exchange.ts";
import { forumWords, isForumSpeaking, waitOf } from "./forum-words.ts";
import type { BudgetClock, Priority, RequestBudget } from "./request-budget.ts";

/** One request as it went, for logs and metrics; it holds no key and no text. */
export interface RequestReport {
  readonly method: Call["method"];
  /** Without the query. */
  readonly path: string;
  readonly priority: Priority;
  readonly outcome: "answered" | DiscourseError["kind"];
  /** Null when there was no answer. */
  readonly status: number | null;
  readonly ms: number;
}

export interface ClientParts {
  readonly exchange: Exchange;
  readonly budget: RequestBudget;
  readonly clock: BudgetClock;
  readonly onRequest: (report: RequestReport) => void;
}

export interface Client {
  /** Reads and parses. */
  get<T>(answer: z.ZodType<T>, path: string, query?: Query): Promise<T>;
  /** Reads and parses, or gives the address that the read is redirected to. */
  getOrTarget<T>(
    answer: z.ZodType<T>,
    path: string,
    query: Query,
  ): Promise<
    { readonly kind: "answer"; readonly value: T } | { readonly kind: "redirect"; readonly target: string }
  >;
  /** Writes and parses what the forum answers. */
  write<T>(answer: z.ZodType<T>, call: Call): Promise<T>;
  /** Writes; the answer holds nothing of use. */
  order(call: Call): Promise<void>;
  /**
   * A file of at most so many bytes; null when the forum has none there, or does not show it. Asked for again as any
   * other read; what the place where a forum keeps its files wants to wait holds up no other request.
   */
  file(path: string, mostBytes: number): Promise<FileAnswer["bytes"] | null>;
  /** The path and query that a read is redirected to. */
  redirect(path: string): Promise<string>;
}

/** Three repetitions, after half a second, one and two. */
const READ_REPEATS = 3;
const FIRST_BACKOFF_MS = 500;
/** Longer waits are the caller's to plan: it has other topics to look at. */
const LONGEST_WAIT_MS = 120_000;
/** A limit of one kind of action holds up nothing else, so that its topic makes room for the others sooner. */
const LONGEST_WAIT_FOR_ONE_MS = 5000;
/** However long a forum wants silence, it is asked again after this: a day would be an outage that nobody sees. */
const LONGEST_SILENCE_MS = 300_000;
const WAITS = 5;
const GATEWAY = new Set([502, 503, 504]);

/** A client whose requests all have one priority; clients of one forum share their parts. */
export function createClient(parts: ClientParts, priority: Priority): Client {
  const { exchange, budget, clock } = parts;

  /** One attempt: an answer below 400, or an error; a 429 is given back as how long to wait. */
  async function attempt<T extends Answer>(call: Call, send: () => Promise<T>): Promise<T | RateLimited> {
    const release = await budget.take(priority);
    const start = clock.now();
    let status: number | null = null;
    let outcome: RequestReport["outcome"] = "answered";
    try {
      const answer = await send();
      status = answer.status;
      if (status === 429) {
        outcome = "rate-limited";
        return rateLimited(call, answer);
      }
      if (status >= 400) throw failure(call, answer);
      return answer;
    } catch (error) {
      if (error instanceof DiscourseError) outcome = error.kind;
      throw error;
    } finally {
      release();
      parts.onRequest({
        method: call.method,
        path: call.path,
        priority,
        outcome,
        status,
        ms: clock.now() - start,
      });
    }
  }

  function rateLimited(call: Call, answer: Answer | FileAnswer): RateLimited {
    const { ms, forAll: saysForAll } = waitOf(answer);
    const forAll = saysForAll && !("ofForum" in answer && !answer.ofForum);
    if (forAll) budget.pause(Math.min(ms, LONGEST_SILENCE_MS));
    return new RateLimited(nameOf(call), ms, forAll);
  }

  function failure(call: Call, answer: Answer): Refused | Unreachable {
    const { status } = answer;
    if (GATEWAY.has(status) && !isForumSpeaking(answer)) {
      return new Unreachable(nameOf(call), { proxy: status }, "maybe");
    }
    const { words, errorType } = forumWords(answer);
    return new Refused(nameOf(call), status, words.map(exchange.withoutKey), errorType);
  }

  function ask(call: Call): Promise<Answer> {
    return askUntilAnswered(call, () => exchange.send(call));
  }

  async function askUntilAnswered<T extends Answer>(call: Call, send: () => Promise<T>): Promise<T> {
    let repeats = 0;
    let waits = 0;
    for (;;) {
      try {
        const answer = await attempt(call, send);
        if (!(answer instanceof RateLimited)) return answer;
        waits += 1;
        const longest = answer.forAll ? LONGEST_WAIT_MS : LONGEST_WAIT_FOR_ONE_MS;
        if (waits > WAITS || answer.retryAfterMs > longest) throw answer;
        await clock.sleep(answer.retryAfterMs);
      } catch (error) {
        if (repeats >= READ_REPEATS || !mayRepeat(call, error)) throw error;
        await clock.sleep(FIRST_BACKOFF_MS * 2 ** repeats);
        repeats += 1;
      }
    }
  }

  async function askForContent(call: Call): Promise<string> {
    const answer = await ask(call);
    if (answer.status < 300) return answer.text;
    const location = answer.headers.get("location");
    const target = location === null ? null : exchange.withoutKey(location);
    throw new UnexpectedAnswer(nameOf(call), { kind: "redirect", target });
  }

  async function parsed<T>(schema: z.ZodType<T>, call: Call): Promise<T> {
    return parse(schema, call, await askForContent(call));
  }

  function parse<T>(schema: z.ZodType<T>, call: Call, text: string): T {
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      throw new UnexpectedAnswer(nameOf(call), { kind: text === "" ? "empty" : "no-json" });
    }
    const result = schema.safeParse(body);
    if (result.success) return result.data;
    const places = result.error.issues
      .slice(0, 5)
      .map(({ path, message }) => ({ place: placeOf(path), what: exchange.withoutKey(message) }));
    throw new UnexpectedAnswer(nameOf(call), { kind: "shape", places });
  }

  return {
    get: (schema, path, query = []) => parsed(schema, { method: "GET", path, query }),
    getOrTarget: async (schema, path, query) => {
      const call: Call = { method: "GET", path, query };
      const answer = await ask(call);
      const target = answer.status < 300 ? null : answer.headers.get("location");
      if (target !== null) return { kind: "redirect", target };
      return { kind: "answer", value: parse(schema, call, answer.text) };
    },
    write: parsed,
    order: async (call) => {
      await askForContent(call);
    },
    file: async (path, mostBytes) => {
      try {
        const call: Call = { method: "GET", path };
        const answer = await askUntilAnswered(call, () => exchange.file(path, mostBytes));
        return answer.status < 300 ? answer.bytes : null;
      } catch (error) {
        if (isRefusal(error)) return null;
        throw error;
      }
    },
    redirect: async (path) => {
      const call: Call = { method: "GET", path };
      const answer = await ask(call);
      const location = answer.headers.get("location");
      if (answer.status >= 300 && location !== null) return location;
      throw new UnexpectedAnswer(nameOf(call), { kind: "redirect", target: null });
    },
  };
}

function mayRepeat(call: Call, error: unknown): boolean {
  if (call.method !== "GET") return false;
  return error instanceof Unreachable || (error instanceof Refused && GATEWAY.has(error.status));
}

function nameOf(call: Call): string {
  return `${call.method} ${call.path}`;
}

function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "the whole";
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${String(key)}`))
    .join("");
}
