/** The request that the random lives are about: two projects with one operator, the second held by a member. */
import type { StoryOptions } from "../stories/story.ts";
import { NETWORK } from "./any-event.ts";

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

const VOTE = (quorum: number) =>
  `{ duration: 3 h, minimum: 1 h, reminder_before: 1 h, discussion: 1 h, quorum: ${quorum} }`;

/** The lines of the settings file with that quorum. */
export function settingsWith(quorum: number): string {
  return `electorate: { groups: [network] }\nvote: ${VOTE(quorum)}`;
}

export function twoProjects(quorum: number): StoryOptions {
  return {
    electors: NETWORK,
    firstPost: FIRST_POST,
    title: "Two letters of support for our valley",
    voteSettings: VOTE(quorum),
  };
}
