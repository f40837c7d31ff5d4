/** In a member's post only what its author wrote is the author's word, whoever else can edit it. */
import { describe, expect, test } from "vitest";
import { ERAS } from "./eras.ts";
import { FIVE, recusedLine } from "./seen.ts";
import { beginStory } from "./story.ts";
import type { Story } from "./story.ts";

const SPOKEN = "I have read the file, and it is worth reading.";
const RECUSAL = "/recuse: I work as a trainer for the operator";

/** Whether somebody besides who asks and who holds is in recusal. */
function isRecused(story: Story, name: string): boolean {
  return recusedLine(story).includes(name);
}

function edit(story: Story, who: string, postId: number, change: (raw: string) => string): void {
  const { raw } = story.world.thread(story.topicId).find(({ id }) => id === postId) ?? { raw: "" };
  story.world.as(who).edit(postId, change(raw));
}

describe.each(ERAS)("on a forum of %s", (era) => {
  test("a moderator's line in a member's post does nothing, and is said; the author's own does", async () => {
    const story = await beginStory({ era, electors: FIVE });
    const postId = await story.say("leo", SPOKEN);
    edit(story, "nadia", postId, (raw) => `${raw}\n\n${RECUSAL}`);
    await story.world.idle();
    expect(isRecused(story, "Léo")).toBe(false);
    expect(story.answers()).toEqual([
      expect.stringContaining("Nadia Girard put this line into Léo Martin's post"),
    ]);
    // It stays so when the author goes on writing around it.
    await story.world.advance("10 minutes");
    edit(story, "leo", postId, (raw) => raw.replace(SPOKEN, `${SPOKEN} I would add the accounts.`));
    await story.world.idle();
    expect(isRecused(story, "Léo")).toBe(false);
    expect(story.answers()).toHaveLength(1);
    await story.say("leo", RECUSAL);
    expect(isRecused(story, "Léo")).toBe(true);
    expect(story.noted()).toEqual(["Léo Martin"]);
    await story.end();
  });

  test("it is confirmed by writing it anew in the same post", async () => {
    const story = await beginStory({ era, electors: FIVE });
    const postId = await story.say("leo", SPOKEN);
    edit(story, "nadia", postId, (raw) => `${raw}\n\n${RECUSAL}`);
    await story.world.idle();
    expect(story.answers()).toHaveLength(1);
    await story.world.advance("10 minutes");
    edit(story, "leo", postId, (raw) => raw.replace("as a trainer", "now and then"));
    await story.world.idle();
    expect(isRecused(story, "Léo")).toBe(true);
    expect(story.answers()).toEqual([expect.stringContaining("I work now and then for the operator")]);
    await story.end();
  });

  test("an author's edit counts, within the grace period and after it", async () => {
    const story = await beginStory({ era, electors: FIVE });
    const [first, second] = [await story.say("leo", SPOKEN), await story.say("ines", `${SPOKEN} Twice.`)];
    edit(story, "leo", first, (raw) => `${raw}\n\n${RECUSAL}`);
    await story.world.idle();
    expect(isRecused(story, "Léo")).toBe(true);
    await story.world.advance("1 hour");
    edit(story, "ines", second, (raw) => `${raw}\n\n${RECUSAL}`);
    await story.world.idle();
    expect(isRecused(story, "Inès")).toBe(true);
    expect(story.noted()).toEqual(["Léo Martin", "Inès Moreau"]);
    await story.end();
  });

  test("while the service is down: the author's words stay the author's, others' lines stay others'", async () => {
    const story = await beginStory({ era, electors: FIVE });
    const postId = await story.say("ines", `${SPOKEN} Twice.`);
    await story.world.down();
    const { postId: own } = story.world.as("leo").reply(story.topicId, RECUSAL);
    edit(story, "nadia", own, (raw) => raw.replace("as a trainer", "a very great deal"));
    edit(story, "nadia", postId, (raw) => `${raw}\n\n/objection: the accounts of last year are missing`);
    await story.world.advance("10 minutes");
    edit(story, "ines", postId, (raw) => `${raw}\n\n/concern: that the plans are published`);
    await story.world.up();
    expect(recusedLine(story)).toContain("Léo Martin (“I work as a trainer for the operator”)");
    expect(story.status()).toContain("that the plans are published");
    expect(story.status()).not.toContain("the accounts of last year");
    expect(story.answers().join("\n")).toContain("Nadia Girard put this line into Inès Moreau's post");
    await story.end();
  });

  test("a post given to another account is not that one's word", async () => {
    const story = await beginStory({ era, electors: FIVE });
    await story.world.down();
    const { postId } = story.world.as("nadia").reply(story.topicId, "/objection: the accounts are missing");
    story.world.forum.changeOwner("nadia", postId, "leo");
    await story.world.up();
    expect(story.status()).not.toContain("the accounts are missing");
    expect(story.answers()).toEqual([
      expect.stringContaining("Nadia Girard put this line into Léo Martin's post"),
    ]);
    await story.end();
  });

  test("a declaration that its author edited in and then deleted is heard", async () => {
    const story = await beginStory({ era, electors: FIVE });
    const postId = await story.say("leo", SPOKEN);
    await story.world.down();
    await story.world.clock.advance(600_000);
    edit(story, "leo", postId, (raw) => `${raw}\n\n${RECUSAL}`);
    await story.world.clock.advance(600_000);
    story.world.as("leo").deletePost(postId);
    await story.world.up();
    expect(isRecused(story, "Léo")).toBe(true);
    await story.end("noted");
  });

  test("in the first post, before the request is tagged", async () => {
    const story = await beginStory({ era, electors: FIVE, tagged: false, language: "fr" });
    const first = story.world.thread(story.topicId)[0]?.id ?? 0;
    edit(story, "nadia", first, (raw) => `${raw}\n\n/deport @hanna : elle travaille pour le porteur`);
    story.world.as("nadia").tag(story.topicId, [story.world.settings.requestTag]);
    await story.world.idle();
    expect(story.status()).not.toContain("Hanna");
    expect(story.answers()).toEqual([
      expect.stringContaining("Nadia Girard a mis cette ligne dans le message de Bruno Lemaire"),
    ]);
    expect(story.shown("project n=1")).toContain("The Corn Hall");
    await story.end();
  });
});

test("what somebody else has put into the first post gives and takes nothing by itself", async () => {
  const story = await beginStory({ electors: FIVE, tagged: false });
  const first = story.world.thread(story.topicId)[0]?.id ?? 0;
  story.world.as("nadia").makeWiki(first);
  edit(story, "karim", first, (raw) =>
    raw
      .replace("The Granary Association", "@hanna")
      .concat("\n**Known links of interest:** @ines, who is well known there"),
  );
  story.world.as("nadia").tag(story.topicId, [story.world.settings.requestTag]);
  await story.world.idle();
  expect(recusedLine(story)).toBe("**Recused** (not voting): Bruno Lemaire (asks for the letter).");
  expect(story.status()).toContain("Karim Haddad proposes as holder");
  expect(story.messages("ines")).toEqual([expect.stringContaining("A link of interest?")]);
  expect(story.messages("hanna")).toEqual([]);
  expect(story.shown("project n=1")).toContain("**Holder:** @hanna");
  await story.end();
});

test("where the forum does not compare the texts, the author is asked", async () => {
  const story = await beginStory({ era: "2026", electors: FIVE });
  const postId = await story.say("leo", SPOKEN);
  await story.world.advance("1 hour");
  story.world.forum.quirks.longestDiff = 2000;
  edit(story, "leo", postId, (raw) => `${raw}\n\n${"A long story. ".repeat(200)}\n\n${RECUSAL}`);
  await story.world.idle();
  expect(story.answers()).toEqual([expect.stringContaining("does not show who put this line here")]);
  await story.say("leo", RECUSAL);
  expect(story.noted()).toEqual(["Léo Martin"]);
  await story.end();
});
