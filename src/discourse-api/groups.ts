/** Groups: the electorates that Aval keeps, and the members of the forum's own groups. */
import { z } from "zod";
import { Person } from "./answer-fields.ts";
import type { Client } from "./client.ts";
import { nullWhenMissing, Refused } from "./errors.ts";
import { path } from "./forum-address.ts";

const Group = z
  .object({ id: z.number(), name: z.string(), bio_raw: z.string().nullish() })
  .transform(({ bio_raw: bio, ...group }) => ({ ...group, bio: bio ?? "" }));
type Group = z.infer<typeof Group>;

export const GroupAnswer = z.object({ group: Group });
export const CreatedGroup = z.object({ basic_group: Group });

export const GroupMembers = z.object({
  members: z.array(Person),
  meta: z.object({ total: z.number() }),
});

interface NewGroup {
  /** At most 20 characters on a stock forum, free among group names and usernames. */
  readonly name: string;
  readonly fullName: string;
  readonly bio: string;
  readonly usernames: readonly string[];
}

export interface GroupsApi {
  /** The group, whoever may see it; null when there is none of this name. */
  byName(name: string): Promise<Group | null>;
  /**
   * The group of this name as settings write it: the forum's own groups go by their English names there, and bear
   * names in the forum's language on the forum. Null when there is none.
   */
  find(name: string): Promise<Pick<Group, "id" | "name"> | null>;
  /** All members, each once. `Refused` with 404 when there is no such group. */
  members(name: string): Promise<Person[]>;
  /** Creates a group that everybody sees with its members, that nobody can mention or write to or join. */
  create(group: NewGroup): Promise<Group>;
  /** Adds the accounts of these numbers without notifying them; accounts that are gone are passed over. */
  addMembers(group: Pick<Group, "id" | "name">, userIds: readonly number[]): Promise<void>;
  /** Removes members; who is none, or is gone, stays out. */
  removeMembers(group: Pick<Group, "id">, userIds: readonly number[]): Promise<void>;
  remove(groupId: number): Promise<void>;
}

/** The forum gives no more members in one answer, and takes no more. */
const MEMBERS_A_PAGE = 1000;

/** The groups that every forum has, by number: their names are in the forum's language. */
const GROUPS_OF_ITS_OWN: ReadonlyMap<string, number> = new Map([
  ["admins", 1],
  ["moderators", 2],
  ["staff", 3],
  ["trust_level_0", 10],
  ["trust_level_1", 11],
  ["trust_level_2", 12],
  ["trust_level_3", 13],
  ["trust_level_4", 14],
]);

const Site = z.object({ groups: z.array(z.object({ id: z.number(), name: z.string() })) });

const EVERYBODY = 0;
const NOBODY = 0;
/** Notified of mentions only; newer forums would let members watch everything sent to the group. */
const NORMAL_NOTIFICATIONS = 1;

export function createGroupsApi(client: Client): GroupsApi {
  async function members(name: string): Promise<Person[]> {
    const byId = new Map<number, Person>();
    for (let offset = 0; ; offset += MEMBERS_A_PAGE) {
      const page = await client.get(GroupMembers, path`/groups/${name}/members.json`, [
        ["limit", MEMBERS_A_PAGE],
        ["offset", offset],
      ]);
      for (const member of page.members) byId.set(member.id, member);
      if (page.members.length === 0 || offset + MEMBERS_A_PAGE >= page.meta.total) return [...byId.values()];
    }
  }

  /** 422 says in the forum's language that all of those it found are members already, or something else. */
  async function areMembers(name: string, userIds: readonly number[]): Promise<boolean> {
    const there = new Set((await members(name)).map(({ id }) => id));
    return userIds.some((id) => there.has(id));
  }

  async function byName(name: string): Promise<Group | null> {
    const answer = await nullWhenMissing(client.get(GroupAnswer, path`/groups/${name}.json`));
    return answer === null ? null : answer.group;
  }

  return {
    byName,
    find: async (name) => {
      const number = GROUPS_OF_ITS_OWN.get(name);
      const named = await byName(name);
      // Another group may bear the English name on a forum of another language.
      if (number === undefined || named?.id === number) return named;
      return (await client.get(Site, "/site.json")).groups.find(({ id }) => id === number) ?? null;
    },
    members,
    create: async ({ name, fullName, bio, usernames }) => {
      const group = {
        name,
        full_name: fullName,
        bio_raw: bio,
        visibility_level: EVERYBODY,
        members_visibility_level: EVERYBODY,
        mentionable_level: NOBODY,
        messageable_level: NOBODY,
        default_notification_level: NORMAL_NOTIFICATIONS,
        public_admission: false,
        public_exit: false,
        allow_membership_requests: false,
        ...(usernames.length === 0 ? {} : { usernames: usernames.join(",") }),
      };
      const call = { method: "POST", path: "/admin/groups.json", json: { group } } as const;
      return (await client.write(CreatedGroup, call)).basic_group;
    },
    addMembers: async (group, userIds) => {
      for (const some of chunks(userIds)) {
        try {
          const json = { user_ids: some.join(","), notify_users: "false" };
          await client.order({ method: "PUT", path: `/groups/${group.id}/members.json`, json });
        } catch (error) {
          if (isNobodyFound(error)) continue;
          const isRefused = error instanceof Refused && error.status === 422;
          if (!isRefused || !(await areMembers(group.name, some))) throw error;
        }
      }
    },
    removeMembers: async (group, userIds) => {
      for (const some of chunks(userIds)) {
        try {
          const json = { user_ids: some.join(",") };
          await client.order({ method: "DELETE", path: `/groups/${group.id}/members.json`, json });
        } catch (error) {
          if (!isNobodyFound(error)) throw error;
        }
      }
    },
    remove: (groupId) => client.order({ method: "DELETE", path: `/admin/groups/${groupId}.json` }),
  };
}

/** None of the accounts is there any more: there is nobody to add or to remove. */
function isNobodyFound(error: unknown): boolean {
  return error instanceof Refused && error.status === 400;
}

function chunks(ids: readonly number[]): (readonly number[])[] {
  const count = Math.ceil(ids.length / MEMBERS_A_PAGE);
  return Array.from({ length: count }, (_, index) =>
    ids.slice(index * MEMBERS_A_PAGE, (index + 1) * MEMBERS_A_PAGE),
  );
}
