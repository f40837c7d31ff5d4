/**
 * What a sheet says of people gives powers or takes them only when somebody edits it who may: the topic's author,
 * the relayer, a steward. What others write there is proposed, asked of the moderators, and logged.
 */
import { describe, expect, test } from "vitest";
import { facts, FIVE, openRound, recusedLine, votes } from "./seen.ts";
import { beginStory, FIRST_POST } from "./story.ts";
import type { Story } from "./story.ts";

async function edit(story: Story, who: string, change: (raw: string) => string): Promise<void> {
  const { world, topicId } = story;
  const { id, raw } = world.post(topicId, "project n=1");
  const changed = change(raw);
  expect(changed).not.toBe(raw);
  world.as(who).edit(id, changed);
  await world.advance("1 minute");
}

const requester = (to: string) => (raw: string) => raw.replace(/(\*\*Requester:\*\*).*/, `$1 ${to}`);
const holder = (to: string) => (raw: string) => raw.replace(/(\*\*Holder:\*\*).*/, `$1 ${to}`);
const links = (to: string) => (raw: string) =>
  raw.replace(/(\*\*Known links of interest:\*\*).*/, `$1 ${to}`);

describe("a member who has no say in the request", () => {
  test.each([
    ["the requester", requester("@leo"), "Léo Martin"],
    ["the holder", holder("@leo"), "Léo Martin"],
    ["the holder, by full name", holder("Léo Martin"), "Léo Martin"],
    ["a known link", links("@leo"), "Léo Martin"],
  ])("cannot put a critic in recusal as %s", async (_, change, name) => {
    const story = await beginStory({ electors: FIVE });
    await edit(story, "karim", change);
    expect(recusedLine(story)).not.toContain(name);
    await story.makeReady();
    await story.openVote();
    expect(story.group()).toContain("leo");
    await story.end();
  });

  test.each([
    ["the requester", requester("Somebody Else")],
    ["the requester, who then only relays", requester("Somebody Else, passed on by @bruno")],
  ])("cannot take %s out of recusal", async (_, change) => {
    const story = await beginStory({ electors: [...FIVE, "bruno"] });
    await edit(story, "karim", change);
    expect(recusedLine(story)).toContain("Bruno Lemaire");
    await story.makeReady();
    await story.openVote();
    expect(story.group()).not.toContain("bruno");
    await story.end();
  });

  test("cannot take the holder's account out of recusal", async () => {
    const story = await beginStory({
      electors: FIVE,
      firstPost: FIRST_POST.replace("The Granary Association", "@jonas"),
    });
    await edit(story, "karim", holder("Another Association"));
    expect(recusedLine(story)).toContain("Jonas Petit");
    await story.makeReady();
    await story.openVote();
    expect(story.group()).not.toContain("jonas");
    await story.end();
  });

  test("gets no power as a relayer by writing so", async () => {
    const story = await beginStory({ electors: FIVE });
    await edit(story, "karim", requester("Bruno Lemaire, passed on by @karim"));
    await story.say("karim", "/recuse @leo: I say that he works for them");
    expect(recusedLine(story)).not.toContain("Léo Martin");
    await story.say("karim", "/withdraw: I do not like this project at all");
    expect(story.tags()).not.toContain("letter-withdrawn");
    await story.end("answer");
  });

  test("is named with what they propose, for the moderators to decide", async () => {
    const story = await beginStory({ electors: FIVE });
    await edit(story, "karim", holder("@leo"));
    expect(story.status()).toContain("Karim Haddad");
    expect(story.status()).toMatch(/propos/i);
    await story.end();
  });
});

describe("whoever has a say in the request", () => {
  test.each([
    ["its author", "bruno"],
    ["a moderator", "nadia"],
  ])("names a link in the sheet: %s", async (_, who) => {
    const story = await beginStory({ electors: FIVE });
    await edit(story, who, links("@leo"));
    expect(recusedLine(story)).toContain("Léo Martin");
    await story.end();
  });

  test("names the holder's account", async () => {
    const story = await beginStory({ electors: FIVE });
    await edit(story, "bruno", holder("@leo"));
    expect(recusedLine(story)).toContain("Léo Martin");
    await story.end();
  });

  test("a moderator's edit after the vote has opened acts at once, as the command would", async () => {
    const story = await openRound();
    votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "For" });
    await edit(story, "nadia", links("@leo"));
    expect(recusedLine(story)).toContain("Léo Martin");
    expect(story.voters()).toEqual(["hanna", "ines", "jonas"]);
    expect(story.group()).not.toContain("leo");
    await story.end();
  });
});

describe("edits within the forum's grace period", () => {
  test("a member's edit proposes, the author's beside it acts, whoever was last", async () => {
    const story = await beginStory({ electors: FIVE });
    const { world, topicId } = story;
    const { id } = world.post(topicId, "project n=1");
    const change = (who: string, to: string) => {
      const raw = world.thread(topicId).find((post) => post.id === id)?.raw ?? "";
      world.as(who).edit(id, links(to)(raw));
    };
    change("karim", "@leo");
    change("bruno", "@leo, @ines");
    await world.advance("1 minute");
    expect(recusedLine(story)).toContain("Inès Moreau");
    expect(recusedLine(story)).not.toContain("Léo Martin");
    await story.end();
  });

  test("what the author adds a minute later, in the same version, counts too", async () => {
    const story = await beginStory({ electors: FIVE });
    const { world, topicId } = story;
    const before = world.post(topicId, "project n=1");
    world.as("bruno").edit(before.id, links("@leo")(before.raw));
    await world.advance("1 minute");
    const raw = world.thread(topicId).find(({ id }) => id === before.id)?.raw ?? "";
    world.as("bruno").edit(before.id, links("@leo, @ines")(raw));
    await world.advance("2 minutes");
    expect(recusedLine(story)).toContain("Léo Martin");
    expect(recusedLine(story)).toContain("Inès Moreau");
    await story.end();
  });
});

test("an operator who takes their own name out of the list stays in recusal", async () => {
  const story = await beginStory({
    electors: FIVE,
    firstPost: `${FIRST_POST}\n**Known links of interest:** @leo`,
  });
  expect(recusedLine(story)).toContain("Léo Martin");
  await edit(story, "leo", links(""));
  expect(recusedLine(story)).toContain("Léo Martin");
  await story.makeReady();
  await story.openVote();
  votes(story, { hanna: "For", ines: "For", jonas: "For", karim: "For" });
  await story.closeVote();
  expect(facts(story).electors).toHaveLength(4);
  await story.end();
});
