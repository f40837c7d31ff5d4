/** What visitors are told while something cannot be told, or where an address is none. */
import express from "express";
import request from "supertest";
import { describe, expect, test, vi } from "vitest";
import { examplePublicKey, exampleRegister, exampleSettings } from "./example-register.ts";
import { letterPages } from "./letter-pages.ts";
import { wordsOfPage as words } from "./words-of-page.ts";

/** A site on which it is told of each topic whether it may be shown. */
function siteThatKnows(mayShow: (topicId: number) => boolean | null) {
  const app = express();
  app.use(
    letterPages({
      readCards: async () => exampleRegister,
      mayShow: async ({ topicId }) => mayShow(topicId),
      settings: exampleSettings,
      publicKey: examplePublicKey,
    }),
  );
  return request(app);
}

describe("while the forum cannot be asked", () => {
  test("says to come back when the register cannot be read", async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const failure = new Error("forum away");
    const app = express();
    const readCards = () => Promise.reject(failure);
    const [settings, publicKey] = [exampleSettings, examplePublicKey];
    app.use(letterPages({ readCards, mayShow: async () => true, settings, publicKey, onError }));
    const { status, headers, text } = await request(app).get("/letters/LS-2026-57-1");

    expect(status).toBe(503);
    expect(headers["retry-after"]).toBe("60");
    expect(words(text)).toContain("Réessayez dans une minute");
    expect(onError).toHaveBeenCalledWith(failure);
  });

  test("a letter is unavailable, never unknown", async () => {
    const { status, headers } = await siteThatKnows(() => null).get("/letters/LS-2026-57-1");

    expect(status).toBe(503);
    expect(headers["retry-after"]).toBe("60");
    expect(headers["cache-control"]).toBe("no-store");
  });

  test("the register shows what is known and says that it may not be all; as data it is not given", async () => {
    const some = siteThatKnows((topicId) => (topicId === 57 ? true : null));
    const { status, text, headers } = await some.get("/letters");

    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("no-store");
    expect(words(text)).toContain("cette liste peut être incomplète");
    expect(text).toContain("LS-2026-57-1");
    expect(text).not.toContain("LS-2026-40-2");
    for (const path of ["/letters.json", "/letters.csv", "/letters.atom"]) {
      expect((await siteThatKnows(() => null).get(path)).status).toBe(503);
    }
  });

  test("a letter of a topic that is not public is as one that is not there", async () => {
    const hidden = await siteThatKnows((topicId) => topicId !== 57).get("/letters/LS-2026-57-1");

    expect(hidden.status).toBe(404);
    expect(hidden.text).not.toContain("La Halle");
  });
});

test.each(["/letters/%E0%A4%A", "/letters/%", "/letters/%00"])(
  "%s is no letter, and shows nothing of how the pages are made",
  async (path) => {
    const { status, text, headers } = await siteThatKnows(() => true).get(path);

    expect(status).toBe(404);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(text).not.toMatch(/at |node_modules|URIError/);
    expect(words(text)).toContain("Lettre introuvable");
  },
);
