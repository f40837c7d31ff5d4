/** The commands of `docs/record.md`, run as they stand there on what a forum and a service show. */
import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { grantedLetter } from "../stories/seen.ts";
import type { Story } from "../stories/story.ts";

const PAGE = new URL("../../docs/record.md", import.meta.url);

let story: Story;
let folder: string;
let blocks: readonly string[];

/** The sandbox has no `/raw/…`: what a forum would answer there lies in files that this gives instead. */
const CURL = '#!/bin/sh\nexec cat "$(dirname "$0")/$(printf %s "$2" | tr -c "a-zA-Z0-9\\n" _)"\n';

async function answer(address: string, text: string): Promise<void> {
  await writeFile(join(folder, address.replace(/[^a-zA-Z0-9]/g, "_")), text);
}

beforeAll(async () => {
  story = await grantedLetter();
  folder = await mkdtemp(join(tmpdir(), "aval-record-"));
  await writeFile(join(folder, "curl"), CURL);
  await chmod(join(folder, "curl"), 0o755);
  const { world, topicId } = story;
  const letters = await fetch(`${world.settings.publicUrl}/letters.json`);
  await answer("http://letters/letters.json", await letters.text());
  await answer(`http://forum/raw/${topicId}/2`, world.post(topicId, "status").raw);
  await answer(`http://forum/raw/${topicId}/3`, world.post(topicId, "outcome n=1 round=1").raw);
  await answer("http://forum/raw/9/2", cardOf(story));
  blocks = [...(await readFile(PAGE, "utf8")).matchAll(/^```sh\n([^]*?)^```$/gm)].map(
    ([, commands = ""]) => commands,
  );
});

afterAll(async () => {
  await story.end();
  await rm(folder, { recursive: true });
});

function cardOf({ world }: Story): string {
  const card = [...world.forum.state.posts.values()].find(({ raw }) =>
    raw.startsWith("[wrap=aval kind=register"),
  );
  return card?.raw ?? "";
}

/** What the block of commands that has this in it prints, in a shell of its own. */
function run(part: string): { readonly lines: readonly string[]; readonly isWell: boolean } {
  const commands = blocks.find((one) => one.includes(part)) ?? "false";
  const { stdout, status } = spawnSync("sh", ["-c", commands], {
    cwd: folder,
    encoding: "utf8",
    env: {
      PATH: `${folder}:${dirname(process.execPath)}:${process.env["PATH"] ?? ""}`,
      FORUM: "http://forum",
      LETTERS: "http://letters",
      TOPIC: String(story.topicId),
      STATUS: "2",
      OUTCOME: "3",
      REGISTER: "9",
      CARD: "2",
    },
  });
  return { lines: stdout.trim().split("\n"), isWell: status === 0 };
}

describe("by the page's own commands", () => {
  test("the status is the service's, and one that was altered is not", async () => {
    run("letters.json");
    expect(run("status.md").lines).toEqual(["Signature Verified Successfully"]);

    const { raw } = story.world.post(story.topicId, "status");
    const altered = raw.replace('"verdict":"for"', '"verdict":"against"');
    expect(altered).not.toBe(raw);
    await answer(`http://forum/raw/${story.topicId}/2`, altered);
    expect(run("status.md").isWell).toBe(false);
  });

  test("the card is the service's, and a changed line of it shows", async () => {
    run("letters.json");
    const [verdict, signed, computed] = run("card.md").lines;
    expect(verdict).toBe("Signature Verified Successfully");
    expect(signed).toMatch(/^[0-9a-f]{64}$/);
    expect(computed).toBe(signed);

    await answer("http://forum/raw/9/2", cardOf(story).replace("The Corn Hall", "The Corn Exchange"));
    const [, before, after] = run("card.md").lines;
    expect(before).toBe(signed);
    expect(after).not.toBe(signed);
  });

  test("the fingerprint of the count is that of outcome, card and page", async () => {
    const [computed = "nothing"] = run("outcome.md").lines;
    expect(computed).toMatch(/^[0-9a-f]{64}$/);
    expect(story.outcome()).toContain(computed);
    expect(cardOf(story)).toContain(computed);
    const { topicId, world } = story;
    const page = await fetch(`${world.settings.publicUrl}/letters/LS-2026-${topicId}-1`);
    expect(await page.text()).toContain(computed);
  });

  test("a packed list is unpacked", () => {
    expect(run("7 5 12").lines).toEqual(["7 12 50"]);
  });
});
