/** The people and places of every story; who does what in one is told there. */
import { requestTagsOf } from "../src/core/request/programme.ts";
import type { SandboxForum } from "../src/sandbox/sandbox-forum.ts";
import type { ServiceSettings } from "../src/settings/service-settings.ts";

/** Members of trust level 2, all electors by the stock settings. */
const MEMBERS = [
  ["bruno", "Bruno Lemaire"],
  ["chloe", "Chloé Faure"],
  ["driss", "Driss Amrani"],
  ["emma", "Emma Roux"],
  ["denis", "Denis Colin"],
  ["leo", "Léo Martin"],
  ["farida", "Farida Benali"],
  ["gael", "Gaël Le Goff"],
  ["hanna", "Hanna Weiss"],
  ["ines", "Inès Moreau"],
  ["jonas", "Jonas Petit"],
  ["karim", "Karim Haddad"],
] as const;

/** A moderator, and so a steward; an elector too. */
const MODERATOR = "nadia";

/** Puts the members, a moderator, the bot, the category `lettres` and the service's tags into the forum. */
export function fillForum(forum: SandboxForum, settings: ServiceSettings, bot: string): void {
  forum.addMember({ username: bot, name: "Lettres (bot)", admin: true });
  forum.addMember({ username: MODERATOR, name: "Nadia Girard", moderator: true });
  for (const [username, name] of MEMBERS) forum.addMember({ username, name });
  forum.addCategory({ name: "lettres" });
  for (const tag of [...requestTagsOf(settings), ...Object.values(settings.stageTags)]) forum.addTag(tag);
}
