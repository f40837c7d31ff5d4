/**
 * What would be believed of a record that the service has not sealed: one of 0.1.0, which was not sealed at all, or
 * one whose secret is lost. Nobody but the operator can say that it is to be believed (`aval reseal`), since anybody
 * may have written it.
 */
import { judgePeople } from "./judge-people.ts";
import type { Settings } from "../model/settings.ts";
import type { Post, Snapshot } from "../model/snapshot.ts";
import { actsOf, concerns } from "../record/act.ts";
import type { Act } from "../record/act.ts";
import { packIds } from "../record/id-list.ts";
import { readOutcomeFacts } from "../record/outcome-facts.ts";
import { unsealedValue } from "../record/sealed-json.ts";
import { ACTS_LABEL, newState, STATE_LABEL } from "../record/state.ts";
import type { State } from "../record/state.ts";
import type { Rules } from "../record/vote-facts.ts";
import { questionNow } from "../request/question.ts";
import { readRequest } from "../request/read-request.ts";
import { person } from "../request/request.ts";
import { markKey, marksOf } from "../text/mark.ts";

export interface TakenOver {
  readonly post: Post;
  readonly state: State;
  /** The posts in which the record goes on, with the keys of the acts in each. */
  readonly continuations: readonly { readonly post: Post; readonly keys: ReadonlySet<string> }[];
}

/** The status as it stands, with what it would be believed to say; null when there is none that can be read. */
export function takeOver(snapshot: Snapshot, settings: Settings): TakenOver | null {
  const own = snapshot.posts
    .filter((post) => post.author.id === snapshot.bot.id && !post.deleted)
    .toSorted((a, b) => a.id - b.id);
  const post = own.find((one) => marksOf(one.raw)[0]?.kind === "status" && keyOf(one) === "status");
  const held = post === undefined ? null : unsealedValue(STATE_LABEL, post.raw);
  if (post === undefined || !isAnyState(held)) return null;
  // A comment in a sheet, which members edit, continues nothing.
  const parts = own
    .filter((one) => one !== post && marksOf(one.raw)[0]?.kind === "status")
    .map((one) => ({ post: one, acts: actsIn(unsealedValue(ACTS_LABEL, one.raw)) }))
    .filter((part) => part.acts.length > 0);
  const continuations = parts.map((part) => ({
    post: part.post,
    keys: new Set(part.acts.map(({ key }) => key)),
  }));
  const continued = parts.flatMap((part) => part.acts);
  const acts = [...new Map([...continued, ...held.acts].map((act) => [act.key, act])).values()];
  const state: State = {
    ...newState(held.projects),
    started: post.createdAt,
    posts: postsByMark(own),
    acts: acts.map((act) => withCauses(renamed(act), acts)),
  };
  if (held.v === 2) return { post, state, continuations };
  // 0.1.0 told lines apart by other keys: what it had judged when it wrote its record last is not judged again. Who
  // asks and who holds was not recorded at all: both are in recusal from the beginning, before any vote opens.
  const people = judgePeople(readRequest(snapshot, settings, state));
  const bound = { ...state, acts: [...people, ...state.acts] };
  const taken = { ...withOpenings(snapshot, settings, bound), judgedUntil: post.updatedAt };
  return { post, state: taken, continuations };
}

interface AnyState {
  readonly v: 1 | 2;
  readonly projects: number;
  readonly acts: readonly Act[];
}

/** The operator looks at it before anything is believed; only what would break a reading is looked at here. */
function isAnyState(value: unknown): value is AnyState {
  if (typeof value !== "object" || value === null || !("v" in value) || !("projects" in value)) return false;
  return (value.v === 1 || value.v === 2) && Number.isSafeInteger(value.projects) && isActs(value);
}

function isActs(value: object): value is { acts: readonly Act[] } {
  return "acts" in value && Array.isArray(value.acts) && value.acts.every(isAct);
}

function isAct(value: unknown): value is Act {
  return typeof value === "object" && value !== null && "do" in value && "key" in value && "at" in value;
}

function actsIn(value: unknown): readonly Act[] {
  return typeof value === "object" && value !== null && isActs(value) ? value.acts : [];
}

function keyOf(post: Post): string | null {
  const mark = marksOf(post.raw)[0];
  return mark === undefined ? null : markKey(mark);
}

const NAMED = new Set(["project", "ballot", "outcome", "letter"]);

/** Of posts with the same mark the one with the lowest id, as 0.1.0 read them. */
function postsByMark(own: readonly Post[]): State["posts"] {
  const posts: Record<string, number> = {};
  for (const post of own) {
    for (const mark of marksOf(post.raw)) if (NAMED.has(mark.kind)) posts[markKey(mark)] ??= post.id;
  }
  return posts;
}

/** 0.1.0 said "set-aside" of a vote that the forum would not remove. */
function renamed(act: Act): Act {
  const { do: name }: { readonly do: string } = act;
  const stuck: unknown = { ...act, do: "vote-stuck" };
  return name === "set-aside" && isAct(stuck) ? stuck : act;
}

/** In 0.1.0 an end of a recusal ended all that was recorded before it, and named no causes. */
function withCauses(act: Act, acts: readonly Act[]): Act {
  if (act.do !== "lift-recusal") return act;
  if (namesCauses(act)) return act;
  const causes = actsOf(acts, "recuse")
    .filter((cause) => cause.who.id === act.who.id && cause.at <= act.at && overlap(cause.n, act.n))
    .map(({ key }) => key);
  return { ...act, causes };
}

function namesCauses(act: { readonly causes?: readonly string[] }): boolean {
  return act.causes !== undefined;
}

function overlap(one: readonly number[], other: readonly number[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((n) => concerns(other, n));
}

/** The openings and decisions that 0.1.0 did not record: from the sheets, the settings and the outcomes of today. */
function withOpenings(snapshot: Snapshot, settings: Settings, state: State): State {
  const request = readRequest(snapshot, settings, state);
  const by = person(snapshot.bot);
  const acts = state.acts.flatMap((act): Act[] => {
    if (act.do === "opened") {
      const project = request.projects.find(({ n }) => n === act.n);
      const ballot = snapshot.posts.find(({ id }) => id === state.posts[`ballot:${act.n}:${act.round}`]);
      if (project === undefined) return [act];
      const { n, round, at } = act;
      const recused = project.recused.map(({ who }) => who.id);
      const opening: Act = {
        do: "opening",
        n,
        round,
        question: { ...questionNow(project, settings), draft: "" },
        rules: rulesOf010(settings),
        deadline: project.deadline,
        electors: packIds(project.electorate.map(({ id }) => id)),
        recused: packIds(recused.filter((id) => snapshot.electors.some((member) => member.id === id))),
        key: `opening.${n}.${round}`,
        at,
        by,
      };
      return [opening, { ...act, group: ballot?.polls[0]?.groups[0] ?? "" }];
    }
    if (act.do !== "closed" || act.why === "void") return [act];
    return [act, ...decidedBy(snapshot, state, act)];
  });
  return { ...state, acts };
}

/** There was one rule then. */
function rulesOf010({ vote, timezone }: Settings): Rules {
  const { duration, minimum, beforeDeadline, reminderBefore, discussion, quorum } = vote;
  return { duration, minimum, beforeDeadline, reminderBefore, discussion, quorum, timezone };
}

function decidedBy(snapshot: Snapshot, state: State, closed: Extract<Act, { do: "closed" }>): Act[] {
  const { n, round, at, by } = closed;
  const outcome = snapshot.posts.find(({ id }) => id === state.posts[`outcome:${n}:${round}`]);
  const facts = outcome === undefined ? null : readOutcomeFacts(outcome.raw);
  if (facts === null) return [];
  const { decision, electors, recused, votes, unarguedBlocks, setAside } = facts;
  const objections = actsOf(state.acts, "objection");
  const argued = votes.block
    .filter((id) => !unarguedBlocks.includes(id))
    .map((id) => [id, objections.find(({ who }) => who.id === id)?.id ?? ""] as const);
  return [
    {
      do: "decided",
      n,
      round,
      decision,
      reason: reasonOf(facts),
      electors: packIds(electors),
      recused: packIds(recused),
      votes: {
        for: packIds(votes.for),
        abstain: packIds(votes.abstain),
        against: packIds(votes.against),
        block: packIds(votes.block),
      },
      unargued: packIds(unarguedBlocks),
      argued,
      setAside: packIds(setAside),
      strangers: "",
      key: `decided.${n}.${round}`,
      at,
      by,
    },
  ];
}

/** 0.1.0 wrote the reason as a sentence alone; its numbers tell which. */
function reasonOf(
  facts: NonNullable<ReturnType<typeof readOutcomeFacts>>,
): Extract<Act, { do: "decided" }>["reason"] {
  const { decision, votes, unarguedBlocks } = facts;
  switch (decision) {
    case "granted":
      return "more-for";
    case "blocked":
      return "argued-block";
    case "no-quorum":
      return "quorum-missed";
    case "nobody":
      return "nobody-left";
    // Not said before 0.2.
    case "tied":
      return "tie-again";
    case "refused": {
      const against = votes.against.length + unarguedBlocks.length;
      if (votes.for.length === 0 && against === 0) return "only-abstentions";
      return votes.for.length === against ? "tie" : "more-against";
    }
  }
}
