/**
 * The door through which the forum's deliveries come, at the webhook's path.
 * Promises: nothing is believed that is not signed over its exact bytes; every refusal says what is wrong;
 * the answer is given before any work, since the forum waits only 20 seconds and counts a late answer as lost.
 */
import express from "express";
import type { NextFunction, Request, Response, Router } from "express";
import { WEBHOOK_PATH } from "../../settings/webhook-path.ts";
import { isSignedBy } from "./signature.ts";
import { whatAnEventSays } from "./what-an-event-says.ts";
import type { Meaning } from "./what-an-event-says.ts";

/** Posts are at most 32,000 characters; with their cooked form and escapes a delivery stays far below this. */
const LARGEST_BODY = "2mb";

const LARGEST_BODY_BYTES = 2 * 1024 * 1024;

/** Bodies that are read side by side: nobody has shown yet that they come from the forum. */
const MOST_AT_ONCE = 32;

export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly meaning: Meaning;
}

export interface DoorKeeping {
  /** The current secret, and the previous one while rotating. */
  readonly secrets: readonly string[];
  /** False while the service drains: the forum is told to come back, so that nothing is taken and then lost. */
  readonly isOpen: () => boolean;
  /** Called after the answer was given. */
  readonly onDelivery: (delivery: Delivery) => void;
  /** Called for each delivery that was turned away. */
  readonly onRefusal: (status: number, why: string) => void;
}

/** The router of the door. */
export function door(keeping: DoorKeeping): Router {
  const router = express.Router();
  let underWay = 0;
  router.post(
    WEBHOOK_PATH,
    (request, response, next) => {
      const refusal = refusalBeforeBody(request, keeping.isOpen() && underWay < MOST_AT_ONCE);
      if (refusal !== null) {
        // What was not asked for is not read: the connection ends with the answer.
        response.set("Connection", "close");
        refuse(response, keeping, refusal.status, refusal.why);
        return;
      }
      underWay += 1;
      response.once("close", () => {
        underWay -= 1;
      });
      next();
    },
    // Of what type it is was looked at before.
    express.raw({ type: () => true, limit: LARGEST_BODY, inflate: false }),
    (request: Request, response: Response) => {
      receive(request, response, keeping);
    },
  );
  router.use(WEBHOOK_PATH, (error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const status = statusOf(error);
    if (status === 413) refuse(response, keeping, 413, `The body is larger than ${LARGEST_BODY}.`);
    else if (status !== null && status < 500)
      refuse(response, keeping, status, "The body could not be read.");
    else next(error);
  });
  return router;
}

function refusalBeforeBody(request: Request, isOpen: boolean): { status: number; why: string } | null {
  if (!isOpen) return { status: 503, why: "The service takes nothing now; deliver again later." };
  const { headers } = request;
  if (Number(headers["content-length"] ?? 0) > LARGEST_BODY_BYTES)
    return { status: 413, why: `The body is larger than ${LARGEST_BODY}.` };
  if (request.is("application/json") === false) {
    return { status: 415, why: "The content type must be application/json." };
  }
  const missing = NEEDED.filter((name) => headerOf(request, name) === "");
  if (missing.length === 0) return null;
  return { status: 400, why: `Missing header: ${missing.join(", ")}.` };
}

const EVENT = "X-Discourse-Event";
const SIGNATURE = "X-Discourse-Event-Signature";
const NEEDED = [EVENT, SIGNATURE];

/** "" where there is none; of several the first counts. */
function headerOf({ headers }: Request, name: string): string {
  const value = headers[name.toLowerCase()];
  return (typeof value === "string" ? value : value?.[0]) ?? "";
}

function receive(request: Request, response: Response, keeping: DoorKeeping): void {
  const bytes: unknown = request.body;
  const body = Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0);
  if (!isSignedBy(keeping.secrets, headerOf(request, SIGNATURE), body)) {
    refuse(response, keeping, 401, "The signature does not match the body under the webhook's secret.");
    return;
  }
  const parsed = jsonOf(body);
  if (parsed === null) {
    refuse(response, keeping, 400, "The body is not JSON.");
    return;
  }
  const event = headerOf(request, EVENT);
  const meaning = whatAnEventSays(event, parsed.value);
  if (meaning.kind === "malformed") {
    refuse(response, keeping, 400, `The body of ${event} is not understood: ${meaning.problem}.`);
    return;
  }

  // Straight from Node: Express would look for a fingerprint to compare, of an answer that nobody keeps.
  response.statusCode = 202;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(answerTo(meaning));
  const id = headerOf(request, "X-Discourse-Event-Id");
  setImmediate(() => {
    keeping.onDelivery({ id, event, meaning });
  });
}

function answerTo(meaning: Meaning): string {
  if (meaning.kind === "ping") return "pong";
  return meaning.kind === "ignored" ? `ignored: ${meaning.why}` : "accepted";
}

function refuse(response: Response, keeping: DoorKeeping, status: number, why: string): void {
  if (status === 503) response.set("Retry-After", "60");
  response.status(status).type("text/plain").send(why);
  keeping.onRefusal(status, why);
}

function jsonOf(body: Buffer): { value: unknown } | null {
  try {
    return { value: JSON.parse(body.toString("utf8")) };
  } catch {
    return null;
  }
}

function statusOf(error: unknown): number | null {
  if (typeof error !== "object" || error === null || !("status" in error)) return null;
  return typeof error.status === "number" ? error.status : null;
}
