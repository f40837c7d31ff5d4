/** How people, projects and criteria stand in the bot's posts: by name, people with an @ only when they must act. */
import type { Member } from "../model/snapshot.ts";
import type { Person } from "../record/act.ts";
import { accounts } from "../request/people.ts";
import { displayName } from "../request/request.ts";
import type { Project, Request, Round } from "../request/request.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say, sayList } from "../words/say.ts";

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

/** Longest name of a project within a sentence, in characters. */
const LONGEST_TITLE = 60;

/** What a project is called within a sentence. */
export function titleOf({ title }: Pick<Project, "title">, longest = LONGEST_TITLE): string {
  return plainInMarkdown(shorten(title, longest));
}

/** The projects `n` by name, "La Halle et Le Relais"; "" where all are meant, or the only one. */
export function titlesOf(request: Request, n: readonly number[]): string {
  const { projects, settings } = request;
  const named = projects.filter((project) => n.includes(project.n));
  if (n.length === 0 || projects.length < 2 || named.length === projects.length) return "";
  return sayList(
    settings.language,
    named.map((project) => titleOf(project)),
  );
}

/** The number of a project as a command takes it, with a space before; "" where there is one project only. */
export function numberFor(request: Request, { n }: Pick<Project, "n">): string {
  return request.projects.length > 1 ? ` ${n}` : "";
}

/** ", tour 2": a round is told from the second on, since most votes have but one. */
export function laterRound({ settings }: Pick<Request, "settings">, { round }: Pick<Round, "round">): string {
  return round > 1 ? say(settings.language, "round.later", { round }) : "";
}

/** Where a post of the topic stands. */
export function addressOf({ settings, snapshot }: Request, post: { readonly number: number }): string {
  return `${settings.forumUrl}/t/${snapshot.topic.id}/${post.number}`;
}
