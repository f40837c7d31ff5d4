/**
 * Makes the picture of the README: plays the demo's case, photographs the status and a ballot while the vote is
 * open and the outcome with its letter at the end, and sets the three side by side. It needs a Chromium:
 *
 *     CHROMIUM=/usr/bin/chromium npm exec node scripts/picture-thread.ts en docs/pictures/thread.png
 *     pngquant --force --strip --ext .png docs/pictures/thread.png
 */
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";
import { englishCase } from "../src/demo/english-case.ts";
import { frenchCase } from "../src/demo/french-case.ts";
import { startDemoWorld } from "../src/demo/demo-world.ts";
import { playCase } from "../src/demo/play-case.ts";
import type { Told } from "../src/demo/demo-case.ts";

/** The moment of the case at which there is most to see: votes, a condition, an objection. */
const VOTE_UNDER_WAY: Told = "reminder";
const COLUMN = 470;
/** The same for the photographs and for the whole, so that no letter is drawn twice. */
const SCALE = 1.5;
/** Tighter lines than on the page, so that three posts fit side by side. */
const TIGHT = `
  body { font-size: 15px; line-height: 1.4; }
  article { padding: 12px; border: 0; }
  .cooked p, .cooked ul { margin: 6px 0; }
  .cooked th, .cooked td { padding: 2px 6px; }
  .poll { margin: 8px 0 0; padding: 8px; }
  .poll label { padding: 2px 0; }`;

const [language = "en", output = "docs/pictures/thread.png"] = process.argv.slice(2);
const told = language === "fr" ? frenchCase : englishCase;
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-lcd-text"],
});
const world = await startDemoWorld(told);
try {
  // The pages allow no styles but their own.
  const page = await browser.newPage({
    viewport: { width: COLUMN, height: 1200 },
    deviceScaleFactor: SCALE,
    bypassCSP: true,
  });
  let moment: Told = "opening";
  const pictures: string[] = [];
  const between = async (): Promise<void> => {
    if (moment !== VOTE_UNDER_WAY) return;
    pictures.push(
      await photograph(page, world.forum.url, "status"),
      await photograph(page, world.forum.url, "ballot"),
    );
  };
  await playCase(told, world, { tell: (what) => (moment = what), between });
  pictures.push(await photograph(page, world.forum.url, "outcome"));
  await compose(pictures, output);
} finally {
  await world.stop();
  await browser.close();
}

/** The first post of that kind, as a visitor without an account sees it, as a data address. */
async function photograph(page: Page, forumUrl: string, kind: string): Promise<string> {
  await page.goto(`${forumUrl}/t/1`);
  await page.addStyleTag({ content: `main { padding: 0; } ${TIGHT}` });
  const post = page.locator("article", { has: page.locator(`[data-wrap=aval][data-kind=${kind}]`) }).first();
  const bytes = await post.screenshot();
  return `data:image/png;base64,${bytes.toString("base64")}`;
}

/** The posts side by side, as three sheets on a table. */
async function compose(pictures: readonly string[], path: string): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: pictures.length * (COLUMN + 16) + 16, height: 400 },
    deviceScaleFactor: SCALE,
  });
  const images = pictures.map((source) => `<img src="${source}" width="${COLUMN}" alt="">`);
  await page.setContent(`<style>
    body { margin: 0; padding: 16px; background: #e4e4de; display: flex; gap: 16px; align-items: flex-start; }
    img { display: block; border-radius: 6px; }
  </style>${images.join("")}`);
  await page.screenshot({ path, fullPage: true });
}
