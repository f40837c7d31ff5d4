/** Who the key makes the bot, which Discourse this is, and how it calls its groups. */
import { z } from "zod";
import { FullName } from "./answer-fields.ts";
import type { Client } from "./client.ts";

const CurrentUser = z.object({
  id: z.number(),
  username: z.string(),
  name: FullName,
  admin: z.boolean(),
  moderator: z.boolean(),
});
type CurrentUser = z.infer<typeof CurrentUser>;

export const CurrentSession = z.object({ current_user: CurrentUser });

/** "3.1.0.beta3", "2026.1.0": numbers of the year from 2026 on. */
export const About = z.object({ about: z.object({ version: z.string(), title: z.string() }) });

const Site = z.object({ groups: z.array(z.object({ id: z.number(), name: z.string() })) });

export interface SessionApi {
  /** The bot's account. A wrong key or an unknown name is `Refused` with 403. */
  current(): Promise<CurrentUser>;
  /** The forum's version and title. */
  about(): Promise<{ version: string; title: string }>;
  /**
   * The groups that the bot sees, by number and name. The forum's own groups have the same numbers everywhere
   * (administrators 1, moderators 2, trust levels from 10 on) and names in the forum's language.
   */
  groups(): Promise<{ id: number; name: string }[]>;
}

export function createSessionApi(client: Client): SessionApi {
  return {
    current: async () => (await client.get(CurrentSession, "/session/current.json")).current_user,
    about: async () => (await client.get(About, "/about.json")).about,
    groups: async () => (await client.get(Site, "/site.json")).groups,
  };
}
