/** Voting from the panel, and the service's own count beside the forum's poll. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ComponentView } from "../../src/core/posts/component-view.ts";
import { openRequest, recordingOf, refuse, requestsOf, startBrowser } from "./forum-page.ts";
import type { ForumBrowser } from "./forum-page.ts";

let browser: ForumBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

describe("voting from the panel", () => {
  test("shows each option with what it means, chooses none, and votes in the forum's poll", async () => {
    const page = await openRequest(browser, {});
    await page.locator(".aval-panel [data-deed=vote]").click();
    const dialog = page.getByRole("dialog", { name: "Vote : La Halle" });
    const options = await dialog.locator(".aval-choice").allInnerTexts();
    expect(options).toHaveLength(4);
    expect(options[0]).toBe("Pour – la lettre est accordée");
    expect(options[3]).toContain("Blocage – retour à la discussion");
    expect(await dialog.locator("input:checked").count()).toBe(0);
    expect(await dialog.innerText()).toContain("public");

    await dialog.getByLabel("Contre – pas").check();
    await dialog.getByRole("button", { name: "Voter" }).click();
    await page.locator(".aval-panel").getByText("Votre vote : Contre.").waitFor();
    const { post, option } = await ballot("Contre");
    expect((await requestsOf(page)).at(-1)).toEqual({
      url: "/polls/vote",
      type: "PUT",
      data: { post_id: post, poll_name: "projet-1", options: [option] },
    });
    expect(await page.locator("[data-deed=vote]").innerText()).toBe("Changer mon vote");
    await page.context().close();
  });

  test("knows a vote cast before, changes it and takes it back", async () => {
    const { option } = await ballot("Pour");
    const page = await openRequest(browser, {
      posts: (posts) =>
        posts.map((post) => (post.polls ? { ...post, polls_votes: { "projet-1": [option] } } : post)),
    });
    const panel = page.locator(".aval-panel");
    await panel.getByText("Votre vote : Pour.").waitFor();
    await page.locator(".aval-panel [data-deed=vote]").click();
    expect(await page.locator(".aval-dialog input:checked").getAttribute("value")).toBe(option);
    await page.getByRole("button", { name: "Retirer mon vote" }).click();
    await panel.getByText("Votre vote : Pour.").waitFor({ state: "detached" });
    expect((await requestsOf(page)).at(-1)).toMatchObject({ url: "/polls/vote", type: "DELETE" });
    expect(await page.locator("[data-deed=vote]").innerText()).toBe("Voter");
    await page.context().close();
  });

  test("tells what the forum refuses, and nothing is said to be voted", async () => {
    const page = await openRequest(browser, {});
    await refuse(page, { type: "PUT", url: "/polls/vote", status: 422, says: "The poll is closed" });
    await page.locator(".aval-panel [data-deed=vote]").click();
    await page.getByLabel("Pour – la lettre").check();
    await page.locator(".aval-dialog [type=submit]").click();
    await page.locator(".forum-dialog").waitFor();
    expect(await page.locator(".forum-dialog").innerText()).toBe("The poll is closed");
    expect(await page.locator(".aval-panel").innerText()).not.toContain("Votre vote");
    await page.context().close();
  });

  test.each([
    ["in recusal", { reader: "chloe" }],
    ["without an account", { reader: null }],
    ["of a group that does not vote", { groups: [{ id: 50, name: "others" }], view: forMembers }],
    ["once the vote has ended", { view: closing }],
  ] as const)("is not there for whoever is %s", async (_, visit) => {
    const page = await openRequest(browser, visit);
    expect(await page.locator("[data-deed=vote]").count()).toBe(0);
    await page.context().close();
  });
});

test("somebody in recusal finds it said where the others vote", async () => {
  const page = await openRequest(browser, { reader: "chloe" });
  expect(await page.locator(".aval-panel .aval-you").allInnerTexts()).toEqual([
    "Vous êtes en déport sur ce projet. Votre parole reste bienvenue.",
    "Vous êtes en déport sur ce projet. Votre parole reste bienvenue.",
  ]);
  const elector = await openRequest(browser, {});
  expect(await elector.locator(".aval-panel .aval-you").count()).toBe(0);
  await page.context().close();
  await elector.context().close();
});

describe("the service's count", () => {
  test("stands in the panel and beside the forum's poll, with quorum and recusals", async () => {
    const page = await openRequest(browser, {});
    for (const place of [".aval-panel", "#post_5 .aval-ballot"]) {
      const count = page.locator(`${place} .aval-count`);
      expect(await count.locator("li").allInnerTexts()).toEqual([
        "Pour 3",
        "Abstention 1",
        "Contre 1",
        "Blocage 0",
        "quorum de 4",
        "4 en déport, hors compte",
      ]);
    }
    await page.context().close();
  });

  test("is drawn to scale: as wide as those able to vote, a line at the quorum, whoever is recused apart", async () => {
    const page = await openRequest(browser, {});
    const box = async (selector: string) => {
      const place = await page.locator(`.aval-panel ${selector}`).first().boundingBox();
      if (place === null) throw new Error(`${selector} is not drawn`);
      return place;
    };
    const [able, pour, recused] = [
      await box(".aval-count-able"),
      await box(".aval-count-part.aval-count-for"),
      await box(".aval-count-bar .aval-count-recused"),
    ];
    expect(pour.width / able.width).toBeCloseTo(3 / 8, 1);
    expect(recused.width / able.width).toBeCloseTo(4 / 8, 1);
    expect(recused.x).toBeGreaterThan(able.x + able.width);
    const quorum = await box(".aval-count-able .aval-count-quorum");
    expect((quorum.x + 1 - able.x) / able.width).toBeCloseTo(4 / 8, 1);
    await page.context().close();
  });

  test("is left out where the service does not tell it yet", async () => {
    const page = await openRequest(browser, { view: ofAnOlderService });
    expect(await page.locator(".aval-panel .aval-project").count()).toBe(2);
    expect(await page.locator(".aval-count").count()).toBe(0);
    await page.context().close();
  });
});

function forMembers(view: ComponentView): ComponentView {
  return { ...view, groups: { ...view.groups, electors: ["members"] } };
}

function closing(view: ComponentView): ComponentView {
  return {
    ...view,
    projects: view.projects.map((project) => ({
      ...project,
      round: project.round && { ...project.round, state: "closing" },
    })),
  };
}

function ofAnOlderService(view: ComponentView): ComponentView {
  const older: ComponentView = JSON.parse(
    JSON.stringify(view, (key, value: unknown) =>
      key === "options" || key === "quorum" ? undefined : value,
    ),
  );
  return older;
}

/** The ballot's post, and the id of an option. */
async function ballot(label: string): Promise<{ post: number; option: string }> {
  const { posts } = await recordingOf("fr");
  const post = posts.find(({ post_number }) => post_number === 5);
  const [, option = ""] = new RegExp(`data-poll-option-id="(\\w+)">${label}<`).exec(post?.cooked ?? "") ?? [];
  return { post: post?.id ?? 0, option };
}
