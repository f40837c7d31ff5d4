/** Everything that the service answers over HTTP: the door, what monitoring asks for, and the public pages. */
import express from "express";
import type { ErrorRequestHandler, Express } from "express";
import { calendarPage } from "../pages/calendar-page.ts";
import { letterPages } from "../pages/letter-pages.ts";
import type { ServiceParts } from "./attach.ts";
import type { Log } from "./log.ts";
import { safeHeaders } from "./pages-of-service.ts";
import { readOnceForAll } from "./public-register.ts";
import { createPublicTopics } from "./public-topics.ts";
import type { Service } from "./service.ts";

/** The app, ready to be listened with. */
export function createApp(
  service: Pick<Service, "router" | "register" | "counted" | "dates" | "notReady">,
  { settings, clock, log, seal }: Pick<ServiceParts, "settings" | "clock" | "log" | "seal">,
): Express {
  const isPublic = createPublicTopics({ forumUrl: settings.forumUrl, clock });
  const cards = readOnceForAll(() => service.register(), clock);
  const app = express().disable("x-powered-by");
  app.use(safeHeaders(settings.publicUrl));
  app.use(service.router);
  const mayShow = ({ topicId }: { readonly topicId: number }) =>
    settings.register.privateTopics ? Promise.resolve(true) : isPublic(topicId);
  app.use(calendarPage({ dates: () => service.dates(), mayShow, settings, now: () => clock.now() }));
  app.use(
    letterPages({
      readCards: async () => {
        // Not ready is said by the service itself, and is no failure of the register.
        if (service.notReady() !== null) throw new NotReady();
        return cards();
      },
      readCounted: () => service.counted(),
      mayShow,
      settings,
      publicKey: seal.publicKey,
      onError: (err) => {
        if (!(err instanceof NotReady)) log.error({ err }, "the register cannot be read");
      },
    }),
  );
  app.use((_request, response) => {
    response.status(404).type("text/plain").send("Not found");
  });
  app.use(withoutTrace(log));
  return app;
}

/** The service has not started yet, or is stopping: nothing half built is shown. */
class NotReady extends Error {
  override readonly name = "NotReady";
}

/** An address that cannot be read is the visitor's mistake, anything else ours; neither shows how we are built. */
function withoutTrace(log: Log): ErrorRequestHandler {
  return (err: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(err);
      return;
    }
    const isTheirs = err instanceof URIError;
    if (!isTheirs) log.error({ err }, "a request failed");
    response
      .status(isTheirs ? 400 : 500)
      .type("text/plain")
      .send(isTheirs ? "This address cannot be read" : "Something went wrong");
  };
}
