/** The reference pages and example files say what the schema and the defaults say, and are kept with them. */
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readSettings } from "../../src/settings/read-settings.ts";
import { ALLOWED_AT } from "../../src/settings/reference/allowed-at.ts";
import { DESCRIPTIONS } from "../../src/settings/reference/descriptions.ts";
import { SETTINGS_DOCUMENTS } from "../../src/settings/reference/documents.ts";
import { exampleFile } from "../../src/settings/reference/example-file.ts";
import { keyEntries } from "../../src/settings/reference/key-entries.ts";
import { referencePage } from "../../src/settings/reference/reference-page.ts";
import { settingsFileIn } from "../../src/settings/schema.ts";
import { SETTINGS_WORDS } from "../../src/settings/words.ts";
import { VARIABLES } from "../../src/settings/environment.ts";

const LANGUAGES = ["fr", "en"] as const;
const addresses = { forumUrl: "https://forum.example.org", publicUrl: null };

function read(text: string) {
  return readSettings(text, "aval.yaml", addresses);
}

/** What stands under a key of a programme stands at the top, too, and is described there. */
const UNDER_A_PROGRAMME = /^programmes\.[^.]+\./;

/** Keys of a JSON schema, those of groups and of lists' entries with their way: `vote.quorum`, `criteria.label`. */
function keysOf(schema: z.core.JSONSchema._JSONSchema, above = ""): string[] {
  if (typeof schema === "boolean" || UNDER_A_PROGRAMME.test(above)) return [];
  const branches = [...(schema.anyOf ?? []), ...(schema.items === undefined ? [] : [schema.items].flat())];
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
    `${above}${key}`,
    ...keysOf(value, `${above}${key}.`),
  ]);
  return [...own, ...branches.flatMap((branch) => keysOf(branch, above))];
}

/** Keys of a file as it is written. */
function keysIn(value: unknown, above = ""): string[] {
  if (UNDER_A_PROGRAMME.test(above)) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => keysIn(entry, above));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [
    `${above}${key}`,
    ...keysIn(below, `${above}${key}.`),
  ]);
}

const KEYS = keysOf(
  z.toJSONSchema(settingsFileIn(SETTINGS_WORDS.en.allowed), { io: "input", unrepresentable: "any" }),
).toSorted();

test.each(SETTINGS_DOCUMENTS)("$path is what npm run docs:settings writes", async ({ path, text }) => {
  expect(await readFile(new URL(`../../${path}`, import.meta.url), "utf8")).toBe(text);
});

test("the schema has the keys that one knows it has", () => {
  expect(KEYS).toEqual(expect.arrayContaining(["network", "vote", "vote.quorum", "criteria.required"]));
});

describe.each(LANGUAGES)("in %s", (language) => {
  const { examples, keys } = DESCRIPTIONS[language];

  test("every key of the schema is described, and no other", () => {
    expect(Object.keys(keys).toSorted()).toEqual(KEYS);
  });

  test("the page has every key and every variable", () => {
    const page = referencePage(language);
    for (const name of [...KEYS, ...VARIABLES])
      expect(page).toMatch(new RegExp(`^(?:### |\\| )\`${name}\``, "m"));
  });

  test.each(keyEntries(language))(
    "the example of $key sets all that is under it, and is accepted",
    (entry) => {
      const others = ["network: R", `language: ${language}`].filter(
        (line) => !line.startsWith(`${entry.key}:`),
      );
      const text = [...others, examples[entry.key]].join("\n");

      expect(() => read(text)).not.toThrow();
      expect(new Set(keysIn(parse(entry.example)))).toEqual(
        new Set([entry.key, ...entry.below.map(({ key }) => key)]),
      );
    },
  );

  test("the example file has every key, and comes to what the network's name alone comes to", () => {
    const file = exampleFile(language);

    // The list of programmes is empty, as it is by default.
    const written = KEYS.filter((key) => !key.startsWith("programmes."));
    expect([...new Set(keysIn(parse(file)))].toSorted()).toEqual(written);
    expect(read(file)).toEqual(read(`${examples.network}\nlanguage: ${language}`));
  });

  test.each(Object.entries(ALLOWED_AT))("a wrong %s is refused with what the page says", (key, allowedAt) => {
    const others = ["network: R", `language: ${language}`].filter((line) => !line.startsWith(`${key}:`));
    const text = [...others, wrongValueOf(key)].join("\n");
    // While the language is what is wrong, the words are in the one that is asked for.
    const reading = () => readSettings(text, "aval.yaml", addresses, language);

    expect(reading).toThrow(allowedAt(SETTINGS_WORDS[language].allowed));
  });
});

/** A line of a settings file with something at this key that may not be there. */
function wrongValueOf(key: string): string {
  const [top = "", below] = key.split(".");
  if (key === "criteria") return "criteria: []";
  if (below === undefined)
    return `${top}: ${KEYS.some((other) => other.startsWith(`${key}.`)) ? "3" : "{ a: [] }"}`;
  // What a programme says under a key is what the top says under it.
  const wrong =
    top === "programmes" && !["name", "id"].includes(below)
      ? `{ ${wrongValueOf(below)} }`
      : `{ ${below}: { a: [] } }`;
  return `${top}: ${top === "criteria" || top === "programmes" ? `[${wrong}]` : wrong}`;
}
