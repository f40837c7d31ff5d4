import { expect, test } from "vitest";
import { virtualClock } from "../../clock/virtual-clock.ts";
import { createNamedAccounts } from "./named-accounts.ts";

const ZOE = { id: 9, username: "zoe", name: "Zoé Blanc" };
const AS_ANSWERED = { ...ZOE, admin: false, moderator: false, groups: [], user_fields: {} };

/** A forum in which only zoe has an account. */
function forum() {
  const asked: string[] = [];
  const byUsername = (name: string) => {
    asked.push(name);
    return Promise.resolve(name === "zoe" ? AS_ANSWERED : null);
  };
  return { asked, api: { users: { byUsername } } };
}

test("whoever has used up their questions keeps nobody from asking, not even about a name that they say too", async () => {
  const { asked, api } = forum();
  const accountsOf = createNamedAccounts(virtualClock(0));
  const flood = new Map(Array.from({ length: 40 }, (_, index) => [`nobody${index}`, [1]]));
  await accountsOf(api, flood, []);
  expect(asked).toHaveLength(30);
  expect(await accountsOf(api, new Map([["zoe", [1]]]), [])).toEqual({ zoe: null });
  expect(await accountsOf(api, new Map([["zoe", [1, 2]]]), [])).toEqual({ zoe: ZOE });
});
