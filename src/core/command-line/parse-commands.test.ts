import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMMAND_WORDS, suggestedWord } from "./command-words.ts";
import { parseCommands } from "./parse-commands.ts";
import type { CommandLine } from "./parse-commands.ts";

function parse(raw: string): CommandLine[] {
  return parseCommands(raw, { viaEmail: false });
}

describe("a command", () => {
  test("is a line of its own words", () => {
    expect(parse("Bonjour,\n/deport @chloe 1 : salariée de l'opérateur\nMerci\n\nÀ bientôt")).toEqual([
      {
        word: "deport",
        known: "recuse",
        near: null,
        line: "/deport @chloe 1 : salariée de l'opérateur",
        people: ["chloe"],
        rest: "1 : salariée de l'opérateur\nMerci",
        ordinal: 0,
      },
    ]);
  });

  test.each([
    ["/DÉPORT : motif", "recuse"],
    ["/De\u0301port : motif", "recuse"],
    ["/départ motif", "recuse"],
    ["/récusé : motif", "recuse"],
    ["/conflit:motif", "recuse"],
    ["\u00A0/deport\u202F: motif", "recuse"],
    ["\u200B/deport : motif", "recuse"],
    ["/deport@chloe : motif", "recuse"],
    ["/recuse — reason", "recuse"],
    ["/sans-lien : je n'y travaille plus", "no-link"],
    ["/sans lien : je n'y travaille plus", "no-link"],
    ["/sanslien : motif", "no-link"],
    ["/no\u2011link: reason", "no-link"],
    ["/No link: reason", "no-link"],
    ["/lever R1 : levée", "lift"],
    ["/réserve : x", "concern"],
    ["/objection", "objection"],
    ["/avis favorable", "review"],
    ["/critère 2.4 oui", "criterion"],
    ["/critere2 oui", "criterion"],
    ["/projet Le Relais", "project"],
    ["/retirer : abandon", "withdraw"],
    ["/vote.", "vote"],
    ["/aide !", "help"],
    ["/aide ?", "help"],
  ])("%j is known", (raw, known) => {
    expect(parse(raw)).toMatchObject([{ known, near: null }]);
  });

  test.each([
    ["/deprot : motif", "recuse"],
    ["/dport : motif", "recuse"],
    ["/deports : motif", "recuse"],
    ["/objecton : x", "objection"],
    ["/relectre favorable", "review"],
    ["/criteres 1 oui", "criterion"],
    ["/vot3", null],
    ["/votes", "vote"],
    ["/conern: x", "concern"],
    ["/withdarw", "withdraw"],
  ])("%j is nearly one: %s", (raw, near) => {
    expect(parse(raw).map((command) => command.near)).toEqual(near === null ? [] : [near]);
    expect(parse(raw).every((command) => command.known === null)).toBe(true);
  });

  test.each([
    "/!\\ attention",
    "/s",
    "/a",
    "/etc/passwd",
    "/home/alice",
    "/home",
    "/usr",
    "/vote/2026",
    "/deport/x",
    "/projet.html",
    "/projet's",
    "//deport : x",
    "/ deport : x",
    "/deport\\x",
    "https://example.org/vote",
    "\\/vote",
    "un mot /vote au milieu",
    "/users",
    "/files",
    "/forum",
    "/admin",
    "/media",
    "/shrug",
    "/merci beaucoup",
    "/deport-moi",
    "/signer 1 : je signe",
    "/pv",
    "/1",
    "/",
  ])("%j is ordinary text", (raw) => {
    expect(parse(raw)).toEqual([]);
  });
});

describe("its text", () => {
  test("runs to the next command, a blank line or a quote", () => {
    const commands = parse("/reserve : un\ndeux\n/objection trois\n\nquatre\n/avis cinq\n> six\nsept");
    expect(commands.map(({ rest, ordinal }) => [ordinal, rest])).toEqual([
      [0, ": un\ndeux"],
      [1, "trois"],
      [2, "cinq"],
    ]);
  });

  test("ends before a word that is nearly a command", () => {
    expect(parse("/reserve : un\n/objecton deux").map(({ rest }) => rest)).toEqual([": un", "deux"]);
  });

  test("keeps a path and the people it speaks of", () => {
    expect(parse("/objection : voir\n/home/alice avec @bruno")).toMatchObject([
      { people: [], rest: ": voir\n/home/alice avec @bruno" },
    ]);
    expect(parse("/objection @bruno se trompe")).toMatchObject([{ people: [], rest: "@bruno se trompe" }]);
  });

  test("of a lift names people behind what is lifted", () => {
    expect(parse("/lever déport @chloe 1 : fini")).toMatchObject([
      { people: ["chloe"], rest: "déport 1 : fini" },
    ]);
  });
});

test("an e-mail is read above what its program appended", () => {
  const raw = "/deport : je suis associé\n\n----- Mail original -----\nDe : Bruno\n/objection : non";
  expect(parseCommands(raw, { viaEmail: true }).map(({ word }) => word)).toEqual(["deport"]);
});

const word = fc.constantFrom(...COMMAND_WORDS.keys());

test("every word is known however it is typed, and the suggested ones are among them", () => {
  const space = fc.constantFrom("", " ", "\u00A0", "\u202F", "\u2009", "  ");
  fc.assert(
    fc.property(word, fc.boolean(), space, fc.constantFrom(":", " "), (typed, capitals, gap, colon) => {
      const raw = `${gap.slice(0, 1)}/${capitals ? typed.toUpperCase() : typed}${gap}${colon} texte`;
      expect(parse(raw)).toMatchObject([{ known: COMMAND_WORDS.get(typed) }]);
    }),
  );
  expect(suggestedWord("recuse", "fr")).toBe("deport");
  expect(suggestedWord("no-link", "en")).toBe("no-link");
});

test("a command in a quote, in code, in details or in a comment never counts", () => {
  const wrapped = fc.constantFrom<(line: string) => string>(
    (line) => `> ${line}`,
    (line) => `[quote="x, post:1, topic:2"]\n${line}\n[/quote]`,
    (line) => `\`\`\`\n${line}\n\`\`\``,
    (line) => `\`${line}\``,
    (line) => `    ${line}`,
    (line) => `[code]\n${line}\n[/code]`,
    (line) => `[details=x]\n${line}\n[/details]`,
    (line) => `<!--\n${line}\n-->`,
  );
  const words = fc.array(fc.constantFrom("Bonjour", "", "- point", "**gras**"), { maxLength: 4 });
  fc.assert(
    fc.property(words, wrapped, word, words, fc.boolean(), (before, wrap, typed, after, viaEmail) => {
      const raw = [...before, "", wrap(`/${typed} : je suis lié à l'opérateur`), "", ...after].join("\n");
      expect(parseCommands(raw, { viaEmail })).toEqual([]);
    }),
  );
});

test("any text is read without failing, and each command quotes a line of it", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      word,
      fc.string({ unit: "binary" }),
      (before, typed, after) => {
        const raw = `${before}\n/${typed} ${after}`;
        for (const { line } of parse(raw)) expect(raw).toContain(line);
      },
    ),
  );
});
