/** Whether the configured groups are there and hold enough people for a vote to count. */
import { votesNeeded } from "../../core/model/voting-rule.ts";
import type { Quorum } from "../../core/model/voting-rule.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import type { Person } from "../../discourse-api/answer-fields.ts";
import type { Remark } from "../../setup/change.ts";
import type { GroupsState } from "../../setup/forum-state.ts";
import type { ServiceSettings } from "../../settings/service-settings.ts";
import { type Finding, good, wrong } from "../finding.ts";

/** Who decides on one kind of request; `programme` null is the network's own. */
export interface Electorate {
  readonly programme: string | null;
  /** By their names in the settings. */
  readonly groups: readonly string[];
  readonly quorum: Quorum;
}

/** The electorate of each kind of request of these settings. */
export function electoratesOf(settings: ServiceSettings): Electorate[] {
  const kinds = [
    { programme: null, settings },
    ...settings.programmes.map(({ name, settings: own }) => ({ programme: name, settings: own })),
  ];
  return kinds.map(({ programme, settings: { groups, vote } }) => ({
    programme,
    groups: groups.electors,
    quorum: vote.quorum,
  }));
}

/** The findings, and the electors of all kinds as far as they are known. */
export async function checkPeople(
  api: Calls<"groups.members">,
  electorates: readonly Electorate[],
  { found, remarks }: { readonly found: GroupsState; readonly remarks: readonly Remark[] },
  botId: number,
): Promise<{ findings: Finding[]; electors: Person[] }> {
  const missing = remarks.filter((remark) => remark.kind === "missing-group");
  if (missing.length > 0) {
    return { findings: missing.map((problem) => wrong("people", problem)), electors: [] };
  }
  const membersOf = membersOnce(api);
  const findings: Finding[] = [];
  const everybody = new Map<number, Person>();
  for (const { programme, groups, quorum } of electorates) {
    const electors = new Map<number, Person>();
    const called = new Set<string>();
    for (const name of groups) {
      const group = found.get(name);
      if (group === undefined) continue;
      called.add(group.name);
      for (const member of await membersOf(group.name)) electors.set(member.id, member);
    }
    electors.delete(botId);
    const count = electors.size;
    const needed = votesNeeded(quorum, count);
    findings.push(
      count < needed
        ? wrong("people", { kind: "few-electors", count, quorum: needed, programme })
        : good("people", { kind: "electors", count, groups: [...called], programme }),
    );
    for (const [id, member] of electors) everybody.set(id, member);
  }
  return { findings, electors: [...everybody.values()] };
}

/** A group that several kinds of request name is asked for once. */
function membersOnce({ groups }: Calls<"groups.members">): (name: string) => Promise<readonly Person[]> {
  const known = new Map<string, Promise<readonly Person[]>>();
  return (name) => {
    const members = known.get(name) ?? groups.members(name);
    known.set(name, members);
    return members;
  };
}
