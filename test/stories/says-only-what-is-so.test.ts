/** Each reason that the service gives is the true one, and what it advises works. */
import { describe, expect, test } from "vitest";
import { facts, FIVE, FOUR_FOR, openRound, recusedLine, votes } from "./seen.ts";
import { beginStory, FIRST_POST } from "./story.ts";
import type { Story } from "./story.ts";

/** What the thread says of the decision and of the request. */
function said(story: Story): string {
  return `${story.status()}\n${story.outcome()}`;
}

describe("nobody left who could vote", () => {
  test("is not put down to recusals where people have left the network", async () => {
    const story = await openRound({ electors: ["hanna", "leo"] });
    const { world } = story;
    for (const who of ["hanna", "leo"]) world.forum.leaveGroup("network", who);
    await world.restart();
    await world.advance("16 minutes");
    await story.closeVote();
    expect(facts(story).decision).not.toBe("granted");
    expect(said(story)).not.toMatch(/everybody (?:who could vote )?is recused/i);
    await story.end();
  });

  test("is put down to recusals where it is so", async () => {
    const story = await openRound({ electors: ["hanna", "leo"] });
    await story.say("hanna", "/recuse: my office is in the hall");
    await story.say("leo", "/recuse: and mine is in it as well");
    expect(facts(story).decision).toBe("nobody");
    expect(story.outcome()).toMatch(/recused/i);
    await story.end("noted", "noted");
  });
});

describe("a vote that ended after its time", () => {
  test("because the topic was gone is not put down to the service", async () => {
    const story = await openRound();
    votes(story, FOUR_FOR);
    story.world.as("nadia").deleteTopic(story.topicId);
    await story.world.advance("20 hours");
    story.world.as("nadia").recoverTopic(story.topicId);
    await story.world.idle();
    await story.world.advance("16 minutes");
    expect(facts(story).decision).toBe("granted");
    expect(said(story)).not.toMatch(/service (?:was|having been) down/i);
    await story.end();
  });

  test("because the topic was archived is not put down to the service", async () => {
    const story = await openRound();
    votes(story, FOUR_FOR);
    story.world.as("nadia").setStatus(story.topicId, "archived", true);
    await story.world.advance("20 hours");
    story.world.as("nadia").setStatus(story.topicId, "archived", false);
    await story.world.idle();
    await story.world.advance("16 minutes");
    expect(facts(story).decision).toBe("granted");
    expect(said(story)).not.toMatch(/service (?:was|having been) down/i);
    await story.end();
  });

  test("votes cast after it are spoken of", async () => {
    const story = await openRound();
    votes(story, FOUR_FOR);
    // Read by the service before its end, so that what came later can be told.
    await story.world.advance("160 minutes");
    await story.world.down();
    await story.world.advance("20 hours");
    story.vote("karim", "Against");
    await story.world.up();
    expect(story.outcome()).toMatch(/after (?:the|its) (?:end|time)/i);
    expect(story.outcome()).toMatch(/until then|set aside|not counted|counted/i);
    const counted = Object.values(facts(story).votes).flat();
    expect(story.outcome()).toMatch(new RegExp(`${counted.length} votes?(?: cast)? out of 5`));
    await story.end();
  });
});

describe("a recount", () => {
  test("is not spoken of where only an account is gone", async () => {
    const story = await openRound();
    votes(story, FOUR_FOR);
    await story.closeVote();
    story.world.forum.removeMember("leo");
    await story.world.restart();
    await story.world.advance("1 day");
    expect(said(story)).not.toMatch(/recount/i);
    await story.end();
  });

  test("is not put down to a recusal where an objection was lifted", async () => {
    const story = await openRound();
    votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "Block" });
    await story.say("jonas", "/objection: the accounts of last year are missing");
    await story.closeVote();
    expect(facts(story).decision).toBe("blocked");
    await story.say("jonas", "/lift O1: I have found them on page 12");
    expect(facts(story).decision).toBe("blocked");
    expect(story.tags()).toContain("letter-review");
    expect(said(story)).not.toMatch(/with a recusal|late recusal/i);
    await story.end();
  });
});

describe("stewards in recusal", () => {
  test("all of them: it is said, and an administrator acts", async () => {
    const story = await beginStory({ electors: FIVE });
    story.world.forum.addMember({ username: "alix", name: "Alix Admin", admin: true });
    await story.say("nadia", "/recuse: I sit on the board of the holder");
    await story.world.restart();
    expect(recusedLine(story)).toContain("Nadia Girard");
    expect(story.status()).toMatch(/administrators?/i);
    await story.say("nadia", "/vote 2 hours: the jury meets tomorrow morning");
    expect(() => story.ballot()).toThrow("no post ballot");
    await story.say("alix", "/vote 2 hours: the jury meets tomorrow morning");
    expect(story.ballot().polls[0]?.status).toBe("open");
    await story.end("noted", "answer");
  });
});

describe("deadlines", () => {
  test("of another year are written with it", async () => {
    const story = await beginStory({ firstPost: FIRST_POST.replace("15 July", "15 July 2027") });
    expect(story.status()).toContain("15 July 2027");
    await story.end();
  });

  test("a vote that ends in another year says so", async () => {
    const story = await openRound({
      now: "2026-12-31T20:30:00+01:00",
      firstPost: FIRST_POST.replace("15 July", "15 February"),
    });
    expect(story.shown("ballot n=1 round=1")).toMatch(/1 January 2027/);
    await story.end();
  });

  test.each([
    ["that is past", "1 June 2026"],
    ["of today", "23 June 2026"],
    ["of tomorrow", "24 June 2026"],
  ])("one %s: what the status advises works", async (_, deadline) => {
    const story = await beginStory({
      firstPost: FIRST_POST.replace("15 July", deadline),
      voteSettings: "{}",
    });
    await story.makeReady();
    await story.world.advance("25 hours");
    const advised = /`(\/vote[^`]*)`/.exec(story.status())?.[1];
    expect(advised).toBeDefined();
    await story.say("nadia", (advised ?? "").replace(/: .*/, ": the jury has given us more time"));
    // Where the file is due at once the first round was held beside the review, and this is the next.
    const ballots = story.world.postsOf(story.topicId, "ballot");
    expect(ballots.at(-1)?.polls[0]?.status).toBe("open");
    story.world.postsOf(story.topicId, "outcome");
    await story.end();
  });
});
