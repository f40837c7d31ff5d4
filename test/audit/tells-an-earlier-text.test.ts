/** What the service has signed once proves nothing when it was put back after something newer was signed. */
import { expect, test } from "vitest";
import { grantedLetter, registerTopic } from "../stories/seen.ts";
import type { Story } from "../stories/story.ts";
import { auditOf, keyOfStories } from "./audited.ts";

interface Told {
  readonly exit: number;
  readonly different: readonly string[];
}

async function told({ world, topicId }: Story): Promise<Told> {
  const { exit, findings } = await auditOf(world, topicId, keyOfStories());
  return { exit, different: findings.flatMap(({ level, key }) => (level === "different" ? [key] : [])) };
}

test("a letter that was revoked and looks valid again, its status, outcome and card being older ones", async () => {
  const story = await grantedLetter();
  const { world, topicId } = story;
  await story.comesToRest();
  const nadia = world.as("nadia");
  const valid = [
    world.post(topicId, "status"),
    world.post(topicId, "outcome n=1 round=1"),
    ...registerTopic(world).posts.filter(({ raw }) => raw.startsWith("[wrap=aval kind=register")),
  ].map(({ id, raw }) => ({ id, raw }));
  await story.say("nadia", "/revoke 1: the accounts that we were shown were not the real ones");
  await world.advance("10 minutes");
  await world.down();
  for (const { id, raw } of valid) nadia.edit(id, raw, { reason: "put back" });

  const shown = await told(story);
  expect(shown.different).toEqual(
    expect.arrayContaining(["record.status-older", "card.older", "card.figure"]),
  );
  expect(shown.exit).toBe(1);

  // Whoever hides these edits hides what they changed, and what the service had written before.
  for (const { id } of valid)
    for (const { by, number } of world.forum.revisions(id))
      if (by === "nadia") world.forum.hideRevision("nadia", id, number);
  const hidden = await told(story);
  expect(hidden.different).toEqual(["record.status-behind", "card.behind"]);
  expect(hidden.exit).toBe(1);
  await world.stop();
});

test("a newer status that an earlier revision still shows counts", async () => {
  const story = await grantedLetter();
  const { world, topicId } = story;
  await story.comesToRest();
  const valid = world.post(topicId, "status");
  await story.say("nadia", "/revoke 1: the accounts that we were shown were not the real ones");
  await world.advance("10 minutes");
  await story.say("karim", "/concern: we should have asked for these accounts ourselves");
  await world.down();
  world.as("nadia").edit(valid.id, valid.raw, { reason: "put back" });
  const last = world.forum.revisions(valid.id).at(-1)?.number ?? 0;
  world.forum.hideRevision("nadia", valid.id, last);
  const { different } = await told(story);
  expect(different).toContain("record.status-older");
  expect(different).not.toContain("card.figure");
  await world.stop();
});
