/** The HTTP side of the service beside its public pages: the door, and what monitoring asks for. */
import express from "express";
import type { Router } from "express";
import { door } from "./hearing/door.ts";
import type { DoorKeeping } from "./hearing/door.ts";
import type { Metrics } from "./metrics.ts";

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
  router.get("/metrics", async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}
