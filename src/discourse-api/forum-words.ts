/** Reads what a forum says when it does not do what it was asked: its sentences, and how long to wait. */
import { z } from "zod";
import type { Answer } from "./exchange.ts";

/** Errors come as `errors`; from 2026 on a failed group only as `failed`, some plugins use `message`. */
const Complaint = z.object({
  errors: z.array(z.string()).optional(),
  failed: z.string().optional(),
  message: z.string().optional(),
  error_type: z.string().optional(),
  extras: z.object({ wait_seconds: z.number().optional() }).optional(),
});
type Complaint = z.infer<typeof Complaint>;

/** The forum's own sentences and its machine word. A page of HTML says nothing that is worth repeating. */
export function forumWords(answer: Answer): { words: string[]; errorType: string | null } {
  const complaint = complaintOf(answer);
  if (complaint !== null) {
    const { errors, failed, message } = complaint;
    return {
      words: errors ?? [failed, message].filter((word) => word !== undefined),
      errorType: complaint.error_type ?? null,
    };
  }
  const plain = answer.headers.get("content-type")?.startsWith("text/plain") ?? false;
  return { words: plain && answer.text !== "" ? [answer.text.trim().slice(0, 300)] : [], errorType: null };
}

/** Whether an answer that failed came from the forum, and not from the proxy before it. */
export function isForumSpeaking(answer: Answer): boolean {
  return complaintOf(answer) !== null;
}

/** How long a 429 asks to wait, and whether all requests have to or only this one. */
export interface Wait {
  readonly ms: number;
  readonly forAll: boolean;
}

/** The minute of the stock limit: what to wait when a 429 does not say. */
const STOCK_WAIT_MS = 60_000;

/**
 * Reads a 429 in both its forms: the application's JSON, and the plain text of the limit per address. Both say
 * whole seconds, rounded down, hence one more.
 */
export function waitOf(answer: Answer): Wait {
  const told = [
    seconds(answer.headers.get("retry-after")),
    complaintOf(answer)?.extras?.wait_seconds ?? null,
  ].filter((value) => value !== null);
  // A limit of one action (posts a minute, likes a day) has no code and holds up nothing but itself.
  const forAll =
    answer.headers.has("discourse-rate-limit-error-code") || complaintOf(answer)?.error_type !== "rate_limit";
  return { ms: told.length === 0 ? STOCK_WAIT_MS : (Math.max(...told) + 1) * 1000, forAll };
}

function seconds(header: string | null): number | null {
  return header !== null && /^\d{1,9}$/.test(header.trim()) ? Number(header) : null;
}

function complaintOf(answer: Answer): Complaint | null {
  try {
    const complaint = Complaint.safeParse(JSON.parse(answer.text));
    return complaint.success ? complaint.data : null;
  } catch {
    return null;
  }
}
