/** Which Discourse the sandbox is. */

/**
 * 2023: Discourse 3.1.0.beta3, as recorded. The others are known from sources only, until somebody records them
 * (`npm run record`): 2026-01 the early builds of 2026.01 (tag objects, granular events), 2026 those of October,
 * which no longer take what was announced to go. Where a rule of theirs is written, `known-from-sources` stands.
 */
export type Era = "2023" | "2026-01" | "2026";

/** What the forum of an era says its version is. */
export const VERSIONS: Readonly<Record<Era, string>> = {
  2023: "3.1.0.beta3",
  "2026-01": "2026.1.0-latest",
  2026: "2026.10.0",
};
