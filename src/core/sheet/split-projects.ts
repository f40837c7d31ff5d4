/**
 * Several projects in one message, however they are told apart: by a repeated label, by numbers and letters, as
 * headings, as items of a list, as rows of a table, or by name in one sentence. A list of anything else (goals,
 * budget, steps) is none.
 */
import { fold } from "../text/fold.ts";
import type { PostLine } from "../text/post-line.ts";
import { fieldOfLabel, partOf, readLabelledLine } from "./labels.ts";
import type { FieldKey } from "./sheet-fields.ts";
import { looksLikeName, nameAtHead } from "./project-name.ts";
import { COUNT, namesInSentence } from "./projects-in-sentence.ts";
import { beginningOf } from "./project-beginnings.ts";
import type { Beginning } from "./project-beginnings.ts";

interface NamedProject {
  readonly title: string;
  /** The lines about this project alone. */
  readonly lines: readonly PostLine[];
}

export interface MessageParts {
  /** At least two, or none: a message about one project is not divided. */
  readonly projects: readonly NamedProject[];
  /** The lines about all of them. */
  readonly common: readonly PostLine[];
}

/** More projects than these are asked for by nobody in one message. */
const MOST_PROJECTS = 12;

/** Splits the lines of a message into those of each project and the rest. `heading`: the topic's title. */
export function splitProjects(lines: readonly PostLine[], heading: string): MessageParts {
  const run = byLabel(lines) ?? byBeginnings(lines, heading);
  if (run !== null) return partsOf(run, lines);
  const named = namesInSentence(lines).map((title) => ({ title, lines: [] }));
  return { projects: distinct(named) ? named : [], common: lines };
}

/** A message that lists more than these things lists other things than projects. */
const MOST_BEGINNINGS = 200;

/** `at` is the index of the line that begins the project. */
interface Start {
  readonly at: number;
  readonly title: string;
}

/** The project's label more than once, each time with another name. */
function byLabel(lines: readonly PostLine[]): Start[] | null {
  const starts = lines.flatMap((line, at): Start[] => {
    const labelled = readLabelledLine(line);
    if (labelled?.key !== "project") return [];
    const title = nameAtHead(labelled.value);
    return title === "" ? [] : [{ at, title }];
  });
  if (distinct(starts)) return starts;
  const sections = lines.flatMap((line, at): Start[] => {
    if (!SECTION.test(line.text)) return [];
    // In a section of its own "Nom" can only be the project's.
    const name = lines.slice(at + 1, at + 4).find((below) => NAME_LABEL.test(below.text));
    const title = name === undefined ? "" : nameAtHead(partOf(name, name.text.indexOf(":") + 1));
    return title === "" ? [] : [{ at, title }];
  });
  return distinct(sections) ? sections : null;
}

const SECTION = /^(?:projet|project|lettre|letter)\s*(?:n[°ºo]\.?\s*|#\s*)?(?:\d{1,2}|[A-H])\s*:?$/iu;
const NAME_LABEL = /^(?:nom|name|titre|title)\s*:\s*\S/iu;

/** The outermost list of projects: of those that qualify the one with the surest signs, else the first. */
function byBeginnings(lines: readonly PostLine[], title: string): Start[] | null {
  const beginnings: Beginning[] = [];
  for (const [at, line] of lines.entries()) {
    if (beginnings.length >= MOST_BEGINNINGS) break;
    beginnings.push(...beginningOf(line, at));
  }
  const runs = runsOf(beginnings);
  const projects = runs.filter((run) => distinct(run) && isOfProjects(run, lines, title));
  projects.sort(
    (one, other) => (one[0]?.depth ?? 0) - (other[0]?.depth ?? 0) || (one[0]?.at ?? 0) - (other[0]?.at ?? 0),
  );
  return projects.find((run) => run[0]?.style === "word") ?? projects[0] ?? null;
}

function distinct(starts: readonly { readonly title: string }[]): boolean {
  return (
    starts.length > 1 &&
    starts.length <= MOST_PROJECTS &&
    new Set(starts.map(({ title }) => fold(title))).size === starts.length
  );
}

/** Beginnings of one style, numbered one after the other where they have numbers. */
function runsOf(beginnings: readonly Beginning[]): Beginning[][] {
  const open = new Map<string, Beginning[]>();
  const runs: Beginning[][] = [];
  for (const beginning of beginnings) {
    const key = `${beginning.style} ${beginning.group}`;
    const run = open.get(key);
    const goesOn = run !== undefined && (beginning.number === null || beginning.number === run.length + 1);
    if (run !== undefined && goesOn) {
      run.push(beginning);
      continue;
    }
    if (beginning.number !== null && beginning.number !== 1) {
      open.delete(key);
      continue;
    }
    const fresh = [beginning];
    open.set(key, fresh);
    runs.push(fresh);
  }
  return runs;
}

const PROJECTS =
  /\b(?:(?:deux|trois|quatre|cinq|[2-9]|plusieurs|nos|les|des|vos|two|three|four|five|several|our|the|these|both|following)\s+(?:\w+\s+){0,2}?)?(?:projets|projects|lettres|letters|dossiers|initiatives|candidatures)\b/u;
const COUNTED =
  /\b(?<count>deux|two|both|trois|three|quatre|four|cinq|five|six|[2-9])\s+(?:\w+\s+){0,2}?(?:projets|projects|lettres|letters|dossiers|initiatives|candidatures)\b/u;
/** What lists are about that are not of projects. */
const OTHER =
  /\b(?:criter\w*|etapes?|steps?|phases?|conditions?|questions?|raisons?|reasons?|engage\w*|commit\w*|pieces?|documents?|axes?|objectifs?|goals?|aims?|objectives?|volets?|actions?|activites?|activities|budgets?|couts?|costs?|depenses?|recettes?|travaux|lots?|partenaires?|partners?|contacts?|membres?|members?|participants?|dates?|calendrier|calendar|planning|agenda|sommaire|annexes?|points?|sujets?|enjeux|besoins?|needs?|publics?|resultats?|results?|livrables?|deliverables?|principes?|principles?|valeurs?|values?|liens?|links?|themes?|thematiques?|ordre du jour|porte sur|consiste|comprend|prevoit|contient|includes?|consists?|covers?)\b/u;
const LINES_BEFORE = 4;

function isOfProjects(run: readonly Beginning[], lines: readonly PostLine[], topic: string): boolean {
  const first = run[0];
  if (first === undefined) return false;
  const before = lines.slice(Math.max(0, first.at - LINES_BEFORE), first.at).map(({ text }) => fold(text));
  const intro = before.at(-1) ?? "";
  const own = run.filter((each, index) => hasOwnFields(lines, each.at, run[index + 1]?.at ?? each.at + 12));
  // Sections with a holder or a file each are projects, whatever stands above them.
  if (own.length === run.length && own.length > 1) return true;
  if (first.style === "word") return true;
  if (isAboutOther(intro) || !run.every(({ title }) => looksLikeName(title))) return false;
  const count = COUNTED.exec([fold(topic), ...before].findLast((line) => COUNTED.test(line)) ?? "")?.groups?.[
    "count"
  ];
  const counted = count === undefined ? null : (COUNT[count] ?? Number(count));
  if (counted !== null && counted === run.length) return true;
  if (first.style === "bullet") return counted === null && PROJECTS.test(intro) && !isAboutOther(intro);
  if (first.style === "heading") return false;
  // "1/ La Halle" is how mails number what they ask for; other numbers number anything.
  return first.style === "/" || before.some((line) => PROJECTS.test(line));
}

/** What the line before a list announces: its last words, unless projects are spoken of behind them. */
function isAboutOther(intro: string): boolean {
  const other = [...intro.matchAll(new RegExp(OTHER.source, "gu"))];
  const projects = [...intro.matchAll(new RegExp(PROJECTS.source, "gu"))];
  const first = other[0];
  if (first === undefined)
    return /\b(?:ce|le|notre|mon|this|the|our|my) (?:projet|project)\b/u.test(intro) && projects.length === 0;
  // "Les critères des deux projets :", "les deux projets répondent aux critères :".
  const lastOther = other.at(-1)?.index ?? 0;
  const lastProject = projects.at(-1)?.index ?? -1;
  return projects.length === 0 || first.index < (projects[0]?.index ?? 0) || lastOther > lastProject + 30;
}

const OWN_FIELDS: ReadonlySet<FieldKey> = new Set(["holder", "file", "territory"]);

function hasOwnFields(lines: readonly PostLine[], from: number, to: number): boolean {
  return lines.slice(from, to).some((line) => {
    const key = readLabelledLine(line)?.key;
    if (key !== undefined && OWN_FIELDS.has(key)) return true;
    const [, label] = /\((\p{L}[^():]{2,30}?) ?:/u.exec(line.text) ?? [];
    const inner = label === undefined ? null : fieldOfLabel(label);
    return inner !== null && OWN_FIELDS.has(inner);
  });
}

/**
 * The last project has no next one to end it. It ends with its block, or its list, or its section, and takes the
 * blocks behind it as long as they give fields that the projects before it have given, and it has not.
 */
function partsOf(run: readonly Start[], lines: readonly PostLine[]): MessageParts {
  const first = run[0]?.at ?? 0;
  const last = run.at(-1)?.at ?? 0;
  const end = endOfLast(run, lines);
  const projects = run.map(({ title, at }, index) => ({
    title,
    lines: lines.slice(at, index === run.length - 1 ? end : (run[index + 1]?.at ?? last)),
  }));
  return { projects, common: [...lines.slice(0, first), ...lines.slice(end)] };
}

function endOfLast(run: readonly Start[], lines: readonly PostLine[]): number {
  const last = run.at(-1)?.at ?? 0;
  const line = lines[last];
  if (line === undefined) return lines.length;
  const given = new Set<FieldKey>();
  for (const [index, { at }] of run.slice(0, -1).entries()) {
    for (const each of lines.slice(at + 1, run[index + 1]?.at)) {
      const key = readLabelledLine(each)?.key;
      if (key !== undefined) given.add(key);
    }
  }
  // Where each project before it has one line, what stands below the last one's is about all of them.
  const longest = Math.max(...run.slice(0, -1).map(({ at }, index) => (run[index + 1]?.at ?? at) - at));
  const isOneLine = longest === 1 && line.kind !== "heading" && line.kind !== "item";
  let end = last + 1;
  for (; end < lines.length; end += 1) {
    const next = lines[end];
    if (next === undefined) break;
    if (line.kind === "heading") {
      if (next.kind === "heading" && next.level <= line.level) break;
      continue;
    }
    const key = readLabelledLine(next)?.key;
    if (key !== undefined && given.has(key)) {
      given.delete(key);
      continue;
    }
    const inside =
      next.block === line.block || (line.depth > 0 && next.depth >= line.depth && next.kind !== "heading");
    if (!inside || isOneLine || (key !== undefined && given.size > 0)) break;
  }
  return end;
}
