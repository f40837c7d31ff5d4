/**
 * The polls of a text as Discourse 3.1 finds them: at the outer level or in details, never in code, comments
 * or quotes, and never inside a wrap (that breaks them, without an error). Ids of options as Discourse makes them.
 */
import { createHash } from "node:crypto";
import { splitBlocks, type BbcodeBlock } from "../cooking/bbcode-blocks.ts";
import { Refusal } from "../refusal.ts";

export interface PollMarkup {
  readonly name: string;
  readonly type: string;
  readonly results: string;
  readonly public: boolean;
  readonly chartType: string;
  readonly groups: string | null;
  readonly close: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly title: string | null;
  readonly options: readonly { readonly id: string; readonly html: string }[];
}

/** The attributes that the forum knows, in the order in which it writes them into the page. */
export const POLL_ATTRIBUTES = [
  "close",
  "max",
  "min",
  "name",
  "order",
  "public",
  "results",
  "chartType",
  "groups",
  "step",
  "type",
] as const;

/** The polls of a text, not yet checked. */
export function pollsIn(raw: string): PollMarkup[] {
  return pollsInLines(raw.split(/\r?\n/));
}

function pollsInLines(lines: readonly string[]): PollMarkup[] {
  return splitBlocks(lines).flatMap((block) => {
    if (block.kind === "text") return [];
    if (block.tag === "details") return pollsInLines(block.lines);
    return block.tag === "poll" ? [readPoll(block)] : [];
  });
}

export function readPoll(block: BbcodeBlock): PollMarkup {
  const at = block.attributes;
  const labels = block.lines.flatMap(
    (line) => /^\s*(?:[*+-]|\d+[.)])\s+(\S.*)$/.exec(line)?.[1]?.trim() ?? [],
  );
  const title = block.lines
    .map((line) => /^#{1,6}\s+(.*\S)/.exec(line)?.[1])
    .find((text) => text !== undefined);
  return {
    name: at.get("name") ?? "poll",
    type: at.get("type") ?? "regular",
    results: at.get("results") ?? "always",
    public: at.get("public") === "true",
    chartType: at.get("chartType") ?? "bar",
    groups: at.get("groups") ?? null,
    close: at.get("close") ?? null,
    min: wholeNumber(at.get("min")),
    max: wholeNumber(at.get("max")),
    title: title ?? null,
    options: labels.map((html) => ({ id: optionId(html), html })),
  };
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}

function optionId(label: string): string {
  return createHash("md5")
    .update(JSON.stringify([label]))
    .digest("hex");
}

/** Refuses polls that the forum refuses, with its words. */
export function checkPolls(polls: readonly PollMarkup[], maximumOptions: number): void {
  const names = new Set<string>();
  for (const poll of polls) {
    const called = poll.name === "poll" ? "Poll" : `Poll named <strong>${poll.name}</strong>`;
    if (names.has(poll.name)) throw pollRefusal(sameNameWords(poll.name));
    names.add(poll.name);
    const ids = new Set(poll.options.map((option) => option.id));
    if (ids.size !== poll.options.length) throw pollRefusal(`${called} must have different options.`);
    if (ids.size === 0) throw pollRefusal(`${called} must have at least 1 option.`);
    if (ids.size > maximumOptions) {
      throw pollRefusal(`${called} must have at most ${maximumOptions} options.`);
    }
  }
}

function sameNameWords(name: string): string {
  if (name === "poll") {
    return "There are multiple polls without a name. Use the '<code>name</code>' attribute to uniquely identify your polls.";
  }
  return `There are multiple polls with the same name: <strong>${name}</strong>. Use the '<code>name</code>' attribute to uniquely identify your polls.`;
}

function pollRefusal(words: string): Refusal {
  return new Refusal(422, { action: "poll", errors: [words] });
}
