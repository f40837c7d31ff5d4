/** Any rule that a network may choose, the usual one more often than others. */
import fc from "fast-check";
import { USUAL } from "./oracle.ts";
import type { Rule } from "./oracle.ts";

export const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(USUAL) },
  {
    weight: 4,
    arbitrary: fc.record<Rule>({
      mode: fc.constantFrom("majority", "majority", "majority", "consent"),
      majority: fc.constantFrom("more-for", "more-for", "absolute", "2/3 of votes", "2/3 of electors"),
      block: fc.constantFrom("discussion", "refuse", "against"),
      tie: fc.constantFrom("refused", "new-round", "ines"),
      inTenths: fc.boolean(),
      closesWhenSettled: fc.boolean(),
      fixed: fc.boolean(),
      urgent: fc.constantFrom(false, false, true),
    }),
  },
);
