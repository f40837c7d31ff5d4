/** Several projects in one message: `1/Title`, `2/ Title`, or `1. Title` where projects or letters are spoken of. */
import { fold, onOneLine } from "../text/fold.ts";
import { withoutMarkup } from "./message-text.ts";

interface NumberedProject {
  readonly title: string;
  /** The lines about this project alone. */
  readonly lines: readonly string[];
}

export interface MessageParts {
  /** At least two, or none: a message about one project is not numbered. */
  readonly projects: readonly NumberedProject[];
  /** The lines about all of them. */
  readonly common: readonly string[];
}

const NUMBERED =
  /^\s*(?:[-*+]\s+)?(?:#{1,6}\s+)?(?:\*\*|__)?(?:(?<word>projet|project)\s+(?:n[°ºo]\s*)?)?(?<number>\d{1,2})\s*(?<sign>[/.):–—-])(?!\d)\s*(?<title>\p{L}.*|[«"“*_[].*)$/iu;
const ABOUT_PROJECTS = /\b(?:projets?|projects?|lettres?|letters?)\b/u;
/** Lists of a message that are not of projects. */
const ABOUT_OTHER =
  /\b(?:criter\w*|etapes?|steps?|conditions?|questions?|raisons?|reasons?|engage\w*|commit\w*|pieces?|documents?)\b/u;
const LINES_BEFORE = 4;
const MOST_NUMBERED = 60;
const LONGEST_TITLE = 150;

interface Numbered {
  readonly at: number;
  readonly number: number;
  readonly style: string;
  readonly title: string;
}

/** Splits the lines of a message into those of each numbered project and the rest. */
export function splitProjects(lines: readonly string[]): MessageParts {
  const numbered = lines.flatMap((line, at) => numberedLine(line, at)).slice(0, MOST_NUMBERED);
  for (const first of numbered.filter(({ number }) => number === 1)) {
    const run = runFrom(first, numbered);
    if (run.length > 1 && isAboutProjects(first, lines)) return partsOf(run, lines);
  }
  return { projects: [], common: lines };
}

function numberedLine(line: string, at: number): Numbered[] {
  const { word, number, sign, title } = NUMBERED.exec(line)?.groups ?? {};
  if (number === undefined || sign === undefined || title === undefined) return [];
  const style = word === undefined ? sign : "word";
  // "1 - x" without the word could be anything.
  if (style !== "word" && !/[/.)]/u.test(sign)) return [];
  const bare = titleOf(title);
  return bare === "" ? [] : [{ at, number: Number(number), style, title: bare }];
}

/** 1, 2, 3… in the same style, one after the other. */
function runFrom(first: Numbered, numbered: readonly Numbered[]): Numbered[] {
  const run = [first];
  for (const next of numbered.filter(({ at, style }) => at > first.at && style === first.style)) {
    if (next.number === run.length + 1) run.push(next);
    else if (next.number === 1) break;
  }
  return run;
}

function isAboutProjects(first: Numbered, lines: readonly string[]): boolean {
  if (first.style === "/" || first.style === "word") return true;
  const before = lines
    .slice(0, first.at)
    .filter((line) => line.trim() !== "")
    .slice(-LINES_BEFORE)
    .map(fold);
  return before.some((line) => ABOUT_PROJECTS.test(line)) && !ABOUT_OTHER.test(before.at(-1) ?? "");
}

/** The last project has no next one to end it: it ends with its paragraph. */
function partsOf(run: readonly Numbered[], lines: readonly string[]): MessageParts {
  const first = run[0]?.at ?? 0;
  const last = run.at(-1)?.at ?? 0;
  const blank = lines.findIndex((line, index) => index > last && line.trim() === "");
  const end = blank === -1 ? lines.length : blank;
  const projects = run.map(({ title, at }, index) => ({
    title,
    lines: lines.slice(at, run[index + 1]?.at ?? end),
  }));
  return { projects, common: [...lines.slice(0, first), "", ...lines.slice(end)] };
}

/** The name alone: what follows a dash, a comma, a colon or a full stop describes the project. */
function titleOf(text: string): string {
  const bare = onOneLine(withoutMarkup(text)).replace(/https?:\/\/\S+/gu, "");
  const quoted = /^[«"“]\s*([^»"”]+?)\s*[»"”]/u.exec(bare)?.[1];
  const title = quoted ?? bare.split(/\s+[–—-]\s+|\s*[:;,(]|\.(?:\s|$)|\s+port[ée]e?s?\s+par\s/u)[0] ?? "";
  return onOneLine(title).slice(0, LONGEST_TITLE);
}
