/** One request to the API: who acts, what was given, and how an answer is written. */
import type { Request, Response, Router } from "express";
import { z } from "zod";
import type { Forum } from "../forum.ts";
import { invalidParameters, notFound, notLoggedIn, Refusal } from "../refusal.ts";
import type { Member } from "../state/entities.ts";
import type { SentFile } from "./multipart.ts";

export interface Call {
  readonly forum: Forum;
  readonly me: Member | null;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly file: SentFile | undefined;
}

/** Answered by 200 and a plain text. */
export class PlainText {
  readonly words: string;

  constructor(words: string) {
    this.words = words;
  }
}

/** What Discourse answers where it has nothing to say. */
export const NOTHING = new PlainText("");

/** An answer other than 200 with JSON; without a body it has no type either. */
export class Answer {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }
}

/** The thing asked for is at another address. */
export class Redirect {
  readonly location: string;

  constructor(location: string) {
    this.location = location;
  }
}

type Handler = (call: Call) => unknown;

export interface Routes {
  get(path: string, handler: Handler): void;
  post(path: string, handler: Handler): void;
  put(path: string, handler: Handler): void;
  delete(path: string, handler: Handler): void;
}

const bodySchema = z.record(z.string(), z.unknown()).catch({});

/** Registers handlers on a router; what they return or throw becomes the answer. */
export function routesOn(router: Router, forum: Forum): Routes {
  const serve = (handler: Handler) => (request: Request, response: Response) => {
    answer(response, () =>
      handler({
        forum,
        ...locals.parse(response.locals),
        path: stringsOf(request.params),
        query: new URL(request.originalUrl, "http://forum").searchParams,
        body: bodySchema.parse(request.body),
      }),
    );
  };
  return {
    get: (path, handler) => void router.get(path, serve(handler)),
    post: (path, handler) => void router.post(path, serve(handler)),
    put: (path, handler) => void router.put(path, serve(handler)),
    delete: (path, handler) => void router.delete(path, serve(handler)),
  };
}

function stringsOf(params: Request["params"]): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

/** What was found out before a request comes to its handler. */
const locals = z
  .object({ me: z.custom<Member>().nullable().default(null), file: z.custom<SentFile>().optional() })
  .transform(({ me, file }) => ({ me, file }));

function answer(response: Response, work: () => unknown): void {
  try {
    const result = work();
    if (result instanceof PlainText) response.status(200).type("text/plain").send(result.words);
    else if (result instanceof Redirect) {
      const html = `<html><body>You are being <a href="${result.location}">redirected</a>.</body></html>`;
      response.status(301).location(result.location).type("html").send(html);
    } else if (!(result instanceof Answer)) response.json(result);
    else if (result.body === undefined) response.status(result.status).end();
    else response.status(result.status).json(result.body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response.status(error.status).json(error.body);
  }
}

/** Whoever acts; refused without a key. */
export function actor(call: Call): Member {
  if (call.me === null) throw notLoggedIn();
  return call.me;
}

/** Administrators only: to everybody else the address is not there. */
export function admin(call: Call): Member {
  if (call.me?.admin !== true) throw notFound();
  return call.me;
}

/** Texts, numbers and truth values are written out; anything else counts as not given. */
const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String).optional().catch(undefined);

/** A parameter from the body or, failing that, the address. */
export function given(call: Call, name: string): unknown {
  return call.body[name] ?? call.query.get(name) ?? undefined;
}

export function text(call: Call, name: string): string | undefined {
  const value = given(call, name);
  return scalar.parse(value);
}

export function requiredText(call: Call, name: string): string {
  const value = text(call, name);
  if (value === undefined || value === "") {
    throw new Refusal(400, { errors: [`param is missing or the value is empty: ${name}`] });
  }
  return value;
}

export function integer(call: Call, name: string): number | undefined {
  const value = text(call, name);
  if (value === undefined || value === "") return undefined;
  if (!/^-?\d+$/.test(value)) throw invalidParameters(name);
  return Number(value);
}

/** The number in a path; anything else is an address that is not there. */
export function pathId(call: Call, name = "id"): number {
  const value = call.path[name] ?? "";
  if (!/^-?\d+$/.test(value)) throw notFound();
  return Number(value);
}

/** Several values: an array, `name[]=` repeated, or a text with commas. */
export function list(call: Call, name: string): string[] | undefined {
  const value = call.body[name] ?? call.body[`${name}[]`];
  if (Array.isArray(value)) return value.map(String);
  const inAddress = call.query.getAll(`${name}[]`);
  if (inAddress.length > 0) return inAddress;
  const written = scalar.parse(value ?? call.query.get(name) ?? undefined);
  return written?.split(",").filter((item) => item !== "");
}

/** Rails takes true and "true" alike here. */
export function flag(call: Call, name: string): boolean {
  return text(call, name) === "true";
}

/** A nested group of parameters (`post[raw]`). */
export function nested(call: Call, name: string): Call {
  return { ...call, body: bodySchema.parse(call.body[name]) };
}
