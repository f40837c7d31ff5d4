/** The requests whose programme the settings have no more. Each is logged once, until it is back or they are over. */
import type { ServiceSettings } from "../../settings/service-settings.ts";
import type { Log } from "../log.ts";

export interface MissingProgrammes {
  /** By which settings a topic was looked at. */
  note(topicId: number, settings: Pick<ServiceSettings, "programme">): void;
}

const MISSING =
  "the programme of this request is not in the settings: no vote opens there and no letter is issued until it is back";

export function createMissingProgrammes(log: Log): MissingProgrammes {
  const missing = new Set<number>();
  return {
    note(topicId, { programme }) {
      if (programme?.isGone !== true) missing.delete(topicId);
      else if (!missing.has(topicId)) {
        missing.add(topicId);
        log.warn({ topic: topicId, programme: programme.id }, MISSING);
      }
    },
  };
}
