/**
 * A record that this service has not sealed, of 0.1.0 or of a secret that is lost: nothing is believed of it and
 * nothing done, until its operator has seen what would be believed and has said yes.
 */
import { z } from "zod";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { reseal } from "../../src/cli/reseal.ts";
import { sealSecretsFor } from "../../src/demo/sandbox-with-service.ts";
import { BOT, SECRET, startWorld } from "../world.ts";
import type { World } from "../world.ts";
import { readSealedJson } from "../../src/core/record/sealed-json.ts";
import { createSeal } from "../../src/seal/ed25519-seal.ts";
import { forged, neverDone } from "./forgery.ts";
import { account, FIVE, grantedLetter } from "./seen.ts";
import { beginStory } from "./story.ts";
import { plant, topicsOf010 } from "./planted-topics.ts";

/** What of the public list is looked at here. */
const Listed = z.object({
  letters: z.array(z.object({ reference: z.string(), votes: z.record(z.string(), z.number()) })),
});

const NOTHING_BELIEVED = "nothing of it is believed";

/** Runs `aval reseal` as somebody types it who then answers the questions so; gives what it printed. */
async function resealWith(
  world: World,
  yaml: string,
  answers: string,
  [sealSecret = "", previous]: readonly string[] = sealSecretsFor(SECRET),
): Promise<{ readonly printed: string; readonly isAllSealed: boolean }> {
  const folder = await mkdtemp(join(tmpdir(), "aval-"));
  const path = join(folder, "aval.yaml");
  await writeFile(path, yaml);
  const lines: string[] = [];
  const variables = {
    AVAL_CONFIG: path,
    AVAL_SECRET: sealSecret,
    ...(previous === undefined ? {} : { AVAL_SECRET_PREVIOUS: previous }),
    AVAL_PUBLIC_URL: world.settings.publicUrl ?? "",
    DISCOURSE_URL: world.forum.url,
    DISCOURSE_API_KEY: world.forum.apiKey,
    DISCOURSE_API_USERNAME: BOT,
  };
  const { clock } = world;
  const print = (line: string) => void lines.push(line);
  const input = Readable.from([answers]);
  const isAllSealed = await reseal({ variables, topicId: null, yes: false, print, input, clock });
  await rm(folder, { recursive: true });
  await world.idle();
  return { printed: lines.join("\n"), isAllSealed };
}

/** Every post, as people see it and as it is kept. */
function pictureOf(world: World): unknown {
  return [...world.forum.state.topics.values()].map(({ id, tags, posts }) => ({
    id,
    tags: tags.map(({ name }) => name),
    posts: posts.map(({ id: number, raw, version, polls, likes }) => ({
      number,
      raw,
      version,
      likes: [...likes],
      votes: polls.map(({ status, votes }) => ({ status, votes })),
    })),
  }));
}

/** What the service has logged as errors, taken out of them. */
function takeProblems(world: World): string[] {
  return world.problems().splice(0);
}

const SHOWN = {
  fr: [
    "Basile Renaud en déport, demande la lettre",
    "qui demande : Basile Renaud",
    "objet du vote : Le Moulin bleu, la SCIC Les Meuniers",
    "décompte : 4 Pour, 1 Abstention, 1 Contre, 0 Blocage ; 9 personnes pouvant voter, 2 en déport",
    "coché par Gwénola Prigent",
  ],
  en: [
    "Barnaby Okoro recused, asks for the letter",
    "who asks: Barnaby Okoro",
    "what is voted on: The Blue Mill, Millers' Cooperative",
    "count: 4 For, 1 Abstain, 1 Against, 0 Block; 9 people able to vote, 2 recused",
    "ticked by Greta Lindqvist",
  ],
} as const;

describe.each(["fr", "en"] as const)("topics of 0.1.0, %s", (language) => {
  const planted = topicsOf010(language);
  const network = language === "fr" ? "Réseau des lieux partagés" : "Network of shared places";
  const yaml = `network: ${network}\nlanguage: ${language}\n${planted.settings}\n`;
  const names = new Map(planted.members.map(({ id, username, name }) => [id, { username, name }]));
  const byId = (id: number) => names.get(id) ?? { username: "", name: "" };

  async function startPlanted(): Promise<World> {
    return startWorld({
      language,
      now: planted.now,
      settings: planted.settings,
      fill: (forum, settings) => plant(planted, forum, settings),
      rhythm: { fullRead: 30 * 60_000 },
    });
  }

  test("are left alone, and said once each, until they are sealed", async () => {
    const world = await startWorld({
      language,
      now: planted.now,
      settings: planted.settings,
      fill: (forum, settings) => plant(planted, forum, settings),
      up: false,
    });
    const before = pictureOf(world);
    await world.up();
    await world.advance("5 hours");

    expect(pictureOf(world)).toEqual(before);
    const problems = takeProblems(world);
    expect(problems.filter((line) => line.includes(NOTHING_BELIEVED))).toHaveLength(2);
    expect(problems).toHaveLength(2);
    const metrics = await (await fetch(`${world.settings.publicUrl}/metrics`)).text();
    expect(metrics).toContain("aval_topics_unsealed 2");
    const register = await (await fetch(`${world.settings.publicUrl}/letters.json`)).json();
    expect(register).toMatchObject({ letters: [] });
    await world.stop();
  });

  test("are shown, and sealed only where the answer is yes", async () => {
    const world = await startPlanted();
    const before = pictureOf(world);
    const { printed, isAllSealed } = await resealWith(world, yaml, "\n");

    expect(isAllSealed).toBe(false);
    expect(printed).toContain(`${world.forum.url}/t/${planted.granted}`);
    // Who was recused, and what was decided, stands in what is shown.
    expect(printed).toContain(byId(6).name);
    expect(pictureOf(world)).toEqual(before);
    takeProblems(world);
    await world.stop();
  });

  test("go on once they are sealed: the vote to its letter, and nothing is done twice", async () => {
    const world = await startPlanted();
    takeProblems(world);
    const posts = () => world.thread(planted.open).map(({ id }) => id);
    const before = posts();
    const messages = () => planted.members.map(({ username }) => world.forum.messages(username).length);
    const sent = messages();
    const { printed, isAllSealed } = await resealWith(
      world,
      yaml,
      language === "fr" ? "oui\noui\n" : "y\ny\n",
    );
    expect(isAllSealed).toBe(true);
    // What the log does not say is shown too: who asks and holds, what is voted on, what was counted, what is ticked.
    for (const shown of SHOWN[language]) expect(printed).toContain(shown);
    expect(takeProblems(world)).toEqual([]);
    await world.restart();

    // No command was executed again: nothing was answered, noted or asked a second time.
    expect(posts()).toEqual(before);
    expect(messages()).toEqual(sent);
    const status = world.post(planted.open, "status").raw;
    const log = status.slice(status.indexOf("[details"), status.indexOf("[/details]"));
    for (const line of log.split("\n").filter((one) => one.startsWith("- ")))
      expect(log.split(line)).toHaveLength(2);
    // Who lifted their recusal votes; the others stay out, the requester too.
    const recused = [4, 5, 6, 12].map((id) => byId(id));
    const [line = ""] = /^\*\*(?:En déport|Recused)\*\*.*$/m.exec(status) ?? [];
    for (const { name } of recused) expect(line).toContain(name);
    expect(line).not.toContain(byId(8).name);
    const group = world.forum.group(`aval-${planted.open}-1`)?.members ?? [];
    for (const { username } of recused) expect(group).not.toContain(username);
    expect(group).toContain(byId(8).username);

    // One more is needed for the quorum.
    const ballot = world.post(planted.open, "ballot n=1 round=1");
    world.as(byId(10).username).vote(ballot.id, "projet-1", ballot.polls[0]?.options[0]?.label ?? "");
    await world.advance("3 hours");
    const outcome = world.post(planted.open, "outcome n=1 round=1").raw;
    expect(outcome).toContain(language === "fr" ? "lettre accordée" : "letter granted");
    // An objection of before still holds the letter, until it is lifted.
    world
      .as(byId(11).username)
      .reply(
        planted.open,
        language === "fr" ? "/lever O1 : le site est trouvé" : "/lift O1: the site is found",
      );
    await world.idle();
    expect(world.post(planted.open, "letter n=1").raw).toContain(`LS-2026-${planted.open}-1`);

    const { letters } = Listed.parse(await (await fetch(`${world.settings.publicUrl}/letters.json`)).json());
    expect(letters.map(({ reference }) => reference).toSorted()).toEqual(
      [planted.granted, planted.open].map((id) => `LS-2026-${id}-1`),
    );
    const first = letters.find(({ reference }) => reference === `LS-2026-${planted.granted}-1`);
    expect(first?.votes).toMatchObject({ for: 4, against: 1, abstain: 1, block: 0, electors: 9, recused: 2 });
    const second = letters.find(({ reference }) => reference === `LS-2026-${planted.open}-1`);
    expect(second?.votes).toMatchObject({
      for: 3,
      against: 1,
      abstain: 0,
      block: 0,
      electors: 7,
      recused: 4,
    });
    // The other request for the same call has a letter by now, which the status of this one is to say.
    await world.service().sync(planted.granted, { dryRun: false });
    await world.advance("16 minutes");
    for (const topicId of [planted.granted, planted.open])
      expect(await world.service().sync(topicId, { dryRun: true })).toEqual([]);
    await world.stop();
  });
});

/** What the log of the status says, a line each. */
function logOf(world: World, topicId: number): string[] {
  const { raw } = world.post(topicId, "status");
  return raw
    .slice(raw.indexOf("[details"), raw.indexOf("[/details]"))
    .split("\n")
    .filter((line) => line.startsWith("- "));
}

test("after a loss of the secret nothing is done; what is shown is sealed anew, and the vote goes on", async () => {
  const story = await beginStory({ electors: FIVE });
  const { world, topicId } = story;
  await story.makeReady();
  await story.say("ines", "/recuse: I work with the operator");
  await story.openVote();
  for (const who of ["leo", "hanna", "jonas", "karim"]) story.vote(who, "For");
  await world.idle();
  const before = logOf(world, topicId);
  const posts = world.thread(topicId).map(({ id }) => id);

  const next = ["another secret, the first one being lost"];
  await world.resecret(next);
  expect(takeProblems(world).filter((line) => line.includes(NOTHING_BELIEVED))).toHaveLength(1);
  await world.advance("4 hours");
  expect(logOf(world, topicId)).toEqual(before);
  expect(story.ballot().polls[0]?.status).toBe("open");

  const vote = "{ duration: 3 h, minimum: 1 h, reminder_before: 1 h, discussion: 1 h }";
  const yaml = `network: N\nlanguage: en\nelectorate: { groups: [network] }\nvote: ${vote}\n`;
  const shown = await resealWith(world, yaml, "y\n", next);
  expect(shown.isAllSealed).toBe(true);
  for (const line of before) expect(shown.printed).toContain(line);
  await world.restart();
  takeProblems(world);

  expect(
    world
      .thread(topicId)
      .slice(0, posts.length)
      .map(({ id }) => id),
  ).toEqual(posts);
  expect(story.outcome()).toContain("letter granted.** 4 votes");
  expect(logOf(world, topicId).slice(0, before.length)).toEqual(before);
  await story.end("noted");
});

test("a record that goes on in further posts is sealed part by part, and nothing of it is lost", async () => {
  const story = await beginStory({ electors: FIVE });
  const { world, topicId } = story;
  const isPart = ({ raw, author }: { raw: string; author: string }): boolean =>
    author === BOT && raw.startsWith("[wrap=aval kind=status part=");
  await story.say("leo", "/recuse: my brother works for the operator");
  for (let told = 0; !world.thread(topicId).some(isPart); told += 1) {
    const who = FIVE[told % 3 === 0 ? 0 : 3];
    await story.say(who, `/concern: number ${told}, ${"which takes some room to say, ".repeat(8)}`);
  }
  const parts = world.thread(topicId).filter(isPart).length;
  const before = story.status();
  // What somebody writes into a sheet is no part of the record, sealed or not.
  const sheet = world.post(topicId, "project n=1");
  const at = Date.parse("2026-06-23T12:00:00+02:00");
  const [critic, steward, reviewer] = ["ines", "nadia", "karim"].map((name) => account(world, name));
  if (critic === undefined || steward === undefined || reviewer === undefined) throw new Error("nobody");
  await world.down();
  world
    .as("karim")
    .edit(sheet.id, `${sheet.raw}\n${forged("acts", neverDone(at, critic, steward, reviewer))}`);

  const next = ["another secret, the first one being lost"];
  await world.resecret(next);
  takeProblems(world);
  const yaml = "network: Network of shared places\nlanguage: en\nelectorate: { groups: [network] }\n";
  const { isAllSealed, printed } = await resealWith(world, yaml, "y\n", next);
  expect(isAllSealed).toBe(true);
  expect(printed).not.toContain("Inès Moreau recused");
  await world.restart();

  expect(world.thread(topicId).filter(isPart)).toHaveLength(parts);
  for (const line of before.split("\n").filter((one) => one.startsWith("**Re")))
    expect(story.status()).toContain(line);
  await story.end("noted", ...Array.from({ length: parts }, (_, part) => `status part=${part + 2}`));
});

test("while the secret is changed all that the earlier one sealed is believed, and the status sealed anew", async () => {
  const story = await grantedLetter();
  const { world, topicId } = story;
  const letters = async (): Promise<unknown> =>
    (await fetch(`${world.settings.publicUrl}/letters.json`)).json();
  const next = "the next secret, which is as long as the other";
  await world.resecret([next, ...sealSecretsFor(SECRET)]);
  await world.service().sync(topicId, { dryRun: false });
  expect(await letters()).toMatchObject({
    publicKey: createSeal(next).publicKey,
    letters: [{ reference: `LS-2026-${topicId}-1`, state: "valid" }],
  });
  const { raw } = world.post(topicId, "status");
  expect(readSealedJson(createSeal(next), "state", raw)).not.toBeNull();
  await story.end("outcome n=1 round=1");
});

test("once all is sealed anew with the next secret, the one before is needed no more", async () => {
  const story = await grantedLetter();
  const { world, topicId } = story;
  const isPart = ({ raw, author }: { raw: string; author: string }): boolean =>
    author === BOT && raw.startsWith("[wrap=aval kind=status part=");
  for (let told = 0; !world.thread(topicId).some(isPart); told += 1)
    await story.say(
      told % 2 === 0 ? "leo" : "jonas",
      `/concern: number ${told}, ${"which takes some room to say, ".repeat(8)}`,
    );
  const before = story.status();
  const next = "the next secret, which is as long as the other";
  await world.down();
  const yaml = "network: Network of shared places\nlanguage: en\nelectorate: { groups: [network] }\n";
  const { isAllSealed, printed } = await resealWith(world, yaml, "", [next, ...sealSecretsFor(SECRET)]);
  expect(isAllSealed).toBe(true);
  expect(printed).toContain(`Topic ${topicId}: brought up to date and sealed with the present secret.`);

  await world.resecret([next]);
  expect(story.status()).toEqual(before);
  const letters: unknown = await (await fetch(`${world.settings.publicUrl}/letters.json`)).json();
  expect(letters).toMatchObject({ letters: [{ reference: `LS-2026-${topicId}-1`, state: "valid" }] });
  await story.say("ines", "/concern: that the plans are published in time");
  expect(story.status()).toContain("that the plans are published in time");
  await story.end("outcome n=1 round=1", "status part=2");
});

test("a record whose status holds nothing that can be read is said, not passed over", async () => {
  const story = await beginStory({ electors: FIVE });
  const { world, topicId } = story;
  const next = ["another secret, the first one being lost"];
  await world.down();
  const status = world.post(topicId, "status");
  world.as("nadia").edit(status.id, status.raw.replace(/"acts":\[/, '"acts":{'));
  await world.resecret(next);
  takeProblems(world);

  const { printed, isAllSealed } = await resealWith(world, "network: N\nlanguage: en\n", "y\n", next);

  expect(isAllSealed).toBe(false);
  expect(printed).toContain("holds nothing that can be read");
  await world.stop();
});
