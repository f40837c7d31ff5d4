/** The minutes of a topic as its record gives them now, for whoever keeps the service. */
import type { Minutes } from "../../model/minutes.ts";
import type { Seal } from "../../model/seal.ts";
import type { Settings } from "../../model/settings.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { readMemory } from "../../record/memory.ts";
import { readRequest } from "../../request/read-request.ts";
import { minutesOf } from "./minutes-of.ts";

/** One for each project of which a vote was decided; they are of the moment of the last recorded act. */
export function minutesInTopic(
  snapshot: Snapshot,
  settings: Settings,
  seal: Seal,
): { readonly n: number; readonly minutes: Minutes }[] {
  const { posts, topic, bot } = snapshot;
  const memory = readMemory(posts, { topicId: topic.id, botId: bot.id, seal });
  if (memory.kind !== "found") return [];
  const request = readRequest(snapshot, settings, memory.state);
  const at = Math.max(...request.acts.map((act) => act.at));
  return request.projects.flatMap(({ n }) => {
    const minutes = minutesOf(request, n, request.acts, { seal, at });
    return minutes === null ? [] : [{ n, minutes }];
  });
}
