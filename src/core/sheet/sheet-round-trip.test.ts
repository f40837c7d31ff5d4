import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCommands } from "../command-line/parse-commands.ts";
import type { Language } from "../model/settings.ts";
import { onOneLine } from "../text/plain-text.ts";
import { marksOf } from "../text/mark.ts";
import { normaliseRaw } from "../text/normalise-raw.ts";
import { readChecklist } from "./read-checklist.ts";
import type { ChecklistEntry } from "./read-checklist.ts";
import { fieldsOf, readSheet } from "./read-sheet.ts";
import { FIELD_KEYS } from "./sheet-fields.ts";
import type { Sheet } from "./sheet.ts";
import { writeSheet } from "./write-sheet.ts";

const criteria = [
  { label: "Projet multi-acteur", required: false },
  { label: "Modèle ouvert et duplicable", required: true },
  { label: "Répond à un besoin (réel) de son territoire", required: false },
];

function write(of: Sheet, language: Language = "fr", checklist: readonly ChecklistEntry[] = []): string {
  return writeSheet({
    n: 1,
    title: "La Halle aux grains",
    several: false,
    sheet: of,
    criteria,
    checklist,
    language,
    principles: ["Nous soutenons des projets, [pas des opérateurs](https://example.org)."],
  });
}

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      "a",
      "é",
      "e\u0301",
      "😀",
      " ",
      "\n",
      "\r",
      "\u00A0",
      "\u202F",
      "\u2028",
      "\u180E",
      "\u3000",
      "\u200B",
      "*",
      "_",
      ":",
      "(",
      ")",
      "[",
      "]",
      ">",
      "<",
      "-",
      "`",
      "/",
      "#",
      "\\",
      "x",
      "1",
      ".",
    ),
    maxLength: 30,
  }),
  fc.constantFrom(
    "x".repeat(30_000),
    "😀".repeat(7_000),
    "[/wrap]",
    "**Porteur :** x",
    "- [x] 1. Projet multi-acteur",
    "**Notes**",
    "> a",
    "```",
    "/deport : x",
    "(a)",
  ),
);

const anySheet = fc
  .record({
    texts: fc.array(fc.tuple(anyText, fc.boolean()), { minLength: 13, maxLength: 13 }),
    notes: fc.array(anyText, { maxLength: 4 }),
  })
  .map(({ texts, notes }): Sheet => {
    const fields = FIELD_KEYS.map(
      (key, index) => [key, { text: texts[index]?.[0] ?? "", toCheck: texts[index]?.[1] ?? false }] as const,
    );
    return { fields: fieldsOf(new Map(fields)), found: [], notes };
  });

/** What a sheet comes to in a post: every text on one line, no mark on nothing. */
function inOnePost(of: Sheet): Sheet {
  const fields = FIELD_KEYS.map((key) => {
    const text = onOneLine(of.fields[key].text);
    return [key, { text, toCheck: text !== "" && of.fields[key].toCheck }] as const;
  });
  return {
    fields: fieldsOf(new Map(fields)),
    found: [],
    notes: of.notes.map(onOneLine).filter((note) => note !== ""),
  };
}

const language = fc.constantFrom<Language>("fr", "en");
const anyChecklist = fc
  .array(fc.tuple(fc.boolean(), fc.stringMatching(/^[A-Za-zÀ-ÿ ]{0,12}$/)), { minLength: 3, maxLength: 3 })
  .map((entries) =>
    entries.map(([ticked, who], index) => ({
      k: index + 1,
      ticked,
      attribution: who.trim() === "" ? "" : `${onOneLine(who)} (x), 24 juin`,
    })),
  );

test("whatever is written is read back, checklist and notes too", () => {
  fc.assert(
    fc.property(anySheet, anyChecklist, language, (of, checklist, words) => {
      const raw = write(of, words, checklist);
      expect(readSheet(raw, criteria)).toEqual(inOnePost(of));
      expect(readChecklist(raw, criteria)).toEqual(checklist);
      expect(marksOf(raw)).toEqual([{ kind: "project", n: 1 }]);
      expect(parseCommands(raw, { viaEmail: false }).filter(({ place }) => place === "line")).toEqual([]);
    }),
  );
});

test("after the forum has rewritten it, reading and writing again changes nothing", () => {
  fc.assert(
    fc.property(anySheet, anyChecklist, language, (of, checklist, words) => {
      const kept = normaliseRaw(write(of, words, checklist));
      const again = write(readSheet(kept, criteria), words, readChecklist(kept, criteria));
      expect(normaliseRaw(again)).toBe(kept);
    }),
  );
});

test("whatever a member makes of the post, no word of it is lost, and the second writing changes nothing", () => {
  const line = fc.oneof(
    anyText.filter((text) => text.length < 100),
    fc.constantFrom(
      "**Porteur :** Pôle",
      "Holder: Pole",
      "- [x] 2. x",
      "**Notes**",
      "[/wrap]",
      "",
      "- un",
      "### Projet 1",
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const raw = lines.join("\n");
      const first = write(readSheet(raw, criteria), "fr", readChecklist(raw, criteria));
      const second = write(readSheet(first, criteria), "fr", readChecklist(first, criteria));
      expect(second).toBe(first);
      const words = [...raw.matchAll(/\p{L}{6,}/gu)].map(([word]) => word);
      const own = new Set(["Porteur", "Holder", "Projet"]);
      expect(
        words.filter((word) => !own.has(word) && !first.includes(word) && !raw.includes(`> ${word}`)),
      ).toEqual([]);
    }),
  );
});
