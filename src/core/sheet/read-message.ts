/** Everything that some lines of a message give for a sheet: values without doubt, and values with one. */
import type { ReadingMoment } from "../dates/read-date.ts";
import type { Language } from "../model/settings.ts";
import { fold } from "../text/fold.ts";
import type { PostLine } from "../text/post-line.ts";
import { readFile } from "./file-field.ts";
import { findCalls } from "./find-call.ts";
import { findDeadlines } from "./find-deadline.ts";
import { findFile, linkBelow } from "./find-file.ts";
import {
  findCommitments,
  findHolders,
  findLinks,
  findOperators,
  findPurposes,
  findTerritories,
  askerOperates,
  placeBehindName,
} from "./find-in-prose.ts";
import { isBody } from "./find-requester.ts";
import { labelledValues } from "./labelled-values.ts";
import { readLabelledLine } from "./labels.ts";
import { passagesOf } from "./message.ts";
import type { FieldKey } from "./sheet-fields.ts";

export interface Reading {
  readonly values: ReadonlyMap<FieldKey, string>;
  /** By field, what may be meant; such a field is left empty. */
  readonly offers: ReadonlyMap<FieldKey, readonly string[]>;
}

export interface AboutMessage {
  readonly createdAt: number;
  readonly timezone: string;
  readonly language: Language;
  /** Who asks, where the author only passes it on, and the body that they belong to; each "" where none is named. */
  readonly asker: { readonly name: string; readonly body: string };
  /** Other names that are nobody else in the message: the author's. */
  readonly known: readonly string[];
  /** What the lines are of it: all of a message about one project, one project's part, what is about all of them. */
  readonly part: "whole" | "project" | "common";
}

/** Labels first: what people name themselves is surer than what is looked for. */
export function readMessage(lines: readonly PostLine[], about: AboutMessage): Reading {
  const labelled = labelledValues(lines);
  const passages = passagesOf(lines.filter((line) => readLabelledLine(line) === null));
  const found = new Findings(labelled);
  found.one("call", findCalls(passages));
  lookForDeadline(found, labelled.get("deadline"), passages, {
    reference: about.createdAt,
    timezone: about.timezone,
  });
  lookForFile(found, labelled.get("file"), lines, about.part === "project");
  const operators = findOperators(passages);
  if (operators.length > 0) found.set("operators", operators.join(", "));
  else if (about.asker.name !== "" && askerOperates(passages)) lookForOperator(found, about.asker);
  const links = findLinks(passages, [
    ...about.known,
    about.asker.name,
    labelled.get("requester") ?? "",
    ...operators,
  ]);
  if (links.isSure) found.set("links", links.names.join(", "));
  else found.offer("links", links.names);
  found.offer("holder", findHolders(passages));
  const [first] = lines;
  const place = about.part === "project" && first !== undefined ? placeBehindName(first.text) : "";
  if (place !== "") found.set("territory", place);
  if (about.part !== "common") found.one("territory", findTerritories(passages));
  else found.offer("territory", findTerritories(passages));
  found.one("purpose", findPurposes(passages, about.language));
  found.one("commitments", findCommitments(passages));
  return found;
}

/** Collects what is found; a label's value stands above all. */
class Findings implements Reading {
  readonly values: Map<FieldKey, string>;
  readonly offers = new Map<FieldKey, readonly string[]>();

  constructor(labelled: ReadonlyMap<FieldKey, string>) {
    this.values = new Map(labelled);
  }

  set(key: FieldKey, text: string): void {
    if (!this.values.has(key)) this.values.set(key, text);
  }

  offer(key: FieldKey, texts: readonly string[]): void {
    const named = texts.filter((text) => text !== "");
    if (named.length > 0 && !this.values.has(key)) this.offers.set(key, [...new Set(named)]);
  }

  /** Several that do not mean the same leave a doubt. */
  one(key: FieldKey, texts: readonly string[]): void {
    const [first] = texts;
    if (first === undefined || first === "") return;
    const longest = fold(texts.reduce((one, other) => (other.length > one.length ? other : one), first));
    if (texts.every((text) => longest.includes(fold(text)))) this.set(key, first);
    else this.offer(key, texts);
  }
}

/** The forum's dates name the zone; that of the forum itself goes without saying. */
function withoutOwnZone(text: string, zone: string): string {
  return text
    .replace(` (${zone})`, "")
    .replace(` ${zone}`, "")
    .replace(/[\s.,;]+$/u, "");
}

/** Those who ask say that they are the operator: their body is, or they are themselves. */
function lookForOperator(found: Findings, { name, body }: AboutMessage["asker"]): void {
  if (body !== "") found.set("operators", body);
  else if (isBody(name)) found.set("operators", name);
  else found.offer("operators", [name]);
}

const MOVED = /report|repouss|prolong|d[ée]cal|extend|postpon/iu;

function lookForDeadline(
  found: Findings,
  labelled: string | undefined,
  passages: readonly string[],
  moment: ReadingMoment,
): void {
  // "15 juin, reportée au 30 juin" behind a label means the second.
  const [moved] =
    labelled !== undefined && MOVED.test(labelled)
      ? findDeadlines([`Date limite : ${labelled}`], moment).sure
      : [];
  if (moved !== undefined) found.values.set("deadline", moved);
  const { sure, unsure } = findDeadlines(passages, moment);
  const [only] = sure;
  if (only !== undefined && sure.length === 1) found.set("deadline", only);
  else found.offer("deadline", sure.length > 1 ? sure : unsure);
  const said = found.values.get("deadline");
  if (said !== undefined) found.values.set("deadline", withoutOwnZone(said, moment.timezone));
}

function lookForFile(
  found: Findings,
  labelled: string | undefined,
  lines: readonly PostLine[],
  isOwn: boolean,
): void {
  if (labelled !== undefined && readFile(labelled) === null) {
    // "Dossier : voir le lien ci-dessous" points to it.
    const link = linkBelow(lines, (line) => readLabelledLine(line)?.key === "file");
    if (link !== "") found.values.set("file", link);
    return;
  }
  const { text, unsure } = findFile(lines, isOwn && lines.length > 0);
  if (text !== "") found.set("file", text);
  else found.offer("file", unsure);
}
