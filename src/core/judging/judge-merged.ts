/**
 * Accounts that an administrator has merged into another one: the forum hands over what the first has written and
 * deletes it. Who declared a link of interest under the old account has it under the new one.
 */
import { actsOf, postOf } from "../record/act.ts";
import type { Act } from "../record/act.ts";
import { mergedKey } from "../record/merged-account.ts";
import { accounts } from "../request/people.ts";
import { person } from "../request/request.ts";
import type { Request } from "../request/request.ts";

export function judgeMerged(request: Request): Act[] {
  const { snapshot, acts } = request;
  const ended = new Set(actsOf(acts, "lift-recusal").flatMap(({ causes }) => causes));
  const keys = new Set(acts.map(({ key }) => key));
  return actsOf(acts, "recuse").flatMap((cause): Act[] => {
    if (cause.by.id !== cause.who.id || ended.has(cause.key)) return [];
    const isOffice = cause.how === "requester" || cause.how === "holder";
    const post = snapshot.posts.find(({ id, number }) => (isOffice ? number === 1 : id === postOf(cause)));
    if (post === undefined || post.author.id === cause.who.id || post.author.id === snapshot.bot.id)
      return [];
    // A post that was given to somebody else has a version for it, and its account is still there.
    if (post.version > 1 && accounts(snapshot).has(cause.who.id)) return [];
    const key = mergedKey(cause.key, post.author.id);
    if (keys.has(key)) return [];
    const { n, how, text } = cause;
    return [
      {
        do: "recuse",
        who: person(post.author),
        n,
        how,
        text,
        key,
        at: post.updatedAt,
        by: person(post.author),
      },
    ];
  });
}
