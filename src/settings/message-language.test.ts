import { expect, test } from "vitest";
import { languageOfSystem } from "./message-language.ts";

test.each([
  [{ LANG: "fr_FR.UTF-8" }, "fr"],
  [{ LANG: "fr" }, "fr"],
  [{ LC_ALL: "fr_BE", LANG: "en_GB.UTF-8" }, "fr"],
  [{ LC_ALL: "C", LANG: "fr_FR.UTF-8" }, "en"],
  [{ LC_ALL: "", LC_MESSAGES: "fr_CA.UTF-8", LANG: "de_DE" }, "fr"],
  [{ LANG: "fro" }, "en"],
  [{ LANG: "de_DE.UTF-8" }, "en"],
  [{}, "en"],
] as const)("of %j people are spoken to in %s", (variables, language) => {
  expect(languageOfSystem(variables)).toBe(language);
});
