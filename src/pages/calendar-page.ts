/** `/calendar.ics`. The days come from what the service knows of its requests; the forum is asked only what is public. */
import { setTimeout as wait } from "node:timers/promises";
import { Router } from "express";
import type { CalendarDate } from "../core/model/calendar-date.ts";
import { calendarIcs } from "./calendar-ics.ts";
import type { PageSettings } from "./public-letter.ts";

export interface CalendarPageOptions {
  /** Null while the forum has not been read. */
  readonly dates: () => readonly CalendarDate[] | null;
  /** Whether the public may see a topic; null while that cannot be told. */
  readonly mayShow: (topic: { readonly topicId: number }) => Promise<boolean | null>;
  readonly settings: PageSettings;
  readonly now: () => number;
  /** How long it is waited to be told what may be shown; milliseconds. */
  readonly patience?: number;
}

const PATIENCE = 3000;

/** A calendar is whole or not given: who subscribes to it has no note to go by. */
export function calendarPage(options: CalendarPageOptions): Router {
  const { mayShow, settings, patience = PATIENCE } = options;
  const router = Router();
  router.get("/calendar.ics", async (_request, response) => {
    const dates = options.dates();
    const timeOut = wait(patience, null, { ref: false });
    const told = await Promise.all((dates ?? []).map((date) => Promise.race([mayShow(date), timeOut])));
    if (dates === null || told.includes(null)) {
      response.status(503).set({ "Retry-After": "60", "Cache-Control": "no-store" });
      response.type("text/plain").send("Temporarily unavailable");
      return;
    }
    response.set("Cache-Control", "public, max-age=900").type("text/calendar; charset=utf-8");
    response.send(
      calendarIcs(
        dates.filter((_, at) => told[at] === true),
        settings,
        options.now(),
      ),
    );
  });
  return router;
}
