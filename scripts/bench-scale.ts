/**
 * `npm run bench:scale`: what a large vote costs, request by request: 3,000 electors who all vote, cast in 15 portions over its three
 * hours, to its outcome. Played on the sandbox, on a clock that is moved.
 */
import { cpus } from "node:os";
import { startSandboxWithService } from "../src/demo/sandbox-with-service.ts";
import type { SandboxWithService } from "../src/demo/sandbox-with-service.ts";
import { marksOf } from "../src/core/text/mark.ts";
import { fillForum } from "../test/world-people.ts";

const BOT = "lettres-bot";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const REQUEST = `**Project:** The Corn Hall
**Holder:** The Granary
**Call:** Makers
**Recipient:** Region
**Deadline:** 15 July
**File:** https://example.org/the-corn-hall.pdf`;

interface Scale {
  readonly electors: number;
  readonly vote: string;
}

function forumOf({ electors, vote }: Scale): Promise<SandboxWithService> {
  return startSandboxWithService({
    start: Date.parse("2026-06-23T09:00:00+02:00"),
    yaml: `network: Network\nlanguage: en\nelectorate: { groups: [network] }\nvote: ${vote}\n`,
    bot: BOT,
    secret: "a-secret-of-the-bench",
    rhythm: { sweep: 5 * MINUTE, fullRead: 6 * HOUR },
    fill(forum, settings) {
      fillForum(forum, settings, BOT);
      const names = Array.from({ length: electors }, (_, k) => `elector${k}`);
      for (const username of names) forum.addMember({ username, name: `Elector ${username}` });
      forum.addGroupMembers("network", [...names, "hanna"]);
    },
  });
}

const SHORT_VOTE = "{ duration: 3 h, minimum: 1 h, reminder_before: 4 h, discussion: 1 h }";
const CHOICES = ["For", "For", "Against", "Abstain"];

/** A request whose vote has opened, with its ballot's post. */
async function openVote(world: SandboxWithService): Promise<{ topicId: number; ballot: number }> {
  const { forum, clock, settings } = world;
  const { topicId } = forum
    .as("bruno")
    .createTopic({ title: "A letter for the Corn Hall", raw: REQUEST, category: "lettres" });
  forum.as("nadia").tag(topicId, [settings.requestTag]);
  await clock.advance(10 * MINUTE);
  forum.as("hanna").reply(topicId, "/criterion 2 yes: the plans are there\n\n/review for: a sound project");
  await clock.advance(HOUR);
  const post = forum.thread(topicId).find(({ raw }) => marksOf(raw)[0]?.kind === "ballot");
  if (post === undefined) throw new Error("The vote has not opened");
  return { topicId, ballot: post.id };
}

function outcomeIn(world: SandboxWithService, topicId: number): boolean {
  return world.forum.thread(topicId).some(({ raw }) => marksOf(raw)[0]?.kind === "outcome");
}

/** Requests of a vote of so many, spread over its three hours, to its outcome. */
async function benchVote(electors: number): Promise<void> {
  const world = await forumOf({ electors, vote: SHORT_VOTE });
  await world.up();
  const { topicId, ballot } = await openVote(world);
  const { forum, clock } = world;
  const before = forum.requests.length;
  const parts = 15;
  for (let part = 0; part < parts; part += 1) {
    for (let k = part; k < electors; k += parts)
      forum.as(`elector${k}`).vote(ballot, "projet-1", CHOICES[k % CHOICES.length] ?? "For");
    await clock.advance(11 * MINUTE);
  }
  await clock.advance(30 * MINUTE);
  if (!outcomeIn(world, topicId)) throw new Error("The vote has not ended");
  const asked = forum.requests.slice(before);
  const sweeps = asked.filter(({ path }) =>
    /^\/(?:tag|tags|c|categories|notifications|admin\/api)/.test(path),
  );
  const names = asked.filter(({ path }) => path.startsWith("/polls/voters"));
  console.log(
    `a vote of ${electors} electors and votes, to its outcome`.padEnd(60) +
      `${asked.length - sweeps.length} requests, ${names.length} of them for names (and ${sweeps.length} of the sweeps)`,
  );
  await world.stop();
}

console.log(`${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`);
await benchVote(3000);
