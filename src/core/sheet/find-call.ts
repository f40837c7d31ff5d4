/** The call that a message speaks of, by its name: behind "AMI", "AAP", "appel à projets", "call for projects", or "l'appel" and a name. */
import { onOneLine } from "../text/fold.ts";
import { endOfSentence, quotedIn } from "../text/phrases.ts";
import { restOfSentence } from "./message.ts";

const KINDS = String.raw`projets?|manifestations?(?:\s+d['’]int[ée]r[êe]ts?)?|candidatures?|propositions?|initiatives?|communs?|id[ée]es|soutien`;
const ENGLISH_KINDS = String.raw`projects?|proposals?|expressions?\s+of\s+interest|applications?|ideas|initiatives`;
const WORDS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:appels?\s+[àa]\s+(?:${KINDS})|calls?\s+for\s+(?:${ENGLISH_KINDS}))(?![\p{L}\p{N}])`,
  "giu",
);
/** The short forms in capitals only: "ami" is a friend. A bare "appel" needs its name behind it. */
const SHORT =
  /(?<![\p{L}\p{N}])(?:AMI|AAP|A\.M\.I\.?|A\.A\.P\.?)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:[Aa]ppel|[Cc]all)(?=\s+[«“"\p{Lu}])/gu;
/** "the Makers of Tomorrow call". */
const BEFORE =
  /(?<![\p{L}])the\s+(?<name>\p{Lu}[\p{L}'’-]*(?:\s+(?:of|and|for|the|in|\p{Lu}[\p{L}'’-]*|\d{4})){0,8}?)\s+call(?![\p{L}])/gu;
const INTRODUCTION =
  /^\s*(?:\([^()]{1,40}\)\s*)?(?:\d{4}\s*(?=[:–—/«“"-]))?(?:(?:\/|:|[–—-]+)\s*|(?:intitulée?|nommée?|dénommée?|baptisée?|called|named|titled|entitled)\s+)?/iu;
const WORDS_THAT_END = String.raw`qui|dont|avant|avec|auquel|auxquels|lanc[ée]e?|ouvert|port[ée] par|publi[ée]|clôt|se clôt|ferme|se termine|est|sera|sont|a été|vient|nous|je|on|date limite|deadline|dépôt|pour (?:le|la|les|l['’]|un|une|deux|trois|notre|nos|ce|ces|lequel|lesquels)|et (?:pour|nous|qui|que|dont|à|je|on|avons|demand\p{L}*|sollicit\p{L}*|souhait\p{L}*)|which|that|before|due|by the|closes|closing|is|are|ends|launched|and (?:we|which|for|ask)|for (?:the|a|two|three|our|which)|with|we`;
const END = new RegExp(
  String.raw`[:;!?»"”()]|,(?!\s*\p{L}+(?:,\s*\p{L}+)*\s(?:et|and|&)\s)|\s(?:${WORDS_THAT_END})(?![\p{L}])|\s[–—-]+\s(?!(?:\p{Lu}|\d)[^\s]*(?:\s[^\s]+){0,3}$)`,
  "iu",
);
const PLACE = /^(?:de|du|des|of|from|by)(?![\p{L}])|^d['’]/iu;
const LONGEST = 200;
const MOST_MENTIONED = 40;

/** The names found, the surest first; none when no call is spoken of by a name. Two of them are two calls. */
export function findCalls(passages: readonly string[]): string[] {
  const named: string[] = [];
  const placed: string[] = [];
  for (const passage of passages) {
    if (!/appel|call|A\.?[MA]\.?[IP]/iu.test(passage)) continue;
    for (const { at, words } of mentionsIn(passage)) {
      if (named.length + placed.length >= MOST_MENTIONED) break;
      const { name, isQuoted } = nameBehind(passage, at + words.length);
      // "the call of the Region" is named by its kind and its place.
      if (isQuoted) named.push(name.slice(0, LONGEST));
      else if (PLACE.test(name)) placed.push(onOneLine(`${words} ${name}`).slice(0, LONGEST));
      else if (/^[\p{Lu}\p{N}]/u.test(name)) named.push(name.slice(0, LONGEST));
    }
    for (const match of passage.matchAll(BEFORE)) named.push(onOneLine(match.groups?.["name"] ?? ""));
  }
  return named.length > 0 ? named : placed;
}

function mentionsIn(passage: string): { readonly at: number; readonly words: string }[] {
  return [...passage.matchAll(WORDS), ...passage.matchAll(SHORT)]
    .map((match) => ({ at: match.index, words: match[0] }))
    .sort((one, other) => one.at - other.at)
    .slice(0, MOST_MENTIONED);
}

function nameBehind(passage: string, from: number): { readonly name: string; readonly isQuoted: boolean } {
  const window = passage.slice(from, from + 2 * LONGEST);
  const behind = window.replace(INTRODUCTION, "");
  const [quoted] = quotedIn(behind);
  // Who launches it may stand before its name: "l'AMI de la Région « Lieux vivants »".
  if (
    quoted !== undefined &&
    quoted.from < 80 &&
    endOfSentence(behind) > quoted.from &&
    !/[,:]/u.test(behind.slice(0, quoted.from))
  ) {
    return { name: onOneLine(quoted.text), isQuoted: true };
  }
  const sentence = restOfSentence(behind, 0, 2 * LONGEST);
  const name = onOneLine(sentence.slice(0, END.exec(sentence)?.index ?? sentence.length));
  return { name: name.replace(/[\s.,–—-]+$/u, ""), isQuoted: false };
}
