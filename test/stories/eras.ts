/**
 * The forums that stories are told on: Discourse of 2023 and of 2026. The main stories run on both; `AVAL_ERA`
 * keeps to one era, the early builds of 2026.01 (`2026-01`) among them, which have the fewest forums.
 */
import type { Era } from "../../src/sandbox/era.ts";

const ALL: readonly Era[] = ["2023", "2026-01", "2026"];
const USUAL: readonly Era[] = ["2023", "2026"];

const wanted = process.env["AVAL_ERA"];
export const ERAS: readonly Era[] = wanted === undefined ? USUAL : ALL.filter((era) => era === wanted);
if (ERAS.length === 0) throw new Error(`AVAL_ERA is one of ${ALL.join(", ")}`);
