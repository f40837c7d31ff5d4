/** `docs/decision-table.md`, made of the cases that the decision is tested by. */
import { decidingSentence, decisionInWords, reasonInWords } from "../../src/core/posts/rule-in-words.ts";
import type { Language } from "../../src/core/model/settings.ts";
import { USUAL_RULE } from "../../src/core/model/voting-rule.ts";
import type { DecidedBy } from "../../src/core/record/vote-facts.ts";
import type { Counts } from "../../src/core/request/decide.ts";
import { say } from "../../src/core/words/say.ts";
import { DECISION_CASES } from "./decision-cases.ts";
import type { DecisionCase } from "./decision-cases.ts";

const WORDS = {
  en: {
    title: "What decides",
    intro:
      "Each row is a case that the decision is tested by; `npm run docs:decisions` writes this page from them, and a test fails when it is stale. Which rule a network has stands in its [settings](settings.md) (`vote.quorum`, `vote.mode`, `vote.rule`, `vote.share_of`, `vote.block`, `vote.tie`) and on every ballot. People in recusal are in none of these numbers. “Able” is how many could vote. A block or an objection counts as argued while its author's `/objection` is open.",
    heads: ["Able", "For", "Against", "Abstain", "Argued Block", "Decision", "Why"],
    consent: ["Able", "Consent", "Object, no argument", "Stand aside", "Open objections", "Decision", "Why"],
  },
  fr: {
    title: "Ce qui décide",
    intro:
      "Chaque ligne est un cas par lequel la décision est éprouvée ; `npm run docs:decisions` en tire cette page, et un test échoue si elle n'est plus à jour. La règle d'un réseau est dans ses [réglages](fr/reglages.md) (`vote.quorum`, `vote.mode`, `vote.rule`, `vote.share_of`, `vote.block`, `vote.tie`) et sur chaque bulletin. Les personnes en déport ne sont dans aucun de ces nombres. « Possibles » : combien de personnes pouvaient voter. Un blocage ou une objection est motivé tant que l'`/objection` de son auteur est ouverte.",
    heads: ["Possibles", "Pour", "Contre", "Abstention", "Blocage motivé", "Décision", "Motif"],
    consent: [
      "Possibles",
      "Consentement",
      "Objection sans motif",
      "À l'écart",
      "Objections ouvertes",
      "Décision",
      "Motif",
    ],
  },
} as const;

/** The page, English first. */
export function decisionTable(): string {
  return `${[...partIn("en"), "---", ...partIn("fr")].join("\n\n")}\n`;
}

function partIn(language: Language): string[] {
  const words = WORDS[language];
  const byRule = Map.groupBy(DECISION_CASES, ({ rules }) => ruleIn(language, rules));
  return [
    `# ${words.title}`,
    words.intro,
    ...[...byRule].flatMap(([rule, cases]) => [rule, table(language, cases)]),
  ];
}

/** The sentences of the ballot that tell this rule from others. */
function ruleIn(language: Language, rules: DecidedBy): string {
  const { rule = USUAL_RULE } = rules;
  const deciding = decidingSentence(language, rules);
  if (rule.kind === "consent") return `**${deciding}**`;
  const { tie, block } = rule;
  const isUsual = block === "discussion" && tie.kind === "refused";
  const more = [
    say(language, `rule.block-${block}`, { n: "" }),
    ...(rule.majority.kind !== "more-for"
      ? []
      : [say(language, `rule.tie-${tie.kind}`, { name: tie.kind === "steward" ? tie.username : "" })]),
  ];
  return isUsual && rule.majority.kind !== "more-for"
    ? `**${deciding}**`
    : [`**${deciding}**`, ...more].join(" ");
}

function table(language: Language, cases: readonly DecisionCase[]): string {
  const { heads, consent } = WORDS[language];
  const isConsent = cases[0]?.rules.rule?.kind === "consent";
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    line(isConsent ? consent : heads),
    line(heads.map(() => "---")),
    ...cases.map((one) => line(cellsOf(language, one, isConsent))),
  ].join("\n");
}

function cellsOf(
  language: Language,
  { rules, count, expected }: DecisionCase,
  isConsent: boolean,
): (string | number)[] {
  return [
    count.able,
    count.for,
    count.against,
    count.abstain,
    isConsent ? count.objections : count.block,
    decisionInWords(language, expected.decision, rules),
    `${reasonInWords(language, expected.reason, rules, count)}${castingIn(count)}`,
  ];
}

function castingIn({ casting }: Counts): string {
  return casting === null ? "" : ` (@nadia: ${casting})`;
}
