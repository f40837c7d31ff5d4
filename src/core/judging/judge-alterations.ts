/**
 * What others did to posts of the bot that are not for them to change. Each is recorded with who and when, so that
 * the log says it; that it is put right follows in the steps. A sheet is everybody's until its vote opens.
 */
import type { Post } from "../model/snapshot.ts";
import type { Act, Person } from "../record/act.ts";
import type { Memory } from "../record/memory.ts";
import { repliesAmong, textBeforeOthers, textToRestore } from "../record/own-text.ts";
import { questionHeld } from "../request/question-held.ts";
import { asksOtherwise } from "../request/question.ts";
import { botPostsOf, foreignPosts, hiddenPosts } from "../request/bot-posts.ts";
import { sheetIn } from "../request/request-sheets.ts";
import { currentRound, person } from "../request/request.ts";
import type { Request } from "../request/request.ts";
import { fieldLabel } from "../sheet/sheet-fields.ts";
import { shorten } from "../text/shorten.ts";

export function judgeAlterations(request: Request, memory: Extract<Memory, { kind: "found" }>): Act[] {
  const recorded = new Set(request.acts.map((act) => act.key));
  const { snapshot } = request;
  const there = [...request.posts].filter(([key]) => !request.gone.has(key));
  const posts: [string, Post][] = [["status", memory.post], ...there];
  const named = new Set([...request.posts.values()].map(({ id }) => id));
  const changed = botPostsOf(snapshot).filter(
    (post) => !named.has(post.id) && textBeforeOthers(post, snapshot.bot.id) !== null,
  );
  return [
    ...posts.flatMap(([post, held]) => [...edited(request, post, held), ...removed(request, post, held)]),
    ...repliesAmong(changed, snapshot.bot.id).flatMap(({ post }) =>
      edited(request, `reply:${post.id}`, post),
    ),
    ...takenAway(request),
    ...movedIn(request),
    ...hidden(request, memory),
  ].filter((act) => !recorded.has(act.key));
}

function edited(request: Request, post: string, held: Post): Act[] {
  const last = held.edits.at(-1);
  // What the bot has written since is already put right.
  if (last === undefined || last.version < held.version || isFree(request, post, last.at)) return [];
  const key = `${isLeft(request, post, held) ? "left" : "altered"}.${held.id}.${last.version}`;
  const text = askedOtherwise(request, post, held);
  return [{ do: "altered", post, who: person(last.by), text, key, at: last.at, by: person(last.by) }];
}

/**
 * A ballot of a decided vote whose poll is gone, or nothing but written otherwise: the one has no votes to bring back,
 * the other keeps them, and what was done is left to be seen.
 */
function isLeft({ projects, snapshot }: Request, post: string, held: Post): boolean {
  const isDecided = projects.some(({ n, rounds }) =>
    rounds.some(({ round, state }) => state === "decided" && post === `ballot:${n}:${round}`),
  );
  const { id } = snapshot.bot;
  return isDecided && textBeforeOthers(held, id) !== null && textToRestore(held, id) === null;
}

/** Cards of letters that are gone from the register; who has taken them out, the forum does not say. */
export function judgeGoneCards({ snapshot, acts }: Request, now: number): Act[] {
  const recorded = new Set(acts.map(({ key }) => key));
  const nobody: Person = { id: 0, name: "" };
  return snapshot.goneCards
    .filter(({ reference }) => snapshot.register.every((card) => card.reference !== reference))
    .map(({ reference, card }): Act => {
      const key = `removed.${card.postId}.${card.seq}`;
      const post = `register:${reference}`;
      return { do: "altered", post, who: nobody, text: "", key, at: now, by: person(snapshot.bot) };
    })
    .filter(({ key }) => !recorded.has(key));
}

/** What a sheet was made to ask in the place of what is voted on. */
function askedOtherwise(request: Request, post: string, held: Post): string {
  const { language, criteria } = request.settings;
  const project = request.projects.find(({ n }) => post === `project:${n}`);
  const round = project === undefined ? null : currentRound(project);
  if (round === null) return "";
  const changed = asksOtherwise(sheetIn(held.raw, criteria), round.opening.question);
  return changed.map(({ key, text }) => `${fieldLabel(key, language)} : ${shorten(text, 80)}`).join(" ; ");
}

/** A sheet that nobody was voting on at that moment, and whose letter is not granted, takes what is written there. */
function isFree({ projects, acts }: Request, post: string, at: number): boolean {
  const project = projects.find(({ n }) => post === `project:${n}`);
  if (project === undefined) return false;
  const round = currentRound(project);
  return round === null || at < round.opening.at || questionHeld(project.n, acts, at) === null;
}

const NOBODY: Person = { id: 0, name: "" };

/** Said once of each post, however long the forum may refuse to show it. */
function hidden(request: Request, memory: Extract<Memory, { kind: "found" }>): Act[] {
  return hiddenPosts(request, memory).map(([post, { id, updatedAt }]) => ({
    do: "altered",
    post,
    who: NOBODY,
    text: "",
    key: `hidden.${id}`,
    at: updatedAt,
    by: person(request.snapshot.bot),
  }));
}

/**
 * Moved to another topic, destroyed, or given to somebody: the forum does not say by whom. Of a ballot its void vote
 * tells.
 */
function takenAway({ gone, snapshot }: Request): Act[] {
  const posts = new Map<number, string>();
  for (const [post, id] of gone) if (!/^(ballot|status):/.test(post) && !posts.has(id)) posts.set(id, post);
  return [...posts].map(([id, post]) => ({
    do: "altered",
    post,
    who: NOBODY,
    text: "",
    key: `${snapshot.posts.some((one) => one.id === id) ? "given" : "gone"}.${id}`,
    at: latest(snapshot.posts),
    by: person(snapshot.bot),
  }));
}

/** Posts of the bot that belong to another request. */
function movedIn(request: Request): Act[] {
  const { snapshot } = request;
  return foreignPosts(request).map(({ id }) => ({
    do: "altered",
    post: `moved:${id}`,
    who: NOBODY,
    text: "",
    key: `moved.${id}`,
    at: latest(snapshot.posts),
    by: person(snapshot.bot),
  }));
}

/** Somebody did it since: no act of the record is younger than what was read. */
function latest(posts: readonly Post[]): number {
  return Math.max(...posts.map(({ createdAt, updatedAt }) => Math.max(createdAt, updatedAt)));
}

/** The forum does not say who deleted a post. */
function removed(request: Request, post: string, held: Post): Act[] {
  if (!held.deleted || post.startsWith("ballot:")) return [];
  const key = `removed.${held.id}.${held.updatedAt}`;
  return [
    { do: "altered", post, who: NOBODY, text: "", key, at: held.updatedAt, by: person(request.snapshot.bot) },
  ];
}
