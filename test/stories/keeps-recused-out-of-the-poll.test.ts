/**
 * Whoever has a link of interest is kept out of the decision, visibly, and may still speak: whoever declares it,
 * whenever, and whatever the forum refuses meanwhile.
 */
import { describe, expect, test } from "vitest";
import { ERAS } from "./eras.ts";
import { FIVE, recusedLine } from "./seen.ts";
import { beginStory, FIRST_POST } from "./story.ts";

describe.each(ERAS)("on a forum of %s", (era) => {
  test("a link declared after voting: the vote is gone, its voter out of the group, and it is said", async () => {
    const story = await beginStory({ era });
    await story.makeReady();
    await story.openVote();
    for (const who of ["leo", "denis", "ines", "jonas", "karim"]) story.vote(who, "For");
    await story.say("denis", "I should have said so earlier.\n\n/recuse: I work for the operator");

    expect(story.voters()).toEqual(["leo", "ines", "jonas", "karim"]);
    expect(story.group()).not.toContain("denis");
    expect(() => story.vote("denis", "For")).toThrow("You need to be a member of");
    expect(story.status()).toContain(
      "**Recused** (not voting): Bruno Lemaire (asks for the letter), Denis Colin (“I work for the operator”).",
    );
    expect(story.status()).toContain("4 votes cast out of 11 possible, quorum of 4 reached, 2 recused");
    expect(story.shown("ballot n=1 round=1")).toContain(
      "Not taking part in the vote: Bruno Lemaire, Denis Colin.",
    );
    expect(story.answers()).toEqual([
      "Noted: Denis Colin takes no part in the vote on The Corn Hall (“I work for the operator”). Any vote already cast is removed.\n\nTheir voice remains welcome in the discussion.",
    ]);

    await story.closeVote();
    expect(story.outcome()).toContain("4 votes cast out of 11 possible");
    expect(story.outcome()).toContain("2 recused people took no part in the vote.");
    await story.end();
  });

  test("a vote that slips in while its voter leaves the group is set aside, and that is said", async () => {
    const story = await beginStory({ era });
    const { world } = story;
    await story.makeReady();
    await story.openVote();
    for (const who of ["leo", "ines", "jonas", "karim"]) story.vote(who, "For");
    const land = world.as("denis").beginVote(story.ballot().id, "projet-1", "Against");
    world.as("denis").reply(story.topicId, "/recuse: I work for the operator");
    // Checked while denis was in the group, counted once he has left it.
    while (story.group().includes("denis")) await new Promise(setImmediate);
    land();
    await world.idle();
    await world.advance("16 minutes");

    expect(story.voters()).toContain("denis");
    expect(story.status()).toContain("vote of Denis Colin set aside");
    expect(story.status()).toContain("4 votes cast out of 11 possible, quorum of 4 reached, 2 recused");

    await story.closeVote();
    expect(story.outcome()).toContain("4 For, no Against");
    expect(story.outcome()).toContain(
      "Vote set aside, still shown by the forum's bar: Denis Colin, recused.",
    );
    expect(story.noted()).toEqual(["Denis Colin"]);
    await story.end();
  });

  test.each(["suspended", "silenced"])(
    "the vote of a %s member stays in the forum's bar and in no count",
    async (state) => {
      const story = await beginStory({ era });
      const { forum } = story.world;
      await story.makeReady();
      await story.openVote();
      for (const who of ["emma", "leo", "ines", "jonas", "karim"]) story.vote(who, "For");
      if (state === "suspended") forum.suspend("emma");
      else forum.silence("emma");
      await story.say("nadia", "/recuse @emma: she runs the operator's workshop");

      expect(story.voters()).toContain("emma");
      expect(story.group()).not.toContain("emma");
      expect(story.status()).toContain("4 votes cast out of 11 possible, quorum of 4 reached, 2 recused");
      expect(story.status()).toContain("vote of Emma Roux set aside: the forum did not allow its removal");
      expect(story.answers().join()).toContain(
        "The forum did not allow the removal of the vote; it is set aside.",
      );

      await story.closeVote();
      expect(story.outcome()).toContain("4 votes cast out of 11 possible");
      expect(story.outcome()).toContain(
        "Vote set aside, still shown by the forum's bar: Emma Roux, recused.",
      );
      await story.end();
    },
  );
});

test("who asks and who holds the project take no part, whoever only passes the request on does", async () => {
  const firstPost = FIRST_POST.replace("The Granary Association", "@karim").replace(
    "**Call:**",
    "**Requester:** Alice Morel, passed on by @bruno\n**Call:**",
  );
  const story = await beginStory({ firstPost });
  await story.makeReady();
  await story.openVote();

  expect(story.status()).toContain("Asked by Alice Morel (not on the forum), passed on by Bruno Lemaire");
  expect(story.status()).toContain("**Recused** (not voting): Karim Haddad (holds the project).");
  expect(story.group()).toContain("bruno");
  expect(story.group()).not.toContain("karim");
  await story.end();
});

test("in a closed topic the status says to whom to write, and a steward records it there", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  await story.makeReady();
  await story.openVote();
  story.vote("denis", "For");
  world.as("nadia").setStatus(topicId, "closed", true);
  await world.idle();

  expect(story.status()).toContain("Topic closed: to declare a link of interest, write to nadia.");
  await story.say("nadia", "/recuse @denis: he told me by message");
  expect(story.voters()).toEqual([]);
  expect(story.noted()).toEqual(["Denis Colin"]);
  await story.end();
});

test("a recusal sent by e-mail counts, one in the text it answers does not", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  world
    .as("denis")
    .reply(
      topicId,
      "/recuse: I work for the operator\n\n----- Original message -----\n/recuse @leo: so it seems",
      {
        viaEmail: true,
      },
    );
  await world.idle();

  expect(story.status()).toContain("Denis Colin (“I work for the operator”)");
  expect(story.messages("leo")).toEqual([]);
  expect(story.noted()).toEqual(["Denis Colin"]);
  await story.end();
});

test("a link with one of two projects keeps its member out of that vote only", async () => {
  const firstPost = FIRST_POST.replace("**Project:** The Corn Hall\n", "1/ The Corn Hall\n2/ The Relay\n\n");
  const story = await beginStory({ firstPost, title: "Two letters of support for our valley" });
  await story.say(
    "hanna",
    "/criterion 2 yes: the plans are published\n\n/review for: two sound and open projects",
  );
  await story.say("denis", "/recuse 2: I built a part of it");
  await story.openVote();

  expect(story.group(`aval-${story.topicId}-1`)).toContain("denis");
  expect(story.group(`aval-${story.topicId}-2`)).not.toContain("denis");
  expect(story.status()).toContain("Denis Colin (“I built a part of it”, The Relay only)");
  expect(story.noted()).toEqual(["Denis Colin"]);
  await story.end();
});

test("a recusal that changes a result already delivered is told to the stewards", async () => {
  const story = await beginStory();
  await story.makeReady();
  await story.openVote();
  for (const who of ["leo", "denis", "ines"]) story.vote(who, "For");
  for (const who of ["jonas", "karim"]) story.vote(who, "Against");
  await story.closeVote();
  expect(story.outcome()).toContain("3 For, 2 Against");

  await story.say("denis", "/recuse: I work for the operator, I am sorry");
  expect(story.status()).toContain(
    'without Denis Colin, 4 out of 11: the result would be "letter not granted"',
  );
  expect(story.status()).toContain("5 votes cast out of 12 possible, 1 recused");
  expect(story.noted()).toEqual(["Denis Colin"]);
  await story.end();
});

test("the only moderator has a link: an administrator acts, and the status says so", async () => {
  const story = await beginStory();
  story.world.forum.addMember({ username: "olga", name: "Olga Stern", admin: true });
  await story.world.restart();
  await story.makeReady();
  await story.openVote();
  await story.say("nadia", "/recuse: my sister works for the operator");
  await story.say("nadia", "/vote end: everything was said on this one");
  expect(story.answers().at(-1)).toContain("Only the moderators, without a link of interest");

  await story.say("olga", "/vote end: everything was said on this one");
  expect(story.outcome()).toContain("The Corn Hall: no decision, the quorum was missed.");
  expect(story.status()).toContain("olga");
  await story.end();
});

describe("of two projects, one of which is being voted on", () => {
  const both = { electors: [...FIVE, "denis", "bruno", "emma"] };

  test.each(["/lift recusal: I no longer work there", "/no-link: I no longer work there"])(
    "a line without a number ends a recusal only where it may: %s",
    async (line) => {
      const story = await beginStory(both);
      await story.say("denis", "/recuse: I work for the operator");
      await story.makeReady();
      await story.openVote();
      await story.say("bruno", "/project The Mill of Northwind");
      await story.say("denis", line);
      expect(story.group()).not.toContain("denis");
      expect(() => story.vote("denis", "For")).toThrow("You need to be a member of");
      expect(recusedLine(story)).toMatch(/Denis Colin \([^)]*, The Corn Hall only/);
      await story.world.stop();
    },
  );

  test("a moderator with a link to one of them lifts nobody's recusal there", async () => {
    const story = await beginStory(both);
    await story.say("denis", "/recuse: I work for the operator");
    await story.say("bruno", "/project The Mill of Northwind");
    await story.say("nadia", "/recuse 1: my sister holds it");
    await story.say("nadia", "/lift recusal @denis: it was somebody else");
    expect(recusedLine(story)).toMatch(/Denis Colin \([^)]*, The Corn Hall only/);
    await story.world.stop();
  });

  test("who asks is not freed by the sheet of the other", async () => {
    const story = await beginStory(both);
    const { world, topicId } = story;
    await story.say("bruno", "/project The Mill of Northwind");
    const setRequester = async (who: string, n: number, text: string) => {
      const { id, raw } = world.post(topicId, `project n=${n}`);
      world.as(who).edit(id, raw.replace(/^(.*\*\*Requester:\*\*).*$/m, `$1 ${text}`), { reason: text });
      await world.advance("2 minutes");
    };
    await setRequester("bruno", 1, "");
    await story.makeReady();
    await story.openVote();
    await setRequester("bruno", 2, "@bruno, passed on by @emma");
    await setRequester("emma", 2, "@emma");
    expect(story.group()).not.toContain("bruno");
    expect(recusedLine(story)).toContain("Bruno Lemaire");
    await world.stop();
  });
});
