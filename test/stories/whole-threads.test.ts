/**
 * Three whole threads as their readers see them, post by post, compared with what is stored beside this file. A
 * change of the texts shows there: read it, then `npx vitest run --project wider test/stories/whole-threads -u`.
 */
import { expect, test } from "vitest";
import { beginStory } from "./story.ts";
import type { Story } from "./story.ts";

const FIVE = ["hanna", "leo", "ines", "jonas", "karim"];

test("one project, with a reservation, a link of interest and a letter", async () => {
  const story = await beginStory({ electors: [...FIVE, "denis"] });
  await story.say("karim", "Is a letter of any use here? The file looks solid to me.");
  await story.makeReady();
  await story.say("leo", "Agreed, on a condition.\n\n/concern: that the plans are published before it opens");
  await story.openVote();
  story.vote("denis", "For");
  await story.say("denis", "I should have said so earlier.\n\n/recuse: I work for the operator");
  for (const who of ["hanna", "leo", "ines"]) story.vote(who, "For");
  story.vote("jonas", "Abstain");
  await story.closeVote();

  await expect(wholeThread(story)).toMatchFileSnapshot("whole-threads/one-project.txt");
  await story.end();
});

test("two projects, in French, passed on for somebody who is not on the forum", async () => {
  const story = await beginStory({
    language: "fr",
    electors: FIVE,
    title: "Deux lettres de soutien pour notre vallée",
    firstPost: `Je fais suivre un courriel.

1/ La Halle aux grains
**Porteur :** Association du Grenier
2/ Le Relais des collines
**Porteur :** Les Collines en commun

**Demandeur :** Alice Morel, transmis par @bruno
**Opérateurs et partenaires :** Coopérative du Vent
**Appel :** Fabriques de demain
**Date limite :** 15 juillet
**Dossier :** https://example.org/dossier.pdf`,
  });
  await story.say(
    "hanna",
    "/critere 1.2 oui : les plans sont publiés\n\n/relecture 1 favorable : un projet solide et ouvert",
  );
  await story.say("ines", "/critere 2.2 oui : tout est décrit\n\n/relecture 2 favorable : rien à redire");
  await story.say("karim", "/deport 2 : je loue un bureau au relais");
  await story.openVote();
  for (const who of ["hanna", "leo", "ines", "jonas"]) {
    story.vote(who, "Pour");
    story.vote(who, who === "leo" ? "Contre" : "Pour", { n: 2 });
  }
  await story.closeVote();

  await expect(wholeThread(story)).toMatchFileSnapshot("whole-threads/two-projects.txt");
  await story.end();
});

test("a vote that fails: a block with its argument, and a second round without quorum", async () => {
  const story = await beginStory({ electors: FIVE });
  await story.makeReady();
  await story.openVote();
  for (const who of ["hanna", "leo", "ines"]) story.vote(who, "For");
  story.vote("jonas", "Block");
  await story.say("jonas", "/objection: the budget does not say who pays for the works");
  await story.closeVote();
  await story.say("nadia", "/vote: the holder has answered by e-mail");
  story.vote("hanna", "For", { round: 2 });
  await story.closeVote();

  await expect(wholeThread(story)).toMatchFileSnapshot("whole-threads/vote-that-fails.txt");
  await story.end();
});

/** Every post with its author, its text without comments, and its polls; what differs from run to run has a name. */
function wholeThread({ world, topicId }: Story): string {
  const thread = world.thread(topicId);
  const numbers = new Map(thread.map(({ id, number }) => [String(id), `#${number}`]));
  world.postsOf(topicId, "status", "project", "ballot", "outcome", "letter", "answer", "noted");
  const posts = thread.map(({ number, author, raw, wiki, likes, polls }) => {
    const traits = [
      ...(wiki ? ["wiki"] : []),
      ...(likes.length === 0 ? [] : [`liked by ${likes.join(", ")}`]),
    ];
    const text = raw
      .replace(/<!--.*?-->/gs, "")
      .replace(/(?<=^\[wrap=aval .*\bposts?=)[\d-]+/gm, (ids) =>
        ids.replace(/\d+/g, (id) => numbers.get(id) ?? "#?"),
      )
      .replace(/127\\?\.0\\?\.0\\?\.1:\d+/g, "host")
      .replace(/upload:\/\/\w+\.pdf\) \([^)]*\)/g, "upload://letter.pdf) (size)")
      .replace(/upload:\/\/\w{20,}\.pdf/g, "upload://letter.pdf")
      .replace(/\b[0-9a-f]{64}\b/g, "sha256")
      .trimEnd();
    const counts = polls.map(
      ({ name, status, options }) =>
        `(poll ${name}, ${status}: ${options.map(({ label, voters }) => `${label} ${voters.join(", ") || "–"}`).join("; ")})`,
    );
    return [`===== #${number} ${[author, ...traits].join(", ")}`, text, ...counts].join("\n");
  });
  return `${posts.join("\n\n")}\n\n===== tags: ${world.forum.topic(topicId).tags.join(", ")}\n`;
}
