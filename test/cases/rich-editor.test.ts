/** What members write in the forum's rich text editor is read as they mean it, and what it rewrites is left alone. */
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { prefillSheets } from "../../src/core/sheet/prefill.ts";
import { readChecklist } from "../../src/core/sheet/read-checklist.ts";
import { fieldsOf, readSheet } from "../../src/core/sheet/read-sheet.ts";
import { FIELD_KEYS } from "../../src/core/sheet/sheet-fields.ts";
import type { Sheet } from "../../src/core/sheet/sheet.ts";
import { sameSheet, writeSheet } from "../../src/core/sheet/write-sheet.ts";
import { readPost } from "../../src/core/text/read-post.ts";
import { normaliseRaw } from "../../src/core/text/normalise-raw.ts";
import { onOneLine } from "../../src/core/text/plain-text.ts";
import { reopenedRich, typedRich } from "../rich-editor.ts";

const Cases = z.object({
  typed: z.array(z.object({ paragraphs: z.array(z.string()), raw: z.string() })),
  reopened: z.array(z.object({ before: z.string(), after: z.string() })),
});
const cases = Cases.parse(JSON.parse(await readFile(new URL("rich-editor.json", import.meta.url), "utf8")));

const criteria = [
  { label: "Projet multi-acteur", required: false },
  { label: "Modèle ouvert et duplicable", required: true },
  { label: "Réponse à un besoin du territoire", required: false },
];

describe("the editor of the tests writes what the forum's is known to write", () => {
  test.each(cases.typed)("$paragraphs", ({ paragraphs, raw }) => {
    expect(typedRich(paragraphs)).toBe(raw);
  });
  test.each(cases.reopened)("a sheet that is opened and saved", ({ before, after }) => {
    expect(reopenedRich(before).trimEnd()).toBe(after.trimEnd());
  });
});

test.each(cases.typed)("typed paragraphs are read as typed: $paragraphs", ({ paragraphs, raw }) => {
  const typed = paragraphs.flatMap((paragraph) => paragraph.split("\n"));
  expect(readPost(raw, { viaEmail: false }).map(({ text }) => text)).toEqual(typed);
});

test("a request that was typed gives its sheets", () => {
  const post = {
    title: "Deux lettres de soutien",
    author: { id: 7, username: "bruno", name: "Bruno Petit" },
    createdAt: Date.UTC(2026, 5, 23, 8),
    language: "fr",
    timezone: "Europe/Paris",
  } as const;
  const raw = typedRich([
    "Bonjour, nous demandons deux lettres pour l'AMI « Fabriques [2026] ».",
    "1/ La Halle aux grains *Alpha*",
    "Porteur : Asso du Lac [74]",
    "2. Le Relais_des_collines",
    "Porteur : Brume~Nord",
    "Date limite : 30 juin",
  ]);
  const listed = typedRich(["Deux lettres :", "- La Halle", "- Le Relais"]);
  expect(
    prefillSheets(raw.replace("2\\.", "2/"), post).map(({ fields }) => [
      fields.project.text,
      fields.holder.text,
      fields.call.text,
      fields.deadline.text,
    ]),
  ).toEqual([
    ["La Halle aux grains *Alpha*", "Asso du Lac [74]", "Fabriques [2026]", "30 juin"],
    ["Le Relais_des_collines", "Brume~Nord", "Fabriques [2026]", "30 juin"],
  ]);
  expect(prefillSheets(listed, post).map(({ fields }) => fields.project.text)).toEqual([
    "La Halle",
    "Le Relais",
  ]);
});

const text = fc
  .string({
    unit: fc.constantFrom(
      "a",
      "é",
      "B",
      " ",
      "*",
      "_",
      "~",
      "[",
      "]",
      "\\",
      "`",
      ":",
      "(",
      ")",
      "-",
      "1",
      ".",
      "#",
      "@x",
      "'",
      "/",
      " https://x.org/a_b ",
    ),
    maxLength: 20,
  })
  .map(onOneLine);
const anySheet = fc
  .array(fc.tuple(text, fc.boolean()), { minLength: FIELD_KEYS.length, maxLength: FIELD_KEYS.length })
  .map((texts): Sheet => ({
    fields: fieldsOf(
      new Map(
        FIELD_KEYS.map((key, index) => [
          key,
          { text: texts[index]?.[0] ?? "", toCheck: texts[index]?.[1] === true && texts[index]?.[0] !== "" },
        ]),
      ),
    ),
    found: [{ key: "file", text: "https://x.org/a_b ou https://x.org/c" }],
    notes: ["une note", "3. une autre [x]"],
  }));

function write(sheet: Sheet, ticked: readonly number[]): string {
  const checklist = criteria.map((_, index) => ({
    k: index + 1,
    ticked: ticked.includes(index + 1),
    attribution: ticked.includes(index + 1) ? "Hana Novak, 23 juin" : "",
  }));
  return writeSheet({
    n: 1,
    title: "La Halle aux grains",
    several: true,
    sheet,
    criteria,
    checklist,
    language: "fr",
    principles: ["Des projets, pas des opérateurs."],
  });
}

test("a sheet that is opened and saved says the same, ticks nothing and is not edited again", () => {
  fc.assert(
    fc.property(anySheet, fc.subarray([1, 2, 3]), (sheet, ticked) => {
      const raw = normaliseRaw(write(sheet, ticked));
      const rich = normaliseRaw(reopenedRich(raw));
      const read = readSheet(raw, criteria);
      expect(readSheet(rich, criteria)).toEqual(read);
      expect(readChecklist(rich, criteria)).toEqual(readChecklist(raw, criteria));
      expect(sameSheet(rich, normaliseRaw(write(read, ticked)))).toBe(true);
    }),
  );
});
