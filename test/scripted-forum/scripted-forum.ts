/** A real HTTP server that answers what a test tells it to, and keeps what it was asked. */
import { once } from "node:events";
import express, { type RequestHandler } from "express";

interface Asked {
  readonly method: string;
  /** With its query, as it came over the wire. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

export interface ScriptedForum {
  /** The base address; closed when the forum is disposed of. */
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Answers requests in this order, the last one for all that follow. */
  answer(...answers: readonly RequestHandler[]): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A forum on a free port of this machine, optionally in a subfolder (`/forum`). */
export async function openScriptedForum(subfolder = ""): Promise<ScriptedForum> {
  const asked: Asked[] = [];
  let script: readonly RequestHandler[] = [];
  const app = express();
  app.use(express.json({ limit: "5mb" }), express.raw({ type: "multipart/form-data", limit: "5mb" }));
  app.use((request, response, next) => {
    asked.push({
      method: request.method,
      url: request.originalUrl,
      headers: request.headers,
      body: request.body,
    });
    const [first, ...rest] = script;
    if (rest.length > 0) script = rest;
    if (first === undefined) response.status(500).json({ errors: ["the test has not said what to answer"] });
    else void first(request, response, next);
  });
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return {
    url: `http://127.0.0.1:${address.port}${subfolder}`,
    asked,
    answer: (...answers) => {
      script = answers;
    },
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** Answers with this JSON. */
export function says(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): RequestHandler {
  return (_request, response) => {
    response.status(status).set(headers).json(body);
  };
}

/** Answers that what is asked for is at another address. */
export function redirectsTo(location: string): RequestHandler {
  return saysText("<html><body>You are being redirected.</body></html>", "text/html", 301, { location });
}

/** Answers with this text of this type. */
export function saysText(
  text: string,
  type: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): RequestHandler {
  return (_request, response) => {
    response.status(status).set(headers).type(type).send(text);
  };
}

/** Takes the request and hangs up without a word. */
export const hangsUp: RequestHandler = (request) => {
  request.socket.destroy();
};

/** Takes the request and never answers. */
export const staysSilent: RequestHandler = () => undefined;

/** Time that passes only where somebody sleeps; `slept` holds the naps. */
export interface PlayedTime {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly slept: readonly number[];
}

export function playedTime(): PlayedTime {
  let time = 0;
  const slept: number[] = [];
  return {
    now: () => time,
    sleep: async (ms) => {
      slept.push(ms);
      // Others get to run first, as they would in a real pause.
      await new Promise((resolve) => setImmediate(resolve));
      time += ms;
    },
    slept,
  };
}
