/** Fills a sandbox forum with the people and places of the demo's case. */
import type { SandboxForum } from "../sandbox/sandbox-forum.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { PEOPLE } from "./demo-case.ts";
import type { DemoCase } from "./demo-case.ts";

export const DEMO_BOT = "lettres-bot";

/** The members, the moderator, the bot, the voting group, the category and the tags. */
export function fillDemoForum(forum: SandboxForum, demo: DemoCase, settings: ServiceSettings): void {
  forum.addMember({
    username: DEMO_BOT,
    name: demo.language === "fr" ? "Lettres de soutien" : "Letters of support",
    admin: true,
  });
  forum.addMember({ username: "jeanne", name: demo.names.jeanne, moderator: true });
  for (const username of PEOPLE) forum.addMember({ username, name: demo.names[username] });
  forum.addGroupMembers(demo.group, [...PEOPLE, "jeanne"]);
  forum.addCategory({ name: demo.category });
  for (const tag of [settings.requestTag, ...Object.values(settings.stageTags)]) forum.addTag(tag);
}
