/** What an objection does, and a reservation does not, at each stage: said in the status, and so. */
import { expect, test } from "vitest";
import { FIVE, FOUR_FOR, letters, votes } from "./seen.ts";
import { beginStory } from "./story.ts";
import type { Story } from "./story.ts";

/** The status's line of what is open. */
function positions(story: Story): string {
  return /\*\*Open (?:reservations and )?objections?\*\*: (.*)\./.exec(story.status())?.[1] ?? "";
}

test("an objection holds what would come next, until somebody in recusal is behind it", async () => {
  const story = await beginStory({ electors: FIVE, settings: "membership: member" });
  const { world, topicId } = story;
  await story.makeReady();
  await story.say("ines", "/concern: that the plans are published");
  await story.say("leo", "/objection: nobody has seen the budget");
  expect(positions(story)).toContain(
    "O1, Léo Martin (“nobody has seen the budget”), holds the opening of the vote",
  );
  await world.advance("2 hours");
  expect(world.thread(topicId).some(({ raw }) => raw.includes("kind=ballot"))).toBe(false);

  await story.say("leo", "/lift O1: the budget is in the file now");
  await story.openVote();
  await story.say("leo", "/objection: the budget forgets the works");
  expect(positions(story)).toContain("O2, Léo Martin (“the budget forgets the works”), argues a block");
  await story.say("leo", "/lift O2: it does not");

  votes(story, FOUR_FOR);
  await story.closeVote();
  await story.say("karim", "/objection: the holder has changed since");
  expect(positions(story)).toContain("O3, Karim Haddad (“the holder has changed since”), holds the letter");
  await story.say("nadia", "/membership yes: their form came in this morning");
  expect(letters(story)).toEqual([]);

  await story.say("karim", "/recuse: I now work for the operator");
  expect(letters(story)).toEqual([`LS-2026-${topicId}-1`]);
  expect(positions(story)).toContain("O3, Karim Haddad (“the holder has changed since”), a mere remark");

  await story.say("jonas", "/objection: the funder should know of the debts");
  expect(positions(story)).toContain(
    "O4, Jonas Petit (“the funder should know of the debts”), the letter is delivered already",
  );
  const late = story.answers().find((answer) => answer.startsWith(">"));
  expect(late).toContain("O4 is noted. The letter is delivered already");
  // A reservation is kept in sight after the grant until somebody lifts it.
  expect(positions(story)).toContain("R1, Inès Moreau (“that the plans are published”);");
  expect(story.outcome()).toContain("Reservation R1, Inès Moreau");
  await story.say("ines", "/lift R1: they are published");
  expect(positions(story)).not.toContain("R1");
  story.shown("ballot n=1 round=1");
  story.shown("letter n=1");
  await story.end();
});

test("of somebody in recusal it stands as a remark and holds nothing", async () => {
  const story = await beginStory({ electors: [...FIVE, "denis"] });
  const { world, topicId } = story;
  await story.makeReady();
  await story.say("denis", "/recuse: I work as a trainer for the operator");
  const post = await story.say("denis", "/objection: the operator has other plans");
  expect(story.answers().filter((answer) => answer.startsWith(">"))).toEqual([
    "> the operator has other plans\n\nO1 is noted as a remark: you are recused for this project, it holds nothing. Your voice remains welcome in the discussion.",
  ]);
  expect(world.thread(topicId).find(({ id }) => id === post)?.likes).toEqual([]);
  expect(positions(story)).toContain(
    "O1, Denis Colin (“the operator has other plans”), a mere remark, of somebody recused",
  );

  await story.openVote();
  votes(story, FOUR_FOR);
  await story.closeVote();
  expect(letters(story)).toEqual([`LS-2026-${topicId}-1`]);
  expect(story.outcome()).toContain("Remark O1, Denis Colin, recused: “the operator has other plans”");

  await story.say("denis", "/lift O1: it is settled by now");
  expect(story.answers().filter((answer) => answer.startsWith(">"))).toEqual([]);
  await story.end();
});
