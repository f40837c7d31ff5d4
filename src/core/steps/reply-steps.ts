/**
 * What members get back: a like, one neutral sentence for a recusal, a short reply to what was not accepted. Replies
 * are for one person and go away: put right, deleted, or after some days, when they are only in the others' way.
 */
import { postOf } from "../record/act.ts";
import type { Step } from "../model/step.ts";
import { notedText } from "../posts/noted-post.ts";
import type { RecuseAct } from "../posts/noted-post.ts";
import { concerns } from "../record/act.ts";
import { postsMarked } from "../record/bot-marks.ts";
import { repliesAmong } from "../record/own-text.ts";
import type { Reply } from "../record/own-text.ts";
import { isRecused } from "../request/people.ts";
import { botPostsOf, everyBotPost } from "../request/bot-posts.ts";
import type { Request } from "../request/request.ts";
import { repliesKept, spokenTo } from "./answer-groups.ts";
import type { Standing } from "./answer-groups.ts";
import { newPost } from "./new-post.ts";
import { earliest } from "./timed.ts";
import { isRemark, wantedAnswers } from "./wanted-answers.ts";
import type { HelpAsked, Wanted } from "./wanted-answers.ts";
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

/** Gives, keeps and takes back replies. What they say is made of what stands, so that a reply that is kept is edited. */
function answers(request: Request, wanted: readonly Wanted[], now: number): Timed {
  const instead = new Map(repliesOf(request).map(({ post, instead: raw }) => [post.id, raw]));
  const standing = new Set<Standing>(
    postsMarked(
      repliesOf(request).map(({ post }) => post),
      "answer",
    ),
  );
  const steps: Step[] = [];
  const waits: number[] = [];
  const given = new Map<number, number>();
  const kept = repliesKept(
    [...standing],
    wanted.map(({ ids }) => ids),
  );
  for (const one of kept) if (one !== null) standing.delete(one);
  for (const [index, { to, ids, say }] of wanted.entries()) {
    const there = kept[index] ?? null;
    if (there !== null) {
      const { post } = there;
      const [first = 0, ...also] = [...new Set([...[...spokenTo(there)].map(Number), ...ids])];
      const answer = say({ post: first, also });
      if (there.mark["h"] !== answer.fingerprint)
        steps.push({
          kind: "edit-post",
          postId: post.id,
          raw: answer.raw,
          expected: instead.get(post.id) ?? post.raw,
          wiki: false,
        });
      continue;
    }
    const { id: author } = to.author;
    const count = given.get(author) ?? 0;
    const { room, next } = roomFor(request, author, now);
    if (author !== request.snapshot.bot.id && count >= room) {
      waits.push(next);
      // What some of them were told stands until the reply to all of them comes.
      for (const one of standing) if (ids.some((id) => spokenTo(one).has(String(id)))) standing.delete(one);
      continue;
    }
    given.set(author, count + 1);
    const { raw } = say({ post: to.id, also: ids.filter((id) => id !== to.id) });
    steps.push(newPost(`answer:${to.id}`, raw, { replyTo: to.number, quiet: true }));
  }
  const gone = [...standing].map(({ post }): Step => ({ kind: "delete-post", postId: post.id }));
  return { steps: [...steps, ...gone], wakeAt: earliest(waits) };
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
