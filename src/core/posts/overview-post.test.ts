import { describe, expect, test } from "vitest";
import { lastTaken, MOST_TAKEN, overviewText } from "./overview-post.ts";
import type { OverviewEntry, Taken, UnderWay } from "./overview-entry.ts";
import { weeklyMessages } from "./weekly-message.ts";

const FRENCH = { language: "fr", timezone: "Europe/Paris", forumUrl: "https://forum.test" } as const;
const ENGLISH = { ...FRENCH, language: "en" } as const;
const JUNE = Date.UTC(2026, 5, 25, 10);
const NADIA = { id: 7, username: "nadia", name: "Nadia" };

function underWay(more: Partial<UnderWay> = {}): UnderWay {
  return {
    topicId: 1,
    n: 1,
    title: "La Halle",
    programme: "",
    stage: "review",
    missing: "une relecture",
    who: "toute personne sans lien d'intérêts",
    by: JUNE,
    deadline: null,
    stewards: [],
    ...more,
  };
}

const entry = (...lines: UnderWay[]): OverviewEntry => ({ underWay: lines, taken: [] });

describe("the overview", () => {
  test("names the most urgent first; what has no date comes last", () => {
    const later = underWay({ topicId: 2, title: "Le Relais", by: JUNE + 86_400_000, missing: "", who: "" });
    const never = underWay({ topicId: 3, title: "Le [Moulin]", by: null });
    const taken: Taken[] = [{ topicId: 9, n: 1, title: "La Grange", decision: "granted", at: JUNE }];
    expect(overviewText([entry(never, later), entry(underWay())], taken, FRENCH)).toMatchInlineSnapshot(`
      "[wrap=aval kind=overview]
      **Ce qui est en cours**

      - [La Halle](https://forum.test/t/1) · Relecture · il manque une relecture · toute personne sans lien d'intérêts · avant le jeu. 25 juin
      - [Le Relais](https://forum.test/t/2) · Relecture · avant le ven. 26 juin
      - [Le &#91;Moulin&#93;](https://forum.test/t/3) · Relecture · il manque une relecture · toute personne sans lien d'intérêts

      **Dernières décisions**

      - [La Grange](https://forum.test/t/9) · lettre accordée · 25 juin
      [/wrap]"
    `);
  });

  test("says of which programme a request is, where it is of one", () => {
    const one = underWay({ programme: "Résidences *2026*", missing: "", who: "" });
    expect(overviewText([entry(one)], [], FRENCH)).toContain(
      "- [La Halle](https://forum.test/t/1) · Résidences \\*2026\\* · Relecture · avant le jeu. 25 juin",
    );
  });

  test("says when nothing is under way", () => {
    expect(overviewText([], [], ENGLISH)).toContain("No request is under way.");
  });

  test("folds what is too much, counts what is beyond, and fits into a post", () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      underWay({
        topicId: index,
        title: `Project ${index} `.repeat(6).slice(0, 80),
        missing: "x".repeat(100),
      }),
    );
    const text = overviewText([entry(...many)], [], ENGLISH);
    expect(text.split("\n").filter((line) => line.startsWith("- ["))).toHaveLength(80);
    expect(text).toContain('[details="60 more requests"]');
    expect(text).toContain("And 220 more");
    const wordy = many.map((one) => ({ ...one, missing: "x".repeat(900) }));
    expect(overviewText([entry(...wordy)], [], ENGLISH).length).toBeLessThan(28_000);
  });

  test("of several decisions on a project tells the last, the newest first, ten at most", () => {
    const all = Array.from({ length: 14 }, (_, index): Taken => ({
      topicId: index % 12,
      n: 1,
      title: "x",
      decision: index > 11 ? "granted" : "no-quorum",
      at: index,
    }));
    const last = lastTaken(all);
    expect(last).toHaveLength(MOST_TAKEN);
    expect(last[0]).toMatchObject({ topicId: 1, at: 13, decision: "granted" });
    expect(last.filter(({ topicId }) => topicId === 1)).toHaveLength(1);
  });
});

describe("the weekly message", () => {
  const place = { ...ENGLISH, overviewUrl: "https://forum.test/t/8/2" };
  const monday = Date.UTC(2026, 5, 29, 6, 30);
  const waiting = [entry(underWay({ stewards: [NADIA] }), underWay({ topicId: 2, title: "Other" }))];

  test("comes on the day, from eight in the morning of the network's zone, to those who are waited for", () => {
    const [message, ...others] = weeklyMessages(waiting, "monday", place, monday);
    expect(others).toEqual([]);
    expect(message?.to).toBe(NADIA);
    expect(message?.title).toBe("Letters of support: what waits for you (week 27 of 2026)");
    expect(message?.raw).toMatchInlineSnapshot(`
      "1 request waits for the moderators:

      - [La Halle](https://forum.test/t/1) · Review · missing: une relecture · toute personne sans lien d'intérêts · by Thu 25 June

      Everything that is going on: https://forum.test/t/8/2"
    `);
    expect(weeklyMessages(waiting, "monday", place, monday - 3_600_000)).toEqual([]);
    expect(weeklyMessages(waiting, "tuesday", place, monday)).toEqual([]);
    // Half past six in London is half past seven in Paris on the same Monday.
    expect(weeklyMessages(waiting, "monday", { ...place, timezone: "Europe/London" }, monday)).toEqual([]);
  });

  test("comes to nobody where nothing waits, or where none is wanted", () => {
    expect(weeklyMessages([entry(underWay())], "monday", place, monday)).toEqual([]);
    expect(weeklyMessages(waiting, null, place, monday)).toEqual([]);
  });
});
