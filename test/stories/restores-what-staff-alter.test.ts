/**
 * Moderators and administrators write in the store too. What they change in what the service recorded is put right
 * from its last sealed text, and said.
 */
import { describe, expect, test } from "vitest";
import { BOT } from "../world.ts";
import { forged, onTop } from "./forgery.ts";
import { cards, FIVE, grantedLetter, openRound, recusedLine, votes } from "./seen.ts";
import { beginStory, FIRST_POST } from "./story.ts";
import type { Story } from "./story.ts";

describe("what staff do to the status", () => {
  /** Denis and leo are in recusal; what the status said before leo was, is in its revisions. */
  async function recordedRecusal(): Promise<{ story: Story; id: number; before: string; after: string }> {
    const story = await beginStory({ electors: [...FIVE, "denis"] });
    const { world } = story;
    const spoken = await story.say("denis", "/recuse: I work as a trainer for the operator");
    const before = story.world.post(story.topicId, "status").raw;
    const post = await story.say("leo", "/recuse: my brother works for the operator");
    // From now on only the record knows.
    world.as("denis").edit(spoken, "I have nothing to say here any more.");
    world.as("leo").edit(post, "I have nothing more to say here either.");
    await world.idle();
    const { id, raw } = story.world.post(story.topicId, "status");
    return { story, id, before, after: raw };
  }

  async function expectRecusalKept(story: Story): Promise<void> {
    await story.world.idle();
    await story.world.restart();
    await story.world.advance("10 minutes");
    expect(recusedLine(story)).toContain("Léo Martin");
    expect(recusedLine(story)).toContain("Denis Colin");
    await story.makeReady();
    await story.openVote();
    expect(story.group()).not.toContain("leo");
    expect(story.group()).not.toContain("denis");
    await story.end("noted", "noted");
  }

  test("an older text of it is put back: the newest counts, and who did it is said", async () => {
    const { story, id, before } = await recordedRecusal();
    // On a clock that stands still the same text would be the same moment.
    await story.world.advance("1 minute");
    story.world.as("nadia").edit(id, before);
    await story.world.idle();
    expect(story.status()).toMatch(/Nadia Girard.*\b23 June|\b23 June.*Nadia Girard/);
    await expectRecusalKept(story);
  });

  test("edited again within the grace period, by the same moderator", async () => {
    const { story, id, before, after } = await recordedRecusal();
    const { world } = story;
    await world.down();
    world.as("nadia").edit(id, before);
    await world.advance("1 minute");
    world.as("nadia").edit(id, after.replace(/<!-- aval:state .*? -->/s, ""));
    await world.up();
    await expectRecusalKept(story);
  });

  test("a state made up, with a right sum", async () => {
    const { story, id, after } = await recordedRecusal();
    const empty = forged("state", { v: 1, projects: 1, sheets: {}, acts: [] });
    story.world.as("nadia").edit(id, after.replace(/<!-- aval:state .*? -->/s, empty));
    await expectRecusalKept(story);
  });

  test("a state made up in front of the real one", async () => {
    const { story, id, after } = await recordedRecusal();
    const empty = forged("state", { v: 1, projects: 1, sheets: {}, acts: [] });
    story.world.as("nadia").edit(id, onTop(after, empty));
    await expectRecusalKept(story);
  });

  test("the status of another topic", async () => {
    const { story, id } = await recordedRecusal();
    const { world } = story;
    const other = world.as("emma").createTopic({
      title: "Letter of support for the Mill project",
      raw: FIRST_POST.replaceAll("Corn Hall", "Mill"),
      category: "lettres",
    });
    world.as("nadia").tag(other.topicId, [world.settings.requestTag]);
    await world.idle();
    world.as("nadia").edit(id, world.post(other.topicId, "status").raw);
    await expectRecusalKept(story);
  });

  test("the status is made a wiki, and a member takes the recusals out", async () => {
    const { story, id, before } = await recordedRecusal();
    story.world.as("nadia").makeWiki(id);
    story.world.as("karim").edit(id, before);
    await expectRecusalKept(story);
    expect(story.world.forum.thread(story.topicId).find((post) => post.id === id)?.wiki).toBe(false);
  });

  test("an older text is put back while the service is down, and the posts it knew are gone", async () => {
    const { story, id, before } = await recordedRecusal();
    await story.world.down();
    story.world.as("nadia").edit(id, before);
    await story.world.advance("1 day");
    await story.world.up();
    await expectRecusalKept(story);
  });

  test("the status is deleted after it was altered", async () => {
    const { story, id, before } = await recordedRecusal();
    story.world.as("nadia").edit(id, before);
    story.world.as("nadia").deletePost(id);
    await expectRecusalKept(story);
  });
});

test("the hash of a decision's facts stands in outcome, card and page", async () => {
  const story = await grantedLetter();
  const { world, topicId } = story;
  const hexes = (text: string) => new Set(text.match(/\b[0-9a-f]{64}\b/g) ?? []);
  const page = await (await fetch(`${world.settings.publicUrl}/letters/LS-2026-${topicId}-1`)).text();
  const [card = ""] = cards(world);
  const outcome = hexes(story.outcome());
  const everywhere = [...outcome].filter((hex) => hexes(page).has(hex) && hexes(card).has(hex));
  // One is the PDF's, the other that of the facts.
  expect(everywhere).toHaveLength(2);
  await story.end();
});

test("a ballot that staff alter or delete once its vote is decided says again what was voted on", async () => {
  const story = await grantedLetter();
  const { world, topicId } = story;
  const { id, raw } = story.ballot();
  const shown = story.voters();
  world.as("nadia").edit(id, raw.replace("Granary Association", "Northwind Cooperative"));
  await world.idle();
  expect(story.ballot().raw).toBe(raw);

  world.as("nadia").edit(id, onTop(raw, "[wrap=aval kind=letter n=2]"));
  world.as("nadia").deletePost(id);
  await world.idle();
  expect(story.ballot().raw).toBe(raw);
  expect(story.voters()).toEqual(shown);
  expect(story.tags()).toContain("letter-delivered");
  expect(world.thread(topicId).filter((post) => post.raw.includes("kind=letter n=2"))).toEqual([]);
});

test.each([
  ["a blank in its poll", (raw: string) => raw.replace("* Abstain", "* Abstain ")],
  [
    "a poll more before its own",
    (raw: string) =>
      raw.replace(/^\[poll /m, "[poll name=other type=regular public=true]\n* Yes\n* No\n[/poll]\n\n[poll "),
  ],
])("a decided ballot that asks something else, with %s, says again what was voted on", async (_, change) => {
  const story = await grantedLetter();
  const { world } = story;
  const { id, raw } = story.ballot();
  const shown = story.voters();
  world.as("nadia").edit(id, change(raw.replaceAll("Granary Association", "Northwind Cooperative")));
  await world.idle();
  const about = (text: string): string => text.slice(0, text.indexOf("[poll "));
  expect(about(story.ballot().raw)).toBe(about(raw));
  expect(story.ballot().polls).toHaveLength(1);
  expect(story.voters()).toEqual(shown);
  expect(story.status()).toContain("text changed by Nadia Girard, put right");
  await story.end("outcome n=1 round=1");
});

test("a decided ballot without its poll stays as it is, and nobody is told otherwise", async () => {
  const story = await grantedLetter();
  const { world } = story;
  const { id, raw } = story.ballot();
  world.as("nadia").edit(id, raw.replace(/^\[poll [^]*/m, "No poll any more."));
  await world.idle();
  expect(story.ballot().raw).toContain("No poll any more.");
  expect(story.status()).toContain("text changed by Nadia Girard; it stays as it is");
  expect(story.status()).not.toContain("put right");
  await story.comesToRest();
  await world.stop();
});

test("a ballot that staff altered before it was recorded is not taken for the service's", async () => {
  const story = await beginStory({ electors: FIVE });
  const { world, topicId } = story;
  await story.makeReady();
  await world.down();
  await world.advance("1 hour");
  // Killed after ever one more write, until it dies between the ballot and the status that would name it.
  const hasBallot = () => world.thread(topicId).some(({ raw }) => raw.startsWith("[wrap=aval kind=ballot"));
  for (let writes = 1; !hasBallot(); writes += 1) {
    await world.up(writes);
    await world.down();
  }
  const ballot = world.post(topicId, "ballot n=1 round=1");
  const swapped = ballot.raw
    .replace("* For", "* X")
    .replace("* Against", "* For")
    .replace("* X", "* Against");
  expect(swapped).not.toBe(ballot.raw);
  world.as("nadia").edit(ballot.id, swapped);
  await world.up();
  await world.advance("5 minutes");

  const polls = world
    .thread(topicId)
    .filter(({ raw, author }) => author === BOT && raw.startsWith("[wrap=aval kind=ballot"))
    .flatMap((post) => post.polls)
    .filter(({ status }) => status === "open");
  expect(polls.map(({ options }) => options.map(({ label }) => label))).toEqual([
    ["For", "Abstain", "Against", "Block"],
  ]);
  await story.end();
});

test("a reply of the service, to a recusal or to a wrong line, says again what it said", async () => {
  const story = await beginStory({ electors: [...FIVE, "denis"] });
  const { world, topicId } = story;
  await story.say("denis", "/recuse: I work as a trainer for the operator");
  await story.say("leo", "/review good: I have read it all");
  const before = world.postsOf(topicId, "noted", "answer").map(({ id, raw }) => ({ id, raw }));
  expect(before).toHaveLength(2);
  for (const { id, raw } of before)
    world.as("nadia").edit(id, raw.replace(/^.*\]\n/, "").replace(/Denis Colin|review/g, "Somebody else"));
  await world.idle();
  await world.advance("2 minutes");
  expect(world.postsOf(topicId, "noted", "answer").map(({ id, raw }) => ({ id, raw }))).toEqual(before);
  expect(story.status()).toContain("reply of the service: text changed by Nadia Girard, put right");
  await world.restart();
  expect(world.thread(topicId).filter(({ raw }) => raw.includes("kind=noted"))).toHaveLength(1);
  await story.end();
});

describe("what is changed by hand while a vote is open", () => {
  test("a sheet is put right also when the vote ends meanwhile without a letter, as the log says", async () => {
    const story = await beginStory({ electors: FIVE });
    const { world, topicId } = story;
    await story.makeReady();
    await story.openVote();
    votes(story, { hanna: "Against", leo: "Against", ines: "Against", jonas: "Against" });
    await world.advance("2 hours 59 minutes");
    await world.advance("50 seconds");
    const { id, raw } = world.post(topicId, "project n=1");
    const other = raw.replace("The Granary Association", "Northwind Cooperative");
    world.as("nadia").edit(id, other);
    await world.advance("2 minutes");
    expect(story.outcome()).toContain("letter not granted");
    expect(story.status()).toMatch(/sheet: text changed by Nadia Girard.*, put right/);
    expect(world.post(topicId, "project n=1").raw).toContain("The Granary Association");

    // From the decision on the sheet takes what is written there, and the log does not say otherwise.
    world.as("nadia").edit(id, raw.replace("15 July", "30 July"));
    await world.advance("2 minutes");
    expect(world.post(topicId, "project n=1").raw).toContain("30 July");
    expect(story.status().match(/sheet: text changed/g)).toHaveLength(1);
    await story.end();
  });

  test("who is taken out of the group, or put into it, is put right, and the log says so once", async () => {
    const story = await openRound();
    const { world } = story;
    world.forum.leaveGroup(`aval-${story.topicId}-1`, "leo");
    world.forum.joinGroup(`aval-${story.topicId}-1`, "emma");
    await world.advance("7 hours");
    expect(story.group()).toContain("leo");
    expect(story.group()).not.toContain("emma");
    expect(story.status()).toContain(
      "group of those able to vote: changed by hand (in addition Emma Roux, missing Léo Martin), put right",
    );
    expect(story.status().match(/changed by hand/g)).toHaveLength(1);
    await story.end("outcome n=1 round=1");
  });

  test("nor is a further round with other people", async () => {
    const story = await openRound();
    const { world } = story;
    await story.closeVote();
    world.forum.leaveGroup("network", "karim");
    world.forum.joinGroup("network", "denis");
    await world.advance("7 hours");
    await story.say("nadia", "/vote 1 3 hours: those who were away are back");
    await world.advance("20 minutes");
    expect(story.ballot({ round: 2 }).polls[0]?.status).toBe("open");
    expect(story.group()).toContain("denis");
    expect(story.group()).not.toContain("karim");
    expect(story.status()).not.toContain("changed by hand");
    await story.end("outcome n=1 round=1");
  });

  test("a recusal and its lift are nobody's change by hand", async () => {
    const story = await openRound();
    await story.say("leo", "/recuse: I have joined the operator's board");
    await story.say("nadia", "/lift recusal @leo: it was another Léo who had joined it");
    await story.world.restart();
    expect(story.group()).toContain("leo");
    expect(story.status()).not.toContain("changed by hand");
    await story.end("noted");
  });
});
