/**
 * The recorded requests against a live forum: `DISCOURSE_URL=… DISCOURSE_API_KEY=… npm run test:forum`, for a
 * forum that may be written to. `DISCOURSE_API_USERNAME` (an administrator) is `system` unless given.
 */
import { expect, test } from "vitest";
import { liveForumOf, type LiveForum } from "../forum/live-forum.ts";
import { fieldsOf } from "./fields.ts";
import { pick } from "./pick.ts";
import { readyForRecordings } from "./ready-for-recordings.ts";
import { exchanges } from "./recordings.ts";
import { replay } from "./replay.ts";

const live = liveForumOf(process.env);

/** What depends on the rest of the forum, or on whether it reaches us. */
const NOT_COMPARED: ReadonlyMap<number, string> = new Map([
  [6, "its own version and staff"],
  [7, "the groups it puts everyone in"],
  [10, "the webhooks it has already"],
  [15, "its settings"],
  [33, "its tag groups"],
  [34, "its tags"],
  [127, "its latest posts"],
  [128, "its search index lags behind"],
  [136, "its settings"],
  [137, "its user fields"],
  [139, "its themes"],
  [141, "no delivery arrives where the hook points"],
]);

const HALF_AN_HOUR = 1_800_000;

async function replayAndRestore(forum: LiveForum): ReturnType<typeof replay> {
  try {
    return await replay(await readyForRecordings(forum));
  } finally {
    await forum.cleanUp();
  }
}

test.runIf(live !== null)(
  "a live forum answers as recorded",
  async () => {
    if (live === null) return;
    const { answers, ids } = await replayAndRestore(live);
    expect(answers).toHaveLength(exchanges.length);
    for (const { recorded, status, body } of answers.filter((one) => !NOT_COMPARED.has(one.recorded.seq))) {
      const { seq, name, request, response } = recorded;
      const fields = fieldsOf(request.method, request.path, response.status);
      const expected = pick(response.body, fields, (_kind, id) => id);
      expect
        .soft({ seq, name, status, body: pick(body, fields, ids.toRecorded) })
        .toEqual({ seq, name, status: response.status, body: expected });
    }
  },
  HALF_AN_HOUR,
);
