/** The votes of a round: the named voters of the poll beside those that the decision recorded. */
import type { ActOf } from "../core/record/act.ts";
import { unpackIds } from "../core/record/id-list.ts";
import { labelOf, optionShown } from "./ballot-labels.ts";
import type { Notebook, Source } from "./finding.ts";
import type { Names } from "./names.ts";
import type { SeenPoll } from "./public-forum.ts";
import { OPTIONS } from "./recount.ts";
import type { Electorate, Option, Votes } from "./recount.ts";

export interface PollRead {
  readonly votes: Votes;
  /** Votes of people in recusal, which the forum's bar still holds. */
  readonly setAside: readonly number[];
  /** Votes by others than electors, or under another option. */
  readonly strangers: readonly number[];
  /** The option of each vote by a stranger that is under one of the ballot's. */
  readonly strangely: ReadonlyMap<number, Option>;
  /** Whether the forum named every voter that its bar counts. */
  readonly isWhole: boolean;
}

/** Sorts the voters that the poll names. */
export function readPoll(
  poll: SeenPoll,
  opening: ActOf<"opening">,
  electorate: Electorate,
  recused: ReadonlySet<number>,
): PollRead {
  const votes: Record<Option, number[]> = { for: [], abstain: [], against: [], block: [] };
  const setAside: number[] = [];
  const strangers: number[] = [];
  const strangely = new Map<number, Option>();
  for (const option of poll.options) {
    const kind = optionShown(opening, option.label);
    for (const { id } of option.voters) {
      if (recused.has(id)) setAside.push(id);
      else if (kind !== undefined && electorate.ever.has(id)) votes[kind].push(id);
      else {
        strangers.push(id);
        if (kind !== undefined) strangely.set(id, kind);
      }
    }
  }
  const isWhole = poll.options.every((option) => (option.votes ?? 0) === option.voters.length);
  return { votes, setAside, strangers, strangely, isWhole };
}

/** The votes as they were recorded when the round was decided. */
export function recordedVotes(decided: ActOf<"decided">): Votes {
  const { votes } = decided;
  return {
    for: unpackIds(votes.for),
    abstain: unpackIds(votes.abstain),
    against: unpackIds(votes.against),
    block: unpackIds(votes.block),
  };
}

/** Says where the poll and the decision do not name the same voters, and why that may be. */
export function compareVotes(
  read: PollRead,
  recorded: Votes,
  { decided, opening }: { readonly decided: ActOf<"decided">; readonly opening: ActOf<"opening"> },
  notebook: Notebook,
  names: Names,
  source: Source,
): void {
  if (!read.isWhole) notebook.note("unchecked", "votes.not-all-named", {}, source);
  const inPoll = optionOf(read.votes);
  const inRecord = optionOf(recorded);
  const known = new Set([...unpackIds(decided.strangers), ...unpackIds(decided.setAside)]);
  const merged = mergedVotes(inRecord, inPoll, strange(read, known), names);
  const taken = new Set([...merged.values()].map(({ gone }) => gone));
  for (const [id, option] of inRecord) {
    const shown = inPoll.get(id);
    if (shown === option || taken.has(id)) continue;
    const values = {
      name: names.of(id),
      recorded: labelOf(opening, option),
      shown: shown === undefined ? "" : labelOf(opening, shown),
    };
    if (shown !== undefined) notebook.note("different", "votes.other-option", values, source);
    else if (read.setAside.includes(id)) notebook.note("different", "votes.counted-recused", values, source);
    else if (names.isSeen(id)) notebook.note("different", "votes.not-in-poll", values, source);
    else notebook.note("known", "votes.account-gone", values, source);
  }
  for (const [id, { gone, option }] of merged)
    notebook.note(
      "known",
      "votes.merged",
      { name: names.of(id), gone: names.of(gone), shown: labelOf(opening, option) },
      source,
    );
  for (const [id, option] of inPoll)
    if (!inRecord.has(id) && !merged.has(id))
      notebook.note(
        "different",
        "votes.not-recorded",
        { name: names.of(id), shown: labelOf(opening, option) },
        source,
      );
  for (const id of read.setAside) notebook.note("known", "votes.kept-in-bar", { name: names.of(id) }, source);
  for (const id of read.strangers.filter((one) => !merged.has(one)))
    notebook.note(
      known.has(id) ? "known" : "different",
      known.has(id) ? "votes.stranger" : "votes.new-stranger",
      { name: names.of(id) },
      source,
    );
}

function strange({ strangely }: PollRead, known: ReadonlySet<number>): [number, Option][] {
  return [...strangely].filter(([id]) => !known.has(id));
}

/**
 * Votes of the poll that an account has from another one, with which an administrator merged it: the one whose vote
 * was counted is gone, and one that had none has the same. Each vote counted is taken over once at most.
 */
function mergedVotes(
  inRecord: ReadonlyMap<number, Option>,
  inPoll: ReadonlyMap<number, Option>,
  strangers: readonly (readonly [number, Option])[],
  names: Names,
): Map<number, { readonly gone: number; readonly option: Option }> {
  const left = new Map([...inRecord].filter(([id]) => !inPoll.has(id) && !names.isSeen(id)));
  const merged = new Map<number, { gone: number; option: Option }>();
  for (const [id, option] of [...inPoll, ...strangers]) {
    const gone = inRecord.has(id) ? undefined : [...left].find(([, counted]) => counted === option)?.[0];
    if (gone === undefined) continue;
    left.delete(gone);
    merged.set(id, { gone, option });
  }
  return merged;
}

function optionOf(votes: Votes): Map<number, Option> {
  return new Map(OPTIONS.flatMap((option) => votes[option].map((id) => [id, option] as const)));
}
