/** Native polls: what a post's JSON says of them, the full list of their voters, closing and opening. */
import { z } from "zod";
import { Person } from "./answer-fields.ts";
import type { Client } from "./client.ts";
import { htmlText } from "./html-text.ts";

/** A voter; ranked polls wrap each in an object with the rank. */
const Voter = z.union([Person, z.object({ user: Person }).transform(({ user }) => user)]);

/** By option id. A poll that asks for a number has no lists by option; Aval makes none, but reads topics with them. */
const VotersByOption = z.union([
  z.record(z.string(), z.array(Voter)),
  z.array(z.unknown()).transform((): Record<string, Person[]> => ({})),
]);

const Option = z
  .object({ id: z.string(), html: z.string(), votes: z.number().nullish() })
  .transform(({ id, html, votes }) => ({ id, label: htmlText(html).trim(), votes: votes ?? null }));

export const Poll = z
  .object({
    name: z.string(),
    type: z.string(),
    status: z.enum(["open", "closed"]),
    public: z.boolean().nullish(),
    groups: z.string().nullish(),
    options: z.array(Option),
    preloaded_voters: VotersByOption.nullish(),
  })
  .transform(({ public: isPublic, groups, options, preloaded_voters: voters, ...poll }) => ({
    ...poll,
    /** Whether voters are shown by name. */
    public: isPublic ?? false,
    groups: (groups ?? "").split(",").filter((name) => name !== ""),
    options: options.map((option) => ({ ...option, voters: voters?.[option.id] ?? [] })),
  }));
/**
 * `votes` is the forum's own figure, null where results are hidden; `voters` the named ones, at most 25 an option
 * as a post shows them.
 */
export type Poll = z.infer<typeof Poll>;
type PollOption = Poll["options"][number];

export const PollAnswer = z.object({ poll: Poll });

/** Null where nobody has voted, on some forums. */
export const Voters = z.object({ voters: VotersByOption.nullish().transform((voters) => voters ?? {}) });

/** The post's polls alone, for a fresh look at the figures. */
export const PollsOfPost = z.object({ polls: z.array(Poll).default([]) });

export interface PollsApi {
  /**
   * The poll with all its voters, also those beyond the 25 a post shows. Voters are read again, with the figures,
   * while the lists do not add up to the figures; after three readings what was read last is given as it is.
   * Only public polls with one list an option have more to read; others come back as they are.
   *
   * With `known`, the same poll as it was read before, only options whose figure has changed are read, from where
   * the known names end: votes that were exchanged under the same figures are not seen then.
   */
  withAllVoters(postId: number, poll: Poll, known?: Poll): Promise<Poll>;
  /** Closes a poll; one that is closed stays so. Gives it as the forum then has it. */
  close(postId: number, pollName: string): Promise<Poll>;
  /** Opens a poll again. One whose `close=` has passed looks open then and takes no vote all the same. */
  open(postId: number, pollName: string): Promise<Poll>;
}

/** The forum gives no more in one answer. */
const VOTERS_A_PAGE = 50;
const READINGS = 3;

export function createPollsApi(client: Client): PollsApi {
  /** Who has voted for an option, in the order of voting; `first` are those known to stand at its beginning. */
  async function votersOf(
    postId: number,
    pollName: string,
    { id: optionId, votes }: PollOption,
    first: readonly Person[] = [],
  ): Promise<Person[]> {
    const byId = new Map(first.map((voter) => [voter.id, voter]));
    for (let page = Math.floor(first.length / VOTERS_A_PAGE) + 1; ; page += 1) {
      const { voters } = await client.get(Voters, "/polls/voters.json", [
        ["post_id", postId],
        ["poll_name", pollName],
        ["option_id", optionId],
        ["page", page],
        ["limit", VOTERS_A_PAGE],
      ]);
      const list = voters[optionId] ?? [];
      // Pages of Discourse 3.1 may overlap.
      for (const voter of list) byId.set(voter.id, voter);
      if (list.length < VOTERS_A_PAGE || byId.size === votes) return [...byId.values()];
    }
  }

  async function filled(postId: number, poll: Poll, known?: Poll): Promise<Poll> {
    const lists = new Map<string, readonly Person[]>();
    const before = new Map(known?.options.map(({ id, voters }) => [id, voters]) ?? []);
    const newcomers = new Set<number>();
    // What has grown comes first: whoever is new there may have left another option.
    for (const option of poll.options.filter(
      ({ id, votes }) => (votes ?? 0) > (before.get(id)?.length ?? 0),
    )) {
      const first = before.get(option.id) ?? [];
      let voters: readonly Person[] = isWhole(option)
        ? option.voters
        : await votersOf(postId, poll.name, option, first);
      if (first.length > 0 && voters.length !== option.votes)
        voters = await votersOf(postId, poll.name, option);
      const there = new Set(first.map(({ id }) => id));
      for (const { id } of voters) if (!there.has(id)) newcomers.add(id);
      lists.set(option.id, voters);
    }
    for (const option of poll.options) {
      if (lists.has(option.id)) continue;
      const stayed = (before.get(option.id) ?? []).filter(({ id }) => !newcomers.has(id));
      if (isWhole(option)) lists.set(option.id, option.voters);
      else if (stayed.length === option.votes) lists.set(option.id, stayed);
      else lists.set(option.id, await votersOf(postId, poll.name, option));
    }
    return {
      ...poll,
      options: poll.options.map((option) => ({ ...option, voters: [...(lists.get(option.id) ?? [])] })),
    };
  }

  async function toggle(postId: number, pollName: string, status: "open" | "closed"): Promise<Poll> {
    const json = { post_id: postId, poll_name: pollName, status };
    return (await client.write(PollAnswer, { method: "PUT", path: "/polls/toggle_status.json", json })).poll;
  }

  return {
    withAllVoters: async (postId, poll, known) => {
      if (!poll.public || (poll.type !== "regular" && poll.type !== "multiple")) return poll;
      let read = await filled(postId, poll, known);
      for (let reading = 1; reading < READINGS && !addsUp(read); reading += 1) {
        const { polls } = await client.get(PollsOfPost, `/posts/${postId}.json`);
        const fresh = polls.find(({ name }) => name === poll.name);
        // Staff may take a poll out of its post at any moment; what was last read then stands.
        if (fresh === undefined) return read;
        read = await filled(postId, fresh, known === undefined ? undefined : read);
      }
      return read;
    },
    close: (postId, pollName) => toggle(postId, pollName, "closed"),
    open: (postId, pollName) => toggle(postId, pollName, "open"),
  };
}

/** A post shows all voters of an option that has few. */
function isWhole({ votes, voters }: PollOption): boolean {
  return votes === null || votes === voters.length;
}

function addsUp(poll: Poll): boolean {
  return poll.options.every(isWhole);
}
