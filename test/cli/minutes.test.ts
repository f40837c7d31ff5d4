/** `aval minutes` against a forum: the files that the record gives, the same each time, and nothing changed there. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeMinutes } from "../../src/cli/minutes.ts";
import { BOT, SECRET } from "../world.ts";
import { sealSecretsFor } from "../../src/demo/sandbox-with-service.ts";
import { FIVE, FOUR_FOR, openRound, votes } from "../stories/seen.ts";

test("the minutes of a topic are written as PDF and CSV, twice the same", async () => {
  const story = await openRound({ electors: FIVE });
  const { world, topicId } = story;
  const folder = await mkdtemp(join(tmpdir(), "aval-minutes-"));
  const settings = join(folder, "aval.yaml");
  await writeFile(
    settings,
    "network: Network of shared places\nlanguage: en\nelectorate: { groups: [network] }\n",
  );
  const [secret = ""] = sealSecretsFor(SECRET);
  const variables = {
    DISCOURSE_URL: world.forum.url,
    DISCOURSE_API_KEY: world.forum.apiKey,
    DISCOURSE_API_USERNAME: BOT,
    AVAL_SECRET: secret,
    AVAL_CONFIG: settings,
  };
  const printed: string[] = [];
  const run = () =>
    writeMinutes({ variables, topicId, project: null, folder, print: (line) => void printed.push(line) });

  expect(await run()).toBe(false);
  expect(printed).toEqual([`Topic ${topicId}: no vote is decided, so there are no minutes.`]);

  votes(story, FOUR_FOR);
  await story.closeVote();
  const writes = () => world.forum.requests.filter(({ method }) => method !== "GET").length;
  const before = writes();
  expect(await run()).toBe(true);
  const name = join(folder, `minutes-${topicId}-1`);
  const pdf = await readFile(`${name}.pdf`);
  expect(await readFile(`${name}.csv`, "utf8")).toContain("Karim Haddad");
  expect(await run()).toBe(true);
  expect((await readFile(`${name}.pdf`)).equals(pdf)).toBe(true);
  expect(writes()).toBe(before);
  await rm(folder, { recursive: true });
  await world.stop();
});
