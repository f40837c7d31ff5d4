/** Where the network asks for it a letter waits until a signatory has signed it, and says then who did and when. */
import { expect, test } from "vitest";
import { cards, FIVE, FOUR_FOR, letters, publicLetters, votes } from "./seen.ts";
import { beginStory } from "./story.ts";
import type { Story } from "./story.ts";

const SIGNED =
  "letter: { signature: command, signatory_name: Karim Haddad, signatory_role: president, place: Brume }";
const BOARD = "signatories: { groups: [board] }";

/** Granted by four votes; karim and leo are on the board where there is one. */
async function granted(settings: string): Promise<Story> {
  const story = await beginStory({ electors: FIVE, settings, up: false });
  story.world.forum.addGroupMembers("board", ["karim", "leo"]);
  await story.world.up();
  await story.makeReady();
  await story.openVote();
  votes(story, FOUR_FOR);
  await story.closeVote();
  return story;
}

test("the letter waits for a signatory, who is named, and says who signed it", async () => {
  const story = await granted(`${SIGNED}\n${BOARD}`);
  expect(story.outcome()).toContain("The letter waits for a signature.");
  expect(story.outcome()).toContain("/sign: I sign the letter");
  expect(story.status()).toContain("@karim");
  expect(story.status()).toContain("@leo");
  expect(story.tags()).toContain("letter-granted");
  expect(letters(story)).toEqual([]);

  await story.say("hanna", "/sign 1: I sign the letter of project 1");
  expect(story.answers().at(-1)).toContain("is for the signatories");
  expect(letters(story)).toEqual([]);

  await story.say("leo", "/sign 1: I do not sign this before Monday");
  expect(story.answers().at(-1)).toContain("Understood: a signature");
  expect(letters(story)).toEqual([]);

  // A letter is dated from its signature, two days after the decision that it names.
  await story.world.advance("2 days");
  await story.say("karim", "/sign 1: I sign the letter of project 1");
  const letter = story.shown("letter n=1");
  expect(letter).toContain("Brume, 25 June 2026");
  expect(letter).toContain("collective decision of 23 June 2026");
  expect(letter).toContain("Signed on 25 June 2026 by Karim Haddad");
  expect(letter).toContain("Karim Haddad, president");
  expect(letter).toMatch(/Signed on \d+ \w+ 2026 by Karim Haddad/);
  expect(story.status()).toMatch(/signed by Karim Haddad on/);
  expect(story.tags()).toContain("letter-delivered");
  expect(cards(story.world).join()).toMatch(/Signed on .* by: Karim Haddad/);
  expect(await publicLetters(story.world)).toEqual([
    expect.objectContaining({ state: "valid", signedBy: "Karim Haddad" }),
  ]);

  await story.say("leo", "/sign 1: I sign the letter of project 1");
  expect(story.answers().at(-1)).toContain("is signed already");
  await story.end("project n=1");
});

test("a signatory with a link of interest does not sign; where all have one an administrator does, and it is said", async () => {
  const story = await granted(`${SIGNED}\nsignatories: { groups: [board] }`);
  await story.say("karim", "/recuse: I have joined the holder's board");
  await story.say("karim", "/sign: I sign the letter of the project");
  expect(story.answers().at(-1)).toContain("Somebody who is recused neither signs");
  expect(story.status()).not.toContain("@karim");

  await story.say("leo", "/recuse: I have joined the holder's board too");
  expect(story.status()).toContain("everybody who may sign and all administrators are recused");
  expect(letters(story)).toEqual([]);
  await story.end("project n=1", "outcome n=1 round=1", "noted");
});

test("without signatories of their own the moderators sign", async () => {
  const story = await granted(SIGNED);
  expect(story.status()).toContain("@nadia");
  await story.say("nadia", "/signer : je signe la lettre de ce projet");
  expect(story.shown("letter n=1")).toMatch(/Signed on .* by Nadia Girard/);
  await story.end("project n=1", "outcome n=1 round=1");
});

test("where letters are signed by hand the command says so", async () => {
  const story = await granted("");
  expect(letters(story)).toHaveLength(1);
  await story.say("nadia", "/sign: I sign the letter of this project");
  expect(story.answers().at(-1)).toContain("Here letters are signed on paper");
  expect(story.outcome()).toContain("letter granted");
  await story.end("status", "project n=1");
});
