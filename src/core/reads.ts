/** What has to be read beside the topic itself before it can be decided on: accounts, groups, revisions. */
import type { Post } from "./model/snapshot.ts";

/** Usernames (lower case) that commands and sheets of these posts name, each once. */
export function namesToRead(_posts: readonly Post[], _botId: number): string[] {
  return [];
}

/** Names of the electorate groups that the ballots of these posts use. */
export function groupsToRead(_posts: readonly Post[], _botId: number): string[] {
  return [];
}

/**
 * The bot's wiki posts whose text was changed by others, with the last version already taken into account:
 * revisions from the next one on are to be read.
 */
export function revisionsToRead(
  _posts: readonly Post[],
  _botId: number,
): { postId: number; after: number }[] {
  return [];
}
