/** In what two places differ that should say the same: figures, and people. */
import type { Notebook, Source } from "./finding.ts";

/** A figure as a place states it, and as it was counted. */
export type StatedFigure = readonly [figure: string, said: unknown, counted: unknown];

/** Notes each figure that is stated otherwise than it was counted; gives how many these are. */
export function noteFigures(notebook: Notebook, figures: readonly StatedFigure[], source: Source): number {
  const wrong = figures.filter(([, said, counted]) => said !== counted);
  for (const [figure, said, counted] of wrong)
    notebook.note(
      "different",
      "card.figure",
      { figure, said: String(said), counted: String(counted) },
      source,
    );
  return wrong.length;
}

/** Who is counted and not listed, then who is listed and not counted. */
export function inOneAlone(counted: ReadonlySet<number>, listed: readonly number[]): number[] {
  return [...[...counted].filter((id) => !listed.includes(id)), ...listed.filter((id) => !counted.has(id))];
}
