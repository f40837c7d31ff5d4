/**
 * The properties catch what they are there for: with a bug planted in the service, a life that is the same without
 * it is another one.
 */
import { afterEach, expect, test, vi } from "vitest";
import type * as Opening from "../../src/core/judging/vote-opening.ts";
import type * as Writers from "../../src/core/judging/line-writers.ts";
import type * as Memory from "../../src/core/record/memory.ts";
import type * as Deciding from "../../src/core/request/decide.ts";
import type * as Waiting from "../../src/core/request/letter-waits.ts";
import type * as Counting from "../../src/core/request/count-round.ts";
import type * as Sealing from "../../src/seal/ed25519-seal.ts";
import type { Event } from "./any-event.ts";
import { USUAL } from "./oracle.ts";
import type { AttackedLife } from "./attacked-life.ts";

afterEach(() => {
  vi.doUnmock("../../src/core/judging/line-writers.ts");
  vi.doUnmock("../../src/core/record/memory.ts");
  vi.doUnmock("../../src/seal/ed25519-seal.ts");
  vi.doUnmock("../../src/core/request/count-round.ts");
  vi.doUnmock("../../src/core/request/decide.ts");
  vi.doUnmock("../../src/core/judging/vote-opening.ts");
  vi.doUnmock("../../src/core/request/letter-waits.ts");
  vi.resetModules();
});

/** What is seen of a life in the service as it is now, planted bugs included. */
async function seenOf(life: AttackedLife): Promise<unknown> {
  vi.resetModules();
  const { live } = await import("./attacked-life.ts");
  try {
    return await live(life);
  } catch (error) {
    return error;
  }
}

const forgedActs: AttackedLife = {
  which: 0,
  attacks: [{ after: 0, attack: { do: "wiki", lines: [{ forge: "acts", split: false }], place: "bottom" } }],
};

test("memory that is read from any post of the bot", async () => {
  const whole = await seenOf({ which: 0, attacks: [] });
  expect(await seenOf(forgedActs)).toEqual(whole);
  vi.doMock("../../src/core/record/memory.ts", async (original) => {
    const memory = await original<typeof Memory>();
    const { unsealedValue } = await import("../../src/core/record/sealed-json.ts");
    const actsIn = (raw: string) => {
      const value = unsealedValue("acts", raw);
      return typeof value === "object" && value !== null && "acts" in value && Array.isArray(value.acts)
        ? value.acts
        : [];
    };
    const readMemory: typeof memory.readMemory = (posts, place) => {
      const read = memory.readMemory(posts, place);
      if (read.kind !== "found") return read;
      const found = posts.filter(({ author }) => author.id === place.botId).flatMap(({ raw }) => actsIn(raw));
      return { ...read, state: { ...read.state, acts: [...read.state.acts, ...found] } };
    };
    return { ...memory, readMemory };
  });
  expect(await seenOf(forgedActs)).not.toEqual(whole);
});

test("a seal that nobody checks", async () => {
  const newer: AttackedLife = {
    which: 0,
    attacks: Array.from({ length: 12 }, (_, stolen) => ({
      after: 1,
      attack: { do: "swap-comment", which: 0, words: { stolen, from: "here", harm: "newer" } },
    })),
  };
  const whole = await seenOf({ which: 0, attacks: [] });
  expect(await seenOf(newer)).toEqual(whole);
  vi.doMock("../../src/seal/ed25519-seal.ts", async (original) => {
    const { createSeal } = await original<typeof Sealing>();
    const careless: typeof createSeal = (...given) => ({ ...createSeal(...given), verify: () => true });
    return { createSeal: careless };
  });
  expect(await seenOf(newer)).not.toEqual(whole);
});

test("a member's post of which nobody asks who edited it", async () => {
  const putIn: AttackedLife = {
    which: 0,
    attacks: [
      { after: 2, attack: { do: "put-in", which: 3, command: "/objection: the budget is unclear" } },
      { after: 4, attack: { do: "give", which: 0, command: "/recuse: I advise the operator now and then" } },
    ],
  };
  const whole = await seenOf({ which: 0, attacks: [] });
  expect(await seenOf(putIn)).toEqual(whole);
  vi.doMock("../../src/core/judging/line-writers.ts", () => {
    const writerOf: typeof Writers.writerOf = (_, line) => ({ kind: "author", line });
    return { writerOf };
  });
  expect(await seenOf(putIn)).not.toEqual(whole);
});

test("a decision that is counted again from the poll", async () => {
  const choices = ["For", "For", null, "Against", "For", null, null] as const;
  const life: Event[] = [
    { do: "make-ready" },
    { do: "wait", minutes: 61 },
    { do: "turnout", n: 1, choices, argued: false },
    { do: "speak", by: "ines", lines: [{ say: "objection", n: 1 }] },
    { do: "wait", minutes: 125 },
    { do: "wait", minutes: 61 },
    { do: "remove", who: "hanna" },
    { do: "remove", who: "leo" },
    { do: "speak", by: "ines", lines: [{ say: "lift-objection", which: 1 }] },
  ];
  const judge = async () => {
    vi.resetModules();
    const { expectAsPredicted } = await import("./judge-life.ts");
    return expectAsPredicted(life);
  };
  await judge();
  vi.doMock("../../src/core/request/count-round.ts", async (original) => {
    const counting = await original<typeof Counting>();
    const countRound: typeof counting.countRound = (project, round) =>
      counting.countRound(project, { ...round, counted: null });
    return { ...counting, countRound };
  });
  await expect(judge()).rejects.toThrow("is issued");
});

test.each([{ majority: "absolute" }, { majority: "2/3 of electors" }, { block: "refuse" }] as const)(
  "a decision by another rule than that of the network: %j",
  async (chosen) => {
    const choices = ["For", "For", "For", "Abstain", "Block", null, null] as const;
    const life: Event[] = [
      { do: "make-ready" },
      { do: "wait", minutes: 61 },
      { do: "turnout", n: 1, choices, argued: "block" in chosen },
      { do: "wait", minutes: 186 },
    ];
    const judge = async () => {
      vi.resetModules();
      const { expectAsPredicted } = await import("./judge-life.ts");
      return expectAsPredicted(life, { ...USUAL, ...chosen });
    };
    await judge();
    vi.doMock("../../src/core/request/decide.ts", async (original) => {
      const deciding = await original<typeof Deciding>();
      const decide: typeof deciding.decide = ({ quorum }, count) => deciding.decide({ quorum }, count);
      return { ...deciding, decide };
    });
    await expect(judge()).rejects.toThrow(/refused|blocked/);
  },
);

test("an electorate that moves although it was fixed", async () => {
  const life: Event[] = [
    { do: "make-ready" },
    { do: "wait", minutes: 61 },
    { do: "leave", who: "leo" },
    { do: "join", who: "karim" },
    { do: "turnout", n: 1, choices: ["For", "For", "For", "Against", null, null, null], argued: false },
    { do: "vote", by: "karim", n: 1, choice: "Against" },
    { do: "wait", minutes: 186 },
  ];
  const judge = async () => {
    vi.resetModules();
    const { expectAsPredicted } = await import("./judge-life.ts");
    return expectAsPredicted(life, { ...USUAL, fixed: true });
  };
  await judge();
  vi.doMock("../../src/core/judging/vote-opening.ts", async (original) => {
    const opening = await original<typeof Opening>();
    const openingOf: typeof opening.openingOf = (...given) =>
      opening.openingOf(...given).map((one) => ({ ...one, rules: { ...one.rules, fixedElectorate: false } }));
    return { ...opening, openingOf };
  });
  await expect(judge()).rejects.toThrow("to deeply equal");
});

test("an urgent letter that does not wait for the reading of its file", async () => {
  const life: Event[] = [
    { do: "turnout", n: 1, choices: ["For", "For", "For", "For", null, null, null], argued: false },
    { do: "wait", minutes: 186 },
  ];
  const judge = async () => {
    vi.resetModules();
    const { expectAsPredicted } = await import("./judge-life.ts");
    return expectAsPredicted(life, { ...USUAL, urgent: true });
  };
  await judge();
  vi.doMock("../../src/core/request/letter-waits.ts", async (original) => {
    const waiting = await original<typeof Waiting>();
    return { ...waiting, letterWaits: () => null };
  });
  await expect(judge()).rejects.toThrow("has waited for its reading");
});
