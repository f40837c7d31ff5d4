/** The status post: written once, then edited in place. It comes first, since what it records is what counts. */
import type { Step } from "../model/step.ts";
import { botPostsOf } from "../request/read-request.ts";
import type { Request } from "../request/request.ts";
import { readContinued } from "../record/state.ts";
import type { State } from "../record/state.ts";
import { writeStatus } from "../posts/write-status.ts";
import { newPost } from "./new-post.ts";
import { sameText } from "../text/normalise-raw.ts";
import { marksOf } from "../text/mark.ts";

/** `recorded` is the state that the status holds now. */
export function statusSteps(request: Request, state: State, recorded: State): Step[] {
  const botPosts = botPostsOf(request.snapshot);
  const parts = botPosts.filter((post) =>
    marksOf(post.raw).some((mark) => mark.kind === "status" && mark["part"] !== undefined),
  );
  const continued = readContinued(botPosts);
  const { status, continuation } = writeStatus(request, state, continued, parts.length);
  if (continuation !== null) {
    // The status follows on the next round, without the acts that have moved.
    return [newPost(`status:${continuation.part}`, continuation.raw)];
  }
  if (request.status === null) return [newPost("status", status)];
  if (sameText(request.status.raw, status)) return [];
  // How far a sheet's versions have been read is no reason to write alone: it is recorded with the next change.
  const unread = { ...state, sheets: { ...state.sheets, ...recorded.sheets } };
  if (sameText(request.status.raw, writeStatus(request, unread, continued, parts.length).status)) return [];
  return [
    { kind: "edit-post", postId: request.status.id, raw: status, expected: request.status.raw, wiki: false },
  ];
}
