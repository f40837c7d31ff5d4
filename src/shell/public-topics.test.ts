import { describe, expect, test } from "vitest";
import { createPublicTopics } from "./public-topics.ts";

const HOUR = 3_600_000;

function forum(answer: (topic: string, times: number) => number) {
  const asked: string[] = [];
  let now = 0;
  const fetch = (address: string | URL | Request) => {
    const topic =
      /\/t\/(\d+)\.json$/.exec(address instanceof Request ? address.url : String(address))?.[1] ?? "";
    asked.push(topic);
    return Promise.resolve(new Response("", { status: answer(topic, asked.length) }));
  };
  const clock = { now: () => now, at: () => () => {} };
  const isPublic = createPublicTopics({ forumUrl: "https://forum.example", clock, fetch, between: 0 });
  return { asked, isPublic, later: (milliseconds: number) => (now += milliseconds) };
}

describe("whether the public may read a topic", () => {
  test("costs the forum one question a topic and hour, however many visitors come", async () => {
    const { asked, isPublic, later } = forum((topic) => (topic === "7" ? 404 : 200));
    const topics = Array.from({ length: 200 }, (_, at) => at + 1);
    const visit = () => Promise.all(topics.map((topic) => isPublic(topic)));
    const answers = await Promise.all(Array.from({ length: 50 }, visit));

    expect(asked).toHaveLength(200);
    expect(answers.every((seen) => seen.filter((one) => one === true).length === 199)).toBe(true);
    later(HOUR - 1);
    await visit();
    expect(asked).toHaveLength(200);
  });

  test("is told from memory while it is asked again", async () => {
    const { asked, isPublic, later } = forum((_, times) => (times === 1 ? 200 : 404));
    await isPublic(1);
    later(HOUR);

    expect(await isPublic(1)).toBe(true);
    await expect.poll(() => asked.length).toBe(2);
    await expect.poll(() => isPublic(1)).toBe(false);
  });

  test("is waited for when what was told is a day old", async () => {
    const { isPublic, later } = forum((_, times) => (times === 1 ? 200 : 404));
    await isPublic(1);
    later(24 * HOUR);

    expect(await isPublic(1)).toBe(false);
  });

  test.each([429, 500, 503])(
    "cannot be told from an answer %i, and is not asked at once again",
    async (status) => {
      const { asked, isPublic, later } = forum((_, times) => (times === 1 ? status : 200));

      expect(await isPublic(1)).toBeNull();
      expect(await isPublic(1)).toBeNull();
      expect(asked).toHaveLength(1);
      later(60_000);
      await isPublic(1);
      await expect.poll(() => isPublic(1)).toBe(true);
    },
  );

  test("stays as it was last told while the forum gives no answer", async () => {
    const { isPublic, later, asked } = forum((_, times) => (times === 1 ? 200 : 503));
    await isPublic(1);
    later(HOUR);
    await isPublic(1);
    await expect.poll(() => asked.length).toBe(2);

    expect(await isPublic(1)).toBe(true);
  });
});
