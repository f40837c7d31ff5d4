/** What has to be read beside the topic itself before it can be decided on: accounts, groups, revisions. */
import { parseCommands } from "./command-line/parse-commands.ts";
import type { Post } from "./model/snapshot.ts";
import { usernamesIn } from "./sheet/named-people.ts";
import { readState } from "./record/state.ts";
import { marksOf } from "./text/mark.ts";

/** Usernames (lower case) that commands and sheets of these posts name, each once. */
export function namesToRead(posts: readonly Post[], botId: number): string[] {
  const names = posts.flatMap((post) => {
    if (post.author.id !== botId) return namedByMember(post);
    return marksOf(post.raw).some((mark) => mark.kind === "project") ? usernamesIn(post.raw) : [];
  });
  return [...new Set(names.map((name) => name.toLowerCase()))].slice(0, MOST_NAMES);
}

/** Each name costs the forum a request: a sheet full of them must not use up what a minute allows. */
const MOST_NAMES = 40;

/** The first post's @names may stand in the sheet that is about to be made of it. */
function namedByMember(post: Post): string[] {
  const commands = parseCommands(post.raw, { viaEmail: post.viaEmail }).flatMap((line) => [...line.people]);
  return post.number === 1 ? [...commands, ...usernamesIn(post.raw)] : commands;
}

/** Names of the electorate groups that the ballots of these posts use, less those whose letter is out. */
export function groupsToRead(posts: readonly Post[], botId: number): string[] {
  const own = posts.filter((post) => post.author.id === botId && !post.deleted);
  const over = new Set(
    own.flatMap((post) => marksOf(post.raw).flatMap((mark) => (mark.kind === "letter" ? [mark.n] : []))),
  );
  const groups = own.flatMap((post) =>
    marksOf(post.raw).some((mark) => mark.kind === "ballot" && !over.has(mark.n))
      ? post.polls.flatMap((poll) => poll.groups)
      : [],
  );
  return [...new Set(groups)];
}

/**
 * The bot's posts whose text was changed by others, with the last version already taken into account: their
 * revisions from the next one on are to be read. A sheet counts once it shows a tick or a name that no act
 * explains; a status once its state is damaged.
 */
export function revisionsToRead(posts: readonly Post[], botId: number): { postId: number; after: number }[] {
  const own = posts.filter((post) => post.author.id === botId);
  const read = readState(own);
  return own.flatMap((post) => {
    if (post.deleted) return [];
    const mark = marksOf(post.raw)[0];
    if (read.kind === "damaged" && mark?.kind === "status" && mark["part"] === undefined) {
      return [{ postId: post.id, after: Math.max(1, post.version - 3) }];
    }
    if (mark?.kind !== "project" || !post.wiki) return [];
    const known = read.kind === "found" ? (read.state.sheets[String(mark.n)]?.version ?? 1) : 1;
    return post.version > known ? [{ postId: post.id, after: known }] : [];
  });
}
