/**
 * The private messages that the bot has sent, so that none is sent twice. They are read once, the first time
 * that one is to be sent, and after that kept with what is sent.
 */
import type { Member, SentMessage } from "../../core/model/snapshot.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { isRefusal } from "../../discourse-api/errors.ts";
import type { Refused } from "../../discourse-api/errors.ts";
import { onceMoreIfUnanswered } from "./once-more.ts";

interface NewMessage {
  readonly to: Member;
  readonly title: string;
  readonly formerTitle?: string;
  readonly raw: string;
}

export interface SentMessages {
  /** What is known so far; empty until the first message is to be sent. */
  list(): readonly SentMessage[];
  /**
   * Sends a message unless one of this title went to this person already. Where the forum does not let it
   * through (the account takes none, or is gone) it counts as dealt with, and is not tried again all day.
   */
  ensure(
    api: Calls<"messages.sent" | "messages.send">,
    message: NewMessage,
  ): Promise<"sent" | "was-there" | Refused>;
}

/** The messages of the bot's account. */
export function createSentMessages(bot: Member): SentMessages {
  let known: readonly SentMessage[] | null = null;
  let before: Promise<unknown> = Promise.resolve();

  async function read(api: Calls<"messages.sent">): Promise<readonly SentMessage[]> {
    const messages: SentMessage[] = [];
    for (let page = 0; ; page += 1) {
      const { topics, more } = await api.messages.sent(bot.username, page);
      for (const { title, participants } of topics) {
        for (const { user_id: to } of participants) if (to !== bot.id) messages.push({ title, to });
      }
      if (!more || topics.length === 0) return messages;
    }
  }

  async function ensure(
    api: Calls<"messages.sent" | "messages.send">,
    { to, title, formerTitle = title, raw }: NewMessage,
  ): Promise<"sent" | "was-there" | Refused> {
    known ??= await read(api);
    const isKnown = (of: string): boolean =>
      known?.some((message) => message.to === to.id && isSameTitle(message.title, of)) ?? false;
    if (isKnown(title) || isKnown(formerTitle)) return "was-there";
    let outcome: "sent" | Refused = "sent";
    try {
      await onceMoreIfUnanswered(() => api.messages.send({ to: [to.username], title, raw }));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      outcome = error;
    }
    known = [...known, { title, to: to.id }];
    return outcome;
  }

  return {
    list: () => known ?? [],
    ensure(api, message) {
      // One after the other: topics run side by side, and two of them may want to say the same to one person.
      const sending = before.then(() => ensure(api, message));
      before = sending.catch(() => undefined);
      return sending;
    },
  };
}

/** The forum tidies titles: it sets a capital, drops a final stop and folds spaces. */
function isSameTitle(one: string, other: string): boolean {
  return tidied(one) === tidied(other);
}

function tidied(title: string): string {
  return title
    .replace(/\s+/g, " ")
    .replace(/([!?])\1+/g, "$1")
    .trim()
    .replace(/\.+$/, "")
    .toLowerCase();
}
