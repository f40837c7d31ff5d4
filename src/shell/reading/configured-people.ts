/**
 * The members of the groups that the settings name: electors, stewards, reviewers, signatories, and the forum's
 * administrators. Read afresh after the forum told that one of these groups changed, and when what was read is
 * older than whoever asks can do with: the forum tells of no member who rises to another trust level.
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

/** What reading the configured people asks of the forum. */
type PeopleCalls = Calls<"groups.find" | "groups.members">;

export interface PeopleReader {
  /**
   * Read at most `oldest` milliseconds ago.
   * @throws MissingGroup when a configured group is not there: nobody can be said to be an elector then.
   */
  read(api: PeopleCalls, oldest: number): Promise<ConfiguredPeople>;
  /** Whether the group is one of those read; true too while none was read yet. */
  isConfigured(groupId: number): boolean;
  /** Whether what was read says that this member is in the group. */
  has(groupId: number, memberId: number): boolean;
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
  const names = new Set([
    ADMINISTRATORS,
    ...stewardGroups,
    ...settings.groups.electors,
    ...(settings.groups.reviewers ?? []),
    ...(settings.groups.signatories ?? []),
  ]);
  let kept: { readonly at: number; readonly groups: Promise<ReadonlyMap<string, GroupRead>> } | null = null;
  let byId = new Map<number, GroupRead>();
  const found = new Map<string, FoundGroup>();

  async function readGroups(api: PeopleCalls): Promise<ReadonlyMap<string, GroupRead>> {
    const entries = await Promise.all(
      [...names].map(async (name): Promise<[string, GroupRead]> => [name, await readGroup(api, name)]),
    );
    byId = new Map(entries.map(([, group]) => [group.id, group]));
    return new Map(entries);
  }

  async function readGroup(api: PeopleCalls, name: string): Promise<GroupRead> {
    const group = found.get(name) ?? (await api.groups.find(name));
    const members = group === null ? null : await nullWhenMissing(api.groups.members(group.name));
    if (group === null || members === null) {
      found.delete(name);
      throw new MissingGroup(`The forum has no group "${name}", which the settings name`);
    }
    found.set(name, group);
    return { id: group.id, members: members.filter(({ id }) => id !== botId).map(memberAsRead) };
  }

  function current(api: PeopleCalls, oldest: number): Promise<ReadonlyMap<string, GroupRead>> {
    if (kept !== null && clock.now() - kept.at < oldest) return kept.groups;
    const reading = { at: clock.now(), groups: readGroups(api) };
    kept = reading;
    reading.groups.catch(() => {
      if (kept === reading) kept = null;
    });
    return reading.groups;
  }

  return {
    async read(api, oldest) {
      const groups = await current(api, oldest);
      const of = (some: readonly string[]) =>
        eachOnce(some.flatMap((name) => groups.get(name)?.members ?? []));
      return {
        electors: of(settings.groups.electors),
        stewards: of(stewardGroups),
        administrators: of([ADMINISTRATORS]),
        reviewers: settings.groups.reviewers === null ? null : of(settings.groups.reviewers),
        signatories: settings.groups.signatories === null ? null : of(settings.groups.signatories),
      };
    },
    isConfigured: (groupId) => byId.size === 0 || byId.has(groupId),
    has: (groupId, memberId) => byId.get(groupId)?.members.some(({ id }) => id === memberId) ?? false,
    forget() {
      kept = null;
    },
  };
}

interface FoundGroup {
  readonly id: number;
  readonly name: string;
}

function eachOnce(members: readonly Member[]): Member[] {
  return [...new Map(members.map((member) => [member.id, member])).values()];
}
