/** Every button: shown to who may, posting what the service's command parser takes for what the button says. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { readArguments } from "../../src/core/command-line/read-arguments.ts";
import { readVoteArguments } from "../../src/core/command-line/arguments/vote-arguments.ts";
import { parseCommands } from "../../src/core/command-line/parse-commands.ts";
import type { CommandLine } from "../../src/core/command-line/parse-commands.ts";
import type { Stage } from "../../src/core/request/request.ts";
import type { ComponentView } from "../../src/core/posts/component-view.ts";
import { ACCOUNTS, openRequest, postedTexts, refuse, startBrowser } from "./forum-page.ts";
import type { ForumBrowser, Language, Visit } from "./forum-page.ts";

let browser: ForumBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

/** When a steward writes; only lengths are read from here on. */
const NOW = Date.UTC(2026, 10, 24, 7);
const DAY = 86_400_000;

/** Who sees a button: somebody asked about a link sees "no link", a moderator the votes, an elector the others. */
function visitFor(deed: string, language: Language): Visit {
  switch (deed) {
    case "no-link":
      return { language, reader: "farid", view: asksFarid };
    case "criterion":
    case "review":
      return { language, view: inReview };
    case "open-vote":
      return { language, view: inReview, moderator: true };
    case "move-end":
    case "end-vote":
      return { language, moderator: true };
    default:
      return { language };
  }
}

function asksFarid(view: ComponentView): ComponentView {
  return { ...view, asked: [{ id: ACCOUNTS["farid"] ?? 0, n: [] }] };
}

function inStage(stage: Stage): (view: ComponentView) => ComponentView {
  return (view) => ({ ...view, projects: view.projects.map((project) => ({ ...project, stage })) });
}

function inReview(view: ComponentView): ComponentView {
  return {
    ...view,
    projects: view.projects.map((project) => ({ ...project, stage: "review", round: null })),
  };
}

const deeds = [
  "recuse",
  "no-link",
  "criterion",
  "review",
  "concern",
  "objection",
  "open-vote",
  "move-end",
  "end-vote",
] as const;

describe.each(["fr", "en"] as const)("in %s", (language) => {
  test.each(deeds)("the button to %s posts one command that the service reads", async (deed) => {
    const page = await openRequest(browser, visitFor(deed, language));
    const posted = await press(
      page,
      deed,
      "motif : 3 points, l'opérateur @bruno\n\n/vote fin\nencore une ligne",
    );
    expect(posted.length).toBeGreaterThanOrEqual(20);
    const commands = parseCommands(posted, { viaEmail: false });
    expect(commands).toHaveLength(1);
    const [command] = commands;
    if (command === undefined) throw new Error("no command");
    const projects = language === "fr" ? [1, 2] : [1];
    expect(whatItSays(command, projects)).toEqual(WHAT_IT_SAYS[deed](language));
    await page.context().close();
  });

  test("what is posted is what the dialog showed, in the service's language", async () => {
    const page = await openRequest(browser, { language });
    await page.locator(".aval-panel [data-deed=concern]").click();
    await page.fill("#aval-text", "à condition que le modèle soit publié");
    const shown = await page.locator(".aval-preview").textContent();
    await page.locator(".aval-dialog [type=submit]").click();
    expect(await postedTexts(page)).toEqual([shown]);
    expect(shown).toContain(language === "fr" ? "/réserve : à condition" : "/concern: à condition");
    await page.context().close();
  });
});

describe("with several projects", () => {
  test("a member chooses the one that is meant", async () => {
    const page = await openRequest(browser, {});
    await page.locator(".aval-panel [data-deed=recuse]").click();
    await page.getByLabel("2. Le Relais").check();
    await page.fill("#aval-text", "mon employeur conseille l'opérateur");
    await page.locator(".aval-dialog [type=submit]").click();
    expect(await postedTexts(page)).toEqual([
      "Je déclare un lien d'intérêts avec « Le Relais » et ne prends pas part au vote.\n\n" +
        "/déport 2 : mon employeur conseille l'opérateur",
    ]);
    await page.context().close();
  });

  test("a name that the forum might take for more than a name is not written", async () => {
    const page = await openRequest(browser, {
      view: (view) => ({
        ...view,
        projects: view.projects.map((project) => ({ ...project, title: `@bruno /vote fin ${project.n}` })),
      }),
    });
    await page.locator(".aval-panel [data-deed=recuse]").click();
    await page.locator(".aval-choice").last().click();
    expect(await page.locator(".aval-preview").textContent()).toContain("avec le projet 2 et");
    await page.context().close();
  });

  test("a steward gives a vote another length", async () => {
    const page = await openRequest(browser, { moderator: true });
    await page.locator(".aval-panel [data-deed=open-vote]").click();
    await page.getByLabel("une autre durée").check();
    await page.getByLabel("Combien", { exact: true }).fill("36");
    await page.getByLabel("Heures ou jours").selectOption("hours");
    await page.fill("#aval-text", "le dépôt est proche");
    await page.locator(".aval-dialog [type=submit]").click();
    const [posted] = await postedTexts(page);
    const [command] = parseCommands(posted ?? "", { viaEmail: false });
    const read = readVoteArguments(command?.rest ?? "", [1, 2], { reference: NOW, timezone: "Europe/Paris" });
    expect(read).toMatchObject({ n: [2], end: { kind: "lasts", days: 0, duration: 1.5 * DAY } });
    await page.context().close();
  });
});

const REVIEWING = ["recuse", "criterion", "review", "concern", "objection"];

describe("who sees which buttons", () => {
  const stages = {
    incomplete: (view: ComponentView) => inStage("incomplete")(inReview(view)),
    review: inReview,
    vote: (view: ComponentView) => view,
    granted: inStage("granted"),
    withdrawn: inStage("withdrawn"),
  };

  test.each([
    ["an elector", "review", { reader: "alice" }, REVIEWING],
    ["an elector", "vote", { reader: "alice" }, ["vote", "recuse", "concern", "objection"]],
    ["an elector", "granted", { reader: "alice" }, ["recuse", "objection"]],
    ["an elector", "withdrawn", { reader: "alice" }, []],
    ["a member in recusal", "vote", { reader: "chloe" }, []],
    [
      "a steward",
      "vote",
      { reader: "alice", moderator: true },
      ["vote", "recuse", "concern", "objection", "move-end", "end-vote"],
    ],
    ["a steward", "review", { reader: "alice", moderator: true }, [...REVIEWING, "open-vote"]],
    ["a steward before the sheet is complete", "incomplete", { reader: "alice", moderator: true }, REVIEWING],
    ["a steward in recusal", "vote", { reader: "chloe", moderator: true }, []],
    ["a visitor", "vote", { reader: null }, []],
    ["a member who cannot answer here, but can vote", "vote", { reader: "alice", canReply: false }, ["vote"]],
  ] as const)("%s in stage %s", async (_, stage, visit, expected) => {
    const page = await openRequest(browser, { language: "en", ...visit, view: stages[stage] });
    expect(await deedsIn(page, ".aval-panel")).toEqual(expected);
    await page.context().close();
  });
});

describe("after the click", () => {
  test("the member is told where their post is, and the focus is back on the button", async () => {
    const page = await openRequest(browser, {});
    await press(page, "concern", "à condition que le modèle soit publié");
    await page.getByText("C’est publié.").first().waitFor();
    expect(await page.locator(".aval-panel .aval-said a").getAttribute("href")).toMatch(/\/90$/);
    expect(await page.locator(":focus").getAttribute("data-deed")).toBe("concern");
    await page.context().close();
  });

  test("the forum's refusal is shown in its own dialog, and nothing typed is lost", async () => {
    const page = await openRequest(browser, {});
    await refuse(page, { type: "POST", url: "/posts", status: 422, says: "Body is too similar" });
    await press(page, "objection", "le territoire n'est pas décrit");
    await page.locator(".forum-dialog").waitFor();
    expect(await page.locator(".forum-dialog").textContent()).toBe("Body is too similar");
    expect(await page.locator(".aval-dialog").count()).toBe(0);
    await page.locator(".aval-panel [data-deed=objection]").click();
    expect(await page.locator("#aval-text").inputValue()).toBe("le territoire n'est pas décrit");
    await page.context().close();
  });

  test("a dialog that is cancelled or left by Escape posts nothing", async () => {
    const page = await openRequest(browser, {});
    await page.locator(".aval-panel [data-deed=concern]").focus();
    await page.keyboard.press("Enter");
    await page.locator(".aval-dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".aval-panel [data-deed=concern]").click();
    await page.getByRole("button", { name: "Annuler" }).click();
    expect(await page.locator(".aval-dialog").count()).toBe(0);
    expect(await postedTexts(page)).toEqual([]);
    await page.context().close();
  });

  test("an empty reason is not posted", async () => {
    const page = await openRequest(browser, {});
    await page.locator(".aval-panel [data-deed=concern]").click();
    await page.fill("#aval-text", "   ");
    await page.locator(".aval-dialog [type=submit]").click();
    expect(await page.locator(".aval-dialog").count()).toBe(1);
    expect(await postedTexts(page)).toEqual([]);
    await page.context().close();
  });
});

const TEXT = "motif : 3 points, l'opérateur @bruno /vote fin encore une ligne";

/** What the service has to understand, by button; English requests have one project and name none. */
const WHAT_IT_SAYS: Record<(typeof deeds)[number], (language: Language) => unknown> = {
  recuse: () => ({ known: "recuse", people: [], n: null, text: TEXT }),
  "no-link": () => ({ known: "no-link", people: [], n: null, text: TEXT }),
  concern: () => ({ known: "concern", people: [], n: null, text: TEXT }),
  objection: () => ({ known: "objection", people: [], n: null, text: TEXT }),
  criterion: (language) => ({ known: "criterion", n: one(language), k: 1, met: true, text: TEXT }),
  review: (language) => ({ known: "review", n: one(language), verdict: "for", text: TEXT }),
  "open-vote": (language) => ({ known: "vote", n: one(language), end: { kind: "usual" }, text: TEXT }),
  "move-end": (language) => ({
    known: "vote",
    n: one(language),
    end: { kind: "lasts", days: 3, duration: 0, words: expect.any(String) },
    text: TEXT,
  }),
  "end-vote": (language) => ({ known: "vote", n: one(language), end: { kind: "now" }, text: TEXT }),
};

function one(language: Language): number | null {
  return language === "fr" ? 1 : null;
}

function whatItSays(command: CommandLine, projects: readonly number[]): unknown {
  const { known, people, rest } = command;
  switch (known) {
    case "criterion": {
      const { criteria, answer, text } = readArguments(known, rest);
      return { known, n: criteria[0]?.n ?? null, k: criteria[0]?.k, met: answer, text };
    }
    case "review": {
      const { projects: n, verdict, text } = readArguments(known, rest);
      return { known, n: n[0] ?? null, verdict, text };
    }
    case "vote": {
      const moment = { reference: NOW, timezone: "Europe/Paris" };
      const { n, end, text } = readVoteArguments(rest, projects, moment);
      return { known, n: n[0] ?? null, end, text };
    }
    case "recuse":
    case "no-link":
    case "concern":
    case "objection": {
      const { projects: n, text } = readArguments(known, rest);
      return { known, people, n: n[0] ?? null, text };
    }
    case null:
    case "help":
    case "lift":
    case "followup":
    case "letter":
    case "membership":
    case "minutes":
    case "project":
    case "revoke":
    case "sign":
    case "withdraw":
      throw new Error(`no button writes /${command.word}`);
  }
}

/** Presses a button on the status post, types the text, posts, and gives back what was posted. */
async function press(page: Page, deed: string, text: string): Promise<string> {
  await page.locator(`.aval-panel [data-deed=${deed}]`).click();
  await page.fill("#aval-text", text);
  await page.locator(".aval-dialog [type=submit]").click();
  await page.locator(".aval-dialog").waitFor({ state: "detached" });
  return (await postedTexts(page)).at(-1) ?? "";
}

async function deedsIn(page: Page, place: string): Promise<(string | null)[]> {
  return page
    .locator(`${place} [data-deed]`)
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("data-deed")));
}
