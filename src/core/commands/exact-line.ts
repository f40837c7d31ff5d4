/** The exact line to type, as an answer shows it: with its accents, and long enough for the forum to take it. */
import type { CommandName } from "../command-line/command-words.ts";
import { suggestedWord } from "../command-line/command-words.ts";
import type { Language } from "../model/settings.ts";
import { onOneLine } from "../text/plain-text.ts";
import { say } from "../words/say.ts";
import type { WordKey } from "../words/french.ts";

/** A stock forum refuses posts below. */
const SHORTEST = 20;
const LONGEST_TEXT = 90;

/** What stands where nothing better is known: the reason that somebody of that command would give. */
const SAMPLES: Readonly<Record<CommandName, WordKey>> = {
  recuse: "sample.link",
  "no-link": "sample.no-link",
  lift: "sample.reason",
  concern: "sample.position",
  objection: "sample.position",
  review: "sample.opinion",
  criterion: "sample.criterion",
  project: "sample.project",
  withdraw: "sample.reason",
  vote: "sample.reason",
  membership: "sample.membership",
  sign: "sample.sign",
  letter: "sample.letter",
  revoke: "sample.revoke",
  followup: "sample.followup",
  minutes: "sample.minutes",
  help: "sample.help",
};

/** `/word arguments : text`; the author's own text where it can be shown as it is, else a sample. */
export function exactLine(
  language: Language,
  name: CommandName,
  args: readonly (string | null)[],
  text = "",
): string {
  const colon = language === "fr" ? " : " : ": ";
  const said = args.filter((arg) => arg !== null && arg !== "");
  const opening = [`/${suggestedWord(name, language)}`, ...said].join(" ");
  const own = onOneLine(text);
  const line = `${opening}${colon}${own}`;
  return isShowable(own) && line.length >= SHORTEST
    ? line
    : `${opening}${colon}${say(language, SAMPLES[name])}`;
}

/** "1, 2 et 4" of projects; null when none is to be named. */
export function numbersIn(language: Language, n: readonly number[]): string | null {
  if (n.length === 0) return null;
  if (n.length === 1) return String(n[0]);
  return `${n.slice(0, -1).join(", ")} ${say(language, "list.and")} ${n.at(-1)}`;
}

function isShowable(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text.length <= LONGEST_TEXT && !/[`[\]{}<>|\\*_@/?]/u.test(text);
}
