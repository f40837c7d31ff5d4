/** What becomes of a letter and of its decision is audited too, and nothing of it is a difference by itself. */
import { describe, expect, test } from "vitest";
import { account, FIVE, FOUR_FOR, grantedLetter, letters, openRound, votes } from "../stories/seen.ts";
import { beginStory } from "../stories/story.ts";
import type { Story } from "../stories/story.ts";
import { auditOf, besides, keyOfStories } from "./audited.ts";
import type { Audited } from "./audited.ts";

function audited({ world, topicId }: Story): Promise<Audited> {
  return auditOf(world, topicId, keyOfStories());
}

const NEVER = [
  expect.stringMatching(/^unchecked never\.vote-times/),
  expect.stringMatching(/^unchecked never\.groups/),
];
/** Who signs for a network is in its settings, which nobody is shown. */
const WHO_SIGNS = expect.stringContaining("unchecked act.right-unknown");

/** The sentences about letters that were found, by their keys and what stands behind the reference. */
function found({ findings }: Audited, ...keys: readonly string[]): string[] {
  return findings.filter(({ level, key }) => level === "found" && keys.includes(key)).map(({ text }) => text);
}

async function expectAsItWas(story: Story, ...unchecked: readonly unknown[]): Promise<Audited> {
  const audit = await audited(story);
  expect(besides(audit)).toEqual([...unchecked, ...NEVER]);
  expect(audit.exit).toBe(0);
  return audit;
}

describe.each(["en", "fr"] as const)("in %s", (language) => {
  const choices = language === "en" ? FOUR_FOR : { hanna: "Pour", leo: "Pour", ines: "Pour", jonas: "Pour" };

  test("a letter that was signed, issued again, signed again and revoked: each of them is checked", async () => {
    const story = await openRound({
      language,
      settings: "letter: { signature: command }\nnumbers_in_letter: true",
    });
    const { world, topicId } = story;
    for (const [who, choice] of Object.entries(choices))
      world.as(who).vote(story.ballot().id, "projet-1", choice);
    await story.closeVote();
    await story.say("nadia", "/sign 1: I sign the letter of project 1");
    await expectAsItWas(story, WHO_SIGNS);
    await story.say("nadia", "/letter 1: the address of the network has changed");
    await story.say("nadia", "/sign 1: I sign the new version of it too");
    await story.say("nadia", "/revoke 1: the holder has withdrawn the file");
    const audit = await expectAsItWas(story, WHO_SIGNS, WHO_SIGNS, WHO_SIGNS);
    const first = `LS-2026-${topicId}-1`;
    expect(found(audit, "letter.reference")).toEqual([
      expect.stringContaining(first),
      expect.stringContaining(`${first}-2`),
    ]);
    expect(found(audit, "letter.same", "file.same", "card.signed")).toHaveLength(6);
    expect(found(audit, "card.superseded", "card.revoked")).toEqual([
      expect.stringContaining(first),
      expect.stringContaining(`${first}-2`),
    ]);
    await world.stop();
  });
});

test("a copy signed by hand that came back is checked by its fingerprint", async () => {
  const story = await grantedLetter();
  const link = story.world
    .as("nadia")
    .upload("scan.pdf", Buffer.from("%PDF-1.7 printed, signed and scanned"));
  await story.say("nadia", `/sign 1: here is the signed copy of the letter\n\n${link}`);
  const audit = await expectAsItWas(story, WHO_SIGNS);
  expect(found(audit, "copy.same")).toEqual([expect.stringContaining("from Nadia Girard")]);
  await story.world.stop();
});

test("a late recusal that changes nothing, one that would, a letter that is kept all the same", async () => {
  const story = await openRound();
  votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "Against", karim: "Abstain" });
  await story.closeVote();
  await story.say("karim", "/recuse: I have been hired by the operator");
  const same = await expectAsItWas(story);
  expect(found(same, "status.late")).toEqual([expect.stringContaining("1")]);
  expect(found(same, "card.valid")).toHaveLength(1);
  await story.say("leo", "/recuse: and I keep their accounts");
  const other = await expectAsItWas(story);
  expect(found(other, "card.review")).toHaveLength(1);
  await story.say("nadia", "/letter 1 kept: one week of accounts is no link");
  expect(found(await expectAsItWas(story), "card.valid")).toHaveLength(1);
  await story.world.stop();
});

test("a recusal that came too late for the letter to be issued", async () => {
  const story = await openRound();
  votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "Against" });
  await story.say("karim", "/objection: they have not paid their last partners");
  await story.closeVote();
  await story.say("leo", "/recuse: I keep the accounts of the operator");
  await story.say("karim", "/lift O1: they have paid by now");
  expect(letters(story)).toEqual([]);
  await expectAsItWas(story);
  await story.world.stop();
});

test("people who were asked in private because of their profile", async () => {
  const story = await beginStory({ electors: FIVE, up: false });
  story.world.forum.setUserField("leo", "Organisations", "Granary");
  await story.world.up();
  expect(story.messages("leo")).toHaveLength(1);
  await story.makeReady();
  await story.openVote();
  votes(story, FOUR_FOR);
  await story.say("leo", "/no-link: it is another granary than theirs");
  await story.closeVote();
  await expectAsItWas(story);
  await story.world.stop();
});

test("an electorate that was fixed at the opening, with people who joined and left", async () => {
  const story = await openRound({ fixed: true });
  const { world } = story;
  world.forum.joinGroup("network", "emma");
  world.forum.leaveGroup("network", "leo");
  await world.idle();
  votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "Against" });
  await story.say("leo", "/objection: I may still say what I think of it");
  await story.say("leo", "/lift O1: and I have said it");
  await story.closeVote();
  const audit = await expectAsItWas(story);
  expect(audit.lines.join("\n")).toContain("4 votes cast out of 5 possible");
  expect(audit.lines.join("\n")).not.toContain(account(world, "emma").name);
  await world.stop();
});
