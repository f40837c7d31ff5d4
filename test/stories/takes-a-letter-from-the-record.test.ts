/** What a card says of a letter's file is what was recorded when the letter came out, not what its post says later. */
import { expect, test } from "vitest";
import { grantedLetter, publicLetters, registerTopic } from "./seen.ts";

const ATTACHED = /\[[^\]\n]*\|attachment\]\(upload:[^)]*\)(?: \([^)\n]*\))?/;

test.each(["and the card besides", "alone, before a revocation"])(
  "a moderator puts a file of their own into the letter's post, %s",
  async (how) => {
    const story = await grantedLetter();
    const { world, topicId } = story;
    const [before] = await publicLetters(world);
    const sha256 = String(before?.["sha256"]);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const forged = "0123456789abcdef".repeat(4);
    const { id, raw } = world.post(topicId, "outcome n=1 round=1");
    const card = registerTopic(world).posts.find((post) => post.raw.startsWith("[wrap=aval kind=register"));
    const upload = world.as("nadia").upload("letter.pdf", Buffer.from("%PDF-1.7 by somebody else"));
    if (how.startsWith("and")) world.as("nadia").edit(card?.id ?? 0, `${card?.raw}\n\nAnd a word more.`);
    world.as("nadia").edit(id, raw.replaceAll(sha256, forged).replace(ATTACHED, upload));
    if (how.startsWith("alone"))
      world.as("nadia").reply(topicId, "/revoke 1: the accounts that we were shown were not the real ones");
    await world.idle();
    await world.advance("1 day");
    await world.restart();

    const [after] = await publicLetters(world);
    expect(after).toMatchObject({ sha256, pdf: before?.["pdf"] });
    const restored = world.post(topicId, "outcome n=1 round=1").raw;
    expect([restored.includes(sha256), restored.includes(forged)]).toEqual([true, false]);
    expect(ATTACHED.exec(restored)?.[0]).toBe(ATTACHED.exec(raw)?.[0]);
    const shown = registerTopic(world)
      .posts.map((post) => post.raw)
      .join("\n");
    expect(shown).not.toContain(forged);
    expect(shown).not.toContain(/upload:\/\/[\w.-]+/.exec(upload)?.[0]);
    const page = await fetch(`${world.settings.publicUrl}/letters/LS-2026-${topicId}-1`);
    expect(await page.text()).not.toContain(forged);
  },
);
