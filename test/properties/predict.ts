/** What a round decides by what the oracle knows, and what its votes come to once more people are in recusal. */
import { openObjections, projectOf } from "./oracle.ts";
import type { Option, Oracle } from "./oracle.ts";

type Decision = "granted" | "refused" | "blocked" | "tied" | "no-quorum" | "nobody";

export interface Prediction {
  readonly electors: readonly number[];
  readonly recused: readonly number[];
  readonly votes: Readonly<Record<Option, readonly number[]>>;
  readonly unargued: readonly number[];
  /** Whose objection is open. */
  readonly objecting: readonly number[];
  readonly decision: Decision;
}

/**
 * What the round decides if it ends now. `shown`: what the forum's poll shows of the few whose vote was perhaps
 * taken back by a recusal that has been lifted since. Who left the network after voting still counts; where the
 * electorate is fixed, all of the opening do, and nobody else.
 */
export function predict(oracle: Oracle, n: number, shown: ReadonlyMap<number, Option>): Prediction {
  const project = projectOf(oracle, n);
  const recused = sorted(project.recusals.map(({ who }) => who));
  const left = [...project.departed].filter((who) => project.votes.has(who));
  const able = project.rule.fixed ? [...project.founders] : [...oracle.network, ...left];
  const electors = sorted(able.filter((who) => !recused.includes(who)));
  const votes: Record<Option, number[]> = { for: [], abstain: [], against: [], block: [] };
  for (const who of electors) {
    const option = (project.touched.has(who) ? shown : project.votes).get(who);
    if (option !== undefined) votes[option].push(who);
  }
  const arguing = new Set(openObjections(oracle, n).map((one) => one.who));
  const isVain = (who: number) =>
    !arguing.has(who) || (project.rule.mode === "majority" && project.rule.block === "against");
  const unargued = votes.block.filter(isVain);
  const objecting = [...arguing].filter((who) => !recused.includes(who));
  const counted = { electors, recused, votes, unargued, objecting };
  return { ...counted, decision: decide(counted, project) };
}

type Counted = Omit<Prediction, "decision">;
type Terms = Pick<ReturnType<typeof projectOf>, "quorum" | "rule" | "decides">;

function decide({ electors, votes, unargued, objecting }: Counted, terms: Terms): Decision {
  const { quorum, rule, decides } = terms;
  const able = electors.length;
  const voted = Object.values(votes).flat().length;
  if (able === 0) return "nobody";
  if (rule.inTenths ? voted === 0 || voted * 10 < quorum * able : voted < quorum) return "no-quorum";
  if (rule.mode === "consent") return objecting.length > 0 ? "blocked" : "granted";
  if (votes.block.length > unargued.length) return rule.block === "refuse" ? "refused" : "blocked";
  const yes = votes.for.length;
  const no = votes.against.length + unargued.length;
  if (yes === 0 && no === 0) return "refused";
  const granted = (is: boolean): Decision => (is ? "granted" : "refused");
  switch (rule.majority) {
    case "absolute":
      return granted(yes > able / 2);
    case "2/3 of votes":
      return granted(yes * 3 >= (yes + no) * 2);
    case "2/3 of electors":
      return granted(yes * 3 >= able * 2);
    case "more-for":
      if (yes !== no) return granted(yes > no);
      if (rule.tie === "new-round") return "tied";
      return granted(rule.tie === "ines" && decides !== null && votes.for.includes(decides));
  }
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
  const counted = {
    electors: without(before.electors),
    recused: sorted([...out]),
    votes,
    unargued: without(before.unargued),
    objecting: without(before.objecting),
  };
  return { ...counted, decision: decide(counted, projectOf(oracle, n)) };
}

function sorted(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((a, b) => a - b);
}
