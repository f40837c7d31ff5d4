/**
 * The numbers of a decision as its post states them, by user id, so that anybody can recompute them. They are for
 * readers: the service itself goes by its record. Their SHA-256 is printed in the outcome, on the card and on the
 * page, so that changing one of the three shows.
 */
import { z } from "zod";
import type { Seal } from "../model/seal.ts";
import { hideJson, readHiddenJson } from "../text/hidden-json.ts";
import type { Counted, DecidedBy } from "./vote-facts.ts";
import { unpackIds } from "./id-list.ts";

const LABEL = "outcome";

const share = z.object({ parts: z.number(), of: z.number() });

/** As `VotingRule` has it. */
const VotingRuleFacts = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("majority"),
    majority: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("more-for") }),
      z.object({ kind: z.literal("absolute") }),
      z.object({ kind: z.literal("share"), share, among: z.enum(["votes", "able"]) }),
    ]),
    block: z.enum(["discussion", "refuse", "against"]),
    tie: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("refused") }),
      z.object({ kind: z.literal("new-round") }),
      z.object({ kind: z.literal("steward"), username: z.string(), id: z.number().nullable() }),
    ]),
  }),
  z.object({ kind: z.literal("consent") }),
]);

const OutcomeFacts = z.object({
  v: z.literal(1),
  decision: z.enum(["granted", "refused", "blocked", "tied", "no-quorum", "nobody"]),
  closedAt: z.number(),
  electors: z.array(z.number()),
  recused: z.array(z.number()),
  votes: z.object({
    for: z.array(z.number()),
    abstain: z.array(z.number()),
    against: z.array(z.number()),
    block: z.array(z.number()),
  }),
  unarguedBlocks: z.array(z.number()),
  setAside: z.array(z.number()),
  /** Since 0.2. */
  strangers: z.array(z.number()).optional(),
  /** What the count was decided by, as recorded at the opening: `Quorum` and `VotingRule`. Since 0.2. */
  quorum: z.union([z.number(), share]).optional(),
  rule: VotingRuleFacts.optional(),
  /** By consent: whose argued objection was open. */
  objecting: z.array(z.number()).optional(),
});
export type OutcomeFacts = z.infer<typeof OutcomeFacts>;

/** The facts of a round that was closed at this moment and is decided by these rules. */
export function outcomeFacts(closedAt: number, counted: Counted, { quorum, rule }: DecidedBy): OutcomeFacts {
  const { decision, electors, recused, votes, unargued, setAside, strangers } = counted;
  return {
    v: 1,
    decision,
    closedAt,
    electors: unpackIds(electors),
    recused: unpackIds(recused),
    votes: {
      for: unpackIds(votes.for),
      abstain: unpackIds(votes.abstain),
      against: unpackIds(votes.against),
      block: unpackIds(votes.block),
    },
    unarguedBlocks: unpackIds(unargued),
    setAside: unpackIds(setAside),
    strangers: unpackIds(strangers),
    // An outcome of before rules could be chosen stays word for word what it was.
    ...(rule === undefined ? {} : { quorum, rule }),
    ...(rule?.kind === "consent" ? { objecting: counted.argued.map(([who]) => who) } : {}),
  };
}

/** SHA-256 over the facts as JSON without spaces, keys in the order above. */
export function factsSha256(seal: Pick<Seal, "sha256">, facts: OutcomeFacts): string {
  return seal.sha256(JSON.stringify(facts));
}

/** The hidden comment of an outcome, with a checksum over its facts. */
export function hideOutcomeFacts(facts: OutcomeFacts): string {
  return hideJson(LABEL, facts);
}

/** Reads the facts back; null when the post holds none or they were altered. */
export function readOutcomeFacts(raw: string): OutcomeFacts | null {
  const read = readHiddenJson(LABEL, raw);
  if (read.kind !== "found") return null;
  const facts = OutcomeFacts.safeParse(read.value);
  return facts.success ? facts.data : null;
}
