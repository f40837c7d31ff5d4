/** Every recorded answer of a real Discourse on an endpoint that the client uses is understood. */
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import exchanges from "../../test/recordings/exchanges.json" with { type: "json" };
import { forumWords } from "./forum-words.ts";
import { CreatedGroup, GroupAnswer, GroupMembers } from "./groups.ts";
import { PollAnswer, PollsOfPost, Voters } from "./polls.ts";
import { CreatedPost, EditedPost, Post } from "./posts.ts";
import { Revision } from "./revisions.ts";
import { About, CurrentSession } from "./session.ts";
import { ChosenPosts, TopicPage } from "./topics.ts";
import { TopicList } from "./topic-lists.ts";
import { Upload } from "./uploads.ts";
import { UserAnswer } from "./users.ts";
import { WebhookEvents, Webhooks } from "./webhooks.ts";

/** Endpoint, and how its answer is read; null where the client reads nothing of it. */
const endpoints: readonly (readonly [RegExp, z.ZodType | null])[] = [
  [/^GET \/session\/current\.json$/, CurrentSession],
  [/^GET \/about\.json$/, About],
  [/^GET \/u\/[^/]+\.json$/, UserAnswer],
  [/^GET \/t\/\d+\.json\?include_raw=true/, TopicPage],
  [/^GET \/t\/\d+\/posts\.json\?/, ChosenPosts],
  [/^GET \/posts\/\d+\.json$/, Post],
  [/^GET \/posts\/\d+\.json$/, PollsOfPost],
  [/^GET \/posts\/\d+\/revisions\/(latest|\d+)\.json$/, Revision],
  [/^GET \/polls\/voters\.json\?/, Voters],
  [/^GET \/groups\/[^/]+\.json$/, GroupAnswer],
  [/^GET \/groups\/[^/]+\/members\.json\?/, GroupMembers],
  [/^GET \/tag\/[^/]+(\/l\/latest)?\.json/, TopicList],
  [/^GET \/admin\/api\/web_hooks\.json$/, Webhooks],
  [/^GET \/admin\/api\/web_hook_events\/\d+\.json$/, WebhookEvents],
  [/^POST \/posts\.json$/, CreatedPost],
  [/^POST \/posts\.json$/, Post],
  [/^PUT \/posts\/\d+\.json$/, EditedPost],
  [/^PUT \/posts\/\d+\/wiki\.json$/, null],
  [/^DELETE \/posts\/\d+\.json$/, null],
  [/^POST \/post_actions\.json$/, null],
  [/^PUT \/t\/-\/\d+\.json$/, null],
  [/^POST \/admin\/groups\.json$/, CreatedGroup],
  [/^(PUT|DELETE) \/groups\/\d+\/members\.json$/, null],
  [/^DELETE \/admin\/groups\/\d+\.json$/, null],
  [/^PUT \/polls\/toggle_status\.json$/, PollAnswer],
  [/^DELETE \/polls\/vote\.json$/, PollAnswer],
  [/^POST \/uploads\.json$/, Upload],
];

const used = exchanges.flatMap(({ seq, name, request, response }) =>
  endpoints
    .filter(([endpoint]) => endpoint.test(`${request.method} ${request.path}`))
    .map(([, schema]) => ({ seq, name, schema, status: response.status, body: response.body })),
);

describe("the recorded answers", () => {
  it.each(endpoints.map(([endpoint]) => [endpoint]))("there is one on %s", (endpoint) => {
    const recorded = exchanges.filter(({ request, response }) => {
      return response.status === 200 && endpoint.test(`${request.method} ${request.path}`);
    });
    expect(recorded.length).toBeGreaterThan(0);
  });

  it.each(used.filter(({ status, schema }) => status === 200 && schema !== null))(
    "$seq, $name, is read",
    ({ schema, body }) => {
      expect(schema?.safeParse(body).error).toBeUndefined();
    },
  );

  it.each(used.filter(({ status }) => status >= 400))("$seq, $name, is refused with words", (refusal) => {
    const answer = { status: refusal.status, headers: new Headers(), text: JSON.stringify(refusal.body) };

    expect(forumWords(answer).words.join(" ")).toMatch(/\w{3}/);
  });
});

describe("what is read of them", () => {
  function read<T>(seq: number, schema: z.ZodType<T>): T {
    return schema.parse(exchanges.find((exchange) => exchange.seq === seq)?.response.body);
  }

  it("the topic with its tags, posts and poll", () => {
    const topic = read(90, TopicPage);
    const ballot = topic.post_stream.posts.find(({ id }) => id === 51);

    expect([...topic.tags].sort()).toEqual(["letter-mwu6rfkz", "review-mwu6rfkz", "vote-mwu6rfkz"]);
    expect(topic.details.created_by).toEqual({ id: 13, username: "plihon", name: "Plihon" });
    expect(ballot?.created_at).toBe(Date.UTC(2026, 10, 24, 4, 20, 1, 779));
    expect(ballot?.polls).toMatchObject([
      { name: "project-1", status: "open", type: "regular", public: true, groups: ["rec_mwu6rfkz"] },
    ]);
    expect(
      ballot?.polls[0]?.options.map(({ label, votes, voters }) => [label, votes, voters.map(({ id }) => id)]),
    ).toEqual([
      ["Pour", 2, [7, 10]],
      ["Abstention", 1, [9]],
      ["Contre", 0, []],
      ["Opposition motivée", 0, []],
    ]);
  });

  it("likes of the bot, wikis, deletions and small actions", () => {
    const { posts } = read(125, TopicPage).post_stream;

    expect(posts.filter(({ liked }) => liked).map(({ id }) => id)).toEqual([44]);
    expect(posts.filter(({ wiki }) => wiki).map(({ id }) => id)).toEqual([46]);
    expect(posts.find(({ id }) => id === 45)?.reply_to_post_number).toBe(2);
    expect(posts.filter(({ post_type: type }) => type === 3).map(({ raw }) => raw)).toEqual(["", ""]);
    expect(read(75, Post)).toMatchObject({
      user_deleted: true,
      deleted_at: Date.UTC(2026, 10, 24, 4, 20, 0, 491),
    });
  });

  it("who changed which line of the checklist", () => {
    expect(read(58, Revision)).toMatchObject({
      username: "muriel",
      current_revision: 4,
      previous_revision: 3,
      current_version: 4,
      changes: {
        removed: ["- [x] Modèle ouvert et duplicable"],
        added: ["- [ ] Modèle ouvert et duplicable"],
      },
    });
  });

  it("the deliveries that were tried, with their topic where they have one", () => {
    const { events, total } = read(141, WebhookEvents);

    expect(total).toBe(74);
    expect(events).toHaveLength(50);
    expect(events[0]).toEqual({
      id: 391,
      status: 200,
      created_at: Date.UTC(2026, 10, 24, 4, 20, 58, 884),
      topic_id: 16,
    });
    expect(events.some(({ topic_id: id }) => id === null)).toBe(true);
  });

  it("the event types of the forum, and no secret", () => {
    expect(read(10, Webhooks).eventTypes).toContainEqual({ id: 2, name: "post" });
  });
});
