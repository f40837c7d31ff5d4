/** Killed after any write, before its answer came, and started with nothing kept: the thread ends up the same. */
import { describe, expect, test } from "vitest";
import { BOT, startWorld } from "../world.ts";
import type { World } from "../world.ts";

const request = {
  title: "Two letters of support, passed on to the network",
  raw: [
    "Passed on from Alice Morel:",
    "",
    "1/ La Halle",
    "**Holder:** Pôle du Val",
    "2/ Le Relais",
    "**Holder:** Les Voisins",
    "",
    "**Call:** Fabriques de demain",
    "**Deadline:** 10 July 2026",
  ].join("\n"),
  category: "lettres",
};

/** A tag, then a recusal and a tick; `interrupt` is called before each, and what it stops is started again. */
async function play(world: World, interrupt: () => void): Promise<number> {
  const { topicId } = world.as("bruno").createTopic(request);
  await world.idle();
  const acts = [
    () => world.as("nadia").tag(topicId, [world.settings.requestTag]),
    () => world.as("denis").reply(topicId, "/recuse: I work with the operator of these projects"),
    () => world.as("leo").tick(world.post(topicId, "project n=1").id, "2."),
  ];
  for (const act of acts) {
    interrupt();
    act();
    await world.idle();
    await world.up();
    await world.advance("2 minutes");
  }
  return topicId;
}

/** What a seal is bound to: how often the post was written. Lives differ in that, and in nothing that it holds. */
const BINDING = /"seal":"[^"]*",|"seq":\d+,|"version":\d+,(?="value")/g;

/** The thread without what differs between two forums and two lives: addresses, and what a seal is bound to. */
function shown(world: World, topicId: number) {
  const posts = world.thread(topicId).map(({ author, raw, wiki, likes }) => ({
    author,
    raw: raw
      .replaceAll(world.forum.url, "forum")
      .replaceAll(world.settings.publicUrl ?? "", "service")
      .replace(BINDING, ""),
    wiki,
    likes,
  }));
  return { posts, tags: world.forum.topic(topicId).tags };
}

async function undisturbed() {
  const world = await startWorld({ language: "en" });
  const before = writesOf(world);
  const topicId = await play(world, () => {});
  const result = { ...shown(world, topicId), writes: writesOf(world) - before };
  await world.stop();
  return result;
}

function writesOf(world: World): number {
  return world.forum.requests.filter(({ method, as }) => method !== "GET" && as === BOT).length;
}

describe("the service killed in the middle of its work", () => {
  test("leaves the thread as if it had not been", { timeout: 60_000 }, async () => {
    const { writes, ...expected } = await undisturbed();
    expect(writes).toBeGreaterThan(5);

    for (const kill of [1, 2, 3, 5, 7]) {
      const world = await startWorld({ language: "en" });
      const topicId = await play(world, () => world.killAfterWrites(kill));
      expect(shown(world, topicId), `killed after write ${kill}`).toEqual(expected);
      expect(world.lives()).toBeGreaterThan(1);
      await world.stop();
    }
  });
});
