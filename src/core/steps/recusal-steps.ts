/**
 * Keeps people in recusal out of the open votes: the vote already cast is removed acting as its voter, then its
 * voter leaves the group, then the voters are read again, since a vote may have slipped in between. In that
 * order: the forum removes no vote of somebody who has left the group.
 */
import type { Group, Member } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import { pollName } from "../request/read-rounds.ts";
import { currentRound } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { electorateGroup } from "../request/electorate-group.ts";
import { votesToRemove } from "../request/votes-to-remove.ts";

export function recusalSteps(request: Request): Step[] {
  return request.projects.flatMap((project) => {
    const round = currentRound(project);
    if (round?.state !== "open" || round.post === null) return [];
    const postId = round.post.id;
    const group = electorateGroup(request.snapshot, project.n);
    const removals = votesToRemove(request, project, round).map((voter): Step => ({
      kind: "remove-vote",
      postId,
      poll: pollName(project.n),
      voter,
    }));
    const leaving = group === null ? [] : leave(project, group);
    const again: Step[] = removals.length > 0 || leaving.length > 0 ? [{ kind: "read-again" }] : [];
    return [...removals, ...leaving, ...again, ...(group === null ? [] : join(project, group))];
  });
}

/** Nothing of a recusal is left to be done: no vote that could be removed, no place in the group. */
export function isKeptOut(request: Request, project: Project, id: number): boolean {
  const round = currentRound(project);
  if (round?.state !== "open") return true;
  const group = electorateGroup(request.snapshot, project.n);
  const voted = votesToRemove(request, project, round).some((voter) => voter.id === id);
  return !voted && !(group?.members ?? []).some((member) => member.id === id);
}

/** What brings the group to those who may vote, before there is a ballot that asks for it. */
export function groupSteps(project: Project, group: Group): Step[] {
  return [...leave(project, group), ...join(project, group)];
}

function leave(project: Project, group: Group): Step[] {
  const able = new Set(project.electorate.map((member) => member.id));
  const members = group.members.filter((member) => !able.has(member.id));
  return members.length === 0
    ? []
    : [{ kind: "remove-members", groupId: group.id, groupName: group.name, members }];
}

function join(project: Project, group: Group): Step[] {
  const inside = new Set(group.members.map((member: Member) => member.id));
  const members = project.electorate.filter((member) => !inside.has(member.id));
  return members.length === 0
    ? []
    : [{ kind: "add-members", groupId: group.id, groupName: group.name, members }];
}
