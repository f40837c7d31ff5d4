import { describe, expect, test } from "vitest";
import { english } from "./english.ts";
import { french } from "./french.ts";
import type { WordKey } from "./french.ts";
import { say, sayList } from "./say.ts";

function isKey(key: string): key is WordKey {
  return key in french;
}

const keys = Object.keys(french).filter(isKey);

function placeholders(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ""))].toSorted();
}

describe("the two word lists", () => {
  test("hold the same sentences", () => {
    expect(Object.keys(english).toSorted()).toEqual(keys.toSorted());
  });

  test.each(keys)("%s takes the same values in both languages", (key) => {
    expect(placeholders(english[key])).toEqual(placeholders(french[key]));
  });

  test.each(keys)("%s is written for the forum: plain spaces, no exclamation", (key) => {
    for (const sentence of [french[key], english[key]]) {
      expect(sentence).not.toMatch(/[\u00a0\u202f!]/);
    }
  });

  test.each(keys)("%s has a space before the French signs that want one", (key) => {
    // Commands are shown as they are typed, links and code have colons of their own.
    const sentence: string = french[key]
      .replace(/`[^`]*`/g, "")
      .replace(/\{\w+[?=~][^}]*\}/g, "x")
      .replace(/\{\w+\}/g, "x");
    expect(sentence).not.toMatch(/[^\s ][;?»](?:\s|$)/);
    expect(sentence).not.toMatch(/[^\s]:\s/);
  });

  test.each(keys)("%s shows commands that a stock forum takes: 20 characters or more", (key) => {
    if (!/^(?:form|refused)\./u.test(key)) return;
    for (const sentence of [french[key], english[key]]) {
      const lines = [...sentence.matchAll(/`(\/[^`]*)`/g)].map(([, line = ""]) =>
        line.replace(/\{\w+\}/g, ""),
      );
      // A word alone is spoken of, not suggested.
      for (const line of lines.filter((shown) => shown.includes(" ")))
        expect(line.length).toBeGreaterThanOrEqual(20);
    }
  });

  test.each(keys)("%s never begins a line with a command", (key) => {
    for (const sentence of [french[key], english[key]]) expect(sentence).not.toMatch(/(?:^|\n)\//);
  });
});

describe("say", () => {
  test("agrees with the count as each language does", () => {
    const values = { scope: "", end: "", able: 0, recused: 1 };
    expect(say("fr", "status.vote-not-open", values)).toContain("0 personne pourra voter, 1 est en déport");
    expect(say("en", "status.vote-not-open", values)).toContain(
      "0 people will be able to vote, 1 is recused",
    );
  });

  test("says nought in a word and elides as French does", () => {
    const count = { voted: 4, able: 9, quorum: 4, for: 4, against: 0, abstain: 0, block: 0 };
    const reached = say("fr", "quorum.reached");
    expect(say("fr", "outcome.count", { ...count, reached })).toBe(
      "4 votes exprimés sur 9 possibles (quorum 4, atteint) : 4 Pour, aucun Contre, aucune Abstention, aucun Blocage motivé.",
    );
    expect(say("fr", "status.asked", { requester: "Élise Morel", day: "23 juin" })).toBe(
      "Demande d'Élise Morel, le 23 juin.",
    );
    expect(say("fr", "status.asked", { requester: "Bruno", day: "23 juin" })).toBe(
      "Demande de Bruno, le 23 juin.",
    );
  });

  test("says which value is missing", () => {
    expect(() => say("fr", "status.due")).toThrow('"status.due" needs a value for {days}');
  });

  test("lists people as the language does", () => {
    expect(sayList("fr", ["Chloé", "Driss", "Emma"])).toBe("Chloé, Driss et Emma");
    expect(sayList("en", ["Chloé"])).toBe("Chloé");
  });
});
