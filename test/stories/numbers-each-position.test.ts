/** Each reservation and objection has a number of its own, which its text may change under, and nothing else may take. */
import { expect, test } from "vitest";
import { beginStory } from "./story.ts";

const FIVE = ["hanna", "leo", "ines", "jonas", "karim"];

test("two reservations in one post are two", async () => {
  const story = await beginStory({ electors: FIVE });
  const postId = await story.say(
    "leo",
    "/concern: the budget is not in the file\n\n/concern: nobody says who keeps the keys",
  );
  expect(story.status()).toMatch(/R1, Léo Martin \(.{1,9}the budget is not in the file/);
  expect(story.status()).toMatch(/R2, Léo Martin \(.{1,9}nobody says who keeps the keys/);

  story.world
    .as("leo")
    .edit(
      postId,
      "/concern: the budget for 2027 is not in the file\n\n/concern: nobody says who keeps the keys",
    );
  await story.world.idle();
  expect(story.status()).toMatch(/R1, Léo Martin \(.{1,9}the budget for 2027 is not in the file/);
  expect(story.status()).toMatch(/R2, Léo Martin \(.{1,9}nobody says who keeps the keys/);
  expect(story.status()).not.toContain("R3");
  await story.end();
});

test("what a steward notes for two people stays two", async () => {
  const story = await beginStory({ electors: FIVE });
  await story.say(
    "nadia",
    "/concern @leo: he said at the meeting that the budget is missing\n\n/concern @ines: she said that the statutes are missing",
  );
  expect(story.status()).toMatch(/R1, Léo Martin/);
  expect(story.status()).toMatch(/R2, Inès Moreau/);
  await story.end();
});

test("an edit of an objection that was lifted is answered, and brings nothing back", async () => {
  const story = await beginStory({ electors: FIVE });
  const postId = await story.say("jonas", "/objection: the accounts of last year are missing");
  await story.say("jonas", "/lift O1: I have found them on page 12");
  story.world.as("jonas").edit(postId, "/objection: the accounts of the last two years are missing");
  await story.world.idle();

  expect(story.answers().join("\n")).toContain("O1 was lifted: an edit does not bring it back");
  const [inView = ""] = story.status().split("- 23 June");
  expect(inView).not.toContain("O1");
  await story.end();
});

test("of several projects a reservation names its own, in the open lines as in the log", async () => {
  const story = await beginStory({
    electors: FIVE,
    firstPost: [
      "Passed on from Alice Morel:",
      "",
      "1/ The Corn Hall",
      "**Holder:** The Granary Association",
      "2/ The Hillside Relay",
      "**Holder:** The Neighbours",
      "",
      "**Call:** Makers of Tomorrow",
      "**Deadline:** 15 July",
    ].join("\n"),
  });
  await story.say("leo", "/concern 2: that the plans of the works are published");
  await story.say("jonas", "/concern: that both budgets are in the file");
  const [inView = "", log = ""] = story.status().split(/- 23 June(.*)/s);
  expect(inView).toMatch(
    /\*\*Open reservations\*\*: R1, Léo Martin \([^)]*\), on The Hillside Relay; R2, Jonas Petit \([^)]*\)\./,
  );
  expect(log).toContain("reservation R1, Léo Martin, The Hillside Relay");
  await story.end();
});
