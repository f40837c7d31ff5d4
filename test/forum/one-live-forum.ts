/** The live forum of a file of tests: what runs is stopped at the end, and what was made there is taken back. */
import { afterAll } from "vitest";
import { liveForumOf } from "./live-forum.ts";
import type { LiveForum } from "./live-forum.ts";

interface OneLiveForum {
  readonly forum: LiveForum;
  /** Called at the end, the last first, before anything is taken back. */
  readonly stops: (() => Promise<unknown> | void)[];
}

/** Throws where the environment names no forum. */
export function oneLiveForum(): OneLiveForum {
  const forum = liveForumOf(process.env);
  if (forum === null) throw new Error("A live forum is needed: DISCOURSE_URL and DISCOURSE_API_KEY");
  const stops: OneLiveForum["stops"] = [];
  afterAll(async () => {
    for (const stop of stops.toReversed()) await stop();
    const left = await forum.cleanUp();
    if (left.length > 0) throw new Error(`Not everything could be taken back:\n${left.join("\n")}`);
  }, 300_000);
  return { forum, stops };
}
