/** The sandbox's pages in a real browser: clean for assistive technology, whole on a phone, by keyboard. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { virtualClock } from "../../src/clock/virtual-clock.ts";
import { createSandboxForum } from "../../src/sandbox/sandbox-forum.ts";
import type { SandboxForum } from "../../src/sandbox/sandbox-forum.ts";

const RAW = `### Les critères

- [ ] 1. Projet multi-acteur
- [x] 2. Modèle ouvert

| Projet | Étape | Il manque | Qui peut agir | Au plus tard |
| --- | --- | --- | --- | --- |
| La Halle aux grains | Relecture | une relecture | toute personne sans lien d'intérêts | jeudi 24 juin |

[poll name=p public=true]
# Soutenir ?
* Pour
* Contre
[/poll]`;

let browser: Browser;
let forum: SandboxForum;
let url: string;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  forum = createSandboxForum({
    clock: virtualClock(Date.parse("2027-06-23T08:00:00Z")),
    settings: { default_locale: "fr" },
  });
  forum.addMember({ username: "alice", name: "Alice Morel" });
  forum.addMember({ username: "jeanne", name: "Jeanne Roux", moderator: true });
  forum.as("alice").createTopic({ title: "Une demande de lettre", raw: RAW });
  const [post] = forum.thread(1);
  forum.as("jeanne").vote(post?.id ?? 0, "p", "Pour");
  url = await forum.start();
});
afterAll(async () => {
  await browser.close();
  await forum.stop();
});

async function open(path: string, { width = 1280, dark = false, as = "" } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: dark ? "dark" : "light",
    bypassCSP: true,
  });
  if (as !== "") await context.addCookies([{ name: "sandbox_member", value: as, url }]);
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ")))`,
  );
}

describe.each([
  ["/", "jeanne"],
  ["/t/1", ""],
  ["/t/1", "alice"],
  ["/messages", "alice"],
  ["/u/jeanne", ""],
  ["/t/999", "alice"],
])("%s as %j", (path, as) => {
  test.each([
    [390, true],
    [1280, false],
  ] as const)("is clean and fits at %i px, dark: %s", async (width, dark) => {
    const page = await open(path, { width, dark, as });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.scrollingElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});

test("the first key leads past the chooser to what the page is about", async () => {
  const page = await open("/");
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").innerText()).toBe("Aller au contenu");
  await page.keyboard.press("Enter");
  expect(await page.locator(":focus").getAttribute("id")).toBe("content");
  await page.context().close();
});
