/**
 * The one decision of Aval: what a topic should show, given what it shows now. Pure: the same snapshot,
 * settings and moment give the same steps, and once the steps are done, no steps.
 *
 * First the facts: commands and wiki edits become acts, time adds its own, and the status records them. Only
 * then comes what follows from them, in an order in which a cut at any point loses nothing.
 */
import { judgePosts } from "./judging/judge-posts.ts";
import { judgeSheets, sheetRecords } from "./judging/judge-sheets.ts";
import { timedActs } from "./judging/timed-acts.ts";
import type { LetterText } from "./model/letter-text.ts";
import type { Settings } from "./model/settings.ts";
import type { Snapshot } from "./model/snapshot.ts";
import type { Plan, Step } from "./model/step.ts";
import { messagesDue } from "./posts/messages.ts";
import { everyBotPost, prefilled, readRequest } from "./request/read-request.ts";
import { currentRound } from "./request/request.ts";
import type { Request } from "./request/request.ts";
import { tagsWithStage, topicStage } from "./request/stage.ts";
import { readState } from "./record/state.ts";
import type { State } from "./record/state.ts";
import { ballotSteps } from "./steps/ballot-steps.ts";
import { copySteps } from "./steps/copy-steps.ts";
import { outcomeSteps, registerSteps } from "./steps/outcome-steps.ts";
import { recusalSteps } from "./steps/recusal-steps.ts";
import { replySteps } from "./steps/reply-steps.ts";
import { sheetSteps } from "./steps/sheet-steps.ts";
import { statusSteps } from "./steps/status-steps.ts";
import { earliest } from "./steps/timed.ts";

/** An open ballot is read this often, since the forum tells nobody about votes. */
const BALLOT_CLOCK = 15 * 60_000;

/** What should be done in the topic of this snapshot at the moment `now` (milliseconds). */
export function plan(snapshot: Snapshot, settings: Settings, now: number, letterText: LetterText): Plan {
  const { topic } = snapshot;
  if (topic.deleted || topic.archived || !topic.tags.includes(settings.requestTag))
    return { steps: [], wakeAt: null };
  const recorded = recordedState(snapshot, settings);
  const { state, help } = record(snapshot, settings, recorded, now);
  const request = readRequest(snapshot, settings, state);
  const sheets = sheetSteps(request, now);
  const ballots = ballotSteps(request, now, letterText);
  const steps: Step[] = [
    ...statusSteps(request, state, recorded),
    ...sheets.steps,
    ...recusalSteps(request),
    ...ballots.steps,
    ...outcomeSteps(request, letterText),
    ...tagSteps(request),
    ...replySteps(request, help, new Set(recorded.acts.map((act) => act.key))),
    ...messagesDue(request, now),
    ...copySteps(request),
    ...registerSteps(request),
  ];
  return { steps, wakeAt: earliest([sheets.wakeAt, ballots.wakeAt, ...votes(request, now)]) };
}

/** What the status holds, or what a request starts from. */
function recordedState(snapshot: Snapshot, settings: Settings): State {
  const read = readState(everyBotPost(snapshot));
  if (read.kind === "found") return read.state;
  return { v: 1, projects: prefilled(snapshot, settings).length, sheets: {}, acts: [] };
}

/** Adds to the state what posts, sheets and time have brought since. */
function record(
  snapshot: Snapshot,
  settings: Settings,
  recorded: State,
  now: number,
): { state: State; help: ReadonlySet<number> } {
  const { state: judged, help } = judgePosts(snapshot, settings, recorded);
  const sheeted = readRequest(snapshot, settings, judged);
  let state: State = {
    ...judged,
    acts: [...judged.acts, ...judgeSheets(sheeted, judged)],
    sheets: sheetRecords(sheeted, judged),
  };
  state = { ...state, acts: [...state.acts, ...timedActs(readRequest(snapshot, settings, state), now)] };
  return { state, help };
}

/** A stage tag that the forum does not take is not asked for again: the status says so instead. */
function tagSteps(request: Request): Step[] {
  const { tags } = request.snapshot.topic;
  const wanted = tagsWithStage(tags, topicStage(request.projects), request.settings.stageTags);
  const same = wanted.length === tags.length && wanted.every((tag) => tags.includes(tag));
  const usable = wanted.every((tag) => tags.includes(tag) || !request.snapshot.unusableTags.includes(tag));
  return same || !usable ? [] : [{ kind: "set-tags", tags: wanted }];
}

/** When the open votes want to be looked at: on their clock, for their reminder, at their end. */
function votes(request: Request, now: number): (number | null)[] {
  const { reminderBefore } = request.settings.vote;
  return request.projects.flatMap((project) => {
    const round = currentRound(project);
    if (round?.state !== "open") return [];
    return [now + BALLOT_CLOCK, round.endsAt, round.endsAt - reminderBefore].filter((moment) => moment > now);
  });
}
