/** What was said while the votes were being counted belongs to the vote. */
export const JUST_AFTER = 15 * 60_000;
