/** A command that cannot be followed gets one short reply, which goes away once the post is put right. */
import { describe, expect, test } from "vitest";
import { beginStory } from "./story.ts";

test("a word one letter away from a command", async () => {
  const story = await beginStory();
  const { world } = story;
  const post = await story.say("hanna", "/revew for: a sound and open project");
  expect(story.answers()).toEqual([
    "> \\/revew for: a sound and open project\n\nThere is no command `/revew`. Did you mean `/review`? Put your post right and this reply goes away.",
  ]);

  world.as("hanna").edit(post, "/review for: a sound and open project");
  await world.idle();
  expect(story.answers()).toEqual([]);
  expect(story.status()).toContain("review (for) by Hanna Weiss (a sound and open project)");
  expect(world.thread(story.topicId).find(({ id }) => id === post)?.likes).toEqual(["lettres-bot"]);
  await story.end();
});

test("what is missing is said, and who may", async () => {
  const story = await beginStory();
  await story.say("hanna", "/review: I have read all of it today");
  await story.say("leo", "/withdraw: this will not work out");
  await story.say("ines", "/criterion 9 yes: everything is there");
  await story.say("nadia", "/recuse @nobody-here: works for the operator");
  await story.say("bruno", "/concern 3: the third project is too far away");

  expect(story.answers().map((answer) => answer.split("\n\n")[1])).toEqual([
    expect.stringContaining("The opinion is missing: for, reserved or against."),
    expect.stringContaining("Only whoever asks, whoever passes the request on and the moderators"),
    expect.stringContaining("The number of the criterion is missing, from 1 to 6."),
    expect.stringContaining("No account is called nobody-here."),
    expect.stringContaining("There is no project 3 in this request, which has 1."),
  ]);
  await story.end();
});

test("a deleted post takes the reply with it", async () => {
  const story = await beginStory();
  const post = await story.say("leo", "/withdraw: this will not work out");
  expect(story.answers()).toHaveLength(1);
  story.world.as("leo").deletePost(post);
  await story.world.idle();

  expect(story.answers()).toEqual([]);
  await story.end();
});

test("a reply is for one person: it brings the topic to nobody's notice, and goes away after three days", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  await story.say("leo", "/withdraw: this will not work out");
  const post = await story.say("denis", "/recuse: I work for the operator");
  const declared = world.thread(topicId).find(({ id }) => id === post);
  expect(world.forum.topic(topicId).bumpedAt).toBe(declared?.createdAt);
  expect(story.answers()).toHaveLength(2);

  await world.advance("2 days");
  expect(story.answers()).toHaveLength(2);
  await world.advance("25 hours");
  expect(story.answers()).toEqual([]);
  expect(story.status()).toContain("Denis Colin (“I work for the operator”)");

  await story.say("ines", "/withdraw: this will not work out");
  expect(story.answers()).toHaveLength(1);
  await story.end();
});

test("help lists what its reader can do now", async () => {
  const story = await beginStory();
  await story.say("leo", "/help, what can I do here today?");
  await story.say("nadia", "/aide : que puis-je faire ici ?");
  const [forLeo = "", forNadia = ""] = story.answers();

  expect(forLeo).toContain("Léo Martin, here is what you can write now");
  expect(forLeo).toContain("`/recuse: I have a link with this project`");
  expect(forLeo).not.toContain("/vote");
  expect(forNadia).toContain("`/vote 3 days: reason for opening`");
  await story.end();
});

test("help asked for again is written anew where it stands", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  const first = await story.say("leo", "/help what can I do here?");
  await story.say("leo", "/concern: the plans should be published");
  const again = await story.say("leo", "/aide que puis-je faire ?");
  const [only = "", ...others] = story.answers();
  expect(others).toEqual([]);
  expect(only).toContain("`/lift R1: reason for lifting it`");
  expect(world.thread(topicId).find(({ id }) => id === again)?.likes).toEqual(["lettres-bot"]);

  world.as("leo").deletePost(again);
  world.as("leo").deletePost(first);
  await world.idle();
  expect(story.answers()).toEqual([]);
  await story.end();
});

describe("text that is no command gets no answer", () => {
  test.each([
    "> /recuse: quoted from what somebody else has said",
    '[quote="leo, post:1"]\n/recuse: quoted from above\n[/quote]\nI agree with that.',
    "```\n/recuse: this is how it is written\n```\nLike this.",
    "    /recuse: this is how it is written\n\nLike this.",
    "<!-- /recuse: hidden away in here -->\nThere is nothing to see in this one.",
    '[details="Example"]\n/recuse: this is how it is written\n[/details]\nLike this.',
    "/usr/local/share is where the files are kept",
    "/!\\ careful, the deadline is close already",
    "/s of course they will publish everything, they always do",
    "The fields are in x/vote, and/or at https://example.org/recuse as before",
    "Type `/recuse: reason` on a line of its own, as it says above",
  ])("%j", async (raw) => {
    const story = await beginStory();
    const before = story.status();
    await story.say("leo", raw);

    expect(story.answers()).toEqual([]);
    expect(story.status()).toBe(before);
    await story.end();
  });
});

test("commands in both languages count in one forum, however they are typed", async () => {
  const story = await beginStory();
  await story.say("denis", "/Déport : je travaille pour l'opérateur");
  await story.say("emma", "/départ je travaille aussi pour l'opérateur");
  await story.say("chloe", "/CONFLICT: I am on their board");
  await story.say("leo", "/réserve : que les plans soient publiés");
  await story.say("hanna", "/avis favorable : un projet solide et ouvert");

  expect(story.answers().filter((answer) => answer.startsWith(">"))).toEqual([]);
  for (const name of ["Denis Colin", "Emma Roux", "Chloé Faure"])
    expect(story.status()).toContain(`${name} (`);
  expect(story.status()).toContain("R1, Léo Martin");
  expect(story.status()).toContain("review (for) by Hanna Weiss");
  await story.end();
});

test("a doubt is asked about, and the line that the answer shows is taken", async () => {
  const story = await beginStory();
  const { world } = story;
  const before = story.status();
  const post = await story.say("nadia", "/recuse Chloé Faure: works for the operator");
  const [answer = ""] = story.answers();
  expect(answer.split("\n\n").slice(1)).toEqual([
    "Understood: a recusal. Unclear: “Chloé Faure”. Nothing is recorded.",
    "- Somebody else is written with @: `/recuse @name: works for the operator`\n- For yourself: `/recuse: I have a link with this project`",
  ]);
  expect(story.status()).toBe(before);

  world.as("nadia").edit(post, "/recuse @chloe: works for the operator");
  await world.idle();
  expect(story.answers().filter((one) => one.startsWith(">"))).toEqual([]);
  expect(story.status()).toContain("Chloé Faure (");
  await story.end();
});

describe("what is half said is not done", () => {
  test.each([
    ["hanna", "/criterion 2 not yet: the plans are missing", "Yes or no is missing."],
    [
      "hanna",
      "/criterion 2 yes, but only the plans",
      "It is yes or no: `/criterion 2 yes: what the file shows`",
    ],
    [
      "hanna",
      "/review for, but the budget is missing",
      "On a condition: `/review reserved: your opinion in one sentence`",
    ],
    ["leo", "/concern withdrawn: the plans are there", "says that it is lifted or withdrawn"],
    [
      "leo",
      "/recuse no: I have no link with this project",
      "and there is nothing to answer. If there is a link: `/recuse:",
    ],
    [
      "leo",
      "/recuse @ines and Denis: staff of the operator",
      "Each person is written with @, before the colon: `/recuse @ines @name: staff of the operator`",
    ],
    ["nadia", "/vote 3 working days", "Unclear: “3 working days”."],
    ["nadia", "/vote: let us vote until Friday 6 pm", "Unclear: “until Friday 6 pm”."],
    [
      "bruno",
      "/withdraw R1: the plans are published",
      "To withdraw the request itself: `/withdraw: the plans are published`",
    ],
    ["leo", "Good morning, /recuse: I work for the operator", "in the middle of a line"],
    ["leo", "`/recuse: I work for the operator`", "between backticks"],
  ])("%s: %s", async (who, raw, said) => {
    const story = await beginStory();
    const before = story.status();
    await story.say(who, raw);

    expect(story.answers()).toEqual([expect.stringContaining(said)]);
    expect(story.status()).toBe(before);
    await story.end();
  });
});

test("who looks for the poll is led to it", async () => {
  const story = await beginStory();
  await story.say("leo", "/vote for the Corn Hall, with pleasure");
  expect(story.answers()[0]).toContain("no vote is open for now");

  await story.makeReady();
  await story.openVote();
  await story.say("ines", "/voter : pour, avec plaisir");
  expect(story.answers().at(-1)).toMatch(
    /Votes are cast in the poll, not by a command: \[The Corn Hall\]\(http\S+\/t\/\d+\/\d+\)\./u,
  );
  expect(story.voters()).toEqual([]);
  await story.end();
});

test("several people and several criteria are each taken", async () => {
  const story = await beginStory();
  await story.say("nadia", "/recuse @denis, @emma and @chloe: staff of the operator");
  await story.say("hanna", "/criterion 1, 2 and 4 yes: all in the file");

  for (const name of ["Denis Colin", "Emma Roux", "Chloé Faure"])
    expect(story.status()).toContain(`${name} (`);
  const sheet = story.world.post(story.topicId, "project n=1").raw;
  expect(sheet.match(/- \[x\]/gu)).toHaveLength(3);
  await story.end("noted");
});

test("what the rich text editor parts with a blank line stays together", async () => {
  const story = await beginStory();
  await story.say("hanna", "/review reserved:\n\nthe budget is \\[still\\] to be shown\n\nSee you soon");
  expect(story.status()).toContain(
    "review (reserved) by Hanna Weiss (the budget is &#91;still&#93; to be shown)",
  );
  await story.end();
});

test("a command edited into a post counts from that edit", async () => {
  const story = await beginStory();
  const { world } = story;
  const post = await story.say("leo", "I would like to see the plans published.");
  await world.advance("20 minutes");
  world
    .as("leo")
    .edit(post, "I would like to see the plans published.\n\n/concern: that the plans are published");
  await world.idle();

  expect(story.status()).toContain("R1, Léo Martin (“that the plans are published”)");
  await story.end();
});

test("an edited reservation keeps its number", async () => {
  const story = await beginStory();
  const { world } = story;
  const post = await story.say("leo", "/concern: that the plans are published");
  await story.say("ines", "/concern: that the accounts are published");
  world.as("leo").edit(post, "/concern: that the plans are published before it opens");
  await world.idle();

  expect(story.status()).toContain("R1, Léo Martin (“that the plans are published before it opens”)");
  expect(story.status()).toContain("R2, Inès Moreau (“that the accounts are published”)");
  await story.end();
});

test("a reason that was missing is added to the line", async () => {
  const story = await beginStory();
  const { world } = story;
  const post = await story.say("bruno", "/withdraw 1\n\nAs we said in the meeting.");
  expect(story.answers()).toHaveLength(1);
  const other = await story.say("nadia", "/vote 1\n\nAs we said in the meeting, once more.");
  expect(story.answers()).toHaveLength(2);

  world.as("nadia").edit(other, "/vote 1: as we said in the meeting");
  await world.idle();
  expect(story.answers()).toHaveLength(1);
  expect(story.ballot().polls).toHaveLength(1);
  world.as("bruno").edit(post, "/withdraw: the holder gives up");
  await world.idle();
  expect(story.answers()).toEqual([]);
  await story.end();
});

test("the reason of a vote's length is put right without moving its end", async () => {
  const story = await beginStory();
  const { world } = story;
  await story.makeReady();
  const post = await story.say("nadia", "/vote 3 h: the file is compleet");
  const end = /Vote until [^.]+/u.exec(story.ballot().raw)?.[0];
  await world.advance("20 minutes");
  world.as("nadia").edit(post, "/vote 3 h: the file is complete");
  await world.idle();

  expect(/Vote until [^.]+/u.exec(story.ballot().raw)?.[0]).toBe(end);
  world.as("nadia").edit(post, "/vote 5 h: the file is complete");
  await world.idle();
  expect(/Vote until [^.]+/u.exec(story.ballot().raw)?.[0]).not.toBe(end);
  await story.end();
});

test("a vote that was refused is not opened again by an edit of its reason", async () => {
  const story = await beginStory();
  const { world } = story;
  await story.makeReady();
  const post = await story.say("nadia", "/vote 1 h: the file is compleet");
  for (const who of ["leo", "ines", "hanna", "denis"]) story.vote(who, "Against");
  await world.advance("2 hours");
  await world.idle();
  expect(story.outcome()).toContain("not granted");
  world.as("nadia").edit(post, "/vote 1 h: the file is complete");
  await world.idle();

  expect(world.thread(story.topicId).filter(({ raw }) => raw.includes("kind=ballot"))).toHaveLength(1);
  await story.end();
});

describe("several wrong lines of one person within a few minutes", () => {
  test("have one reply, below the last of them", async () => {
    const story = await beginStory();
    const { world, topicId } = story;
    const first = await story.say("leo", "/revew for: a sound and open project");
    await world.advance("3 minutes");
    const second = await story.say("leo", "/review good: a sound and open project");
    await story.say("ines", "/revew for: a sound and open project");

    const replies = world.postsOf(topicId, "answer");
    expect(replies).toHaveLength(2);
    expect(replies[0]?.raw).toContain("/revew");
    expect(replies[0]?.raw).toContain("/review good");
    const ids = replies.map(({ id }) => id);

    // Put right one by one, it says what is left; put right all, it goes away.
    world.as("leo").edit(second, "/review for: a sound and open project");
    await world.idle();
    const left = world.postsOf(topicId, "answer");
    expect(left.map(({ id }) => id)).toEqual(ids);
    expect(left[0]?.raw).not.toContain("/review good");
    world.as("leo").edit(first, "I have read it, too, and think well of it.");
    await world.idle();
    expect(world.postsOf(topicId, "answer").map(({ id }) => id)).toEqual(ids.slice(1));
    await story.end();
  });

  test("later ones have a reply of their own", async () => {
    const story = await beginStory();
    await story.say("leo", "/revew for: a sound and open project");
    await story.world.advance("15 minutes");
    await story.say("leo", "/review good: a sound and open project");
    expect(story.answers()).toHaveLength(2);
    await story.world.restart();
    expect(story.answers()).toHaveLength(2);
    await story.end();
  });

  test("and one that is edited into the last of them much later, are still in that reply", async () => {
    const story = await beginStory();
    const { world, topicId } = story;
    await story.say("leo", "/revew for: a sound and open project");
    await world.advance("3 minutes");
    const second = await story.say("leo", "/review good: a sound and open project");
    const [reply] = world.postsOf(topicId, "answer");
    await world.advance("30 minutes");
    world
      .as("leo")
      .edit(second, "/review good: a sound and open project\n\n/withdraw: it has become pointless");
    await world.idle();
    expect(world.postsOf(topicId, "answer").map(({ id }) => id)).toEqual([reply?.id]);
    for (const line of ["/revew for", "/review good", "/withdraw"])
      expect(story.answers()[0]).toContain(line);
    await story.end();
  });

  test("of which the last is edited into a call for help, have a reply each", async () => {
    const story = await beginStory();
    const { world, topicId } = story;
    await story.say("leo", "/revew for: a sound and open project");
    const second = await story.say("leo", "/review good: a sound and open project");
    world.as("leo").edit(second, "/help: what can I do now?");
    await world.idle();
    expect(story.answers().filter((answer) => answer.includes("/revew"))).toHaveLength(1);
    expect(story.answers()).toHaveLength(2);
    await world.restart();
    expect(world.postsOf(topicId, "answer")).toHaveLength(2);
    await story.end();
  });

  test("a post that has many of them is not made longer than can be read", async () => {
    const story = await beginStory();
    for (let n = 1; n <= 7; n += 1) await story.say("leo", `/review good: a sound and open project, ${n}`);
    expect(story.answers()).toHaveLength(2);
    await story.end();
  });
});
