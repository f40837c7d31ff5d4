/** After the letter: the funder's answer and what was promised are asked for once, and listed until somebody tells. */
import { expect, test } from "vitest";
import { grantedLetter, openRound, votes } from "./seen.ts";
import { FIRST_POST } from "./story.ts";

const PROMISES = FIRST_POST.replace(
  "**Call:**",
  "**Requester:** Alice Morel, passed on by @bruno\n**Commitments to the network:** join, host a meet-up\n**Call:**",
);

test("the bot asks once, and the status says what was told", async () => {
  const story = await grantedLetter({ firstPost: PROMISES, settings: "letter: { followup: 10 days }" });
  const { world } = story;
  expect(story.status()).toContain("Promised to the network: E1, join; E2, host a meet-up.");
  await story.say("emma", "/followup won: the whole grant");
  expect(story.answers().at(-1)).toContain("is said by whoever asked for it");

  // Due on 15 July; nothing is asked on the day before the tenth after it.
  await world.advanceTo("2026-07-25T12:00:00+02:00");
  expect(world.postsOf(story.topicId, "followup")).toEqual([]);
  await world.restart();
  await world.advanceTo("2026-07-26T12:00:00+02:00");
  const question = story.shown("followup n=1");
  expect(question).toContain("@bruno, what came of the file “The Corn Hall”?");
  expect(question).toContain("`/followup won: what is granted`");
  expect(question).toContain("E2 : host a meet-up");

  await story.say("bruno", "/followup won: the whole grant of 40,000 euros");
  expect(story.status()).toContain("Won (the whole grant of 40,000 euros).");
  await story.say("bruno", "/suite retour E2 : une rencontre en octobre");
  expect(story.status()).toContain("Promised to the network: E1, join.");
  await story.say("bruno", "/followup return E9: something else came back");
  expect(story.answers().at(-1)).toContain("neither a commitment nor a reservation E9");
  await story.say("nadia", "/followup return: they have joined in September");
  expect(story.status()).not.toContain("Promised");
  await world.advance("30 days");
  expect(world.postsOf(story.topicId, "followup")).toHaveLength(1);
  await story.end("outcome n=1 round=1");
});

test("a reservation stays listed until somebody says what became of it", async () => {
  const story = await openRound({ settings: "letter: { followup: 0 }" });
  await story.say("leo", "/concern: that the plans are published");
  votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "For" });
  await story.closeVote();
  expect(story.status()).toContain("**Reservation to follow up**: R1, Léo Martin");
  await story.say("bruno", "/followup return R1: the plans were published in July");
  expect(story.status()).not.toContain("to follow up**");
  await story.world.advance("90 days");
  expect(story.outcome()).toContain("Reservation R1");
  await story.end();
});

test("not granted: a courteous message gives the reason and names no voter", async () => {
  const story = await openRound({ firstPost: PROMISES });
  await story.say("jonas", "/concern: the budget leaves out the second year");
  votes(story, { hanna: "Against", leo: "Against", ines: "For", jonas: "Against" });
  await story.closeVote();
  const outcome = story.outcome();
  expect(outcome).toContain("@bruno, a message for Alice Morel is ready below");
  const message = outcome.slice(outcome.indexOf("Hello,"), outcome.indexOf("With kind regards"));
  expect(message).toContain("for a letter of support for the project “The Corn Hall”");
  expect(message).toContain("more opinions were against it than in favour");
  expect(message).toContain("the budget leaves out the second year");
  for (const name of ["Hanna", "Léo", "Inès", "Jonas"]) expect(message).not.toContain(name);
  expect(story.tags()).toContain("letter-refused");
  await story.end();
});
