/**
 * The members of the groups that the settings name: electors, stewards, reviewers, signatories, and the forum's
 * administrators. Read afresh after the forum told that one of these groups changed, when a post shows of its author
 * what the group does not, and when what was read is older than whoever asks can do with: of the groups that are the
 * forum's own (administrators, moderators, trust levels) the forum tells nothing else.
 */
import type { Clock } from "../../clock/clock.ts";
import type { Member } from "../../core/model/snapshot.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { nullWhenMissing } from "../../discourse-api/errors.ts";
import type { ServiceSettings } from "../../settings/service-settings.ts";
import { memberAsRead } from "./post-as-read.ts";

export interface ConfiguredPeople {
  readonly electors: readonly Member[];
  readonly stewards: readonly Member[];
  readonly administrators: readonly Member[];
  /** Null when the reviewers are the electors. */
  readonly reviewers: readonly Member[] | null;
  /** Null when the stewards sign. */
  readonly signatories: readonly Member[] | null;
}

/** What the forum says with a post of its author, as of now. */
export interface Standing {
  readonly id: number;
  readonly admin: boolean;
  readonly moderator: boolean;
  /** Null where the forum does not say. */
  readonly trustLevel: number | null;
}

/** What reading the configured people asks of the forum. */
type PeopleCalls = Calls<"groups.find" | "groups.members">;

export interface PeopleReader {
  /**
   * Those whom these settings name, the network's or a programme's, read at most `oldest` milliseconds ago.
   * @throws MissingGroup when one of their groups is not there: nobody can be said to be an elector then.
   */
  read(
    api: PeopleCalls,
    oldest: number,
    settings: Pick<ServiceSettings, "groups">,
  ): Promise<ConfiguredPeople>;
  /** Everybody in any of the groups that are there, of whatever kind of request. */
  known(api: PeopleCalls, oldest: number): Promise<readonly Member[]>;
  /** Whether the group is one of those read; true too while none was read yet. */
  isConfigured(groupId: number): boolean;
  /** Whether what was read says that this member is in the group. */
  has(groupId: number, memberId: number): boolean;
  /** Has the groups read again where they do not agree with what posts show of their authors. */
  compare(authors: readonly Standing[]): void;
  /** The next reading asks the forum. */
  forget(): void;
}

/** A group that the settings name and the forum does not have. */
class MissingGroup extends Error {
  override readonly name = "MissingGroup";
}

const ADMINISTRATORS = "admins";
const MODERATORS = "moderators";

interface GroupRead {
  readonly id: number;
  readonly members: readonly Member[];
}

/** A reader that leaves the bot out of every list. */
export function createPeopleReader(settings: ServiceSettings, clock: Clock, botId: number): PeopleReader {
  const stewardGroups = [MODERATORS, ...settings.groups.stewards];
  const kinds = [settings.groups, ...settings.programmes.map((programme) => programme.settings.groups)];
  const names = new Set([
    ADMINISTRATORS,
    ...stewardGroups,
    ...kinds.flatMap(({ electors, reviewers, signatories }) => [
      ...electors,
      ...(reviewers ?? []),
      ...(signatories ?? []),
    ]),
  ]);
  let kept: { readonly at: number; readonly groups: Promise<ReadonlyMap<string, GroupRead | null>> } | null =
    null;
  let byId = new Map<number, GroupRead>();
  const found = new Map<string, FoundGroup>();
  // Read again, and still so: of accounts that the forum keeps out of its groups, as those that only write by mail.
  const differing = new Map<string, boolean>();

  /** A group that one kind of request lacks is no trouble of the others. */
  async function readGroups(api: PeopleCalls): Promise<ReadonlyMap<string, GroupRead | null>> {
    const entries = await Promise.all(
      [...names].map(async (name): Promise<[string, GroupRead | null]> => [name, await readGroup(api, name)]),
    );
    byId = new Map(entries.flatMap(([, group]) => (group === null ? [] : [[group.id, group]])));
    return new Map(entries);
  }

  async function readGroup(api: PeopleCalls, name: string): Promise<GroupRead | null> {
    const group = found.get(name) ?? (await api.groups.find(name));
    const members = group === null ? null : await nullWhenMissing(api.groups.members(group.name));
    if (group === null || members === null) {
      found.delete(name);
      return null;
    }
    found.set(name, group);
    return { id: group.id, members: members.filter(({ id }) => id !== botId).map(memberAsRead) };
  }

  function current(api: PeopleCalls, oldest: number): Promise<ReadonlyMap<string, GroupRead | null>> {
    if (kept !== null && clock.now() - kept.at < oldest) return kept.groups;
    const reading = { at: clock.now(), groups: readGroups(api) };
    kept = reading;
    reading.groups.catch(() => {
      if (kept === reading) kept = null;
    });
    return reading.groups;
  }

  return {
    async read(api, oldest, { groups: named }) {
      const groups = await current(api, oldest);
      const membersOf = (name: string): readonly Member[] => {
        const group = groups.get(name) ?? null;
        if (group !== null) return group.members;
        // What is missing is looked for again at the next look.
        kept = null;
        throw new MissingGroup(`The forum has no group "${name}", which the settings name`);
      };
      const of = (some: readonly string[]) => eachOnce(some.flatMap(membersOf));
      return {
        electors: of(named.electors),
        stewards: of(stewardGroups),
        administrators: of([ADMINISTRATORS]),
        reviewers: named.reviewers === null ? null : of(named.reviewers),
        signatories: named.signatories === null ? null : of(named.signatories),
      };
    },
    async known(api, oldest) {
      const groups = await current(api, oldest);
      return eachOnce([...groups.values()].flatMap((group) => group?.members ?? []));
    },
    compare(authors) {
      for (const author of authors) {
        if (author.id === botId) continue;
        for (const { id: groupId, members } of byId.values()) {
          const belongs = OF_THE_FORUM.get(groupId)?.(author) ?? null;
          const isMember = members.some(({ id }) => id === author.id);
          const key = `${author.id} ${groupId}`;
          if (belongs === null || belongs === isMember) {
            differing.delete(key);
            continue;
          }
          if (differing.get(key) !== belongs) kept = null;
          differing.set(key, belongs);
        }
      }
    },
    isConfigured: (groupId) => byId.size === 0 || byId.has(groupId),
    has: (groupId, memberId) => byId.get(groupId)?.members.some(({ id }) => id === memberId) ?? false,
    forget() {
      kept = null;
    },
  };
}

/** The groups that the forum fills itself, by number, with whom it puts into them. */
const OF_THE_FORUM: ReadonlyMap<number, (author: Standing) => boolean | null> = new Map([
  [1, ({ admin }) => admin],
  [2, ({ moderator }) => moderator],
  [3, ({ admin, moderator }) => admin || moderator],
  ...[0, 1, 2, 3, 4].map((level): [number, (author: Standing) => boolean | null] => [
    10 + level,
    ({ trustLevel }) => (trustLevel === null ? null : trustLevel >= level),
  ]),
]);

interface FoundGroup {
  readonly id: number;
  readonly name: string;
}

function eachOnce(members: readonly Member[]): Member[] {
  return [...new Map(members.map((member) => [member.id, member])).values()];
}

/** Whether they are the same people, under the same names. */
export function areSame(some: ConfiguredPeople, others: ConfiguredPeople): boolean {
  const listed = ({ electors, stewards, administrators, reviewers, signatories }: ConfiguredPeople) =>
    JSON.stringify([electors, stewards, administrators, reviewers, signatories]);
  return listed(some) === listed(others);
}
