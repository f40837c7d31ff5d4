/** Which lines of a post are its author's own words: only there does a command act. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCommands } from "./parse-commands.ts";

/** What follows the word of each command of the post that acts. */
function acting(raw: string, viaEmail = false): string[] {
  return parseCommands(raw, { viaEmail })
    .filter(({ place }) => place === "line")
    .map(({ rest }) => rest);
}

const COMMAND = "/deport : je travaille avec l'opérateur";

describe("a post written in the forum", () => {
  test.each([
    ["a quote of the forum", `[quote="bruno, post:3, topic:57"]\n${COMMAND}\n[/quote]`],
    ["a quote in a quote", `[quote]\n[quote="x"]\na\n[/quote]\n${COMMAND}\n[/quote]`],
    ["a quote on one line", `[quote]\n[/quote][quote]\n${COMMAND}\n[/quote]`],
    ["a quote by signs", `> ${COMMAND}`],
    ["a quote in a quote by signs", `>> a\n> ${COMMAND}`],
    ["a quote in a list", `- > ${COMMAND}`],
    ["a quote that goes on without its sign, as the forum shows it", `> hello\n${COMMAND}`],
    ["a fence", `\`\`\`\n${COMMAND}\n\`\`\``],
    ["a fence with a language, never closed", `~~~text\n${COMMAND}`],
    ["a fence closed by a longer one", `\`\`\`\n\`\`\n${COMMAND}\n\`\`\`\`\``],
    ["indented code", `    ${COMMAND}`],
    ["code indented by a tab", `\t${COMMAND}`],
    ["a code tag", `[code lang=text]\n${COMMAND}\n[/code]`],
    ["a code tag opened in mid-line", `see [code]\n${COMMAND}\n[/code]`],
    ["details", `[details="Plus"]\n${COMMAND}\n\n${COMMAND}\n[/details]`],
    ["details in HTML", `<details>\n<summary>Plus</summary>\n\n${COMMAND}\n</details>`],
    ["a poll", `[poll name=a]\n${COMMAND}\n* a\n[/poll]`],
    ["a comment", `<!--\n\n${COMMAND}\n\n-->`],
    ["a comment opened in mid-line", `<!-- a --> b <!-- c\n${COMMAND}\n-->`],
    ["a comment never closed", `<!-- a\n${COMMAND}`],
    ["preformatted text", `<pre><code>\n${COMMAND}\n</code></pre>`],
  ])("%s hides a command", (_, raw) => {
    expect(acting(raw)).toEqual([]);
    expect(acting(`${raw}\n\nafter`)).toEqual([]);
  });

  test("a code span that goes over the line hides the command in it, a backtick alone does not", () => {
    expect(acting(`type \`a\n${COMMAND}\nb\` here`)).toEqual([]);
    expect(acting(`a \` b\n${COMMAND}`)).toHaveLength(1);
    expect(acting(`a \\\` b\n${COMMAND}\n\``)).toHaveLength(1);
    expect(acting(`a \`\n\n${COMMAND}\n\n\``)).toHaveLength(1);
  });

  test.each([
    "[quote]\na\n[/quote]",
    "```\na\n```",
    "> a\n",
    "<!-- a -->",
    "[details=x]\na\n[/details]",
    "Use `[quote]` for quotes",
    "[quoted]",
    "a\n\n---\n",
    "- un point",
  ])("what comes after %j counts again", (block) => {
    expect(acting(`${block}\n${COMMAND}`)).toHaveLength(1);
  });

  test("a tag that is never closed is text", () => {
    expect(acting(`[quote]\n${COMMAND}`)).toHaveLength(1);
  });

  test("a comment within a line is taken out, the line stays", () => {
    expect(acting("/deport : a<!-- b --> c")).toEqual([": a c"]);
    expect(acting("/deport : he said [quote]x[/quote] to me")).toEqual([": he said [quote]x[/quote] to me"]);
  });
});

describe("a post that came as an e-mail", () => {
  test.each([
    "---",
    "-----",
    "________________________________",
    "-- ",
    "--",
    "-----Mail original-----",
    "----- Mail original -----",
    "---------- Forwarded message ---------",
    "De : Alice Morel <alice@example.org>",
    "**De :** Alice Morel",
    "*From:* Alice Morel",
    "From: Alice Morel",
    "Le mar. 23 juin 2026 à 10:12, Alice Morel <alice@example.org> a écrit :",
    "Le mar. 23 juin 2026 à 10:12, Alice Morel <alice@example.org> a\nécrit :",
    "> Le 23 juin 2026 à 10:12, Alice a écrit :",
    "On Tue, Jun 23, 2026 at 10:12 AM Alice Morel <alice@example.org> wrote:",
    "Envoyé de mon iPhone",
    "Sent from my phone",
    "Début du message réexpédié :",
  ])("nothing counts from %j on", (separator) => {
    expect(acting(`Bonjour,\n${COMMAND}\n\n${separator}\n${COMMAND} !`, true)).toHaveLength(1);
  });

  test("ordinary sentences do not cut it", () => {
    const words = [
      "De tout cœur avec vous",
      "Le projet me plaît : je le soutiens",
      "On the whole: yes",
      "a -- b",
      "Sentir : oui",
    ];
    expect(acting([...words, "", COMMAND].join("\n"), true)).toHaveLength(1);
  });

  test("an answer typed under a quoted line is the author's own", () => {
    expect(acting(`> Es-tu lié à l'opérateur ?\n${COMMAND}`, true)).toHaveLength(1);
  });
});

describe("whatever surrounds it", () => {
  const text = fc.array(
    fc.constantFrom(
      "a",
      "",
      "> b",
      "- c",
      "[quote]",
      "[/quote]",
      "```",
      "`",
      "<!--",
      "-->",
      "[code]",
      "[/code]",
      "<pre>",
      "</pre>",
      "[details]",
      "[/details]",
      "    d",
      "---",
      COMMAND,
    ),
    { maxLength: 12 },
  );

  test("a well-formed quote or code block that follows a finished paragraph never shows its lines", () => {
    const block = fc.constantFrom(
      ["[quote]", "[/quote]"],
      ["```", "```"],
      ["~~~~", "~~~~"],
      ["[code]", "[/code]"],
      ["[details=a]", "[/details]"],
      ["[poll]", "[/poll]"],
    );
    const inside = fc.array(fc.constantFrom("a", "", "- c", COMMAND, "    d"), { maxLength: 6 });
    const around = fc.array(fc.constantFrom("a", "", "- c", "> b"), { maxLength: 6 });
    fc.assert(
      fc.property(around, block, inside, around, (before, [open, close], lines, after) => {
        const raw = [...before, "", open, ...lines, COMMAND, close, ...after].join("\n");
        expect(acting(raw)).toEqual([]);
      }),
    );
  });

  test("a line quoted by its sign never shows", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const quoted = "> /deport : cité";
        expect(acting([...before, quoted, ...after].join("\n"))).not.toContain(": cité");
      }),
    );
  });
});
