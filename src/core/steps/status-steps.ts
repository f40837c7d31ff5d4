/** The status post: written once, then edited in place. It comes first, since what it records is what counts. */
import type { Step } from "../model/step.ts";
import { botPostsOf } from "../request/read-request.ts";
import type { Request } from "../request/request.ts";
import { readContinued } from "../status/state.ts";
import type { State } from "../status/state.ts";
import { writeStatus } from "../status/write-status.ts";
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
    return [
      {
        kind: "create-post",
        key: `status:${continuation.part}`,
        raw: continuation.raw,
        replyTo: null,
        wiki: false,
        attachments: [],
      },
    ];
  }
  if (request.status === null) {
    return [{ kind: "create-post", key: "status", raw: status, replyTo: null, wiki: false, attachments: [] }];
  }
  const unseen = writeStatus(
    request,
    { ...state, sheets: { ...state.sheets, ...recorded.sheets } },
    continued,
    parts.length,
  );
  // How far a sheet's versions have been read is no reason to write alone: it is recorded with the next change.
  if (sameText(request.status.raw, status) || sameText(request.status.raw, unseen.status)) return [];
  return [
    { kind: "edit-post", postId: request.status.id, raw: status, expected: request.status.raw, wiki: false },
  ];
}
