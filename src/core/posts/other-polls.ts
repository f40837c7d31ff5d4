/**
 * Polls that members put into the topic themselves decide nothing; they get an indicative count without the
 * people in recusal, as far as the forum names the voters.
 */
import { plainInMarkdown } from "../text/plain-text.ts";
import type { Poll, Post } from "../model/snapshot.ts";
import type { Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";

/** At most two lines: a status is no place for more. */
export function otherPolls(request: Request): string[] {
  const { bot, posts } = request.snapshot;
  const foreign = posts.filter((post) => post.author.id !== bot.id && !post.deleted && !post.hidden);
  return foreign.flatMap((post) => post.polls.flatMap((poll) => recount(request, post, poll))).slice(0, 2);
}

function recount(request: Request, post: Post, poll: Poll): string[] {
  const recused = new Set(request.projects.flatMap((project) => project.recused.map(({ who }) => who.id)));
  const voters = poll.options.flatMap((option) => option.voters);
  // Where the forum hides who voted there is nothing to recount, and without a vote by them no need.
  if (!voters.some((voter) => recused.has(voter.id))) return [];
  const counts = poll.options.map((option) => {
    const count = option.voters.filter((voter) => !recused.has(voter.id)).length;
    return `${plainInMarkdown(shorten(option.label, 30))} ${count}`;
  });
  return [
    say(request.settings.language, "status.other-poll", { number: post.number, counts: counts.join(", ") }),
  ];
}
