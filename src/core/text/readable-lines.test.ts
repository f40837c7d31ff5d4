import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readableLines } from "./readable-lines.ts";

function shown(raw: string): string[] {
  return readableLines(raw, { viaEmail: false }).filter((line) => line.trim() !== "");
}

function shownOfEmail(raw: string): string[] {
  return readableLines(raw, { viaEmail: true }).filter((line) => line.trim() !== "");
}

const COMMAND = "/deport : je travaille avec l'opérateur";

describe("a post written in the forum", () => {
  test("plain lines are the author's own, one for one", () => {
    expect(readableLines("a\r\n\nb", { viaEmail: false })).toEqual(["a", "", "b"]);
  });

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
    ["a fence in a list", `- \`\`\`\n  x\n${COMMAND}\n  \`\`\``],
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
    expect(shown(raw).filter((line) => line.startsWith("/"))).toEqual([]);
    expect(shown(`${raw}\n\nafter`).filter((line) => line.startsWith("/"))).toEqual([]);
  });

  test("a code span that goes over the line hides the command in it, a backtick alone does not", () => {
    expect(shown(`type \`a\n${COMMAND}\nb\` here`)).toEqual(["type `a"]);
    expect(shown(`a \` b\n${COMMAND}`)).toContain(COMMAND);
    expect(shown(`a \\\` b\n${COMMAND}\n\``)).toContain(COMMAND);
    expect(shown(`a \`\n\n${COMMAND}\n\n\``)).toContain(COMMAND);
  });

  test("what comes after a block counts again", () => {
    for (const block of [
      "[quote]\na\n[/quote]",
      "```\na\n```",
      "> a\n",
      "<!-- a -->",
      "[details=x]\na\n[/details]",
    ]) {
      expect(shown(`${block}\n${COMMAND}`)).toContain(COMMAND);
    }
  });

  test("a tag that is only spoken of, or never closed, is text", () => {
    expect(shown(`Use \`[quote]\` for quotes\n${COMMAND}\n[/quote]`)).toContain(COMMAND);
    expect(shown(`[quote]\n${COMMAND}`)).toContain(COMMAND);
    expect(shown(`[quoted]\n${COMMAND}\n[/quoted]`)).toContain(COMMAND);
    expect(shown("```not a `fence\nb")).toEqual(["```not a `fence", "b"]);
  });

  test("a comment within a line is taken out, the line stays", () => {
    expect(shown("/deport : a<!-- b --> c")).toEqual(["/deport : a c"]);
    expect(shown("/deport : a <!-- b\nc -->\nd")).toEqual(["/deport : a ", "d"]);
    expect(shown("/deport : he said [quote]x[/quote] to me")).toEqual([
      "/deport : he said [quote]x[/quote] to me",
    ]);
  });

  test("a rule is no separator outside an e-mail", () => {
    expect(shown(`a\n\n---\n\n${COMMAND}`)).toContain(COMMAND);
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
    const read = readableLines(`Bonjour,\n${COMMAND}\n\n${separator}\n${COMMAND}`, { viaEmail: true });
    expect(read.filter((line) => line !== "")).toEqual(["Bonjour,", COMMAND]);
    expect(read).toHaveLength(`Bonjour,\n${COMMAND}\n\n${separator}\n${COMMAND}`.split("\n").length);
  });

  test("ordinary sentences do not cut it", () => {
    const words = [
      "De tout cœur avec vous",
      "Le projet me plaît : je le soutiens",
      "On the whole: yes",
      "a -- b",
      "Sentir : oui",
    ];
    expect(shownOfEmail(words.join("\n"))).toEqual(words);
  });

  test("an answer typed under a quoted line is the author's own", () => {
    expect(shownOfEmail(`> Es-tu lié à l'opérateur ?\n${COMMAND}`)).toEqual([COMMAND]);
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

  test("the lines stay one for one", () => {
    fc.assert(
      fc.property(text, fc.boolean(), (lines, viaEmail) => {
        expect(readableLines(lines.join("\n"), { viaEmail })).toHaveLength(Math.max(lines.length, 1));
      }),
    );
  });

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
        expect(readableLines(raw, { viaEmail: false }).join("\n")).not.toContain(COMMAND);
      }),
    );
  });

  test("a line quoted by its sign never shows", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const quoted = "> /deport : cité";
        expect(readableLines([...before, quoted, ...after].join("\n"), { viaEmail: false })).not.toContain(
          quoted,
        );
      }),
    );
  });
});
