/** While the register's topic is deleted nothing is said of letters that is not so; recovered, it is caught up with. */
import { expect, test } from "vitest";
import { FOUR_FOR, grantedLetter, publicLetters, registerTopic, votes } from "./seen.ts";
import { beginAnother, FIRST_POST } from "./story.ts";

const other = {
  title: "Letter of support for the Mill project",
  firstPost: FIRST_POST.replaceAll("Corn Hall", "Mill"),
};

test.each([false, true])(
  "a deleted register is missed, service restarted meanwhile: %s",
  async (restarted) => {
    const story = await grantedLetter();
    const { world, topicId } = story;
    const register = registerTopic(world);
    const second = await beginAnother(world, other);
    await second.makeReady();
    await second.openVote();
    world.as("nadia").deleteTopic(register.id);
    await world.idle();
    if (restarted) await world.restart();
    const page = () => fetch(`${world.settings.publicUrl}/letters/LS-2026-${topicId}-1`);
    expect((await page()).status).toBe(503);

    votes(second, FOUR_FOR);
    await second.closeVote();
    await world.advance("1 hour");
    expect(second.status()).toContain("**Register**: its topic was deleted");
    expect((await page()).status).toBe(503);

    world.as("nadia").recoverTopic(register.id);
    await world.idle();
    await world.advance("6 hours");
    expect((await publicLetters(world)).map(({ reference }) => reference)).toEqual([
      `LS-2026-${second.topicId}-1`,
      `LS-2026-${topicId}-1`,
    ]);
    expect(second.status()).not.toContain("**Register**");
    expect((await page()).status).toBe(200);
  },
);
