/** A command that is quoted, shown as code, folded away or commented out does nothing, whatever stands around it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { COMMAND_WORDS } from "../../src/core/command-line/command-words.ts";
import { parseCommands } from "../../src/core/command-line/parse-commands.ts";
import { runs } from "./runs.ts";

const { timeout, ...parameters } = runs(500);

const command = fc
  .record({
    word: fc.constantFrom(...COMMAND_WORDS.keys()),
    text: fc.constantFrom("", " : motif", " @leo 1 : motif", " 2 favorable : avis", " 3 jours"),
    upper: fc.boolean(),
  })
  .map(({ word, text, upper }) => `/${upper ? word.toUpperCase() : word}${text}`);
const words = fc.constantFrom(
  "Bonjour,",
  "voici ce que j'en pense.",
  "- un point",
  "**important**",
  "🌾 merci",
  "",
);
const lines = fc.array(fc.oneof(command, words), { minLength: 1, maxLength: 4 });

/** Ways in which a post shows text that is not its author's own word. */
const HIDING: readonly ((lines: readonly string[]) => string)[] = [
  (text) => text.map((line) => `> ${line}`).join("\n"),
  (text) => text.map((line) => `>${line}`).join("\n"),
  (text) => `[quote="leo, post:2, topic:7"]\n${text.join("\n")}\n[/quote]`,
  (text) => `\`\`\`\n${text.join("\n")}\n\`\`\``,
  (text) => `~~~text\n${text.join("\n")}\n~~~`,
  (text) => `[code]\n${text.join("\n")}\n[/code]`,
  (text) => `<pre>\n${text.join("\n")}\n</pre>`,
  (text) => text.map((line) => `    ${line}`).join("\n"),
  (text) => `[details="Exemple"]\n${text.join("\n")}\n[/details]`,
  (text) => `<!-- ${text.join("\n")} -->`,
  (text) => `<!--\n${text.join("\n")}\n-->`,
];
const hidden = fc.tuple(fc.constantFrom(...HIDING), lines).map(([hide, text]) => hide(text));

test("nothing is found in what is hidden", { timeout }, () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(hidden, words), { minLength: 1, maxLength: 5 }), (parts) => {
      const found = parseCommands(parts.join("\n\n"), { viaEmail: false });
      // Indented under a list's item it is a paragraph of that item: told of, and never acting.
      expect(found.filter(({ place }) => place === "line")).toEqual([]);
    }),
    parameters,
  );
});

test("what stands beside it is found, each once and in order", { timeout }, () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hidden, command), { minLength: 1, maxLength: 4 }), (parts) => {
      const raw = parts.flat().join("\n\n");
      const found = parseCommands(raw, { viaEmail: false }).map(({ line }) => line);
      expect(found).toEqual(parts.map(([, visible]) => visible.trim()));
    }),
    parameters,
  );
});
