/** A ballot by consent, played by the service: what the component shows of it, and a vote from its panel. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRound } from "../stories/seen.ts";
import { openRequest, requestsOf, startBrowser } from "./forum-page.ts";
import type { ForumBrowser, Recording, Visit } from "./forum-page.ts";
import { shownNow } from "./played-request.ts";

const WORDS = {
  fr: {
    options: [
      "Consentement – vous n’avez pas d’objection",
      "Je me tiens à l'écart – compte pour le quorum seulement",
      "Objection – retour à la discussion tant qu’elle est ouverte\u202f; à motiver par une objection, sinon elle n’arrête rien",
    ],
    labels: ["Consentement", "Je me tiens à l'écart", "Objection"],
    vote: "Voter",
    yours: "Votre vote : Consentement.",
    counts: ["Consentement 1", "Je me tiens à l'écart 1", "Objection 1"],
    majority: /\b(?:Pour|Contre|Blocage|Abstention)\b/,
  },
  en: {
    options: [
      "Consent – you have no objection",
      "Stand aside – counts for the quorum only",
      "Object – back to discussion as long as it is open; give the argument as an objection, or it stops nothing",
    ],
    labels: ["Consent", "Stand aside", "Object"],
    vote: "Vote",
    yours: "Your vote: Consent.",
    counts: ["Consent 1", "Stand aside 1", "Object 1"],
    majority: /\b(?:For|Against|Block|Abstain)\b/,
  },
} as const;

let browser: ForumBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());

/** Three of five have voted, jonas not. */
async function ballotByConsent(language: "fr" | "en"): Promise<Recording> {
  const voteSettings =
    "{ mode: consent, quorum: 3, duration: 3 h, minimum: 1 h, reminder_before: 1 h, discussion: 1 h }";
  const story = await openRound({ language, voteSettings });
  const [consent, aside, object] = WORDS[language].labels;
  const { id } = story.ballot();
  for (const [who, label] of [
    ["hanna", consent],
    ["leo", aside],
    ["ines", object],
  ] as const)
    story.world.as(who).vote(id, "projet-1", label);
  await story.say("ines", "/objection: the plans are not published yet");
  await story.world.advance("16 minutes");
  const recording = await shownNow(story.world, "network");
  await story.world.stop();
  return recording;
}

describe.each(["fr", "en"] as const)("in %s", (language) => {
  const words = WORDS[language];
  let visit: Visit;
  beforeAll(async () => {
    const recording = await ballotByConsent(language);
    visit = { language, recording, reader: "jonas", groups: [{ id: 60, name: "network" }], width: 390 };
  }, 60_000);

  test("each option is shown with what it means, and voted for from the panel", async () => {
    const page = await openRequest(browser, visit);
    await page.locator(".aval-panel [data-deed=vote]").click();
    const dialog = page.locator(".aval-dialog");
    expect(await dialog.locator(".aval-choice").allInnerTexts()).toEqual(words.options);
    expect(await dialog.locator("input:checked").count()).toBe(0);
    await dialog.locator(".aval-choice input").first().check();
    await dialog.getByRole("button", { name: words.vote, exact: true }).click();
    await page.locator(".aval-panel").getByText(words.yours).waitFor();
    expect((await requestsOf(page)).at(-1)).toMatchObject({ url: "/polls/vote", type: "PUT" });
    await page.context().close();
  });

  test("the count names these options, in the panel and beside the poll, and no word of another rule", async () => {
    const page = await openRequest(browser, visit);
    for (const place of [".aval-panel", ".aval-ballot"]) {
      const counts = await page.locator(`${place} .aval-count li`).allInnerTexts();
      expect(counts.slice(0, 3)).toEqual(words.counts);
    }
    const panel = page.locator(".aval-panel");
    expect(await panel.innerText()).not.toMatch(words.majority);
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect(width).toBe(390);
    const picture = process.env["AVAL_PICTURE"];
    if (picture !== undefined) await page.screenshot({ path: `${picture}-${language}.png`, fullPage: true });
    await page.context().close();
  });
});
