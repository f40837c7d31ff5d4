/** The public pages in a real browser, on a register of made-up letters. */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import express from "express";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import type { RegisterCard } from "../../src/core/register/register-card.ts";
import type { CountedProject } from "../../src/core/register/yearly-count.ts";
import { packIds } from "../../src/core/record/id-list.ts";
import {
  exampleCard,
  examplePublicKey,
  exampleRegister,
  exampleSettings,
} from "../../src/pages/example-register.ts";
import { letterPages } from "../../src/pages/letter-pages.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

export const ORIGINAL = Buffer.from("%PDF-1.7 the letter");
export const EARLIER = Buffer.from("%PDF-1.7 the letter before");
export const SIGNED_COPY = Buffer.from("%PDF-1.7 the letter, signed by hand and scanned");
export const UNDER_REVIEW = Buffer.from("%PDF-1.7 a letter that is under review");

function sha256(file: Buffer): string {
  return createHash("sha256").update(file).digest("hex");
}

const register: readonly RegisterCard[] = [
  {
    ...exampleCard,
    sha256: sha256(ORIGINAL),
    signed: { name: "Anna Bel", at: Date.UTC(2026, 5, 28, 9) },
    copies: [{ sha256: sha256(SIGNED_COPY), by: "Anna Bel", at: Date.UTC(2026, 5, 29, 9) }],
  },
  {
    ...exampleCard,
    reference: "LS-2026-61-1",
    topicId: 61,
    project: "Le Fournil des Deux Rives, atelier partagé de boulangerie et de meunerie",
    sha256: sha256(UNDER_REVIEW),
    state: { kind: "review" },
  },
  ...exampleRegister.slice(1),
  {
    ...exampleCard,
    reference: "LS-2026-57-2",
    n: 2,
    sha256: sha256(EARLIER),
    state: { kind: "superseded", by: "LS-2026-57-1" },
  },
];

/** Two years of projects: what has letters, what has none, what is under way. */
const counted: readonly CountedProject[] = [
  ...register.map(({ topicId, n, decidedAt }) => ({
    topicId,
    n,
    year: new Date(decidedAt).getUTCFullYear(),
    result: "granted" as const,
    won: topicId === 57,
    voters: packIds([topicId, 1, 2, 3]),
  })),
  { topicId: 70, n: 1, year: 2026, result: "refused", won: false, voters: packIds([1, 2, 3, 4]) },
  { topicId: 71, n: 1, year: 2026, result: "open", won: false, voters: packIds([]) },
];

interface Visit {
  readonly language?: "fr" | "en";
  readonly width?: number;
  readonly dark?: boolean;
  readonly withScript?: boolean;
}

export interface Site {
  open(path: string, visit?: Visit): Promise<Page>;
  stop(): Promise<void>;
}

/** `/away/…` is a site whose forum cannot be asked. */
export async function startSite(): Promise<Site> {
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  const app = express();
  for (const language of ["fr", "en"] as const) {
    const settings = { ...exampleSettings, language, publicUrl: null };
    const common = {
      readCards: () => Promise.resolve(register),
      readCounted: () => Promise.resolve(counted),
      settings,
      publicKey: examplePublicKey,
    };
    app.use(`/${language}`, letterPages({ ...common, mayShow: () => Promise.resolve(true) }));
    app.use(`/away/${language}`, letterPages({ ...common, mayShow: () => Promise.resolve(null) }));
  }
  const server = createServer(app);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The site has no port");
  const { port } = address;
  return {
    async open(path, { language = "fr", width = 1280, dark = false, withScript = true } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: dark ? "dark" : "light",
        javaScriptEnabled: withScript,
        // The scripts of the pages are let in; so is axe, which looks at them.
        bypassCSP: true,
      });
      const page = await context.newPage();
      const start = path.startsWith("/away/")
        ? `/away/${language}${path.slice("/away".length)}`
        : `/${language}${path}`;
      await page.goto(`http://127.0.0.1:${port}${start}`);
      return page;
    },
    async stop() {
      await browser.close();
      server.close();
    },
  };
}
