/** `/calendar.ics`. The days come from what the service knows of its requests; the forum is asked only what is public. */
import { Router } from "express";
import type { CalendarDate } from "../core/model/calendar-date.ts";
import { calendarIcs } from "./calendar-ics.ts";
import type { PageSettings } from "./public-letter.ts";
import { PATIENCE, shownOf } from "./shown-topics.ts";
import type { MayShow } from "./shown-topics.ts";

export interface CalendarPageOptions {
  /** Null while the forum has not been read. */
  readonly dates: () => readonly CalendarDate[] | null;
  readonly mayShow: MayShow;
  readonly settings: PageSettings;
  readonly now: () => number;
  /** How long it is waited to be told what may be shown; milliseconds. */
  readonly patience?: number;
}

/** A calendar is whole or not given: who subscribes to it has no note to go by. */
export function calendarPage(options: CalendarPageOptions): Router {
  const { mayShow, settings, patience = PATIENCE } = options;
  const router = Router();
  router.get("/calendar.ics", async (_request, response) => {
    const dates = options.dates();
    const shown = dates === null ? null : await shownOf(dates, mayShow, patience);
    if (shown?.isWhole !== true) {
      response.status(503).set({ "Retry-After": "60", "Cache-Control": "no-store" });
      response.type("text/plain").send("Temporarily unavailable");
      return;
    }
    response.set("Cache-Control", "public, max-age=900").type("text/calendar; charset=utf-8");
    response.send(calendarIcs(shown.those, settings, options.now()));
  });
  return router;
}
