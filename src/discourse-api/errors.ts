/**
 * What can go wrong between Aval and a forum, as kinds that a caller can act on. None of them carries a
 * `cause`: the errors of HTTP libraries hold the request, and with it the key.
 */

/** The base of all four; `kind` tells them apart in a `switch`, `instanceof` in a `catch`. */
export abstract class DiscourseError extends Error {
  abstract readonly kind: "refused" | "rate-limited" | "unreachable" | "unexpected-answer";
  /** "GET /t/12.json": what was asked, without the forum's address. */
  readonly request: string;

  constructor(request: string, what: string) {
    super(`${request}: ${what}`);
    this.name = new.target.name;
    this.request = request;
  }
}

/** The forum answered no. Asking again gives the same, until somebody changes something. */
export class Refused extends DiscourseError {
  readonly kind = "refused";
  readonly status: number;
  /** The forum's own sentences, in the forum's language; empty when it gave none. */
  readonly words: readonly string[];
  /** Discourse's machine word (`not_found`, `invalid_access`, …), where it sends one. */
  readonly errorType: string | null;

  constructor(request: string, status: number, words: readonly string[], errorType: string | null) {
    super(request, `the forum refused (${status})${words.length > 0 ? `: ${words.join(" ")}` : ""}`);
    this.status = status;
    this.words = words;
    this.errorType = errorType;
  }
}

/** The forum has had too many requests. This one was not executed, and waiting here would take too long. */
export class RateLimited extends DiscourseError {
  readonly kind = "rate-limited";
  /** Milliseconds after which the forum says it will listen again. */
  readonly retryAfterMs: number;

  constructor(request: string, retryAfterMs: number) {
    super(request, `the forum wants no request for another ${Math.ceil(retryAfterMs / 1000)} s`);
    this.retryAfterMs = retryAfterMs;
  }
}

/** No answer from the forum itself: no connection, none in time, or its proxy answered in its place. */
export class Unreachable extends DiscourseError {
  readonly kind = "unreachable";
  /** "no": the request never left. "maybe": it may have been executed; read again before repeating a write. */
  readonly sent: "maybe" | "no";

  constructor(request: string, reason: string, sent: "maybe" | "no") {
    super(request, `the forum cannot be reached (${reason})`);
    this.sent = sent;
  }
}

/** The forum answered something that Aval does not understand: another version, a plugin, not a Discourse. */
export class UnexpectedAnswer extends DiscourseError {
  readonly kind = "unexpected-answer";
  /** Where and what: "post_stream.posts[3].raw: Invalid input: expected string, received undefined". */
  readonly issues: readonly string[];

  constructor(request: string, issues: readonly string[]) {
    super(request, `the answer is not what Discourse gives: ${issues.join("; ")}`);
    this.issues = issues;
  }
}

/** The promise's value, or null where the forum says that there is no such thing (404). */
export async function nullWhenMissing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  }
}
