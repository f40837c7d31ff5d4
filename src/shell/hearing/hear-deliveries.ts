/** From what the door lets in to what is looked at: which topic, or nothing. */
import type { ServiceSettings } from "../../settings/service-settings.ts";
import type { Delivery } from "./door.ts";
import type { PostEvidence, TopicEvidence } from "../reading/evidence.ts";
import type { DeliveryOutcome } from "../metrics.ts";
import type { Reader } from "../reading/read-snapshot.ts";
import { requestCategories } from "./request-topics.ts";
import type { RequestTopics } from "./request-topics.ts";
import type { Occasion } from "../topic-queue.ts";
import type { Meaning } from "./what-an-event-says.ts";
import type { Knowledge } from "../reading/what-is-known.ts";

export interface HearingParts {
  readonly settings: ServiceSettings;
  readonly reader: Reader;
  readonly knowledge: Knowledge;
  readonly requests: RequestTopics;
  readonly ask: (topicId: number, occasion: Occasion) => void;
  /** The members of a configured group have changed: every open request may be concerned. */
  readonly onPeopleChanged: () => void;
  /** Somebody else has changed the register: cards may be gone, altered or doubled. */
  readonly onRegisterChanged: () => void;
}

/** Acts on a delivery and says what it came to. */
export function hearDelivery(parts: HearingParts, { event, meaning }: Delivery): DeliveryOutcome {
  switch (meaning.kind) {
    case "ping":
      return "ping";
    case "topic":
      return hearOfTopic(parts, event, meaning.topicId, meaning.evidence);
    case "people-changed":
      return hearOfPeople(parts, event, meaning);
    case "ignored":
    case "malformed":
    default:
      return "ignored";
  }
}

function hearOfTopic(
  { settings, reader, knowledge, requests, ask, onRegisterChanged }: HearingParts,
  event: string,
  topicId: number,
  evidence: PostEvidence | TopicEvidence,
): DeliveryOutcome {
  if (reader.register.hear(topicId, evidence)) onRegisterChanged();
  if (evidence.of === "topic") {
    requests.note(topicId, evidence);
    if (!requests.has(topicId) && isIn(requestCategories(settings), evidence.categoryId)) {
      ask(topicId, { kind: "heard", event, evidence });
      return knowledge.isNews(topicId, evidence) ? "news" : "known";
    }
  }
  if (!requests.has(topicId)) return "not-a-request";
  const outcome = knowledge.isNews(topicId, evidence) ? "news" : "known";
  // Asked all the same: a run under way may be about to change what is known.
  ask(topicId, { kind: "heard", event, evidence });
  return outcome;
}

function hearOfPeople(
  { reader, ask, onPeopleChanged }: HearingParts,
  event: string,
  { groupId, member }: Extract<Meaning, { kind: "people-changed" }>,
): DeliveryOutcome {
  const electorate = reader.groups.byId(groupId);
  if (electorate !== null) {
    ask(electorate.topicId, { kind: "heard", event, evidence: { of: "membership", groupId, member } });
    return "news";
  }
  if (!reader.people.isConfigured(groupId)) return "not-a-request";
  if (member !== null && reader.people.has(groupId, member.id) === member.isMember) return "known";
  reader.people.forget();
  onPeopleChanged();
  return "news";
}

/** Whether the occasion tells of something that the last look at the topic has not read or written. */
export function isNews({ reader, knowledge }: HearingParts, topicId: number, occasion: Occasion): boolean {
  const evidence = "evidence" in occasion ? occasion.evidence : null;
  if (evidence === null) return true;
  if (evidence.of !== "membership") return knowledge.isNews(topicId, evidence);
  const electorate = reader.groups.byId(evidence.groupId);
  if (electorate === null) return false;
  const { member } = evidence;
  if (member !== null && electorate.group.members.some(({ id }) => id === member.id) === member.isMember)
    return false;
  reader.groups.forget(electorate.group);
  return true;
}

function isIn(categories: readonly number[], categoryId: number | null): boolean {
  return categoryId !== null && categories.includes(categoryId);
}
