/**
 * `/deport [@person…] [N] : reason`. Oneself at once; others by stewards at any time, by the requester or the
 * relayer before the vote opens; from anybody else it is a private question to that person.
 */
import type { Deed } from "../record/act.ts";
import type { Member } from "../model/snapshot.ts";
import { may } from "../permissions/permission.ts";
import { accountNamed, isRecused, isStewardOf } from "../request/people.ts";
import { person } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, offerFor, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";
import { readLine } from "./read-line.ts";

export const recuse: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const read = readLine(asking, "recuse");
    if (read.kind === "refused") return read;
    const text = shorten(read.text, 300);
    if (read.said.people.length === 0) {
      return accept({ do: "recuse", who: person(author), n: read.n, how: "self", text });
    }
    const deeds: Deed[] = [];
    for (const username of read.said.people) {
      const member = accountNamed(request.snapshot, username);
      if (member === null || member.id === request.snapshot.bot.id) {
        return refuse("refused.no-such-account", { username });
      }
      deeds.push(declare(request, author, member, read.n, read.projects, text));
    }
    if (isTooMany(request, author, deeds))
      return refuse("refused.recuse-many", { most: String(request.settings.most.named) });
    return accept(...deeds);
  },
  help: (request, author) => offerFor(request, "form.recuse", (project) => !isRecused(project, author.id)),
};

/**
 * Whether somebody would name more people than the settings let them: each is told in private, and keeping many out
 * of a vote is for the moderators to say.
 */
export function isTooMany(request: Request, author: Member, deeds: readonly Deed[]): boolean {
  const now = deeds.flatMap(namedBy);
  const before = request.acts.filter((act) => act.by.id === author.id).flatMap(namedBy);
  return now.length > 0 && new Set([...before, ...now]).size > request.settings.most.named;
}

/** The account that a deed names, where it is one of those that are counted. */
function namedBy(deed: Deed): number[] {
  const isNaming =
    deed.do === "ask" || (deed.do === "recuse" && (deed.how === "named" || deed.how === "sheet"));
  return isNaming ? [deed.who.id] : [];
}

/** A declaration where its author may declare for that person, a question where they may not. */
export function declare(
  request: Request,
  author: Member,
  member: Member,
  n: readonly number[],
  projects: readonly Project[],
  text: string,
): Deed {
  const who = person(member);
  if (member.id === author.id) return { do: "recuse", who, n, how: "self", text };
  if (!projects.every((project) => may(request, project, author.id, "recuse-another")))
    return { do: "ask", who, n, text };
  const isSteward = projects.every((project) => isStewardOf(request, project, author.id));
  return { do: "recuse", who, n, how: isSteward ? "steward" : "named", text };
}
