/**
 * The public pages: the register of issued letters and the page that verifies each, without an account. What they
 * show comes from the register at every request, so that a letter revoked a minute ago is shown as revoked.
 */
import { join } from "node:path";
import express, { Router } from "express";
import type { Request, Response } from "express";
import type { RegisterCard } from "../core/register/register-card.ts";
import { lettersCsv } from "./letters-csv.ts";
import { loadPageTemplates } from "./page-templates.ts";
import type { PageSettings, PublicLetter } from "./public-letter.ts";
import { publicLetter } from "./public-letter.ts";

/** Scripts and styles from our own files only; the pages load nothing else and stand in no frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

export interface LetterPagesOptions {
  /**
   * The cards of the letters that the public may see; letters of topics that are not public are left out by the
   * caller. When it rejects, the visitor is told to come back in a minute and `onError` is given the reason.
   */
  readonly readRegister: () => Promise<readonly RegisterCard[]>;
  readonly settings: PageSettings;
  readonly onError?: (error: unknown) => void;
}

/** A router for `/letters`, `/letters.json`, `/letters.csv`, `/letters/REF` and the files these pages use. */
export function letterPages({ readRegister, settings, onError }: LetterPagesOptions): Router {
  const templates = loadPageTemplates(settings);
  const router = Router();

  type Answer = (letters: readonly PublicLetter[], request: Request, response: Response) => void;

  /** Answers from the register, newest letter first. */
  function fromRegister(answer: Answer) {
    return async (request: Request, response: Response): Promise<void> => {
      let cards: readonly RegisterCard[];
      try {
        cards = await readRegister();
      } catch (error) {
        onError?.(error);
        response.status(503).set({ "Retry-After": "60", "Cache-Control": "no-store" });
        response.type("html").send(templates.unavailable({ base: basePath(request) }));
        return;
      }
      const origin = settings.publicUrl ?? `${request.protocol}://${request.host}${request.baseUrl}`;
      const letters = cards
        .toSorted((a, b) => b.decidedAt - a.decidedAt)
        .map((card) =>
          publicLetter(card, settings, `${origin}/letters/${encodeURIComponent(card.reference)}`),
        );
      response.set("Cache-Control", "public, max-age=60");
      answer(letters, request, response);
    };
  }

  /** The pages may stand under a path of their own behind a proxy: links follow the public address. */
  function basePath(request: Request): string {
    return settings.publicUrl === null
      ? request.baseUrl
      : new URL(settings.publicUrl).pathname.replace(/\/$/, "");
  }

  function notFound(reference: string, request: Request, response: Response): void {
    response.status(404).set("Cache-Control", "no-store").type("html");
    response.send(templates.notFound({ base: basePath(request), reference: reference.slice(0, 60) }));
  }

  router.use((request, response, next) => {
    if (/^\/letters(?:[./]|$)/.test(request.path)) {
      response.set({
        "Content-Security-Policy": POLICY,
        "Content-Language": settings.language,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
      });
    }
    next();
  });

  router.use(
    "/letters/assets",
    express.static(join(import.meta.dirname, "assets"), { index: false, maxAge: "1h" }),
  );

  router.get(
    "/letters",
    fromRegister((letters, request, response) => {
      const base = basePath(request);
      const asked = request.query["reference"];
      if (typeof asked !== "string" || asked.trim() === "") {
        response.type("html").send(templates.register({ base, letters }));
        return;
      }
      const letter = letters.find((one) => sameReference(one.reference, asked));
      if (letter === undefined) notFound(asked, request, response);
      else response.redirect(303, `${base}/letters/${encodeURIComponent(letter.reference)}`);
    }),
  );

  router.get(
    "/letters.json",
    fromRegister((letters, _, response) => {
      response.json({ network: settings.network, letters });
    }),
  );

  router.get(
    "/letters.csv",
    fromRegister((letters, _, response) => {
      response.type("csv").attachment("letters.csv").send(lettersCsv(letters));
    }),
  );

  router.get(
    "/letters/:reference",
    fromRegister((letters, request, response) => {
      const base = basePath(request);
      const asked = String(request.params["reference"]);
      const letter = letters.find((one) => sameReference(one.reference, asked));
      if (letter === undefined) notFound(asked, request, response);
      else if (letter.reference !== asked)
        response.redirect(308, `${base}/letters/${encodeURIComponent(letter.reference)}`);
      else response.type("html").send(templates.letter({ base, letter }));
    }),
  );

  return router;
}

/** As people type a reference: small letters, spaces, any kind of dash. */
function sameReference(reference: string, typed: string): boolean {
  return (
    typed
      .trim()
      .replace(/[\s_\p{Pd}]+/gu, "-")
      .toUpperCase() === reference.toUpperCase()
  );
}
