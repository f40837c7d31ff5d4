/** What Discourse's sources say has changed since 3.1, as far as a client meets it. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandboxForum, type SandboxForum } from "../../src/sandbox/sandbox-forum.ts";
import { virtualClock } from "../../src/clock/virtual-clock.ts";

let forum: SandboxForum;
let url: string;
let topicId: number;
let postId: number;

beforeEach(async () => {
  forum = createSandboxForum({ clock: virtualClock(Date.parse("2027-06-23T08:00:00Z")), era: "2026" });
  forum.addMember({ username: "bot", name: "Bot", admin: true });
  forum.addTag("lettre-vote");
  const raw = "Bonjour, voici une demande de lettre de soutien.";
  ({ topicId, postId } = forum.as("bot").createTopic({ title: "Une demande de lettre", raw }));
  url = await forum.start();
});

afterEach(() => forum.stop());

async function ask(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
  const headers = {
    "Api-Key": forum.apiKey,
    "Api-Username": "bot",
    Accept: "application/json",
    "Content-Type": "application/json",
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(url + path, { method, headers, ...sent });
  const text = await response.text();
  return { status: response.status, json: text === "" ? null : JSON.parse(text) };
}

test("tags are objects in topics and lists, and are set as objects or as names", async () => {
  await ask("PUT", `/t/-/${topicId}.json`, { tags: [{ name: "lettre-vote" }] });
  const tag = { id: 1, name: "lettre-vote", slug: "lettre-vote" };
  expect((await ask("GET", `/t/${topicId}.json`)).json).toMatchObject({ tags: [tag] });
  const listed = await ask("GET", "/tag/lettre-vote/1.json");
  expect(listed.json).toMatchObject({ topic_list: { topics: [{ id: topicId, tags: [tag] }] } });
  await ask("PUT", `/t/${topicId}/tags.json`, { tags: [] });
  expect(forum.topic(topicId).tags).toEqual([]);
  await ask("PUT", `/t/${topicId}/tags.json`, { tags: ["lettre-vote"] });
  expect(forum.topic(topicId).tags).toEqual(["lettre-vote"]);
});

test("tag groups speak of objects, which tells a client the era", async () => {
  const made = await ask("POST", "/tag_groups.json", {
    name: "Étapes",
    tags: [{ name: "lettre-vote" }, { name: "lettre-remise" }],
    permissions: { 3: 1, 0: 3 },
  });
  expect(made.json).toMatchObject({
    tag_group: {
      tags: [{ id: 1, name: "lettre-vote" }, { name: "lettre-remise" }],
      permissions: { staff: 1, everyone: 3 },
    },
  });
});

test("webhooks ask for single events; a closed topic comes with topic_edited", async () => {
  const hooks = await ask("GET", "/admin/api/web_hooks.json");
  expect(hooks.json).toMatchObject({
    extras: { grouped_event_types: { post: [{ id: 201, name: "post_created" }, {}, {}, {}] } },
  });
  forum.deliveries.mode = "held";
  const web_hook = {
    payload_url: "http://service.test/",
    secret: "a-secret-of-24-characters",
    web_hook_event_type_ids: [103],
  };
  await ask("POST", "/admin/api/web_hooks.json", { web_hook });
  forum.as("bot").setStatus(topicId, "closed", true);
  expect(forum.deliveries.waiting.map((delivery) => delivery.event)).toEqual(["topic_closed_status_updated"]);
});

test("an edit from older text is refused by its new name too", async () => {
  const post = { raw: "Bonjour, voici une demande précisée.", original_text: "Ce qui n'y est plus." };
  expect((await ask("PUT", `/posts/${postId}.json`, { post })).status).toBe(409);
});

test("a group that cannot be made is refused without a reason", async () => {
  const refused = await ask("POST", "/admin/groups.json", { group: { name: "bot" } });
  expect(refused).toEqual({ status: 422, json: { failed: "FAILED" } });
});

test("renamed settings answer to their new names, and say so under the old ones", async () => {
  const old = await ask("PUT", "/admin/site_settings/min_trust_to_edit_wiki_post.json", {
    min_trust_to_edit_wiki_post: 2,
  });
  expect(old).toMatchObject({
    status: 422,
    json: { errors: [expect.stringContaining("edit_wiki_post_allowed_groups")] },
  });
  const name = "edit_wiki_post_allowed_groups";
  expect((await ask("PUT", `/admin/site_settings/${name}.json`, { [name]: "3|12" })).status).toBe(200);
  const { json } = await ask("GET", "/admin/site_settings.json");
  expect(json).toMatchObject({
    site_settings: expect.arrayContaining([
      expect.objectContaining({ setting: name, value: "12", default: "11" }),
    ]),
  });
});

test("user fields have moved", async () => {
  expect((await ask("GET", "/admin/customize/user_fields.json")).status).toBe(404);
  expect((await ask("GET", "/admin/config/user_fields.json")).json).toEqual({ user_fields: [] });
});
