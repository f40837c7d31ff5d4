/** From a snapshot and the recorded acts to the request: every rule's answer is looked up here once. */
import { concerns } from "../record/act.ts";
import type { Act } from "../record/act.ts";
import { readDate } from "../dates/read-date.ts";
import type { ReadingMoment } from "../dates/read-date.ts";
import { remember } from "../text/remember.ts";
import type { Settings } from "../model/settings.ts";
import type { Member, Post, Snapshot } from "../model/snapshot.ts";
import { prefillSheets, sheetForAdded } from "../sheet/prefill.ts";
import { readSheet } from "../sheet/read-sheet.ts";
import { readRequester } from "../sheet/requester.ts";
import { missingFields } from "../sheet/missing-fields.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { statusPost } from "../record/state.ts";
import type { State } from "../record/state.ts";
import { accountNamed, accounts, isReviewerOf } from "./people.ts";
import { markedPost, readRounds } from "./read-rounds.ts";
import { holderAccount, recusedFor } from "./recusals.ts";
import { displayName } from "./request.ts";
import type { Position, Project, Request, ReviewGiven, Tick } from "./request.ts";
import { stageOf } from "./stage.ts";

/** The bot's own posts, the only ones that count as such, whatever others copy from them. */
export function botPostsOf(snapshot: Snapshot): Post[] {
  return everyBotPost(snapshot).filter((post) => !post.deleted);
}

/** Those that staff have deleted too: what they recorded or said counts all the same. */
export function everyBotPost(snapshot: Snapshot): Post[] {
  return snapshot.posts.filter((post) => post.author.id === snapshot.bot.id);
}

export function readRequest(snapshot: Snapshot, settings: Settings, state: State): Request {
  const botPosts = botPostsOf(snapshot);
  const status = statusPost(botPosts) ?? null;
  const sheets = readSheets(snapshot, settings, state, botPosts);
  const { requester, relayer } = whoAsks(snapshot, sheets);
  const context = { snapshot, settings, state, botPosts, requester };
  return {
    snapshot,
    settings,
    acts: state.acts,
    startedAt: status?.createdAt ?? null,
    status,
    requester,
    relayer,
    projects: sheets.map(({ n, sheet, post }) => readProject(context, n, sheet, post)),
  };
}

interface NumberedSheet {
  readonly n: number;
  readonly sheet: Sheet;
  readonly post: Post | null;
}

/** What the first post holds, before anybody has worked on it. */
export function prefilled(snapshot: Snapshot, settings: Settings): Sheet[] {
  const first = snapshot.posts.find((post) => post.number === 1);
  const { title, author, createdAt } = snapshot.topic;
  return prefillSheets(first?.raw ?? "", {
    title,
    author,
    createdAt,
    language: settings.language,
    timezone: settings.timezone,
  });
}

/** The sheets as posted; one not posted yet is the prefilled one, or one added by command. */
function readSheets(
  snapshot: Snapshot,
  settings: Settings,
  state: State,
  botPosts: readonly Post[],
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
    const recorded = botPosts.find((post) => post.id === state.sheets[n]?.post);
    const post = markedPost(botPosts, "project", n) ?? recorded ?? null;
    sheets.push({ n, post, sheet: post === null ? otherwise() : sheetIn(post.raw, settings.criteria) });
  };
  for (let n = 1; n <= state.projects; n += 1) add(n, () => fromFirstPost(n));
  for (const act of state.acts) if (act.do === "project") add(act.n, () => sheetForAdded(act.text, others()));
  return sheets;
}

/** A plan looks at a request several times, each time at the same sheets. */
function sheetIn(raw: string, criteria: Settings["criteria"]): Sheet {
  const read = readers.get(criteria) ?? remember(100, (text) => readSheet(text, criteria));
  readers.set(criteria, read);
  return read(raw);
}

const readers = new WeakMap<Settings["criteria"], (raw: string) => Sheet>();

/** The first sheet that says who asks counts; by default the topic's author asks. */
function whoAsks(
  snapshot: Snapshot,
  sheets: readonly NumberedSheet[],
): Pick<Request, "requester" | "relayer"> {
  const { author } = snapshot.topic;
  const said = sheets.map(({ sheet }) => sheet.fields.requester.text).find((text) => text !== "");
  if (said === undefined) return { requester: { name: displayName(author), account: author }, relayer: null };
  const read = readRequester(said);
  const relayer = read.relayer === null ? null : accountNamed(snapshot, read.relayer);
  const account =
    read.username === null
      ? accountByName(snapshot, read.name, relayer)
      : accountNamed(snapshot, read.username);
  const name =
    read.name !== "" ? read.name : account === null ? (read.username ?? said) : displayName(account);
  // Whoever posts somebody else's request passes it on, whether the sheet says so or not.
  const passedOn = relayer ?? author;
  return { requester: { name, account }, relayer: passedOn.id === account?.id ? null : passedOn };
}

/** A requester given by full name is that account only if no other bears the name, and not the relayer. */
function accountByName(snapshot: Snapshot, name: string, relayer: Member | null): Member | null {
  const account = holderAccount(name, accounts(snapshot).values());
  return account?.id === relayer?.id ? null : account;
}

interface Context {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly state: State;
  readonly botPosts: readonly Post[];
  readonly requester: Request["requester"];
}

function readProject(context: Context, n: number, sheet: Sheet, post: Post | null): Project {
  const { snapshot, settings, state, botPosts, requester } = context;
  const moment = { reference: snapshot.topic.createdAt, timezone: settings.timezone };
  const acts = state.acts;
  const deadline = deadlineIn(sheet, moment);
  const holder = holderAccount(sheet.fields.holder.text, accounts(snapshot).values());
  const recused = recusedFor(n, acts, {
    requester: requester.account,
    holder,
    at: snapshot.topic.createdAt,
  });
  const out = new Set(recused.map((r) => r.who.id));
  const project = {
    n,
    title: sheet.fields.project.text === "" ? snapshot.topic.title : sheet.fields.project.text,
    sheet,
    post,
    missing: missingFields(sheet, moment),
    ticks: readTicks(n, acts, out),
    reviews: readReviews(n, acts),
    recused,
    electorate: snapshot.electors.filter((member) => member.id !== snapshot.bot.id && !out.has(member.id)),
    positions: readPositions(n, acts),
    rounds: readRounds(n, botPosts, acts, deadline, settings.vote),
    withdrawn: acts.find((act) => act.do === "withdraw" && concerns(act.n, n)) ?? null,
    letter: markedPost(botPosts, "letter", n),
    deadline,
  };
  const reviews = project.reviews.filter((review) => isReviewerOf({ snapshot }, project, review.who.id));
  return { ...project, reviews, stage: stageOf(project) };
}

function deadlineIn(sheet: Sheet, { reference, timezone }: ReadingMoment): number | null {
  return deadlineOf(`${reference} ${timezone} ${sheet.fields.deadline.text}`);
}

const deadlineOf = remember(500, (key) => {
  const [reference = "", timezone = "", ...words] = key.split(" ");
  return readDate(words.join(" "), { reference: Number(reference), timezone })?.at ?? null;
});

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
function readPositions(n: number, acts: readonly Act[]): Position[] {
  const lifted = new Set(acts.flatMap((act) => (act.do === "lift-position" ? [act.id] : [])));
  const positions = new Map<string, Position>();
  for (const act of acts) {
    if ((act.do !== "concern" && act.do !== "objection") || !concerns(act.n, n)) continue;
    const { id, who, text } = act;
    const at = positions.get(id)?.at ?? act.at;
    positions.set(id, { id, kind: act.do, who, n: act.n, text, at, open: !lifted.has(id) });
  }
  return [...positions.values()];
}
