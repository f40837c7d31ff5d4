/** The key stays in its header. */
import { inspect } from "node:util";
import type { Request, RequestHandler } from "express";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type AnsweredApi,
  connectToScriptedForum,
  KEY,
  errorOf,
} from "../../test/scripted-forum/answered-api.ts";
import { hangsUp, saysText, staysSilent } from "../../test/scripted-forum/scripted-forum.ts";

const MESSAGE = { to: ["marion"], title: "Vote", raw: "À vous." };

let discourse: AnsweredApi;

beforeEach(async () => {
  discourse = await connectToScriptedForum();
});

afterEach(async () => {
  await discourse.forum[Symbol.asyncDispose]();
});

describe("the key", () => {
  const echo = (request: Request): string => JSON.stringify(request.headers);
  const inWords: RequestHandler = (request, response) => {
    response.status(422).json({ errors: [echo(request)] });
  };
  const asText: RequestHandler = (request, response) => {
    response.status(422).type("text").send(echo(request));
  };
  const asShape: RequestHandler = (request, response) => {
    response.json({ about: { version: "3", title: { [echo(request)]: 1 } } });
  };
  const inRedirect: RequestHandler = (request, response) => {
    response.redirect(`/?key=${request.get("api-key") ?? ""}`);
  };

  it.each([
    ["is echoed in the forum's words", inWords],
    ["is echoed as plain text", asText],
    ["is echoed as JSON of another shape", asShape],
    ["is echoed in a redirect", inRedirect],
    ["goes to one who hangs up", hangsUp],
    ["goes to one who stays silent", staysSilent],
    ["goes to a busy forum", saysText("busy", "text/plain", 429, { "Retry-After": "9999" })],
  ])("appears in no error, log line or report when it %s", async (_when, answer) => {
    discourse.forum.answer(answer);
    const api = discourse.connect({ timeoutMs: 50 });
    const errors = [await errorOf(api.session.about()), await errorOf(api.messages.send(MESSAGE))];

    for (const error of errors) {
      const shown = [String(error), error.stack ?? "", inspect(error, { depth: 20, showHidden: true })];
      expect(shown.join()).not.toContain(KEY);
      expect(JSON.stringify(error)).not.toContain(KEY);
      expect(error.cause).toBeUndefined();
    }
    expect(JSON.stringify(discourse.reports)).not.toContain(KEY);
    expect(inspect(api, { depth: 20, showHidden: true })).not.toContain(KEY);
  });

  it.each([`${KEY}\n`, `${KEY} x`, "", "clé"])(
    "that cannot be one is refused without being repeated: %j",
    (apiKey) => {
      expect(() => discourse.connect({ apiKey })).toThrow(/^The API key must be one word/);
    },
  );
});
