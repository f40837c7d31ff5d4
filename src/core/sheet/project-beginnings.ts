/** Lines that may begin a project of their own: numbered, lettered, headed, bulleted. */
import type { PostLine } from "../text/post-line.ts";
import { fieldOfLabel, partOf } from "./labels.ts";
import { nameAtHead } from "./project-name.ts";

export interface Beginning {
  /** Index of the line among those of the message. */
  readonly at: number;
  /** From 1; null for a heading or a bullet without one. */
  readonly number: number | null;
  /** "word" where the line says itself that it is a project or a letter. */
  readonly style: "word" | "/" | "number" | "letter" | "heading" | "bullet";
  /** Beginnings of the same kind in the same place: the sign, the level, the list. */
  readonly group: string;
  readonly depth: number;
  readonly title: string;
}

const ORDINALS: Readonly<Record<string, number>> = {
  premier: 1,
  première: 1,
  "1er": 1,
  "1ère": 1,
  first: 1,
  second: 2,
  seconde: 2,
  deuxième: 2,
  "2e": 2,
  "2ème": 2,
  "2nd": 2,
  troisième: 3,
  third: 3,
  "3e": 3,
  "3ème": 3,
  "3rd": 3,
  "1st": 1,
};
/** "Projet A : La Halle", "Lettre 2 – Le Relais", "Projet n° 1 : …". */
const WORD =
  /^(?:projet|project|lettre|letter|dossier)\s*(?:n[°ºo]\.?\s*|num[ée]ro\s+|#\s*)?(?<number>\d{1,2}|[A-Ha-h](?![\p{L}\p{N}])|I{1,3}(?![\p{L}]))\s*(?:[:.)/–—-]+\s*|(?=[«“"]))(?<title>.+)$/iu;
/** "Premier projet : La Halle". */
const ORDINAL =
  /^(?:(?:le|la|the)\s+)?(?<ordinal>premi[eè]re?|1[eè]re?|1er|second[e]?|deuxi[eè]me|2[eè]?(?:me)?|troisi[eè]me|3[eè]?(?:me)?|first|1st|2nd|third|3rd)\s+(?:projet|project|lettre|letter)\s*[:–—-]+\s*(?<title>.+)$/iu;
const NUMBERED =
  /^(?:\(\s?(?<inner>\d{1,2})\s?\)|(?:n[°º]\s?|#\s?)?(?<number>\d{1,2})\s*(?<sign>\/|\.?\)|\.(?!\d)|°|\s?[–—:-]\s))\s*(?<title>[^\d\s].*|\d+\s*\p{L}.*)$/u;
const KEYCAP = /^(?<digit>[1-9])\uFE0F?\u20E3\s*(?<title>.+)$|^(?<circled>[①-⑨])\s*(?<title2>.+)$/u;
const LETTERED =
  /^(?:\(\s?)?(?<letter>[A-Ha-h]|I{1,3}|IV)\s?(?<sign>[/)]|\.(?=\s)|\s[–—-]\s)\s*(?<title>\p{L}.*|[«“"].*)$/u;

/** None or one: the beginning that a line is. */
export function beginningOf(line: PostLine, at: number): Beginning[] {
  if (line.kind === "rule" || line.kind === "row" || line.text === "") return [];
  const read = byWord(line) ?? byNumber(line) ?? byKind(line);
  if (read === null) return [];
  const title = nameAtHead(partOf(line, line.text.length - read.rest.length));
  // A label by itself opens a field, not a project.
  if (title === "" || fieldOfLabel(title) !== null) return [];
  const place =
    line.kind === "heading" ? `heading ${line.level}` : line.kind === "item" ? `item ${line.depth}` : "";
  const { number, style, sign } = read;
  return [{ at, number, style, group: style === "word" ? "" : `${sign} ${place}`, depth: line.depth, title }];
}

interface Read {
  readonly number: number | null;
  readonly style: Beginning["style"];
  readonly sign: string;
  readonly rest: string;
}

/** A bullet that was typed, or written by the rich text editor, is no list to Markdown. */
const TYPED_BULLET = /^[-–—*•·‣▪➤→]\s+/u;

function byWord(line: PostLine): Read | null {
  const text = line.text.replace(TYPED_BULLET, "");
  const { number, title } = WORD.exec(text)?.groups ?? {};
  if (number !== undefined && title !== undefined) {
    return { number: numberOf(number), style: "word", sign: "", rest: title };
  }
  const { ordinal, title: rest } = ORDINAL.exec(text)?.groups ?? {};
  if (ordinal === undefined || rest === undefined) return null;
  const value =
    ORDINALS[ordinal.toLowerCase()] ?? ORDINALS[ordinal.toLowerCase().replaceAll("e", "è")] ?? null;
  return value === null ? null : { number: value, style: "word", sign: "", rest };
}

function byNumber({ text, number, kind }: PostLine): Read | null {
  if (number !== null && kind === "item") return { number, style: "number", sign: ".", rest: text };
  const { inner, number: typed, sign, title } = NUMBERED.exec(text)?.groups ?? {};
  if (title !== undefined) {
    const style = sign === "/" ? "/" : "number";
    // A list typed in the rich text editor is no list to Markdown, and the same to a reader.
    return { number: Number(inner ?? typed), style, sign: (sign ?? "()").trim(), rest: title };
  }
  const keycap = KEYCAP.exec(text)?.groups;
  if (keycap !== undefined) {
    const { digit, circled, title: one, title2: other } = keycap;
    const value = digit === undefined ? (circled?.codePointAt(0) ?? 0x2460) - 0x245f : Number(digit);
    return { number: value, style: "number", sign: "keycap", rest: one ?? other ?? "" };
  }
  const { letter, sign: behind, title: rest } = LETTERED.exec(text)?.groups ?? {};
  if (letter === undefined || rest === undefined) return null;
  return { number: numberOf(letter), style: "letter", sign: `letter${behind?.trim()}`, rest };
}

function byKind({ text, kind, spans }: PostLine): Read | null {
  if (kind === "heading") return { number: null, style: "heading", sign: "", rest: text };
  const bulleted = /^[-–—*•·‣▪➤→]\s*(?<rest>\p{L}.*|[«“"].*)$/u.exec(text)?.groups?.["rest"];
  if (kind === "item" || bulleted !== undefined) {
    return { number: null, style: "bullet", sign: kind === "item" ? "" : "typed", rest: bulleted ?? text };
  }
  // A line all in bold is a heading of those who do not know how to make one.
  const isBold = spans.some((span) => span.kind === "bold" && span.from === 0 && span.to === text.length);
  return isBold ? { number: null, style: "heading", sign: "bold", rest: text } : null;
}

function numberOf(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  const roman = ["i", "ii", "iii", "iv"].indexOf(text.toLowerCase());
  if (roman !== -1 && text.toLowerCase() !== "i") return roman + 1;
  if (text === "I") return 1;
  return text.length === 1 ? text.toLowerCase().charCodeAt(0) - 96 : null;
}
