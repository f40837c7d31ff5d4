import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { virtualClock } from "../clock/virtual-clock.ts";
import { createTopicQueue } from "./topic-queue.ts";
import type { Occasion, QueueKeeping } from "./topic-queue.ts";

const look: Occasion = { kind: "people-changed" };

function queueOf(own: Partial<QueueKeeping> & Pick<QueueKeeping, "run">) {
  return createTopicQueue({
    clock: virtualClock(0),
    parallel: 4,
    isUrgent: ({ kind }) => kind === "much-told",
    isNews: () => true,
    pauseAfter: (_error, failures) => failures * 1000,
    onFailure: () => {},
    ...own,
  });
}

/** Runs that end when they are told to. */
function heldRuns() {
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const run = (topicId: number): Promise<{ wakeAt: number | null }> => {
    started.push(topicId);
    return new Promise((resolve) => {
      ends.push(() => resolve({ wakeAt: null }));
    });
  };
  return { started, ends, run };
}

async function ended(end: (() => void) | undefined): Promise<void> {
  end?.();
  await new Promise(setImmediate);
}

describe("the queue", () => {
  test("runs a topic once at a time and folds what is asked meanwhile into one more run", async () => {
    const { started, ends, run } = heldRuns();
    const queue = queueOf({ run });

    for (let times = 0; times < 60; times += 1) queue.ask(7, look);
    expect(started).toEqual([7]);
    await ended(ends[0]);
    expect(started).toEqual([7, 7]);
    await ended(ends[1]);

    await queue.idle();
    expect(started).toEqual([7, 7]);
  });

  test("runs so many topics side by side and no more", async () => {
    const { started, ends, run } = heldRuns();
    const queue = queueOf({ run, parallel: 2 });

    for (const topicId of [1, 2, 3]) queue.ask(topicId, look);
    expect(started).toEqual([1, 2]);
    expect(queue.waiting()).toEqual({ count: 1, since: 0 });
    await ended(ends[1]);
    expect(started).toEqual([1, 2, 3]);
  });

  test("runs what somebody waits for before all that nobody does, in places of its own", async () => {
    const { started, ends, run } = heldRuns();
    const queue = queueOf({ run, parallel: 2 });

    for (const topicId of [1, 2, 3, 4]) queue.ask(topicId, look);
    for (const topicId of [4, 5, 6]) queue.ask(topicId, { kind: "much-told" });
    expect(started).toEqual([1, 2, 4, 5]);
    await ended(ends[0]);
    expect(started).toEqual([1, 2, 4, 5, 3]);
    await ended(ends[2]);
    expect(started).toEqual([1, 2, 4, 5, 3, 6]);
  });

  test("asks whether it is still news when the run is about to start", async () => {
    const { started, ends, run } = heldRuns();
    let isNews = true;
    const queue = queueOf({ run, isNews: () => isNews });

    queue.ask(7, look);
    queue.ask(7, look);
    isNews = false;
    await ended(ends[0]);

    await queue.idle();
    expect(started).toEqual([7]);
  });

  test("wakes a topic at its moment, and only at the last one named", async () => {
    const clock = virtualClock(0);
    const runs: number[] = [];
    const moments = [5000, 9000, null];
    const queue = queueOf({
      clock,
      run: () => {
        runs.push(clock.now());
        return Promise.resolve({ wakeAt: moments.shift() ?? null });
      },
    });
    clock.settle = () => queue.idle();

    queue.ask(7, look);
    await queue.idle();
    await clock.advance(1000);
    queue.ask(7, look);
    await queue.idle();
    await clock.advance(20_000);

    expect(runs).toEqual([0, 1000, 9000]);
  });

  test("keeps the wake-up of a topic whose occasion turns out to be no news", async () => {
    const clock = virtualClock(0);
    const runs: number[] = [];
    const queue = queueOf({
      clock,
      isNews: (_topicId, { kind }) => kind !== "swept",
      run: () => {
        runs.push(clock.now());
        return Promise.resolve({ wakeAt: runs.length === 1 ? 5000 : null });
      },
    });
    clock.settle = () => queue.idle();

    queue.ask(7, look);
    await queue.idle();
    await clock.advance(1000);
    queue.ask(7, { kind: "swept", evidence: null });
    await queue.idle();
    await clock.advance(20_000);

    expect(runs).toEqual([0, 5000]);
  });

  test("does not run without end for a moment already past", async () => {
    const clock = virtualClock(0);
    let runs = 0;
    const queue = queueOf({
      clock,
      run: () => {
        runs += 1;
        return Promise.resolve({ wakeAt: 0 });
      },
    });
    clock.settle = () => queue.idle();

    queue.ask(7, look);
    await queue.idle();
    await clock.advance(3500);

    expect(runs).toBe(4);
  });

  test("tries again after a failure, later each time, until it goes well", async () => {
    const clock = virtualClock(0);
    const runs: number[] = [];
    const failures: number[] = [];
    const queue = queueOf({
      clock,
      run: () => {
        runs.push(clock.now());
        return runs.length < 4 ? Promise.reject(new Error("no")) : Promise.resolve({ wakeAt: null });
      },
      onFailure: (_topicId, _error, pause) => failures.push(pause),
    });
    clock.settle = () => queue.idle();

    queue.ask(7, look);
    await queue.idle();
    await clock.advance(60_000);

    expect(failures).toEqual([1000, 2000, 3000]);
    expect(runs).toEqual([0, 1000, 3000, 6000]);
  });

  test("starts nothing more once stopped, and waits for what runs", async () => {
    const clock = virtualClock(0);
    const { started, ends, run } = heldRuns();
    const queue = queueOf({ clock, run });
    queue.ask(7, look);
    queue.ask(7, look);

    let hasStopped = false;
    async function stop(): Promise<void> {
      await queue.stop();
      hasStopped = true;
    }
    const stopping = stop();
    queue.ask(8, look);
    await new Promise(setImmediate);
    expect(hasStopped).toBe(false);
    await ended(ends[0]);
    await stopping;
    await clock.advance(100_000);

    expect(started).toEqual([7]);
  });
});

/**
 * A topic in which things fall due by themselves and others are done by people, who announce them. A run sees
 * what is due when it starts, takes its time, fails at times, and names the next moment when it ends.
 */
test("no wake-up and no occasion is ever lost, whatever the order of things", async () => {
  const act = fc.record({
    topicId: fc.integer({ min: 1, max: 3 }),
    at: fc.integer({ min: 0, max: 50 }),
    kind: fc.constantFrom("announced", "by-itself"),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(act, { minLength: 1, maxLength: 12 }),
      fc.array(fc.boolean(), { maxLength: 6 }),
      fc.infiniteStream(fc.boolean()),
      async (scheduler, acts, failing, endsNow) => {
        const clock = virtualClock(0);
        const dueAt = acts.map(({ at }) => at * 10_000);
        const seen = new Set<number>();
        const runningNow = new Set<number>();
        const queue = queueOf({
          clock,
          parallel: 2,
          run: async (topicId) => {
            expect(runningNow).not.toContain(topicId);
            runningNow.add(topicId);
            const startedAt = clock.now();
            const inView = acts.flatMap((one, index) =>
              one.topicId === topicId && (dueAt[index] ?? 0) <= startedAt ? [index] : [],
            );
            await scheduler.schedule(Promise.resolve(), `run of ${topicId}`);
            runningNow.delete(topicId);
            if (failing.pop() === true) throw new Error("the forum is away");
            for (const index of inView) seen.add(index);
            const coming = acts.flatMap((one, index) =>
              one.topicId === topicId && one.kind === "by-itself" && !inView.includes(index)
                ? [dueAt[index] ?? 0]
                : [],
            );
            return { wakeAt: coming.length === 0 ? null : Math.min(...coming) };
          },
        });

        for (const topicId of [1, 2, 3]) queue.ask(topicId, look);
        for (const [index, { kind, topicId }] of acts.entries()) {
          if (kind === "announced") clock.at(dueAt[index] ?? 0, () => queue.ask(topicId, look));
        }
        clock.settle = async () => {
          if (endsNow.next().value && scheduler.count() > 0) await scheduler.waitOne();
        };
        for (let moment = 0; moment <= 700_000; moment += 5000) await clock.advanceTo(moment);
        clock.settle = () => scheduler.waitIdle();
        await clock.advance(100_000);
        await queue.idle();

        expect([...seen].sort((one, other) => one - other)).toEqual([...acts.keys()]);
      },
    ),
  );
});
