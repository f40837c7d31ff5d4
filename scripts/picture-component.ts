/**
 * Takes the pictures of the theme component and of the sheet, ballot and outcome it works on: plays the demo's
 * case in both languages and photographs it in Chromium, with the component's own files in a page that is drawn as
 * the forum draws it. Written over what is there:
 *
 *     npm run pictures [-- fr|en] [name…]
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import type { Told } from "../src/demo/demo-case.ts";
import { englishCase } from "../src/demo/english-case.ts";
import { frenchCase } from "../src/demo/french-case.ts";
import { openRequest, startBrowser } from "../test/component/forum-page.ts";
import type { Language, Recording, Visit } from "../test/component/forum-page.ts";
import { playedRequest } from "../test/component/played-request.ts";

interface Picture {
  readonly name: string;
  /** The moment of the case. */
  readonly at: Told;
  readonly visit: Visit;
  /** What of the page; all that is in view with `press`, where a dialog is open. */
  readonly of: string;
  /** The button that is pressed before. */
  readonly press?: string;
}

const STATUS = "article:has([data-kind=status])";
const PICTURES: readonly Picture[] = [
  { name: "1-file", at: "tagged", visit: { reader: "hana" }, of: STATUS },
  { name: "2-review", at: "ticked", visit: { reader: "hana" }, of: STATUS },
  { name: "3-vote", at: "reminder", visit: { reader: "karim" }, of: STATUS },
  { name: "3-vote-recused", at: "reminder", visit: { reader: "denis" }, of: STATUS },
  { name: "3-vote-steward", at: "reminder", visit: { reader: "jeanne", moderator: true }, of: STATUS },
  { name: "3-vote-dark", at: "reminder", visit: { reader: "karim", dark: true }, of: STATUS },
  { name: "3-vote-phone", at: "reminder", visit: { reader: "karim", width: 390 }, of: STATUS },
  { name: "3-ballot", at: "reminder", visit: { reader: "karim" }, of: "article:has([data-kind=ballot])" },
  { name: "4-letter", at: "decided", visit: { reader: "lucie" }, of: STATUS },
  { name: "4-outcome", at: "decided", visit: { reader: "lucie" }, of: "article:has([data-kind=outcome])" },
  { name: "sheet", at: "ticked", visit: { reader: "hana" }, of: "article:has([data-kind=project])" },
  { name: "declare", at: "ticked", visit: { reader: "gael" }, of: ".aval-dialog", press: "recuse" },
  { name: "review", at: "ticked", visit: { reader: "hana" }, of: ".aval-dialog", press: "review" },
  { name: "tick", at: "ticked", visit: { reader: "hana" }, of: ".aval-dialog", press: "criterion" },
  { name: "object", at: "reminder", visit: { reader: "karim" }, of: ".aval-dialog", press: "objection" },
  { name: "vote", at: "reminder", visit: { reader: "karim" }, of: ".aval-dialog", press: "vote" },
  {
    name: "open-vote",
    at: "ticked",
    visit: { reader: "jeanne", moderator: true },
    of: ".aval-dialog",
    press: "open-vote",
  },
];

/** What a member would write, for the dialogs. */
const TYPED: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    recuse: "j'interviens pour l'opérateur",
    review: "le modèle est ouvert et déjà repris ailleurs",
    criterion: "plans et comptes sont publiés",
    objection: "le budget ne dit pas qui paie les travaux",
    "open-vote": "le dépôt est proche",
  },
  en: {
    recuse: "I work for the operator",
    review: "the model is open and already taken up elsewhere",
    criterion: "plans and accounts are published",
    objection: "the budget does not say who pays for the works",
    "open-vote": "the file is due soon",
  },
};

const asked = process.argv.slice(2);
const languages = (["fr", "en"] as const).filter(
  (language) => !asked.some((word) => word === "fr" || word === "en") || asked.includes(language),
);
const names = asked.filter((word) => word !== "fr" && word !== "en");
const browser = await startBrowser();
try {
  for (const language of languages) {
    const played = await playedRequest(language);
    for (const picture of PICTURES) {
      if (names.length > 0 && !names.includes(picture.name)) continue;
      const recording = played.get(picture.at);
      if (recording === undefined) throw new Error(`The case tells nothing at "${picture.at}"`);
      await take(picture, language, recording);
    }
  }
} finally {
  await browser.stop();
}

async function take(
  { name, visit, of, press }: Picture,
  language: Language,
  recording: Recording,
): Promise<void> {
  const groups = [{ id: 41, name: (language === "fr" ? frenchCase : englishCase).group }];
  const page = await openRequest(browser, { width: 720, scale: 1.5, groups, ...visit, language, recording });
  if (press !== undefined) await fillIn(page, press, language);
  const path = fileURLToPath(new URL(`../docs/pictures/${language}-${name}.png`, import.meta.url));
  await page.locator(of).first().screenshot({ path });
  execFileSync("pngquant", ["--force", "--strip", "--ext", ".png", path]);
  await page.context().close();
  console.log(path);
}

async function fillIn(page: Page, deed: string, language: Language): Promise<void> {
  await page.locator(`.aval-panel [data-deed=${deed}]`).first().click();
  await page.locator(".aval-dialog").waitFor();
  const text = TYPED[language][deed];
  if (text !== undefined) await page.fill("#aval-text", text);
}
