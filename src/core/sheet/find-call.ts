/** The call that a message speaks of: what follows "AMI", "AAP", "appel à projets", "call for projects", or a call with its name in quotes. */
import { onOneLine } from "../text/fold.ts";
import { withoutMarkup } from "./message-text.ts";

const KINDS =
  "projets?|manifestations?(?:\\s+d['’]int[ée]r[êe]ts?)?|candidatures?|propositions?|initiatives?|communs?|id[ée]es";
const ENGLISH_KINDS = "projects?|proposals?|expressions?\\s+of\\s+interest|applications?|ideas";
/** The short forms in capitals only: "ami" is a friend. */
const KEYWORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:AMI|AAP|[Aa]ppels?\s+à\s+(?:${KINDS})|[Cc]alls?\s+for\s+(?:${ENGLISH_KINDS})|(?:[Aa]ppel|[Cc]all)(?=\s*[«"“]))(?![\p{L}\p{N}])`,
  "gu",
);
const INTRODUCTION = /^\s*(?:\((?:AMI|AAP)\))?\s*(?::|intitulée?|nommée?|dénommée?|called|named)?\s*/u;
const QUOTED = /^[«"“‘']\s*([^»"”’'\n]+?)\s*[»"”’']/u;
const WORDS_THAT_END =
  "qui|dont|avant|avec|lanc[ée]|ouvert|port[ée] par|clôt|se clôt|ferme|se termine|est|sera|sont|date limite|pour (?:le|la|les|l['’]|un|une|deux|trois|notre|nos|ce|ces)|which|that|before|due|by the|closes|closing|is|ends|launched|deadline|for (?:the|a|two|three|our)";
const END = new RegExp(String.raw`[.,;:!?()\n»"”]|\s(?:${WORDS_THAT_END})(?![\p{L}])|\s[–—-]\s`, "iu");
const PLACE = /^(?:de|du|des|d['’]|of|from|by)(?![\p{L}])|^d['’]/iu;
const LONGEST = 200;

/** Its name as written, "" when no call is spoken of or it has no name. */
export function findCall(lines: readonly string[]): string {
  const text = lines.map((line) => withoutMarkup(line)).join("\n");
  for (const match of text.matchAll(KEYWORD)) {
    const from = match.index + match[0].length;
    const behind = text.slice(from, from + 2 * LONGEST).replace(INTRODUCTION, "");
    const quoted = QUOTED.exec(behind)?.[1];
    if (quoted !== undefined) return onOneLine(quoted).slice(0, LONGEST);
    const name = onOneLine(behind.slice(0, END.exec(behind)?.index ?? behind.length));
    if (!/^[\p{Lu}\p{N}]/u.test(name) && !PLACE.test(name)) continue;
    // "the call of the Region" is named by its kind and its place.
    return onOneLine(PLACE.test(name) ? `${match[0]} ${name}` : name).slice(0, LONGEST);
  }
  return "";
}
