/** Whether this machine and the forum agree on the time: votes end, and wiki posts rest, by both clocks. */
import { type Finding, good, wrong } from "../finding.ts";
import { reasonOf } from "./address.ts";

const TOLERATED_SECONDS = 10;
const PATIENCE_MS = 10_000;

/** Compares with the `Date` of an answer, which is given in whole seconds. */
export async function checkClock(
  forumUrl: string,
  now: () => number,
  fetch: typeof globalThis.fetch,
): Promise<Finding> {
  try {
    const asked = now();
    const answer = await fetch(`${forumUrl}/srv/status`, {
      method: "HEAD",
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const told = Date.parse(answer.headers.get("date") ?? "");
    if (Number.isNaN(told)) return wrong("clock", { kind: "no-clock", reason: { proxy: answer.status } });
    const middle = (asked + now()) / 2;
    const seconds = Math.round((middle - (told + 500)) / 1000);
    if (Math.abs(seconds) <= TOLERATED_SECONDS) return good("clock");
    return wrong("clock", { kind: "clock-skew", seconds });
  } catch (error) {
    return wrong("clock", { kind: "no-clock", reason: reasonOf(error) });
  }
}
