/** The component by keyboard, screen reader, phone, in light and dark, with motion reduced. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { openRequest, startBrowser } from "./forum-page.ts";
import type { ForumBrowser, Visit } from "./forum-page.ts";

let browser: ForumBrowser;
let axe: string;
beforeAll(async () => {
  browser = await startBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});
afterAll(() => browser.stop());

const languages = ["fr", "en"] as const;
const widths = [360, 1280] as const;
const schemes = ["light", "dark"] as const;
const looks = languages.flatMap((language) =>
  widths.flatMap((width) => schemes.map((scheme) => [language, width, scheme] as const)),
);

describe.each(looks)("in %s at %i px, %s", (language, width, scheme) => {
  const visit = { language, width, dark: scheme === "dark" } satisfies Visit;

  test("an elector's page and dialog are clean, and fit", async () => {
    const page = await openRequest(browser, visit);
    expect(await violations(page)).toEqual([]);
    await expectToFit(page, width);
    await page.locator(".aval-panel [data-deed=recuse]").click();
    expect(await violations(page)).toEqual([]);
    await expectToFit(page, width);
    await page.context().close();
  });

  test("a recused member's and a steward's page are clean, and fit", async () => {
    const recused = await openRequest(browser, { ...visit, reader: "chloe", drawnPoll: "recused" });
    expect(await violations(recused)).toEqual([]);
    await expectToFit(recused, width);
    await recused.context().close();
    const steward = await openRequest(browser, { ...visit, moderator: true });
    await steward.locator(".aval-panel [data-deed=move-end]").click();
    expect(await violations(steward)).toEqual([]);
    await expectToFit(steward, width);
    await steward.context().close();
  });
});

test("all can be done by keyboard alone", async () => {
  const page = await openRequest(browser, { language: "en" });
  await page.locator("#aval-bar a").focus();
  const reached: (string | null)[] = [];
  for (let presses = 0; presses < 20 && reached.at(-1) !== "objection"; presses += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.locator(":focus").getAttribute("data-deed"));
  }
  expect(reached.filter((deed) => deed !== null)).toEqual(["recuse", "concern", "objection"]);
  await page.keyboard.press("Enter");
  await page.keyboard.type("the territory is not described");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Posted.").first().waitFor();
  await page.context().close();
});

test("on a phone each project shows the step that counts, and a screen reader has them all", async () => {
  const page = await openRequest(browser, { language: "en", width: 360 });
  const names = page.locator(".aval-step-name");
  const places = await Promise.all((await names.all()).map((name) => name.boundingBox()));
  expect(places.map((place) => (place?.width ?? 0) > 2)).toEqual([false, false, true, false, false]);
  expect(await names.allTextContents()).toEqual(["File", "Review", "Vote", "Decision", "Letter"]);
  await page.context().close();
});

test("the dialog has a name, a description and a label for each field", async () => {
  const page = await openRequest(browser, { language: "en" });
  await page.locator(".aval-panel [data-deed=recuse]").click();
  const dialog = page.getByRole("dialog", { name: "Declare a link of interest" });
  expect(await dialog.getAttribute("aria-describedby")).toBe("aval-hint");
  expect(await page.getByLabel("What is your link?").count()).toBe(1);
  await page.context().close();
});

test("with reduced motion nothing moves", async () => {
  const duration = async (reducedMotion: boolean) => {
    const page = await openRequest(browser, { reducedMotion });
    const found = await page.evaluate(
      `getComputedStyle(document.querySelector(".aval-bar-project")).transitionDuration`,
    );
    await page.context().close();
    return found;
  };
  expect(await duration(false)).toBe("0.15s");
  expect(await duration(true)).toBe("0s");
});

/** What axe has against the component's own parts; the posts' text is the forum's. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(`axe
    .run({ include: ["#aval-bar", ".aval-panel", ".aval-ballot", ".aval-criterion", ".aval-mark", ".aval-dialog", ".aval-meaning"]
      .filter((selector) => document.querySelector(selector) !== null).map((selector) => [selector]) })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ")))`);
}

/** No sideways scrolling, and nothing of the component cut off. */
async function expectToFit(page: Page, width: number): Promise<void> {
  expect(await page.evaluate("document.scrollingElement.scrollWidth")).toBeLessThanOrEqual(width);
  const boxes = await page.locator(".aval-panel, .aval-deed, .aval-dialog, .aval-preview").all();
  for (const box of boxes) {
    const place = await box.boundingBox();
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(width);
  }
}
