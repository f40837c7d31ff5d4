/** The letters of a topic as they are, or as they would be if they were granted now; nothing is done for it. */
import type { LetterData } from "../model/letter-data.ts";
import type { Seal } from "../model/seal.ts";
import type { Settings } from "../model/settings.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Question } from "../record/vote-facts.ts";
import { readMemory } from "../record/memory.ts";
import { newState } from "../record/state.ts";
import { draftOf, issuedLetter } from "../request/letter-of.ts";
import { lettersOf } from "../request/letter-life.ts";
import { questionNow } from "../request/question.ts";
import { say } from "../words/say.ts";
import { prefilled } from "../request/request-sheets.ts";
import { readRequest } from "../request/read-request.ts";

export interface LetterPreview {
  /** The project's number. */
  readonly n: number;
  readonly letter: LetterData;
}

/** No vote opens without a holder, and no letter comes: only a preview may meet none, and says so in its place. */
function named(question: Omit<Question, "draft">): Omit<Question, "draft"> {
  if (question.holder !== "") return question;
  return { ...question, holder: say(question.language, "letter-preview.no-holder") };
}

/** One letter a project, in the order of their numbers; withdrawn projects have none. */
export function letterPreviews(snapshot: Snapshot, settings: Settings, seal: Seal): LetterPreview[] {
  const { posts, topic, bot } = snapshot;
  const memory = readMemory(posts, { topicId: topic.id, botId: bot.id, seal });
  const state = memory.kind === "found" ? memory.state : newState(prefilled(snapshot, settings).length);
  const request = readRequest(snapshot, settings, state);
  return request.projects
    .filter(({ withdrawn }) => withdrawn === null)
    .map((project) => {
      const last = lettersOf(request, project).at(-1);
      const letter =
        last !== undefined
          ? issuedLetter(request, project, last)
          : draftOf(named(questionNow(project, settings)));
      return { n: project.n, letter };
    });
}
