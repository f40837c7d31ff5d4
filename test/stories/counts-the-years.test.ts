/** What a network was asked in a year and what came of it: counted from the record, on the register's page and as data. */
import { expect, test } from "vitest";
import { z } from "zod";
import { BOT } from "../world.ts";
import type { World } from "../world.ts";
import { grantedLetter, openRound, registerTopic, votes } from "./seen.ts";
import { FIRST_POST } from "./story.ts";

const RHYTHM = { rhythm: { sweep: 20 * 60_000 } };

const Years = z.object({ years: z.array(z.record(z.string(), z.number())) });

async function yearsOf(world: World) {
  const answer = await fetch(`${world.settings.publicUrl}/letters.json`);
  return Years.parse(await answer.json()).years;
}

function yearPosts(world: World) {
  const posts = world.forum.thread(registerTopic(world).id);
  return posts.filter(({ author, raw }) => author === BOT && raw.startsWith("[wrap=aval kind=year "));
}

test("granted, won, voters; kept when nothing is read again, and put right when altered", async () => {
  const story = await grantedLetter(RHYTHM);
  const { world } = story;
  const voters = 4;
  await world.advance("1 hour");
  expect(await yearsOf(world)).toEqual([
    { year: 2026, asked: 1, granted: 1, refused: 0, won: 0, tookPart: voters },
  ]);
  await story.say("bruno", "/followup won: the whole grant of 40,000 euros");
  await world.advance("1 hour");
  const counted = [{ year: 2026, asked: 1, granted: 1, refused: 0, won: 1, tookPart: voters }];
  expect(await yearsOf(world)).toEqual(counted);
  const [post, ...more] = yearPosts(world);
  expect(more).toEqual([]);
  expect(post?.raw).toContain("**Year 2026**: 1 project put forward, 1 letter granted");
  expect(post?.raw).not.toContain("Corn Hall");

  // Years later the request is not read any more: its year is known from the post.
  await yearsOf(world);
  const before = world.forum.requests.length;
  await yearsOf(world);
  expect(world.forum.requests.slice(before)).toEqual([]);
  await world.down();
  await world.advance("800 days");
  world.as("nadia").edit(post?.id ?? 0, "[wrap=aval kind=year n=2026]\nA year without any request.\n[/wrap]");
  await world.up();
  expect(await yearsOf(world)).toEqual(counted);
  await world.advance("1 hour");
  expect(yearPosts(world).map(({ raw }) => raw.includes("1 letter granted"))).toEqual([true]);
  expect(await yearsOf(world)).toEqual(counted);
  await world.stop();
});

test("not granted: the page counts it and names no project", async () => {
  const story = await openRound(RHYTHM);
  const { world } = story;
  votes(story, { hanna: "Against", leo: "Against", ines: "For", jonas: "Against" });
  await story.closeVote();
  await world.advance("1 hour");
  expect(await yearsOf(world)).toEqual([
    { year: 2026, asked: 1, granted: 0, refused: 1, won: 0, tookPart: 4 },
  ]);
  const page = await fetch(`${world.settings.publicUrl}/letters`);
  const text = await page.text();
  expect(text).toContain("Year by year");
  expect(text).not.toContain("Corn Hall");
  await world.stop();
});

test("of a topic that not everybody reads nothing is kept where everybody reads it", async () => {
  for (const settings of ["", "register: { private_topics: true }\n"]) {
    const { world, topicId } = await grantedLetter({ ...RHYTHM, settings });
    world.forum.addCategory({ name: "council", permissions: { staff: 1 } });
    const raw = FIRST_POST.replace("The Corn Hall", "The Silent Mill");
    const title = "Letter of support for the Silent Mill project";
    const { topicId: council } = world.as("nadia").createTopic({ title, raw, category: "council" });
    world.as("nadia").tag(council, [world.settings.requestTag]);
    await world.advance("1 hour");
    const [post] = yearPosts(world);
    expect(post?.raw).toContain(`[${topicId},1,`);
    expect(post?.raw.includes(`[${council},1,`)).toBe(settings !== "");
    expect(post?.raw).toContain(settings === "" ? "1 project put forward" : "2 projects put forward");
    expect(await yearsOf(world)).toMatchObject([{ asked: settings === "" ? 1 : 2 }]);
    await world.stop();
  }
});
