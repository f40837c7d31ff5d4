/** For tests: the API connected to a scripted forum, and answers in the shape that Discourse was recorded to give. */
import type { RequestHandler } from "express";
import { z } from "zod";
import exchanges from "../recordings/exchanges.json" with { type: "json" };
import type { RequestReport } from "../../src/discourse-api/client.ts";
import {
  createDiscourseApi,
  type DiscourseApi,
  type DiscourseApiOptions,
} from "../../src/discourse-api/discourse-api.ts";
import { DiscourseError } from "../../src/discourse-api/errors.ts";
import {
  openScriptedForum,
  type PlayedTime,
  playedTime,
  says,
  saysText,
  type ScriptedForum,
} from "./scripted-forum.ts";

/** Looked for in everything that leaves the client. */
export const KEY = "k3y-that-nobody-may-see";

export interface AnsweredApi {
  readonly api: DiscourseApi;
  readonly forum: ScriptedForum;
  readonly time: PlayedTime;
  readonly reports: readonly RequestReport[];
  /** What was asked, line by line. */
  asked(): string[];
  /** Another API to the same forum, with some options of its own. */
  connect(options: Partial<DiscourseApiOptions>): DiscourseApi;
}

export async function connectToScriptedForum(): Promise<AnsweredApi> {
  const forum = await openScriptedForum();
  const time = playedTime();
  const reports: RequestReport[] = [];
  function connect(options: Partial<DiscourseApiOptions>): DiscourseApi {
    return createDiscourseApi({
      url: forum.url,
      apiKey: KEY,
      username: "lettres-bot",
      now: time.now,
      sleep: time.sleep,
      onRequest: (report) => reports.push(report),
      ...options,
    });
  }
  return {
    api: connect({}),
    forum,
    time,
    reports,
    asked: () => forum.asked.map(({ method, url }) => `${method} ${decodeURIComponent(url)}`),
    connect,
  };
}

/** The error that this ends with; a success fails the test. */
export async function errorOf(answer: Promise<unknown>): Promise<DiscourseError> {
  try {
    await answer;
  } catch (error) {
    if (error instanceof DiscourseError) return error;
    throw error;
  }
  throw new Error("It was to fail and went well");
}

const Recorded = z.record(z.string(), z.json());

/** The body of a recorded answer. */
export function recorded(seq: number): z.infer<typeof Recorded> {
  return Recorded.parse(exchanges.find((exchange) => exchange.seq === seq)?.response.body);
}

export const NOT_FOUND = says({ errors: ["Not found."], error_type: "not_found" }, 404);
export const FORBIDDEN = says({ errors: ["Forbidden."], error_type: "invalid_access" }, 403);
export const ABOUT = says({ about: { version: "3.1.0.beta3", title: "Forum" } });
export const CREATED = says({ id: 3, topic_id: 12, post_number: 1 });
/** What a proxy says when the forum behind it is away. */
export const PROXY = saysText("<html>502 Bad Gateway</html>", "text/html", 502);

/** An answer of `/about.json`. */
export function version(text: string): RequestHandler {
  return says({ about: { version: text, title: "Forum" } });
}

/** An account as lists show it, of a member without a full name. */
export function person(id: number) {
  return { id, username: `m${id}`, name: null };
}

export function people(from: number, to: number) {
  return numbers(from, to).map(person);
}

/** Post number `n` of topic 12. */
export function postOf(n: number) {
  return { ...recorded(55), id: n, post_number: n, topic_id: 12, raw: `Post ${n}` };
}

/** Topic 12 with posts 1 to `length`, of which `shown` are in the answer. */
export function topicOf(length: number, shown: readonly number[]) {
  return {
    ...recorded(39),
    id: 12,
    post_stream: { posts: shown.map(postOf), stream: numbers(1, length) },
  };
}

export function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
