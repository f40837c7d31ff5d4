/** Whatever rule a network has chosen, in either language, an audit of its votes finds no difference that is none. */
import { expect, test } from "vitest";
import { factsIn, FIVE } from "../stories/seen.ts";
import { beginStory } from "../stories/story.ts";
import type { Choice, ConsentChoice, Story } from "../stories/story.ts";
import { auditOf, besides, keyOfStories } from "./audited.ts";

type Vote = Choice | ConsentChoice;

const FRENCH: Readonly<Record<Vote, string>> = {
  For: "Pour",
  Abstain: "Abstention",
  Against: "Contre",
  Block: "Blocage",
  Consent: "Consentement",
  "Stand aside": "Je me tiens à l'écart",
  Object: "Objection",
};

interface Ballot {
  readonly n: number;
  /** Of hanna, leo, ines, jonas and karim. */
  readonly votes: readonly (Vote | null)[];
  readonly decision: string;
  /** Who says why they block, or object. */
  readonly argues?: string;
  /** Opened by itself, as the further round of a tie. */
  readonly isAgain?: boolean;
}

const TIE = ["For", "For", "Against", "Against"] as const;

/** What one project after the other is voted on by a rule; project 1 is refused until the end. */
const VOTES: readonly (readonly [rule: string, ballots: readonly Ballot[]])[] = [
  [
    "rule: absolute, quorum: 3",
    [
      { n: 1, votes: ["For", "For", "Abstain"], decision: "refused" },
      { n: 2, votes: ["For", "For", "For", "Against"], decision: "granted" },
    ],
  ],
  [
    "rule: 2/3, quorum: 60 %",
    [
      { n: 1, votes: ["For", "Against", "Against"], decision: "refused" },
      { n: 3, votes: ["For", "For", "Against"], decision: "granted" },
    ],
  ],
  ["block: refuse", [{ n: 1, votes: ["For", "For", "For", "Block"], argues: "jonas", decision: "refused" }]],
  [
    "block: against",
    [{ n: 1, votes: ["For", "For", "Against", "Block"], argues: "jonas", decision: "refused" }],
  ],
  [
    "tie: new-round",
    [
      { n: 1, votes: TIE, decision: "tied" },
      { n: 1, votes: TIE, isAgain: true, decision: "refused" },
    ],
  ],
  ['tie: "@hanna"', [{ n: 4, votes: TIE, decision: "granted" }]],
  [
    "rule: 2/3, share_of: electors, quorum: 3",
    [
      { n: 1, votes: ["For", "For", "For"], decision: "refused" },
      { n: 5, votes: ["For", "For", "For", "For"], decision: "granted" },
    ],
  ],
  ['tie: "@nadia"', [{ n: 1, votes: TIE, decision: "refused" }]],
  [
    "block: discussion",
    [{ n: 1, votes: ["For", "For", "For", "Block"], argues: "jonas", decision: "blocked" }],
  ],
  ["quorum: 5", [{ n: 1, votes: ["For", "For", "For", "For"], decision: "no-quorum" }]],
  ["quorum: 3", [{ n: 1, votes: ["Abstain", "Abstain", "Abstain"], decision: "refused" }]],
  ["quorum: 2", [{ n: 1, votes: ["Against", "For", "Against"], decision: "refused" }]],
];

const BY_CONSENT: (typeof VOTES)[number] = [
  "mode: consent, quorum: 3",
  [
    { n: 1, votes: ["Consent", "Consent", "Consent", "Object"], argues: "karim", decision: "blocked" },
    { n: 1, votes: ["Consent", "Consent", "Stand aside", "Object"], decision: "granted" },
  ],
];

/** Where properties are tried often, as every night, each language has every rule; else the languages take turns. */
const isLong = process.env["AVAL_RUNS"] !== undefined;

function votesIn(language: "fr" | "en"): typeof VOTES {
  const turn = language === "en" ? 0 : 1;
  return [...VOTES.filter((_, index) => isLong || index % 2 === turn), BY_CONSENT];
}

const FIRST_POST = `Five projects ask for a letter of support.

**Operators and partners:** Northwind Cooperative
**Call:** Makers of Tomorrow
**Recipient:** Region, jury of the call
**Deadline:** 15 July
**File:** https://example.org/five.pdf

${["The Corn Hall", "The Hillside Relay", "The Old Dairy", "The Tide Mill", "The Signal Box"]
  .map((title, index) => `${index + 1}/ ${title}\n**Holder:** The ${title.split(" ")[1]} Association`)
  .join("\n\n")}
`;

/** Discussion outlasts the story: every vote is ordered. */
function settingsBy(rule: string): string {
  return `electorate: { groups: [network] }\nnumbers_in_letter: true\nvote: { discussion: 12 days, ${rule} }`;
}

async function play(story: Story, language: "fr" | "en"): Promise<void> {
  const { world, topicId } = story;
  const rounds = new Map<number, number>();
  let [objections, votesSoFar] = [0, 0];
  for (const [rule, ballots] of votesIn(language)) {
    await world.reconfigure(settingsBy(rule));
    for (const { n, votes, argues, isAgain = false } of ballots) {
      const round = (rounds.get(n) ?? 0) + 1;
      rounds.set(n, round);
      votesSoFar += 1;
      if (!isAgain) await story.say("nadia", `/vote ${n}: vote number ${votesSoFar}, by the rule of its day`);
      const ballot = world.post(topicId, `ballot n=${n} round=${round}`);
      for (const [index, vote] of votes.entries())
        if (vote !== null)
          world.as(FIVE[index] ?? "").vote(ballot.id, `projet-${n}`, language === "fr" ? FRENCH[vote] : vote);
      if (argues !== undefined)
        await story.say(argues, `/objection ${n}: the ${votesSoFar}th time we hear of it too late`);
      await story.say("nadia", `/vote ${n} end: everybody has spoken in vote ${votesSoFar}`);
      if (argues === undefined) continue;
      objections += 1;
      await story.say(argues, `/lift O${objections}: settled since vote ${votesSoFar}`);
    }
  }
}

const NEVER = [
  expect.stringMatching(/^unchecked never\.vote-times/),
  expect.stringMatching(/^unchecked never\.groups/),
];

test.each(["en", "fr"] as const)(
  "rules, and the ways to decide by them, in %s",
  { timeout: 300_000 },
  async (language) => {
    const story = await beginStory({
      language,
      electors: FIVE,
      firstPost: FIRST_POST,
      voteSettings: "{ discussion: 12 days }",
    });
    await story.makeReady();
    await play(story, language);
    const audit = await auditOf(story.world, story.topicId, keyOfStories());
    expect(besides(audit)).toEqual(NEVER);
    expect(audit.exit).toBe(0);
    const { world, topicId } = story;
    const ballots = votesIn(language).flatMap(([, some]) => some);
    const outcomes = world.postsOf(topicId, "outcome").map(({ raw }) => ({
      n: Number(/kind=outcome n=(\d+)/.exec(raw)?.[1]),
      decision: factsIn(raw)?.decision,
    }));
    expect(outcomes).toEqual(ballots.map(({ n, decision }) => ({ n, decision })));
    await world.stop();
  },
);
