/** What the bot says of the rule by which a vote is decided, in English: before the vote, and in its result. */
import type { rulesFrench } from "./rules-french.ts";

export const rulesEnglish: Readonly<Record<keyof typeof rulesFrench, string>> = {
  "rule.granted": "The letter is granted {quorum} and {majority}.",
  "rule.quorum": "if at least {need} {need?person votes|people vote}",
  "rule.quorum-share": "if at least {share} of those able to vote do so{count}",
  "rule.out-of": " ({need} out of {able})",
  "rule.more-for": "if there are more For than Against",
  "rule.absolute": "if more than half of those able to vote say For{count}",
  "rule.share": "if at least {share} of the votes For and Against are For",
  "rule.able-share": "if at least {share} of those able to vote say For{count}",
  "rule.consent": "if no argued objection is open at the end of the vote",
  "rule.tie-refused": "With as many For as Against it is not.",
  "rule.tie-new-round": "With as many For as Against there is one further round.",
  "rule.tie-steward": "With as many For as Against, the vote of {name} decides.",
  "rule.tie-nobody":
    "With as many For as Against it is not: {name}, whose vote would decide, is not able to vote.",
  "rule.unreachable":
    "The quorum cannot be reached for now: {need} {need?vote is|votes are} needed, and {able} {able?person|people} can vote.",
  "rule.settled":
    "The vote ends early, {minimum} after its opening at the soonest, once the votes still missing cannot change the result.",
  "rule.fixed": "Who can vote is settled at the opening.",
  "rule.urgent":
    "Urgent request: review and vote run side by side; once granted, the letter waits for the review.",
  "rule.options": "- Abstain: counts for the quorum only.\n- {block}\n- {condition}",
  "rule.condition": "For, on condition? `/concern{n}: and your condition`; it will be quoted in the result.",
  "rule.condition-consent":
    "Consent, on condition? `/concern{n}: and your condition`; it will be quoted in the result.",
  "rule.block-discussion":
    "Block: back to discussion; give the argument with `/objection{n}: and your reason`, or it counts as Against.",
  "rule.block-refuse":
    "Block: a single one refuses the letter; give the argument with `/objection{n}: and your reason`, or it counts as Against.",
  "rule.block-against": "Block: counts as Against.",
  "rule.options-consent":
    "- Consent: you have no objection.\n- Stand aside: counts for the quorum only.\n- Object: back to discussion as long as it is open; give the argument with `/objection{n}: and your reason`, or it stops nothing.\n- {condition}",

  "decision.tied": "a tie, a further round follows",
  "decision.blocked-consent": "argued objection, back to discussion",
  "log.closed-settled":
    "vote ended, the votes still missing not being able to change the result{round}{projects}",
  "believed.counted-consent":
    "count{projects}: {for} Consent, {abstain} Stand aside, {block} Object; {electors} {electors?person|people} able to vote, {recused} recused",
  "status.urgent":
    "**Urgent request**, {title}: the file is due on {day}. Review and vote run side by side, and the vote lasts 24 hours at most.",
  "letter-waits.review": "The letter waits for the review: {missing} missing.",

  "outcome.tied": "{title}: no decision yet, there is a tie.",
  "outcome.blocked-consent": "{title}: no letter for now, an argued objection is open.",
  "outcome.count-consent":
    "{voted} {voted?vote|votes} cast out of {able} possible (quorum {quorum}, {reached}): {for=no} Consent, {abstain=no} Stand aside, {block=no} argued {block?Objection|Objections}, {against=no} {against?Objection|Objections} without an argument.",
  "outcome.unargued-consent":
    "{count?Objection without an argument, which stops nothing|Objections without an argument, which stop nothing}: {names}.",
  "outcome.block-against":
    "{count?Block counted as Against|Blocks counted as Against}, as the rule says: {names}.",

  "reason.absolute-reached": "The quorum is reached and more than half of those able to vote said For.",
  "reason.absolute-missed": "More than half of those able to vote had to say For: {need} out of {able}.",
  "reason.share-reached": "The quorum is reached and at least {share} of the votes For and Against are For.",
  "reason.share-missed": "At least {share} of the votes For and Against had to be For.",
  "reason.able-share-reached": "The quorum is reached and at least {share} of those able to vote said For.",
  "reason.able-share-missed": "At least {share} of those able to vote had to say For: {need} out of {able}.",
  "reason.casting-for": "As many For as Against: the vote of {name}, which decides a tie, is For.",
  "reason.casting-against": "As many For as Against: the vote of {name}, which decides a tie, is Against.",
  "reason.casting-missing":
    "As many For as Against: {name}, whose vote decides a tie, voted neither For nor Against.",
  "reason.tie-again": "As many For as Against: the rule asks for a further round.",
  "reason.consent": "The quorum is reached and no argued objection is open.",
  "reason.open-objection":
    "{objections} argued {objections?objection returns|objections return} the request to discussion.",
  "reason.block-refuses": "{block} argued {block?block is|blocks are} enough to refuse the letter.",
  "reason.quorum-missed-consent": "At least {quorum} {quorum?vote was|votes were} needed.",
  "follows.tied": "A further round opens; a second tie would refuse the letter.",

  "message.reminder-consent":
    "You can still vote on {projects}, until {end}. Standing aside counts for the quorum.\n\nA link of interest with {count?this project|one of these projects}? Write in the topic instead: `/recuse: and your reason`.\n\n{topic}",
};
