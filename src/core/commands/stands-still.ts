/**
 * What waits while the settings have a request's programme no more: whatever its own criteria, groups, rule or letter
 * would decide. Recusals, reservations and objections, withdrawals and revocations are taken all the same.
 */
import type { CommandName } from "../command-line/command-words.ts";
import type { Request } from "../request/request.ts";
import { refuse } from "./command.ts";
import type { Refused } from "./command.ts";

const WAITS: ReadonlySet<CommandName> = new Set([
  "review",
  "criterion",
  "project",
  "vote",
  "membership",
  "sign",
  "letter",
]);

/** Why the command does nothing now; null where it may be judged. */
export function standsStill(request: Request, name: CommandName): Refused | null {
  const { programme } = request.settings;
  if (programme?.isGone !== true || !WAITS.has(name)) return null;
  return refuse("refused.programme-gone", { programme: programme.name });
}
