/**
 * Reads `aval.yaml`. A wrong file is refused as a whole, every problem at once, each with its line, what is
 * written there and what is allowed.
 */
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { z } from "zod";
import type { Language, StageTags } from "../core/model/settings.ts";
import { DEFAULT_CRITERIA, DEFAULT_REQUEST_TAG, DEFAULT_STAGE_TAGS, DEFAULT_VOTE } from "./defaults.ts";
import { SettingsFile } from "./schema.ts";
import type { ServiceSettings } from "./service-settings.ts";
import { SettingsError } from "./settings-error.ts";

type Place = readonly PropertyKey[];

/** Addresses that come from the environment and not from the file, without a final slash. */
export interface Addresses {
  readonly forumUrl: string;
  readonly publicUrl: string | null;
}

/**
 * The settings of a file's text. `fileName` is only for the words of a refusal.
 * @throws SettingsError with one problem a line.
 */
export function readSettings(text: string, fileName: string, addresses: Addresses): ServiceSettings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      (error) => `${fileName}:${lines.linePos(error.pos[0]).line}: ${error.message.split("\n", 1)[0] ?? ""}`,
    );
    throw new SettingsError(problems);
  }

  const lineAt = (place: Place) => `${fileName}:${lineOf(document, place, lines)}`;
  const parsed = SettingsFile.safeParse(document.toJS() ?? {});
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.flatMap((issue) => wordsOf(issue, [], document, lineAt)));
  }

  const settings = withDefaults(parsed.data, addresses);
  const problems = contradictions(settings).map(({ place, words }) => `${lineAt(place)}: ${words}`);
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

function withDefaults(file: SettingsFile, addresses: Addresses): ServiceSettings {
  const tags = file.stage_tags ?? {};
  return {
    language: file.language,
    timezone: file.timezone,
    network: file.network,
    requestTag: file.request_tag ?? DEFAULT_REQUEST_TAG,
    stageTags: stageTagsOf(file.language, tags),
    criteria: file.criteria ?? DEFAULT_CRITERIA[file.language],
    vote: {
      duration: file.vote?.duration ?? DEFAULT_VOTE.duration,
      minimum: file.vote?.minimum ?? DEFAULT_VOTE.minimum,
      beforeDeadline: file.vote?.before_deadline ?? DEFAULT_VOTE.beforeDeadline,
      reminderBefore: file.vote?.reminder_before ?? DEFAULT_VOTE.reminderBefore,
      quorum: file.vote?.quorum ?? DEFAULT_VOTE.quorum,
      discussion: file.vote?.discussion ?? DEFAULT_VOTE.discussion,
    },
    membership: file.membership,
    principles: file.principles,
    charterUrl: file.charter_url ?? null,
    numbersInLetter: file.numbers_in_letter,
    groups: {
      electors: file.electorate?.groups ?? ["trust_level_1"],
      stewards: file.stewards?.groups ?? [],
      reviewers: file.reviewers?.groups ?? null,
    },
    category: file.category,
    register: {
      category: file.register?.category ?? null,
      privateTopics: file.register?.private_topics ?? false,
    },
    ...addresses,
  };
}

function stageTagsOf(language: Language, own: NonNullable<SettingsFile["stage_tags"]>): StageTags {
  const defaults = DEFAULT_STAGE_TAGS[language];
  return {
    incomplete: own.incomplete ?? defaults.incomplete,
    review: own.review ?? defaults.review,
    vote: own.vote ?? defaults.vote,
    granted: own.granted ?? defaults.granted,
    refused: own.refused ?? defaults.refused,
    delivered: own.delivered ?? defaults.delivered,
    withdrawn: own.withdrawn ?? defaults.withdrawn,
  };
}

/** What each value allows alone but not together. */
function contradictions(settings: ServiceSettings): { place: Place; words: string }[] {
  const found: { place: Place; words: string }[] = [];
  const uses = new Map([[settings.requestTag, "request_tag"]]);
  for (const [stage, tag] of Object.entries(settings.stageTags)) {
    const other = uses.get(tag);
    uses.set(tag, `stage_tags.${stage}`);
    if (other === undefined) continue;
    const words = `stage_tags.${stage} is "${tag}", which is ${other} already; allowed: a tag of its own`;
    found.push({ place: ["stage_tags", stage], words });
  }
  if (settings.vote.minimum > settings.vote.duration) {
    const words = "vote.minimum is longer than vote.duration; allowed: at most as long";
    found.push({ place: ["vote", "minimum"], words });
  }
  return found;
}

function wordsOf(
  issue: z.core.$ZodIssue,
  above: Place,
  document: Document,
  lineAt: (place: Place) => string,
): string[] {
  const place = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map(
      (key) => `${lineAt([...place, key])}: ${nameOf([...place, key])} is no setting; ${issue.message}`,
    );
  }
  const fitting = issue.code === "invalid_union" ? deepestBranch(issue.errors) : [];
  if (fitting.length > 0) return fitting.flatMap((inner) => wordsOf(inner, place, document, lineAt));

  const written = document.getIn(place);
  const subject = place.length === 0 ? "the file" : nameOf(place);
  if (written === undefined) return [`${lineAt(place)}: ${subject} is missing; allowed: ${issue.message}`];
  return [`${lineAt(place)}: ${subject} is ${shown(written)}; allowed: ${issue.message}`];
}

/** Of the alternatives of a value, the one that was meant: its problem lies within the value, not at it. */
function deepestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  return (
    branches.find((issues) =>
      issues.every((issue) => issue.path.length > 0 || issue.code === "unrecognized_keys"),
    ) ?? []
  );
}

function nameOf(place: Place): string {
  return place.map(String).join(".");
}

function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  return "a list or a group of settings";
}

/** The line on which a place stands, or the nearest one above it when it is not written. */
function lineOf(document: Document, place: Place, lines: LineCounter): number {
  const parent = place.length > 1 ? document.getIn(place.slice(0, -1), true) : document.contents;
  const last = place.at(-1);
  if (last !== undefined && isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    if (pair !== undefined && isScalar(pair.key) && pair.key.range)
      return lines.linePos(pair.key.range[0]).line;
  }
  const node = last === undefined ? document.contents : document.getIn(place, true);
  if (hasRange(node)) return lines.linePos(node.range[0]).line;
  return last === undefined ? 1 : lineOf(document, place.slice(0, -1), lines);
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}
