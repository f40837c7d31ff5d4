import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type AnsweredApi,
  connectToScriptedForum,
  NOT_FOUND,
  people,
  person,
  recorded,
} from "../../test/scripted-forum/answered-api.ts";
import { Refused } from "./errors.ts";
import { says } from "../../test/scripted-forum/scripted-forum.ts";

let discourse: AnsweredApi;

beforeEach(async () => {
  discourse = await connectToScriptedForum();
});

afterEach(async () => {
  await discourse.forum[Symbol.asyncDispose]();
});

describe("groups", () => {
  const ALREADY = says({ errors: ["« marion » fait déjà partie de ce groupe."] }, 422);
  const members = (list: readonly unknown[], total: number) =>
    says({ members: list, owners: [], meta: { total } });
  const group = { id: 43, name: "aval-12-1" };

  it("are null when there is none of that name", async () => {
    discourse.forum.answer(NOT_FOUND);

    expect(await discourse.api.groups.byName("aval-12-1")).toBeNull();
  });

  it("of the forum's own are found by number under whatever name they bear there", async () => {
    const site = { groups: [{ id: 11, name: "niveau_confiance_1" }] };
    discourse.forum.answer(NOT_FOUND, says(site));

    expect(await discourse.api.groups.find("trust_level_1")).toEqual({ id: 11, name: "niveau_confiance_1" });
  });

  it("of the forum's own are not taken for another of their English name", async () => {
    const another = says({ group: { id: 60, name: "trust_level_1", bio_raw: null } });
    discourse.forum.answer(another, says({ groups: [{ id: 11, name: "niveau_confiance_1" }] }));

    expect(await discourse.api.groups.find("trust_level_1")).toMatchObject({ id: 11 });
  });

  it("are visible with their members, and cannot be mentioned, written to or joined", async () => {
    discourse.forum.answer(says(recorded(19)));

    const created = await discourse.api.groups.create({
      name: "aval-12-1",
      fullName: "Vote",
      bio: "Notre marque",
      usernames: ["marion", "seb"],
    });

    expect(created).toEqual({ id: 43, name: "rec_mwu6rfkz", bio: "" });
    expect(discourse.forum.asked[0]?.body).toEqual({
      group: {
        name: "aval-12-1",
        full_name: "Vote",
        bio_raw: "Notre marque",
        visibility_level: 0,
        members_visibility_level: 0,
        mentionable_level: 0,
        messageable_level: 0,
        default_notification_level: 1,
        public_admission: false,
        public_exit: false,
        allow_membership_requests: false,
        usernames: "marion,seb",
      },
    });
  });

  it("are read to the last member, each once", async () => {
    discourse.forum.answer(members(people(1, 1000), 1001), members([person(1000), person(1001)], 1001));

    expect(await discourse.api.groups.members("membres")).toHaveLength(1001);
    expect(discourse.asked()).toEqual([
      "GET /groups/membres/members.json?limit=1000&offset=0",
      "GET /groups/membres/members.json?limit=1000&offset=1000",
    ]);
  });

  it("take members who are there already as added, in whatever language the forum says so", async () => {
    discourse.forum.answer(ALREADY, members([{ id: 7, username: "Marion", name: "" }], 1));

    await discourse.api.groups.addMembers(group, [7]);

    expect(discourse.forum.asked[0]?.body).toEqual({ user_ids: "7", notify_users: "false" });
  });

  it("refuse to add when the list does not bear the forum's refusal out", async () => {
    discourse.forum.answer(ALREADY, members([], 0));

    await expect(discourse.api.groups.addMembers(group, [7])).rejects.toThrow(Refused);
  });

  it("lose members and are deleted", async () => {
    discourse.forum.answer(says(recorded(31)), says(recorded(129)));

    await discourse.api.groups.removeMembers(group, [9]);
    await discourse.api.groups.remove(43);

    expect(discourse.asked()).toEqual(["DELETE /groups/43/members.json", "DELETE /admin/groups/43.json"]);
  });

  it("are not asked to change by nobody", async () => {
    await discourse.api.groups.addMembers(group, []);
    await discourse.api.groups.removeMembers(group, []);

    expect(discourse.forum.asked).toEqual([]);
  });
});
