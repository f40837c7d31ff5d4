/** From a snapshot and the recorded acts to the request: every rule's answer is looked up here once. */
import { concerns } from "../record/act.ts";
import type { Act, Person } from "../record/act.ts";
import { readDate } from "../dates/read-date.ts";
import type { ReadingMoment } from "../dates/read-date.ts";
import { marksOf } from "../text/mark.ts";
import { remember } from "../text/remember.ts";
import type { Settings } from "../model/settings.ts";
import type { Member, Post, Snapshot } from "../model/snapshot.ts";
import { prefillSheets, sheetForAdded } from "../sheet/prefill.ts";
import { readSheet } from "../sheet/read-sheet.ts";
import { missingFields } from "../sheet/missing-fields.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { movedHere } from "../record/seen-posts.ts";
import type { State } from "../record/state.ts";
import { accounts, isReviewerOf } from "./people.ts";
import { isProgrammeGone } from "./programme.ts";
import { questionHeld } from "./question-held.ts";
import { asAsked } from "./question.ts";
import { readRounds } from "./read-rounds.ts";
import { recusedFor } from "./recusals.ts";
import type { Position, Project, Request, ReviewGiven, Round, Tick } from "./request.ts";
import { stageOf } from "./stage.ts";
import { whoAsks } from "./who-asks.ts";

/** The bot's own posts, the only ones that count as such, whatever others copy from them. */
export function botPostsOf(snapshot: Snapshot): Post[] {
  return everyBotPost(snapshot).filter((post) => !post.deleted);
}

/** The status and the named posts that staff have hidden, each once. */
export function hiddenPosts(
  { posts, snapshot }: Pick<Request, "posts" | "snapshot">,
  { post: status }: { readonly post: Post },
): [string, Post][] {
  const hidden = new Map<number, [string, Post]>();
  for (const [key, post] of [["status", status] as const, ...posts])
    if (post.hidden && !post.deleted && post.author.id === snapshot.bot.id && !hidden.has(post.id))
      hidden.set(post.id, [key, post]);
  return [...hidden.values()];
}

/** Posts of the bot with a mark that were moved here from another topic, lowest id first. */
export function foreignPosts(request: Pick<Request, "snapshot" | "isMovedHere" | "posts">): Post[] {
  const named = new Set([...request.posts.values()].map(({ id }) => id));
  return botPostsOf(request.snapshot)
    .filter((post) => request.isMovedHere(post) && !named.has(post.id) && marksOf(post.raw).length > 0)
    .toSorted((a, b) => a.id - b.id);
}

/** Those that staff have deleted too: what they recorded or said counts all the same. */
export function everyBotPost(snapshot: Snapshot): Post[] {
  return snapshot.posts.filter((post) => post.author.id === snapshot.bot.id);
}

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

/** Kinds of posts whose being posted is a fact: moved away or destroyed, they were said all the same. */
const SAID_ONCE = /^(outcome|letter):/;

/** A ballot counts by its number, since its votes cannot be cast again; the status's parts have rules of their own. */
const BY_ITS_NUMBER = /^(ballot|status):/;

/**
 * The bot's posts as the record names them, less those that are in the topic no more, or no more the bot's. In the
 * place of a decision or a letter among these stands an empty post, until it is posted again.
 */
function namedPosts(
  snapshot: Snapshot,
  state: State,
): { readonly posts: Map<string, Post>; readonly gone: Map<string, number> } {
  const byId = new Map(snapshot.posts.map((post) => [post.id, post]));
  const posts = new Map<string, Post>();
  const gone = new Map<string, number>();
  for (const [key, id] of Object.entries(state.posts)) {
    const there = byId.get(id);
    const isOurs = there !== undefined && (there.author.id === snapshot.bot.id || BY_ITS_NUMBER.test(key));
    if (isOurs) posts.set(key, there);
    else if (SAID_ONCE.test(key)) posts.set(key, standIn(snapshot, id));
    if (!isOurs) gone.set(key, id);
  }
  return { posts, gone };
}

function standIn({ bot, topic }: Snapshot, id: number): Post {
  return {
    id,
    number: 1,
    author: bot,
    createdAt: topic.createdAt,
    updatedAt: topic.createdAt,
    version: 1,
    kind: "regular",
    raw: "",
    wiki: false,
    hidden: false,
    deleted: false,
    viaEmail: false,
    liked: false,
    replyTo: null,
    polls: [],
    editor: null,
    edits: [],
    history: null,
  };
}

interface NumberedSheet {
  readonly n: number;
  readonly sheet: Sheet;
  readonly post: Post | null;
}

/** What the first post holds, before anybody has worked on it. */
export function prefilled({ posts, topic }: Snapshot, settings: Settings): readonly Sheet[] {
  const first = posts.find((post) => post.number === 1);
  let known = prefills.get(topic);
  if (known?.settings !== settings) {
    const { title, author, createdAt } = topic;
    const { language, timezone } = settings;
    const about = { title, author, createdAt, language, timezone };
    known = { settings, read: remember(VERSIONS, (raw) => prefillSheets(raw, about)) };
    prefills.set(topic, known);
  }
  return known.read(first?.raw ?? "");
}

/** Who wrote what the first post says is found by reading its versions, each for several fields. */
const VERSIONS = 25;
const prefills = new WeakMap<
  Snapshot["topic"],
  { readonly settings: Settings; readonly read: (raw: string) => readonly Sheet[] }
>();

/** The sheets as posted; one not posted yet is the prefilled one, or one added by command. */
function readSheets(
  snapshot: Snapshot,
  settings: Settings,
  state: State,
  posts: ReadonlyMap<string, Post>,
): NumberedSheet[] {
  const others = (): Sheet[] => sheets.map((s) => s.sheet);
  // Reading a long first post takes time, and once the sheets are posted nothing needs it any more.
  let found: readonly Sheet[] | null = null;
  const fromFirstPost = (n: number): Sheet => {
    found ??= prefilled(snapshot, settings);
    return found[n - 1] ?? sheetForAdded(snapshot.topic.title, others());
  };
  const sheets: NumberedSheet[] = [];
  const add = (n: number, otherwise: () => Sheet): void => {
    const post = posts.get(`project:${n}`) ?? null;
    const sheet = post === null ? otherwise() : sheetIn(post.raw, settings.criteria);
    const editedAt = post?.edits.at(-1)?.at ?? null;
    sheets.push({ n, post, sheet: asAsked(sheet, questionHeld(n, state.acts, editedAt)) });
  };
  for (let n = 1; n <= state.projects; n += 1) add(n, () => fromFirstPost(n));
  for (const act of state.acts) if (act.do === "project") add(act.n, () => sheetForAdded(act.text, others()));
  return sheets;
}

/** A plan looks at a request several times, each time at the same sheets. */
export function sheetIn(raw: string, criteria: Settings["criteria"]): Sheet {
  const read = readers.get(criteria) ?? remember(100, (text) => readSheet(text, criteria));
  readers.set(criteria, read);
  return read(raw);
}

const readers = new WeakMap<Settings["criteria"], (raw: string) => Sheet>();

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

/** The first sheet that says who asks counts; "" when none does. */
export function requesterSaidIn(sheets: readonly { readonly sheet: Sheet }[]): string {
  return sheets.map(({ sheet }) => sheet.fields.requester.text).find((text) => text !== "") ?? "";
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
