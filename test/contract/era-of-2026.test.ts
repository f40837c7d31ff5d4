/** What Discourse's sources say has changed since 3.1, as far as a client meets it. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Era } from "../../src/sandbox/era.ts";
import type { Quirks } from "../../src/sandbox/forum.ts";
import { createSandboxForum, type SandboxForum } from "../../src/sandbox/sandbox-forum.ts";
import { virtualClock } from "../../src/clock/virtual-clock.ts";

let forum: SandboxForum;
let url: string;
let topicId: number;
let postId: number;

async function open(era: Era, quirks: Partial<Quirks> = {}): Promise<void> {
  const clock = virtualClock(Date.parse("2027-06-23T08:00:00Z"));
  forum = createSandboxForum({ clock, era, quirks });
  forum.addMember({ username: "bot", name: "Bot", admin: true });
  forum.addTag("lettre-vote");
  const raw = "Bonjour, voici une demande de lettre de soutien.";
  ({ topicId, postId } = forum.as("bot").createTopic({ title: "Une demande de lettre", raw }));
  url = await forum.start();
}

beforeEach(() => open("2026"));

afterEach(() => forum.stop());

/** Goes on with another forum. */
async function insteadOn(era: Era, quirks: Partial<Quirks> = {}): Promise<void> {
  await forum.stop();
  await open(era, quirks);
}

async function ask(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; json: unknown; location?: string }> {
  const headers = {
    "Api-Key": forum.apiKey,
    "Api-Username": "bot",
    Accept: "application/json",
    "Content-Type": "application/json",
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(url + path, { method, headers, redirect: "manual", ...sent });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
  const location = response.headers.get("location");
  return {
    status: response.status,
    json: isJson ? JSON.parse(text) : null,
    ...(location === null ? {} : { location }),
  };
}

test("tags are objects in topics and lists, and are set as objects; early builds take names too", async () => {
  await ask("PUT", `/t/-/${topicId}.json`, { tags: [{ name: "lettre-vote" }] });
  const tag = { id: 1, name: "lettre-vote", slug: "lettre-vote" };
  expect((await ask("GET", `/t/${topicId}.json`)).json).toMatchObject({ tags: [tag] });
  const listed = await ask("GET", "/tag/lettre-vote/1.json");
  expect(listed.json).toMatchObject({ topic_list: { topics: [{ id: topicId, tags: [tag] }] } });
  await ask("PUT", `/t/${topicId}/tags.json`, { tags: [] });
  expect(forum.topic(topicId).tags).toEqual([]);
  expect((await ask("PUT", `/t/${topicId}/tags.json`, { tags: ["lettre-vote"] })).status).toBe(400);

  await insteadOn("2026-01");
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

test("early builds leave out of a tag group what has no number", async () => {
  await insteadOn("2026-01");
  const tags = [{ id: 1, name: "lettre-vote" }, { name: "lettre-remise" }];

  const made = await ask("POST", "/tag_groups.json", { name: "Étapes", tags });

  expect(made.json).toMatchObject({ tag_group: { tags: [{ id: 1, name: "lettre-vote" }] } });
});

test("the page of a synonym leads to its tag, without the rest of the address", async () => {
  const synonym = forum.addTag("scrutin");
  synonym.target = forum.addTag("lettre-vote");

  expect(await ask("GET", "/tag/scrutin/l/latest.json?page=1")).toMatchObject({
    status: 301,
    location: `${url}/tag/lettre-vote/1`,
  });
});

test("rules of tag groups and categories bind administrators too", async () => {
  await ask("POST", "/tag_groups.json", {
    name: "Étapes",
    tags: [{ id: 1, name: "lettre-vote" }, { name: "lettre-remise" }],
    one_per_topic: true,
  });
  const both = { tags: [{ name: "lettre-vote" }, { name: "lettre-remise" }] };
  expect((await ask("PUT", `/t/-/${topicId}.json`, both)).status).toBe(422);

  const general = [...forum.state.categories.values()].find(({ slug }) => slug === "general");
  if (general !== undefined) general.allowedTags = ["energie"];
  const one = { tags: [{ name: "lettre-vote" }] };
  expect((await ask("PUT", `/t/-/${topicId}.json`, one)).status).toBe(422);
});

test("translated names stand in place of the own ones, which early builds do not tell", async () => {
  const translated = async () => {
    forum.setSetting("content_localization_enabled", true);
    const [tag] = forum.state.tags.values();
    if (tag !== undefined) tag.translation = "letter-vote";
    forum.as("bot").tag(topicId, ["lettre-vote"]);
    return (await ask("GET", `/t/${topicId}.json`)).json;
  };

  expect(await translated()).toMatchObject({ tags: [{ name: "letter-vote", original_name: "lettre-vote" }] });
  await insteadOn("2026-01");
  const early = await translated();
  expect(early).toMatchObject({ tags: [{ name: "letter-vote" }] });
  expect(JSON.stringify(early)).not.toContain("original_name");
});

test("an upload says by the new name what it is for", async () => {
  const upload = async (field: string) => {
    const form = new FormData();
    form.set(field, "composer");
    form.set("file", new Blob(["x"]), "a.png");
    const headers = { "Api-Key": forum.apiKey, "Api-Username": "bot" };
    return (await fetch(`${url}/uploads.json`, { method: "POST", headers, body: form })).status;
  };

  expect(await upload("type")).toBe(400);
  expect(await upload("upload_type")).toBe(200);
});

test("a poll without votes has no lists of voters", async () => {
  const raw = "[poll name=a public=true]\n* un\n* deux\n[/poll]";
  const poll = forum.as("bot").reply(topicId, raw);

  const { json } = await ask("GET", `/polls/voters.json?post_id=${poll.postId}&poll_name=a`);
  expect(json).toEqual({ voters: null });
});

test("a comparison that would take too long is refused", async () => {
  await insteadOn("2026", { longestDiff: 200 });
  forum.as("bot").edit(postId, "Bonjour, voici une demande. ".repeat(20), { reason: "long" });

  expect((await ask("GET", `/posts/${postId}/revisions/latest.json`)).status).toBe(422);
});

test("checkboxes are toggled by the forum: no reason, no bump, refused on a changed text", async () => {
  const list = forum.as("bot").reply(topicId, "Critères :\n\n- [ ] un\n- [ ] deux");
  const [{ bumpedAt }, box] = [
    forum.topic(topicId),
    { post_id: list.postId, checkbox_index: 1, checked: true },
  ];

  expect((await ask("PUT", "/checklist/toggle", { ...box, checkbox_count: 3 })).status).toBe(409);
  expect((await ask("PUT", "/checklist/toggle", { ...box, checkbox_count: 2 })).status).toBe(204);
  expect(forum.thread(topicId).at(-1)?.raw).toContain("- [ ] un\n- [x] deux");
  expect(forum.topic(topicId).bumpedAt).toBe(bumpedAt);

  await insteadOn("2026-01");
  const early = forum.as("bot").reply(topicId, "Critères :\n\n- [ ] un\n- [ ] deux");
  await ask("PUT", "/checklist/toggle", {
    post_id: early.postId,
    checkbox_offset: "Critères :\n\n- ".length,
  });
  expect(forum.thread(topicId).at(-1)).toMatchObject({ version: 2 });
});

test("themes of the system have numbers below 0, and no client changes them", async () => {
  expect((await ask("GET", "/admin/themes.json")).json).toMatchObject({
    themes: [{ id: -1, name: "Foundation", default: true }, { id: -2 }],
  });
  expect((await ask("PUT", "/admin/themes/-1.json", { theme: { enabled: true } })).status).toBe(403);
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
