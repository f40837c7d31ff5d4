/**
 * Whatever happens in the life of a request: each decision, its counts, its sentence, its letter and its card are
 * those that the oracle works out from the contract by the rule of that network, and nothing that comes afterwards changes one of them.
 */
import fc from "fast-check";
import { test } from "vitest";
import { anyLife } from "./any-event.ts";
import { anyRule } from "./any-rule.ts";
import { expectAsPredicted } from "./judge-life.ts";
import { runs } from "./runs.ts";

const { timeout, ...parameters } = runs(6);

test("random lives of a request for two projects", { timeout }, async () => {
  await fc.assert(fc.asyncProperty(anyLife, anyRule, expectAsPredicted), parameters);
});
