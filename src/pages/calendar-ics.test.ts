import express from "express";
import ICAL from "ical.js";
import request from "supertest";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../core/model/calendar-date.ts";
import { calendarIcs } from "./calendar-ics.ts";
import { calendarPage } from "./calendar-page.ts";
import { exampleSettings } from "./example-register.ts";

const NOW = Date.UTC(2026, 5, 20, 8);
const LONG =
  "La Halle aux graines ; un lieu, des semences \\ et « beaucoup » d'autres choses encore 🌾 ".repeat(3);

const DATES: readonly CalendarDate[] = [
  // The end of 30 June in Paris, which is 22:00 of that day in UTC.
  { topicId: 57, n: 1, what: "deadline", project: "La Halle", at: Date.UTC(2026, 5, 30, 21, 59, 59) },
  { topicId: 57, n: 1, what: "vote-end", project: "La Halle", at: Date.UTC(2026, 5, 27, 18) },
  { topicId: 58, n: 2, what: "vote-end", project: LONG, at: Date.UTC(2026, 5, 28, 18) },
];

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
}

describe("the calendar", () => {
  test("is read by another's parser: whole days, hours in UTC, text as it was", () => {
    const events = eventsOf(calendarIcs(DATES, exampleSettings, NOW));

    expect(events.map(({ uid }) => uid)).toEqual([
      "57-1-deadline@aval.example",
      "57-1-vote-end@aval.example",
      "58-2-vote-end@aval.example",
    ]);
    expect(events.map(({ summary }) => summary)).toEqual([
      "Dépôt du dossier : La Halle",
      "Fin du vote : La Halle",
      `Fin du vote : ${LONG.trim()}`,
    ]);
    expect(events[0]?.startDate.isDate).toBe(true);
    expect(events[0]?.startDate.toString()).toBe("2026-06-30");
    expect(events[1]?.startDate.toJSDate().getTime()).toBe(Date.UTC(2026, 5, 27, 18));
  });

  test("has no line of more than 75 bytes, each ended as the standard asks, and names what it must", () => {
    const text = calendarIcs(DATES, exampleSettings, NOW);
    const lines = text.split("\r\n");

    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.match(/^DTSTAMP:20260620T080000Z$/gm)).toHaveLength(3);
    expect(calendarIcs(DATES, exampleSettings, NOW)).toBe(text);
  });
});

describe("its page", () => {
  const site = (dates: readonly CalendarDate[] | null, mayShow: (topicId: number) => boolean | null) =>
    request(
      express().use(
        calendarPage({
          dates: () => dates,
          mayShow: ({ topicId }) => Promise.resolve(mayShow(topicId)),
          settings: exampleSettings,
          now: () => NOW,
        }),
      ),
    ).get("/calendar.ics");

  test("shows public requests only", async () => {
    const { headers, text } = await site(DATES, (topicId) => topicId === 57);
    expect(headers["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(eventsOf(text).map(({ uid }) => uid)).toEqual([
      "57-1-deadline@aval.example",
      "57-1-vote-end@aval.example",
    ]);
  });

  test.each([
    ["the forum has not been read", null, true],
    ["it cannot be told what is public", DATES, null],
  ])("is temporarily unavailable while %s", async (_, dates, told) => {
    const { status } = await site(dates, () => told);
    expect(status).toBe(503);
  });
});
