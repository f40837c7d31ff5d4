/** Polls: voting, removing one's vote, opening and closing, the named voters. */
import type { Era } from "../era.ts";
import { invalidParameters, notFound } from "../refusal.ts";
import type { Poll } from "../state/entities.ts";
import { castVote, pollIn, removeVote, togglePoll, type PollPlace } from "../acts/vote.ts";
import { visiblePost } from "../rules/rights.ts";
import { pollJson, resultsShown, voterJson, votersOf } from "../views/poll-json.ts";
import { actor, integer, list, requiredText, text, type Call, type Routes } from "./call.ts";

const MOST_VOTERS = 50;
const USUAL_VOTERS = 25;

export function pollRoutes(routes: Routes): void {
  routes.put("/polls/vote", (call) => {
    const options = list(call, "options") ?? [];
    const poll = castVote(call.forum, actor(call), place(call), options);
    const vote = poll.votes.filter((one) => one.memberId === call.me?.id).map((one) => one.optionId);
    return { poll: pollJson(call.forum, poll, call.me), vote };
  });
  routes.delete("/polls/vote", (call) => {
    const poll = removeVote(call.forum, actor(call), place(call));
    return { poll: pollJson(call.forum, poll, call.me) };
  });
  routes.put("/polls/toggle_status", (call) => {
    const poll = togglePoll(call.forum, actor(call), place(call), requiredText(call, "status"));
    return { poll: pollJson(call.forum, poll, call.me) };
  });
  routes.get("/polls/voters", votersPage);
}

function place(call: Call): PollPlace {
  return { postId: Number(requiredText(call, "post_id")), pollName: requiredText(call, "poll_name") };
}

function votersPage(call: Call): unknown {
  const { forum, me } = call;
  const { postId, pollName } = place(call);
  const post = forum.state.posts.get(postId);
  if (post === undefined) throw forum.era === "2023" ? invalidParameters("post_id") : notFound();
  if (forum.era !== "2023") visiblePost(forum, me, postId);
  const poll = pollIn(post, pollName);
  if (!poll.public || !resultsShown(forum, poll, me)) throw invalidParameters("poll_name");
  const limit = Math.min(Math.max(integer(call, "limit") ?? USUAL_VOTERS, 0), MOST_VOTERS);
  const offset = (Math.max(integer(call, "page") ?? 1, 1) - 1) * limit;
  const optionId = text(call, "option_id");
  if (optionId !== undefined) {
    const ids = votersOf(poll, optionId).slice(offset, offset + limit);
    return { voters: orNull(forum.era, { [optionId]: ids.map((id) => voterJson(forum, id)) }) };
  }
  const filled = poll.options.map(
    (option) => [option.id, pageOfAll(poll, option.id, offset, limit)] as const,
  );
  const named = filled
    .filter(([, ids]) => ids.length > 0)
    .map(([id, ids]) => [id, ids.map((voter) => voterJson(forum, voter))]);
  return { voters: orNull(forum.era, Object.fromEntries(named)) };
}

/** known-from-sources: where nobody has voted there are no lists at all. */
function orNull(era: Era, voters: Readonly<Record<string, readonly unknown[]>>) {
  return era !== "2023" && Object.values(voters).flat().length === 0 ? null : voters;
}

/** Without an option the pages overlap by one row (3.1 asks for ranks BETWEEN offset AND offset + limit). */
function pageOfAll(poll: Poll, optionId: string, offset: number, limit: number): number[] {
  return votersOf(poll, optionId).slice(Math.max(offset - 1, 0), offset + limit);
}
