/** Private messages of the bot: sending one, and the list of those sent. */
import type { Client } from "./client.ts";
import { path } from "./forum-address.ts";
import { CreatedPost } from "./posts.ts";
import { TopicList } from "./topic-lists.ts";

interface NewMessage {
  readonly to: readonly string[];
  readonly title: string;
  readonly raw: string;
}

export interface MessagesApi {
  /** Sends a message; `Refused` with 422 when a recipient is unknown or takes none. */
  send(message: NewMessage): Promise<CreatedPost>;
  /** Page `page` (from 0, 30 a page) of the messages that `username`, the bot, has sent, last active first. */
  sent(username: string, page: number): Promise<TopicList>;
}

export function createMessagesApi(client: Client): MessagesApi {
  return {
    send: ({ to, title, raw }) => {
      const json = { title, raw, archetype: "private_message", target_recipients: to.join(",") };
      return client.write(CreatedPost, { method: "POST", path: "/posts.json", json });
    },
    sent: (username, page) =>
      client.get(TopicList, path`/topics/private-messages-sent/${username}.json`, [["page", page]]),
  };
}
