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

/** Whether the forum has said no. One that is read-only, or broken (5xx), will do later what it does not do now. */
export function isRefusal(error: unknown): error is Refused {
  return error instanceof Refused && error.status < 500;
}

/** The forum has had too many requests. This one was not executed, and waiting here would take too long. */
export class RateLimited extends DiscourseError {
  readonly kind = "rate-limited";
  /** Milliseconds after which the forum says it will listen again. */
  readonly retryAfterMs: number;
  /** Whether it wants no request at all; false for a limit of this one kind of action. */
  readonly forAll: boolean;

  constructor(request: string, retryAfterMs: number, forAll = true) {
    super(request, `the forum wants no request for another ${Math.ceil(retryAfterMs / 1000)} s`);
    this.retryAfterMs = retryAfterMs;
    this.forAll = forAll;
  }
}

/** Why a forum is silent: a code of the network, `NO_ANSWER_IN_TIME`, or the status that its proxy answered. */
export type Silence = string | { readonly proxy: number };
export const NO_ANSWER_IN_TIME = "no answer in time";

function silenceInEnglish(reason: Silence): string {
  return typeof reason === "string" ? reason : `its proxy answers ${reason.proxy}`;
}

/** No answer from the forum itself: no connection, none in time, or its proxy answered in its place. */
export class Unreachable extends DiscourseError {
  readonly kind = "unreachable";
  readonly reason: Silence;
  /** "no": the request never left. "maybe": it may have been executed; read again before repeating a write. */
  readonly sent: "maybe" | "no";

  constructor(request: string, reason: Silence, sent: "maybe" | "no") {
    super(request, `the forum cannot be reached (${silenceInEnglish(reason)})`);
    this.reason = reason;
    this.sent = sent;
  }
}

/** The forum answered something that Aval does not understand: another version, a plugin, not a Discourse. */
export class UnexpectedAnswer extends DiscourseError {
  readonly kind = "unexpected-answer";
  /** Where and what: "post_stream.posts[3].raw: Invalid input: expected string, received undefined". */
  readonly issues: readonly string[];
  readonly fault: AnswerFault;

  constructor(request: string, fault: AnswerFault) {
    const issues = issuesOf(fault);
    super(request, `the answer is not what Discourse gives: ${issues.join("; ")}`);
    this.issues = issues;
    this.fault = fault;
  }
}

/** What is not as Discourse answers; `places` say where in the answer, and what was expected there. */
export type AnswerFault =
  | { readonly kind: "empty" }
  | { readonly kind: "no-json" }
  | { readonly kind: "redirect"; readonly target: string | null }
  | { readonly kind: "shape"; readonly places: readonly { readonly place: string; readonly what: string }[] };

function issuesOf(fault: AnswerFault): string[] {
  switch (fault.kind) {
    case "empty":
      return ["it is empty"];
    case "no-json":
      return ["it is not JSON"];
    case "redirect":
      return fault.target === null
        ? ["it redirects to nowhere"]
        : [`it redirects to ${fault.target}; give the forum's address as it redirects to`];
    case "shape":
      return fault.places.map(({ place, what }) => `${place}: ${what}`);
    default:
      return fault satisfies never;
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
