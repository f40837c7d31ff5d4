/** Checkboxes on the sheet: they edit the wiki where the forum has no checklist, for those who may tick. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { openRequest, recordingOf, refuse, requestsOf, startBrowser } from "./forum-page.ts";
import type { ForumBrowser } from "./forum-page.ts";

let browser: ForumBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

/** The sheet of the project that is in review. */
const SHEET = "#post_4";

test("each criterion has a box that says whether it is ticked", async () => {
  const page = await openRequest(browser, {});
  expect(await page.locator("#post_3 li").allInnerTexts()).toContain(
    "3. Répond à un besoin de son territoire",
  );
  expect(await ticked(page, "#post_3")).toEqual([true, true, false, false, false, false]);
  expect(await page.getByRole("checkbox", { name: "2. Modèle ouvert" }).count()).toBe(2);
  await page.context().close();
});

test("ticking edits the sheet and nothing else of it", async () => {
  const page = await openRequest(browser, {});
  const raw = (await recordingOf("fr")).posts[3]?.raw ?? "";
  await page.locator(`${SHEET} .aval-box`).nth(1).check();
  await settled(page);
  const edit = (await requestsOf(page)).find(({ type }) => type === "PUT");
  expect(edit?.data?.post).toMatchObject({
    raw: raw.replace("- [ ] 2. Modèle", "- [x] 2. Modèle"),
    raw_old: raw,
    original_text: raw,
  });
  await page.context().close();
});

test("unticking works the same way", async () => {
  const page = await openRequest(browser, {});
  await page.locator(`${SHEET} .aval-box`).nth(0).check();
  await settled(page);
  await page.locator(`${SHEET} .aval-box`).nth(0).uncheck();
  await settled(page);
  const edits = (await requestsOf(page)).filter(({ type }) => type === "PUT");
  expect(edits.map(({ data }) => /- (\[.\]) 1\./.exec(data?.post?.raw ?? "")?.[1])).toEqual(["[x]", "[ ]"]);
  await page.context().close();
});

test("somebody else's edit in between makes it try once more", async () => {
  const page = await openRequest(browser, {});
  const id = (await recordingOf("fr")).posts[3]?.id;
  await refuse(page, { type: "PUT", url: `/posts/${id}.json`, status: 409, says: "edit conflict" });
  await page.locator(`${SHEET} .aval-box`).nth(4).check();
  await settled(page);
  expect((await requestsOf(page)).filter(({ type }) => type === "PUT")).toHaveLength(2);
  expect(await page.locator(".forum-dialog").count()).toBe(0);
  await page.context().close();
});

test("a refused edit is told by the forum, and the box goes back", async () => {
  const page = await openRequest(browser, {});
  const id = (await recordingOf("fr")).posts[3]?.id;
  await refuse(page, { type: "PUT", url: `/posts/${id}.json`, status: 422, says: "Wiki is locked" });
  await page.locator(`${SHEET} .aval-box`).nth(4).click();
  await page.locator(".forum-dialog").waitFor();
  await settled(page);
  expect(await page.locator(".forum-dialog").textContent()).toBe("Wiki is locked");
  expect((await ticked(page, SHEET))[4]).toBe(false);
  await page.context().close();
});

test.each([
  ["a member in recusal", { reader: "chloe" }, SHEET],
  ["a visitor", { reader: null }, SHEET],
  ["anybody once the vote is open", { reader: "alice" }, "#post_3"],
] as const)("%s sees the boxes and cannot tick them", async (_, visit, sheet) => {
  const page = await openRequest(browser, visit);
  expect(await page.locator(`${sheet} .aval-box:enabled`).count()).toBe(0);
  expect(await page.locator(`${sheet} .aval-box`).count()).toBe(6);
  await page.context().close();
});

test("the forum's own checklist is left alone", async () => {
  const page = await openRequest(browser, {
    posts: (posts) =>
      posts.map((post) => ({
        ...post,
        cooked: post.cooked.replace(
          /\[( |x)\] (?=\d\.)/g,
          '<span class="chcklst-box fa fa-square-o"></span> ',
        ),
      })),
  });
  expect(await page.locator(".aval-box").count()).toBe(0);
  expect(await page.locator(`${SHEET} .chcklst-box`).count()).toBe(6);
  await page.context().close();
});

async function ticked(page: Page, sheet: string): Promise<boolean[]> {
  const boxes = await page.locator(`${sheet} .aval-box`).all();
  return Promise.all(boxes.map((box) => box.isChecked()));
}

/** A box is locked while its edit is under way. */
async function settled(page: Page): Promise<void> {
  await page.locator(`${SHEET} .aval-box:disabled`).waitFor({ state: "detached" });
}
