/** What people and administrators rightly do is no difference, however seldom they do it. */
import { expect, test } from "vitest";
import { FIVE, FOUR_FOR, votes } from "../stories/seen.ts";
import { beginStory } from "../stories/story.ts";
import type { Story, StoryOptions } from "../stories/story.ts";
import { auditOf, besides, keyOfStories } from "./audited.ts";

/** What an audit does not find as it was, but for what it can never see. */
async function found({ world, topicId }: Story): Promise<string[]> {
  const audit = await auditOf(world, topicId, keyOfStories());
  const left = besides(audit).filter((line) => !line.startsWith("unchecked never."));
  expect({ exit: audit.exit, left }).toMatchObject({ exit: 0 });
  return left;
}

/** A vote that ends with a letter; what is said comes when it has opened. */
async function decided(
  options: StoryOptions,
  said: readonly (readonly [who: string, raw: string])[],
): Promise<Story> {
  const story = await beginStory(options);
  await story.makeReady();
  await story.openVote();
  for (const [who, raw] of said) await story.say(who, raw);
  votes(story, FOUR_FOR);
  await story.closeVote();
  return story;
}

test("an objection of somebody in recusal, which stands as a remark", async () => {
  const story = await decided({ electors: [...FIVE, "denis"] }, [
    ["denis", "/recuse: I work for the operator"],
    ["denis", "/objection: the operator is not paid enough for this"],
  ]);
  expect(await found(story)).toEqual([]);
  await story.world.stop();
});

test("an objection to two projects by somebody in recusal for one of them", async () => {
  const story = await decided({ electors: [...FIVE, "denis"] }, [
    ["bruno", "/project The Hillside Relay"],
    ["denis", "/recuse 1: I work for the operator of the hall"],
    ["denis", "/objection: neither has paid its last partners"],
    ["denis", "/lift O1: they have paid by now"],
  ]);
  await story.comesToRest();
  expect((await found(story)).filter((line) => line.includes("act."))).toEqual([]);
  await story.world.stop();
});

test("a name with French signs, which stand behind spaces that do not break", async () => {
  const story = await beginStory({
    electors: FIVE,
    language: "fr",
    firstPost: `Bonjour.

**Projet :** Le Grenier : une halle « ouverte » pour demain ?
**Porteur :** Association L'Épi & Cie ; la suite : ici !
**Opérateurs et partenaires :** Northwind Cooperative
**Appel à projets :** Demain : le défi ?
**Destinataire :** Région
**Date limite :** 15 juillet
**Dossier :** https://example.org/a.pdf`,
  });
  await story.say(
    "hanna",
    "/critère 2 oui : les plans sont publiés\n\n/relecture favorable : un projet ouvert",
  );
  await story.openVote();
  for (const who of ["hanna", "leo", "ines", "jonas"]) story.vote(who, "Pour");
  await story.closeVote();
  expect(await found(story)).toEqual([]);
  await story.world.stop();
});

test("who passes a request on becomes who asks", async () => {
  const story = await beginStory({ electors: [...FIVE, "emma"] });
  const { world, topicId } = story;
  const asks = async (who: string, text: string): Promise<void> => {
    const { id, raw } = world.post(topicId, "project n=1");
    world.as(who).edit(id, raw.replace(/^(.*\*\*Requester:\*\*).*$/m, `$1 ${text}`), { reason: text });
    await world.idle();
    await world.advance("10 minutes");
  };
  await asks("bruno", "@bruno, passed on by @emma");
  await asks("emma", "@emma");
  await story.makeReady();
  await story.openVote();
  votes(story, FOUR_FOR);
  await story.closeVote();
  expect((await found(story)).filter((line) => line.includes("act."))).toEqual([]);
  await world.stop();
});

test("an account merged after the vote hands its vote over", async () => {
  const story = await decided({ electors: FIVE }, []);
  story.world.forum.merge("leo", "emma");
  expect(await found(story)).toEqual([expect.stringMatching(/^known votes\.merged: Emma Roux: .*"For"/)]);
  await story.world.stop();
});

test.each(["deleted", "merged"])("an account in recusal that was %s leaves its declaration", async (how) => {
  const story = await decided({ electors: [...FIVE, "denis"] }, [
    ["denis", "/recuse: I work for the operator"],
  ]);
  const { world } = story;
  await world.down();
  if (how === "deleted") world.forum.removeMember("denis");
  else world.forum.merge("denis", "emma");
  const left = (await found(story)).filter((line) => !line.includes("page.unread"));
  expect(left).toEqual([expect.stringMatching(/^known act\.account-gone/)]);
  await world.stop();
});
