/**
 * The one decision of Aval: what a topic should show, given what it shows now. Pure: the same snapshot,
 * settings and moment give the same steps, and once the steps are done, no steps.
 *
 * First the facts: commands and wiki edits become acts, time adds its own, and the status records them, sealed. Only
 * then comes what follows from them, in an order in which a cut at any point loses nothing.
 */
import { judgeTopic } from "./judge-topic.ts";
import { standingWakesAt } from "./judging/judge-standing.ts";
import type { Settings } from "./model/settings.ts";
import type { Snapshot } from "./model/snapshot.ts";
import type { Plan, Step } from "./model/step.ts";
import type { Tools } from "./model/tools.ts";
import { messagesDue, remindersFrom } from "./posts/messages.ts";
import { overviewEntry } from "./posts/overview-entry.ts";
import type { OverviewEntry } from "./posts/overview-entry.ts";
import { countedProjects } from "./register/yearly-count.ts";
import type { CountedProject } from "./register/yearly-count.ts";
import { readMemory } from "./record/memory.ts";
import { newState } from "./record/state.ts";
import type { State } from "./record/state.ts";
import { calendarDates } from "./request/calendar-dates.ts";
import { isProgrammeGone, isRequestTopic } from "./request/programme.ts";
import { prefilled } from "./request/request-sheets.ts";
import { readRequest } from "./request/read-request.ts";
import { currentRound } from "./request/request.ts";
import type { Request } from "./request/request.ts";
import { tagsWithStage, topicStage } from "./request/stage.ts";
import { ballotSteps } from "./steps/ballot-steps.ts";
import { copySteps } from "./steps/copy-steps.ts";
import { followupSteps } from "./steps/followup-steps.ts";
import { minutesSteps } from "./steps/minutes-steps.ts";
import { nextPart } from "./steps/next-part.ts";
import { outcomeSteps, registerSteps } from "./steps/outcome-steps.ts";
import { recusalSteps } from "./steps/recusal-steps.ts";
import { renewSeals } from "./steps/renew-seals.ts";
import { replySteps } from "./steps/reply-steps.ts";
import { restoreSteps, unhideSteps } from "./steps/restore-steps.ts";
import { restsOnNames } from "./steps/rests-on-names.ts";
import type { NamesNeeded } from "./steps/rests-on-names.ts";
import { restsOnPeople } from "./steps/rests-on-people.ts";
import type { PeopleNeeded } from "./steps/rests-on-people.ts";
import { sheetSteps } from "./steps/sheet-steps.ts";
import { standingSteps } from "./steps/standing-steps.ts";
import { statusSteps } from "./steps/status-steps.ts";
import { earliest } from "./steps/timed.ts";

/** A plan with what the request adds to the overview; null where it is none, or nothing of it is believed. */
export interface Planned extends Plan {
  readonly entry: OverviewEntry | null;
  /** The projects as they count in their year. */
  readonly counted: readonly CountedProject[];
  /** It depends on who has voted: with names that were only remembered it is to be planned again. */
  readonly onNames: NamesNeeded;
  /** It depends on who is in the configured groups beyond what the forum tells: they have to be known as of lately. */
  readonly onPeople: PeopleNeeded;
}

/** An open ballot is read this often, since the forum tells nobody about votes. */
const BALLOT_CLOCK = 15 * 60_000;

/** What should be done in the topic of this snapshot at the moment `now` (milliseconds). */
export function plan(snapshot: Snapshot, settings: Settings, now: number, tools: Tools): Planned {
  const { topic, bot, posts } = snapshot;
  if (topic.deleted || topic.archived) return AT_REST;
  const memory = readMemory(posts, { topicId: topic.id, botId: bot.id, seal: tools.seal });
  const began = memory.kind === "found" ? memory.state.acts : [];
  if (!isRequestTopic(topic.tags, settings, began))
    return { ...AT_REST, steps: memory.kind === "none" ? requestTagging(snapshot, settings, now) : [] };
  if (memory.kind === "unsealed") return { ...AT_REST, unsealed: true };
  const recorded = memory.kind === "found" ? memory.state : newState(prefilled(snapshot, settings).length);
  const { state: judged, help, more, read } = judgeTopic(snapshot, settings, recorded, memory, now, tools);
  const next = nextPart(read, judged, memory, tools.seal);
  const isNamed = next.kind === "none" && next.posts !== judged.posts;
  const state = isNamed ? { ...judged, posts: next.posts } : judged;
  const request = isNamed ? readRequest(snapshot, settings, state) : read;
  const status = statusSteps(request, state, memory, next, tools.seal);
  const known = new Set(recorded.acts);
  const added = judged.acts.filter((act) => !known.has(act));
  // Nothing follows from what is not recorded yet, and the status has no room for it before the continuation stands.
  if (memory.kind === "found" && snapshot.troubles.some(({ what }) => what === "record"))
    return {
      ...AT_REST,
      steps: [...status, ...withoutRecord(request, recorded, help, now, tools)],
      onNames: "now",
      onPeople: "lately",
    };
  if (next.kind === "write" || more)
    return {
      ...AT_REST,
      more,
      steps: status,
      onNames: restsOnNames(request, status, added),
      onPeople: restsOnPeople(request, status, added),
    };
  // Without the criteria of its programme a sheet can be neither read nor written.
  const sheets = isProgrammeGone(request) ? { steps: [], wakeAt: null } : sheetSteps(request, now);
  const ballots = ballotSteps(request, now, tools);
  const followups = followupSteps(request, now);
  const replies = replySteps(request, help, new Set(recorded.acts.map((act) => act.key)), now);
  const messages = messagesDue(request, now);
  const steps: Step[] = [
    ...status,
    ...unhideSteps(request, memory),
    ...restoreSteps(request),
    ...renewSeals(request, tools.seal),
    ...sheets.steps,
    ...recusalSteps(request),
    ...ballots.steps,
    ...outcomeSteps(request, tools),
    ...standingSteps(request),
    ...followups.steps,
    ...tagSteps(request),
    ...minutesSteps(request, tools),
    ...replies.steps,
    ...messages.messages,
    ...copySteps(request, memory),
    ...registerSteps(request, tools.seal),
  ];
  return {
    steps,
    wakeAt: earliest([
      sheets.wakeAt,
      ballots.wakeAt,
      followups.wakeAt,
      replies.wakeAt,
      messages.wakeAt,
      standingWakesAt(request, now),
      ...votes(request, now),
    ]),
    more: false,
    unsealed: false,
    dates: calendarDates(request),
    entry: overviewEntry(request),
    counted: countedProjects(request),
    onNames: restsOnNames(request, steps, added),
    onPeople: restsOnPeople(request, steps, added),
  };
}

/**
 * The forum refuses the status: it is tried again, and of the rest goes on what follows from facts recorded before.
 * Nothing is posted that could not be named in the record.
 */
function withoutRecord(
  { snapshot, settings }: Request,
  recorded: State,
  help: ReadonlySet<number>,
  now: number,
  tools: Tools,
): Step[] {
  const before = readRequest(snapshot, settings, recorded);
  const kept = new Set(recorded.acts.map((act) => act.key));
  const steps: readonly Step[] = [
    ...recusalSteps(before),
    ...ballotSteps(before, now, tools).steps,
    ...tagSteps(before),
    ...replySteps(before, help, kept, now).steps,
    ...messagesDue(before, now).messages,
    ...registerSteps(before, tools.seal),
  ];
  return steps.filter(({ kind }) => kind !== "create-post" && kind !== "delete-post");
}

const AT_REST: Planned = {
  steps: [],
  wakeAt: null,
  more: false,
  unsealed: false,
  dates: [],
  entry: null,
  counted: [],
  onNames: "as-known",
  onPeople: "as-told",
};

/** A topic that stands in a category of requests longer than this without the tag is none. */
const NEW = 3 * 24 * 3_600_000;

/**
 * A new topic of a category of requests gets the request tag because it is there, whatever told of it. One that
 * moderators have untagged is left alone, and so is what was in the category before.
 */
function requestTagging({ topic }: Snapshot, { requestTag, category }: Settings, now: number): Step[] {
  const isThere = topic.categoryId !== null && category.includes(topic.categoryId) && !topic.pinned;
  if (!isThere || now - topic.createdAt > NEW) return [];
  return [{ kind: "set-tags", tags: [...topic.tags, requestTag] }];
}

/** A stage tag that the forum does not take is not asked for again: the status says so instead. */
function tagSteps(request: Request): Step[] {
  const { tags } = request.snapshot.topic;
  const { stageTags } = request.settings;
  const stage = topicStage(request.projects);
  const before = new Set([stageTags.incomplete, stageTags.review]);
  const isBeforeVote = stage === "incomplete" || stage === "review";
  // Without its programme nobody can say what a sheet still lacks.
  if (isProgrammeGone(request) && isBeforeVote && tags.some((tag) => before.has(tag))) return [];
  const wanted = tagsWithStage(tags, stage, stageTags);
  const same = wanted.length === tags.length && wanted.every((tag) => tags.includes(tag));
  const usable = wanted.every((tag) => tags.includes(tag) || !request.snapshot.unusableTags.includes(tag));
  return same || !usable ? [] : [{ kind: "set-tags", tags: wanted }];
}

/** When the open votes want to be looked at: on their clock, for their reminder, at their end. */
function votes(request: Request, now: number): (number | null)[] {
  return request.projects.flatMap((project) => {
    const round = currentRound(project);
    if (round?.state !== "open") return [];
    const remindedFrom = remindersFrom(round, project.electorate.length);
    return [now + BALLOT_CLOCK, round.endsAt, remindedFrom].filter((moment) => moment > now);
  });
}
