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
  for (const option of poll.options) {
    const kind = optionShown(opening, option.label);
    for (const { id } of option.voters) {
      if (recused.has(id)) setAside.push(id);
      else if (kind === undefined || !electorate.ever.has(id)) strangers.push(id);
      else votes[kind].push(id);
    }
  }
  const isWhole = poll.options.every((option) => (option.votes ?? 0) === option.voters.length);
  return { votes, setAside, strangers, isWhole };
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
  for (const [id, option] of inRecord) {
    const shown = inPoll.get(id);
    if (shown === option) continue;
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
  for (const [id, option] of inPoll)
    if (!inRecord.has(id))
      notebook.note(
        "different",
        "votes.not-recorded",
        { name: names.of(id), shown: labelOf(opening, option) },
        source,
      );
  for (const id of read.setAside) notebook.note("known", "votes.kept-in-bar", { name: names.of(id) }, source);
  const known = new Set([...unpackIds(decided.strangers), ...unpackIds(decided.setAside)]);
  for (const id of read.strangers)
    notebook.note(
      known.has(id) ? "known" : "different",
      known.has(id) ? "votes.stranger" : "votes.new-stranger",
      { name: names.of(id) },
      source,
    );
}

function optionOf(votes: Votes): Map<number, Option> {
  return new Map(OPTIONS.flatMap((option) => votes[option].map((id) => [id, option] as const)));
}
