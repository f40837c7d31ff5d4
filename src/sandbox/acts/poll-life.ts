/** A poll's beginning, its change with the text around it, its end by the clock. */
import { numberSetting, type Forum } from "../forum.ts";
import { unprocessable } from "../refusal.ts";
import type { Poll, Post } from "../state/entities.ts";
import { checkPolls, pollsIn, type PollMarkup } from "../rules/poll-markup.ts";

export function startPoll(markup: PollMarkup, now: number): Poll {
  return { ...markup, status: "open", createdAt: now, votes: [] };
}

/**
 * The polls of a post after an edit to `raw`: an unchanged one keeps its votes; a changed one loses them all
 * within the edit window and is refused after it; one taken out of the text is gone with its votes.
 */
export function pollsAfterEdit(forum: Forum, post: Post, raw: string): Poll[] {
  const written = pollsIn(raw);
  checkPolls(written, numberSetting(forum, "poll_maximum_options"));
  const now = forum.clock.now();
  const minutes = numberSetting(forum, "poll_edit_window_mins");
  return written.map((markup) => {
    const old = post.polls.find((poll) => poll.name === markup.name);
    if (old === undefined) return startPoll(markup, now);
    if (isSamePoll(old, markup)) return old;
    const settled = minutes > 0 && now - old.createdAt > minutes * 60_000;
    if (settled && old.votes.length > 0) {
      const which = markup.name === "poll" ? "a poll" : `the poll named <strong>${markup.name}</strong>`;
      throw unprocessable(`You cannot change ${which} after the first ${minutes} minutes.`);
    }
    return { ...markup, status: old.status, createdAt: old.createdAt, votes: [] };
  });
}

function isSamePoll(poll: Poll, markup: PollMarkup): boolean {
  const essence = ({
    type,
    results,
    public: open,
    chartType,
    groups,
    close,
    min,
    max,
    title,
    options,
  }: PollMarkup) => JSON.stringify([type, results, open, chartType, groups, close, min, max, title, options]);
  return essence(poll) === essence(markup);
}

/** Closes the polls of a post at the time in their `close=`. */
export function schedulePollClosing(forum: Forum, post: Post): void {
  for (const poll of post.polls) {
    const end = poll.close === null ? Number.NaN : Date.parse(poll.close);
    if (Number.isNaN(end)) continue;
    forum.clock.at(end, () => {
      const current = post.polls.find((candidate) => candidate.name === poll.name);
      if (current?.close === poll.close) current.status = "closed";
    });
  }
}

/** A poll that takes no votes: closed by hand, or past the time in its `close=` whatever its status says. */
export function isClosed(forum: Forum, poll: Poll): boolean {
  const end = poll.close === null ? Number.NaN : Date.parse(poll.close);
  return poll.status === "closed" || end <= forum.clock.now();
}
