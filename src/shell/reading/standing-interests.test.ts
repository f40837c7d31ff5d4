/** What reading profiles costs the forum, and what is known meanwhile. */
import { describe, expect, test } from "vitest";
import { virtualClock } from "../../clock/virtual-clock.ts";
import type { Member } from "../../core/model/snapshot.ts";
import { createSeal } from "../../seal/ed25519-seal.ts";
import { createStandingInterests } from "./standing-interests.ts";

const BOT: Member = { id: 1, username: "bot", name: "" };
const SEAL = createSeal("a secret for the tests of profiles, long enough");
const MINUTE = 60_000;

function members(count: number): Member[] {
  return Array.from({ length: count }, (_, i) => ({ id: 100 + i, username: `m${i}`, name: "" }));
}

/** A forum whose members all name one organisation; `asked` is what it was asked for, in order. */
function forumWith(field: string | null) {
  const asked: string[] = [];
  const account = { name: "", admin: false, moderator: false, groups: [] };
  return {
    asked,
    users: {
      fields: () => {
        asked.push("fields");
        return Promise.resolve(field === null ? [] : [{ id: 7, name: field }]);
      },
      byUsername: (username: string) => {
        asked.push(username);
        const id = 100 + Number(username.slice(1));
        return Promise.resolve({
          ...account,
          id,
          username,
          user_fields: { "7": `Org of ${username}, Granary` },
        });
      },
    },
  };
}

describe("profiles", () => {
  test("are read twenty at a look and sixty an hour, those first who write in the thread, and kept for a day", async () => {
    const clock = virtualClock(0);
    const forum = forumWith(" organisations ");
    const read = createStandingInterests(clock, SEAL, BOT);
    const electors = members(100);
    const authors = electors.slice(90, 93);
    const look = () => read(forum, { topicId: 57, authors, electors, isWanted: true });
    const known = async () =>
      (await look()).standing.filter(({ organisations }) => organisations !== null).length;

    expect(await known()).toBe(20);
    expect(forum.asked.slice(0, 5)).toEqual(["fields", "m90", "m91", "m92", "m0"]);
    expect([await known(), await known(), await known()]).toEqual([40, 60, 60]);
    await clock.advance(6 * 60 * MINUTE + MINUTE);
    expect([await known(), await known(), await known()]).toEqual([80, 100, 100]);
    expect(forum.asked).toHaveLength(101);
    expect(new Set(forum.asked).size).toBe(101);

    await clock.advance(24 * 60 * MINUTE);
    await look();
    expect(forum.asked).toHaveLength(101 + 1 + 20);
  });

  test("cost nothing where no organisation is named, and one request in six hours where there is no such field", async () => {
    const clock = virtualClock(0);
    const forum = forumWith("Employers");
    const read = createStandingInterests(clock, SEAL, BOT);
    const electors = members(3);
    const wanted = { topicId: 57, authors: [BOT], electors };
    await read(forum, { ...wanted, isWanted: false });
    expect(forum.asked).toEqual([]);
    const found = await read(forum, { ...wanted, isWanted: true });
    await read(forum, { ...wanted, isWanted: true });
    expect(forum.asked).toEqual(["fields"]);
    expect(found.readsProfiles).toBe(false);
    expect(found.standing.map(({ who, organisations }) => [who.id, organisations])).toEqual([
      [100, null],
      [101, null],
      [102, null],
    ]);
    await clock.advance(6 * 60 * MINUTE + MINUTE);
    await read(forum, { ...wanted, isWanted: true });
    expect(forum.asked).toEqual(["fields", "fields"]);
  });

  test("of an account that has taken the name of another say nothing of the other", async () => {
    const forum = forumWith("Organisations");
    const read = createStandingInterests(virtualClock(0), SEAL, BOT);
    const electors = [{ id: 999, username: "m5", name: "" }];
    const { standing } = await read(forum, { topicId: 57, authors: [], electors, isWanted: true });
    expect(standing.map(({ organisations }) => organisations)).toEqual([[]]);
  });
});

test("a mark stands for one person in one topic, and only under the secret", async () => {
  const marksUnder = async (secret: string, earlier: readonly string[], topicId: number) => {
    const read = createStandingInterests(virtualClock(0), createSeal(secret, earlier), BOT);
    const { standing } = await read(forumWith(null), {
      topicId,
      authors: [],
      electors: members(2),
      isWanted: false,
    });
    return standing.map(({ marks }) => marks);
  };
  const one = "a secret for the tests of profiles, number one";
  const here = (await marksUnder(one, [], 57)).flat();
  expect(here).toHaveLength(2);
  expect(new Set([...here, ...(await marksUnder(one, [], 58)).flat()]).size).toBe(4);
  const later = await marksUnder("another secret, number two, just as long", [one], 57);
  expect(later[0]?.[1]).toBe(here[0]);
  expect(later[0]?.[0]).not.toBe(here[0]);
});
