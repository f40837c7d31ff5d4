/** What a service of a story's forum reads with, where no service runs: the bot's own API and a reader. */
import type { ServiceSeal } from "../../src/seal/ed25519-seal.ts";
import { createDiscourseApi } from "../../src/discourse-api/discourse-api.ts";
import { createReader } from "../../src/shell/reading/read-snapshot.ts";
import { BOT } from "../world.ts";
import type { World } from "../world.ts";

export async function readerOf({ settings, clock, forum }: World, seal: ServiceSeal) {
  const { url, apiKey } = forum;
  const api = createDiscourseApi({ url, apiKey, username: BOT, budgetPerMinute: Infinity });
  const { id, username, name } = await api.session.current();
  return { api, ...createReader({ settings, clock, bot: { id, username, name }, seal }) };
}
