/** The forum that figures of size are taken on: a sandbox with so many electors, and the service attached to it. */
import { startSandboxWithService } from "../../src/demo/sandbox-with-service.ts";
import type { SandboxWithService } from "../../src/demo/sandbox-with-service.ts";
import { marksOf } from "../../src/core/text/mark.ts";
import type { ServedRequest } from "../../src/sandbox/api/app.ts";
import { fillForum } from "../../test/world-people.ts";

const BOT = "lettres-bot";
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const requestFor = (project: string) => `**Project:** ${project}
**Holder:** The Granary
**Call:** Makers
**Recipient:** Region
**Deadline:** 15 July
**File:** https://example.org/the-corn-hall.pdf`;

interface Scale {
  /** Beside those of every story. */
  readonly electors: number;
  /** The line of the settings file. */
  readonly vote: string;
}

/** A forum and a service that is still to be brought up, sweeping every five minutes as a real one. */
export function forumOf({ electors, vote }: Scale): Promise<SandboxWithService> {
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

/** A request, tagged by a moderator; nothing of it has been heard yet. */
export function tagRequest({ forum, settings }: SandboxWithService, project: string): number {
  const title = `A letter for ${project}`;
  const raw = requestFor(project);
  const { topicId } = forum.as("bruno").createTopic({ title, raw, category: "lettres" });
  forum.as("nadia").tag(topicId, [settings.requestTag]);
  return topicId;
}

/** A request whose vote has opened, with its ballot's post. */
export async function openVote(world: SandboxWithService): Promise<{ topicId: number; ballot: number }> {
  const { forum, clock } = world;
  const topicId = tagRequest(world, "the Corn Hall");
  await clock.advance(10 * MINUTE);
  forum.as("hanna").reply(topicId, "/criterion 2 yes: the plans are there\n\n/review for: a sound project");
  await clock.advance(HOUR);
  const post = forum.thread(topicId).find(({ raw }) => marksOf(raw)[0]?.kind === "ballot");
  if (post === undefined) throw new Error("The vote has not opened");
  return { topicId, ballot: post.id };
}

export function outcomeIn(world: SandboxWithService, topicId: number): boolean {
  return world.forum.thread(topicId).some(({ raw }) => marksOf(raw)[0]?.kind === "outcome");
}

/** Requests of the sweep, which come whatever is open. */
export function isOfSweep({ path }: ServedRequest): boolean {
  return /^\/(?:tag|tags|c|categories|notifications|admin\/api)(?:[/.]|$)/.test(path);
}

export function say(figure: string, measured: string): void {
  console.log(figure.padEnd(64) + measured);
}
