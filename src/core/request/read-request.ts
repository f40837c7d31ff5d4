/** From a snapshot and the recorded acts to the request: every rule's answer is looked up here once. */
import { concerns } from "../record/act.ts";
import type { Act, Person } from "../record/act.ts";
import { readDate } from "../dates/read-date.ts";
import type { ReadingMoment } from "../dates/read-date.ts";
import type { Settings } from "../model/settings.ts";
import type { Member, Post, Snapshot } from "../model/snapshot.ts";
import { missingFields } from "../sheet/missing-fields.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { movedHere } from "../record/seen-posts.ts";
import type { State } from "../record/state.ts";
import { accounts, isReviewerOf } from "./people.ts";
import { isProgrammeGone } from "./programme.ts";
import { readRounds } from "./read-rounds.ts";
import { recusedFor } from "./recusals.ts";
import type { Position, Project, Request, ReviewGiven, Round, Tick } from "./request.ts";
import { stageOf } from "./stage.ts";
import { whoAsks } from "./who-asks.ts";
import { namedPosts } from "./bot-posts.ts";
import { readSheets, requesterSaidIn } from "./request-sheets.ts";
import type { NumberedSheet } from "./request-sheets.ts";

export function readRequest(snapshot: Snapshot, settings: Settings, state: State): Request {
  const { posts, gone } = namedPosts(snapshot, state);
  const sheets = readSheets(snapshot, settings, state, posts);
  const context = { snapshot, settings, state, posts };
  const projects = sheets.map(({ n, sheet, post }) => readProject(context, n, sheet, post));
  return {
    snapshot,
    settings,
    acts: state.acts,
    posts,
    gone,
    isMovedHere: movedHere(state.seen),
    startedAt: state.started,
    ...whoAsksAsRecorded(snapshot, sheets, state.acts),
    projects,
    firstPost: state.firstPost ?? {},
  };
}

/** Who asks as it was recorded; before that, as the sheets say it. */
function whoAsksAsRecorded(
  snapshot: Snapshot,
  sheets: readonly NumberedSheet[],
  acts: readonly Act[],
): Pick<Request, "requester" | "relayer"> {
  const recorded = acts.findLast((act) => act.do === "requester");
  if (recorded?.do === "requester") {
    const { name, who, relayer } = recorded;
    return {
      requester: { name, account: accountOf(snapshot, who) },
      relayer: accountOf(snapshot, relayer),
    };
  }
  const { name, account, relayer } = whoAsks(requesterSaidIn(sheets), snapshot);
  return { requester: { name, account }, relayer };
}

/** The account of a recorded person under its name of today; the recorded one where it is in sight no more. */
function accountOf(snapshot: Snapshot, who: Person | null): Member | null {
  if (who === null) return null;
  return accounts(snapshot).get(who.id) ?? { id: who.id, username: "", name: who.name };
}

interface Context {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly state: State;
  readonly posts: ReadonlyMap<string, Post>;
}

function readProject(context: Context, n: number, sheet: Sheet, post: Post | null): Project {
  const { snapshot, settings, state, posts } = context;
  const moment = { reference: snapshot.topic.createdAt, timezone: settings.timezone };
  const acts = state.acts;
  const recused = recusedFor(n, acts);
  const out = new Set(recused.map((r) => r.who.id));
  const letter = posts.get(`letter:${n}`) ?? null;
  const rounds = readRounds(n, acts, posts);
  const project = {
    n,
    title: sheet.fields.project.text === "" ? snapshot.topic.title : sheet.fields.project.text,
    sheet,
    post,
    missing: missingFields(sheet, moment, settings.requiredFields),
    ticks: readTicks(n, acts, out),
    reviews: readReviews(n, acts),
    recused,
    electorate: electorateOf(context, rounds.at(-1), out),
    positions: readPositions(n, acts, out),
    rounds,
    withdrawn: acts.find((act) => act.do === "withdraw" && concerns(act.n, n)) ?? null,
    letter,
    deadline: deadlineIn(sheet, moment),
  };
  const reviews = project.reviews.filter((review) => isReviewerOf({ snapshot }, project, review.who.id));
  return { ...project, reviews, stage: stageOf(project) };
}

/**
 * Members of the configured groups less those in recusal; those of the opening while a vote with that rule runs, and
 * those recorded last while the programme's groups are not known.
 */
function electorateOf(
  { snapshot, settings }: Pick<Context, "snapshot" | "settings">,
  last: Round | undefined,
  out: ReadonlySet<number>,
): Member[] {
  const runs = last?.state === "opening" || last?.state === "open" || last?.state === "closing";
  const isFixed = runs && (last.opening.rules.fixedElectorate === true || isProgrammeGone({ settings }));
  const known = isFixed ? accounts(snapshot) : null;
  const members =
    known === null ? snapshot.electors : [...(last?.members ?? [])].flatMap((id) => known.get(id) ?? []);
  return members.filter(({ id }) => id !== snapshot.bot.id && !out.has(id));
}

function deadlineIn(sheet: Sheet, moment: ReadingMoment): number | null {
  return readDate(sheet.fields.deadline.text, moment)?.at ?? null;
}

/** The last word on each criterion counts; one of somebody who is in recusal by now does not. */
function readTicks(n: number, acts: readonly Act[], recused: ReadonlySet<number>): Map<number, Tick> {
  const ticks = new Map<number, Tick>();
  for (const act of acts) {
    if (act.do !== "criterion" || act.n !== n || recused.has(act.by.id)) continue;
    if (act.met) ticks.set(act.c, { by: act.by, at: act.at });
    else ticks.delete(act.c);
  }
  return ticks;
}

/** Each reviewer's last review. */
function readReviews(n: number, acts: readonly Act[]): ReviewGiven[] {
  const reviews = new Map<number, ReviewGiven>();
  for (const act of acts) {
    if (act.do !== "review" || act.n !== n) continue;
    reviews.delete(act.by.id);
    reviews.set(act.by.id, { who: act.by, verdict: act.verdict, text: act.text, at: act.at });
  }
  return [...reviews.values()];
}

/** Of a position whose text was edited the last text counts, from its first moment on. */
function readPositions(n: number, acts: readonly Act[], recused: ReadonlySet<number>): Position[] {
  // What became of a reservation is its end too.
  const lifted = new Set(
    acts.flatMap((act) =>
      act.do === "lift-position" ? [act.id] : act.do === "followup" && act.what === "return" ? act.ids : [],
    ),
  );
  const positions = new Map<string, Position>();
  for (const act of acts) {
    if ((act.do !== "concern" && act.do !== "objection") || !concerns(act.n, n)) continue;
    const { id, who, text } = act;
    const at = positions.get(id)?.at ?? act.at;
    const open = !lifted.has(id);
    const holds = open && act.do === "objection" && act.remark !== true && !recused.has(who.id);
    positions.set(id, { id, kind: act.do, who, n: act.n, text, at, open, holds });
  }
  return [...positions.values()];
}
