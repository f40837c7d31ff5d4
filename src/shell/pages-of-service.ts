/** The HTTP side of the service beside its public pages: the door, and what monitoring asks for. */
import { createHash, timingSafeEqual } from "node:crypto";
import express from "express";
import type { RequestHandler, Router } from "express";
import { door } from "./hearing/door.ts";
import type { DoorKeeping } from "./hearing/door.ts";
import type { Metrics } from "./metrics.ts";

/**
 * Headers that every answer bears, whatever it is: taken for nothing but what it says it is, shown in no frame, and
 * where the public address is on TLS, asked for on TLS only.
 */
export function safeHeaders(publicUrl: string | null): RequestHandler {
  const isOnTls = publicUrl?.startsWith("https://") === true;
  return (_request, response, next) => {
    response.set({
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      ...(isOnTls ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
    });
    next();
  };
}

export interface Readiness {
  /** Null when the service can serve, else why not yet, or no longer. */
  readonly notReady: () => string | null;
}

interface Figures {
  readonly metrics: Metrics;
  /** Who shows it is given the figures, and nobody else; null when whoever asks directly is. */
  readonly metricsToken: string | null;
}

/** The door, `/healthz` (the process lives), `/readyz` (it can serve) and `/metrics`. */
export function serviceRouter(
  keeping: DoorKeeping,
  { notReady }: Readiness,
  { metrics, metricsToken }: Figures,
): Router {
  const router = express.Router();
  router.use(door(keeping));
  router.get("/healthz", (_request, response) => {
    response.type("text/plain").send("ok");
  });
  router.get("/readyz", (_request, response) => {
    const reason = notReady();
    response
      .status(reason === null ? 200 : 503)
      .type("text/plain")
      .send(reason ?? "ready");
  });
  router.use("/metrics", (request, response, next) => {
    if (metricsToken !== null) {
      if (isShown(metricsToken, request.get("authorization") ?? "")) next();
      else response.status(401).set("WWW-Authenticate", "Bearer").type("text/plain").send("Not for you");
      return;
    }
    // Numbers for the operator: a proxy that forgets to keep them to itself shows them to nobody.
    const isHandedOn = request.get("x-forwarded-for") !== undefined || request.get("forwarded") !== undefined;
    next(isHandedOn ? "router" : undefined);
  });
  router.get("/metrics", async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}

/** Compared as fingerprints, which are as long as each other: the time taken tells nothing. */
function isShown(token: string, header: string): boolean {
  const sum = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(sum(header), sum(`Bearer ${token}`));
}
