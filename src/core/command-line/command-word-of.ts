/** Which command a typed word stands for, or nearly does. */
import { COMMAND_WORDS, NEAR_WORDS, POLL_WORDS } from "./command-words.ts";
import type { CommandName } from "./command-words.ts";
import { editDistance } from "../text/edit-distance.ts";

/** Words as compared: without hyphens, so that "/sanslien" and "/sans lien" are the same word. */
const SQUEEZED = new Map([...COMMAND_WORDS].map(([word, name]) => [squeeze(word), name]));

const SHORTEST_NEAR = 4;
/** From this length on a word may differ in two letters; shorter ones are too close to ordinary words. */
const LONG = 5;
const LONGEST_NEAR = 20;

/** The command of exactly this word (folded). */
export function commandOf(word: string): CommandName | null {
  return SQUEEZED.get(squeeze(word)) ?? null;
}

/** Whether somebody who types this word (folded) looks for the poll. */
export function looksForPoll(word: string): boolean {
  return POLL_WORDS.has(squeeze(word).replace("'", ""));
}

/** The command that this word (folded) means without being it: one or two letters away, or near in meaning. */
export function nearCommandOf(word: string): CommandName | null {
  const typed = squeeze(word);
  if (typed.length < SHORTEST_NEAR || typed.length > LONGEST_NEAR) return null;
  const meant = NEAR_WORDS.get(typed);
  if (meant !== undefined) return meant;
  let nearest: { readonly name: CommandName; readonly distance: number } | null = null;
  for (const [known, name] of SQUEEZED) {
    const allowed = known.length >= LONG && typed.length >= LONG ? 2 : 1;
    if (Math.abs(known.length - typed.length) > allowed) continue;
    const distance = editDistance(typed, known);
    if (distance <= allowed && distance < (nearest?.distance ?? Infinity)) nearest = { name, distance };
  }
  return nearest?.name ?? null;
}

function squeeze(word: string): string {
  return word.replace(/[-_ ]/gu, "");
}
