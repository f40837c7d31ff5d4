/**
 * What a decision has to be, worked out a second time from the contract alone: who is in recusal and why, who may
 * vote, what the votes come to. It is told what people did and imports nothing of the service. People are account
 * ids throughout.
 */
export type Option = "for" | "abstain" | "against" | "block";

/** By which rule a network decides, as its settings file would have it. */
export interface Rule {
  readonly mode: "majority" | "consent";
  readonly majority: "more-for" | "absolute" | "2/3 of votes" | "2/3 of electors";
  readonly block: "discussion" | "refuse" | "against";
  /** "ines": her vote decides. */
  readonly tie: "refused" | "new-round" | "ines";
  /** A quorum of 3 is three tenths of those able to vote. */
  readonly inTenths: boolean;
  readonly closesWhenSettled: boolean;
  /** Who can vote is settled when the vote opens. */
  readonly fixed: boolean;
  /** The file is due so soon that review and vote run side by side. */
  readonly urgent: boolean;
}

/** The rule of a network that has chosen none. */
export const USUAL: Rule = {
  mode: "majority",
  majority: "more-for",
  block: "discussion",
  tie: "refused",
  inTenths: false,
  closesWhenSettled: false,
  fixed: false,
  urgent: false,
};

/** Why somebody takes no part. Who may lift it follows from it. */
type Cause = "requester" | "holder" | "self" | "named" | "steward";

interface Recusal {
  readonly who: number;
  readonly cause: Cause;
}

interface Objection {
  readonly id: string;
  readonly n: number;
  readonly who: number;
  /** Of somebody who was in recusal: it has its number and holds nothing. */
  readonly isRemark: boolean;
  open: boolean;
}

interface Project {
  readonly n: number;
  recusals: Recusal[];
  /** Everybody who was in recusal at any time since the round began: their vote may have been taken back. */
  touched: Set<number>;
  withdrawn: boolean;
  opened: boolean;
  quorum: number;
  rule: Rule;
  /** Whose vote decides a tie, where the rule says so. */
  decides: number | null;
  votes: Map<number, Option>;
  /** Who has left the network since the round began. */
  departed: Set<number>;
  /** Who was of the network when the round began, accounts that are gone since among them. */
  founders: ReadonlySet<number>;
  /** From the ballot to the outcome. */
  running: boolean;
  /** The last outcome has granted a letter. */
  granted: boolean;
  readonly reviewers: Set<number>;
  /** What was said of the required criterion, in its order. */
  readonly ticks: { readonly by: number; readonly met: boolean }[];
}

export interface Oracle {
  readonly stewards: ReadonlySet<number>;
  /** Who speaks for the request. */
  readonly requester: number;
  /** Members of the configured groups. */
  readonly network: Set<number>;
  readonly projects: readonly Project[];
  readonly objections: Objection[];
}

export function createOracle(given: {
  readonly stewards: readonly number[];
  readonly requester: number;
  readonly network: readonly number[];
  readonly projects: number;
}): Oracle {
  const projects = Array.from({ length: given.projects }, (_, index): Project => ({
    n: index + 1,
    recusals: [{ who: given.requester, cause: "requester" }],
    touched: new Set([given.requester]),
    withdrawn: false,
    opened: false,
    quorum: 0,
    rule: USUAL,
    decides: null,
    votes: new Map(),
    departed: new Set(),
    founders: new Set(),
    running: false,
    granted: false,
    reviewers: new Set(),
    ticks: [],
  }));
  return {
    stewards: new Set(given.stewards),
    requester: given.requester,
    network: new Set(given.network),
    projects,
    objections: [],
  };
}

export function projectOf(oracle: Oracle, n: number): Project {
  const project = oracle.projects[n - 1];
  if (project === undefined) throw new Error(`There is no project ${n}`);
  return project;
}

export function isRecused(oracle: Oracle, n: number, who: number): boolean {
  return projectOf(oracle, n).recusals.some((recusal) => recusal.who === who);
}

/** A steward in recusal is none for that project. */
function isSteward(oracle: Oracle, n: number, who: number): boolean {
  return oracle.stewards.has(who) && !isRecused(oracle, n, who);
}

/** Oneself at any time; others: stewards at any time, the requester before the vote opens, anybody else only asks. */
export function declare(oracle: Oracle, by: number, who: number, n: number): void {
  const project = projectOf(oracle, n);
  const cause = causeOf(oracle, project, by, who);
  if (cause !== null) add(project, { who, cause });
}

function causeOf(oracle: Oracle, project: Project, by: number, who: number): Cause | null {
  if (by === who) return "self";
  if (isSteward(oracle, project.n, by)) return "steward";
  return by === oracle.requester && !project.opened ? "named" : null;
}

function add(project: Project, recusal: Recusal): void {
  project.recusals.push(recusal);
  project.touched.add(recusal.who);
}

/** A new holder takes the place of the one before; null: somebody without an account. */
export function hold(oracle: Oracle, n: number, who: number | null): void {
  const project = projectOf(oracle, n);
  project.recusals = project.recusals.filter(({ cause }) => cause !== "holder");
  if (who !== null) add(project, { who, cause: "holder" });
}

/** A steward lifts what was declared; oneself, until the vote opens, what oneself or the requester declared. */
export function lift(oracle: Oracle, by: number, who: number, n: number): void {
  const project = projectOf(oracle, n);
  const steward = by !== who && isSteward(oracle, n, by);
  const own = by === who && !project.opened;
  const liftable: readonly Cause[] = steward ? ["self", "named", "steward"] : own ? ["self", "named"] : [];
  project.recusals = project.recusals.filter(
    (recusal) => recusal.who !== who || !liftable.includes(recusal.cause),
  );
}

function isElector(oracle: Oracle, n: number, who: number): boolean {
  const { rule, running, founders } = projectOf(oracle, n);
  const able = rule.fixed && running ? founders : oracle.network;
  return able.has(who) && !isRecused(oracle, n, who);
}

/** Whether it matters, for this person, if a vote still runs: they have joined or left since it began. */
export function isTorn(oracle: Oracle, n: number, who: number): boolean {
  const { rule, opened, founders } = projectOf(oracle, n);
  return rule.fixed && opened && founders.has(who) !== oracle.network.has(who);
}

/** Only electors object; what somebody in recusal says so stands as a remark. */
export function object(oracle: Oracle, by: number, n: number): void {
  const isRemark = isRecused(oracle, n, by);
  if (projectOf(oracle, n).withdrawn || (!isRemark && !isElector(oracle, n, by))) return;
  oracle.objections.push({ id: `O${oracle.objections.length + 1}`, n, who: by, isRemark, open: true });
}

/** Its author and the stewards. */
export function liftObjection(oracle: Oracle, by: number, id: string): void {
  const found = oracle.objections.find((one) => one.id === id);
  if (found === undefined) return;
  if (found.who === by || isSteward(oracle, found.n, by)) found.open = false;
}

export function openObjections(oracle: Oracle, n: number): readonly Objection[] {
  return oracle.objections.filter((one) => one.n === n && one.open && !one.isRemark);
}

/** A ballot has come to stand in the thread: the rules in force are those of now. */
export function begin(
  oracle: Oracle,
  n: number,
  { quorum, rule, decides }: { readonly quorum: number; readonly rule: Rule; readonly decides: number },
): void {
  const project = projectOf(oracle, n);
  project.opened = true;
  project.quorum = quorum;
  project.rule = rule;
  // Only somebody who is of the network when the vote opens.
  project.decides = oracle.network.has(decides) ? decides : null;
  project.votes = new Map();
  project.departed = new Set();
  project.founders = new Set(oracle.network);
  project.running = true;
  project.granted = false;
  project.touched = new Set(project.recusals.map(({ who }) => who));
}

/** The outcome of a project's last ballot has come to stand in the thread. */
export function conclude(oracle: Oracle, n: number, granted: boolean): void {
  const project = projectOf(oracle, n);
  project.running = false;
  project.granted = granted;
}

export function cast(oracle: Oracle, n: number, who: number, option: Option | null): void {
  if (option === null) projectOf(oracle, n).votes.delete(who);
  else projectOf(oracle, n).votes.set(who, option);
}

/** The requester and the stewards. */
export function withdraw(oracle: Oracle, by: number, n: number): void {
  if (by === oracle.requester || isSteward(oracle, n, by)) projectOf(oracle, n).withdrawn = true;
}

/** Reviewers are the electors, until the letter is granted; of an urgent one, until the file is read. */
function mayReview(oracle: Oracle, by: number, n: number): boolean {
  const { granted, rule } = projectOf(oracle, n);
  return isElector(oracle, n, by) && (!granted || (rule.urgent && !isRead(oracle, n)));
}

export function review(oracle: Oracle, by: number, n: number): void {
  if (mayReview(oracle, by, n)) projectOf(oracle, n).reviewers.add(by);
}

/** Ticks or unticks the criterion that is required. */
export function tick(oracle: Oracle, by: number, n: number, met: boolean): void {
  if (mayReview(oracle, by, n)) projectOf(oracle, n).ticks.push({ by, met });
}

/** Whether somebody without a link has read the file. */
export function isReviewed(oracle: Oracle, n: number): boolean {
  return [...projectOf(oracle, n).reviewers].some((who) => !isRecused(oracle, n, who));
}

/** Whether nothing is missing that the letter of an urgent vote waits for. */
export function isRead(oracle: Oracle, n: number): boolean {
  const { reviewers, ticks } = projectOf(oracle, n);
  const said = ticks.findLast(({ by }) => !isRecused(oracle, n, by));
  return [...reviewers].some((who) => isElector(oracle, n, who)) && said?.met === true;
}

/** Somebody leaves the network and keeps the account. */
export function depart(oracle: Oracle, who: number): void {
  oracle.network.delete(who);
  for (const project of oracle.projects) project.departed.add(who);
}

/** The account is gone, or has become part of another, which then holds its vote. */
export function leave(oracle: Oracle, who: number, into: number | null): void {
  oracle.network.delete(who);
  for (const { votes } of oracle.projects) {
    const option = votes.get(who);
    votes.delete(who);
    if (option !== undefined && into !== null) votes.set(into, option);
  }
}
