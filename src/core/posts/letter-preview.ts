/** The letters of a topic as they are, or as they would be if they were granted now; nothing is done for it. */
import type { LetterData } from "../model/letter-data.ts";
import type { Settings } from "../model/settings.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { readState } from "../record/state.ts";
import { everyBotPost, prefilled, readRequest } from "../request/read-request.ts";
import { draftLetter, issuedLetter } from "./letter-of.ts";

export interface LetterPreview {
  /** The project's number. */
  readonly n: number;
  readonly letter: LetterData;
}

/** One letter a project, in the order of their numbers; withdrawn projects have none. */
export function letterPreviews(snapshot: Snapshot, settings: Settings): LetterPreview[] {
  const read = readState(everyBotPost(snapshot));
  const state =
    read.kind === "found"
      ? read.state
      : { v: 1 as const, projects: prefilled(snapshot, settings).length, sheets: {}, acts: [] };
  const request = readRequest(snapshot, settings, state);
  return request.projects
    .filter(({ withdrawn }) => withdrawn === null)
    .map((project) => {
      const round = project.rounds.findLast((candidate) => candidate.state === "decided");
      const granted = round?.decision === "granted";
      return {
        n: project.n,
        letter: granted ? issuedLetter(request, project, round) : draftLetter(request, project),
      };
    });
}
