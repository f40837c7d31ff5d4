/**
 * What may happen in the random life of a request for two projects (`whole-life.ts` plays it): people declare and
 * lift links, for themselves and for others, object, tick, review, vote and take their vote back, several things in
 * one post; the network, accounts, settings and sheets change; staff lay hands on polls and outcomes; deliveries are
 * lost and the service is killed.
 */
import fc from "fast-check";
import type { Choice } from "../stories/story.ts";

export const NETWORK = ["hanna", "leo", "denis", "emma", "ines", "jonas", "bruno"] as const;
export const PEOPLE = [...NETWORK, "karim", "farida", "nadia"] as const;
export type Person = (typeof PEOPLE)[number];
export type Elector = (typeof NETWORK)[number];

/** One command, as its author would type it on a line. */
export type Said =
  | { readonly say: "recuse" | "lift-recusal"; readonly who: Person | null; readonly n: number }
  | { readonly say: "objection" | "withdraw" | "end" | "review" | "vote"; readonly n: number }
  | { readonly say: "criterion"; readonly n: number; readonly yes: boolean }
  | { readonly say: "lift-objection"; readonly which: number };

export type Event =
  | { readonly do: "speak"; readonly by: Person; readonly lines: readonly Said[] }
  | { readonly do: "vote"; readonly by: Person; readonly n: number; readonly choice: Choice }
  /** Many vote: what each of the network does, null for who does not. */
  | {
      readonly do: "turnout";
      readonly n: number;
      readonly choices: readonly (Choice | null)[];
      /** Who blocks says why. */
      readonly argued: boolean;
    }
  | { readonly do: "unvote"; readonly by: Person; readonly n: number }
  | { readonly do: "tick"; readonly by: Person; readonly n: number; readonly k: number }
  | { readonly do: "holder"; readonly by: Person; readonly to: Elector | null }
  | {
      readonly do: "join" | "leave" | "rename" | "rename-account" | "remove" | "suspend";
      readonly who: Elector | "karim" | "farida";
    }
  | { readonly do: "merge"; readonly who: Elector; readonly into: Elector }
  | { readonly do: "toggle"; readonly n: number; readonly status: "open" | "closed" }
  | { readonly do: "alter-outcome" | "delete-outcome"; readonly n: number }
  | { readonly do: "settings"; readonly quorum: number }
  | { readonly do: "lose-deliveries"; readonly on: boolean }
  | { readonly do: "kill"; readonly writes: number }
  | { readonly do: "restart" | "down" | "up" | "make-ready" }
  | { readonly do: "wait"; readonly minutes: number };

/** What happens one after the other: a vote may end in the middle of it, all having voted. */
export function oneByOne(event: Event): readonly Event[] {
  if (event.do !== "turnout") return [event];
  return event.choices.flatMap((cast, index): Event[] => {
    const who = NETWORK[index];
    if (who === undefined || cast === null) return [];
    const vote: Event = { do: "vote", by: who, n: event.n, choice: cast };
    const objection: Event = { do: "speak", by: who, lines: [{ say: "objection", n: event.n }] };
    return cast === "Block" && event.argued ? [vote, objection] : [vote];
  });
}

const n = fc.constantFrom(1, 1, 1, 2);
const by = fc.constantFrom(...PEOPLE);
const member = fc.constantFrom(...NETWORK, "karim" as const, "farida" as const);
const said: fc.Arbitrary<Said> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      say: fc.constantFrom("recuse" as const, "recuse" as const, "lift-recusal" as const),
      who: fc.option(by, { freq: 3 }),
      n,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      say: fc.constantFrom(
        "objection" as const,
        "review" as const,
        "vote" as const,
        "end" as const,
        "withdraw" as const,
      ),
      n,
    }),
  },
  { weight: 1, arbitrary: fc.record({ say: fc.constant("criterion" as const), n, yes: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      say: fc.constant("lift-objection" as const),
      which: fc.integer({ min: 1, max: 3 }),
    }),
  },
);
const choice = fc.constantFrom<Choice>("For", "For", "For", "Abstain", "Against", "Against", "Block");

const wait = fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 70 }) });
const turnout: fc.Arbitrary<Event> = fc.record({
  do: fc.constant("turnout" as const),
  n: fc.constantFrom(1, 2),
  choices: fc.array(fc.option(choice, { freq: 3 }), { minLength: NETWORK.length, maxLength: NETWORK.length }),
  argued: fc.boolean(),
});

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant("speak" as const),
      by: fc.oneof({ weight: 2, arbitrary: by }, { weight: 1, arbitrary: fc.constant("nadia" as const) }),
      lines: fc.array(said, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 14, arbitrary: fc.record({ do: fc.constant("vote" as const), by, n, choice }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("unvote" as const), by, n }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("tick" as const), by, n, k: fc.integer({ min: 1, max: 6 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("holder" as const),
      by: fc.constantFrom("bruno" as const, "nadia" as const, "leo" as const, "karim" as const),
      to: fc.option(fc.constantFrom(...NETWORK)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "join" as const,
        "leave" as const,
        "rename" as const,
        "rename-account" as const,
        "remove" as const,
        "suspend" as const,
      ),
      who: member,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("merge" as const),
      who: fc.constantFrom(...NETWORK),
      into: fc.constantFrom(...NETWORK),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("toggle" as const),
      n,
      status: fc.constantFrom("open" as const, "closed" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("alter-outcome" as const, "delete-outcome" as const), n }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("settings" as const), quorum: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("lose-deliveries" as const), on: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("kill" as const), writes: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 3, arbitrary: fc.constantFrom<Event>({ do: "restart" }, { do: "down" }, { do: "up" }) },
  { weight: 3, arbitrary: fc.constant({ do: "make-ready" as const }) },
  { weight: 3, arbitrary: wait },
  { weight: 3, arbitrary: turnout },
);

/** Some of what is usual at that time, with anything else in between. */
function phase(most: number, ...usual: readonly fc.Arbitrary<Event>[]): fc.Arbitrary<Event[]> {
  const some = fc.array(anyEvent, { maxLength: most });
  return fc
    .tuple(some, ...usual.map((arbitrary) => fc.tuple(fc.option(arbitrary, { freq: 6 }), some)))
    .map(([first, ...rest]) => [
      ...first,
      ...rest.flatMap(([one, then]) => (one === null ? then : [one, ...then])),
    ]);
}

const again = fc
  .constantFrom(1, 2)
  .map((project): Event => ({ do: "speak", by: "nadia", lines: [{ say: "vote", n: project }] }));
const still = (minutes: number) => fc.constant<Event>({ do: "wait", minutes });

/** From the first post to the last round. */
export const anyLife: fc.Arbitrary<Event[]> = fc
  .tuple(
    phase(2, fc.constant<Event>({ do: "make-ready" }), still(61)),
    phase(2, turnout, turnout, still(61), still(125)),
    phase(2, still(20)),
    phase(2, again, turnout, turnout, still(125)),
    phase(1, still(5)),
  )
  .map((phases) => phases.flat());
