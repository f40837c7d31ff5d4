/** What a funder sees: the verdicts, the search, on a phone, in the dark, with a screen reader's eyes. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { z } from "zod";
import { EARLIER, ORIGINAL, SIGNED_COPY, startSite, UNDER_REVIEW } from "./site.ts";
import type { Site } from "./site.ts";

let site: Site;
let axe: string;

beforeAll(async () => {
  site = await startSite();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});
afterAll(() => site.stop());

const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  const found = Violations.parse(await page.evaluate("axe.run().then((results) => results.violations)"));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

const PATHS = [
  "/letters",
  "/letters?q=rien",
  "/letters/LS-2026-57-1",
  "/letters/LS-2026-57-2",
  "/letters/LS-2026-40-2",
  "/letters/LS-2026-61-1",
  "/letters/nothing",
  "/away/letters/LS-2026-57-1",
  "/away/letters",
];
/** Each language at each width, each width in light and in dark. */
const LOOKS = [
  { language: "fr", width: 390, dark: false },
  { language: "fr", width: 360, dark: false },
  { language: "fr", width: 1280, dark: true },
  { language: "en", width: 360, dark: true },
  { language: "en", width: 1280, dark: false },
] as const;

describe.each(LOOKS)("in $language at $width px, dark: $dark", (visit) => {
  test.each(PATHS)("%s is clean, and fits", async (path) => {
    const page = await site.open(path, visit);

    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(visit.width);
    await page.context().close();
  });
});

test.each([390, 1280])("the years are counted in a table of their own, at %i px", async (width) => {
  const page = await site.open("/letters", { width });
  const rows = page.locator("section[aria-labelledby=counts] tbody tr");

  expect(await rows.first().locator("th, td").allTextContents()).toEqual(["2026", "6", "4", "1", "2", "7"]);
  expect(await rows.nth(1).locator("th, td").allTextContents()).toEqual(["2025", "1", "1", "0", "0", "4"]);
  // On a phone each figure stands behind what it counts.
  const label = await page.evaluate(
    "getComputedStyle(document.querySelector('section[aria-labelledby=counts] tbody td'), '::before').content",
  );
  expect(String(label).includes("Projets présentés")).toBe(width === 390);
  await page.context().close();
});

describe("a file is told apart", () => {
  test.each([
    [
      "the letter itself",
      ORIGINAL,
      "good",
      "Ce fichier est authentique : c’est bien cette lettre, en vigueur.",
    ],
    [
      "the copy signed by hand",
      SIGNED_COPY,
      "good",
      "l’exemplaire signé à la main de cette lettre, rendu par Anna Bel le 29 juin 2026. Elle est en vigueur.",
    ],
    ["the version before", EARLIER, "caution", "une version antérieure de cette lettre (LS-2026-57-2)"],
    [
      "a changed one",
      Buffer.from(`${ORIGINAL.toString()} `),
      "bad",
      "Ce fichier n’est pas connu du registre",
    ],
  ])("%s", async (_, buffer, kind, said) => {
    const page = await site.open("/letters/LS-2026-57-1");
    await page.setInputFiles("#file", { name: "letter.pdf", mimeType: "application/pdf", buffer });
    const result = page.locator(`#result.${kind}`);
    await result.waitFor();

    expect((await result.textContent())?.replace(/[\u00a0\u202f]/g, " ")).toContain(said);
    await page.context().close();
  });

  test("of a letter under review", async () => {
    const page = await site.open("/letters/LS-2026-61-1");
    await page.setInputFiles("#file", {
      name: "letter.pdf",
      mimeType: "application/pdf",
      buffer: UNDER_REVIEW,
    });
    await page.locator("#result.caution").waitFor();

    expect(await page.locator("#result").textContent()).toContain(
      "dont le réseau examine si elle est maintenue",
    );
    await page.context().close();
  });

  test.each([
    ["/letters/LS-2026-57-1", "Valide"],
    ["/letters/LS-2026-61-1", "En cours de réexamen"],
    ["/letters/LS-2026-57-2", "Remplacée"],
    ["/letters/LS-2026-40-2", "Révoquée"],
    ["/letters/LS-2020-1-1", "Lettre introuvable"],
    ["/away/letters/LS-2026-57-1", "Le registre ne peut pas être lu pour le moment"],
  ])("%s says: %s", async (path, verdict) => {
    const page = await site.open(path);

    expect(await page.locator(".verdict, h1").allTextContents()).toContain(verdict);
    await page.context().close();
  });
});

test("without a script, a letter is found by its project, and by a reference as it is typed", async () => {
  const page = await site.open("/letters", { withScript: false });
  await page.fill("#q", "etable");
  await page.click(".find button");
  expect(await page.locator("tbody tr").count()).toBe(1);

  await page.fill("#q", "Réf. LS 2026 57 1.");
  await page.click(".find button");
  expect(page.url()).toMatch(/\/letters\/LS-2026-57-1$/);
  expect(await page.locator(".drop").isVisible()).toBe(false);
  expect(await page.locator("details code.hash").isVisible()).toBe(false);
  expect(await page.locator("code.hash").last().isVisible()).toBe(true);
  await page.context().close();
});
