/** Accounts, messages, uploads, notifications, webhooks: areas of one or two calls. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import {
  type AnsweredApi,
  connectToScriptedForum,
  CREATED,
  NOT_FOUND,
  recorded,
} from "../../test/scripted-forum/answered-api.ts";
import { says } from "../../test/scripted-forum/scripted-forum.ts";

let discourse: AnsweredApi;

beforeEach(async () => {
  discourse = await connectToScriptedForum();
});

afterEach(async () => {
  await discourse.forum[Symbol.asyncDispose]();
});

describe("accounts, messages, uploads and the forum's memory", () => {
  it("an account is found by its name, with its fields", async () => {
    discourse.forum.answer(says(recorded(7)), NOT_FOUND);

    expect(await discourse.api.users.byUsername("charlotte")).toMatchObject({
      id: 2,
      moderator: true,
      user_fields: { 1: null, 2: null },
    });
    expect(await discourse.api.users.byUsername("nobody")).toBeNull();
    expect(await discourse.api.users.byUsername("..")).toBeNull();
    expect(discourse.forum.asked).toHaveLength(2);
  });

  it("a message goes to its recipients, and is found among those sent with who got it", async () => {
    const row = z.looseObject({ topics: z.array(z.looseObject({})) }).parse(recorded(48)["topic_list"])
      .topics[0];
    const { tags: _tags, ...sent } = row ?? {};
    const list = { topic_list: { topics: [{ ...sent, title: "Vote", participants: [{ user_id: 7 }] }] } };
    discourse.forum.answer(CREATED, says(list));

    await discourse.api.messages.send({ to: ["marion", "seb"], title: "Vote", raw: "À vous." });
    const { topics } = await discourse.api.messages.sent("lettres-bot", 0);

    expect(discourse.forum.asked[0]?.body).toEqual({
      title: "Vote",
      raw: "À vous.",
      archetype: "private_message",
      target_recipients: "marion,seb",
    });
    expect(topics).toMatchObject([{ title: "Vote", tags: [], participants: [{ user_id: 7 }] }]);
    expect(discourse.asked()[1]).toBe("GET /topics/private-messages-sent/lettres-bot.json?page=0");
  });

  it("a file is uploaded with its name and bytes", async () => {
    discourse.forum.answer(says(recorded(116)));

    const upload = await discourse.api.uploads.create({
      name: "lettre é.pdf",
      type: "application/pdf",
      bytes: new TextEncoder().encode("%PDF-1.7 of a test"),
    });

    const sent = String(discourse.forum.asked[0]?.body);
    expect(upload).toMatchObject({
      short_url: "upload://iHUtbFoJTlV8jVJ3eCznernyhwI.pdf",
      original_filename: "lettre.pdf",
      human_filesize: "133 Bytes",
    });
    expect(sent).toContain('name="type"\r\n\r\ncomposer');
    expect(sent).toContain('name="upload_type"\r\n\r\ncomposer');
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
    discourse.forum.answer(says({ notifications: [edit, badge] }));

    expect(await discourse.api.notifications.list(0)).toMatchObject([
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
    discourse.forum.answer(
      says({ ...first, extras: grouped }),
      says({
        ...first,
        web_hooks: [{ ...hook, id: 14 }],
        extras: { event_types: [{ id: 2, name: "post" }] },
      }),
    );

    const { webhooks } = await discourse.api.webhooks.list();

    expect(webhooks.map(({ id }) => id)).toEqual([13, 14]);
    expect(JSON.stringify(webhooks)).not.toContain("hush");
    discourse.forum.answer(says({ ...first, total_rows_web_hooks: 1, extras: grouped }));
    expect((await discourse.api.webhooks.list()).eventTypes.map(({ name }) => name)).toEqual([
      "topic_created",
      "post_created",
    ]);
  });

  it("the log of deliveries is read from where one left off", async () => {
    discourse.forum.answer(says(recorded(141)));

    const { events } = await discourse.api.webhooks.events(13, 50);

    expect(events).toHaveLength(50);
    expect(discourse.asked()).toEqual(["GET /admin/api/web_hook_events/13.json?offset=50"]);
  });

  it("the session tells whom the key makes the bot", async () => {
    discourse.forum.answer(says(recorded(2)));

    expect(await discourse.api.session.current()).toEqual({
      id: 14,
      username: "lettres-bot",
      name: "Lettres (bot)",
      admin: true,
      moderator: true,
    });
  });
});
