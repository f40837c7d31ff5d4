/** What has to be answered in a topic: lines that were not accepted, remarks, calls for help, ticks taken back. */
import type { Post } from "../model/snapshot.ts";
import { answerTo, answerToTicks } from "../posts/answer-post.ts";
import type { Answer, Remarked, SpeaksTo } from "../posts/answer-post.ts";
import { concerns, postOf } from "../record/act.ts";
import type { Act } from "../record/act.ts";
import type { Request } from "../request/request.ts";
import { answeredTogether } from "./answer-groups.ts";
import type { Unanswered } from "./answer-groups.ts";

/** By the post that is answered, the first of its author's, all in which that author has asked for help. */
export type HelpAsked = ReadonlyMap<number, readonly number[]>;

/** One reply that is to stand. */
export interface Wanted {
  /** The newest of the posts that it speaks to. */
  readonly to: Post;
  readonly ids: readonly number[];
  readonly say: (speaksTo: SpeaksTo) => Answer;
  /** Since when there is something to answer; what was written before the request began was answered only then. */
  readonly since: number;
}

/** The replies that are to stand, whatever of them stands already. */
export function wantedAnswers(request: Request, asked: HelpAsked): Wanted[] {
  const sinceLast = (moments: readonly number[]): number => Math.max(request.startedAt ?? 0, ...moments);
  const askedAt = new Map(
    request.snapshot.posts.map((post) => [post.id, post.version > 1 ? post.updatedAt : post.createdAt]),
  );
  const unanswered = request.snapshot.posts.flatMap((post): Unanswered[] => {
    const refused = request.acts.filter(
      (act): act is Extract<Act, { do: "refused" }> => act.do === "refused" && postOf(act) === post.id,
    );
    const remarked = remarkedIn(request, post);
    const helped = asked.get(post.id) ?? [];
    if (post.deleted || refused.length + remarked.length + helped.length === 0) return [];
    const moments = [
      ...helped.map((id) => askedAt.get(id) ?? 0),
      ...refused.map(({ at }) => at),
      ...remarked.map(({ act }) => act.at),
    ];
    const first = Math.max(request.startedAt ?? 0, Math.min(...moments));
    return [{ post, refused, remarked, asked: helped, first, since: sinceLast(moments) }];
  });
  const wanted = answeredTogether(unanswered).flatMap((group): Wanted[] => {
    const to = group
      .map(({ post }) => post)
      .toSorted((a, b) => a.id - b.id)
      .at(-1);
    if (to === undefined) return [];
    const say = (speaksTo: SpeaksTo): Answer => answerTo(request, group, speaksTo);
    return [
      { to, ids: group.map(({ post }) => post.id), say, since: Math.max(...group.map((one) => one.since)) },
    ];
  });
  for (const { n, post } of request.projects) {
    if (post === null) continue;
    const ticks = request.acts.filter(
      (act): act is Extract<Act, { do: "tick-refused" }> => act.do === "tick-refused" && act.n === n,
    );
    const answer = answerToTicks(request, post, ticks);
    if (answer !== null)
      wanted.push({
        to: post,
        ids: [post.id],
        say: () => answer,
        since: sinceLast(ticks.map(({ at }) => at)),
      });
  }
  return wanted;
}

/** An objection of somebody in recusal. */
export function isRemark(act: Act): boolean {
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
