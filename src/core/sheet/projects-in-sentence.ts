/** Projects that one sentence names: "deux projets, La Halle et Le Relais". */
import { endOfSentence, quotedIn, splitOutside } from "../text/phrases.ts";
import type { PostLine } from "../text/post-line.ts";
import { looksLikeName, nameAtHead } from "./project-name.ts";

/** Numbers as words. */
export const COUNT: Readonly<Record<string, number>> = {
  deux: 2,
  two: 2,
  both: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
};

/** As many names as are counted; none when no sentence names them so. */
export function namesInSentence(lines: readonly PostLine[]): string[] {
  for (const line of lines) {
    const folded = line.text.toLowerCase();
    const match =
      /(?<![\p{L}])(?<count>deux|two|trois|three|quatre|four|[2-9])\s+(?:projets|projects|lettres|letters)(?![\p{L}])/u.exec(
        folded,
      );
    const count = match?.groups?.["count"];
    if (match === null || count === undefined) continue;
    const behind = line.text.slice(match.index + match[0].length, match.index + match[0].length + 400);
    const names = namesBehind(behind, COUNT[count] ?? Number(count));
    if (names.length > 1) return names;
  }
  return [];
}

/** The `count` names that a list begins with; none when it names more, or less. */
function namesBehind(text: string, count: number): string[] {
  const quoted = quotedIn(text.slice(0, endOfSentence(text)));
  if (quoted.length === count) return quoted.map((each) => each.text);
  const listed = /^[^:,(–—]{0,40}[:,(–—]\s*(?<names>[^.;!?)]+)/u.exec(text)?.groups?.["names"] ?? "";
  const parts = splitOutside(listed, /[,:]|\s(?:et|and|&)\s/iu).map((part) => part.replace(ONE_FOR, ""));
  const names = parts.map((part) => nameAtHead({ text: part, spans: [] }));
  const isName = (name: string | undefined): boolean =>
    name !== undefined && looksLikeName(name) && /^[\p{Lu}\d]/u.test(name);
  const isAll = names.length >= count && names.slice(0, count).every(isName) && !isName(names[count]);
  return isAll ? names.slice(0, count) : [];
}

const ONE_FOR = /^(?:(?:l['’])?(?:une?|autre)|one|the\s+(?:first|second|other))\s+(?:pour|for|to|à)\s+/iu;
