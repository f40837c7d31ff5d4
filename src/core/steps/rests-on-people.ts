/**
 * Whether what is planned depends on who is in the configured groups beyond what the forum tells by itself: it tells
 * who joins or leaves a group that somebody keeps, and with each post what its author is (moderator, administrator,
 * trust level). So what somebody who has written in the topic may do is known as it is now. Whatever else rests on a
 * group is planned on members read lately.
 */
import type { Snapshot } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import type { Act } from "../record/act.ts";
import { isRecused } from "../request/people.ts";
import type { Request } from "../request/request.ts";

/** `added` are the acts that are about to be recorded. */
export function restsOnPeople(request: Request, steps: readonly Step[], added: readonly Act[]): boolean {
  const writers = writersIn(request.snapshot);
  return added.some((act) => !isOfWriter(act, writers)) || steps.some((step) => isForPeople(step, request));
}

function writersIn({ posts, bot }: Snapshot): ReadonlySet<number> {
  return new Set(posts.map(({ author }) => author.id).filter((id) => id !== bot.id));
}

/** Whoever has just come into a group is not to be refused, nor what follows by itself to be missing them. */
function isOfWriter(act: Act, writers: ReadonlySet<number>): boolean {
  return act.do !== "refused" && writers.has(act.by.id);
}

function isForPeople(step: Step, { projects }: Request): boolean {
  switch (step.kind) {
    case "create-group":
    case "add-members":
    case "message":
      return true;
    case "remove-members":
      // Who is in recusal has no place in any of them.
      return step.members.some(({ id }) => !projects.some((project) => isRecused(project, id)));
    default:
      return false;
  }
}
