/** Whether the configured groups are there and hold enough people for a vote to count. */
import { votesNeeded } from "../../core/model/voting-rule.ts";
import type { Quorum } from "../../core/model/voting-rule.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import type { Person } from "../../discourse-api/answer-fields.ts";
import type { Remark } from "../../setup/change.ts";
import type { GroupsState } from "../../setup/forum-state.ts";
import type { Wanted } from "../../setup/wanted.ts";
import { type Finding, good, wrong } from "../finding.ts";

/** The findings, and the electors as far as they are known. */
export async function checkPeople(
  api: Calls<"groups.members">,
  { groups }: Wanted,
  { found, remarks }: { readonly found: GroupsState; readonly remarks: readonly Remark[] },
  { botId, quorum }: { readonly botId: number; readonly quorum: Quorum },
): Promise<{ findings: Finding[]; electors: Person[] }> {
  const missing = remarks.filter((remark) => remark.kind === "missing-group");
  if (missing.length > 0) {
    return { findings: missing.map((problem) => wrong("people", problem)), electors: [] };
  }
  const electors = new Map<number, Person>();
  const called = new Set<string>();
  for (const { name } of groups.filter(({ role }) => role === "electors")) {
    const group = found.get(name);
    if (group === undefined) continue;
    called.add(group.name);
    for (const member of await api.groups.members(group.name)) electors.set(member.id, member);
  }
  electors.delete(botId);
  const count = electors.size;
  const detail = { kind: "electors", count, groups: [...called] } as const;
  const needed = votesNeeded(quorum, count);
  const finding =
    count < needed
      ? wrong("people", { kind: "few-electors", count, quorum: needed })
      : good("people", detail);
  return { findings: [finding], electors: [...electors.values()] };
}
