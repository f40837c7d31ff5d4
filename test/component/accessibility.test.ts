/** The component by keyboard, screen reader, phone, in light and dark, with motion reduced. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { ComponentView } from "../../src/core/posts/component-view.ts";
import { openRequest, postedTexts, startBrowser } from "./forum-page.ts";
import type { ForumBrowser, Visit } from "./forum-page.ts";

let browser: ForumBrowser;
let axe: string;
beforeAll(async () => {
  browser = await startBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});
afterAll(() => browser.stop());

const languages = ["fr", "en"] as const;
const widths = [390, 1280] as const;
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
    await page.keyboard.press("Escape");
    await page.locator(".aval-panel [data-deed=vote]").click();
    await page.locator(".aval-dialog").waitFor();
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
  expect(reached.filter((deed) => deed !== null)).toEqual(["vote", "recuse", "concern", "objection"]);
  await page.keyboard.press("Enter");
  await page.keyboard.type("the territory is not described");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Posted.").first().waitFor();
  await page.context().close();
});

test("declare, review and vote can be done by keyboard alone, from the panel to what is posted", async () => {
  const declared = await openRequest(browser, { language: "en" });
  await reach(declared, "recuse");
  await declared.keyboard.press("Enter");
  await declared.keyboard.type("I keep the operator's accounts");
  await declared.keyboard.press("Tab");
  await declared.keyboard.press("Enter");
  await declared.getByText("Posted.").first().waitFor();
  expect(await postedTexts(declared)).toEqual([
    expect.stringMatching(/^\/recuse: I keep the operator's accounts$/m),
  ]);
  await declared.context().close();

  const reviewed = await openRequest(browser, { language: "en", view: inReview });
  await reach(reviewed, "review");
  await reviewed.keyboard.press("Enter");
  await reviewed.keyboard.press("ArrowDown");
  await reviewed.keyboard.press("Tab");
  await reviewed.keyboard.type("sound, the budget needs detail");
  await reviewed.keyboard.press("Tab");
  await reviewed.keyboard.press("Enter");
  await reviewed.getByText("Posted.").first().waitFor();
  expect(await postedTexts(reviewed)).toEqual([expect.stringMatching(/^\/review reserved: sound/m)]);
  await reviewed.context().close();

  const voted = await openRequest(browser, { language: "en" });
  await reach(voted, "vote");
  await voted.keyboard.press("Enter");
  await voted.getByRole("dialog", { name: "Vote: The Hall" }).waitFor();
  await voted.keyboard.press("Space");
  await voted.keyboard.press("ArrowDown");
  await voted.keyboard.press("Tab");
  await voted.keyboard.press("Enter");
  await voted.getByText("Your vote: Abstain.").waitFor();
  expect(await voted.locator(":focus").getAttribute("data-deed")).toBe("vote");
  await voted.context().close();
});

/** Presses Tab from the bar on until the button has the focus; what is out of order or out of reach fails. */
async function reach(page: Page, deed: string): Promise<void> {
  await page.locator("#aval-bar a").focus();
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await page.locator(":focus").getAttribute("data-deed")) === deed) return;
  }
  throw new Error(`the keyboard does not reach the button to ${deed}`);
}

function inReview(view: ComponentView): ComponentView {
  return {
    ...view,
    projects: view.projects.map((project) => ({ ...project, stage: "review", round: null })),
  };
}

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
