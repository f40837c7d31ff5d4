import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAllCode, textWithLinks } from "./post-line.ts";
import type { PostLine } from "./post-line.ts";
import { readPost } from "./read-post.ts";

function read(raw: string): readonly PostLine[] {
  return readPost(raw, { viaEmail: false });
}

/** Lines as "line kind text", with what else they hold where they hold it. */
function shown(raw: string, viaEmail = false): string[] {
  return readPost(raw, { viaEmail }).map((line) => {
    const parts = [
      String(line.at),
      line.kind + (line.level > 0 ? String(line.level) : ""),
      line.depth > 0 ? `depth ${line.depth}` : "",
      line.number === null ? "" : `n ${line.number}`,
      line.box === null ? "" : line.box ? "ticked" : "open",
      line.within.join(">"),
      line.cells.length > 0 ? line.cells.join(" | ") : line.text,
    ];
    return parts.filter((part) => part !== "").join(" · ");
  });
}

/** The lines that are their author's own plain words. */
function own(raw: string, viaEmail = false): string[] {
  return readPost(raw, { viaEmail })
    .filter((line) => line.within.length === 0 && line.kind !== "rule" && !isAllCode(line))
    .map(({ text }) => text);
}

test("blocks of every kind, each with its place", () => {
  const raw = [
    "## 1. La **Halle**",
    "",
    "Porteur : *Pôle du Val*",
    "suite",
    "",
    "- un",
    "  - [x] deux",
    "3. trois",
    "",
    "> cité",
    "",
    "| Projet | La Halle |",
    "|---|---|",
    "| Porteur | Pôle |",
    "",
    "---",
    "```",
    "code",
    "```",
    "Titre",
    "=====",
  ].join("\n");
  expect(shown(raw)).toEqual([
    "0 · heading2 · 1. La Halle",
    "2 · text · Porteur : Pôle du Val",
    "3 · text · suite",
    "5 · item · depth 1 · un",
    "6 · item · depth 2 · ticked · deux",
    "7 · item · depth 1 · n 3 · trois",
    "9 · text · quote · cité",
    "11 · row · Projet | La Halle",
    "13 · row · Porteur | Pôle",
    "15 · rule",
    "17 · text · code · code",
    "19 · heading1 · Titre",
  ]);
});

describe("the words of a line", () => {
  test.each([
    ["Asso du Lac \\[74\\], \\*Alpha\\*, Beta\\~Gamma", "Asso du Lac [74], *Alpha*, Beta~Gamma"],
    ["1\\. La Halle", "1. La Halle"],
    ["**gras** _et_ `code` ~~barré~~ fin", "gras et code fin"],
    ["[La Halle](https://halle.example.org/a_b_c)", "La Halle"],
    ["voir https://ex.org/a_b_/*c*.", "voir https://ex.org/a_b_/*c*."],
    ["&eacute;t&#233;&nbsp;!", "été !"],
    ["a<!-- caché -->b", "ab"],
    ["<b>La</b> <span style='x'>Halle</span>", "La Halle"],
    ["De : Alice <alice@example.org>", "De : Alice alice@example.org"],
    ["Projet <La Halle>", "Projet <La Halle>"],
    ["[b]La[/b] [i]Halle[/i] [u]", "La Halle [u]"],
    ["he said [quote]x[/quote] to me", "he said [quote]x[/quote] to me"],
    ["[x](https://x.org)", "x"],
    [
      'limite [date=2026-06-30 time=12:00:00 timezone="Europe/Paris"].',
      "limite 2026-06-30 12:00 (Europe/Paris).",
    ],
    ["2 < 3 & 4 > 1", "2 < 3 & 4 > 1"],
    ["snake_case et __init", "snake_case et __init"],
  ])("%j", (raw, text) => {
    expect(read(raw).map((line) => line.text)).toEqual([text]);
  });

  test("links keep their addresses, and only what belongs to them", () => {
    const [line] = read(
      "Voir [le *dossier*](https://ex.org/a), (https://ex.org/b_(c)) et [f.pdf|attachment](upload://a1.pdf)",
    );
    expect(line?.spans.flatMap((span) => (span.kind === "link" ? [span.href] : []))).toEqual([
      "https://ex.org/a",
      "https://ex.org/b_(c)",
      "upload://a1.pdf",
    ]);
    expect(line === undefined ? "" : textWithLinks(line)).toBe(
      "Voir [le dossier](https://ex.org/a), (https://ex.org/b_(c)) et [f.pdf|attachment](upload://a1.pdf)",
    );
  });

  test("bold and code are known by their places", () => {
    const [line] = read("a **b *c*** `d e`");
    expect(line?.text).toBe("a b c d e");
    expect(line?.spans).toEqual([
      { kind: "bold", from: 2, to: 5 },
      { kind: "code", from: 6, to: 9 },
    ]);
  });
});

describe("pasted HTML", () => {
  test("rows, cells and line breaks are read", () => {
    const raw =
      "<table>\n<tr><td>Projet</td><td><p>La Halle</p></td></tr>\n<tr><td>Porteur</td><td>P&ocirc;le</td></tr>\n</table>\n\n<div>un<br>deux</div>";
    expect(shown(raw)).toEqual([
      "1 · row · Projet | La Halle",
      "2 · row · Porteur | Pôle",
      "5 · text · un",
      "5 · text · deux",
    ]);
  });
});

describe("checkboxes", () => {
  test.each([
    "- [x] a",
    "- [X] a",
    "* [x ] a",
    "+ [ x ] a",
    "- [ x] a",
    "- [v] a",
    "- [✓] a",
    "- \\[x\\] a",
    "[x] a",
    "- ☑ a",
    "- ✅ a",
    "1. [x] a",
    "- (x) a",
  ])("%j is ticked", (raw) => {
    expect(read(raw).map(({ box, text }) => ({ box, text }))).toEqual([{ box: true, text: "a" }]);
  });
  test.each(["- [ ] a", "- [] a", "- [  ] a", "* \\[ \\] a", "- ☐ a", "- [_] a"])("%j is open", (raw) => {
    expect(read(raw).map(({ box, text }) => ({ box, text }))).toEqual([{ box: false, text: "a" }]);
  });
  test.each(["- [x](https://x.org) a", "- [autre] a", "a [x]"])("%j is none", (raw) => {
    expect(read(raw)[0]?.box).toBeNull();
  });
});

const COMMAND = "/deport : je travaille avec l'opérateur";

describe("what is not plain speech", () => {
  test.each([
    ["a quote of the forum", `[quote="bruno, post:3, topic:57"]\n${COMMAND}\n[/quote]`],
    ["a quote with its words on the lines of its tags", `[quote="bruno"]Bonjour\n${COMMAND}[/quote]`],
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
    ["a code tag with a quote's end in it", `[quote]\n[code]\n[/quote]\n[/code]\n${COMMAND}\n[/quote]`],
    ["a code tag opened in mid-line", `see [code]\n${COMMAND}\n[/code]`],
    ["details", `[details="Plus"]\n${COMMAND}\n\n${COMMAND}\n[/details]`],
    ["details in HTML", `<details>\n<summary>Plus</summary>\n\n${COMMAND}\n</details>`],
    ["a poll", `[poll name=a]\n${COMMAND}\n* a\n[/poll]`],
    ["a comment", `<!--\n\n${COMMAND}\n\n-->`],
    ["a comment opened in mid-line", `<!-- a --> b <!-- c\n${COMMAND}\n-->`],
    ["a comment never closed", `<!-- a\n${COMMAND}`],
    ["preformatted text", `<pre><code>\n${COMMAND}\n</code></pre>`],
    ["a struck line", `~~${COMMAND}~~`],
    ["a code span", `\`${COMMAND}\``],
    ["a code span over lines", `type \`a\n${COMMAND}\nb\` here`],
  ])("%s", (_, raw) => {
    expect(own(raw)).not.toContain(COMMAND);
    expect(own(`${raw}\n\nafter`)).not.toContain(COMMAND);
  });

  test("what comes after a block counts again", () => {
    for (const block of [
      "[quote]\na\n[/quote]",
      "```\na\n```",
      "> a\n",
      "<!-- a -->",
      "[details=x]\na\n[/details]",
    ]) {
      expect(own(`${block}\n${COMMAND}`)).toContain(COMMAND);
    }
  });

  test("a tag that is only spoken of, or never closed, is text", () => {
    expect(own(`Use \`[quote]\` for quotes\n${COMMAND}\n[/quote]`)).toContain(COMMAND);
    expect(own(`[quote]\n${COMMAND}`)).toEqual(["[quote]", COMMAND]);
    expect(own(`[quoted]\n${COMMAND}\n[/quoted]`)).toContain(COMMAND);
    expect(own(`a \` b\n${COMMAND}`)).toContain(COMMAND);
    expect(own(`a \\\` b\n${COMMAND}\n\``)).toContain(COMMAND);
    expect(own(`a \`\n\n${COMMAND}\n\n\``)).toContain(COMMAND);
  });

  test("in an e-mail a quote ends with its signs, and lines keep their places", () => {
    expect(shown(`> Es-tu lié ?\n${COMMAND}`, true)).toEqual([
      "0 · text · quote · Es-tu lié ?",
      `1 · text · ${COMMAND}`,
    ]);
  });
});

test("every line says where it stands in the raw text", () => {
  const raw =
    'un\n\n[details="Plus"]\ndeux\n\n> trois `x\n> y` fin\n[/details]\n<!-- a\nb -->\nquatre\n\n```\ncinq\n```\nsix <!-- a\nb --> sept';
  const lines = raw.split("\n");
  for (const { at, text } of read(raw)) {
    const [word = ""] = text.split(" ");
    expect(lines[at]).toContain(word);
  }
});

test("whatever it holds, a text is read, in order and within it", () => {
  const piece = fc.constantFrom(
    "a",
    "é ",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "1. ",
    "    ",
    "\t",
    "`",
    "```",
    "~~~",
    "**",
    "_",
    "[",
    "](",
    ")",
    "<",
    "<!--",
    "-->",
    "[quote]",
    "[/quote]",
    "[code]",
    "[/code]",
    "[details=x]",
    "[/details]",
    "<pre>",
    "</pre>",
    "<td>",
    "</tr>",
    "|",
    "|-|-|\n",
    "\\",
    "&amp;",
    "https://x.org/",
    "#",
    "=",
    "---",
    "[x] ",
    "[date=2026-06-30]",
    "\r\n",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 40 }).map((parts) => parts.join("")),
        fc.string({ unit: "binary" }),
      ),
      fc.boolean(),
      (raw, viaEmail) => {
        let last = 0;
        for (const line of readPost(raw, { viaEmail })) {
          expect(line.at).toBeGreaterThanOrEqual(last);
          expect(line.at).toBeLessThan(raw.split(/\r\n|\n|\r/u).length);
          expect(line.text).toBe(line.text.trim());
          for (const { from, to } of line.spans)
            expect(from >= 0 && from < to && to <= line.text.length).toBe(true);
          last = line.at;
        }
      },
    ),
    { numRuns: 500 },
  );
});
