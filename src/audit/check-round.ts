/**
 * One round of a project: who could vote, who was in recusal and by whose word, who voted what; the count and the
 * decision worked out again and compared with those recorded.
 */
import { actsOf } from "../core/record/act.ts";
import type { Act, ActOf } from "../core/record/act.ts";
import { unpackIds } from "../core/record/id-list.ts";
import { decisionInWords, reasonInWords } from "../core/posts/rule-in-words.ts";
import { say } from "../core/words/say.ts";
import { optionsIn } from "./ballot-labels.ts";
import { compareVotes, readPoll, recordedVotes } from "./check-votes.ts";
import { inOneAlone } from "./differences.ts";
import type { Level, Notebook, Source } from "./finding.ts";
import {
  countAgain,
  decideAgain,
  electorateOf,
  inRecusal,
  isAbout,
  openObjections,
  quorumOf,
} from "./recount.ts";
import type { Count, Votes } from "./recount.ts";
import { rightOf } from "./right-of-act.ts";
import type { Roles } from "./right-of-act.ts";
import { traceAct } from "./trace-act.ts";
import type { Trace, Tracing } from "./trace-act.ts";
import { tell } from "./words.ts";
import type { AuditKey, AuditValues } from "./words.ts";

export interface RoundCheck extends Tracing {
  readonly notebook: Notebook;
  readonly roles: Roles;
  /** Numbers of all projects. */
  readonly projects: readonly number[];
  readonly opening: ActOf<"opening">;
  /** Of its project. */
  readonly isLast: boolean;
}

export interface CheckedRound {
  readonly opening: ActOf<"opening">;
  /** Null while nothing was decided. */
  readonly decided: ActOf<"decided"> | null;
  readonly closedAt: number | null;
  /** The votes as recorded, and what they come to with the recusals of that moment. */
  readonly votes: Votes | null;
  readonly count: Count | null;
}

/** Checks a round and says what it comes to. */
export async function checkRound(check: RoundCheck): Promise<CheckedRound> {
  const { record, notebook, places, names, opening } = check;
  const { language } = notebook;
  const { n, round } = opening;
  const mine = (act: Act): boolean => "round" in act && act.n === n && act.round === round;
  const decided = record.acts.findLast((act): act is ActOf<"decided"> => act.do === "decided" && mine(act));
  const closed = record.acts.findLast((act): act is ActOf<"closed"> => act.do === "closed" && mine(act));
  const until = decided === undefined ? record.acts.length : record.acts.indexOf(decided);
  const before = record.acts.slice(0, until);
  const electorate = electorateOf(opening, before);
  const status = places.post(record.status.post_number);
  const list = (ids: Iterable<number>): string => names.list(ids);
  const numbered = (ids: readonly number[] | ReadonlySet<number>) => {
    const all = [...ids];
    return { count: all.length, names: list(all) };
  };
  notebook.note("found", "round.electors", numbered(electorate.atOpening), status);
  notebook.note("found", "round.joined", numbered(electorate.joined), status);
  notebook.note("found", "round.left", numbered(electorate.left), status);
  const recused = inRecusal(n, before);
  notebook.note("found", "round.recused", numbered([...recused.keys()]), status);
  // What came after the last decision is in the status and in the letter's life.
  await traceActs(check, check.isLast ? record.acts : before);
  const result: CheckedRound = {
    opening,
    decided: decided ?? null,
    closedAt: closed?.at ?? null,
    votes: decided === undefined ? null : recordedVotes(decided),
    count: null,
  };
  const poll = pollOf(check);
  const recusedIds = new Set(recused.keys());
  const read = poll === null ? null : readPoll(poll.poll, opening, electorate, recusedIds);
  const source = poll === null ? status : places.post(poll.number);
  if (poll === null) notebook.note("unchecked", "round.no-poll", {}, status);
  if (closed?.why === "void") notebook.note("found", "round.void", {}, status);
  if (decided === undefined || result.votes === null) {
    if (read !== null && closed?.why !== "void")
      for (const [option, label] of optionsIn(opening))
        notebook.note("found", "round.now", { label, ...numbered(read.votes[option]) }, source);
    if (closed?.why !== "void") notebook.note("found", "round.undecided", {}, status);
    return result;
  }
  if (read !== null) compareVotes(read, result.votes, { decided, opening }, notebook, names, source);
  const objections = openObjections(n, before);
  const count = countAgain(result.votes, {
    members: electorate.members,
    recused: recusedIds,
    objectors: new Set(objections.keys()),
    rule: opening.rules.rule,
  });
  for (const [option, label] of optionsIn(opening))
    notebook.note("found", "round.option", { label, ...numbered(result.votes[option]) }, source);
  noteCount(check, count, decided, recusedIds, status);
  const again = decideAgain(count, opening.rules);
  const isSame = again.decision === decided.decision && again.reason === decided.reason;
  notebook.compare(
    isSame,
    "round.decision",
    "round.other-decision",
    {
      decision: decisionInWords(language, again.decision, opening.rules),
      reason: reasonInWords(language, again.reason, opening.rules, count),
      recorded: decisionInWords(language, decided.decision, opening.rules),
    },
    status,
  );
  return { ...result, count };
}

/** The figures, with those of the record that should be the same. */
function noteCount(
  { notebook, names, opening }: RoundCheck,
  count: Count,
  decided: ActOf<"decided">,
  recused: ReadonlySet<number>,
  source: Source,
): void {
  const { voted, able } = count;
  const quorum = quorumOf(opening.rules.quorum, able);
  notebook.note("found", "round.turnout", { voted, able, recused: recused.size }, source);
  notebook.note("found", voted < quorum ? "round.quorum-missed" : "round.quorum", { voted, quorum }, source);
  const blocks = { count: count.block, open: count.objections, unargued: count.unargued.length };
  const isConsent = opening.rules.rule?.kind === "consent";
  notebook.note("found", isConsent ? "round.objections" : "round.blocks", blocks, source);
  const lists = [
    ["electors", count.electors, unpackIds(decided.electors)],
    ["recused", recused, unpackIds(decided.recused)],
    ["unargued", new Set(count.unargued), unpackIds(decided.unargued)],
  ] as const;
  for (const [list, ours, recorded] of lists) {
    const wrong = inOneAlone(ours, recorded);
    if (wrong.length > 0) notebook.note("different", `list.${list}`, { names: names.list(wrong) }, source);
  }
  const counted = Object.values(decided.votes).flatMap(unpackIds);
  const wrongly = counted.filter((id) => recused.has(id));
  if (wrongly.length > 0)
    notebook.note("different", "round.recused-counted", { names: names.list(wrongly) }, source);
}

function pollOf({ record, opening: { n, round } }: RoundCheck) {
  const post = record.posts.get(`ballot:${n}:${round}`);
  const poll = post?.polls.find(({ name }) => name === `projet-${n}`);
  return post === undefined || poll === undefined ? null : { poll, number: post.post_number };
}

/** What decides a round and comes from people: recusals, their ends, objections, orders about the vote. */
const TRACED: Readonly<Partial<Record<Act["do"], AuditKey>>> = {
  recuse: "what.recuse",
  "lift-recusal": "what.lift-recusal",
  objection: "what.objection",
  "lift-position": "what.lift-position",
  open: "what.open",
  "move-end": "what.move-end",
  end: "what.end",
  sign: "what.sign",
  copy: "what.copy",
  reissue: "what.reissue",
  revoke: "what.revoke",
  uphold: "what.uphold",
};

async function traceActs(check: RoundCheck, before: readonly Act[]): Promise<void> {
  const { notebook, opening, roles, projects } = check;
  for (const [index, act] of before.entries()) {
    const what = TRACED[act.do];
    if (what === undefined || !concernsProject(act, opening.n, before)) continue;
    const trace = await traceAct(act, check);
    const { source } = trace;
    const values = inWords(check, act, what, trace);
    const [level, key] = FOUND[trace.kind];
    notebook.note(level, act.do === "recuse" && level === "found" ? "act.recused" : key, values, source);
    const right = rightOf(act, before.slice(0, index), projects, roles);
    if (right === "no") notebook.note("different", "act.no-right", values, source);
    if (right === "unknown") notebook.note("unchecked", "act.right-unknown", values, source);
  }
}

const FOUND: Readonly<Record<Trace["kind"], readonly [Level, AuditKey]>> = {
  found: ["found", "act.traced"],
  default: ["found", "act.traced"],
  gone: ["unchecked", "act.post-gone"],
  hidden: ["unchecked", "act.hidden"],
  "account-gone": ["known", "act.account-gone"],
  "no-such-line": ["different", "act.no-such-line"],
  "other-author": ["different", "act.other-author"],
};

/** Whose word a recusal rests on, as the status says it. */
function howInWords({ notebook, names, record }: RoundCheck, act: ActOf<"recuse">): string {
  const asks = actsOf(record.acts, "requester").at(-1);
  return say(notebook.language, `recusal.${act.how}`, {
    requester: asks?.name ?? "",
    by: names.of(act.by.id),
  });
}

function inWords(check: RoundCheck, act: Act, what: AuditKey, trace: Trace): AuditValues {
  const { notebook, names } = check;
  const { language } = notebook;
  const id = act.do === "lift-position" || act.do === "objection" ? ` ${act.id}` : "";
  const who = "who" in act && act.who !== null ? ` ${names.of(act.who.id)}` : "";
  return {
    act: `${tell(language, what, {})}${id}${act.do === "objection" ? "" : who}`,
    how: act.do === "recuse" ? howInWords(check, act) : "",
    who: who.trim(),
    by: names.of(act.by.id),
    author: "author" in trace ? trace.author : "",
    id: trace.kind === "gone" ? trace.id : 0,
  };
}

/** A reservation or objection is lifted in the projects in which it was raised. */
function concernsProject(act: Act, n: number, before: readonly Act[]): boolean {
  if (act.do === "lift-position") {
    const raised = before.find(
      (one) => (one.do === "concern" || one.do === "objection") && one.id === act.id,
    );
    return raised === undefined || concernsProject(raised, n, before);
  }
  if (!("n" in act)) return true;
  return typeof act.n === "number" ? act.n === n : isAbout(act.n, n);
}
