/** A letter that cannot be set: it is not issued, and those who can mend it are told. */
import { LetterFault, NoGlyph } from "../../letter/letter-fault.ts";
import { faultMessage } from "../../letter/fault-words.ts";
import type { TopicView } from "../reading/topic-view.ts";
import type { StepContext } from "./step-context.ts";

/**
 * Does the work. Where it fails over a letter, every steward gets one private message about it before the failure
 * is passed on: the topic is looked at again later, as after any failure.
 */
export async function tellingStewards<Value>(
  { api, reader, onObstacle, place }: StepContext<"messages.sent" | "messages.send">,
  { snapshot }: TopicView,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LetterFault) && !(error instanceof NoGlyph)) throw error;
    const { id } = snapshot.topic;
    const message = faultMessage(error, { id, url: `${place.forumUrl}/t/${id}` }, place.language);
    for (const to of snapshot.stewards.filter((steward) => steward.id !== snapshot.bot.id)) {
      const outcome = await reader.sent.ensure(api, { to, ...message });
      if (outcome !== "sent" && outcome !== "was-there") onObstacle("message", outcome);
    }
    throw error;
  }
}
