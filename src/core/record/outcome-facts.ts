/** The numbers of a decision as its post records them, by user id, so that anybody can recompute them. */
import { z } from "zod";
import { hideJson, readHiddenJson } from "../text/hidden-json.ts";

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
});
export type OutcomeFacts = z.infer<typeof OutcomeFacts>;

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
