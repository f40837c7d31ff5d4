/**
 * Commands of any words: none makes the service stumble or takes it long, and what is answered shows lines that the
 * forum takes. The pieces are those that the grammar knows and those that come near them.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { COMMAND_WORDS } from "../../src/core/command-line/command-words.ts";
import { parseCommands } from "../../src/core/command-line/parse-commands.ts";
import { outcomes, suggestedLines } from "../cases/two-projects.ts";
import { runs } from "./runs.ts";

const { timeout, ...parameters } = runs(100);

const PIECES = (
  "@anna @ben @leo @personne 1 2 3 1.2 2,4 1-3 n°2 projet Le_Relais La_Halle Chloé et ou , ; / & : – - ( ) « » . ? ! " +
  "oui non yes no pas not sauf mais si favorable réserve réserves avec sous défavorable for reserved against " +
  "déport recusal R1 O1 levée annulé withdrawn aucun lien no_link je I elle nous tous les_deux both fin end " +
  "3_jours 18h 2_h vendredi jusqu'à until 30_juin pour contre salarié ❌ ✅ :x: [x] ` * _ \\ < > | @ #"
)
  .split(" ")
  .map((piece) => piece.replaceAll("_", " "));

const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES, "\n"), fc.constantFrom(" ", " ", " ", "", "\n\n")), {
    maxLength: 12,
  })
  .map((parts) => parts.flat().join(""));
const word = fc.constantFrom(...COMMAND_WORDS.keys());

test("any line is judged, and an answer shows lines of 20 characters or more", { timeout }, () => {
  fc.assert(
    fc.property(word, text, fc.constantFrom("leo", "nadia", "bruno"), (typed, rest, by) => {
      const raw = `/${typed} ${rest}`;
      for (const viaEmail of [false, true]) outcomes(raw, { by, viaEmail });
      for (const language of ["fr", "en"] as const)
        for (const line of suggestedLines(raw, { by, language })) {
          expect(line.length).toBeGreaterThanOrEqual(20);
          expect(line).not.toMatch(/[`\n]/u);
          expect(parseCommands(line, { viaEmail: false })).toMatchObject([{ place: "line" }]);
        }
    }),
    parameters,
  );
});

test("what a line asks for does not hang on its reason, and never on how it is spaced", { timeout }, () => {
  fc.assert(
    fc.property(word, text, (typed, rest) => {
      const raw = `/${typed} ${rest.replaceAll("\n", " ")}`;
      const [line] = parseCommands(raw, { viaEmail: false });
      const [spaced] = parseCommands(raw.replaceAll(" ", "\u00A0"), { viaEmail: false });
      expect(spaced?.asks).toBe(line?.asks);
    }),
    parameters,
  );
});

/** The time it takes to read a post, in milliseconds; the best of three, since others use the machine too. */
function timeOf(raw: string, viaEmail: boolean): number {
  const times = [1, 2, 3].map((nth) => {
    const start = performance.now();
    // Another text each time: what was read is remembered.
    parseCommands(`${raw}\n${nth}`, { viaEmail });
    return performance.now() - start;
  });
  return Math.min(...times);
}

test("32,000 characters of anything are read in about the time that they are long", { timeout }, () => {
  fc.assert(
    fc.property(word, text, fc.boolean(), fc.constantFrom("", "\n", "\n\n"), (typed, rest, viaEmail, gap) => {
      const piece = `/${typed} ${rest}${gap}`;
      const times = [8_000, 32_000].map((length) =>
        timeOf(piece.repeat(Math.ceil(length / piece.length)).slice(0, length), viaEmail),
      );
      // Four times the text, four times the time: sixteen would be quadratic.
      expect(times[1]).toBeLessThan(Math.max(150, (times[0] ?? 0) * 10));
    }),
    { ...parameters, numRuns: Math.ceil(parameters.numRuns / 10) },
  );
});
