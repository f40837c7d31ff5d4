import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMMAND_WORDS, suggestedWord } from "./command-words.ts";
import { parseCommands } from "./parse-commands.ts";
import type { CommandLine } from "./parse-commands.ts";

function parse(raw: string): readonly CommandLine[] {
  return parseCommands(raw, { viaEmail: false });
}

describe("a command", () => {
  test("is a line of its own words", () => {
    expect(parse("Bonjour,\n/deport @chloe 1 : salariée de l'opérateur\nMerci\n\nÀ bientôt")).toEqual([
      {
        word: "deport",
        known: "recuse",
        near: null,
        place: "line",
        line: "/deport @chloe 1 : salariée de l'opérateur",
        people: ["chloe"],
        rest: "@chloe 1 : salariée de l'opérateur\nMerci",
        asks: "recuse|@chloe|1|||||",
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
    ["/recusation : je suis salarié", "recuse"],
    ["/lien : je suis salarié", "recuse"],
    ["/récuser @chloe : salariée", "recuse"],
    ["/réservation : les plans", "concern"],
    ["/opposition : trop tôt", "objection"],
    ["/retrait : nous abandonnons", "withdraw"],
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
    "et/ou /!\\ /s",
    "voir /projet/2026 et /home",
    "/users",
    "/files",
    "/forum",
    "/admin",
    "/media",
    "/shrug",
    "/merci beaucoup",
    "/deport-moi",
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

  test("ends before the next command", () => {
    expect(parse("/reserve : un\n/pv 1 : le compte rendu").map(({ rest }) => rest)).toEqual([
      ": un",
      "1 : le compte rendu",
    ]);
  });

  test("is the next paragraph where a colon ends the line, as the rich text editor parts them", () => {
    expect(
      parse("/relecture réserve :\n\nle budget reste à préciser\n\nMerci").map(({ rest }) => rest),
    ).toEqual(["réserve :\nle budget reste à préciser"]);
    expect(parse("/réserve :\n\n* les plans\n* le budget\n\nMerci").map(({ rest }) => rest)).toEqual([
      ":\nles plans\nle budget",
    ]);
    expect(parse("/réserve :\n\n/objection : trop tôt").map(({ rest }) => rest)).toEqual([":", ": trop tôt"]);
    expect(parse("/réserve : un\n\ndeux").map(({ rest }) => rest)).toEqual([": un"]);
  });

  test.each([
    ["/deport **@chloe** : salariée", "@chloe : salariée"],
    ["**/deport @chloe** : salariée", "@chloe : salariée"],
    ["/deport [@chloe](/u/chloe) : salariée", "@chloe : salariée"],
    ["/déport : je travaille chez Beta\\~Gamma \\[salariée\\]", ": je travaille chez Beta~Gamma [salariée]"],
    ["/reserve : voir [le dossier](https://example.org/d)", ": voir le dossier (https://example.org/d)"],
    ["/reserve : voir https://example.org/d", ": voir https://example.org/d"],
  ])("%j is read without its markup", (raw, rest) => {
    expect(parse(raw)).toMatchObject([{ place: "line", rest }]);
  });
});

describe("a command that is not on a line of its own", () => {
  test.each([
    ["un mot /vote au milieu", "middle", "vote"],
    ["Bonjour, /déport : je suis salarié", "middle", "recuse"],
    ["Je n'ai pas de lien (/sans-lien).", "middle", "no-link"],
    ["- /réserve : les plans", "middle", "concern"],
    ["# /objection : trop tôt", "middle", "objection"],
    ["`/déport : je suis salarié`", "code", "recuse"],
    ["Bonjour\n\n`/vote 1 : ouvrons`", "code", "vote"],
  ])("%j is told", (raw, place, known) => {
    expect(parse(raw)).toMatchObject([{ place, known, people: [] }]);
  });

  test.each([
    "tapez `/déport : motif` pour cela",
    "https://example.org/vote /etc/vote",
    "voir [ici](/vote) ou le dossier x/projet",
    "24/7, et/ou, km/h",
    "> /déport : cité",
    "```\n/déport : exemple\n```",
  ])("%j is ordinary text", (raw) => {
    expect(parse(raw)).toEqual([]);
  });

  test("within the text of another one is told where it has a form of its own", () => {
    expect(parse("/critere 2 oui /critere 3 oui").map(({ place, known }) => [place, known])).toEqual([
      ["line", "criterion"],
      ["middle", "criterion"],
    ]);
    expect(parse("/reserve : j'hésite avec /objection, à vrai dire")).toHaveLength(1);
  });
});

describe("what a line asks for", () => {
  const asks = (raw: string): string => parse(raw)[0]?.asks ?? "";

  test.each([
    ["/vote 3 h : le dossier est pret", "/vote 3 h : le dossier est prêt"],
    ["/vote 1 vendredi 18h : on attend", "/vote 1 vendredi 18 h : on attend Léo"],
    ["/deport : salarié", "/Déport : je suis salarié de l'opérateur"],
    ["/deport @anna @ben : salariés", "/deport @Ben, @Anna : les deux y travaillent"],
    ["/critere 2 oui : vu page 4", "/critère 2 oui"],
    ["/reserve : que les plans soient publiés", "/reserve : que les plans soient publiés avant juin"],
    ["/relecture favorable : bon dosier", "/relecture favorable : bon dossier"],
    ["/projet La Hale", "/projet La Halle"],
    ["/lever R1 et R2 : fait", "/lever R2, R1 : fait"],
  ])("%j and %j: the same", (one, other) => {
    expect(asks(other)).toBe(asks(one));
  });

  test.each([
    ["/vote 3 h : prêt", "/vote 4 h : prêt"],
    ["/vote 1 : prêt", "/vote 2 : prêt"],
    ["/vote : prêt", "/vote fin : prêt"],
    ["/vote vendredi : prêt", "/vote samedi : prêt"],
    ["/deport : salarié", "/deport 2 : salarié"],
    ["/deport : salarié", "/deport @anna : salariée"],
    ["/deport : salarié", "/deport : annulé"],
    ["/deport : salarié", "/deport : je n'ai aucun lien"],
    ["/deport Le Relais : salarié", "/deport La Halle : salarié"],
    ["/critere 2 oui : vu", "/critere 2 non : vu"],
    ["/critere 2 oui : vu", "/critere 2 pas encore : vu"],
    ["/relecture favorable : bon", "/relecture réserve : bon"],
    ["/reserve : les plans", "/objection : les plans"],
    ["/voter pour La Halle", "/vote : La Halle"],
  ])("%j and %j: something else", (one, other) => {
    expect(asks(other)).not.toBe(asks(one));
  });

  test("several lines of a post are as many acts, the same line twice is one", () => {
    const of = (raw: string): string[] => parse(raw).map((line) => line.asks);
    expect(new Set(of("/reserve : les plans\n\n/reserve : le budget")).size).toBe(2);
    expect(new Set(of("/reserve : les plans\n\n/Réserve : les plans")).size).toBe(1);
    expect(of("/reserve : les plans\n\n/reserve : le budget total")).toEqual(
      of("/reserve : les plans\n\n/reserve : le budget"),
    );
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
  expect(suggestedWord("recuse", "fr")).toBe("déport");
  expect(suggestedWord("no-link", "en")).toBe("no-link");
});

test("a command in a quote, in code, in details or in a comment never counts", () => {
  const wrapped = fc.constantFrom<(line: string) => string>(
    (line) => `> ${line}`,
    (line) => `[quote="x, post:1, topic:2"]\n${line}\n[/quote]`,
    (line) => `\`\`\`\n${line}\n\`\`\``,
    (line) => `Écrivez \`${line}\` ici`,
    (line) => `    ${line}`,
    (line) => `[code]\n${line}\n[/code]`,
    (line) => `[details=x]\n${line}\n[/details]`,
    (line) => `<!--\n${line}\n-->`,
  );
  const words = fc.array(fc.constantFrom("Bonjour", "", "- point", "**gras**"), { maxLength: 4 });
  fc.assert(
    fc.property(words, wrapped, word, words, fc.boolean(), (before, wrap, typed, after, viaEmail) => {
      const raw = [...before, "", wrap(`/${typed} : je suis lié à l'opérateur`), "", ...after].join("\n");
      expect(parseCommands(raw, { viaEmail }).filter(({ place }) => place === "line")).toEqual([]);
    }),
  );
});

test("any text is read without failing", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      word,
      fc.string({ unit: "binary" }),
      (before, typed, after) => {
        const raw = `${before}\n/${typed} ${after}`;
        expect(parse(raw).length).toBeLessThanOrEqual(30);
      },
    ),
  );
});
