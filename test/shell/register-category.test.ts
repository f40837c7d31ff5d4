/** The register's category when two services, or two attempts of one, come to make it. */
import { expect, test } from "vitest";
import { virtualClock } from "../../src/clock/virtual-clock.ts";
import { createDiscourseApi } from "../../src/discourse-api/discourse-api.ts";
import { createSandboxForum } from "../../src/sandbox/sandbox-forum.ts";
import { categoryAt, placeOfRegister } from "../../src/shell/reading/register-category.ts";

test("a category that somebody made between the look and the making is taken, not refused", async () => {
  const forum = createSandboxForum({ clock: virtualClock(Date.parse("2027-06-23T08:00:00Z")) });
  forum.addMember({ username: "bot", name: "Bot", admin: true });
  const url = await forum.start();
  try {
    const api = createDiscourseApi({ url, apiKey: forum.apiKey, username: "bot", budgetPerMinute: Infinity });
    const place = await placeOfRegister(api, { language: "fr", categories: [], registerCategory: null });
    const first = await categoryAt(api.administration.categories, place);

    expect(await categoryAt(api.administration.categories, place)).toBe(first);
  } finally {
    await forum.stop();
  }
});
