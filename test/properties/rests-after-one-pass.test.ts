/**
 * What was applied needs no second look: with every odd space, letter and sign of Unicode and as much text as a
 * post holds in the fields, the titles and the commands.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "../../src/sandbox/refusal.ts";
import { beginStory } from "../stories/story.ts";
import type { Story } from "../stories/story.ts";
import { runs } from "./runs.ts";

const { timeout, ...parameters } = runs(15);

/** Every space and separator that Unicode has, and what is no space but shows as nothing. */
const ODD_SPACES = Array.from(
  "\t\v\f \u0085\u00A0\u1680\u180E\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\u200B\u200C\u200D\u2060\uFEFF",
);
const SIGNS = [
  ...Array.from("|*_`~<>[](){}#@\\/-—–\"'«»“”&:;!?%$^=+.,…0"),
  "-->",
  "<!--",
  "[/wrap]",
  "[poll]",
  "[details]",
  "[x]",
  "- [ ] 1. ",
  "```",
  "@leo",
  "@nobody-here",
  "&nbsp;",
  "(to be checked)",
  "(à vérifier)",
  "**Holder:**",
  "https://example.org/a_b(c)?d=e|f",
];
const LETTERS = [
  "a",
  "é",
  "e\u0301",
  "œ",
  "ß",
  "İ",
  "🌾",
  "👩‍🌾",
  "🇫🇷",
  "漢",
  "ع",
  "\u202E",
  "\u00AD",
  "\u0000",
  "\uFFFD",
];

const odd = fc
  .array(fc.constantFrom(...ODD_SPACES, ...SIGNS, ...LETTERS, "word", "30 June", "Corn Hall"), {
    maxLength: 30,
  })
  .map((parts) => parts.join(""));
const long = fc
  .tuple(odd, fc.integer({ min: 500, max: 30_000 }))
  .map(([text, length]) => `${text} hall `.repeat(Math.ceil(length / (text.length + 6))).slice(0, length));
const text = fc.oneof({ weight: 5, arbitrary: odd }, { weight: 1, arbitrary: long });
const line = text.map((words) => words.replace(/[\n\r\u0085\u2028\u2029\v\f]/gu, " "));

const LABELS = [
  "Project",
  "Holder",
  "Requester",
  "Operators and partners",
  "Call",
  "Recipient",
  "Deadline",
  "File",
  "Territory",
  "Purpose of the letter",
  "Commitments to the network",
  "Known links of interest",
];

const request = fc.record({
  title: odd,
  first: fc.array(fc.tuple(fc.constantFrom(...LABELS), line), { maxLength: 12 }),
  free: text,
  said: fc.array(
    fc.tuple(
      fc.constantFrom("/recuse: ", "/concern: ", "/objection: ", "/project ", "/review for: ", "/lift "),
      text,
    ),
    {
      maxLength: 5,
    },
  ),
  edited: fc.array(fc.tuple(fc.constantFrom(...LABELS), line), { maxLength: 6 }),
  below: text,
});

interface Request {
  readonly title: string;
  readonly first: readonly (readonly [label: string, value: string])[];
  readonly free: string;
  readonly said: readonly (readonly [command: string, text: string])[];
  readonly edited: readonly (readonly [label: string, value: string])[];
  readonly below: string;
}

const SPEAKERS = ["leo", "denis", "emma", "ines", "bruno"] as const;

/** Posts, speaks, edits the sheet and votes with these texts; at each halt nothing is left to do. */
async function play({ title, first, free, said, edited, below }: Request): Promise<Story> {
  const fields = first.map(([label, value]) => `**${label}:** ${value}`).join("\n");
  const story = await beginStory({
    title: `Letter of support for ${title} and all`,
    firstPost: `We ask for a letter of support.\n\n${fields}\n\n${free}`.slice(0, 31_900),
  });
  const { world, topicId } = story;
  await expectRest();
  for (const [index, [command, words]] of said.entries()) {
    ignoringRefusals(() =>
      world.as(SPEAKERS[index] ?? "leo").reply(topicId, `${command}${words}`.slice(0, 31_900)),
    );
  }
  await expectRest();

  const sheet = world.post(topicId, "project n=1");
  let raw = sheet.raw;
  for (const [label, value] of edited) {
    raw = raw.replace(new RegExp(String.raw`\*\*${label}:\*\*.*`), () => `**${label}:** ${value}`);
  }
  ignoringRefusals(() => world.as("hanna").edit(sheet.id, `${raw}\n${below}`.slice(0, 31_900)));
  await expectRest();

  await story.say(
    "hanna",
    "/criterion 2 yes: the plans are published\n\n/review for: a sound and open project",
  );
  ignoringRefusals(() => world.as("nadia").reply(topicId, "/vote 1 2 hours: it is time to decide on this"));
  await expectRest();
  await world.advance("2 hours");
  await story.comesToRest();
  await world.stop();
  return story;

  async function expectRest(): Promise<void> {
    await world.idle();
    await world.advance("1 minute");
    expect(await world.service().sync(topicId, { dryRun: true })).toEqual([]);
    expect(world.problems()).toEqual([]);
  }
}

function ignoringRefusals(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

test("a second look finds nothing to do", { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(request, async (texts) => {
      const { world } = await play(texts);
      expect(world.problems()).toEqual([]);
    }),
    parameters,
  );
});
