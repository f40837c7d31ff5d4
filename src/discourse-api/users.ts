/** Accounts, by the name that somebody typed. */
import { z } from "zod";
import { FullName } from "./answer-fields.ts";
import type { Client } from "./client.ts";
import { nullWhenMissing } from "./errors.ts";
import { path } from "./forum-address.ts";

const User = z.object({
  id: z.number(),
  username: z.string(),
  name: FullName,
  admin: z.boolean(),
  moderator: z.boolean(),
  groups: z.array(z.object({ id: z.number(), name: z.string() })).default([]),
  /** By the field's id, for staff; a field of several choices holds a list. */
  user_fields: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]).nullable())
    .nullish()
    .transform((fields) => fields ?? {}),
});
type User = z.infer<typeof User>;

export const UserAnswer = z.object({ user: User });

/** What the forum tells of itself; one without such fields may leave them out. */
const SiteFields = z.object({
  user_fields: z.array(z.object({ id: z.number(), name: z.string() })).default([]),
});
type ProfileField = z.infer<typeof SiteFields>["user_fields"][number];

export interface UsersApi {
  /** The account of this name, in any case; null when there is none, as after a renaming. */
  byUsername(username: string): Promise<User | null>;
  /** The fields that profiles have beside the forum's own, as every member sees them. */
  fields(): Promise<ProfileField[]>;
}

export function createUsersApi(client: Client): UsersApi {
  return {
    byUsername: async (username) => {
      // No account is called that, and no address can hold it.
      if (/^\.*$/.test(username)) return null;
      const answer = await nullWhenMissing(client.get(UserAnswer, path`/u/${username}.json`));
      return answer === null ? null : answer.user;
    },
    fields: async () => (await client.get(SiteFields, "/site.json")).user_fields,
  };
}
