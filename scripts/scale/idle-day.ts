/** What one open vote asks of the forum in a day on which nobody does anything. */
import { kindOfRead } from "../bench-reads.ts";
import { forumOf, HOUR, isOfSweep, openVote, say } from "./bench-forum.ts";

const VOTE = "{ duration: 4 days, discussion: 1 h, reminder_before: 1 h }";

export async function benchIdleDay(): Promise<void> {
  const world = await forumOf({ electors: 20, vote: VOTE });
  await world.up();
  await openVote(world);
  const { forum, clock } = world;
  await clock.advance(HOUR);
  const before = forum.requests.length;
  await clock.advance(24 * HOUR);
  const asked = forum.requests.slice(before);
  const ofVote = asked.filter((request) => !isOfSweep(request));
  const kinds = new Map<string, number>();
  for (const { path } of ofVote) kinds.set(kindOfRead(path), (kinds.get(kindOfRead(path)) ?? 0) + 1);
  const details = [...kinds].map(([kind, count]) => `${kind} ${count}`).join(", ");
  say(
    "a day's idle of one open vote",
    `${ofVote.length} requests (${details}), and ${asked.length - ofVote.length} of the sweeps`,
  );
  await world.stop();
}
