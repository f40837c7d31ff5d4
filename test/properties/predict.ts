/** What a round decides by what the oracle knows, and what its votes come to once more people are in recusal. */
import { openObjections, projectOf } from "./oracle.ts";
import type { Option, Oracle } from "./oracle.ts";

type Decision = "granted" | "refused" | "blocked" | "no-quorum" | "nobody";

export interface Prediction {
  readonly electors: readonly number[];
  readonly recused: readonly number[];
  readonly votes: Readonly<Record<Option, readonly number[]>>;
  readonly unargued: readonly number[];
  readonly decision: Decision;
}

/**
 * What the round decides if it ends now. `shown`: what the forum's poll shows of the few whose vote was perhaps
 * taken back by a recusal that has been lifted since. Who left the network after voting still counts.
 */
export function predict(oracle: Oracle, n: number, shown: ReadonlyMap<number, Option>): Prediction {
  const project = projectOf(oracle, n);
  const recused = sorted(project.recusals.map(({ who }) => who));
  const left = [...project.departed].filter((who) => project.votes.has(who));
  const electors = sorted([...oracle.network, ...left].filter((who) => !recused.includes(who)));
  const votes: Record<Option, number[]> = { for: [], abstain: [], against: [], block: [] };
  for (const who of electors) {
    const option = (project.touched.has(who) ? shown : project.votes).get(who);
    if (option !== undefined) votes[option].push(who);
  }
  const arguing = new Set(openObjections(oracle, n).map((one) => one.who));
  const unargued = votes.block.filter((who) => !arguing.has(who));
  return {
    electors,
    recused,
    votes,
    unargued,
    decision: decide(electors.length, votes, unargued, project.quorum),
  };
}

function decide(
  able: number,
  votes: Readonly<Record<Option, readonly number[]>>,
  unargued: readonly number[],
  quorum: number,
): Decision {
  const voted = Object.values(votes).flat().length;
  if (able === 0) return "nobody";
  if (voted < quorum) return "no-quorum";
  if (votes.block.length > unargued.length) return "blocked";
  return votes.for.length > votes.against.length + unargued.length ? "granted" : "refused";
}

/** The votes of a decision again, without those who are in recusal by now. */
export function recount(oracle: Oracle, n: number, before: Prediction): Prediction {
  const out = new Set(projectOf(oracle, n).recusals.map(({ who }) => who));
  const without = (ids: readonly number[]) => ids.filter((who) => !out.has(who));
  const votes = {
    for: without(before.votes.for),
    abstain: without(before.votes.abstain),
    against: without(before.votes.against),
    block: without(before.votes.block),
  };
  const electors = without(before.electors);
  const unargued = without(before.unargued);
  const decision = decide(electors.length, votes, unargued, projectOf(oracle, n).quorum);
  return { electors, recused: sorted([...out]), votes, unargued, decision };
}

function sorted(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((a, b) => a - b);
}
