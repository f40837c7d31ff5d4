/** Votes by the rules that a network can choose: each is said on the ballot, and the thread tells its result. */
import { describe, expect, test } from "vitest";
import type { Story } from "./story.ts";
import { beginStory, FIRST_POST } from "./story.ts";
import { account, facts, FIVE, groupIds, idsOf, letters, openRound, votes } from "./seen.ts";

const SHORT = "duration: 3 h, minimum: 1 h, reminder_before: 1 h, discussion: 1 h";

async function openBy(rule: string): Promise<Story> {
  return openRound({ voteSettings: `{ ${SHORT}, ${rule} }` });
}

describe("by consent", () => {
  test("a letter is granted when nobody objects, told without a word of For and Against", async () => {
    const story = await openBy("mode: consent, quorum: 3");
    const ballot = story.ballot();

    expect(ballot.raw).toContain("* Consent\n* Stand aside\n* Object\n[/poll]");
    expect(story.shown("ballot n=1 round=1")).toContain(
      "The letter is granted if at least 3 people vote and if no argued objection is open at the end of the vote.",
    );
    votes(story, { hanna: "Consent", leo: "Consent", ines: "Stand aside" });
    await story.closeVote();
    expect(story.outcome()).toContain(
      "**The Corn Hall: letter granted.** 3 votes cast out of 5 possible (quorum 3, reached): 2 Consent, 1 Stand aside, no argued Objections, no Objections without an argument. The quorum is reached and no argued objection is open.",
    );
    const said = [ballot.raw, story.outcome(), story.status()].join("\n").replace(/<!--[^]*?-->/g, "");
    expect(said).not.toMatch(/\b(?:For|Against|Block|Abstain)\b/);
    expect(letters(story)).toHaveLength(1);
    await story.end();
  });

  test("an argued objection takes the request back to discussion, one without an argument stops nothing", async () => {
    const story = await openBy("mode: consent, quorum: 3");
    votes(story, { hanna: "Consent", leo: "Consent", ines: "Consent", jonas: "Object" });
    await story.say("karim", "/objection: the model is not open enough for us");
    expect(story.status()).toContain(
      "returns the request to discussion if still open at the end of the vote",
    );
    expect(story.status()).not.toContain("block");
    await story.closeVote();

    expect(story.outcome()).toContain("**The Corn Hall: no letter for now, an argued objection is open.**");
    expect(story.outcome()).toContain("1 argued objection returns the request to discussion.");
    expect(story.outcome()).toContain("Objection without an argument, which stops nothing: ");
    expect(letters(story)).toEqual([]);

    await story.say("karim", "/lift O1: they have opened their model");
    await story.say("nadia", "/vote 3 hours: let us try again, they have changed it");
    votes(story, { hanna: "Consent", leo: "Consent", ines: "Consent", jonas: "Object" }, { round: 2 });
    await story.closeVote();
    expect(story.outcome({ round: 2 })).toContain("letter granted");
    expect(facts(story, { round: 2 })).toMatchObject({ rule: { kind: "consent" }, objecting: [] });
    await story.end();
  });
});

test("an absolute majority is more than half of those able to vote", async () => {
  const story = await openBy("rule: absolute, quorum: 3");
  expect(story.shown("ballot n=1 round=1")).toContain(
    "if more than half of those able to vote say For (3 out of 5)",
  );
  votes(story, { hanna: "For", leo: "For", ines: "Abstain", jonas: "Abstain" });
  await story.closeVote();
  expect(story.outcome()).toContain("More than half of those able to vote had to say For: 3 out of 5.");
  expect(story.tags()).toContain("letter-refused");
  await story.end();
});

test("two thirds of the votes For and Against, and a quorum as a share", async () => {
  const story = await openBy("rule: 2/3, quorum: 60 %");
  expect(story.shown("ballot n=1 round=1")).toContain(
    "The letter is granted if at least 60% of those able to vote do so (3 out of 5) and if at least 2/3 of the votes For and Against are For.",
  );
  votes(story, { hanna: "For", leo: "For", ines: "Against" });
  await story.closeVote();
  expect(story.outcome()).toContain("(quorum 3, reached): 2 For, 1 Against");
  expect(story.tags()).toContain("letter-delivered");
  await story.end();
});

test("a block with its argument refuses where the rule says so, and counts as Against under another", async () => {
  const refused = await openBy("block: refuse");
  votes(refused, { hanna: "For", leo: "For", ines: "For", jonas: "Block" });
  await refused.say("jonas", "/objection: they have not paid their last partners");
  await refused.closeVote();
  expect(refused.outcome()).toContain("1 argued block is enough to refuse the letter.");
  expect(refused.tags()).toContain("letter-refused");
  await refused.end();

  const counted = await openBy("block: against");
  expect(counted.shown("ballot n=1 round=1")).toContain("Block: counts as Against.");
  votes(counted, { hanna: "For", leo: "For", ines: "For", jonas: "Block" });
  await counted.closeVote();
  expect(counted.outcome()).toContain("3 For, 1 Against");
  expect(counted.outcome()).toContain("Block counted as Against, as the rule says: ");
  await counted.end();
});

describe("as many For as Against", () => {
  const TIE = { hanna: "For", leo: "For", ines: "Against", jonas: "Against" } as const;

  test("open one further round, whose tie refuses the letter", async () => {
    const story = await openBy("tie: new-round");
    expect(story.shown("ballot n=1 round=1")).toContain(
      "With as many For as Against there is one further round.",
    );
    votes(story, TIE);
    await story.closeVote();
    expect(story.outcome()).toContain("no decision yet, there is a tie.");
    expect(story.shown("ballot n=1 round=2")).toContain("With as many For as Against it is not.");
    votes(story, TIE, { round: 2 });
    await story.closeVote();
    expect(story.outcome({ round: 2 })).toContain("As many For as Against: more were needed.");
    expect(story.tags()).toContain("letter-refused");
    await story.end();
  });

  test("have their one further round also where staff destroy its ballot: the next tie refuses", async () => {
    const story = await openBy("tie: new-round");
    votes(story, TIE);
    await story.closeVote();
    expect(story.outcome()).toContain("no decision yet, there is a tie.");
    story.world.as("nadia").deletePost(story.ballot({ round: 2 }).id);
    await story.world.advance("20 minutes");
    expect(story.shown("ballot n=1 round=3")).toContain("With as many For as Against it is not.");
    votes(story, TIE, { round: 3 });
    await story.closeVote();
    expect(story.outcome({ round: 3 })).toContain("As many For as Against: more were needed.");
    expect(story.tags()).toContain("letter-refused");
    await story.end();
  });

  test("are decided by the vote of the one whom the settings name", async () => {
    const story = await openBy('tie: "@hanna"');
    expect(story.shown("ballot n=1 round=1")).toContain(
      "With as many For as Against, the vote of hanna decides.",
    );
    votes(story, TIE);
    await story.closeVote();
    expect(story.outcome()).toContain("the vote of hanna, which decides a tie, is For.");
    expect(letters(story)).toHaveLength(1);
    await story.end();
  });

  test("say so beforehand where that one cannot vote, and refuse", async () => {
    const story = await openBy('tie: "@nadia"');
    expect(story.shown("ballot n=1 round=1")).toContain(
      "With as many For as Against it is not: nadia, whose vote would decide, is not able to vote.",
    );
    votes(story, TIE);
    await story.closeVote();
    expect(story.outcome()).toContain("nadia, whose vote decides a tie, voted neither For nor Against.");
    await story.end();
  });
});

test("a quorum that cannot be reached is said on the ballot", async () => {
  const story = await openBy("quorum: 7");
  expect(story.shown("ballot n=1 round=1")).toContain(
    "The quorum cannot be reached for now: 7 votes are needed, and 5 people can vote.",
  );
  await story.end();
});

test("the electorate can be fixed at the opening: who joins cannot vote, who leaves still can", async () => {
  const story = await beginStory({ electors: FIVE });
  const { world } = story;
  await world.reconfigure(`electorate: { groups: [network], fixed: true }\nvote: { ${SHORT} }`);
  await story.makeReady();
  await story.openVote();
  expect(story.shown("ballot n=1 round=1")).toContain("Who can vote is settled at the opening.");
  world.forum.joinGroup("network", "emma");
  world.forum.leaveGroup("network", "leo");
  await world.idle();
  await world.advance("16 minutes");
  expect(groupIds(story)).toEqual(idsOf(world, FIVE));
  votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "Against" });
  await story.closeVote();
  const { electors } = facts(story);
  expect(electors).toEqual(idsOf(world, FIVE));
  expect(electors).not.toContain(account(world, "emma").id);
  expect(story.outcome()).toContain("3 For, 1 Against");
  await story.end();
});

test("a fixed electorate has nobody in it who was gone when the vote opened, though nobody was told", async () => {
  const story = await beginStory({ electors: [...FIVE, "gael"] });
  const { world } = story;
  await world.reconfigure(
    `electorate: { groups: [network], fixed: true }\nvote: { ${SHORT}, rule: absolute }`,
  );
  await story.makeReady();
  await story.say("nadia", "I think that we can vote on it now, what do you think?");
  world.forum.removeMember("gael");
  await story.say("nadia", "/vote 3 hours: the file is due soon");
  expect(story.shown("ballot n=1 round=1")).toContain("5 people can vote");
  votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "Against" });
  await story.closeVote();
  expect(facts(story)).toMatchObject({ decision: "granted", electors: idsOf(world, FIVE) });
  await story.end();
});

test("a vote may end once the votes still missing cannot change the result, not before its minimum", async () => {
  const story = await openBy("block: against, close_when_settled: true");
  expect(story.shown("ballot n=1 round=1")).toContain(
    "The vote ends early, 1 hour after its opening at the soonest",
  );
  votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "Abstain" });
  await story.world.advance("40 minutes");
  expect(story.tags()).toContain("letter-vote");
  await story.world.advance("40 minutes");
  expect(story.outcome()).toContain("3 For, no Against");
  expect(story.status()).toContain("the votes still missing not being able to change the result");
  await story.end();
});

test("somebody who may still block keeps a vote open until its end", async () => {
  const story = await openBy("close_when_settled: true");
  votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "Abstain" });
  await story.world.advance("100 minutes");
  expect(story.tags()).toContain("letter-vote");
  await story.end();
});

test("an urgent request is voted on beside its review, which its letter waits for", async () => {
  const firstPost = FIRST_POST.replace("15 July", "24 June");
  const story = await beginStory({ electors: FIVE, firstPost, voteSettings: "{ quorum: 3 }" });

  expect(story.status()).toContain("**Urgent request**, The Corn Hall: the file is due on");
  await story.world.advance("16 minutes");
  expect(story.shown("ballot n=1 round=1")).toContain("Urgent request: review and vote run side by side");
  votes(story, { hanna: "For", leo: "For", ines: "For" });
  await story.world.advance("24 hours");
  expect(story.outcome()).toContain("letter granted");
  expect(story.outcome()).toContain(
    "The letter waits for the review: a review and the criterion “Open, replicable model” missing.",
  );
  expect(letters(story)).toEqual([]);
  await story.makeReady();
  expect(letters(story)).toHaveLength(1);
  await story.end("letter n=1");
});
