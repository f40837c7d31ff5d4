/**
 * The numbers of a decision as its post states them, by user id, so that anybody can recompute them. They are for
 * readers: the service itself goes by its record. Their SHA-256 is printed in the outcome, on the card and on the
 * page, so that changing one of the three shows.
 */
import { z } from "zod";
import type { Seal } from "../model/seal.ts";
import { hideJson, readHiddenJson } from "../text/hidden-json.ts";
import type { Counted } from "./vote-facts.ts";
import { unpackIds } from "./id-list.ts";

const LABEL = "outcome";

const OutcomeFacts = z.object({
  v: z.literal(1),
  decision: z.enum(["granted", "refused", "blocked", "no-quorum", "nobody"]),
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
});
export type OutcomeFacts = z.infer<typeof OutcomeFacts>;

/** The facts of a round that was closed at this moment. */
export function outcomeFacts(closedAt: number, counted: Counted): OutcomeFacts {
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
