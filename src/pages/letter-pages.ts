/**
 * The public pages: the register of issued letters and the page that verifies each, without an account. What they
 * show comes from the register at every request, so that a letter revoked a minute ago is shown as revoked. While
 * it cannot be told whether a letter may be shown, it is said to be temporarily unavailable, never unknown.
 */
import { join } from "node:path";
import express, { Router } from "express";
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import type { RegisterCard } from "../core/register/register-card.ts";
import type { CountedProject, YearCount } from "../core/register/yearly-count.ts";
import { withLettersOf, yearCounts } from "../core/register/yearly-count.ts";
import { letterAddress } from "../core/text/letter-links.ts";
import { knownFiles } from "./letter-files.ts";
import { lettersAtom } from "./letters-atom.ts";
import { lettersCsv } from "./letters-csv.ts";
import { loadPageTemplates } from "./page-templates.ts";
import type { PageSettings, PublicLetter } from "./public-letter.ts";
import { publicLetter } from "./public-letter.ts";
import { readReference } from "./read-reference.ts";
import { isEverything, readSearch, searchLetters } from "./search-letters.ts";
import { PATIENCE, shownOf } from "./shown-topics.ts";
import type { MayShow } from "./shown-topics.ts";

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
  /** Every card of the register. When it rejects, visitors are told to come back and `onError` is given the reason. */
  readonly readCards: () => Promise<readonly RegisterCard[]>;
  /** The projects of each year, where they are counted. */
  readonly readCounted?: () => Promise<readonly CountedProject[]>;
  readonly mayShow: MayShow;
  readonly settings: PageSettings;
  /** PEM: what the service writes into the forum is checked with it. */
  readonly publicKey: string;
  readonly onError?: (error: unknown) => void;
  /** How long a page of many letters waits to be told which of them it may show; milliseconds. */
  readonly patience?: number;
}

/** A router for `/`, `/letters` (also `.json`, `.csv`, `.atom`), `/letters/REF` and the files these pages use. */
export function letterPages(options: LetterPagesOptions): Router {
  const { readCards, readCounted, mayShow, settings, publicKey, onError, patience = PATIENCE } = options;
  const templates = loadPageTemplates(settings);
  const router = Router();

  /** The pages may stand under a path of their own behind a proxy: links follow the public address. */
  function basePath(request: Request): string {
    return settings.publicUrl === null
      ? request.baseUrl
      : new URL(settings.publicUrl).pathname.replace(/\/$/, "");
  }

  function originOf(request: Request): string {
    return settings.publicUrl ?? `${request.protocol}://${request.host}${request.baseUrl}`;
  }

  function asPublic(cards: readonly RegisterCard[], request: Request): PublicLetter[] {
    return cards
      .toSorted((a, b) => b.decidedAt - a.decidedAt)
      .map((card) => publicLetter(card, settings, letterAddress(originOf(request), card.reference)));
  }

  function unavailable(request: Request, response: Response): void {
    response.status(503).set({ "Retry-After": "60", "Cache-Control": "no-store" });
    response.type("html").send(templates.unavailable({ base: basePath(request) }));
  }

  function notFound(reference: string, request: Request, response: Response): void {
    response.status(404).set("Cache-Control", "no-store").type("html");
    response.send(templates.notFound({ base: basePath(request), reference: reference.slice(0, 60) }));
  }

  /** Answers from the cards, or says to come back where they cannot be read. */
  function fromCards(
    answer: (cards: readonly RegisterCard[], request: Request, response: Response) => Promise<void> | void,
  ): RequestHandler {
    return async (request, response) => {
      try {
        const cards = await readCards();
        response.set("Cache-Control", "public, max-age=60");
        await answer(cards, request, response);
      } catch (error) {
        onError?.(error);
        unavailable(request, response);
      }
    };
  }

  function shown<Of extends { readonly topicId: number }>(all: readonly Of[]) {
    return shownOf(all, mayShow, patience);
  }

  /** The counts of the years, of what the public may see; null while they are not whole: half a count is wrong. */
  async function years(cards: readonly RegisterCard[]): Promise<readonly YearCount[] | null> {
    if (readCounted === undefined) return [];
    const { those, isWhole } = await shown(withLettersOf(await readCounted(), cards, settings));
    return isWhole ? yearCounts(those) : null;
  }

  /** The register as data is whole or not given: who reads it has no note to go by. */
  function asData(give: (letters: readonly PublicLetter[], request: Request, response: Response) => void) {
    return fromCards(async (cards, request, response) => {
      const { those, isWhole } = await shown(cards);
      if (!isWhole) {
        unavailable(request, response);
        return;
      }
      const letters = asPublic(those, request);
      give(searchLetters(letters, readSearch(request.query), settings), request, response);
    });
  }

  router.use((request, response, next) => {
    if (/^\/(?:letters(?:[./]|$)|$)/.test(request.path)) {
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

  router.get("/", (request, response) => {
    response.redirect(302, `${basePath(request)}/letters`);
  });

  router.get(
    "/letters",
    fromCards(async (cards, request, response) => {
      const base = basePath(request);
      const search = readSearch(request.query);
      const reference = readReference(search.text);
      if (reference !== null) {
        response.redirect(303, letterAddress(base, reference));
        return;
      }
      const [{ those, isWhole }, counts] = await Promise.all([shown(cards), years(cards)]);
      const letters = asPublic(those, request);
      const found = searchLetters(letters, search, settings);
      if (!isWhole || counts === null) response.set("Cache-Control", "no-store");
      const isAll = isEverything(search);
      const page = { base, letters, found, search, isWhole, publicKey, isAll, counts: counts ?? [] };
      response.type("html").send(templates.register(page));
    }),
  );

  router.get(
    "/letters.json",
    fromCards(async (cards, request, response) => {
      const [{ those, isWhole }, counts] = await Promise.all([shown(cards), years(cards)]);
      if (!isWhole || counts === null) {
        unavailable(request, response);
        return;
      }
      const letters = searchLetters(asPublic(those, request), readSearch(request.query), settings);
      response.json({ network: settings.network, publicKey, years: counts, letters });
    }),
  );

  router.get(
    "/letters.csv",
    asData((letters, _, response) => {
      response.type("csv").attachment("letters.csv").send(lettersCsv(letters, settings.language));
    }),
  );

  router.get(
    "/letters.atom",
    asData((letters, request, response) => {
      response.type("application/atom+xml; charset=utf-8");
      response.send(lettersAtom(letters, settings, `${originOf(request)}/letters`));
    }),
  );

  router.get(
    "/letters/:reference",
    fromCards(async (cards, request, response) => {
      const base = basePath(request);
      const asked = String(request.params["reference"]);
      const reference = readReference(asked) ?? asked;
      const card = cards.find((one) => one.reference === reference);
      const isShown = card === undefined ? false : await mayShow(card);
      if (isShown === null) {
        unavailable(request, response);
      } else if (card === undefined || !isShown) {
        notFound(asked, request, response);
      } else if (card.reference !== asked) {
        response.redirect(308, letterAddress(base, card.reference));
      } else {
        // Letters replace one another within their topic only: nothing of another topic is told here.
        const letters = asPublic(
          cards.filter(({ topicId }) => topicId === card.topicId),
          request,
        );
        const letter = letters.find((one) => one.reference === card.reference);
        if (letter === undefined) notFound(asked, request, response);
        else
          response.type("html").send(templates.letter({ base, letter, files: knownFiles(letter, letters) }));
      }
    }),
  );

  // An address that is not even one of a letter: "%E0%A4%A" stands for no text.
  const unreadableAddress: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (error instanceof URIError && request.path.startsWith("/letters/")) {
      notFound(request.path.slice("/letters/".length), request, response);
    } else {
      next(error);
    }
  };
  router.use(unreadableAddress);

  return router;
}
