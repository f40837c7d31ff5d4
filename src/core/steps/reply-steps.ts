/**
 * What members get back: a like, one neutral sentence for a recusal, a short reply to what was not accepted. Replies
 * are for one person and go away: put right, deleted, or after some days, when they are only in the others' way.
 */
import { postOf } from "../record/act.ts";
import type { Act } from "../record/act.ts";
import type { Post } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import { answerTo, answerToTicks } from "../posts/answer-post.ts";
import type { Answer, Remarked } from "../posts/answer-post.ts";
import { notedText } from "../posts/noted-post.ts";
import type { RecuseAct } from "../posts/noted-post.ts";
import { concerns } from "../record/act.ts";
import { postsMarked } from "../record/bot-marks.ts";
import { repliesAmong } from "../record/own-text.ts";
import type { Reply } from "../record/own-text.ts";
import { isRecused } from "../request/people.ts";
import { botPostsOf, everyBotPost } from "../request/read-request.ts";
import type { Request } from "../request/request.ts";
import { newPost } from "./new-post.ts";
import { earliest } from "./timed.ts";
import type { Timed } from "./timed.ts";
import { isKeptOut } from "./recusal-steps.ts";

/** How long a reply stands, once whoever it is for has been told of it by the forum. */
const STAYS = 3 * 24 * 3_600_000;

/** `recorded` are the keys of the acts that stand in the status already: only those are acknowledged. */
export function replySteps(
  request: Request,
  help: ReadonlySet<number>,
  recorded: ReadonlySet<string>,
  now: number,
): Timed {
  const asked = helpAsked(request, help);
  const wanted = wantedAnswers(request, asked);
  const standing = wanted.filter(({ since }) => now < since + STAYS);
  const answered = answers(request, standing, now);
  const kept = postsMarked(botPostsOf(request.snapshot), "noted").map(({ post }) => post);
  const over = kept.filter(({ createdAt }) => now >= createdAt + STAYS);
  const replies = [
    ...answered.steps,
    ...noted(request, recorded),
    ...over.map(({ id }): Step => ({ kind: "delete-post", postId: id })),
  ];
  const touched = new Set(replies.flatMap((step) => ("postId" in step ? [step.postId] : [])));
  const ends = [
    ...standing.map(({ since }) => since + STAYS),
    ...kept.filter((post) => !over.includes(post)).map(({ createdAt }) => createdAt + STAYS),
  ];
  return {
    steps: [...likes(request, asked), ...replies, ...putRight(request, touched)],
    wakeAt: earliest([answered.wakeAt, ...ends]),
  };
}

function repliesOf({ snapshot }: Request): Reply[] {
  return repliesAmong(botPostsOf(snapshot), snapshot.bot.id);
}

/** Replies that others have changed say again what the bot wrote. */
function putRight(request: Request, touched: ReadonlySet<number>): Step[] {
  return repliesOf(request).flatMap(({ post, instead }): Step[] =>
    instead === null || touched.has(post.id)
      ? []
      : [{ kind: "edit-post", postId: post.id, raw: post.raw, expected: instead, wiki: false }],
  );
}

/** New answers that one person gets within an hour: whoever writes more waits for theirs, and nobody else does. */
const MOST_ANSWERS = 10;
const HOUR = 3_600_000;

/** How many more answers this person may get now, and when the next after those. */
function roomFor(request: Request, author: number, now: number): { room: number; next: number } {
  const authors = new Map(request.snapshot.posts.map((post) => [String(post.id), post.author.id]));
  const lately = postsMarked(everyBotPost(request.snapshot), "answer")
    .filter(({ mark }) => authors.get(String(mark["for"])) === author)
    .map(({ post }) => post.createdAt)
    .filter((at) => at > now - HOUR);
  return { room: MOST_ANSWERS - lately.length, next: Math.min(now, ...lately) + HOUR };
}

/** By the post that is answered, the first of its author's, all in which that author has asked for help. */
type HelpAsked = ReadonlyMap<number, readonly number[]>;

function helpAsked({ snapshot }: Request, help: ReadonlySet<number>): HelpAsked {
  const byAuthor = new Map<number, number[]>();
  for (const { id, author } of snapshot.posts) {
    if (!help.has(id)) continue;
    const posts = byAuthor.get(author.id) ?? [];
    posts.push(id);
    byAuthor.set(author.id, posts);
  }
  return new Map([...byAuthor.values()].map((posts) => [posts[0] ?? 0, posts]));
}

function likes(request: Request, asked: HelpAsked): Step[] {
  const posts = new Map(request.snapshot.posts.map((post) => [post.id, post]));
  const liked = new Set<number>();
  for (const act of request.acts) {
    if (act.do === "refused" || act.do === "recuse" || isRemark(act)) continue;
    const post = posts.get(postOf(act) ?? -1);
    if (post !== undefined && !post.liked && !post.deleted && post.author.id !== request.snapshot.bot.id)
      liked.add(post.id);
  }
  // Asked again, the list is written anew where it stands: the like says that it was heard.
  for (const again of [...asked.values()].flatMap((ids) => ids.slice(1)))
    if (posts.get(again)?.liked === false) liked.add(again);
  return [...liked].map((postId) => ({ kind: "like", postId }));
}

function answers(request: Request, wanted: readonly WantedAnswer[], now: number): Timed {
  const instead = new Map(repliesOf(request).map(({ post, instead: raw }) => [post.id, raw]));
  const existing = new Map(
    postsMarked(
      repliesOf(request).map(({ post }) => post),
      "answer",
    ).map(({ post, mark }) => [String(mark["for"]), { post, h: mark["h"] }]),
  );
  const steps: Step[] = [];
  const waits: number[] = [];
  const given = new Map<number, number>();
  for (const { to, answer } of wanted) {
    const there = existing.get(String(to.id));
    existing.delete(String(to.id));
    if (there === undefined) {
      const { id: author } = to.author;
      const count = given.get(author) ?? 0;
      const { room, next } = roomFor(request, author, now);
      if (author !== request.snapshot.bot.id && count >= room) {
        waits.push(next);
        continue;
      }
      given.set(author, count + 1);
      steps.push(newPost(`answer:${to.id}`, answer.raw, { replyTo: to.number, quiet: true }));
    } else if (there.h !== answer.fingerprint) {
      steps.push({
        kind: "edit-post",
        postId: there.post.id,
        raw: answer.raw,
        expected: instead.get(there.post.id) ?? there.post.raw,
        wiki: false,
      });
    }
  }
  const gone = [...existing.values()].map(({ post }): Step => ({ kind: "delete-post", postId: post.id }));
  return { steps: [...steps, ...gone], wakeAt: earliest(waits) };
}

interface WantedAnswer {
  readonly to: Post;
  readonly answer: Answer;
  /** Since when there is something to answer; what was written before the request began was answered only then. */
  readonly since: number;
}

function wantedAnswers(request: Request, asked: HelpAsked): WantedAnswer[] {
  const sinceLast = (moments: readonly number[]): number => Math.max(request.startedAt ?? 0, ...moments);
  const askedAt = new Map(
    request.snapshot.posts.map((post) => [post.id, post.version > 1 ? post.updatedAt : post.createdAt]),
  );
  const wanted = request.snapshot.posts.flatMap((post) => {
    const refused = request.acts.filter(
      (act): act is Extract<Act, { do: "refused" }> => act.do === "refused" && postOf(act) === post.id,
    );
    const remarked = remarkedIn(request, post);
    const helped = asked.get(post.id) ?? [];
    const answer = post.deleted ? null : answerTo(request, post, refused, remarked, helped);
    const moments = [
      ...helped.map((id) => askedAt.get(id) ?? 0),
      ...refused.map(({ at }) => at),
      ...remarked.map(({ act }) => act.at),
    ];
    return answer === null ? [] : [{ to: post, answer, since: sinceLast(moments) }];
  });
  for (const { n, post } of request.projects) {
    if (post === null) continue;
    const ticks = request.acts.filter(
      (act): act is Extract<Act, { do: "tick-refused" }> => act.do === "tick-refused" && act.n === n,
    );
    const answer = answerToTicks(request, post, ticks);
    if (answer !== null) wanted.push({ to: post, answer, since: sinceLast(ticks.map(({ at }) => at)) });
  }
  return wanted;
}

function isRemark(act: Act): boolean {
  return act.do === "objection" && act.remark === true;
}

/** Objections of this post that stand as remarks, or came when the letter was out; one that was lifted is over. */
function remarkedIn(request: Request, post: Post): Remarked[] {
  const lifted = new Set(request.acts.flatMap((act) => (act.do === "lift-position" ? [act.id] : [])));
  return request.acts.flatMap((act): Remarked[] => {
    if (act.do !== "objection" || postOf(act) !== post.id || lifted.has(act.id)) return [];
    if (isRemark(act)) return [{ act, why: "answer.remark" }];
    const concerned = request.projects.filter(({ n }) => concerns(act.n, n));
    const isLate = concerned.every(
      ({ letter }) => letter !== null && (post.id > letter.id || act.at > letter.createdAt),
    );
    return isLate ? [{ act, why: "answer.objection-late" }] : [];
  });
}

/**
 * Declarations by command that are recorded, enforced and not yet acknowledged, in one reply. One that was lifted
 * before anything was said of it is true no more, and must not hold back the others.
 */
function noted(request: Request, recorded: ReadonlySet<string>): Step[] {
  // What staff have deleted was said all the same: it is not said again.
  const acknowledged = new Set(
    postsMarked(
      repliesAmong(everyBotPost(request.snapshot), request.snapshot.bot.id).map(({ post }) => post),
      "noted",
    ).flatMap(({ mark }) => String(mark["posts"]).split("-")),
  );
  const acts = request.acts.filter(
    (act): act is RecuseAct =>
      act.do === "recuse" &&
      postOf(act) !== null &&
      !acknowledged.has(String(postOf(act))) &&
      request.projects.some((project) => concerns(act.n, project.n) && isRecused(project, act.who.id)),
  );
  const ready = acts.filter(
    (act) =>
      recorded.has(act.key) &&
      request.projects.every(
        (project) => !concerns(act.n, project.n) || isKeptOut(request, project, act.who.id),
      ),
  );
  if (ready.length === 0 || ready.length < acts.length) return [];
  return repliesTo(ready).map((some) => {
    const last = some.at(-1);
    const replyTo =
      request.snapshot.posts.find((post) => last !== undefined && post.id === postOf(last))?.number ?? null;
    const posts = [...new Set(some.map(postOf))].join("-");
    return newPost(`noted:${posts}`, notedText(request, some), { replyTo, quiet: true });
  });
}

/** Declarations that one reply acknowledges, unless a single post holds more. */
const MOST_IN_A_REPLY = 12;

/** The declarations of one post stand in one reply, those of several as long as it stays short. */
function repliesTo(acts: readonly RecuseAct[]): RecuseAct[][] {
  const replies: RecuseAct[][] = [];
  for (const post of new Set(acts.map(postOf))) {
    const own = acts.filter((act) => postOf(act) === post);
    const last = replies.at(-1);
    if (last !== undefined && last.length + own.length <= MOST_IN_A_REPLY) last.push(...own);
    else replies.push(own);
  }
  return replies;
}
