/** What is wrong with a file of settings, in words: what is written at a place, and what is allowed there. */
import type { ErrorCode } from "yaml";
import type { z } from "zod";
import { editDistance } from "../core/text/edit-distance.ts";
import type { Place } from "./lines-of-yaml.ts";
import type { SettingsWords, YamlMistake } from "./words.ts";

/** A refusal of the schema has a message alone: that of a key that is none carries those that are possible there. */
export function keysInMessage(keys: readonly string[]): string {
  return keys.join(" ");
}

function keysOfMessage(message: string): readonly string[] {
  return message.split(" ");
}

export interface Problem {
  readonly place: Place;
  readonly words: string;
}

/** The problems of one refusal of the schema; `written` tells what stands at a place of the file. */
export function problemsOf(
  issue: z.core.$ZodIssue,
  written: (place: Place) => unknown,
  words: SettingsWords,
  above: Place = [],
): Problem[] {
  const place = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const possible = keysOfMessage(issue.message);
    return issue.keys.map((key) => {
      const near = nearest(key, possible);
      const meant = near === null ? null : nameOf([...place, near]);
      return { place: [...place, key], words: words.unknownKey(nameOf([...place, key]), possible, meant) };
    });
  }
  const fitting = issue.code === "invalid_union" ? deepestBranch(issue.errors) : [];
  if (fitting.length > 0) return fitting.flatMap((inner) => problemsOf(inner, written, words, place));

  const value = written(place);
  const subject = place.length === 0 ? words.theFile : nameOf(place);
  const said =
    value === undefined
      ? words.missing(subject, issue.message)
      : words.wrong(subject, shown(value, words), issue.message);
  return [{ place, words: said }];
}

/** The key that was most likely meant: at most two letters away, of a longer word three; null when none is near. */
function nearest(typed: string, possible: readonly string[]): string | null {
  const most = typed.length < 5 ? 1 : typed.length < 10 ? 2 : 3;
  const near = possible
    .map((key) => ({ key, away: editDistance(typed.toLowerCase(), key) }))
    .filter(({ away }) => away <= most)
    .toSorted((one, other) => one.away - other.away);
  return near[0]?.key ?? null;
}

/** Of the alternatives of a value, the one that was meant: its problem lies within the value, not at it. */
function deepestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  return (
    branches.find((issues) =>
      issues.every((issue) => issue.path.length > 0 || issue.code === "unrecognized_keys"),
    ) ?? []
  );
}

/** A place as people write it: `vote.quorum`. */
export function nameOf(place: Place): string {
  return place.map(String).join(".");
}

function shown(value: unknown, words: SettingsWords): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  return words.severalValues;
}

const MISTAKES: Partial<Record<ErrorCode, YamlMistake>> = {
  BAD_INDENT: "indent",
  TAB_AS_INDENT: "tab",
  DUPLICATE_KEY: "twice",
  MISSING_CHAR: "unclosed",
  BAD_SCALAR_START: "quote",
  BLOCK_AS_IMPLICIT_KEY: "colon",
  MULTILINE_IMPLICIT_KEY: "no-colon",
  MULTIPLE_DOCS: "several",
  BAD_ALIAS: "alias",
};

/** What kind of mistake the YAML parser has found. */
export function yamlMistake(code: ErrorCode): YamlMistake {
  return MISTAKES[code] ?? "other";
}
