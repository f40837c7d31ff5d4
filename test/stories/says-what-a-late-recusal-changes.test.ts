/**
 * Whoever declares a link after the decision is taken out of a second count, which stands beside the first: both
 * with their numbers, and what their difference comes from. The decision itself is not touched.
 */
import { describe, expect, test } from "vitest";
import { account, facts, letters, openRound, votes } from "./seen.ts";
import type { Choice, Story } from "./story.ts";

const LINK = "/recuse: I have kept the accounts of the operator since May";

/** Everything in the thread that speaks of the decision. */
function said(story: Story): string {
  return `${story.status()}\n${story.outcome()}`;
}

async function decided(choices: Readonly<Record<string, Choice>>): Promise<Story> {
  const story = await openRound();
  votes(story, choices);
  await story.closeVote();
  return story;
}

/** Both counts, and whose recusal lies between them. */
function expectBothCounts(
  story: Story,
  before: readonly number[],
  after: readonly number[],
  who: string,
): void {
  const pair = ([voted, able]: readonly number[]) =>
    new RegExp(String.raw`\b${voted}\b[^.;:]*\b(?:out )?of ${able}\b`);
  expect(said(story)).toMatch(pair(before));
  expect(said(story)).toMatch(pair(after));
  expect(said(story)).toContain(who);
}

describe("after a letter was granted", () => {
  const CLOSE: Readonly<Record<string, Choice>> = {
    hanna: "For",
    leo: "For",
    ines: "For",
    jonas: "Against",
    karim: "Against",
  };

  test("the same result", async () => {
    const story = await decided({ hanna: "For", leo: "For", ines: "For", jonas: "For", karim: "Against" });
    const before = facts(story);
    await story.say("leo", LINK);
    expect(facts(story)).toEqual(before);
    expectBothCounts(story, [5, 5], [4, 4], "Léo Martin");
    expect(said(story)).toMatch(/same result/i);
    expect(letters(story)).toHaveLength(1);
    await story.end("noted");
  });

  test("another result: the letter is out, and the moderators are told", async () => {
    const story = await decided(CLOSE);
    await story.say("leo", LINK);
    expect(facts(story).decision).toBe("granted");
    expectBothCounts(story, [5, 5], [4, 4], "Léo Martin");
    expect(story.status()).toMatch(/recount/i);
    expect(story.tags()).toContain("letter-delivered");
    expect(story.messages("nadia").length).toBeGreaterThan(0);
    await story.end("noted");
  });

  test("another result while the letter waits: it stays out", async () => {
    const story = await openRound();
    votes(story, CLOSE);
    await story.say("jonas", "/objection: the accounts of last year are missing");
    await story.closeVote();
    await story.say("leo", LINK);
    await story.say("jonas", "/lift O1: I have found them on page 12");
    expect(letters(story)).toEqual([]);
    expectBothCounts(story, [5, 5], [4, 4], "Léo Martin");
    await story.end("noted");
  });

  test("a lift afterwards ends what it began, and nothing else", async () => {
    const story = await openRound();
    votes(story, CLOSE);
    await story.say("jonas", "/objection: the accounts of last year are missing");
    await story.closeVote();
    const before = facts(story);
    await story.say("leo", LINK);
    await story.say("nadia", "/lift recusal @leo: it was another Léo who kept them");
    await story.say("jonas", "/lift O1: I have found them on page 12");
    expect(facts(story)).toEqual(before);
    expect(letters(story)).toHaveLength(1);
    await story.end("noted", "letter n=1");
  });

  test("of somebody who did not vote: the same votes, out of fewer", async () => {
    const story = await decided({ hanna: "For", leo: "For", ines: "For", jonas: "For" });
    await story.say("karim", LINK);
    expectBothCounts(story, [4, 5], [4, 4], "Karim Haddad");
    expect(said(story)).toMatch(/same result/i);
    await story.end("noted");
  });
});

describe("after a letter was not granted", () => {
  test("the recount would grant it: that is said, and nothing is granted", async () => {
    const story = await decided({
      hanna: "For",
      leo: "For",
      ines: "Against",
      jonas: "Against",
      karim: "Abstain",
    });
    expect(facts(story).decision).toBe("refused");
    await story.say("jonas", LINK);
    expect(facts(story).decision).toBe("refused");
    expectBothCounts(story, [5, 5], [4, 4], "Jonas Petit");
    expect(story.status()).toMatch(/recount/i);
    expect(letters(story)).toEqual([]);
    expect(story.tags()).toContain("letter-refused");

    await story.say("nadia", "/vote 2 hours: the recount is another, we decide again");
    expect(story.ballot({ round: 2 }).polls[0]?.status).toBe("open");
    expect(story.group()).not.toContain("jonas");
    await story.end("noted");
  });

  test("a quorum that was reached and would be missed", async () => {
    const story = await decided({ hanna: "For", leo: "Against", ines: "Against", jonas: "Abstain" });
    await story.say("jonas", LINK);
    expect(facts(story).decision).toBe("refused");
    expectBothCounts(story, [4, 5], [3, 4], "Jonas Petit");
    await story.end("noted");
  });
});

describe("a second round", () => {
  test("counts by itself, and leaves the first as it was", async () => {
    const story = await decided({ hanna: "For", leo: "For", ines: "Against", jonas: "Against" });
    const first = facts(story);
    await story.say("nadia", "/vote 2 hours: the project has a new budget now");
    votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "For", karim: "For" }, { round: 2 });
    await story.world.advance("16 minutes");
    expect(facts(story)).toEqual(first);
    expect(facts(story, { round: 2 }).decision).toBe("granted");
    await story.say("leo", LINK);
    expect(facts(story)).toEqual(first);
    expect(facts(story, { round: 2 }).votes.for).toContain(account(story.world, "leo").id);
    expect(letters(story)).toHaveLength(1);
    await story.end("noted");
  });
});

test("an objection after the decision holds a letter that still waits, and no other", async () => {
  const story = await openRound();
  votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "For", karim: "For" });
  await story.say("jonas", "/objection: the accounts of last year are missing");
  await story.world.advance("16 minutes");
  const before = facts(story);
  await story.say("karim", "/objection: and the statutes are missing as well");
  await story.say("jonas", "/lift O1: I have found them on page 12");
  expect(letters(story)).toEqual([]);
  await story.say("karim", "/lift O2: they came by mail this morning");
  expect(letters(story)).toHaveLength(1);
  await story.say("ines", "/objection: I have only now read the annex");
  expect(letters(story)).toHaveLength(1);
  expect(story.tags()).toContain("letter-delivered");
  expect(facts(story)).toEqual(before);
  // That it came too late is said to whoever objected.
  await story.end("letter n=1", "answer");
});
