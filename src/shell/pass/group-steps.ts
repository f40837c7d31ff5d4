/** Electorate groups: made under the first free name, kept to the right members, removed. */
import type { Group, Member } from "../../core/model/snapshot.ts";
import { nullWhenMissing, Refused } from "../../discourse-api/errors.ts";
import { memberAsRead } from "../reading/post-as-read.ts";
import { withGroup, withoutGroup } from "../reading/topic-view.ts";
import type { TopicView } from "../reading/topic-view.ts";
import { again, done, wasThere } from "./step-context.ts";
import type { StepContext, StepOf, StepOutcome } from "./step-context.ts";

type GroupMaking = "groups.create" | "groups.addMembers" | "groups.byName" | "groups.members";

/**
 * Makes the group, or takes over the one that was made before and opens with our mark. A name may be taken by
 * anybody's account or group; then the next one is tried.
 */
export async function createGroup(
  context: StepContext<GroupMaking>,
  view: TopicView,
  step: StepOf<"create-group">,
): Promise<StepOutcome> {
  let refusal: Refused | null = null;
  for (const name of step.names) {
    const made = await tryToCreate(context, step, name);
    if (made instanceof Refused) refusal = made;
    else if (made !== null) {
      const after = kept(context, view, made.group);
      return made.isNew ? done(after) : wasThere(after);
    }
  }
  throw refusal ?? new Error(`None of the group names ${step.names.join(", ")} is free`);
}

interface Found {
  readonly group: Group;
  readonly isNew: boolean;
}

/** The group, the forum's refusal, or null where the name belongs to a group that is not ours. */
async function tryToCreate(
  { api }: StepContext<GroupMaking>,
  { title, bio, members }: StepOf<"create-group">,
  name: string,
): Promise<Found | Refused | null> {
  try {
    // Members come by their numbers: one who has just been renamed would be passed over without a word.
    const group = await api.groups.create({ name, fullName: title, bio, usernames: [] });
    await api.groups.addMembers(group, idsOf(members));
    return { group: { ...group, bio, members }, isNew: true };
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 422) throw error;
    const there = await api.groups.byName(name);
    if (there === null) return error;
    if (markOf(there.bio) !== markOf(bio)) return null;
    const group = { ...there, members: (await api.groups.members(name)).map(memberAsRead) };
    return { group, isNew: false };
  }
}

/** The first line of a description says whose group it is. */
function markOf(bio: string): string {
  return bio.trim().split("\n", 1)[0]?.trim() ?? "";
}

export async function addMembers(
  context: StepContext<"groups.addMembers">,
  view: TopicView,
  { groupId, groupName, members }: StepOf<"add-members">,
): Promise<StepOutcome> {
  const group = groupIn(view, groupId);
  if (group === undefined) return again(view);
  await context.api.groups.addMembers({ id: groupId, name: groupName }, idsOf(members));
  const others = group.members.filter(({ id }) => members.every((member) => member.id !== id));
  return done(kept(context, view, { ...group, members: [...others, ...members] }));
}

export async function removeMembers(
  context: StepContext<"groups.removeMembers">,
  view: TopicView,
  { groupId, members }: StepOf<"remove-members">,
): Promise<StepOutcome> {
  const group = groupIn(view, groupId);
  if (group === undefined) return again(view);
  await context.api.groups.removeMembers({ id: groupId }, idsOf(members));
  const left = group.members.filter(({ id }) => members.every((member) => member.id !== id));
  return done(kept(context, view, { ...group, members: left }));
}

/** Removes the group; one that is gone already is fine. */
export async function deleteGroup(
  { api, reader }: StepContext<"groups.remove">,
  view: TopicView,
  { groupId, groupName }: StepOf<"delete-group">,
): Promise<StepOutcome> {
  const removed = await nullWhenMissing(api.groups.remove(groupId).then(() => true));
  reader.groups.forget({ id: groupId, name: groupName });
  const after = withoutGroup(view, groupId);
  return removed === null ? wasThere(after) : done(after);
}

function idsOf(members: readonly Member[]): number[] {
  return members.map(({ id }) => id);
}

function groupIn(view: TopicView, groupId: number): Group | undefined {
  return view.snapshot.groups.find(({ id }) => id === groupId);
}

function kept({ reader }: Pick<StepContext, "reader">, view: TopicView, group: Group): TopicView {
  reader.groups.keep(view.snapshot.topic.id, group);
  return withGroup(view, group);
}
