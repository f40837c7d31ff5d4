/** The rule of a vote in sentences: on the ballot before anybody votes, and with its numbers in the result. */
import { spanInWords } from "../dates/span-in-words.ts";
import type { Language } from "../model/settings.ts";
import { atLeast, USUAL_RULE, votesNeeded } from "../model/voting-rule.ts";
import type { Share, VotingRule } from "../model/voting-rule.ts";
import type { DecidedBy, Decision, Reason, Rules } from "../record/vote-facts.ts";
import type { Counts } from "../request/decide.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { say } from "../words/say.ts";

/** What decides, in one sentence, and what follows from the rest of the rule, where `able` people can vote. */
export function ruleInWords(language: Language, rules: Rules, able: number): string {
  const need = votesNeeded(rules.quorum, able);
  const { rule = USUAL_RULE } = rules;
  return [
    decidingSentence(language, rules, able),
    ...(rule.kind === "majority" && rule.majority.kind === "more-for" ? [tieInWords(language, rule)] : []),
    ...(need > able ? [say(language, "rule.unreachable", { need, able })] : []),
    ...(rules.isUrgent === true ? [say(language, "rule.urgent")] : []),
    ...(rules.fixedElectorate === true ? [say(language, "rule.fixed")] : []),
    ...(rules.closeWhenSettled === true
      ? [say(language, "rule.settled", { minimum: spanInWords(rules.minimum, language) })]
      : []),
  ].join(" ");
}

/**
 * "The letter is granted if at least 4 people vote and if there are more For than Against." How many a share comes to
 * is said where it is known how many can vote.
 */
export function decidingSentence(
  language: Language,
  { quorum, rule = USUAL_RULE }: DecidedBy,
  able: number | null = null,
): string {
  const share = typeof quorum === "number" ? null : quorum;
  return say(language, "rule.granted", {
    quorum:
      share === null
        ? say(language, "rule.quorum", { need: votesNeeded(quorum, 0) })
        : say(language, "rule.quorum-share", {
            share: shareInWords(language, share),
            count: outOf(language, able, (all) => atLeast(share, all)),
          }),
    majority: majorityInWords(language, rule, able),
  });
}

/** " (3 out of 9)"; "" while nobody knows who can vote. */
function outOf(language: Language, able: number | null, needed: (able: number) => number): string {
  return able === null ? "" : say(language, "rule.out-of", { need: needed(able), able });
}

function majorityInWords(language: Language, rule: VotingRule, able: number | null): string {
  if (rule.kind === "consent") return say(language, "rule.consent");
  const { majority } = rule;
  switch (majority.kind) {
    case "more-for":
      return say(language, "rule.more-for");
    case "absolute":
      return say(language, "rule.absolute", { count: outOf(language, able, moreThanHalf) });
    case "share": {
      const share = shareInWords(language, majority.share);
      if (majority.among === "votes") return say(language, "rule.share", { share });
      return say(language, "rule.able-share", {
        share,
        count: outOf(language, able, (all) => atLeast(majority.share, all)),
      });
    }
  }
}

function tieInWords(language: Language, { tie }: Extract<VotingRule, { kind: "majority" }>): string {
  if (tie.kind !== "steward") return say(language, `rule.tie-${tie.kind}`);
  const name = plainInMarkdown(tie.username);
  return say(language, tie.id === null ? "rule.tie-nobody" : "rule.tie-steward", { name });
}

/** What each option of the poll means. `n` is the project's number with a space before it, or "". */
export function optionsInWords(language: Language, { rule = USUAL_RULE }: DecidedBy, n: string): string {
  if (rule.kind === "consent") {
    const own = say(language, "rule.condition-consent", { n });
    return say(language, "rule.options-consent", { n, condition: own });
  }
  const condition = say(language, "rule.condition", { n });
  return say(language, "rule.options", {
    block: say(language, `rule.block-${rule.block}`, { n }),
    condition,
  });
}

/** "2/3", "30 %". */
function shareInWords(language: Language, { parts, of }: Share): string {
  if (of !== 100) return `${parts}/${of}`;
  return language === "fr" ? `${parts} %` : `${parts}%`;
}

/** What a vote by this rule has come to, in a few words. */
export function decisionInWords(
  language: Language,
  decision: Decision,
  { rule = USUAL_RULE }: DecidedBy,
): string {
  const isObjection = rule.kind === "consent" && decision === "blocked";
  return say(language, isObjection ? "decision.blocked-consent" : `decision.${decision}`);
}

/** Why, with the numbers. */
export function reasonInWords(
  language: Language,
  reason: Reason,
  { quorum, rule = USUAL_RULE }: DecidedBy,
  count: Counts,
): string {
  const isMissed = rule.kind === "consent" && reason === "quorum-missed";
  return say(language, isMissed ? "reason.quorum-missed-consent" : `reason.${reason}`, {
    quorum: votesNeeded(quorum, count.able),
    able: count.able,
    block: count.block,
    objections: count.objections,
    need: 0,
    share: "",
    name: "",
    ...majorityNumbers(language, rule, count.able),
  });
}

function majorityNumbers(language: Language, rule: VotingRule, able: number) {
  if (rule.kind === "consent") return {};
  const { majority, tie } = rule;
  const name = tie.kind === "steward" ? { name: plainInMarkdown(tie.username) } : {};
  switch (majority.kind) {
    case "more-for":
      return name;
    case "absolute":
      return { need: moreThanHalf(able) };
    case "share":
      return { share: shareInWords(language, majority.share), need: atLeast(majority.share, able) };
  }
}

function moreThanHalf(able: number): number {
  return Math.floor(able / 2) + 1;
}
