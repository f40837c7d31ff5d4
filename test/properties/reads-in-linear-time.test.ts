/** Whatever a post holds, all readers together take a moment only, and none of them fails. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { LONGEST_POST, PIECES, repeated } from "./hostile-texts.ts";
import { readEverything } from "./read-everything.ts";
import { runs } from "./runs.ts";

const { timeout, ...parameters } = runs(60);

/** Far above what it takes on a machine at rest (`npm run bench` prints that), far below what a quadratic reader takes. */
const LIMIT = 500;

/** Milliseconds of this process's own work, so that a busy machine makes no difference; the best of three. */
function cost(raw: string): number {
  const costs = [0, 1, 2].map((round) => {
    // Readers remember what they have read.
    const fresh = raw.slice(0, -1) + String(round);
    const before = process.cpuUsage();
    readEverything(fresh);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...costs);
}

const BEFORE = ["", "**Opérateurs :** ", "**Liens d'intérêts connus :** ", "Projet : ", "Deux projets : "];

test("repetitions of what means something", { timeout: 120_000 }, () => {
  for (const piece of PIECES) {
    for (const before of piece.length > 6 ? [""] : BEFORE) {
      const text = repeated(piece, before);
      expect({ before, piece, slow: cost(text) > LIMIT }).toEqual({ before, piece, slow: false });
    }
  }
});

test("mixtures of it", { timeout }, () => {
  const piece = fc.constantFrom(...PIECES);
  const stretch = fc
    .tuple(piece, fc.integer({ min: 1, max: 3_000 }))
    .map(([text, times]) => text.repeat(times).slice(0, LONGEST_POST));
  const post = fc.oneof(
    fc.array(stretch, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("").slice(0, LONGEST_POST)),
    fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => repeated(parts.join(""))),
    fc.string({ unit: "binary", maxLength: 2_000 }),
  );
  fc.assert(
    fc.property(post, (text) => {
      expect(cost(text)).toBeLessThan(LIMIT);
      for (const { fields } of readEverything(text)) expect(fields.project.text).not.toMatch(/[\n\r]/u);
    }),
    parameters,
  );
});
