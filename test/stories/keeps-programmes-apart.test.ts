/** Several kinds of request in one forum: each by its own criteria, people, rule and letter, from its beginning on. */
import { describe, expect, test } from "vitest";
import { startWorld } from "../world.ts";
import type { World } from "../world.ts";
import { auditOf } from "../audit/audited.ts";
import { cards, letters, publicLetters } from "./seen.ts";
import { beginAnother, beginStory, FIRST_POST } from "./story.ts";
import type { Story } from "./story.ts";

const TIMES = "duration: 3 h, minimum: 1 h, reminder_before: 1 h, discussion: 1 h";

const RESIDENCY = `
  - id: residency
    name: Residencies
    request_tag: letter-residency
    criteria: [{ label: Open to the neighbours, required: true, sentence: it is open to its neighbours }]
    required_fields: [recipient, purpose]
    electorate: { groups: [artists] }
    signatories: { groups: [board] }
    vote: { mode: consent, quorum: 2 }
    letter: { signature: command, about: We host artists. }`;
const YOUTH = `
  - id: youth
    request_tag: letter-youth
    electorate: { groups: [young] }
    vote: { rule: absolute, quorum: 1 }`;
const NETWORK = `electorate: { groups: [network] }\nletter: { about: We share places. }\nvote: { ${TIMES}, quorum: 2 }\n`;
const BOTH = `${NETWORK}programmes:${RESIDENCY}${YOUTH}\n`;

const ARTISTS = ["emma", "farida", "gael"];

/** No deadline, no file and no call: a residency asks for other things. */
const FOR_RESIDENCY = `Hello, we would like to host an artist.

**Project:** The Glass House
**Holder:** The Lantern Association
**Recipient:** Region, arts department
**Purpose of the letter:** required`;

async function worldOfBoth(language: "fr" | "en" = "en", settings = BOTH): Promise<World> {
  const world = await startWorld({ language, settings, up: false });
  world.forum.addGroupMembers("network", ["hanna", "leo", "ines"]);
  world.forum.addGroupMembers("artists", ARTISTS);
  world.forum.addGroupMembers("young", ["jonas", "karim"]);
  world.forum.addGroupMembers("board", ["chloe"]);
  await world.up();
  return world;
}

function residency(world: World, tags: readonly string[] = ["letter-residency"]): Promise<Story> {
  return beginAnother(world, { title: "Support for the Glass House", firstPost: FOR_RESIDENCY, tags });
}

async function votedOn(story: Story): Promise<void> {
  await story.say("emma", "/criterion 1 yes: the garden is open\n\n/review for: a house open to its street");
  await story.openVote();
}

test("each is read, voted on, granted and written by what its programme says, side by side", async () => {
  const world = await worldOfBoth();
  const arts = await residency(world);
  const common = await beginAnother(world, {});
  const youth = await beginAnother(world, {
    title: "Letter for the youth hall",
    firstPost: FIRST_POST.replaceAll("Corn", "Youth")
      .replace("Makers of", "Halls of")
      .replace("Northwind", "Southwind"),
    tags: ["letter-youth"],
  });

  expect(arts.status()).toContain("Programme: Residencies.");
  expect(arts.status()).toContain('request of the programme "Residencies"');
  expect(youth.status()).toContain("Programme: youth.");
  expect(common.status()).not.toContain("rogramme");
  expect(arts.tags()).toEqual(["letter-residency", "letter-review"]);
  expect(arts.shown("project n=1")).toContain("- [ ] 1. Open to the neighbours");
  expect(common.shown("project n=1")).toContain("Open, replicable model");

  await arts.say("hanna", "/review for: I am of the network and no artist");
  expect(arts.answers().at(-1)).toContain("/review");
  await votedOn(arts);
  expect(arts.group()).toEqual(ARTISTS);
  expect(arts.ballot().raw).toContain("* Consent\n* Stand aside\n* Object\n[/poll]");
  await youth.say("jonas", "/criterion 2 yes: the plans are published\n\n/review for: a sound project");
  await world.idle();
  expect(youth.shown("ballot n=1 round=1")).toContain("more than half of those able to vote say For");
  expect(youth.group()).toEqual(["jonas", "karim"]);
  await common.makeReady();
  expect(common.group().toSorted()).toEqual(["hanna", "ines", "leo"]);
  expect(common.ballot().raw).toContain("* For\n* Abstain\n* Against\n* Block\n[/poll]");

  for (const who of ["emma", "gael"]) arts.vote(who, "Consent");
  for (const who of ["hanna", "leo"]) common.vote(who, "For");
  youth.vote("jonas", "For");
  await arts.closeVote();
  const reminded = ["emma", "farida", "hanna", "ines", "jonas", "karim"].filter((who) =>
    arts.messages(who).some((title) => title.includes("Your vote")),
  );
  expect(reminded).toEqual(["farida", "ines", "karim"]);
  expect(common.outcome()).toContain("letter granted");
  expect(letters(common)).toHaveLength(1);
  expect(common.outcome()).toContain("We share places.");
  expect(youth.outcome()).toContain("More than half of those able to vote had to say For: 2 out of 2.");
  expect(arts.outcome()).toContain("2 Consent");
  expect(arts.outcome()).toContain("The letter waits for a signature.");

  await arts.say("nadia", "/sign 1: I sign the letter of the house");
  expect(arts.answers().at(-1)).toContain("is for the signatories");
  await arts.say("chloe", "/sign 1: I sign the letter of the house");
  const letter = arts.shown("letter n=1");
  expect(letter).toContain("We host artists.");
  expect(letter).toContain("it is open to its neighbours");
  expect(letter).not.toContain("We share places.");

  await arts.say("emma", "/minutes 1: for our members");
  const [minutes] = world.postsOf(arts.topicId, "minutes");
  expect(minutes?.raw).toContain(".pdf");
  const card = cards(world).find((raw) => raw.includes("The Glass House"));
  expect(card).toContain("- Programme: Residencies");
  expect(cards(world).find((raw) => raw.includes("The Corn Hall"))).not.toContain("Programme");
  expect(await publicLetters(world)).toContainEqual(
    expect.objectContaining({ project: "The Glass House", programme: "Residencies" }),
  );
  for (const { topicId } of [arts, common, youth]) {
    const { exit, findings } = await auditOf(world, topicId);
    expect(findings.filter(({ level }) => level === "different")).toEqual([]);
    expect(exit).toBe(0);
    const told = findings.filter(({ key }) => key === "request.programme").map(({ text }) => text);
    expect(told).toEqual(
      topicId === arts.topicId
        ? ["request of the programme Residencies"]
        : topicId === youth.topicId
          ? ["request of the programme youth"]
          : [],
    );
  }
  await common.comesToRest();
  await youth.comesToRest();
  await arts.end();
});

test("in French, too", async () => {
  const world = await worldOfBoth("fr");
  const arts = await residency(world);
  expect(arts.status()).toContain("Programme : Residencies.");
  expect(arts.status()).toContain("demande du programme « Residencies »");
  expect(arts.tags()).toEqual(["letter-residency", "lettre-relecture"]);
  await votedOn(arts);
  expect(arts.ballot().raw).toContain("* Consentement\n* Je me tiens à l'écart\n* Objection\n[/poll]");
  world.as("nadia").tag(arts.topicId, ["letter-youth", "lettre-vote"]);
  await world.idle();
  expect(arts.status()).toContain(
    "**Programme** : ce sujet porte maintenant `letter-youth`, mais la demande relève du programme « Residencies »",
  );
  await world.reconfigure(`${NETWORK}programmes:${YOUTH}\n`);
  expect(arts.status()).toContain("**Programme** : « Residencies » n'est plus dans les réglages du service.");
  await arts.end();
});

describe("the programme is settled when the request begins", () => {
  test("a tag moved afterwards changes nothing but a line that says what to do", async () => {
    const world = await worldOfBoth();
    const story = await residency(world);
    world.as("nadia").tag(story.topicId, ["letter-youth", "letter-review"]);
    await world.idle();
    expect(story.status()).toContain(
      '**Programme**: this topic bears `letter-youth` now, but the request is one of "Residencies", settled when it began. To change that: `/withdraw: and the reason`, then a new topic.',
    );
    world.as("nadia").tag(story.topicId, ["lettre-de-soutien", "letter-review"]);
    await world.restart();
    expect(story.status()).toContain("bears `lettre-de-soutien` now");
    await votedOn(story);
    expect(story.group()).toEqual(ARTISTS);
    world.as("nadia").tag(story.topicId, ["letter-residency", "letter-vote"]);
    await world.idle();
    expect(story.status()).not.toContain("**Programme**");
    await story.end();
  });

  test("one of the network's own stays so under the tag of a programme", async () => {
    const world = await worldOfBoth();
    const story = await beginAnother(world, {});
    world.as("nadia").tag(story.topicId, ["letter-residency", "letter-review"]);
    await world.idle();
    expect(story.status()).toContain("the request began outside that programme and stays so");
    await story.makeReady();
    await story.openVote();
    expect(story.group().toSorted()).toEqual(["hanna", "ines", "leo"]);
    await story.end();
  });

  test("of two tags the first in the settings counts, which is said until one is off", async () => {
    const world = await worldOfBoth();
    const story = await residency(world, ["letter-youth", "letter-residency"]);
    expect(story.status()).toContain(
      '**Programme**: this topic bears `letter-youth`, too. The request is one of "Residencies"',
    );
    world.as("nadia").tag(story.topicId, ["letter-residency", "letter-review"]);
    await world.idle();
    expect(story.status()).not.toContain("**Programme**");
    await story.end();
  });

  test("another name, another tag and another order in the settings change nothing", async () => {
    const world = await worldOfBoth();
    const story = await residency(world);
    const renamed = RESIDENCY.replace("name: Residencies", "name: Artists").replace(
      "letter-residency",
      "letter-artists",
    );
    world.forum.addTag("letter-artists");
    await world.reconfigure(`${NETWORK}programmes:${YOUTH}${renamed}\n`);
    await votedOn(story);
    expect(story.status()).toContain("Programme: Artists.");
    expect(story.status()).toContain('request of the programme "Residencies"');
    expect(story.status()).not.toContain("**Programme**");
    expect(story.group()).toEqual(ARTISTS);
    await story.end();
  });

  test("a forum that comes to have programmes keeps what had begun before them", async () => {
    const story = await beginStory({ electors: ["hanna", "leo", "ines"] });
    const before = story.world.post(story.topicId, "status").raw;
    for (const tag of ["letter-residency", "letter-youth"]) story.world.forum.addTag(tag);
    await story.world.reconfigure(BOTH);
    expect(story.world.post(story.topicId, "status").raw).toBe(before);
    await story.end();
  });
});

test("a group that one programme lacks holds up its own requests alone", async () => {
  const world = await worldOfBoth("en", BOTH.replace("groups: [young]", "groups: [nobody]"));
  const { topicId } = world
    .as("jonas")
    .createTopic({ title: "A letter for the youth hall", raw: FIRST_POST, category: "lettres" });
  world.as("nadia").tag(topicId, ["letter-youth"]);
  await world.idle();
  expect(world.postsOf(topicId, "status")).toEqual([]);
  expect(world.problems().join("")).toMatch(/The forum has no group [^a-z]*nobody/);
  world.problems().length = 0;
  const story = await beginAnother(world, {});
  await story.makeReady();
  expect(story.tags()).toContain("letter-review");

  world.forum.addGroupMembers("nobody", ["jonas"]);
  await world.advance("20 minutes");
  expect(world.postsOf(topicId, "status")).toHaveLength(1);
  world.problems().length = 0;
  await story.world.stop();
});

describe("a programme that the settings have no more", () => {
  test("leaves its requests standing until it is back: nothing opens, recusals are noted", async () => {
    const world = await worldOfBoth();
    const story = await residency(world);
    const sheet = world.post(story.topicId, "project n=1").raw;
    const lacking = await beginAnother(world, {
      title: "Support for the Lamp House",
      firstPost: FOR_RESIDENCY.replaceAll("Glass", "Lamp").replace(/\n.*Recipient.*/, ""),
      tags: ["letter-residency"],
    });
    expect(lacking.tags()).toContain("letter-incomplete");
    await world.reconfigure(`${NETWORK}programmes:${YOUTH}\n`);
    expect(lacking.tags()).toContain("letter-incomplete");
    expect(lacking.status()).toContain("**The Lamp House** · On hold. Nothing is decided here");
    expect(lacking.status()).not.toContain("able to vote");
    expect(story.status()).toContain(
      '**Programme**: "Residencies" is no longer in the settings of the service.',
    );

    await story.say(
      "emma",
      "/criterion 1 yes: the garden is open\n\n/review for: a house open to its street",
    );
    expect(story.answers().at(-1)).toContain("nothing is decided there until it is back");
    await story.say("nadia", "/vote 1 2 hours: let us vote on it now");
    expect(story.answers().at(-1)).toContain("nothing is decided there until it is back");
    await story.say("gael", "/recuse: I work with the house");
    await world.advance("2 hours");
    expect(world.postsOf(story.topicId, "ballot")).toEqual([]);
    expect(story.noted()).toEqual(["Gaël Le Goff"]);
    expect(world.post(story.topicId, "project n=1").raw).toBe(sheet);
    await story.say("hanna", "/help what can I do here");
    expect(story.answers().at(-1)).not.toContain("/review");
    await story.comesToRest();

    await world.reconfigure(BOTH);
    expect(story.status()).not.toContain("**Programme**");
    await story.say(
      "emma",
      "/criterion 1 yes: the garden is still open\n\n/review for: still a house open to its street",
    );
    await story.openVote();
    expect(story.group()).toEqual(["emma", "farida"]);
    await story.end();
  });

  test("lets an open vote run to its end among those who could vote, and holds the letter", async () => {
    const world = await worldOfBoth("en", BOTH.replace("signature: command, ", ""));
    const story = await residency(world);
    await votedOn(story);
    for (const who of ["emma", "gael"]) story.vote(who, "Consent");
    await world.reconfigure(NETWORK);
    expect(story.group()).toEqual(ARTISTS);
    await story.closeVote();
    expect(story.outcome()).toContain("letter granted");
    expect(story.outcome()).toContain("2 votes cast out of 3 possible");
    expect(story.outcome()).toContain(
      "The letter waits until its programme is back in the settings of the service.",
    );
    expect(letters(story)).toEqual([]);
    expect(story.tags()).toContain("letter-granted");
    const { findings } = await auditOf(world, story.topicId);
    expect(findings.filter(({ level }) => level === "different")).toEqual([]);
    await story.say("nadia", "/letter 1: write it all the same");
    expect(story.answers().at(-1)).toContain("nothing is decided there until it is back");
    expect(letters(story)).toEqual([]);

    await world.reconfigure(BOTH.replace("signature: command, ", ""));
    expect(letters(story)).toHaveLength(1);
    expect(story.shown("letter n=1")).toContain("We host artists.");
    await story.end();
  });
});

test("a category leads to its programme: with its own tag, or with the network's", async () => {
  const place = await startWorld({ language: "en", up: false });
  const probe = place
    .as("bruno")
    .createTopic({ title: "A topic of the category", raw: FIRST_POST, category: "lettres" });
  const category = place.forum.state.topics.get(probe.topicId)?.categoryId ?? 0;
  await place.stop();

  const tagged = await worldOfBoth(
    "en",
    BOTH.replace("request_tag: letter-youth", `request_tag: letter-youth\n    category: [${category}]`),
  );
  const own = await beginAnother(tagged, { tagged: false });
  expect(own.tags()).toContain("letter-youth");
  expect(own.status()).toContain("Programme: youth.");
  await own.end();

  const plain = await worldOfBoth("en", BOTH.replace("request_tag: letter-youth", `category: [${category}]`));
  const story = await beginAnother(plain, { tagged: false });
  expect(story.tags()).toContain("lettre-de-soutien");
  expect(story.status()).toContain("Programme: youth.");
  plain.as("nadia").tag(story.topicId, ["letter-residency", "letter-review"]);
  await plain.restart();
  expect(story.status()).toContain('the request is one of "youth"');
  await story.end();
});
