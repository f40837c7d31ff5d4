/**
 * Whatever becomes of tags and settings, a request stays of the programme that it began with: only its people vote,
 * and while the settings do not have it, no vote opens and no letter comes.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { letters } from "../stories/seen.ts";
import { beginAnother } from "../stories/story.ts";
import type { Story } from "../stories/story.ts";
import { startWorld } from "../world.ts";
import type { World } from "../world.ts";
import { runs } from "./runs.ts";

const { timeout, ...parameters } = runs(8);

const NETWORK = `electorate: { groups: [network] }
vote: { duration: 3 h, minimum: 1 h, reminder_before: 1 h, discussion: 1 h, quorum: 2 }
`;
const ARTS = `
  - { id: arts, name: Arts, request_tag: letter-arts, criteria: [Open to all], required_fields: [recipient], electorate: { groups: [artists] } }`;
const YOUTH = `
  - { id: youth, request_tag: letter-youth, electorate: { groups: [young] } }`;
const RENAMED = ARTS.replace("name: Arts", "name: Crafts").replace("letter-arts", "letter-crafts");

/** Files with and without the programme that the request is of. */
const FILES = {
  both: `${NETWORK}programmes:${ARTS}${YOUTH}\n`,
  reversed: `${NETWORK}programmes:${YOUTH}${ARTS}\n`,
  renamed: `${NETWORK}programmes:${YOUTH}${RENAMED}\n`,
  without: `${NETWORK}programmes:${YOUTH}\n`,
  none: NETWORK,
} as const;
type File = keyof typeof FILES;

const REQUEST_TAGS = ["letter-arts", "letter-crafts", "letter-youth", "lettre-de-soutien"];
const ARTISTS = ["emma", "farida", "gael"];
const OTHERS = ["hanna", "jonas", "nadia"];

type Happening =
  | { readonly what: "tags"; readonly tags: readonly string[] }
  | { readonly what: "settings"; readonly file: File }
  | { readonly what: "wait"; readonly minutes: number }
  | { readonly what: "review" | "vote"; readonly who: string }
  | { readonly what: "order" };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ what: fc.constant("tags"), tags: fc.subarray(REQUEST_TAGS) }),
  fc.record({
    what: fc.constant("settings"),
    file: fc.constantFrom("both", "reversed", "renamed", "without", "none"),
  }),
  fc.record({ what: fc.constant("wait"), minutes: fc.constantFrom(20, 70, 190) }),
  fc.record({ what: fc.constant("review"), who: fc.constantFrom(...ARTISTS, ...OTHERS) }),
  fc.record({ what: fc.constant("vote"), who: fc.constantFrom(...ARTISTS, ...OTHERS) }),
  fc.constant({ what: "order" }),
);

async function begin(): Promise<{ readonly world: World; readonly story: Story }> {
  const world = await startWorld({ language: "en", settings: FILES.both, up: false });
  world.forum.addTag("letter-crafts");
  world.forum.addGroupMembers("network", ["hanna", "leo"]);
  world.forum.addGroupMembers("artists", ARTISTS);
  world.forum.addGroupMembers("young", ["jonas"]);
  await world.up();
  const firstPost =
    "**Project:** The Glass House\n**Holder:** The Lantern Association\n**Recipient:** Region";
  return { world, story: await beginAnother(world, { firstPost, tags: ["letter-arts"] }) };
}

/** What may not come while nobody knows by what it would be decided. */
function comeForth(story: Story): number {
  return story.world.postsOf(story.topicId, "ballot").length + letters(story).length;
}

async function happens(story: Story, one: Happening, count: number): Promise<void> {
  const { world, topicId } = story;
  switch (one.what) {
    case "tags": {
      const stage = world.forum.topic(topicId).tags.filter((tag) => !REQUEST_TAGS.includes(tag));
      world.as("nadia").tag(topicId, [...stage, ...one.tags]);
      return world.idle();
    }
    case "settings":
      return world.reconfigure(FILES[one.file]);
    case "wait":
      return world.advance(`${one.minutes} minutes`);
    case "review":
      await story.say(
        one.who,
        `/criterion 1 yes: seen at visit ${count}\n\n/review for: what I saw at visit ${count}`,
      );
      return;
    case "order":
      await story.say("nadia", `/vote 1 2 hours: let us vote on it, as asked in message ${count}`);
      return;
    case "vote": {
      const ballot = world.postsOf(topicId, "ballot").at(-1);
      if (ballot === undefined || ballot.polls[0]?.status !== "open" || !ARTISTS.includes(one.who)) return;
      world.as(one.who).vote(ballot.id, "projet-1", "For");
      return world.idle();
    }
  }
}

test("a request stays of its programme", { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 10 }), async (happenings) => {
      const { world, story } = await begin();
      try {
        let file: File = "both";
        for (const [count, one] of happenings.entries()) {
          const before = comeForth(story);
          await happens(story, one, count);
          if (one.what === "settings") file = one.file;
          const isGone = file === "without" || file === "none";
          if (isGone) expect(comeForth(story)).toBe(before);
          const able = story.world.postsOf(story.topicId, "ballot").length === 0 ? [] : story.group();
          expect(able.filter((who) => !ARTISTS.includes(who))).toEqual([]);
        }
        world.as("nadia").tag(story.topicId, [...story.tags(), "letter-arts"]);
        await world.reconfigure(FILES.both);
        expect(story.status()).toContain("Programme: Arts.");
        expect(story.status().match(/request of the programme "Arts"/g)).toHaveLength(1);
        await story.comesToRest();
      } finally {
        await world.stop();
      }
    }),
    parameters,
  );
});
