/** The sheet is a wiki: whatever members make of it, nothing that they wrote is lost. */
import { describe, expect, test } from "vitest";
import { ERAS } from "./eras.ts";
import { beginStory } from "./story.ts";
import type { Story } from "./story.ts";

async function edit(story: Story, who: string, change: (raw: string) => string): Promise<void> {
  const { id, raw } = story.world.post(story.topicId, "project n=1");
  story.world.as(who).edit(id, change(raw));
  await story.world.advance("1 minute");
}

describe.each(ERAS)("on a forum of %s", (era) => {
  test("what cannot be read is kept under Notes, and the status says so", async () => {
    const story = await beginStory({ era });
    await edit(story, "leo", (raw) =>
      raw
        .replace(
          "**Holder:** The Granary Association (to be checked)",
          "Holder -> The Granary Association, I think",
        )
        .replace("- [ ] 3. Answers a need of its territory\n", "")
        .replace("**Call:**", "What about the shop?\n**Call:**"),
    );

    const sheet = story.shown("project n=1");
    const notes = sheet.slice(sheet.indexOf("**Notes**"));
    expect(notes).toContain("Holder -> The Granary Association, I think");
    expect(notes).toContain("What about the shop?");
    expect(sheet).toContain("**Holder:** (to fill in");
    expect(sheet).toContain("- [ ] 3. Answers a need of its territory");
    expect(story.status()).toContain(
      '**Sheet of "The Corn Hall"**: some lines could not be read; they are kept under "Notes".',
    );
    expect(story.tags()).toContain("letter-incomplete");

    await edit(story, "leo", (raw) =>
      raw
        .replace(/\*\*Holder:\*\*.*/, "**Holder:** The Granary Association")
        .replace(/\n\n\*\*Notes\*\*[\s\S]*\[\/wrap\]/, "\n[/wrap]"),
    );
    expect(story.shown("project n=1")).not.toContain("Notes");
    expect(story.status()).not.toContain("could not be read");
    expect(story.tags()).toContain("letter-review");
    await story.end();
  });

  test("a sheet emptied by mistake comes back with its criteria, and its fields can be filled again", async () => {
    const story = await beginStory({ era });
    await story.say("hanna", "/criterion 2 yes: the plans are published");
    await edit(story, "leo", () => "I have removed everything, sorry about that.");

    const sheet = story.shown("project n=1");
    expect(
      story.world.post(story.topicId, "project n=1").raw.startsWith("[wrap=aval kind=project n=1]"),
    ).toBe(true);
    expect(sheet).toContain("- [x] 2. Open, replicable model ★ (Hanna Weiss, 23 June)");
    expect(sheet).toContain("I have removed everything, sorry about that.");
    expect(story.tags()).toContain("letter-incomplete");
    await story.end();
  });
});

test("labels in either language, without bold, in any case and spacing are read as meant", async () => {
  const story = await beginStory({ firstPost: "We would like a letter of support for our hall, please." });
  await edit(story, "bruno", (raw) =>
    raw
      .replace(/\*\*Project:\*\*.*/, "projet: The Corn Hall")
      .replace(/\*\*Holder:\*\*.*/, "PORTEUR : The Granary Association")
      .replace(/\*\*Call:\*\*.*/, "**Appel**: Fabriques de demain")
      .replace(/\*\*Deadline:\*\*.*/, "**Date limite :** 15 juillet")
      .replace(/\*\*File:\*\*.*/, "**Dossier :** communiqué à @hanna"),
  );

  expect(story.tags()).toContain("letter-review");
  expect(story.status()).toContain("File due: Wednesday 15 July.");
  expect(story.status()).not.toContain("could not be read");
  await story.end();
});

test("the service leaves a sheet alone while somebody is at it", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  const { id, raw } = world.post(topicId, "project n=1");
  const typed = raw.replace("**Call:**", "To be completed by tonight\n**Call:**");
  world.as("leo").edit(id, typed);
  await world.clock.advance(29_000);
  expect(world.post(topicId, "project n=1").raw).toBe(typed);

  await world.clock.advance(1_000);
  expect(story.shown("project n=1")).toMatch(/\*\*Notes\*\*\n- To be completed by tonight/);
  await story.end();
});

test("two members who edit at once: the forum's answer is heard and no text of theirs goes", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  const { id, raw } = world.post(topicId, "project n=1");
  world.as("leo").edit(id, raw.replace("**Territory:**", "**Territory:** Loue Valley"));
  expect(() => world.as("ines").edit(id, raw.replace("15 July", "16 July"), { rawOld: raw })).toThrow("409");
  const now = world.post(topicId, "project n=1").raw;
  world.as("ines").edit(id, now.replace("15 July", "16 July"), { rawOld: now });
  await world.advance("1 minute");

  expect(story.shown("project n=1")).toContain("**Territory:** Loue Valley");
  expect(story.status()).toContain("File due: Thursday 16 July.");
  await story.end();
});

test("names without an account are said in the status", async () => {
  const story = await beginStory();
  await edit(story, "bruno", (raw) =>
    raw.replace("**Known links of interest:**", "**Known links of interest:** @chloe, @nobody-here"),
  );

  expect(story.status()).toContain('**Sheet of "The Corn Hall"**: no account is called');
  expect(story.status()).toContain("nobody-here");
  expect(story.status()).toContain("Chloé Faure (from the sheet)");
  await story.end();
});

test("somebody else's wiki edit that names a member only asks them", async () => {
  const story = await beginStory();
  await edit(story, "leo", (raw) =>
    raw.replace("**Known links of interest:**", "**Known links of interest:** @chloe"),
  );

  expect(story.status()).not.toContain("Chloé Faure (");
  expect(story.messages("chloe")).toEqual([expect.stringContaining("A link of interest?")]);
  await story.end();
});
