/** The stock limit on API requests: 60 a minute for the whole site, shared by all keys. */
import type { Response } from "express";
import type { Clock } from "../../clock/clock.ts";

const MOST = 60;
const MINUTE = 60_000;

/** Returns a function that counts a request and says how many seconds to wait, 0 when it may pass. */
export function createRateLimit(clock: Clock): () => number {
  let passed: number[] = [];
  return () => {
    const now = clock.now();
    passed = passed.filter((time) => now - time < MINUTE);
    const oldest = passed[0];
    if (passed.length >= MOST && oldest !== undefined) return Math.ceil((oldest + MINUTE - now) / 1000);
    passed.push(now);
    return 0;
  };
}

export function answerTooMany(response: Response, seconds: number): void {
  const left = `${seconds} second${seconds === 1 ? "" : "s"}`;
  response
    .status(429)
    .set({
      "Retry-After": String(seconds),
      "Discourse-Rate-Limit-Error-Code": "admin_api_key_rate_limit",
      "X-Content-Type-Options": "nosniff",
    })
    .json({
      errors: [`You’ve performed this action too many times. Please wait ${left} before trying again.`],
      error_type: "rate_limit",
      extras: { wait_seconds: seconds, time_left: left },
    });
}
