/** The bar under the title and the panel on the status post: what they tell, and that they keep up. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { ComponentView } from "../../src/core/posts/component-view.ts";
import {
  inForum,
  openForum,
  openRequest,
  recordingOf,
  refuse,
  requestsOf,
  showRequest,
  startBrowser,
  withView,
} from "./forum-page.ts";
import type { ForumBrowser, Visit } from "./forum-page.ts";

let browser: ForumBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

describe("at a glance", () => {
  test("the panel tells each project's step, what is missing, the time left and who votes", async () => {
    const page = await openRequest(browser, {});
    const [hall, relais] = await page.locator(".aval-panel .aval-project").allInnerTexts();
    expect(hall).toContain("1. La Halle");
    expect(hall).toMatch(/2 jours|5\d heures/);
    expect(hall).toContain("votes sur 8 possibles");
    expect(hall).toContain("4 en déport");
    expect(relais).toMatch(/Il manque\s: une relecture, le critère 2/);
    expect(relais).toContain("9 personnes pourront voter");
    expect(await page.locator(".aval-panel [aria-current=step]").allInnerTexts()).toEqual([
      expect.stringContaining("Vote"),
      expect.stringContaining("Relecture"),
    ]);
    await page.context().close();
  });

  test("the bar tells the same and leads to the status post", async () => {
    const page = await openRequest(browser, { language: "en" });
    const link = page.locator("#aval-bar a");
    expect(await link.innerText()).toMatch(
      /The Hall[^]*Vote · .+ left · 3 votes out of 8 possible · 4 recused/,
    );
    expect(await link.getAttribute("href")).toMatch(/^\/t\/.+\/31\/2$/);
    await page.context().close();
  });

  test.each([
    [
      "granted",
      { stage: "granted", letterPost: 9 },
      "Letter granted",
      ["done", "done", "done", "done", "done"],
    ],
    ["refused", { stage: "refused" }, "Letter not granted", ["done", "done", "done", "stopped", "ahead"]],
    ["withdrawn", { stage: "withdrawn" }, "Withdrawn", ["stopped", "ahead", "ahead", "ahead", "ahead"]],
  ] as const)("a %s project shows where it stopped", async (_, change, name, steps) => {
    const page = await openRequest(browser, { language: "en", view: everyProject(change) });
    expect(await page.locator("#aval-bar a").innerText()).toContain(name);
    expect(await page.locator(".aval-panel .aval-project-facts").innerText()).toContain(name);
    expect(await stepStates(page)).toEqual(steps);
    await page.context().close();
  });

  test("a block that sent the request back to discussion is said", async () => {
    const page = await openRequest(browser, {
      language: "en",
      view: (view) => ({
        ...view,
        projects: view.projects.map((project) => ({
          ...project,
          stage: "review",
          round: project.round && { ...project.round, state: "decided", decision: "blocked" },
        })),
      }),
    });
    expect(await page.locator(".aval-panel").innerText()).toMatch(/A reasoned block/i);
    await page.context().close();
  });
});

describe("where the status post is", () => {
  test("it is read once by its number where the stream has it", async () => {
    const page = await openRequest(browser, {});
    const { posts } = await recordingOf("fr");
    expect(await requestsOf(page)).toEqual([{ url: `/posts/${posts[1]?.id}.json`, type: "GET" }]);
    await page.context().close();
  });

  test("it is found among the bot's posts where the stream starts further down", async () => {
    const page = await openRequest(browser, { loaded: [6, 7] });
    expect((await requestsOf(page)).map(({ url }) => url)).toEqual(["/t/27.json"]);
    expect(await page.locator("#aval-bar").innerText()).toContain("La Halle");
    await page.context().close();
  });

  test("another member's post with the same wrap is not believed", async () => {
    const page = await openRequest(browser, {
      posts: (posts) => posts.map((post) => (post.post_number === 2 ? { ...post, username: "bruno" } : post)),
    });
    expect(await page.locator(".aval-panel").count()).toBe(0);
    expect(await page.locator("#aval-bar").innerText()).toContain("son avancement s’affichera ici");
    await page.context().close();
  });

  test("a view of a later version leaves the text to itself", async () => {
    const page = await openRequest(browser, {
      posts: (posts) =>
        posts.map((post) => ({ ...post, raw: post.raw.replace(/"value":\{"v":1/, '"value":{"v":2') })),
    });
    expect(await page.locator(".aval-panel").isHidden()).toBe(true);
    expect(await page.locator("#aval-bar").innerText()).toContain("donné dans le fil");
    await page.context().close();
  });

  test("a forum that does not answer leaves the text to itself", async () => {
    const page = await openForum(browser, {});
    const { posts } = await recordingOf("fr");
    await refuse(page, {
      type: "GET",
      url: `/posts/${posts[1]?.id}.json`,
      status: 500,
      says: "no",
      always: true,
    });
    await showRequest(page, {});
    expect(await page.locator(".aval-panel").isHidden()).toBe(true);
    expect(await page.locator(".forum-dialog").count()).toBe(0);
    await page.context().close();
  });
});

describe("opened by a link to a post further down, as notifications have it", () => {
  test("the bar is there above the posts, and goes under the title once there is one", async () => {
    const page = await openRequest(browser, { loaded: [6, 7, 8] });
    expect(await page.locator("#aval-bar").innerText()).toContain("La Halle");
    expect(await page.locator("#aval-bar + .container.posts").count()).toBe(1);
    expect(await page.locator(".aval-mark").count()).toBeGreaterThan(0);

    const recording = await recordingOf("fr");
    await inForum(page, "loadMore", { recording, loaded: [1, 2, 3, 4, 5] });
    await page.locator("#topic-title + #aval-bar").waitFor();
    expect(await page.locator("#aval-bar").count()).toBe(1);
    expect(await page.locator("#aval-bar").innerText()).toContain("La Halle");
    await page.context().close();
  });

  test("it is there as well when the forum has drawn no post yet", async () => {
    const page = await openRequest(browser, { loaded: [] });
    await page.locator("#aval-bar").getByText("La Halle").waitFor();
    expect(await page.locator("#aval-bar a").count()).toBe(2);
    await page.context().close();
  });
});

describe("the nested view of 2026", () => {
  test.each([
    [1280, false],
    [360, true],
  ] as const)("has bar, panel, ballot and marks %i pixels wide", async (width, dark) => {
    const page = await openRequest(browser, { nested: true, width, dark, reader: "chloe" });
    await page.locator(".nested-view__header + #aval-bar").getByText("La Halle").waitFor();
    expect(await page.locator(".aval-panel .aval-project").count()).toBe(2);
    expect(await page.locator(".aval-why").innerText()).toContain("Vous êtes en déport");
    const marked = page.locator("article:has(.aval-mark)");
    expect(await marked.locator(".username").allInnerTexts()).toEqual(["bruno", "chloe"]);
    await page.context().close();
  });
});

describe("the status's own words", () => {
  const LINES = `<p><strong>La Halle</strong> · Vote. 5 votes exprimés sur 8 possibles, jusqu'au vendredi 27 novembre.</p>
<p><strong>Le Relais</strong> · Relecture. Il manque une relecture ; toute personne sans lien d'intérêts peut la donner.</p>
<p><strong>En déport</strong> : Chloé, Driss.</p>`;
  const inLines: Visit["posts"] = (posts) =>
    posts.map((post) =>
      post.post_number === 2
        ? { ...post, cooked: post.cooked.replace(/<div class="md-table">[^]*?<\/table>\s*<\/div>/, LINES) }
        : post,
    );

  test("stand in the panel, and in their own place no more", async () => {
    const page = await openRequest(browser, { posts: inLines });
    const [hall, relais] = await page.locator(".aval-project-facts").allInnerTexts();
    expect(hall).toMatch(/encore .+\s+Vote\. 5 votes exprimés sur 8 possibles/i);
    expect(relais).toBe(
      "Relecture. Il manque une relecture ; toute personne sans lien d'intérêts peut la donner.",
    );
    const said = await page.locator("#post_2").innerText();
    expect(said.match(/Il manque une relecture/g)).toHaveLength(1);
    expect(said).toContain("En déport : Chloé, Driss.");
    await page.context().close();
  });

  test("stay in their place where the panel cannot be drawn", async () => {
    const page = await openRequest(browser, {
      posts: (posts) =>
        (inLines(posts) ?? []).map((post) => ({
          ...post,
          raw: post.raw.replace(/"value":\{"v":1/, '"value":{"v":2'),
        })),
    });
    expect(await page.locator("#post_2").innerText()).toContain("Il manque une relecture");
    await page.context().close();
  });
});

test("the bot's posts are edited as Markdown, other members' as their editor likes", async () => {
  const page = await openRequest(browser, {});
  const modeFor = (action: string, username: string): Promise<unknown> =>
    page.evaluate(
      `forum.transformers.get("composer-force-editor-mode")({ value: null, context: { model: { action: "${action}", post: { username: "${username}" } } } })`,
    );
  expect(await modeFor("edit", "lettres-bot")).toBe(0);
  expect(await modeFor("edit", "bruno")).toBeNull();
  expect(await modeFor("reply", "lettres-bot")).toBeNull();
  await page.context().close();
});

test("the end of a vote is given in the network's time, and said as that to whoever lives in another", async () => {
  const atHome = await openRequest(browser, {});
  const [here] = await atHome.locator(".aval-project-facts").allInnerTexts();
  const abroad = await openRequest(browser, { timezone: "America/Cayenne" });
  const [there] = await abroad.locator(".aval-project-facts").allInnerTexts();

  expect(here).toMatch(/jusqu’au .+\d\d:\d\d$/);
  expect(there).toBe(`${here} (fuseau horaire Paris)`);
  await atHome.context().close();
  await abroad.context().close();
});

describe("while the page is open", () => {
  test("an edit of the status shows in bar and panel, and the focus stays", async () => {
    const page = await openRequest(browser, {});
    await page.locator(".aval-panel [data-deed=concern]").focus();
    const { posts } = withView(await recordingOf("fr"), (view) => ({
      ...view,
      projects: view.projects.map((project) =>
        project.round === null ? project : { ...project, round: { ...project.round, voted: 7 } },
      ),
    }));
    await page.evaluate(`forum.posts = ${JSON.stringify(posts)}`);
    await inForum(page, "announce", { type: "revised", id: posts[1]?.id });
    await page.locator(".aval-panel").getByText("7 votes sur 8 possibles").waitFor();
    expect(await page.locator("#aval-bar").innerText()).toContain("7 votes sur 8 possibles");
    expect(await page.locator(":focus").getAttribute("data-deed")).toBe("concern");
    await page.context().close();
  });

  test("an edit of another post is not looked at", async () => {
    const page = await openRequest(browser, {});
    const before = (await requestsOf(page)).length;
    await inForum(page, "announce", { type: "revised", id: 30 });
    expect(await requestsOf(page)).toHaveLength(before);
    await page.context().close();
  });

  test("leaving the topic takes the bar away and ends the updates", async () => {
    const page = await openRequest(browser, {});
    await page.locator(".aval-panel [data-deed=concern]").click();
    await inForum(page, "showList");
    expect(await page.locator("#aval-bar, .aval-dialog").count()).toBe(0);
    expect(await page.evaluate("forum.subscriptions.size")).toBe(0);
    await page.context().close();
  });
});

describe("nothing moves", () => {
  test("the bar keeps its height, and the posts below their place, when the words arrive", async () => {
    const page = await openForum(browser, { language: "fr" });
    await page.evaluate("void (forum.answersAfter = new Promise((resolve) => (forum.answer = resolve)))");
    await showRequest(page, {});
    const place = async (selector: string) => (await page.locator(selector).boundingBox())?.y;
    const before = { bar: await page.locator("#aval-bar").boundingBox(), post: await place("#post_1") };
    const sheetBefore = await place("#post_3");
    await page.evaluate("forum.answer()");
    await page.locator(".aval-panel .aval-project").first().waitFor();
    expect({ bar: await page.locator("#aval-bar").boundingBox(), post: await place("#post_1") }).toEqual(
      before,
    );
    expect(Math.abs(((await place("#post_3")) ?? 0) - (sheetBefore ?? 0))).toBeLessThan(60);
    await page.context().close();
  });
});

describe("other topics", () => {
  test.each([
    ["without the tag", []],
    ["with another tag", ["lettre-vote"]],
  ])("a topic %s is left as it is, and nothing is asked of the forum", async (_, tags) => {
    const page = await openRequest(browser, { tags });
    expect(await page.locator("[class*=aval-], [id*=aval-]").count()).toBe(0);
    expect(await requestsOf(page)).toEqual([]);
    expect(await page.locator("#post_4 .cooked").innerHTML()).toBe(
      (await recordingOf("fr")).posts[3]?.cooked,
    );
    await page.context().close();
  });

  test("a topic with the tag of a programme is a request, too", async () => {
    const page = await openRequest(browser, { tags: ["lettre-residence"] });
    expect(await page.locator("#aval-bar a").count()).toBe(2);
    await page.context().close();
  });

  test("tags that are objects, as newer forums have them, are read too", async () => {
    const page = await openRequest(browser, { tags: [{ id: 4, name: "lettre-de-soutien" }] });
    expect(await page.locator("#aval-bar a").count()).toBe(2);
    await page.context().close();
  });
});

function everyProject(
  change: Partial<ComponentView["projects"][number]>,
): (view: ComponentView) => ComponentView {
  return (view) => ({
    ...view,
    projects: view.projects.map((project) => ({ ...project, ...change })),
  });
}

async function stepStates(page: Page): Promise<(string | undefined)[]> {
  const classes = await page
    .locator(".aval-panel .aval-step")
    .evaluateAll((steps) => steps.map((step) => step.className));
  return classes.map((name) => /aval-step-(done|current|stopped|ahead)/.exec(name)?.[1]);
}
