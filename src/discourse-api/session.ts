/** Who the key makes the bot, and which Discourse this is. */
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

export interface SessionApi {
  /** The bot's account. A wrong key or an unknown name is `Refused` with 403. */
  current(): Promise<CurrentUser>;
  /** The forum's version and title. */
  about(): Promise<{ version: string; title: string }>;
}

export function createSessionApi(client: Client): SessionApi {
  return {
    current: async () => (await client.get(CurrentSession, "/session/current.json")).current_user,
    about: async () => (await client.get(About, "/about.json")).about,
  };
}
