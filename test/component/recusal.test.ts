/** Recusal made visible: the mark next to names, the reason on the ballot, and what each option means. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { ComponentView } from "../../src/core/posts/component-view.ts";
import { openForum, openRequest, showRequest, startBrowser } from "./forum-page.ts";
import type { ForumBrowser } from "./forum-page.ts";

let browser: ForumBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

describe("the mark", () => {
  test("stands next to the names of members in recusal, and of nobody else", async () => {
    const page = await openRequest(browser, {});
    expect(await namesWithMarks(page)).toEqual([
      "bruno en déport, projet 1",
      "lettres-bot",
      "lettres-bot",
      "lettres-bot",
      "lettres-bot",
      "chloe en déport",
      "leo",
      "karima",
      expect.stringContaining("gaelle"),
    ]);
    await page.context().close();
  });

  test("goes when the recusal is lifted", async () => {
    const page = await openRequest(browser, { view: (view) => ({ ...view, recused: [] }) });
    expect(await page.locator(".aval-mark").count()).toBe(0);
    await page.context().close();
  });
});

describe("the ballot", () => {
  test.each([
    ["fr", "Vous êtes en déport sur ce projet", "Votre parole reste bienvenue"],
    ["en", "You are recused for this project", "Your voice remains welcome"],
  ] as const)("tells a recused member in %s why they do not vote", async (language, why, voice) => {
    const page = await openRequest(browser, { language, reader: "chloe", drawnPoll: "recused" });
    const note = await page.locator(".aval-why").innerText();
    expect(note).toContain(why);
    expect(note).toContain(voice);
    expect(await page.getByText("You need to be a member of").isHidden()).toBe(true);
    await page.context().close();
  });

  test("tells a member who is no elector who votes", async () => {
    const page = await openRequest(browser, {
      language: "en",
      drawnPoll: "recused",
      view: (view) => ({ ...view, groups: { ...view.groups, electors: ["members", "friends"] } }),
    });
    expect(await page.locator(".aval-why").innerText()).toContain("members of members and friends");
    expect(await page.getByText("You need to be a member of").isHidden()).toBe(true);
    await page.context().close();
  });

  test.each([
    ["fr", "niveau de confiance 1"],
    ["en", "trust level 1"],
  ] as const)(
    "is open in %s to whoever has the trust level, whatever the forum calls the group",
    async (language, name) => {
      const view = (recorded: ComponentView) => ({
        ...recorded,
        groups: { ...recorded.groups, electors: ["trust_level_1"] },
      });
      const groups = [{ id: 11, name: "niveau_confiance_1" }];
      const elector = await openRequest(browser, { language, view, groups });
      expect(await elector.locator(".aval-why").count()).toBe(0);
      expect(await elector.locator("[data-deed=objection]").count()).toBeGreaterThan(0);
      await elector.context().close();

      const higher = (recorded: ComponentView) => ({
        ...recorded,
        groups: { ...recorded.groups, electors: ["trust_level_3"] },
      });
      const other = await openRequest(browser, { language, view: higher, groups });
      expect(await other.locator(".aval-why").innerText()).toContain(name.replace("1", "3"));
      await other.context().close();
    },
  );

  test("keeps the forum's own refusal back until it is known who reads", async () => {
    const page = await openForum(browser, { reader: "chloe" });
    await page.evaluate("void (forum.answersAfter = new Promise((resolve) => (forum.answer = resolve)))");
    await showRequest(page, { reader: "chloe", drawnPoll: "recused" });
    expect(await page.getByText("You need to be a member of").isVisible()).toBe(false);

    await page.evaluate("forum.answer()");
    await page.locator(".aval-why").waitFor();
    expect(await page.getByText("You need to be a member of").isVisible()).toBe(false);
    await page.context().close();
  });

  test("tells an elector nothing of the kind", async () => {
    const page = await openRequest(browser, {});
    expect(await page.locator(".aval-why").count()).toBe(0);
    await page.context().close();
  });

  test.each(["elector", "voted"] as const)(
    "has its options' meanings where the forum shows it as %s",
    async (drawnPoll) => {
      const page = await openRequest(browser, { drawnPoll });
      const meanings = await page.locator(".poll .aval-meaning").allInnerTexts();
      expect(meanings).toHaveLength(4);
      const block = page.locator(".poll li", { hasText: "Blocage" }).first();
      expect(await block.innerText()).toContain("à motiver par une objection");
      await page.context().close();
    },
  );

  test("keeps the meanings when the forum draws its poll anew", async () => {
    const page = await openRequest(browser, {});
    await page.evaluate(
      `document.querySelector(".poll ul").innerHTML = "<li><span>Pour</span></li><li><span>Contre</span></li>"`,
    );
    await page.locator(".poll .aval-meaning").nth(1).waitFor();
    expect(await page.locator(".poll li").allInnerTexts()).toEqual([
      "Pour – la lettre est accordée",
      "Contre – pas de lettre pour ce projet",
    ]);
    await page.context().close();
  });
});

async function namesWithMarks(page: Page): Promise<string[]> {
  return (await page.locator(".names").allTextContents()).map((text) =>
    text.replace(/(?<=[a-z])(?=en déport)/, " "),
  );
}
