/** Every command stands in the page for members or in that for moderators, under the word that Aval suggests. */
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { COMMAND_NAMES, suggestedWord } from "../../src/core/command-line/command-words.ts";

const PAGES = {
  fr: ["docs/fr/membres.md", "docs/fr/moderation.md"],
  en: ["docs/en/members.md", "docs/en/moderation.md"],
} as const;

describe.each(["fr", "en"] as const)("in %s", (language) => {
  test.each(COMMAND_NAMES)("%s", async (name) => {
    const pages = await Promise.all(
      PAGES[language].map((path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8")),
    );
    expect(pages.join("\n")).toMatch(new RegExp(String.raw`\`/${suggestedWord(name, language)}\b`));
  });
});
