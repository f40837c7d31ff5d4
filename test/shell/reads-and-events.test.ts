/** What the service reads, and what it does not read again. */
import { afterEach, describe, expect, test } from "vitest";
import { startWorld } from "../world.ts";
import type { World } from "../world.ts";

let world: World;

afterEach(async () => {
  await world.stop();
});

const request = {
  title: "A letter of support for La Halle",
  raw: "We are asked for a letter of support.\n\n**Project:** La Halle\n**Holder:** Pôle du Val",
  category: "lettres",
};

/** How often the topic was read in full while `act` was done and followed up. */
async function readsDuring(topicId: number, act: () => void): Promise<number> {
  await world.idle();
  const before = world.forum.requests.length;
  act();
  await world.idle();
  const reads = world.forum.requests.slice(before).filter(({ method, path }) => {
    return method === "GET" && path.startsWith(`/t/${topicId}.json`);
  });
  return reads.length;
}

/** What is done here reaches the service by no delivery. */
function withoutDeliveries(act: () => void): void {
  world.forum.deliveries.mode = "held";
  act();
  while (world.forum.deliveries.waiting.length > 0) world.forum.deliveries.drop(0);
  world.forum.deliveries.mode = "immediate";
}

function tagged(): number {
  const { topicId } = world.as("bruno").createTopic(request);
  world.as("nadia").tag(topicId, [world.settings.requestTag]);
  return topicId;
}

describe("an ordinary topic", () => {
  test("is never read", async () => {
    world = await startWorld({ language: "en" });
    const { topicId } = world.as("bruno").createTopic(request);

    expect(
      await readsDuring(topicId, () => world.as("leo").reply(topicId, "What a good idea this is.")),
    ).toBe(0);
  });
});

describe("a request", () => {
  test("is read once for each thing that a member does", async () => {
    world = await startWorld({ language: "en" });
    const topicId = tagged();
    await world.idle();

    expect(
      await readsDuring(topicId, () => world.as("leo").reply(topicId, "What a good idea this is.")),
    ).toBe(1);
    expect(
      await readsDuring(topicId, () =>
        world.as("nadia").retitle(topicId, "A letter for La Halle and its people"),
      ),
    ).toBe(1);
  });

  test("is read once for the tag, whatever the service writes in answer", async () => {
    world = await startWorld({ language: "en" });
    const { topicId } = world.as("bruno").createTopic(request);

    expect(
      await readsDuring(topicId, () => world.as("nadia").tag(topicId, [world.settings.requestTag])),
    ).toBe(1);
  });

  test("is not read again when a delivery is made twice", async () => {
    world = await startWorld({ language: "en" });
    const topicId = tagged();
    await world.idle();
    world.forum.deliveries.mode = "held";
    world.as("leo").reply(topicId, "What a good idea this is.");
    world.forum.deliveries.repeat(0);
    await world.idle();

    expect(await readsDuring(topicId, () => world.forum.deliveries.release())).toBe(0);
  });

  test("is found by the sweep when its tag was put on while the service was down", async () => {
    world = await startWorld({ language: "en", up: false });
    const topicId = tagged();

    await world.up();

    expect(world.service().openTopics()).toEqual([topicId]);
    expect(world.forum.requests.some(({ path }) => path.startsWith(`/t/${topicId}.json`))).toBe(true);
  });

  test("is found by the sweep when the delivery of its tag was lost", async () => {
    world = await startWorld({ language: "en", rhythm: { sweep: 5 * 60_000 } });
    let topicId = 0;
    withoutDeliveries(() => {
      topicId = tagged();
    });

    await world.advance("6 minutes");

    expect(world.service().openTopics()).toEqual([topicId]);
  });

  test("whose last post lost its delivery is read once by the sweep, and not at every sweep after that", async () => {
    world = await startWorld({ language: "en", rhythm: { sweep: 5 * 60_000 } });
    const topicId = tagged();
    await world.advance("6 minutes");
    withoutDeliveries(() => world.as("leo").reply(topicId, "What a good idea this is."));

    const before = world.forum.requests.length;
    await world.advance("30 minutes");

    const reads = world.forum.requests
      .slice(before)
      .filter(({ path }) => path.startsWith(`/t/${topicId}.json`));
    expect(reads).toHaveLength(1);
  });

  test("whose sheet was ticked without a delivery is found by the notification of that edit", async () => {
    world = await startWorld({ language: "en", rhythm: { sweep: 5 * 60_000 } });
    const topicId = tagged();
    await world.advance("11 minutes");

    withoutDeliveries(() => world.as("leo").tick(world.post(topicId, "project n=1").id, "2."));
    await world.advance("6 minutes");

    expect(world.post(topicId, "project n=1").raw).toContain("(Léo Martin, 23 June)");
  });

  test("in which a post was deleted without a delivery is found at the next full read, hours later", async () => {
    world = await startWorld({ language: "en", rhythm: { sweep: 3_600_000, fullRead: 2 * 3_600_000 } });
    const topicId = tagged();
    const { postId } = world.as("leo").reply(topicId, "A remark that is going to be deleted.");
    world.as("emma").reply(topicId, "A remark that stays where it is.");
    await world.advance("11 minutes");
    withoutDeliveries(() => world.as("leo").deletePost(postId));

    const before = world.forum.requests.length;
    await world.advance("4 hours");

    const reads = world.forum.requests
      .slice(before)
      .filter(({ path }) => path.startsWith(`/t/${topicId}.json`));
    expect(reads).toHaveLength(1);
  });

  test("in a category of requests is tagged by the service", async () => {
    world = await startWorld({ language: "en", settings: "category: [5]" });
    const category = [...world.forum.state.categories.values()].find(({ name }) => name === "lettres");
    expect(category?.id).toBe(5);

    const { topicId } = world.as("bruno").createTopic(request);
    await world.idle();

    expect(world.forum.topic(topicId).tags).toContain(world.settings.requestTag);
  });
});

describe("what monitoring asks for", () => {
  test("is answered: alive, ready, and figures without secrets", async () => {
    world = await startWorld({ language: "en" });
    const base = world.settings.publicUrl ?? "";
    const page = async (path: string) => {
      const answer = await fetch(`${base}${path}`);
      return [answer.status, await answer.text()] as const;
    };

    expect(await page("/healthz")).toEqual([200, "ok"]);
    expect(await page("/readyz")).toEqual([200, "ready"]);
    const [, figures] = await page("/metrics");
    expect(figures).toContain("aval_forum_requests_total");
    expect(figures).not.toContain(world.forum.apiKey);
  });
});
