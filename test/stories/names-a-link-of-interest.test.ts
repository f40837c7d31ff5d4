/**
 * A link of interest named by somebody else: what stewards, the requester and other members may do, and how long
 * a recusal stands.
 */
import { describe, expect, test } from "vitest";
import { FIVE, recusedLine } from "./seen.ts";
import { beginStory, FIRST_POST } from "./story.ts";

describe("a link of interest named by another", () => {
  test("a steward records it at any time, and only a steward lifts it", async () => {
    const story = await beginStory();
    await story.makeReady();
    await story.openVote();
    story.vote("emma", "For");
    await story.say("nadia", "/recuse @emma: she runs the operator's workshop");

    expect(story.voters()).toEqual([]);
    expect(story.messages("emma")).toEqual([expect.stringContaining("A link of interest stated")]);

    await story.say("emma", "/no-link: I left that workshop last year");
    expect(story.answers().at(-1)).toContain("You cannot lift this recusal.");
    expect(story.group()).not.toContain("emma");

    await story.say("nadia", "/lift recusal @emma: she left that workshop last year");
    expect(story.group()).toContain("emma");
    expect(story.status()).not.toContain("Emma Roux (she runs");
    expect(story.status()).toContain(
      "recusal of Emma Roux lifted by Nadia Girard (she left that workshop last year)",
    );
    story.vote("emma", "For");
    expect(story.voters()).toEqual(["emma"]);
    await story.end();
  });

  test("the requester names some before the vote opens; they can answer that it is wrong", async () => {
    const story = await beginStory({ firstPost: `${FIRST_POST}\n**Known links of interest:** @driss` });
    await story.say("bruno", "/recuse @chloe @emma: both work for the operator");

    expect(story.status()).toContain("Driss Amrani (from the sheet)");
    expect(story.status()).toContain(
      "Chloé Faure (“both work for the operator”, from Bruno Lemaire's request)",
    );
    for (const who of ["chloe", "emma", "driss"]) {
      expect(story.messages(who)).toEqual([expect.stringContaining("A link of interest stated")]);
    }

    await story.say("chloe", "/no-link: I only share an office with them");
    await story.makeReady();
    await story.openVote();
    expect(story.group()).toContain("chloe");
    expect(story.group()).not.toContain("emma");
    expect(story.group()).not.toContain("driss");
    expect(story.status()).toContain("Chloé Faure: no link of interest (I only share an office with them)");
    expect(story.noted()).toEqual(["Chloé Faure", "Emma Roux"]);
    await story.end();
  });

  test("a name without an @ is said in the status, for nobody knows who is meant", async () => {
    const links = "**Known links of interest:** Chloé Faure and Driss Amrani work with the operator";
    const story = await beginStory({ firstPost: `${FIRST_POST}\n${links}` });

    expect(story.status()).toContain(
      "Chloé Faure and Driss Amrani, without an @ among the links of interest",
    );
    expect(story.messages("chloe")).toEqual([]);
    await story.end();
  });

  test("once the vote is open, the requester can only ask", async () => {
    const story = await beginStory();
    await story.makeReady();
    await story.openVote();
    story.vote("emma", "For");
    await story.say("bruno", "/recuse @emma: I think that she works for the operator");

    expect(story.voters()).toEqual(["emma"]);
    expect(story.messages("emma")).toEqual([expect.stringContaining("A link of interest?")]);
    await story.end();
  });

  test("a question from anybody else is private, and answered by whom it concerns", async () => {
    const story = await beginStory();
    await story.makeReady();
    await story.openVote();
    await story.say("leo", "/recuse @denis: does he not work for the operator?");
    await story.say("leo", "/recuse @farida: and she perhaps as well");

    expect(story.messages("denis")).toEqual([expect.stringContaining("A link of interest?")]);
    expect(story.status()).not.toContain("Denis Colin");
    expect(story.group()).toEqual(expect.arrayContaining(["denis", "farida"]));

    await story.say("denis", "/no-link: I left them years ago");
    await story.say("farida", "/recuse: true, I am on their board");
    expect(story.group()).toContain("denis");
    expect(story.group()).not.toContain("farida");
    expect(story.status()).toContain("Denis Colin: no link of interest (I left them years ago)");
    expect(story.noted()).toEqual(["Farida Benali"]);
    await story.end();
  });

  test("nobody answers a question that was not asked", async () => {
    const story = await beginStory();
    await story.say("leo", "/no-link: I have nothing to do with them");

    expect(story.answers()).toEqual([expect.stringContaining("there is nothing to answer")]);
    await story.end();
  });
});

describe("a recusal stands", () => {
  test("when its post is deleted or edited after it was recorded", async () => {
    const story = await beginStory();
    const { world } = story;
    const deleted = await story.say("denis", "/recuse: I work for the operator");
    const edited = await story.say("emma", "/recuse: I work for the operator as well");
    world.as("denis").deletePost(deleted);
    world.as("emma").edit(edited, "Forget what I have written here before.");
    await world.advance("2 days");

    expect(story.status()).toContain("Denis Colin (“I work for the operator”)");
    expect(story.status()).toContain("Emma Roux (“I work for the operator as well”)");
    expect(story.noted()).toEqual(["Denis Colin", "Emma Roux"]);
    await story.end();
  });

  test("when its author deletes it before it could be recorded", async () => {
    const story = await beginStory();
    const { world } = story;
    await world.down();
    const post = await story.say("denis", "/recuse: I work for the operator");
    world.as("denis").deletePost(post);
    await world.up();

    expect(story.status()).toContain("Denis Colin (“I work for the operator”)");
    expect(story.noted()).toEqual(["Denis Colin"]);
    await story.end();
  });

  test("until oneself lifts it before the vote opens, and no longer after that", async () => {
    const story = await beginStory();
    await story.makeReady();
    await story.say("denis", "/recuse: I work for the operator");
    await story.say("emma", "/recuse: I may work for the operator");
    await story.say("emma", "/lift recusal: the contract was not signed");
    await story.openVote();
    await story.say("denis", "/lift recusal: I have resigned today");

    expect(story.group()).toContain("emma");
    expect(story.group()).not.toContain("denis");
    expect(story.answers().at(-1)).toContain("You cannot lift this recusal.");
    await story.end();
  });
});

test("a recusal lifted before anything was said of it does not keep the next one unsaid", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  await story.makeReady();
  await story.openVote();
  await world.down();
  world.as("denis").reply(topicId, "/recuse: I work for the operator");
  await world.advance("5 minutes");
  world.as("nadia").reply(topicId, "/lift recusal @denis: it is another one of that name");
  await world.up();
  await story.say("emma", "/recuse: I work for the operator, I do");

  expect(story.group()).toContain("denis");
  expect(story.answers()).toEqual([expect.stringContaining("Noted: Emma Roux takes no part in the vote")]);
  await story.end();
});

test("each cause of a recusal by itself: that somebody asks is lifted, what they declared goes on", async () => {
  const story = await beginStory({ electors: FIVE });
  await story.say("bruno", "/recuse: I have advised the operator besides");
  await story.say("nadia", "/lift recusal requester @bruno: he only passes the request on");
  expect(recusedLine(story)).toContain("Bruno Lemaire (“I have advised the operator besides”)");
  await story.say("nadia", "/lift recusal @bruno: that was ten years ago");
  expect(recusedLine(story)).not.toContain("Bruno");
  await story.say("bruno", "/lift recusal as requester: I only pass the request on");
  expect(story.answers().at(-1)).toContain("not recused");
  await story.end();
});
