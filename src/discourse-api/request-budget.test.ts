import { describe, expect, it } from "vitest";
import { createRequestBudget, type Priority, type RequestBudget } from "./request-budget.ts";

/** Time that a test moves by hand; sleepers wake when it has passed their moment. */
function handClock() {
  let time = 0;
  let sleepers: { at: number; wake: () => void }[] = [];
  return {
    now: () => time,
    sleep: (ms: number) =>
      new Promise<void>((wake) => {
        sleepers.push({ at: time + ms, wake });
      }),
    async pass(ms: number) {
      time += ms;
      const due = sleepers.filter(({ at }) => at <= time);
      sleepers = sleepers.filter(({ at }) => at > time);
      for (const { wake } of due) wake();
      await settled();
    },
  };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** Sends requests that are answered at once, and notes who went in which order. */
function sender(budget: RequestBudget) {
  const sent: string[] = [];
  async function send(name: string, priority: Priority): Promise<void> {
    const release = await budget.take(priority);
    sent.push(name);
    release();
  }
  return {
    sent,
    ask: (count: number, priority: Priority) => {
      for (let n = 0; n < count; n += 1) void send(priority, priority);
      return settled();
    },
  };
}

describe("the request budget", () => {
  it("sends a stock minute's requests, no more than 50 of them in ten seconds, and the rest a minute later", async () => {
    const clock = handClock();
    const budget = createRequestBudget(60, clock);
    const { sent, ask } = sender(budget);

    await ask(70, "prompt");
    expect(sent).toHaveLength(50);
    await clock.pass(10_000);
    expect(sent).toHaveLength(60);
    await clock.pass(49_999);
    expect(sent).toHaveLength(60);
    await clock.pass(1);

    expect(sent).toHaveLength(70);
  });

  it("never lets the forum count more than its limit, whenever within the request it counts", async () => {
    const clock = handClock();
    const budget = createRequestBudget(2, clock);
    const first = await budget.take("prompt");
    const second = await budget.take("prompt");
    let third = false;
    void budget.take("prompt").then(() => (third = true));

    // Both are outstanding for longer than a minute: the forum may count them only now.
    await clock.pass(90_000);
    expect(third).toBe(false);
    first();
    await clock.pass(59_999);
    expect(third).toBe(false);
    await clock.pass(1);

    expect(third).toBe(true);
    second();
  });

  it("lets background reading leave a reserve for what members wait for", async () => {
    const clock = handClock();
    const budget = createRequestBudget(30, clock);
    const { sent, ask } = sender(budget);

    await ask(40, "background");
    expect(sent).toHaveLength(25);
    await ask(3, "prompt");

    expect(sent.slice(25)).toEqual(["prompt", "prompt", "prompt"]);
    expect(budget.remaining()).toBe(2);
  });

  it("gives background reading every fifth turn while members keep it busy", async () => {
    const clock = handClock();
    const budget = createRequestBudget(10, clock);
    const { sent, ask } = sender(budget);
    await ask(10, "prompt");

    await ask(20, "background");
    await ask(20, "prompt");
    await clock.pass(60_000);

    const fiveTurns = ["prompt", "prompt", "prompt", "prompt", "background"];
    expect(sent.slice(10)).toEqual([...fiveTurns, ...fiveTurns]);
  });

  it("sends nothing while the forum wants a pause, even without a budget", async () => {
    const clock = handClock();
    const budget = createRequestBudget(Infinity, clock);
    const { sent, ask } = sender(budget);
    expect(budget.remaining()).toBe(Infinity);
    await ask(500, "background");
    expect(sent).toHaveLength(500);

    budget.pause(56_000);
    await ask(1, "prompt");
    expect(budget.remaining()).toBe(0);
    await clock.pass(55_999);
    expect(sent).toHaveLength(500);
    await clock.pass(1);

    expect(sent).toHaveLength(501);
  });

  it("tells how many requests are left", async () => {
    const clock = handClock();
    const budget = createRequestBudget(5, clock);
    const { ask } = sender(budget);

    await ask(3, "prompt");
    expect(budget.remaining()).toBe(2);
    await clock.pass(60_000);

    expect(budget.remaining()).toBe(5);
  });

  it("fails those who wait when time itself is stopped, as at the end of the process", async () => {
    const budget = createRequestBudget(1, {
      now: () => 0,
      sleep: () => Promise.reject(new Error("stopped")),
    });
    const release = await budget.take("prompt");
    release();

    await expect(budget.take("background")).rejects.toThrow("stopped");
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses a budget of %d", (perMinute) => {
    expect(() => createRequestBudget(perMinute, handClock())).toThrow(RangeError);
  });
});
