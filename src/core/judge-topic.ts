/**
 * What posts, sheets and time have brought since the record was last written, as acts in the order in which they
 * follow from one another: each is judged on what stands before it.
 */
import { firstPostRecords } from "./judging/first-post-changes.ts";
import { judgeAlterations, judgeGoneCards } from "./judging/judge-alterations.ts";
import { judgeMerged } from "./judging/judge-merged.ts";
import { judgePeople } from "./judging/judge-people.ts";
import { judgePosts } from "./judging/judge-posts.ts";
import { judgeSheets, sheetRecords } from "./judging/judge-sheets.ts";
import { judgeStanding } from "./judging/judge-standing.ts";
import { voteActs } from "./judging/vote-acts.ts";
import type { Settings } from "./model/settings.ts";
import type { Snapshot } from "./model/snapshot.ts";
import type { Tools } from "./model/tools.ts";
import { actsAtOnce } from "./posts/write-status.ts";
import type { Memory } from "./record/memory.ts";
import { seenNow } from "./record/seen-posts.ts";
import type { State } from "./record/state.ts";
import { isProgrammeGone, programmeActs } from "./request/programme.ts";
import { readRequest } from "./request/read-request.ts";
import type { Request } from "./request/request.ts";
import { adoptPosts } from "./steps/adopt-posts.ts";

/**
 * A post has room for so many acts at once. Those behind them are judged anew once these are recorded; none of a
 * later one is taken before an earlier, since each was judged on what stands before it.
 */
function asMuchAsFits(judged: State, before: State): { readonly state: State; readonly more: boolean } {
  const known = new Set(before.acts);
  const kept = judged.acts.filter((act) => known.has(act));
  const added = judged.acts.filter((act) => !known.has(act));
  const now = actsAtOnce(added);
  if (now.length === added.length) return { state: judged, more: false };
  return { state: { ...judged, acts: [...kept, ...now] }, more: true };
}

interface Judged {
  readonly state: State;
  /** The request as this state tells it. */
  readonly read: Request;
  readonly help: ReadonlySet<number>;
  readonly more: boolean;
}

/** Adds to the state what posts, sheets and time have brought since. */
export function judgeTopic(
  snapshot: Snapshot,
  settings: Settings,
  recorded: State,
  memory: Memory,
  now: number,
  tools: Tools,
): Judged {
  let state: State = { ...recorded, seen: seenNow(snapshot.posts, recorded.seen) };
  let read: { readonly as: State; readonly request: Request } | null = null;
  // Most of what is judged adds nothing: the request is read anew only where the state is another.
  const look = (): Request => {
    if (read?.as !== state) read = { as: state, request: readRequest(snapshot, settings, state) };
    return read.request;
  };
  const add = (acts: State["acts"]): void => {
    if (acts.length > 0) state = { ...state, acts: [...state.acts, ...acts] };
  };
  if (memory.kind === "found") {
    state = { ...state, started: state.started ?? memory.post.createdAt };
    state = adoptPosts(look(), state, tools);
    add(judgeAlterations(look(), memory));
    add(judgeGoneCards(look(), now));
  }
  if (memory.kind === "none") add(programmeActs(look()));
  add(judgeMerged(look()));
  if (!isProgrammeGone({ settings })) add(judgePeople(look()));
  const { state: judged, help } = judgePosts(snapshot, settings, state);
  const { state: fitting, more } = asMuchAsFits(judged, state);
  state = fitting;
  // Sheets and votes are judged on every command before them.
  if (more) return { state, read: look(), help, more };
  if (!isProgrammeGone({ settings })) {
    const sheeted = look();
    add(judgeSheets(sheeted));
    state = { ...state, sheets: sheetRecords(sheeted), firstPost: firstPostRecords(sheeted) };
    add(judgeStanding(look(), now));
  }
  add(voteActs(look(), now, tools));
  return { state, read: look(), help, more: false };
}
