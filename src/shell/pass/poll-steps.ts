/** Ballots: taking a vote back as its voter, closing and opening. */
import { isRefusal } from "../../discourse-api/errors.ts";
import { withStuckVote, withoutVote } from "../reading/topic-view.ts";
import type { TopicView } from "../reading/topic-view.ts";
import { again, done } from "./step-context.ts";
import type { StepContext, StepOf, StepOutcome } from "./step-context.ts";

/** Takes a vote back. Where the forum refuses, the vote is noted as kept, and the tally sets it aside. */
export async function removeVote(
  { api, onObstacle }: StepContext<"actingAs.removeVote">,
  view: TopicView,
  { kind, postId, poll, voter }: StepOf<"remove-vote">,
): Promise<StepOutcome> {
  try {
    await api.actingAs.removeVote(postId, poll, voter);
    return done(withoutVote(view, postId, poll, voter));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    onObstacle(kind, error);
    return done(withStuckVote(view, { postId, voterId: voter.id }));
  }
}

/** Closes a poll; a vote may have come in meanwhile, so the topic is read afresh. */
export async function closePoll(
  { api }: StepContext<"polls.close">,
  view: TopicView,
  { postId, poll }: StepOf<"close-poll">,
): Promise<StepOutcome> {
  await api.polls.close(postId, poll);
  return again(view);
}

export async function openPoll(
  { api }: StepContext<"polls.open">,
  view: TopicView,
  { postId, poll }: StepOf<"open-poll">,
): Promise<StepOutcome> {
  await api.polls.open(postId, poll);
  return again(view);
}
