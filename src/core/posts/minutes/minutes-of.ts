/**
 * The minutes of a project: who could vote, who was in recusal and why, who voted what, who read, doubted, objected,
 * overrode, and the fingerprints by which anybody checks it. From the recorded acts alone, so that the same record
 * gives the same minutes whatever polls, groups and settings have become.
 */
import type { Minutes, MinutesSection } from "../../model/minutes.ts";
import type { Seal } from "../../model/seal.ts";
import { actsOf } from "../../record/act.ts";
import type { Act, ActOf } from "../../record/act.ts";
import { placeInMinutes, positionsAbout } from "../../record/place-in-minutes.ts";
import { recordedProgramme } from "../../request/programme.ts";
import type { Request } from "../../request/request.ts";
import { say } from "../../words/say.ts";
import { actRow, whenOf } from "./minutes-rows.ts";
import { roundSections } from "./minutes-rounds.ts";

/** Of project `n` by these acts; null before a vote of it was decided. `at` is up to when they tell. */
export function minutesOf(
  request: Request,
  n: number,
  acts: readonly Act[],
  { seal, at }: { readonly seal: Pick<Seal, "sha256">; readonly at: number },
): Minutes | null {
  const { language, network, forumUrl } = request.settings;
  const { topic } = request.snapshot;
  const [last] = actsOf(acts, "decided")
    .filter((act) => act.n === n)
    .slice(-1);
  const question = actsOf(acts, "opening").findLast((act) => act.n === n)?.question;
  if (last === undefined || question === undefined) return null;
  const programme = recordedProgramme(acts);
  const asked = actsOf(acts, "requester").at(-1);
  const lines = [
    `${topic.title} (${forumUrl}/t/${topic.id})`,
    ...(asked === undefined ? [] : [askedBy(request, asked)]),
    ...(programme === null ? [] : [say(language, "minutes.programme", { programme: programme.name })]),
    say(language, "minutes.holder", { holder: question.holder }),
    ...(question.call === "" ? [] : [say(language, "minutes.call", { call: question.call })]),
    say(language, "minutes.state", { when: whenOf(request, at) }),
  ];
  return {
    language,
    network,
    title: say(language, "minutes.title", { project: question.project }),
    lines,
    at,
    sections: [...roundSections(request, n, acts, seal), ...actSections(request, n, acts)],
  };
}

function askedBy(request: Request, { name, relayer }: ActOf<"requester">): string {
  const { language } = request.settings;
  return relayer === null
    ? say(language, "minutes.asked", { requester: name })
    : say(language, "minutes.relayed", { requester: name, relayer: relayer.name });
}

const KINDS = ["recusals", "reading", "positions", "overrides", "incidents"] as const;

function actSections(request: Request, n: number, acts: readonly Act[]): MinutesSection[] {
  const positions = positionsAbout(n, acts);
  return KINDS.map((kind) => ({
    heading: say(request.settings.language, `minutes.${kind}`),
    rows: acts
      .filter((act) => placeInMinutes(act, n, positions) === kind)
      .map((act) => actRow(request, act, act.do === "recuse" ? act.who : act.by)),
  }));
}
