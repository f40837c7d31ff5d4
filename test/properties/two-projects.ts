/** The request that the random lives are about: two projects with one operator, the second held by a member. */
import type { StoryOptions } from "../stories/story.ts";
import { NETWORK } from "./any-event.ts";
import { USUAL } from "./oracle.ts";
import type { Rule } from "./oracle.ts";

const FIRST_POST = `Two projects ask for a letter of support, with one operator.

**Operators and partners:** Northwind Cooperative
**Call:** Makers of Tomorrow
**Deadline:** 15 August
**File:** https://example.org/both.pdf

1/ The Corn Hall
**Holder:** The Granary Association

2/ The Hillside Relay
**Holder:** @jonas
`;

const VOTE = (quorum: number, rule: Rule) =>
  `{ duration: 3 h, minimum: 1 h, reminder_before: 1 h, discussion: 1 h, ${inFile(quorum, rule)} }`;

function inFile(quorum: number, rule: Rule): string {
  const lines = [
    `quorum: ${rule.inTenths ? `${quorum}0 %` : quorum}`,
    `close_when_settled: ${rule.closesWhenSettled}`,
    // The file is due in some fifty days: whether that is soon is for a network to say.
    `urgent: ${rule.urgent ? 60 : 3} days`,
  ];
  if (rule.mode === "consent") return [...lines, "mode: consent"].join(", ");
  const [share, whole] = rule.majority.split(" of ");
  lines.push(`rule: ${share}`, `block: ${rule.block}`);
  if (whole === "electors") lines.push("share_of: electors");
  if (rule.majority === "more-for") lines.push(`tie: "${rule.tie === "ines" ? "@ines" : rule.tie}"`);
  return lines.join(", ");
}

/** The lines of the settings file with that quorum and rule. */
export function settingsWith(quorum: number, rule: Rule): string {
  return `electorate: { groups: [network], fixed: ${rule.fixed} }\nvote: ${VOTE(quorum, rule)}`;
}

export function twoProjects(quorum: number, rule: Rule = USUAL): StoryOptions {
  return {
    electors: NETWORK,
    fixed: rule.fixed,
    firstPost: FIRST_POST,
    title: "Two letters of support for our valley",
    voteSettings: VOTE(quorum, rule),
  };
}
