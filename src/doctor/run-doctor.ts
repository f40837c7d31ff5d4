/**
 * `aval doctor`: looks at everything that the service needs, on the forum and around it, and says of each thing
 * that is wrong what it is, why it matters and how to mend it. It changes nothing; it has one ping sent.
 */
import type { Calls } from "../discourse-api/discourse-api.ts";
import type { Remark } from "../setup/change.ts";
import { readForum, type ForumState, type StateCalls } from "../setup/forum-state.ts";
import { planSetup } from "../setup/plan-setup.ts";
import type { Wanted } from "../setup/wanted.ts";
import { checkAddress, checkLetters } from "./checks/address.ts";
import { checkClock } from "./checks/clock.ts";
import { checkDelivery, type Waiting } from "./checks/delivery.ts";
import { checkActing, checkKey } from "./checks/key.ts";
import { checkPeople } from "./checks/people.ts";
import type { Electorate } from "./checks/people.ts";
import { checkSeal, type SealParts } from "./checks/seal.ts";
import { checkProvision } from "./checks/provision.ts";
import { advice, type Area, type Finding, good, wrong } from "./finding.ts";

export interface DoctorParts extends SealParts {
  /** It acts as somebody else only to see whether it may. */
  readonly api: StateCalls &
    Calls<"session.current" | "session.about" | "actingAs.isAllowedAs" | "groups.members" | "topics.read">;
  readonly wanted: Wanted;
  readonly publicUrl: string | null;
  /** The network's own first. */
  readonly electorates: readonly Electorate[];
  /** Secrets that the service accepts. */
  readonly secrets: readonly string[];
  /** How many requests so far the forum has put off, with a 429. */
  readonly putOff: () => number;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly fetch: typeof globalThis.fetch;
}

const NEEDS_THE_FORUM: readonly Area[] = [
  "seal",
  "acting",
  "people",
  "tags",
  "settings",
  "uploads",
  "profile",
  "form",
  "component",
  "register",
  "letters",
  "webhook",
  "delivery",
];

/** The findings in the order in which they are told. Throws the client's errors when the forum goes away meanwhile. */
export async function runDoctor(parts: DoctorParts): Promise<Finding[]> {
  const { api, wanted, publicUrl, secrets, putOff, waiting, now, fetch } = parts;
  const { findings: first, bot } = await checkKey(api, wanted.botUsername);
  const around = [await checkClock(wanted.forumUrl, now, fetch), await checkAddress(publicUrl, fetch)];
  if (bot === null) {
    const unknown = NEEDS_THE_FORUM.map((area): Finding => ({ area, state: "unknown" }));
    return [...first, ...around, ...unknown];
  }

  const state = await readForum(api, bot.id, wanted);
  const plan = planSetup(state, wanted);
  const people = await peopleOf(parts, state, plan.remarks, bot.id);
  const member = people.electors.find(({ id }) => id > 0);
  const hook = state.webhook?.hooks.find(({ address }) => address === wanted.webhook?.address);
  const findings = [
    ...first,
    ...(await checkSeal(parts, secrets, wanted.forumUrl)),
    await checkActing(api, member),
    ...people.findings,
    ...checkProvision(state, plan),
    ...around,
    await checkLetters(api, bot.id, publicUrl),
    await checkDelivery(api, hook, secrets, waiting),
  ];
  const times = putOff();
  return [...findings, times === 0 ? good("limit") : advice("limit", { kind: "limited", times })];
}

async function peopleOf(
  { api, electorates }: DoctorParts,
  { people: found, unread }: ForumState,
  remarks: readonly Remark[],
  botId: number,
): ReturnType<typeof checkPeople> {
  if (found !== null) return checkPeople(api, electorates, { found, remarks }, botId);
  const findings = unread
    .filter(({ thing }) => thing === "people")
    .map(({ error }) => wrong("people", { kind: "unread", error }));
  return { findings, electors: [] };
}
