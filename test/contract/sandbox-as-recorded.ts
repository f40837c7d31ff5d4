/** A sandbox forum in the state in which the recorded forum was when the recordings began. */
import { createSandboxForum, type SandboxForum } from "../../src/sandbox/sandbox-forum.ts";
import { virtualClock, type VirtualClock } from "../../src/clock/virtual-clock.ts";
import { createIds, type Ids } from "./ids.ts";
import { people, RECORDED_SETTINGS, type Exchange } from "./recordings.ts";

const EARLIER_RUNS = ["mwu6k682", "mwu6oxdg"];

/** What earlier runs on the recorded forum had used up. */
const FIRST_IDS: readonly (readonly [string, number])[] = [
  ["topic", 16],
  ["post", 43],
  ["group", 43],
  ["web hook", 12],
  ["upload", 2],
];

export interface RecordedState {
  readonly forum: SandboxForum;
  readonly clock: VirtualClock;
  readonly ids: Ids;
}

export function sandboxAsRecorded(): RecordedState {
  const clock = virtualClock(Date.parse("2026-11-24T04:19:48Z"));
  const forum = createSandboxForum({
    clock,
    settings: { title: "Forum de la liste (test)", ...RECORDED_SETTINGS },
  });
  const ids = createIds();
  for (const [kind, first] of FIRST_IDS) forum.state.startIdsAt(kind, first);
  for (const person of people) {
    const staff = person.admin === true || person.moderator === true;
    const member = forum.addMember({ ...person, trustLevel: staff ? 4 : 2 });
    ids.learn("user", person.id, member.id);
  }
  ids.learn("category", 5, forum.addCategory({ name: "lettres" }).id);
  for (const tag of ["lettre", "essai", "sondage", "titre"]) forum.addTag(tag);
  for (const run of EARLIER_RUNS) {
    const id = forum.state.nextId("tag group");
    const tags = [forum.addTag(`review-${run}`), forum.addTag(`vote-${run}`)];
    const permissions = { everyone: 3, staff: 1 };
    forum.state.tagGroups.set(id, {
      id,
      name: `Letter stage ${run}`,
      tags,
      parent: null,
      onePerTopic: true,
      permissions,
    });
    forum.addTag(`letter-${run}`);
    forum.setUserField("charlotte", `Organisations ${run}`, "");
  }
  for (const field of forum.state.userFields.values()) {
    field.description = "Les organisations dans lesquelles vous êtes impliqué·e";
  }
  return { forum, clock, ids };
}

/** Time goes on a little with every exchange; before the vote in a poll that has closed by then, a lot. */
export async function letTimePass(clock: VirtualClock, exchange: Exchange): Promise<void> {
  if (exchange.seq === 112) await clock.advanceTo(Date.parse("2026-11-24T04:20:55Z"));
  else await clock.advance(150);
}
