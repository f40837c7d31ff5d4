/**
 * People are accounts, not names: who asks, who holds a project and who is in recusal stays so whatever they are
 * called later, and no renamed, deleted, merged or suspended account stops the service.
 */
import { describe, expect, test } from "vitest";
import { account, facts, FIVE, groupIds, idsOf, openRound, recusedLine, votes } from "./seen.ts";
import { beginStory, FIRST_POST } from "./story.ts";

const HELD_BY_KARIM = FIRST_POST.replace("The Granary Association", "@karim");
const HELD_BY_NAME = FIRST_POST.replace("The Granary Association", "Karim Haddad");

describe("the holder stays in recusal", () => {
  test.each([
    ["a new display name", HELD_BY_KARIM, "name"],
    ["a new username", HELD_BY_KARIM, "username"],
    ["a new display name, the sheet having given the old one", HELD_BY_NAME, "name"],
    ["a new username, the sheet having given the display name", HELD_BY_NAME, "username"],
  ] as const)("with %s", async (_, firstPost, what) => {
    const story = await beginStory({ electors: FIVE, firstPost });
    const { world } = story;
    const karim = account(world, "karim");
    expect(recusedLine(story)).toContain("Karim Haddad");
    if (what === "name") karim.name = "Somebody Else";
    else world.forum.rename("karim", "someone");
    await world.restart();
    await story.makeReady();
    await story.openVote();
    expect(groupIds(story)).not.toContain(karim.id);

    if (what === "name") karim.name = "Another Still";
    for (const who of ["hanna", "leo", "ines", "jonas"]) story.vote(who, "For");
    await story.closeVote();
    expect(facts(story).recused).toContain(karim.id);
    expect(facts(story).electors).not.toContain(karim.id);
    await story.end();
  });

  test("when somebody else takes the name that the sheet gives", async () => {
    const story = await beginStory({ electors: FIVE, firstPost: HELD_BY_NAME });
    const { world } = story;
    account(world, "leo").name = "Karim Haddad";
    await world.restart();
    await story.makeReady();
    await story.openVote();
    expect(groupIds(story)).not.toContain(account(world, "karim").id);
    expect(groupIds(story)).toContain(account(world, "leo").id);
    await story.end();
  });

  test("and whoever takes the freed username of a recused member is not recused for it", async () => {
    const story = await beginStory({ electors: FIVE });
    const { world } = story;
    const karim = account(world, "karim");
    await story.say("karim", "/recuse: I keep the accounts of the operator");
    world.forum.rename("karim", "karim2");
    world.forum.addMember({ username: "karim", name: "Karim Other" });
    world.forum.addGroupMembers("network", ["karim"]);
    await world.restart();
    await story.makeReady();
    await story.openVote();
    expect(groupIds(story)).toContain(account(world, "karim").id);
    expect(groupIds(story)).not.toContain(karim.id);
    await story.end("noted");
  });
});

test("a holder known by name only is shown to the moderators for confirmation", async () => {
  const story = await beginStory({ electors: FIVE, firstPost: HELD_BY_NAME });
  expect(recusedLine(story)).toContain("Karim Haddad");
  expect(story.status()).toMatch(/confirm/i);

  const { id, raw } = story.world.post(story.topicId, "project n=1");
  story.world.as("nadia").edit(id, raw.replace(/\*\*Holder:\*\*.*/, "**Holder:** @karim"));
  await story.world.advance("1 minute");
  expect(story.status()).not.toMatch(/confirm/i);
  expect(recusedLine(story)).toContain("Karim Haddad");
  await story.end();
});

describe("several causes", () => {
  test("an old lift does not cancel a later cause", async () => {
    const story = await beginStory({ electors: FIVE });
    const { world, topicId } = story;
    await story.say("karim", "/recuse: I may work for the operator");
    await story.say("karim", "/lift recusal: the contract was not signed");
    expect(recusedLine(story)).not.toContain("Karim Haddad");
    const { id, raw } = world.post(topicId, "project n=1");
    world.as("bruno").edit(id, raw.replace("The Granary Association", "@karim"));
    await world.advance("1 minute");
    expect(recusedLine(story)).toContain("Karim Haddad");
    await story.makeReady();
    await story.openVote();
    expect(story.group()).not.toContain("karim");
    await story.end("noted");
  });

  test("one's own is lifted by oneself, that of the moderators is not", async () => {
    const story = await beginStory({ electors: FIVE });
    await story.say("karim", "/recuse: I may work for the operator");
    await story.say("nadia", "/recuse @karim: he is on the board of the holder");
    await story.say("karim", "/lift recusal: the contract was not signed");
    expect(recusedLine(story)).toContain("Karim Haddad");
    expect(recusedLine(story)).toContain("on the board");
    await story.makeReady();
    await story.openVote();
    expect(story.group()).not.toContain("karim");
    await story.end("noted", "noted");
  });

  test("a moderator who lifts what was declared does not lift that the member holds the project", async () => {
    const story = await beginStory({ electors: FIVE, firstPost: HELD_BY_KARIM });
    await story.say("karim", "/recuse: I hold it, as everybody can see");
    await story.say("karim", "/lift recusal: it was said twice over");
    expect(recusedLine(story)).toContain("Karim Haddad");
    await story.makeReady();
    await story.openVote();
    expect(story.group()).not.toContain("karim");
    await story.end("noted");
  });
});

describe("accounts that change stop nothing", () => {
  test("a member renamed ten minutes before the vote is in the group and votes", async () => {
    const story = await beginStory({ electors: FIVE });
    const { world } = story;
    await story.makeReady();
    await world.advance("52 minutes");
    // The service has just read who is in the groups.
    await story.say("karim", "I have read the file, and it looks sound to me.");
    world.forum.rename("leo", "leon");
    await world.advance("8 minutes");
    expect(groupIds(story)).toEqual(idsOf(world, ["hanna", "leon", "ines", "jonas", "karim"]));
    story.vote("leon", "For");
    // And the next declaration does not wait for anything.
    await story.say("karim", "/recuse: I keep the accounts of the operator");
    expect(groupIds(story)).not.toContain(account(world, "karim").id);
    await story.end("noted");
  });

  test("a member renamed during the vote who then declares a link loses the vote and the place", async () => {
    const story = await openRound();
    const { world } = story;
    votes(story, { leo: "For", hanna: "For" });
    world.forum.rename("leo", "leon");
    await story.say("leon", "/recuse: I keep the accounts of the operator");
    expect(story.voters()).toEqual(["hanna"]);
    expect(groupIds(story)).not.toContain(account(world, "leon").id);
    // A look that only the clock asks for takes what was read within two hours.
    await world.advance("2 hours");
    await story.end("noted");
  });

  test.each(["deleted", "merged", "suspended", "anonymised"])(
    "an elector who is %s during the vote keeps no declaration of others waiting",
    async (how) => {
      const story = await openRound();
      const { world } = story;
      votes(story, { hanna: "For", leo: "For" });
      if (how === "deleted") world.forum.removeMember("leo");
      else if (how === "merged") world.forum.merge("leo", "emma");
      else if (how === "suspended") world.forum.suspend("leo");
      else world.forum.anonymise("leo");
      await story.say("karim", "/recuse: I keep the accounts of the operator");
      expect(groupIds(story)).not.toContain(account(world, "karim").id);
      votes(story, { ines: "For", jonas: "For" });
      await story.closeVote();
      expect(facts(story).electors).not.toContain(account(world, "karim").id);
      expect(facts(story).votes.for).toEqual(
        expect.arrayContaining(idsOf(world, ["hanna", "ines", "jonas"])),
      );
      await story.end("noted");
    },
  );

  test("somebody in recusal whose account is deleted is still named, and nothing stops", async () => {
    const story = await beginStory({ electors: FIVE });
    const { world } = story;
    await story.say("karim", "/recuse: I keep the accounts of the operator");
    world.forum.removeMember("karim");
    await story.makeReady();
    await story.openVote();
    votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "For" });
    await story.closeVote();
    expect(recusedLine(story)).toContain("Karim Haddad");
    expect(facts(story).decision).toBe("granted");
    await story.end("noted");
  });
});
