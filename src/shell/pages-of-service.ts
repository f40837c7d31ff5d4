/** The HTTP side of the service beside its public pages: the door, and what monitoring asks for. */
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

/** The door, `/healthz` (the process lives), `/readyz` (it can serve) and `/metrics`. */
export function serviceRouter(keeping: DoorKeeping, { notReady }: Readiness, metrics: Metrics): Router {
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
  router.use("/metrics", (request, _response, next) => {
    // Numbers for the operator: a proxy that forgets to keep them to itself shows them to nobody.
    const isHandedOn = request.get("x-forwarded-for") !== undefined || request.get("forwarded") !== undefined;
    next(isHandedOn ? "router" : undefined);
  });
  router.get("/metrics", async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}
