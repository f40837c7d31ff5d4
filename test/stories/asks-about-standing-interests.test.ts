/**
 * A profile that names an organisation of a request: whoever can vote is asked in private, once for each project,
 * and nothing follows from the profile alone.
 */
import { describe, expect, test } from "vitest";
import { sealSecretsFor } from "../../src/demo/sandbox-with-service.ts";
import { ERAS } from "./eras.ts";
import { beginStory } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";
import { BOT, SECRET } from "../world.ts";
import { fillForum } from "../world-people.ts";

const QUESTION = expect.stringContaining("A link of interest, by your profile?");

/** A story in which these members have filled the profile's field in. */
function withProfiles(
  profiles: Readonly<Record<string, string>>,
  options: StoryOptions = {},
): Promise<Story> {
  return beginStory({
    ...options,
    fill: (forum, settings) => {
      fillForum(forum, settings, BOT);
      for (const [username, value] of Object.entries(profiles))
        forum.setUserField(username, "Organisations", value);
    },
  });
}

/** The last private message of the bot that somebody can read. */
function question(story: Story, who: string): string {
  return story.world.forum.messages(who).findLast(({ from }) => from === BOT)?.posts[0]?.raw ?? "";
}

/** The lines that it says can be sent: that there is a link, that there is none. */
function linesIn(text: string): string[] {
  return [...text.matchAll(/^`(.+)`$/gm)].map(([, line = ""]) => line);
}

describe.each(ERAS)("on a forum of %s", (era) => {
  test("who names the holder or a partner is asked, and answers in one line", async () => {
    const story = await withProfiles(
      {
        emma: "Makerspace East, NORTHWIND (co-op)",
        leo: "granary",
        hanna: "Northwind Cooperative Bank",
        jonas: "Granary Tools; North Wind",
      },
      { era },
    );

    expect(story.messages("emma")).toEqual([QUESTION]);
    expect(story.messages("leo")).toEqual([QUESTION]);
    for (const other of ["hanna", "jonas", "karim", "bruno"]) expect(story.messages(other)).toEqual([]);
    expect(question(story, "emma")).toContain("“NORTHWIND (co-op)”, which is among the operators");
    expect(question(story, "leo")).toContain(
      "“granary”, which is also the holder of the project The Corn Hall",
    );
    expect(story.status()).toContain("from what their profiles say: 2 people; answers: none");
    expect(story.status()).toContain("2 people asked in private about a link of interest");

    await story.say("emma", "/help what can I do?");
    expect(story.answers()).toEqual([expect.not.stringContaining("/no-link")]);
    await story.makeReady();
    await story.openVote();
    expect(story.group()).toEqual(expect.arrayContaining(["emma", "leo"]));

    const [, none = ""] = linesIn(question(story, "emma"));
    const [link = ""] = linesIn(question(story, "leo"));
    for (const line of [none, link]) expect(line.length).toBeGreaterThanOrEqual(20);
    await story.say("emma", none);
    expect(story.answers()).toHaveLength(1);
    expect(story.status()).toContain("2 people; answers: 1");
    await story.say("leo", link);
    expect(story.noted()).toEqual(["Léo Martin"]);
    expect(story.group()).toContain("emma");
    expect(story.group()).not.toContain("leo");
    expect(story.status()).toContain("Emma Roux: no link of interest");
    expect(story.status()).not.toContain("answers:");
    await story.end();
  });
});

test("nobody reads from the record who was asked", async () => {
  const ids: number[] = [];
  const story = await beginStory({
    fill: (forum, settings) => {
      fillForum(forum, settings, BOT);
      for (const username of ["olga", "pavel"]) {
        ids.push(forum.addMember({ username, name: `${username} of the network` }).id);
        forum.setUserField(username, "Organisations", "Northwind");
      }
    },
  });
  const { raw } = story.world.post(story.topicId, "status");
  const record: unknown = JSON.parse(/<!-- aval:state (\{.*\}) -->/.exec(raw)?.[1] ?? "null");

  expect(JSON.stringify(record)).toMatch(/"do":"asked","n":\[1\],"people":\["[\w-]{16}","[\w-]{16}"\]/);
  expect(raw).not.toMatch(/olga|pavel/);
  for (const id of ids) expect(JSON.stringify(record)).not.toMatch(new RegExp(`"id":${id}\\b`));
  await story.end();
});

test("nobody is asked twice: after a restart, under another secret, with another profile", async () => {
  const story = await withProfiles({ emma: "Northwind", leo: "Granary" });
  const { world } = story;
  await world.restart();
  world.forum.setUserField("emma", "Organisations", "");
  world.forum.setUserField("leo", "Organisations", "Granary, Northwind");
  await world.advance("2 days");
  await story.say("hanna", "I have read the file and find it sound.");
  expect(story.messages("emma")).toHaveLength(1);
  expect(story.messages("leo")).toHaveLength(1);
  expect(story.status()).toContain("2 people; answers: none");

  await world.resecret(["a new secret that the service seals with from now on", ...sealSecretsFor(SECRET)]);
  await story.say("leo", "/no-link: I left their board years ago");
  expect(story.answers()).toEqual([]);
  expect(story.status()).toContain("2 people; answers: 1");
  expect(story.messages("emma")).toHaveLength(1);
  await story.end();
});

test("a partner named later is asked about then; a service killed once that is recorded asks all the same", async () => {
  const story = await withProfiles({ emma: "Tidemill Trust" });
  const { world } = story;
  expect(story.messages("emma")).toEqual([]);
  const sheet = world.post(story.topicId, "project n=1");
  world.killAfterWrites(1);
  world
    .as("bruno")
    .edit(sheet.id, sheet.raw.replace("Northwind Cooperative", "Northwind Cooperative, The Tidemill Trust"));
  await world.idle();
  expect(story.status()).toContain("1 person; answers: none");
  expect(story.messages("emma")).toEqual([]);

  await world.up();
  await world.advance("10 minutes");
  expect(story.messages("emma")).toEqual([QUESTION]);
  expect(story.status()).toContain("1 person; answers: none");
  await story.end();
});

test("of two projects in French, the line names the one that is asked about", async () => {
  const story = await withProfiles(
    { emma: "Pôle du Val", leo: "asso les greniers" },
    {
      language: "fr",
      title: "Deux lettres de soutien",
      firstPost: `Bonjour, voici deux projets.

1/ La Halle
**Porteur :** Association Les Greniers
**Opérateurs et partenaires :** SCIC Pôle du Val

2/ Le Relais
**Porteur :** Mairie de Vauvert
**Opérateurs et partenaires :** Pole du Val (SCIC)`,
    },
  );
  expect(linesIn(question(story, "leo"))).toEqual([
    expect.stringMatching(/^\/déport 1 : .{10}/),
    expect.stringMatching(/^\/sans-lien 1 : .{10}/),
  ]);
  const [, none = ""] = linesIn(question(story, "emma"));
  expect(question(story, "emma").match(/Votre profil indique « Pôle du Val »/g)).toHaveLength(2);
  expect(none).toMatch(/^\/sans-lien 1 et 2 : /);
  await story.say("emma", none);
  const [link = ""] = linesIn(question(story, "leo"));
  await story.say("leo", link);

  expect(story.status()).toContain("Emma Roux : pas de lien d'intérêts");
  expect(story.world.postsOf(story.topicId, "noted")).toHaveLength(1);
  expect(story.status()).not.toContain("réponses :");
  await story.end();
});

test("whoever was named or has declared a link already is not asked besides", async () => {
  const story = await withProfiles(
    { driss: "Northwind", denis: "Granary" },
    { electors: ["denis", "leo", "hanna"], up: false },
  );
  await story.say("denis", "/recuse: I keep the books of the Granary");
  await story.world.up();
  story.world.postsOf(story.topicId, "project");

  expect(story.noted()).toEqual(["Denis Colin"]);
  // Driss cannot vote: there is nothing to ask.
  for (const who of ["denis", "driss"]) expect(story.messages(who)).toEqual([]);
  expect(story.status()).not.toContain("answers:");
  await story.end();
});

test("in a programme those are asked who can vote on its requests, and nobody else", async () => {
  const programme =
    "programmes:\n  - { id: arts, request_tag: letter-arts, electorate: { groups: [artists] } }\n";
  const story = await withProfiles(
    { emma: "Northwind", leo: "Northwind" },
    { settings: programme, up: false, tagged: false },
  );
  story.world.forum.addGroupMembers("artists", ["emma", "gael"]);
  await story.world.up();
  story.world.as("nadia").tag(story.topicId, ["letter-arts"]);
  await story.world.idle();

  expect(story.messages("emma")).toEqual([QUESTION]);
  expect(story.messages("leo")).toEqual([]);
  await story.world.stop();
});
