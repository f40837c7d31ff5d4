/**
 * How often properties are tried. By default a few times and always the same ones, so that a change is told by
 * itself; `AVAL_RUNS=200` tries that many, from a seed that is printed, and `AVAL_SEED` repeats one and looks for the
 * smallest case that fails like it, which takes a hundred times as long as finding one.
 */
export interface Runs {
  readonly numRuns: number;
  readonly seed: number;
  /** Milliseconds that all of them may take. */
  readonly timeout: number;
  /** Tells of the first case that fails as it is. */
  readonly endOnFailure: boolean;
}

const USUAL_SEED = 20_260_623;
/** The slowest run, on a busy machine, and as many again to shrink a counterexample. */
const LONGEST = 20_000;

export function runs(usual: number): Runs {
  const wanted = Number(process.env["AVAL_RUNS"] ?? Number.NaN);
  const nightly = Number.isInteger(wanted) && wanted > 0;
  const numRuns = nightly ? Math.max(usual, wanted) : usual;
  const given = Number(process.env["AVAL_SEED"] ?? Number.NaN);
  const seed = Number.isInteger(given) ? given : nightly ? Date.now() % 2 ** 31 : USUAL_SEED;
  if (nightly) process.stderr.write(`AVAL_SEED=${seed} (${numRuns} runs)\n`);
  return { numRuns, seed, timeout: 60_000 + numRuns * LONGEST, endOnFailure: nightly && Number.isNaN(given) };
}
