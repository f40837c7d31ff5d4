/** The clock of the service's machine is moved by days while a vote is open: the vote lasts as long as was said. */
import { afterEach, expect, test } from "vitest";
import type { Clock } from "../../src/clock/clock.ts";
import { marksOf } from "../../src/core/text/mark.ts";
import { startSandboxWithService } from "../../src/demo/sandbox-with-service.ts";
import type { SandboxWithService } from "../../src/demo/sandbox-with-service.ts";
import { fillForum } from "../world-people.ts";
import { BOT, SECRET } from "../world.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST_POST = `**Project:** The Corn Hall
**Holder:** The Granary
**Call:** Makers
**Deadline:** 15 July
**File:** https://example.org/the-corn-hall.pdf`;

let world: SandboxWithService;
afterEach(() => world.stop());

/** A vote of three hours is open; its machine shows the story's time until it is moved. */
async function voteOnMovedMachine() {
  world = await startSandboxWithService({
    start: Date.parse("2026-06-23T09:00:00+02:00"),
    yaml: "network: Network\nlanguage: en\nvote: { duration: 3 h, minimum: 1 h, discussion: 1 h }\n",
    bot: BOT,
    secret: SECRET,
    rhythm: { sweep: 5 * MINUTE, fullRead: DAY / 4 },
    fill: (forum, settings) => fillForum(forum, settings, BOT),
  });
  const { clock, forum, settings } = world;
  let step = 0;
  const machine: Clock = {
    now: () => clock.now() + step,
    at: (time, run) => clock.at(time - step, run),
  };
  await world.up({ machine });
  const title = "A letter for the Corn Hall";
  const { topicId } = forum.as("bruno").createTopic({ title, raw: FIRST_POST, category: "lettres" });
  forum.as("nadia").tag(topicId, [settings.requestTag]);
  await clock.advance(10 * MINUTE);
  forum.as("hanna").reply(topicId, "/criterion 2 yes: the plans are there\n\n/review for: a sound project");
  await clock.advance(60 * MINUTE);
  const postOf = (kind: string) => forum.thread(topicId).find(({ raw }) => marksOf(raw)[0]?.kind === kind);
  expect(postOf("ballot")).toBeDefined();
  return { postOf, move: (ms: number) => (step += ms) };
}

test.each([
  ["forward", 3 * DAY],
  ["back", -3 * DAY],
])("moved %s by days it neither ends a vote nor keeps it open", async (_where, step) => {
  const { postOf, move } = await voteOnMovedMachine();
  const ends = world
    .service()
    .dates()
    ?.find(({ what }) => what === "vote-end")?.at;
  if (ends === undefined) throw new Error("No vote is open");
  move(step);
  await world.clock.advanceTo(ends - 2 * MINUTE);
  expect(postOf("outcome")).toBeUndefined();
  await world.clock.advanceTo(ends + 10 * MINUTE);
  expect(postOf("outcome")).toBeDefined();
});
