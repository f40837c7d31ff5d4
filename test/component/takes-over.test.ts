/**
 * The panel on the status as the service writes it today: the demo's case is played, and what the panel takes over
 * is said once, with every link, whatever the moment.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { z } from "zod";
import { englishCase } from "../../src/demo/english-case.ts";
import { frenchCase } from "../../src/demo/french-case.ts";
import type { Told } from "../../src/demo/demo-case.ts";
import { openRequest, startBrowser } from "./forum-page.ts";
import type { ForumBrowser, Recording } from "./forum-page.ts";
import { playedRequest } from "./played-request.ts";

let browser: ForumBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

const MOMENTS: readonly Told[] = ["tagged", "ticked", "positions", "decided"];

describe.each([
  ["fr", frenchCase],
  ["en", englishCase],
] as const)("in %s", (language, { group }) => {
  let played: ReadonlyMap<Told, Recording>;
  beforeAll(async () => {
    played = await playedRequest(language);
  }, 240_000);

  test.each(MOMENTS)(
    "at the moment '%s' the status is whole, and nothing of it is said twice",
    async (moment) => {
      const recording = played.get(moment);
      if (recording === undefined) throw new Error(`nothing was told at ${moment}`);
      const groups = [{ id: 41, name: group }];
      const page = await openRequest(browser, { language, recording, groups, reader: "lucie", width: 390 });
      const before = await saidWithout(recording, page);
      const panel = page.locator(".aval-panel");
      expect(await panel.locator(".aval-project").count()).toBe(2);

      // Each project's own words and links stand in the panel, in their order.
      const taken = await page.locator(".aval-taken-over").allTextContents();
      expect(taken.length).toBeGreaterThanOrEqual(2);
      const shown = (await page.locator("article:has([data-kind=status])").innerText()).replaceAll(
        /\s+/g,
        " ",
      );
      const counted = [...before].map(([sentence]) => [sentence, shown.split(sentence).length - 1]);
      expect(counted).toEqual([...before]);
      const links = await page
        .locator(".aval-taken-over a")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      const inPanel = await panel
        .locator("a")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(links.filter((link) => !inPanel.includes(link))).toEqual([]);
      // What to type is a matter of buttons now.
      const isTyped = /\/(?:déport|deport|recuse)\b/.test(shown);
      const hasButton = (await panel.locator("[data-deed=recuse]").count()) > 0;
      expect(hasButton && isTyped).toBe(false);
      await page.context().close();
    },
  );
});

/** How often each sentence of the projects' blocks is said where the component does not run. */
async function saidWithout(recording: Recording, page: Page): Promise<ReadonlyMap<string, number>> {
  const status = recording.posts.find(({ raw }) => raw.startsWith("[wrap=aval kind=status]"));
  const texts = Texts.parse(
    await page.evaluate(
      `[...new DOMParser().parseFromString(${JSON.stringify(status?.cooked ?? "")}, "text/html").querySelectorAll(".d-wrap > p")].map((p) => p.textContent)`,
    ),
  );
  const said = new Map<string, number>();
  for (const text of texts) {
    const [, sentence] = / · (.+?[.:])(?: |$)/.exec(text.replaceAll(/\s+/g, " ").trim()) ?? [];
    if (sentence !== undefined) said.set(sentence, (said.get(sentence) ?? 0) + 1);
  }
  if (said.size === 0) throw new Error("the status says nothing of its projects");
  return said;
}

const Texts = z.array(z.string());
