/**
 * People correct their request where they wrote it: in the first post. What it has come to say is offered in the
 * status, and nothing that stands in a sheet is overwritten.
 */
import { describe, expect, test } from "vitest";
import { readSealedJson, resealed } from "../../src/core/record/sealed-json.ts";
import { sealSecretsFor } from "../../src/demo/sandbox-with-service.ts";
import { createSeal } from "../../src/seal/ed25519-seal.ts";
import { BOT, SECRET } from "../world.ts";
import { ERAS } from "./eras.ts";
import { beginStory, FIRST_POST } from "./story.ts";
import type { Story } from "./story.ts";

const EARLIER = FIRST_POST.replace("15 July", "12 July");

function firstPost({ world, topicId }: Story): { readonly id: number; readonly raw: string } {
  const [post] = world.thread(topicId);
  if (post === undefined) throw new Error("The topic has no first post");
  return post;
}

async function editFirst(story: Story, who: string, raw: string): Promise<void> {
  story.world.as(who).edit(firstPost(story).id, raw);
  await story.world.idle();
}

async function editSheet(story: Story, who: string, change: (raw: string) => string): Promise<void> {
  const { id, raw } = story.world.post(story.topicId, "project n=1");
  story.world.as(who).edit(id, change(raw));
  await story.world.advance("1 minute");
}

describe.each(ERAS)("on a forum of %s", (era) => {
  test("a day moved by the author, at once, is offered until the sheet says it", async () => {
    const story = await beginStory({ era });
    expect(story.status()).not.toContain("first post");
    await editFirst(story, "bruno", EARLIER);

    expect(story.status()).toContain(
      '**Sheet of "The Corn Hall"**: the first post, edited by Bruno Lemaire, now says: Deadline: 12 July. The sheet is unchanged; edit it if it has to follow.',
    );
    expect(story.shown("project n=1")).toContain("**Deadline:** 15 July (to be checked)");
    expect(story.status()).toContain("File due: Wednesday 15 July.");
    const offered = story.world.post(story.topicId, "status").raw;
    await story.world.restart();
    await story.world.advance("1 hour");
    await story.comesToRest();
    expect(story.world.post(story.topicId, "status").raw).toBe(offered);

    await editSheet(story, "leo", (raw) => raw.replace("15 July (to be checked)", "2026-07-12"));
    expect(story.status()).toContain("File due: Sunday 12 July.");
    expect(story.status()).not.toContain("first post");
    await story.end();
  });

  test("whoever edited it is named, and a sheet that is edited afterwards has had its answer", async () => {
    const story = await beginStory({ era });
    await story.world.advance("1 hour");
    await editFirst(story, "bruno", FIRST_POST.replace("Hello everybody", "Good morning"));
    expect(story.status()).not.toContain("first post");
    await story.world.advance("1 hour");
    await editFirst(
      story,
      "nadia",
      firstPost(story).raw.replace("The Granary Association", "@leo").replace("15 July", "12 July"),
    );

    const line = story
      .status()
      .split("\n")
      .find((one) => one.includes("first post"));
    expect(line).toContain("edited by Nadia Girard, now says: Holder: @\u2060leo; Deadline: 12 July.");
    expect(story.status()).not.toContain("Léo Martin");
    await story.world.restart();
    expect(story.status()).toContain(line);

    await story.say("hanna", "/criterion 2 yes: the plans are published");
    expect(story.status()).toContain(line);
    await editSheet(story, "emma", (raw) => raw.replace("15 July (to be checked)", "13 July"));
    expect(story.status()).toContain("File due: Monday 13 July.");
    expect(story.status()).not.toContain("first post");

    await story.world.advance("1 hour");
    await editFirst(story, "bruno", firstPost(story).raw.replace("12 July", "11 July"));
    expect(story.status()).toContain("Bruno Lemaire, now says: Deadline: 11 July.");
    await editFirst(story, "bruno", firstPost(story).raw.replace("11 July", "13 July"));
    expect(story.status()).not.toContain("first post");
    await story.end();
  });

  test("once the vote is open its question is sealed, and the first post asks nothing otherwise", async () => {
    const story = await beginStory({ era });
    await story.makeReady();
    await editFirst(story, "bruno", EARLIER);
    expect(story.status()).toContain("now says: Deadline: 12 July.");
    await story.world.advance("10 minutes");
    expect(story.shown("project n=1")).toContain("**Deadline:** 15 July\n");
    expect(story.status()).toContain("now says: Deadline: 12 July.");
    await story.world.restart();
    expect(story.status()).toContain("now says: Deadline: 12 July.");
    await story.openVote();
    expect(story.status()).not.toContain("first post");
    await editFirst(story, "bruno", EARLIER.replace("The Corn Hall", "The Mill"));
    await story.world.advance("1 hour");
    expect(story.status()).not.toContain("first post");
    expect(story.ballot().raw).not.toContain("The Mill");
    await story.end();
  });
});

test("what a sheet was corrected to by hand is no change of the first post", async () => {
  const story = await beginStory();
  await editSheet(story, "leo", (raw) => raw.replace("15 July (to be checked)", "16 July"));
  await editFirst(story, "bruno", `${FIRST_POST}\n\nThank you all.`);
  await story.world.restart();
  expect(story.status()).not.toContain("first post");
  await story.end();
});

test("taking the mark off a field that is right is an answer too", async () => {
  const story = await beginStory();
  await editFirst(story, "bruno", EARLIER);
  expect(story.status()).toContain("now says: Deadline: 12 July.");
  await story.world.advance("1 minute");
  await editSheet(story, "leo", (raw) => raw.replace("15 July (to be checked)", "15 July"));
  expect(story.status()).not.toContain("first post");
  await story.end();
});

test("what was edited while the service was down is judged by what came last", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  await world.down();
  const { id, raw } = world.post(topicId, "project n=1");
  world.as("leo").edit(id, raw.replace("**Territory:**", "**Territory:** Loue Valley"));
  await world.advance("1 hour");
  world.as("bruno").edit(firstPost(story).id, EARLIER);
  await world.up();
  expect(story.status()).toContain("Bruno Lemaire, now says: Deadline: 12 July.");

  await world.down();
  await world.advance("1 hour");
  world.as("bruno").edit(firstPost(story).id, EARLIER.replace("12 July", "11 July"));
  await world.advance("1 hour");
  const now = world.post(topicId, "project n=1");
  world.as("leo").edit(now.id, now.raw.replace("Loue Valley", "Loue and Lison"));
  await world.up();
  await world.advance("1 minute");
  expect(story.status()).not.toContain("first post");
  await story.end();
});

test("of several projects each has its line; where their number changes nothing is guessed", async () => {
  const story = await beginStory({
    firstPost: "1/ The Corn Hall\n2/ The Mill\n\n**Call:** Makers of Tomorrow\n**Deadline:** 15 July",
  });
  const two = firstPost(story).raw;
  await editFirst(story, "bruno", two.replace("2/ The Mill", "2/ The Water Mill"));
  expect(story.status()).toContain(
    '**Sheet of "The Mill"**: the first post, edited by Bruno Lemaire, now says: Project: The Water Mill.',
  );
  expect(story.status()).not.toContain('**Sheet of "The Corn Hall"**: the first post');
  await editFirst(
    story,
    "bruno",
    two.replace("1/ The Corn Hall", "1/ The Forge\n2/ The Corn Hall").replace("2/ The Mill", "3/ The Mill"),
  );
  expect(story.status()).not.toContain("the first post");
  await story.end();
});

test("a record that does not know what the first post said goes on from what it says now", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  await world.down();
  const seal = createSeal(sealSecretsFor(SECRET)[0] ?? "");
  const status = world.post(topicId, "status");
  const sealed = readSealedJson(seal, "state", status.raw);
  if (sealed === null) throw new Error("The status holds no state");
  expect(sealed.value).toHaveProperty("firstPost");
  const value = { ...Object(sealed.value), firstPost: undefined };
  const seq = sealed.seq + 1;
  const earlier = { ...sealed, value, post: status.id, seq, version: sealed.version + 1 };
  world.as(BOT).edit(status.id, resealed(seal, "state", status.raw, earlier), { reason: `Aval ${seq}` });
  world.as("bruno").edit(firstPost(story).id, EARLIER);
  await world.up();
  expect(story.status()).not.toContain("first post");

  await story.say("hanna", "/criterion 2 yes: the plans are published");
  await editFirst(story, "bruno", EARLIER.replace("12 July", "11 July"));
  expect(story.status()).toContain("now says: Deadline: 11 July.");
  await story.end();
});

test("in French", async () => {
  const raw =
    "Bonjour,\n\n**Projet :** La Halle\n**Porteur :** Association du Grenier\n**Date limite :** 15 juillet";
  const story = await beginStory({ language: "fr", firstPost: raw });
  await editFirst(story, "bruno", raw.replace("15 juillet", "12 juillet"));
  expect(story.status()).toContain(
    "**Fiche « La Halle »** : le premier message, modifié par Bruno Lemaire, dit maintenant : Date limite : 12 juillet. La fiche est inchangée ; modifiez-la si elle doit suivre.",
  );
  await story.end();
});
