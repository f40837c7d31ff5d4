/**
 * Of which kind a request is, where a forum has several: chosen once, when the request begins, from the topic's tags
 * and category, and recorded. Tags that are moved later, and settings that change, choose nothing anew.
 */
import type { Settings } from "../model/settings.ts";
import { actsOf } from "../record/act.ts";
import type { Act, ActOf } from "../record/act.ts";
import type { Request } from "./request.ts";

/** What of a programme says which topics are of it. */
interface Entrance {
  /** Null: its topics bear the network's tag, and are known by their category. */
  readonly ownTag: string | null;
  readonly settings: Pick<Settings, "category">;
}

interface Topic {
  readonly tags: readonly string[];
  readonly categoryId: number | null;
}

/** Every tag that makes a topic a request, of whatever kind. */
export function requestTagsOf({
  programme,
  requestTag,
}: Pick<Settings, "programme" | "requestTag">): readonly string[] {
  return programme?.tags.map(({ tag }) => tag) ?? [requestTag];
}

/**
 * The programme of a request that begins: the first whose own tag the topic bears; else the one of its category, if
 * that has no tag of its own, or the topic no request tag yet. Null: of the network's own kind.
 */
export function programmeAtStart<Programme extends Entrance>(
  { tags, categoryId }: Topic,
  programmes: readonly Programme[],
  networkTag: string,
): Programme | null {
  const tagged = programmes.find(({ ownTag }) => ownTag !== null && tags.includes(ownTag));
  if (tagged !== undefined) return tagged;
  const isTagged = tags.includes(networkTag);
  const here = programmes.find(
    ({ ownTag, settings }) =>
      categoryId !== null && settings.category.includes(categoryId) && (ownTag === null || !isTagged),
  );
  return here ?? null;
}

/** The programme as the record has it; null where the request is of none. */
export function recordedProgramme(acts: readonly Act[]): ActOf<"programme"> | null {
  return actsOf(acts, "programme")[0] ?? null;
}

/** Whether a topic with these tags is a request: also by the tag that it began under, should the settings have lost it. */
export function isRequestTopic(
  tags: readonly string[],
  settings: Pick<Settings, "programme" | "requestTag">,
  acts: readonly Act[],
): boolean {
  const began = recordedProgramme(acts)?.tag;
  return (
    requestTagsOf(settings).some((tag) => tags.includes(tag)) || (began !== undefined && tags.includes(began))
  );
}

/** The settings have its programme no more: what would be decided anew, and by whom, nobody can say. */
export function isProgrammeGone({ settings }: Pick<Request, "settings">): boolean {
  return settings.programme?.isGone === true;
}

/** What a request of a programme records when it begins; nothing for one of the network's own kind. */
export function programmeActs({ settings, snapshot }: Pick<Request, "settings" | "snapshot">): Act[] {
  const { programme, requestTag } = settings;
  if (programme === undefined || programme.id === null || programme.isGone) return [];
  const { id, name } = programme;
  const { topic, bot } = snapshot;
  return [
    {
      do: "programme",
      id,
      name,
      tag: requestTag,
      key: "programme",
      // The status that holds it is the same from whoever posts it.
      at: topic.createdAt,
      by: { id: bot.id, name: bot.name === "" ? bot.username : bot.name },
    },
  ];
}
