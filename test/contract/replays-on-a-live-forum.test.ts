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
/** Before the readings at the end, after the only close time that had passed by then. Ours are told in its terms. */
const WHEN_RECORDED = Date.parse("2026-11-24T04:20:55Z");

/**
 * What of an answer is the same on every forum: without the profile's fields, which are its own; accounts in the
 * order of their names, since the forum has them in the order of their ids; and without the status of polls whose
 * close time is over, since its own job closes them when it comes to it, before the reading or after.
 */
function onAnyForum(value: unknown): unknown {
  if (Array.isArray(value)) return byName(value.map((one) => onAnyForum(one)));
  if (typeof value !== "object" || value === null) return value;
  const inner = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === "user_fields" ? "its own" : onAnyForum(one)]),
  );
  const { close } = inner;
  const isOver = typeof close === "string" && Date.parse(close) < WHEN_RECORDED;
  return isOver ? { ...inner, status: "overdue" } : inner;
}

/** A list of usernames or of accounts, sorted; any other as it is, posts too. */
function byName(list: readonly unknown[]): readonly unknown[] {
  const named = list.map((one) => ({ one, name: nameOf(one) }));
  if (named.some(({ name }) => name === null)) return list;
  return named.toSorted((a, b) => (a.name ?? "").localeCompare(b.name ?? "")).map(({ one }) => one);
}

function nameOf(one: unknown): string | null {
  if (typeof one === "string") return one;
  if (typeof one !== "object" || one === null || "post_number" in one || !("username" in one)) return null;
  return typeof one.username === "string" ? one.username : null;
}

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
      const expected = pick(onAnyForum(response.body), fields, (_kind, id) => id);
      expect
        .soft({
          seq,
          name,
          status,
          body: pick(onAnyForum(body), fields, ids.toRecorded),
        })
        .toEqual({ seq, name, status: response.status, body: expected });
    }
  },
  HALF_AN_HOUR,
);
