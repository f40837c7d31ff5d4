/** What each area asks of the forum, and what it makes of answers that need more than one request. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RequestHandler } from "express";
import { z } from "zod";
import exchanges from "../../test/recordings/exchanges.json" with { type: "json" };
import { createDiscourseApi, type DiscourseApi } from "./discourse-api.ts";
import { Refused } from "./errors.ts";
import { openScriptedForum, playedTime, says, type ScriptedForum } from "./scripted-forum.ts";

let forum: ScriptedForum;
let api: DiscourseApi;

beforeEach(async () => {
  forum = await openScriptedForum();
  const { now, sleep } = playedTime();
  api = createDiscourseApi({ url: forum.url, apiKey: "key", username: "lettres-bot", now, sleep });
});

afterEach(async () => {
  await forum[Symbol.asyncDispose]();
});

/** What was asked, line by line. */
function asked(): string[] {
  return forum.asked.map(({ method, url }) => `${method} ${decodeURIComponent(url)}`);
}

const Recorded = z.record(z.string(), z.json());

function recorded(seq: number): z.infer<typeof Recorded> {
  return Recorded.parse(exchanges.find((exchange) => exchange.seq === seq)?.response.body);
}

const NOT_FOUND = says({ errors: ["Not found."], error_type: "not_found" }, 404);
const FORBIDDEN = says({ errors: ["Forbidden."], error_type: "invalid_access" }, 403);
const CREATED = says({ id: 3, topic_id: 12, post_number: 1 });

function version(text: string) {
  return says({ about: { version: text, title: "Forum" } });
}

function person(id: number) {
  return { id, username: `m${id}`, name: null };
}

function people(from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => person(from + index));
}

/** A topic of posts 1 to `length`, of which `shown` are in the page. */
function topicOf(length: number, shown: readonly number[]) {
  const { posts: _, ...stream } = z.object({ posts: z.unknown() }).loose().parse(recorded(39)["post_stream"]);
  const posts = shown.map((n) => postOf(n));
  const ids = Array.from({ length }, (_item, index) => index + 1);
  return { ...recorded(39), id: 12, post_stream: { ...stream, posts, stream: ids } };
}

function postOf(n: number) {
  return { ...recorded(55), id: n, post_number: n, topic_id: 12, raw: `Post ${n}` };
}

describe("topics", () => {
  it("are read with all their posts in one request", async () => {
    forum.answer(says(recorded(125)));

    const topic = await api.topics.read(16);

    expect(asked()).toEqual(["GET /t/16.json?include_raw=true&print=true"]);
    expect(topic.posts).toHaveLength(14);
    expect(topic.author).toEqual({ id: 13, username: "plihon", name: "Plihon" });
  });

  it.each([403, 422])("are read in parts where printing is refused with %d", async (status) => {
    const rest = { post_stream: { posts: [postOf(3), postOf(2)] } };
    forum.answer(says({ errors: ["No."] }, status), says(topicOf(3, [1])), says(rest));

    const topic = await api.topics.read(12);

    expect(asked()).toEqual([
      "GET /t/12.json?include_raw=true&print=true",
      "GET /t/12.json?include_raw=true",
      "GET /t/12/posts.json?include_raw=true&post_ids[]=2&post_ids[]=3",
    ]);
    expect(topic.posts.map(({ raw }) => raw)).toEqual(["Post 1", "Post 2", "Post 3"]);
  });

  it("are read a hundred posts at a time beyond what one request gives", async () => {
    const first = Array.from({ length: 20 }, (_, index) => index + 1);
    const rest = (from: number, to: number) => {
      const posts = Array.from({ length: to - from + 1 }, (_, index) => postOf(from + index));
      return says({ post_stream: { posts } });
    };
    forum.answer(says(topicOf(150, first)), rest(21, 120), rest(121, 150));

    expect((await api.topics.read(12)).posts).toHaveLength(150);
    expect(forum.asked).toHaveLength(3);
  });

  it("that the bot may not see are refused as such", async () => {
    forum.answer(FORBIDDEN);

    await expect(api.topics.read(12)).rejects.toThrow(Refused);
  });

  it("are read with what moderators deleted when that is asked for", async () => {
    forum.answer(says(topicOf(1, [1])));

    await api.topics.read(12, { deletedPosts: true });

    expect(asked()).toEqual(["GET /t/12.json?include_raw=true&print=true&show_deleted=true"]);
  });

  it("are found by their external id, wherever the forum believes it lives", async () => {
    forum.answer(
      (_request, response) => {
        response.redirect(301, "http://internal.example.org/forum/t/registre-2026/12.json");
      },
      says(topicOf(1, [1])),
    );

    expect(await api.topics.byExternalId("aval-register")).toMatchObject({ id: 12 });
    expect(asked()).toEqual([
      "GET /t/external_id/aval-register.json",
      "GET /t/12.json?include_raw=true&print=true",
    ]);
  });

  it("are null when no topic has that external id", async () => {
    forum.answer(NOT_FOUND);

    expect(await api.topics.byExternalId("aval-register")).toBeNull();
  });

  it("are created with their external id and tags", async () => {
    forum.answer(version("3.1.0.beta3"), CREATED);

    const topic = {
      title: "Registre",
      raw: "Les lettres.",
      category: 5,
      tags: ["lettres"],
      externalId: "a-1",
    };
    expect(await api.topics.create(topic)).toEqual({ id: 3, topic_id: 12, post_number: 1 });

    expect(forum.asked[1]?.body).toEqual({
      title: "Registre",
      raw: "Les lettres.",
      category: 5,
      tags: ["lettres"],
      external_id: "a-1",
    });
  });
});

describe("tags", () => {
  it.each([
    ["3.1.0.beta3", ["lettre-vote", "autre"]],
    ["2025.12.0", ["lettre-vote", "autre"]],
    ["2026.1.0-latest", [{ name: "lettre-vote" }, { name: "autre" }]],
  ])("are written as Discourse %s takes them", async (text, tags) => {
    forum.answer(version(text), says({ basic_topic: {} }));

    await api.tags.set(12, ["lettre-vote", "autre"]);
    await api.background.tags.set(12, ["lettre-vote", "autre"]);

    expect(asked()).toEqual(["GET /about.json", "PUT /t/-/12.json", "PUT /t/-/12.json"]);
    expect(forum.asked[2]?.body).toEqual({ tags });
  });

  it.each([
    ["3.1.0.beta3", [""]],
    ["2026.1.0", []],
  ])("are all taken off on Discourse %s", async (text, tags) => {
    forum.answer(version(text), says({ basic_topic: {} }));

    await api.tags.set(12, []);

    expect(forum.asked[1]?.body).toEqual({ tags });
  });

  it("ask for the version again when they could not learn it", async () => {
    forum.answer(FORBIDDEN, version("3.1.0"), says({ basic_topic: {} }));

    await expect(api.tags.set(12, ["a"])).rejects.toThrow(Refused);
    await api.tags.set(12, ["a"]);

    expect(forum.asked).toHaveLength(3);
  });

  it.each([
    ["names", ["lettre-vote", "Énergie"]],
    [
      "objects",
      [
        { id: 1, name: "letter-vote", slug: "lettre-vote", original_name: "lettre-vote" },
        { id: 2, name: "Énergie", slug: "energie" },
      ],
    ],
  ])("are read from %s", async (_form, tags) => {
    forum.answer(says({ ...topicOf(1, [1]), tags }));

    expect((await api.topics.read(12)).tags).toEqual(["lettre-vote", "Énergie"]);
  });

  it("list their topics page by page", async () => {
    const list = z.looseObject({}).parse(recorded(48)["topic_list"]);
    forum.answer(
      says({ topic_list: { ...list, more_topics_url: "/tag/a/l/latest?page=1" } }),
      says(recorded(48)),
    );

    const first = await api.tags.topics("lettre", 0);
    const second = await api.tags.topics("lettre", 1);

    expect(first).toMatchObject({ more: true, topics: [{ id: 16, closed: false, participants: [] }] });
    expect(second?.more).toBe(false);
    expect(asked()).toEqual(["GET /tag/lettre/l/latest.json?page=0", "GET /tag/lettre/l/latest.json?page=1"]);
  });

  it("that do not exist are null", async () => {
    forum.answer(NOT_FOUND);

    expect(await api.tags.topics("lettre", 0)).toBeNull();
  });
});

describe("posts", () => {
  it("are edited only where they still say what was read, whichever name the forum has for it", async () => {
    forum.answer(says({ post: { ...postOf(3), raw: "Nouveau." } }));

    const edited = await api.posts.edit(3, { raw: "Nouveau.", expected: "Ancien.", reason: "Aval" });

    expect(edited).toMatchObject({ id: 3, raw: "Nouveau." });
    expect(forum.asked[0]).toMatchObject({
      method: "PUT",
      url: "/posts/3.json",
      body: {
        post: { raw: "Nouveau.", raw_old: "Ancien.", original_text: "Ancien.", edit_reason: "Aval" },
      },
    });
  });

  it("answer a post or the topic as such", async () => {
    forum.answer(says(recorded(78)));

    const ballot = await api.posts.reply({ topicId: 12, raw: "À vous.", replyTo: 4 });
    await api.posts.reply({ topicId: 12, raw: "À tous.", replyTo: null });

    expect(forum.asked.map(({ body }) => body)).toEqual([
      { topic_id: 12, raw: "À vous.", reply_to_post_number: 4 },
      { topic_id: 12, raw: "À tous." },
    ]);
    expect(ballot.polls).toMatchObject([{ name: "project-1", status: "open" }]);
  });

  it("become wikis and are deleted without an answer to read", async () => {
    forum.answer((_request, response) => {
      response.type("text/plain").send("");
    });

    await api.posts.setWiki(3, true);
    await api.posts.remove(3);

    expect(asked()).toEqual(["PUT /posts/3/wiki.json", "DELETE /posts/3.json"]);
    expect(forum.asked[0]?.body).toEqual({ wiki: true });
  });

  it("liked already stay liked; one that may not be liked is refused", async () => {
    const liked = { ...postOf(3), actions_summary: [{ id: 2, count: 1, acted: true }] };
    forum.answer(FORBIDDEN, says(liked), FORBIDDEN, says(postOf(3)));

    await api.posts.like(3);

    await expect(api.posts.like(3)).rejects.toThrow(Refused);
  });

  it("have no latest revision when they were never changed", async () => {
    forum.answer(NOT_FOUND);

    expect(await api.revisions.latest(3)).toBeNull();
    expect(await api.revisions.read(3, 2)).toBeNull();
    expect(asked()).toEqual(["GET /posts/3/revisions/latest.json", "GET /posts/3/revisions/2.json"]);
  });

  it("show only text in the labels of a poll, whoever made it and of whatever kind", async () => {
    const options = [{ id: "a", html: "Pour &amp; <b>contre</b>", votes: 1 }];
    const ranked = { name: "r", type: "ranked_choice", status: "open", public: true, options };
    const polls = [
      { ...ranked, preloaded_voters: { a: [{ rank: 1, user: person(7) }] } },
      { ...ranked, name: "n", type: "number", preloaded_voters: [person(7)] },
      { name: "h", type: "regular", status: "closed", options: [{ id: "a", html: "?" }], groups: "a,b" },
    ];
    forum.answer(says({ ...postOf(3), polls }));

    const post = await api.posts.read(3);

    const seven = { id: 7, username: "m7", name: "" };
    expect(post.polls).toMatchObject([
      { options: [{ label: "Pour & contre", voters: [seven] }], groups: [] },
      { options: [{ voters: [] }] },
      { options: [{ votes: null, voters: [] }], groups: ["a", "b"], public: false },
    ]);
  });
});

describe("polls", () => {
  function poll(votes: number, preloaded: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) {
    return {
      name: "projet-1",
      type: "regular",
      status: "open",
      public: true,
      options: [{ id: "pour", html: "Pour", votes }],
      preloaded_voters: { pour: preloaded },
      ...more,
    };
  }

  async function readPoll(answer: unknown) {
    forum.answer(says({ ...postOf(3), polls: [answer] }));
    const [read] = (await api.posts.read(3)).polls;
    if (read === undefined) throw new Error("The post has no poll");
    return read;
  }

  function page(voters: readonly unknown[]) {
    return says({ voters: { pour: voters } });
  }

  async function votersOf(answer: unknown, ...answers: readonly RequestHandler[]) {
    const read = await readPoll(answer);
    forum.answer(...answers);
    const { options } = await api.polls.withAllVoters(3, read);
    return options[0]?.voters.map(({ id }) => id);
  }

  it("that show all their voters need no further request", async () => {
    expect(await votersOf(poll(2, people(1, 2)))).toEqual([1, 2]);
    expect(forum.asked).toHaveLength(1);
  });

  it("are read to the last voter, each counted once though pages overlap", async () => {
    const voters = await votersOf(poll(60, people(1, 25)), page(people(1, 50)), page(people(50, 60)));

    expect(voters).toEqual(people(1, 60).map(({ id }) => id));
    expect(asked().slice(1)).toEqual([
      "GET /polls/voters.json?post_id=3&poll_name=projet-1&option_id=pour&page=1&limit=50",
      "GET /polls/voters.json?post_id=3&poll_name=projet-1&option_id=pour&page=2&limit=50",
    ]);
  });

  it("are read again when a vote came in between figures and names", async () => {
    const fresh = says({ ...postOf(3), polls: [poll(31, people(1, 25))] });

    const voters = await votersOf(poll(30, people(1, 25)), page(people(1, 31)), fresh, page(people(1, 31)));

    expect(voters).toHaveLength(31);
    expect(forum.asked).toHaveLength(4);
  });

  it("that never add up are given as they were read last", async () => {
    const fresh = says({ ...postOf(3), polls: [poll(40, people(1, 25))] });
    const names = page(people(1, 39));

    const voters = await votersOf(poll(40, people(1, 25)), names, fresh, names, fresh, names);

    expect(voters).toHaveLength(39);
    expect(forum.asked).toHaveLength(6);
  });

  it("that staff take out of the post meanwhile end the reading", async () => {
    const gone = says(postOf(3));

    expect(await votersOf(poll(30, people(1, 25)), page(people(1, 29)), gone)).toHaveLength(29);
  });

  it.each([{ public: false }, { type: "number" }, { type: "ranked_choice" }])(
    "with %j have no list to read on",
    async (kind) => {
      await votersOf(poll(30, [], kind));

      expect(forum.asked).toHaveLength(1);
    },
  );

  it("are closed and opened", async () => {
    forum.answer(says({ poll: poll(0, [], { status: "closed" }) }), says({ poll: poll(0, []) }));

    expect((await api.polls.close(3, "projet-1")).status).toBe("closed");
    expect((await api.polls.open(3, "projet-1")).status).toBe("open");

    expect(forum.asked.map(({ body }) => body)).toEqual([
      { post_id: 3, poll_name: "projet-1", status: "closed" },
      { post_id: 3, poll_name: "projet-1", status: "open" },
    ]);
  });

  it("lose a vote only in its voter's name", async () => {
    forum.answer(says({ poll: poll(0, []) }));

    await api.actingAs.removeVote(3, "projet-1", { id: 7, username: "marion" });
    await api.actingAs.removeVote(3, "projet-1", { id: 8, username: "Éloïse" });
    await api.polls.close(3, "projet-1");

    expect(forum.asked[0]).toMatchObject({ method: "DELETE", body: { post_id: 3, poll_name: "projet-1" } });
    expect(forum.asked.map(({ headers }) => [headers["api-username"], headers["api-user-id"]])).toEqual([
      ["marion", undefined],
      [undefined, "8"],
      ["lettres-bot", undefined],
    ]);
  });
});

describe("groups", () => {
  const ALREADY = says({ errors: ["« marion » fait déjà partie de ce groupe."] }, 422);
  const members = (list: readonly unknown[], total: number) =>
    says({ members: list, owners: [], meta: { total } });
  const group = { id: 43, name: "aval-12-1" };

  it("are null when there is none of that name", async () => {
    forum.answer(NOT_FOUND);

    expect(await api.groups.byName("aval-12-1")).toBeNull();
  });

  it("are visible with their members, and cannot be mentioned, written to or joined", async () => {
    forum.answer(says(recorded(19)));

    const created = await api.groups.create({
      name: "aval-12-1",
      fullName: "Vote",
      bio: "Notre marque",
      usernames: ["marion", "seb"],
    });

    expect(created).toEqual({ id: 43, name: "rec_mwu6rfkz", bio: "" });
    expect(forum.asked[0]?.body).toEqual({
      group: {
        name: "aval-12-1",
        full_name: "Vote",
        bio_raw: "Notre marque",
        visibility_level: 0,
        members_visibility_level: 0,
        mentionable_level: 0,
        messageable_level: 0,
        default_notification_level: 1,
        public_admission: false,
        public_exit: false,
        allow_membership_requests: false,
        usernames: "marion,seb",
      },
    });
  });

  it("are read to the last member, each once", async () => {
    forum.answer(members(people(1, 1000), 1001), members([person(1000), person(1001)], 1001));

    expect(await api.groups.members("membres")).toHaveLength(1001);
    expect(asked()).toEqual([
      "GET /groups/membres/members.json?limit=1000&offset=0",
      "GET /groups/membres/members.json?limit=1000&offset=1000",
    ]);
  });

  it("take members who are there already as added, in whatever language the forum says so", async () => {
    forum.answer(ALREADY, members([{ id: 7, username: "Marion", name: "" }], 1));

    await api.groups.addMembers(group, ["marion"]);

    expect(forum.asked[0]?.body).toEqual({ usernames: "marion", notify_users: "false" });
  });

  it("refuse to add when the list does not bear the forum's refusal out", async () => {
    forum.answer(ALREADY, members([], 0));

    await expect(api.groups.addMembers(group, ["marion"])).rejects.toThrow(Refused);
  });

  it("lose members and are deleted", async () => {
    forum.answer(says(recorded(31)), says(recorded(129)));

    await api.groups.removeMembers(group, ["etienne"]);
    await api.groups.remove(43);

    expect(asked()).toEqual(["DELETE /groups/43/members.json", "DELETE /admin/groups/43.json"]);
  });

  it("are not asked to change by nobody", async () => {
    await api.groups.addMembers(group, []);
    await api.groups.removeMembers(group, []);

    expect(forum.asked).toEqual([]);
  });
});

describe("accounts, messages, uploads and the forum's memory", () => {
  it("an account is found by its name, with its fields", async () => {
    forum.answer(says(recorded(7)), NOT_FOUND);

    expect(await api.users.byUsername("charlotte")).toMatchObject({
      id: 2,
      moderator: true,
      user_fields: { 1: null, 2: null },
    });
    expect(await api.users.byUsername("nobody")).toBeNull();
    expect(await api.users.byUsername("..")).toBeNull();
    expect(forum.asked).toHaveLength(2);
  });

  it("a message goes to its recipients, and is found among those sent with who got it", async () => {
    const row = z.looseObject({ topics: z.array(z.looseObject({})) }).parse(recorded(48)["topic_list"])
      .topics[0];
    const { tags: _tags, ...sent } = row ?? {};
    const list = { topic_list: { topics: [{ ...sent, title: "Vote", participants: [{ user_id: 7 }] }] } };
    forum.answer(CREATED, says(list));

    await api.messages.send({ to: ["marion", "seb"], title: "Vote", raw: "À vous." });
    const { topics } = await api.messages.sent("lettres-bot", 0);

    expect(forum.asked[0]?.body).toEqual({
      title: "Vote",
      raw: "À vous.",
      archetype: "private_message",
      target_recipients: "marion,seb",
    });
    expect(topics).toMatchObject([{ title: "Vote", tags: [], participants: [{ user_id: 7 }] }]);
    expect(asked()[1]).toBe("GET /topics/private-messages-sent/lettres-bot.json?page=0");
  });

  it("a file is uploaded with its name and bytes", async () => {
    forum.answer(says(recorded(116)));

    const upload = await api.uploads.create({
      name: "lettre é.pdf",
      type: "application/pdf",
      bytes: new TextEncoder().encode("%PDF-1.7 of a test"),
    });

    const sent = String(forum.asked[0]?.body);
    expect(upload).toMatchObject({
      short_url: "upload://iHUtbFoJTlV8jVJ3eCznernyhwI.pdf",
      original_filename: "lettre.pdf",
      human_filesize: "133 Bytes",
    });
    expect(sent).toContain('name="type"\r\n\r\ncomposer');
    expect(sent).toContain(
      'filename="lettre é.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7 of a test',
    );
  });

  it("notifications of edits name editor, post and revision; others do not trip it", async () => {
    const edit = {
      id: 77,
      notification_type: 4,
      read: false,
      created_at: "2026-11-24T04:19:56.528Z",
      post_number: 4,
      topic_id: 16,
      data: { original_post_id: 46, revision_number: 3, display_username: "charlotte" },
    };
    const badge = { ...edit, id: 76, notification_type: 12, topic_id: null, data: { badge_id: 1 } };
    forum.answer(says({ notifications: [edit, badge] }));

    expect(await api.notifications.list(0)).toMatchObject([
      { id: 77, notification_type: 4, topic_id: 16, post_id: 46, revision_number: 3, username: "charlotte" },
      { id: 76, notification_type: 12, topic_id: null, post_id: null },
    ]);
  });

  it("webhooks are listed with the event types of either era, all pages of them", async () => {
    const hook = { id: 13, payload_url: "https://aval.example.org", active: true, secret: "hush" };
    const first = { web_hooks: [hook], total_rows_web_hooks: 2 };
    const grouped = {
      grouped_event_types: {
        topic: [{ id: 101, name: "topic_created" }],
        post: [{ id: 201, name: "post_created" }],
      },
    };
    forum.answer(
      says({ ...first, extras: grouped }),
      says({
        ...first,
        web_hooks: [{ ...hook, id: 14 }],
        extras: { event_types: [{ id: 2, name: "post" }] },
      }),
    );

    const { webhooks } = await api.webhooks.list();

    expect(webhooks.map(({ id }) => id)).toEqual([13, 14]);
    expect(JSON.stringify(webhooks)).not.toContain("hush");
    forum.answer(says({ ...first, total_rows_web_hooks: 1, extras: grouped }));
    expect((await api.webhooks.list()).eventTypes.map(({ name }) => name)).toEqual([
      "topic_created",
      "post_created",
    ]);
  });

  it("the log of deliveries is read from where one left off", async () => {
    forum.answer(says(recorded(141)));

    const { events } = await api.webhooks.events(13, 50);

    expect(events).toHaveLength(50);
    expect(asked()).toEqual(["GET /admin/api/web_hook_events/13.json?offset=50"]);
  });

  it("the session tells whom the key makes the bot", async () => {
    forum.answer(says(recorded(2)));

    expect(await api.session.current()).toEqual({
      id: 14,
      username: "lettres-bot",
      name: "Lettres (bot)",
      admin: true,
      moderator: true,
    });
  });
});
