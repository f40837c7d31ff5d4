/** What a command's line asks for, apart from its reason, in a form in which two lines can be compared. */
import { fold } from "../text/fold.ts";
import { shorten } from "../text/shorten.ts";
import { readVoteArguments } from "./arguments/vote-arguments.ts";
import type { LiftTarget } from "./arguments/lifted.ts";
import type { VoteEnd } from "./arguments/vote-arguments.ts";
import { isByGrammar } from "./grammar.ts";
import type { CommandLine } from "./parse-commands.ts";
import { readArguments } from "./read-arguments.ts";
import type { Arguments } from "./read-arguments.ts";

/** Any moment will do to tell a date from other words: the words themselves are compared. */
const SOME_MOMENT = { reference: Date.UTC(2026, 0, 15), timezone: "UTC" };

/** The same for two lines that differ in their reason only. A line that leaves a doubt asks for its own words. */
export function asksOf(line: Pick<CommandLine, "known" | "near" | "word" | "place" | "rest">): string {
  const { known, near, word, place, rest } = line;
  if (known === null || place !== "line") return parts([place, known ?? near ?? "", word]);
  // The poll is what "/voter" looks for, whatever follows.
  if (known === "vote") {
    const { n, end, left } = readVoteArguments(rest, null, SOME_MOMENT);
    return parts([known, word === "vote" ? "" : word, n.join(), endOf(end), words(left)]);
  }
  // One line adds one project: its name is put right in the sheet.
  if (!isByGrammar(known)) return parts([known]);
  const said = readArguments(known, rest);
  return parts([known, ...saidIn(said), doubtOf(said)]);
}

function recusalOf({ kind, cause }: Extract<LiftTarget, { kind: "recusal" }>): string {
  return cause === null ? kind : `${kind} ${cause}`;
}

function saidIn(said: Arguments): string[] {
  const criteria = said.criteria.map(({ n, k }) => (n === null ? String(k) : `${n}.${k}`));
  const lifted = said.lifted.map((target) => (target.kind === "recusal" ? recusalOf(target) : target.id));
  return [
    sorted(said.people.map((name) => `@${name.toLowerCase()}`)),
    said.all === null ? sorted(said.projects.map(String)) : "all",
    sorted(criteria),
    said.verdict ?? "",
    said.answer === null ? "" : String(said.answer),
    sorted(lifted),
    ...(said.kept ? ["kept"] : []),
    ...(said.result === null ? [] : [said.result, sorted(said.promised)]),
  ];
}

function doubtOf({ doubt, left, hasColon }: Arguments): string {
  if (doubt !== null) return `?${words(doubt.words)}`;
  // Words in front of a colon may name a project.
  return hasColon ? words(left) : "";
}

function endOf(end: VoteEnd): string {
  switch (end.kind) {
    case "usual":
    case "now":
    case "poll":
      return end.kind;
    case "lasts":
      return `lasts ${end.days} ${end.duration}`;
    case "until":
    case "unclear":
      return `${end.kind} ${words(end.words).replace(/[^\p{L}\p{N}]/gu, "")}`;
  }
}

function words(text: string): string {
  return shorten(fold(text), 80);
}

function sorted(items: readonly string[]): string {
  return [...new Set(items)].toSorted().join();
}

function parts(all: readonly string[]): string {
  return all.join("|");
}
