/** What a vote of thousands costs: request by request, and how long its end takes under a stock forum's limits. */
import { forumOf, HOUR, isOfSweep, MINUTE, openVote, outcomeIn, say } from "./bench-forum.ts";

/** No reminder falls into it. */
const SHORT_VOTE = "{ duration: 3 h, minimum: 1 h, reminder_before: 4 h, discussion: 1 h }";
const CHOICES = ["For", "For", "Against", "Abstain"];
const PORTIONS = 15;

/** Requests of a vote of so many, cast over its three hours, to its outcome. */
export async function benchVote(electors: number): Promise<void> {
  const world = await forumOf({ electors, vote: SHORT_VOTE });
  await world.up();
  const { topicId, ballot } = await openVote(world);
  const { forum, clock } = world;
  const before = forum.requests.length;
  for (let part = 0; part < PORTIONS; part += 1) {
    for (let k = part; k < electors; k += PORTIONS)
      forum.as(`elector${k}`).vote(ballot, "projet-1", CHOICES[k % CHOICES.length] ?? "For");
    await clock.advance(11 * MINUTE);
  }
  await clock.advance(30 * MINUTE);
  if (!outcomeIn(world, topicId)) throw new Error("The vote has not ended");
  const asked = forum.requests.slice(before);
  const sweeps = asked.filter(isOfSweep);
  const names = asked.filter(({ path }) => path.startsWith("/polls/voters"));
  say(
    `a vote of ${electors} electors and votes, to its outcome`,
    `${asked.length - sweeps.length} requests, ${names.length} of them for names (and ${sweeps.length} of the sweeps)`,
  );
  await world.stop();
}

/** Seconds from the end of a vote of so many, one of whom has not voted, to its outcome under stock limits. */
export async function benchClosing(electors: number): Promise<void> {
  const world = await forumOf({ electors, vote: SHORT_VOTE });
  await world.up({ stockLimits: true });
  await world.clock.advance(10 * MINUTE);
  const { topicId, ballot } = await openVote(world);
  const { forum, clock } = world;
  await clock.advance(HOUR);
  for (let k = 0; k < electors - 1; k += 1)
    forum.as(`elector${k}`).vote(ballot, "projet-1", CHOICES[k % CHOICES.length] ?? "For");
  // The hour that the vote ends at, which is a whole one.
  const ends = world
    .service()
    .dates()
    ?.find(({ what }) => what === "vote-end")?.at;
  if (ends === undefined) throw new Error("No vote is open");
  await clock.advanceTo(ends - 1);
  const before = forum.requests.length;
  let said = 0;
  let seconds = 0;
  for (; !outcomeIn(world, topicId) && seconds < 600; seconds += 1) {
    await clock.advanceTo(ends + seconds * 1000);
    const isSaid = forum.thread(topicId).some(({ raw }) => raw.includes("The result follows"));
    if (said === 0 && isSaid) said = seconds;
  }
  const requests = forum.requests.slice(before);
  const refused = forum.requests.filter(({ status }) => status === 429).length;
  say(
    `a ballot of ${electors} closed under stock limits`,
    `${seconds} s to the outcome, said after ${said} s that it is being counted; ${requests.length} requests, ${refused} answers of 429`,
  );
  await world.stop();
}
