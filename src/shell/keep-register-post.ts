/** Keeps a post of the register topic that holds what the service has to know later under its seal. */
import type { Clock } from "../clock/clock.ts";
import type { Seal } from "../core/model/seal.ts";
import { sealJson } from "../core/record/sealed-json.ts";
import { normaliseRaw } from "../core/text/normalise-raw.ts";
import type { Calls } from "../discourse-api/discourse-api.ts";
import { Refused } from "../discourse-api/errors.ts";
import type { Log } from "./log.ts";
import type { FoundPost, Register, RegisterWriteCalls } from "./reading/register.ts";

/** What keeping such a post asks of the forum. */
export type KeepingCalls = RegisterWriteCalls & Calls<"topics.resetBump">;

export interface KeepingParts {
  readonly clock: Clock;
  readonly seal: Seal;
  readonly log: Log;
  readonly register: Pick<Register, "put">;
  readonly api: KeepingCalls;
}

/** What the post marked `key` is to say and, under the seal and this label, to hold. */
export interface WantedPost {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly value: unknown;
  /** Of the text, where it goes over several posts; from 1 on. */
  readonly part: number;
  /** The number of what was sealed there last; 0 where nothing was. */
  readonly seq: number;
  /** Whether the post holds that value already, sealed as it should be. */
  readonly isHeld: boolean;
}

/** Between two edits of a post. */
const PAUSE = 10 * 60_000;

/** Makes or edits the post where it says or holds something else; one edited a moment ago waits for the next time. */
export async function keepRegisterPost(
  { clock, seal, log, register, api }: KeepingParts,
  { topicId, post, isLast }: Omit<FoundPost, "category">,
  wanted: WantedPost,
): Promise<void> {
  const { key, label, value, part } = wanted;
  const text = normaliseRaw(wanted.text);
  const [before = ""] = post?.raw.split(`\n<!-- aval:${label} `) ?? [];
  if (before === text && wanted.isHeld) return;
  if (post !== null && clock.now() - post.updatedAt < PAUSE) return;
  const sealed = sealJson(seal, label, {
    topic: topicId,
    post: post?.id ?? null,
    part,
    seq: wanted.seq + 1,
    version: (post?.version ?? 0) + 1,
    value,
  });
  await register.put(api, key, `${text}\n${sealed}`);
  if (isLast) await stayInPlace(api, log, topicId);
}

/** An edit of its last post has brought the topic up. Where the forum does not let it go back, that is all there is to it. */
async function stayInPlace(api: Calls<"topics.resetBump">, log: Log, topicId: number): Promise<void> {
  try {
    await api.topics.resetBump(topicId);
  } catch (err) {
    if (!(err instanceof Refused)) throw err;
    log.debug({ err, topic: topicId }, "the register's topic was brought to the top");
  }
}
