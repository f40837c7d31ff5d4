/**
 * The forums that stories are told on: Discourse of 2023 and of 2026. The main stories run on both; `AVAL_ERA`
 * keeps to one of them.
 */
import type { Era } from "../../src/sandbox/forum.ts";

const ALL: readonly Era[] = ["2023", "2026"];

export const ERAS: readonly Era[] = ALL.filter((era) => (process.env["AVAL_ERA"] ?? era) === era);
