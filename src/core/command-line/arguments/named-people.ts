/** The people a command names, `[@person…]` in its form. */

export interface NamedPeople {
  /** Usernames without @, as typed, each once. */
  readonly people: readonly string[];
  /** The text without them. */
  readonly rest: string;
}

const GAP = /[\s,;]*/uy;
const PERSON = /@([\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]*)/uy;
const AND = /(?:et|and|&)(?=\s*@)/iuy;
const NUMBER = /(?:(?:n[°ºo]|projet|project|#)\s*)?\d+(?:\.\d+)?(?![\p{L}\p{N}])/iuy;
const WORD = /\p{L}[\p{L}\p{M}]*\d*/uy;

/**
 * Takes the @names off the front of a command's text, leaving the numbers among them. `wordFirst`: one word,
 * such as what is to be lifted, may stand before them. An @name inside the reason is no argument.
 */
export function takePeople(text: string, wordFirst: boolean): NamedPeople {
  const people: string[] = [];
  const kept: string[] = [];
  let wordAllowed = wordFirst;
  let from = 0;
  for (;;) {
    const start = from + lengthOf(GAP, text, from);
    const person = match(PERSON, text, start);
    // A full stop or hyphen behind a name ends the sentence, not the name.
    const username = person?.[1]?.replace(/[.-]+$/u, "") ?? "";
    if (username !== "") {
      if (!people.some((known) => known.toLowerCase() === username.toLowerCase())) people.push(username);
      from = start + 1 + username.length;
      continue;
    }
    const and = lengthOf(AND, text, start);
    if (and > 0) {
      from = start + and;
      continue;
    }
    const number = lengthOf(NUMBER, text, start);
    const word = number > 0 || !wordAllowed ? 0 : lengthOf(WORD, text, start);
    if (word > 0) wordAllowed = false;
    if (number + word === 0) break;
    from = start + number + word;
    kept.push(text.slice(start, from));
  }
  if (people.length === 0) return { people, rest: text.trim() };
  return { people, rest: [...kept, text.slice(from).trim()].join(" ").trim() };
}

function match(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

function lengthOf(pattern: RegExp, text: string, from: number): number {
  return match(pattern, text, from)?.[0].length ?? 0;
}
