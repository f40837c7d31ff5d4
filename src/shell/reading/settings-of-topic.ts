/**
 * Which settings hold for a topic: resolved once, when it is read, from the programme that its record names, or, while
 * it has none, from its tags and its category. Whatever decides on the topic afterwards knows plain settings.
 */
import { programmeAtStart, recordedProgramme, requestTagsOf } from "../../core/request/programme.ts";
import type { Memory } from "../../core/record/memory.ts";
import type { ServiceSettings } from "../../settings/service-settings.ts";

interface TopicOfSomeKind {
  readonly tags: readonly string[];
  readonly categoryId: number | null;
}

export type SettingsOfTopic = (topic: TopicOfSomeKind, memory: Memory) => ServiceSettings;

/** The choice among what these settings hold; the same settings each time for the same programme. */
export function createSettingsOfTopic(settings: ServiceSettings): SettingsOfTopic {
  const gone = new Map<string, ServiceSettings>();
  const { programmes } = settings;
  return (topic, memory) => {
    if (memory.kind !== "found")
      return programmeAtStart(topic, programmes, settings.requestTag)?.settings ?? settings;
    const recorded = recordedProgramme(memory.state.acts);
    if (recorded === null) return settings;
    const { id, name } = recorded;
    const known = programmes.find((programme) => programme.id === id)?.settings ?? gone.get(id);
    if (known !== undefined) return known;
    const without = withoutProgramme(settings, id, name);
    gone.set(id, without);
    return without;
  };
}

/**
 * Of a programme that the file has no more only what is the forum's is known. Nobody votes or reviews by groups that
 * it may never have named, and no criterion is one that its sheets do not have.
 */
function withoutProgramme(settings: ServiceSettings, id: string, name: string): ServiceSettings {
  const { requestTag, groups } = settings;
  const tags = settings.programme?.tags ?? requestTagsOf(settings).map((tag) => ({ tag, name: "" }));
  return {
    ...settings,
    requestTag,
    category: [],
    criteria: [],
    requiredFields: [],
    groups: { ...groups, electors: [], reviewers: null, signatories: null },
    programmes: [],
    programme: { id, name, isGone: true, tags },
  };
}
