/** The demo's case, a relayed request for two letters with all that befalls it, in French and in English. */
import { describe, expect, test } from "vitest";
import type { DemoCase } from "../../src/demo/demo-case.ts";
import { DEMO_BOT } from "../../src/demo/demo-forum.ts";
import { startDemoWorld } from "../../src/demo/demo-world.ts";
import { englishCase } from "../../src/demo/english-case.ts";
import { frenchCase } from "../../src/demo/french-case.ts";
import { playCase } from "../../src/demo/play-case.ts";

interface Expected {
  readonly asked: string;
  readonly granted: readonly [string, string];
  readonly concern: string;
  readonly votes: string;
  /** Words that only the other language has. */
  readonly foreign: RegExp;
  readonly tags: readonly string[];
}

const cases: [string, DemoCase, Expected][] = [
  [
    "French",
    frenchCase,
    {
      asked: "Demande d'Alice Morel (hors forum), transmise par Bruno Kessler le 23 juin.",
      granted: ["La Halle aux grains : lettre accordée.", "Le Relais des collines : lettre accordée."],
      concern: "Réserve R1, Léo Vasseur : « que les plans de la halle soient publiés avant l'ouverture »",
      votes: "7 votes exprimés sur 9 possibles",
      foreign: /\b(?:the|and|is|of|with|recused|letter|until)\b/i,
      tags: ["lettre-de-soutien", "lettre-remise"],
    },
  ],
  [
    "English",
    englishCase,
    {
      asked: "Asked by Alice Morel (not on the forum), passed on by Bruno Kessler on 23 June.",
      granted: ["The Corn Hall: letter granted.", "The Hillside Relay: letter granted."],
      concern: "Reservation R1, Leo Vance: “that the plans of the hall are published before it opens”",
      votes: "7 votes cast out of 9 possible",
      foreign: /\b(?:le|la|les|est|du|des|avec|déport|jusqu)\b/i,
      tags: ["lettre-de-soutien", "letter-delivered"],
    },
  ],
];

describe.each(cases)("the demo's case in %s", (_, demo, expected) => {
  test("ends with two letters and no vote of anybody in recusal counted", { timeout: 90_000 }, async () => {
    const world = await startDemoWorld(demo);
    const { topicId, recused, counted } = await playCase(demo, world);
    const thread = world.forum.thread(topicId);
    const own = thread
      .filter(({ author }) => author === DEMO_BOT)
      .map(({ raw }) => raw.replaceAll("&nbsp;", " "));
    const marked = (mark: string) => own.filter((raw) => raw.startsWith(`[wrap=aval kind=${mark}`));
    const [status = ""] = marked("status");
    const outcomes = marked("outcome");

    expect({ recused, counted }).toEqual({ recused: 4, counted: 0 });
    expect(status).toContain(expected.asked);
    expect(outcomes.map((raw) => expected.granted.find((words) => raw.includes(words)))).toEqual(
      expected.granted,
    );
    expect(outcomes[0]).toContain(expected.concern);
    expect(outcomes[0]).toContain(expected.votes);
    // Status, two sheets, two ballots, two outcomes: what was for one person alone is gone after some days.
    expect(own.map((raw) => /kind=(\w+)/.exec(raw)?.[1])).toEqual([
      "status",
      "project",
      "project",
      "ballot",
      "ballot",
      "outcome",
      "outcome",
    ]);
    expect(world.forum.topic(topicId).tags).toEqual(expected.tags);
    for (const raw of own) expect(inWords(raw)).not.toMatch(expected.foreign);
    expect(await world.service().sync(topicId, { dryRun: true })).toEqual([]);
    await world.stop();
  });
});

/** Without comments, marks, addresses and the names of the forum's own places. */
function inWords(raw: string): string {
  return raw
    .replace(/<!--.*?-->/gs, "")
    .replace(/\[[^\]\n]*\]|\([^)\n]*:\/\/[^)\n]*\)|https?:\S+|@\w+/g, "")
    .replace(/`[^`]*`/g, "");
}
