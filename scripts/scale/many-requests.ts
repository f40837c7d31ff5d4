/** What a thousand open requests cost: a sweep over them, and a start under a stock forum's limits. */
import type { SandboxWithService } from "../../src/demo/sandbox-with-service.ts";
import { forumOf, HOUR, isOfSweep, MINUTE, say, tagRequest } from "./bench-forum.ts";

const VOTE = "{ duration: 3 days, discussion: 1 h }";
const BALLOTS = 5;
/** Brought up to date in portions: deliveries of a thousand topics at once are not what is measured. */
const PORTION = 20;
const SWEEP = 5 * MINUTE;
const SECOND = 1000;
const LONGEST_START = 2 * HOUR;

/** A sweep while so many requests are open, then a start, each step of it on the clock that is moved. */
export async function benchManyRequests(count: number): Promise<void> {
  const world = await forumOf({ electors: 20, vote: VOTE });
  await world.up();
  const topics: number[] = [];
  while (topics.length < count) {
    topics.push(tagRequest(world, `the Corn Hall of the place ${topics.length}`));
    if (topics.length % PORTION === 0) await world.idle();
  }
  await world.clock.advance(HOUR);
  for (const topicId of topics.slice(0, BALLOTS)) {
    world.forum
      .as("hanna")
      .reply(topicId, `/criterion 2 yes: the plans are there\n\n/review for: a sound project (${topicId})`);
    await world.idle();
  }
  await world.clock.advance(HOUR);
  await measureSweeps(world, count);
  await world.down();
  await world.clock.advance(10 * MINUTE);
  await measureStart(world, topics);
  await world.stop();
}

/** The dearest sweep of an hour, in which each ballot is due four times. */
async function measureSweeps({ forum, clock }: SandboxWithService, count: number): Promise<void> {
  const costs: { readonly sweep: number; readonly rest: number }[] = [];
  for (let sweep = 0; sweep < HOUR / SWEEP; sweep += 1) {
    const before = forum.requests.length;
    await clock.advance(SWEEP);
    const asked = forum.requests.slice(before);
    const ofSweep = asked.filter(isOfSweep).length;
    costs.push({ sweep: ofSweep, rest: asked.length - ofSweep });
  }
  const dearest = costs.toSorted((a, b) => b.sweep + b.rest - a.sweep - a.rest)[0] ?? { sweep: 0, rest: 0 };
  say(
    `a sweep, ${count} requests open, ${BALLOTS} ballots due`,
    `${dearest.sweep + dearest.rest} requests at most, ${dearest.rest} of them for the ballots`,
  );
}

/** How soon a start is ready, how long until all is read, and how long an act of a member waits meanwhile. */
async function measureStart(world: SandboxWithService, topics: readonly number[]): Promise<void> {
  const { forum, clock } = world;
  const begun = clock.now();
  const before = forum.requests.length;
  await world.up({ stockLimits: true });
  let ready = NaN;
  let act: { readonly topicId: number; readonly at: number } | null = null;
  const waits: number[] = [];
  const read = new Set<string>();
  const unread = () => topics.some((topicId) => !read.has(String(topicId)));
  for (let seen = before; unread() && clock.now() - begun < LONGEST_START;) {
    const elapsed = clock.now() - begun;
    if (Number.isNaN(ready) && world.service().notReady() === null) ready = elapsed;
    if (act !== null && isDone(world, act.topicId)) {
      waits.push(clock.now() - act.at);
      act = null;
    }
    if (act === null && elapsed >= (waits.length + 1) * 2 * MINUTE) {
      // Of those that the start comes to last.
      const topicId = topics.at(BALLOTS + waits.length) ?? 0;
      forum.as("leo").reply(topicId, `/recuse: I work with those who carry it (${topicId})`);
      act = { topicId, at: clock.now() };
    }
    await clock.advance(SECOND);
    for (const { path } of forum.requests.slice(seen)) {
      const topicId = /^\/t\/(\d+)\.json/.exec(path)?.[1];
      if (topicId !== undefined) read.add(topicId);
    }
    seen = forum.requests.length;
  }
  const requests = forum.requests.slice(before);
  const refused = requests.filter(({ status }) => status === 429).length;
  const inSeconds = (ms: number) => `${Math.round(ms / SECOND)} s`;
  say(
    `cold start, ${topics.length} requests open, stock limits`,
    `ready after ${inSeconds(ready)}, all read after ${inSeconds(clock.now() - begun)}, ${requests.length} requests, ${refused} answers of 429`,
  );
  if (waits.length === 0) throw new Error("No act was carried out");
  say(
    "  an act of a member meanwhile, until it is carried out",
    `${inSeconds(Math.max(...waits))} at most of ${waits.length}`,
  );
}

function isDone({ forum }: SandboxWithService, topicId: number): boolean {
  return forum.thread(topicId).some(({ raw }) => raw.startsWith("[wrap=aval kind=noted"));
}
