/**
 * Two services started by mistake may post the same thing twice. The lowest id stays; a copied ballot with votes
 * is closed, so that nobody's vote disappears without a word, any other copy is deleted.
 */
import type { Step } from "../model/step.ts";
import { copies } from "../record/bot-marks.ts";
import { aboutCopy } from "../posts/messages.ts";
import { botPostsOf } from "../request/read-request.ts";
import type { Request } from "../request/request.ts";

export function copySteps(request: Request): Step[] {
  return copies(botPostsOf(request.snapshot)).flatMap((post): Step[] => {
    const polls = post.polls.filter((poll) => poll.options.some((option) => option.votes > 0));
    if (polls.length === 0) return [{ kind: "delete-post", postId: post.id }];
    const open = polls.filter((poll) => poll.status === "open");
    if (open.length === 0) return [];
    const voters = open.flatMap((poll) => poll.options.flatMap((option) => option.voters));
    return [
      ...aboutCopy(request, post, voters),
      ...open.map((poll): Step => ({ kind: "close-poll", postId: post.id, poll: poll.name })),
    ];
  });
}
