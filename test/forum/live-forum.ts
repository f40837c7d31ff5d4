/**
 * A live forum for tests: members, a voting group and a category of the tests' own, made at the start and removed
 * at the end. Everything that is asked goes through the forum's API, acting as whoever acts. It wants
 * `DISCOURSE_URL` and `DISCOURSE_API_KEY`, a global key for all users; the bot is `DISCOURSE_API_USERNAME`.
 */
import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";

export interface LiveMember {
  readonly id: number;
  readonly username: string;
  readonly name: string;
}

export interface LivePost {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  readonly raw: string;
  readonly cooked: string;
  readonly wiki: boolean;
  readonly polls: readonly {
    readonly name: string;
    readonly status: string;
    readonly options: readonly { readonly id: string; readonly html: string }[];
  }[];
}

const Post = z.object({
  id: z.number(),
  post_number: z.number(),
  username: z.string(),
  raw: z.string(),
  cooked: z.string(),
  wiki: z.boolean(),
  polls: z
    .array(
      z.object({
        name: z.string(),
        status: z.string(),
        options: z.array(z.object({ id: z.string(), html: z.string() })),
      }),
    )
    .default([]),
});
const SiteSettings = z.object({
  site_settings: z.array(z.object({ setting: z.string(), value: z.union([z.string(), z.null()]) })),
});
const Created = z.object({ id: z.number(), topic_id: z.number(), post_number: z.number() });

/** The live forum named in the environment, null when there is none. */
export function liveForumOf(variables: Readonly<Record<string, string | undefined>>): LiveForum | null {
  const url = variables["DISCOURSE_URL"]?.replace(/\/+$/, "");
  const key = variables["DISCOURSE_API_KEY"];
  if (url === undefined || url === "" || key === undefined || key === "") return null;
  return new LiveForum(url, key, variables["DISCOURSE_API_USERNAME"] ?? "system");
}

export class LiveForum {
  readonly url: string;
  readonly key: string;
  readonly bot: string;
  /** Keeps the names of one run apart from those of another. */
  readonly run = randomBytes(2).toString("hex");
  readonly #undo: (() => Promise<unknown>)[] = [];

  constructor(url: string, key: string, bot: string) {
    this.url = url;
    this.key = key;
    this.bot = bot;
  }

  /** Asks the forum as somebody; throws with the forum's words when it refuses. Waits where it is told to. */
  async ask(as: string, method: string, path: string, body?: unknown): Promise<unknown> {
    const { answer, text } = await this.#send(as, method, path, body);
    if (!answer.ok) throw new Error(`${method} ${path} as ${as}: ${answer.status} ${text.slice(0, 300)}`);
    return text === "" ? null : JSON.parse(text);
  }

  /** Reads as the bot; null for what is not there. */
  async find(path: string): Promise<unknown> {
    const { answer, text } = await this.#send(this.bot, "GET", path, undefined);
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${text.slice(0, 300)}`);
    return JSON.parse(text);
  }

  async #send(as: string, method: string, path: string, body: unknown) {
    for (;;) {
      const answer = await fetch(`${this.url}${path}`, {
        method,
        headers: {
          "api-key": this.key,
          "api-username": as,
          accept: "application/json",
          "content-type": "application/json",
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (answer.status !== 429) return { answer, text };
      const seconds = Number(answer.headers.get("retry-after") ?? "5");
      await wait((seconds + 1) * 1000);
    }
  }

  /** An active member of trust level 2, removed with all posts at the end. */
  async addMember(name: string, given: string, rights: { moderator?: boolean } = {}): Promise<LiveMember> {
    const username = `${given}-${this.run}`;
    const password = randomBytes(12).toString("hex");
    const email = `${username}@example.test`;
    const made = z.object({ user_id: z.number() }).parse(
      await this.ask(this.bot, "POST", "/users.json", {
        name,
        username,
        email,
        password,
        active: true,
        approved: true,
      }),
    );
    const id = made.user_id;
    this.#undo.push(() => this.ask(this.bot, "DELETE", `/admin/users/${id}.json`, { delete_posts: true }));
    await this.ask(this.bot, "PUT", `/admin/users/${id}/trust_level.json`, { level: 2 });
    if (rights.moderator === true) {
      await this.ask(this.bot, "PUT", `/admin/users/${id}/grant_moderation.json`);
      this.#undo.push(() => this.ask(this.bot, "PUT", `/admin/users/${id}/revoke_moderation.json`));
    }
    return { id, username, name };
  }

  async addGroup(name: string, members: readonly LiveMember[]): Promise<string> {
    const group = `${name}-${this.run}`;
    const usernames = members.map(({ username }) => username).join(",");
    const made = z
      .object({ basic_group: z.object({ id: z.number() }) })
      .parse(await this.ask(this.bot, "POST", "/admin/groups.json", { group: { name: group, usernames } }));
    this.#undo.push(() => this.ask(this.bot, "DELETE", `/admin/groups/${made.basic_group.id}.json`));
    return group;
  }

  async addCategory(name: string): Promise<number> {
    const made = z.object({ category: z.object({ id: z.number() }) }).parse(
      await this.ask(this.bot, "POST", "/categories.json", {
        name: `${name} ${this.run}`,
        color: "0088CC",
        text_color: "FFFFFF",
        permissions: { everyone: 1 },
      }),
    );
    const { id } = made.category;
    this.#undo.push(async () => {
      await this.#emptyCategory(id);
      await this.ask(this.bot, "DELETE", `/categories/${id}.json`);
    });
    return id;
  }

  /** What a service has opened in it goes too (its register, on a forum that had none): a category is deleted empty. */
  async #emptyCategory(id: number): Promise<void> {
    const { category } = z
      .object({ category: z.object({ topic_url: z.string() }) })
      .parse(await this.ask(this.bot, "GET", `/c/${id}/show.json`));
    const { topic_list: found } = z
      .object({ topic_list: z.object({ topics: z.array(z.object({ id: z.number() })) }) })
      .parse(await this.ask(this.bot, "GET", `/latest.json?category=${id}`));
    // The topic about the category goes with it, and not before.
    for (const topic of found.topics.filter((one) => !category.topic_url.endsWith(`/${one.id}`)))
      await this.ask(this.bot, "DELETE", `/t/${topic.id}.json`);
  }

  /** Letters are PDFs, which a stock forum does not take. */
  async allowPdf(): Promise<void> {
    const name = "authorized_extensions";
    const before = (await this.#settings()).get(name) ?? "";
    if (!before.split("|").includes("pdf")) await this.setSettings({ [name]: `${before}|pdf` });
  }

  /** Sets those that this forum has, until the end. */
  async setSettings(wanted: Readonly<Record<string, string | number | boolean>>): Promise<void> {
    const set = (name: string, value: unknown) =>
      this.ask(this.bot, "PUT", `/admin/site_settings/${name}.json`, { [name]: value });
    const present = await this.#settings();
    for (const [name, value] of Object.entries(wanted)) {
      const before = present.get(name);
      if (before === undefined) continue;
      await set(name, value);
      this.#undo.push(() => set(name, before));
    }
  }

  /** The forum's site settings as they are, "" for those without a value. */
  async #settings(): Promise<ReadonlyMap<string, string>> {
    const { site_settings: found } = SiteSettings.parse(
      await this.ask(this.bot, "GET", "/admin/site_settings.json"),
    );
    return new Map(found.map(({ setting, value }) => [setting, value ?? ""]));
  }

  async createTopic(
    as: LiveMember,
    topic: { title: string; raw: string; category: number },
  ): Promise<{ topicId: number; postId: number }> {
    const made = Created.parse(await this.ask(as.username, "POST", "/posts.json", topic));
    this.#undo.push(() => this.ask(this.bot, "DELETE", `/t/${made.topic_id}.json`));
    return { topicId: made.topic_id, postId: made.id };
  }

  async reply(as: LiveMember, topicId: number, raw: string): Promise<number> {
    return Created.parse(await this.ask(as.username, "POST", "/posts.json", { topic_id: topicId, raw })).id;
  }

  async edit(as: LiveMember, postId: number, raw: string): Promise<void> {
    await this.ask(as.username, "PUT", `/posts/${postId}.json`, { post: { raw } });
  }

  async tag(as: LiveMember | string, topicId: number, tags: readonly string[]): Promise<void> {
    await this.ask(typeof as === "string" ? as : as.username, "PUT", `/t/-/${topicId}.json`, { tags });
  }

  /** Votes for the option of that label. */
  async vote(as: LiveMember, post: LivePost, label: string): Promise<void> {
    const poll = post.polls[0];
    const option = poll?.options.find(({ html }) => html === label);
    if (poll === undefined || option === undefined)
      throw new Error(`Post ${post.id} has no poll with "${label}"`);
    await this.ask(as.username, "PUT", "/polls/vote.json", {
      post_id: post.id,
      poll_name: poll.name,
      options: [option.id],
    });
  }

  /** Usernames of the voters that the forum names, by the option's label. */
  async voters(post: LivePost): Promise<Record<string, string[]>> {
    const poll = post.polls[0];
    const answer = z
      .object({ voters: z.record(z.string(), z.array(z.object({ username: z.string() }))) })
      .parse(
        await this.ask(
          this.bot,
          "GET",
          `/polls/voters.json?post_id=${post.id}&poll_name=${poll?.name ?? ""}`,
        ),
      );
    return Object.fromEntries(
      (poll?.options ?? []).map(({ id, html }) => [
        html,
        (answer.voters[id] ?? []).map(({ username }) => username),
      ]),
    );
  }

  async thread(topicId: number): Promise<LivePost[]> {
    const topic = z
      .object({ post_stream: z.object({ posts: z.array(Post) }) })
      .parse(await this.ask(this.bot, "GET", `/t/${topicId}.json?include_raw=true&print=true`));
    return topic.post_stream.posts.map(({ post_number, username, ...post }) => ({
      ...post,
      number: post_number,
      author: username,
    }));
  }

  async tags(topicId: number): Promise<string[]> {
    const Tag = z.union([z.string(), z.object({ name: z.string() })]);
    const { tags } = z
      .object({ tags: z.array(Tag) })
      .parse(await this.ask(this.bot, "GET", `/t/${topicId}.json`));
    return tags.map((tag) => (typeof tag === "string" ? tag : tag.name));
  }

  /** To be taken back at the end, last first. */
  onEnd(undo: () => Promise<unknown>): void {
    this.#undo.push(undo);
  }

  /** Takes back what the tests have made; one that fails is told and does not keep the others. */
  async cleanUp(): Promise<string[]> {
    const failures: string[] = [];
    for (const undo of this.#undo.splice(0).toReversed()) {
      try {
        await undo();
      } catch (error) {
        failures.push(String(error));
      }
    }
    return failures;
  }
}
