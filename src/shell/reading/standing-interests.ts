/**
 * What the electors' profiles say of the organisations they work for. The forum gives a profile with its account
 * alone, one request each: read only where a request names a holder or operators, some at a look, so many an hour,
 * those first who have written in the thread, and remembered for a day, for all topics.
 */
import type { Clock } from "../../clock/clock.ts";
import type { Member, StandingInterest } from "../../core/model/snapshot.ts";
import { isOrganisationsField, organisationsIn } from "../../core/sheet/organisations.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import type { ServiceSeal } from "../../seal/ed25519-seal.ts";
import { createPassingMemory } from "./passing-memory.ts";

type ProfileCalls = Calls<"users.byUsername" | "users.fields">;

interface StandingWanted {
  readonly topicId: number;
  /** Authors of the thread, in any number. */
  readonly authors: readonly Member[];
  readonly electors: readonly Member[];
  /** The topic names somebody with whom an elector may have a link. */
  readonly isWanted: boolean;
}

interface StandingRead {
  readonly standing: readonly StandingInterest[];
  readonly readsProfiles: boolean;
}

export type StandingInterests = (api: ProfileCalls, wanted: StandingWanted) => Promise<StandingRead>;

const HOUR = 3_600_000;
const PROFILE_KEPT_FOR = 24 * HOUR;
/** A forum that has the field keeps it; one that has none may be given it by `aval setup`. */
const FIELD_KEPT_FOR = 24 * HOUR;
const NO_FIELD_KEPT_FOR = 6 * HOUR;
/** Requests: what members wait for goes through the same limit of the forum. */
const MOST_AT_A_LOOK = 20;
const MOST_AN_HOUR = 60;

/** Reads profiles, and tells by which marks people stand in a topic's record. */
export function createStandingInterests(clock: Clock, seal: ServiceSeal, bot: Member): StandingInterests {
  /** The organisations of each member, by id. */
  const profiles = createPassingMemory<number, readonly string[]>(clock, 5000);
  let field: { readonly id: number | null; readonly until: number } | null = null;
  let asked: readonly number[] = [];

  async function fieldId(api: ProfileCalls): Promise<number | null> {
    if (field !== null && clock.now() < field.until) return field.id;
    const id = (await api.users.fields()).find(({ name }) => isOrganisationsField(name))?.id ?? null;
    field = { id, until: clock.now() + (id === null ? NO_FIELD_KEPT_FOR : FIELD_KEPT_FOR) };
    return id;
  }

  async function read(api: ProfileCalls, members: readonly Member[], id: number): Promise<void> {
    asked = asked.filter((at) => at > clock.now() - HOUR);
    const some = members.filter((member) => profiles.get(member.id) === undefined);
    for (const member of some.slice(0, Math.min(MOST_AT_A_LOOK, MOST_AN_HOUR - asked.length))) {
      asked = [...asked, clock.now()];
      const user = await api.users.byUsername(member.username);
      // A name may have gone to another account since the group was read.
      const value = user?.id === member.id ? (user.user_fields[String(id)] ?? "") : "";
      const organisations = (typeof value === "string" ? [value] : value).flatMap(organisationsIn);
      profiles.set(member.id, organisations, PROFILE_KEPT_FOR);
    }
  }

  return async (api, { topicId, authors, electors, isWanted }) => {
    const id = isWanted ? await fieldId(api) : null;
    const written = new Set(authors.map((author) => author.id));
    const inOrder = [
      ...electors.filter((elector) => written.has(elector.id)),
      ...electors.filter((elector) => !written.has(elector.id)),
    ];
    if (id !== null) await read(api, inOrder, id);
    const people = new Map([...authors, ...electors].map((member) => [member.id, member]));
    people.delete(bot.id);
    return {
      standing: [...people.values()].map((who) => ({
        who,
        marks: seal.marks(`${topicId} ${who.id}`),
        organisations: id === null ? null : (profiles.get(who.id) ?? null),
      })),
      readsProfiles: id !== null,
    };
  };
}
