/** How people stand in the bot's posts: by name, and with an @ only when they must act. */
import type { Member } from "../model/snapshot.ts";
import type { Person } from "../record/act.ts";
import { accounts } from "../request/people.ts";
import { displayName } from "../request/request.ts";
import type { Request } from "../request/request.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";

/** Of a name in a post, in characters: the forum lets accounts have 255. */
const LONGEST = 60;

/** The name a person has now, or the one they had when it was recorded. */
export function nameOf(request: Request, who: Person): string {
  const member = accounts(request.snapshot).get(who.id);
  if (member !== undefined) return plainInMarkdown(shorten(displayName(member), LONGEST));
  // Of an account that is gone a decision keeps the number alone.
  return who.name === ""
    ? say(request.settings.language, "name.gone", { id: who.id })
    : plainInMarkdown(shorten(who.name, LONGEST));
}

/** Notifies this account: it must act. */
export function mention(member: Member): string {
  return `@${member.username}`;
}
