/** What setup leaves alone, points out or refuses on a forum that has a life of its own. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { openEmptyForum, type EmptyForum } from "./empty-forum.ts";

let empty: EmptyForum;

beforeEach(async () => {
  empty = await openEmptyForum();
});

afterEach(async () => {
  await empty.stop();
});

function setting(name: string): unknown {
  return empty.forum.state.settings.get(name);
}

test("attachments that the staff may upload already are opened to nobody else", async () => {
  empty.forum.setSetting("authorized_extensions_for_staff", "pdf|csv");

  await empty.setup();

  expect(setting("authorized_extensions")).toBe("jpg|jpeg|png|gif|heic|heif|webp");
});

test("what protects the forum stays as it is", async () => {
  const names = ["min_post_length", "body_min_entropy", "unique_posts_mins", "allowed_internal_hosts"];
  const before = names.map(setting);

  await empty.setup();

  expect(names.map(setting)).toEqual(before);
});

test("an internal address is allowed to be called only where the service has one, and that is said", async () => {
  const { printed } = await empty.setup({ publicUrl: "http://127.0.0.1:4000" });

  expect(setting("allowed_internal_hosts")).toBe("127.0.0.1");
  expect(printed).toContain("This lets the forum call an address inside its own network.");
});

test("without a public address everything but the webhook is made, and why is said", async () => {
  const { printed, isWell } = await empty.setup({ publicUrl: null });

  expect(isWell).toBe(true);
  expect(empty.forum.state.webHooks.size).toBe(0);
  expect(printed).toContain("AVAL_PUBLIC_URL or DISCOURSE_WEBHOOK_SECRET is not set");
});

test("a public address that the forum cannot find is told as that, and the rest is made all the same", async () => {
  const { printed, isWell } = await empty.setup({ publicUrl: "https://letters.invalid" });

  expect(isWell).toBe(false);
  expect(printed).toContain("The forum's server cannot find the name letters.invalid");
  expect(empty.forum.state.userFields.size).toBe(1);
});

test("groups and categories that the settings name and the forum does not have are pointed out", async () => {
  const { printed } = await empty.setup({
    settings: "stewards: { groups: [board] }\ncategory: [99]\n",
  });

  expect(printed).toContain('The forum has no group "board", which the settings name for stewards');
  expect(printed).toContain("The forum has no category number 99");
});

test("a stage tag that is another name of a tag is left alone and pointed out", async () => {
  const vote = empty.forum.addTag("letter-vote");
  vote.target = empty.forum.addTag("ballots");

  const { printed } = await empty.setup();

  expect(printed).toContain('The tag letter-vote is another name of "ballots"');
  const [group] = empty.forum.state.tagGroups.values();
  expect(group?.tags.map(({ name }) => name)).not.toContain("letter-vote");
});

test("a webhook to an earlier address is pointed out, one of another program is not", async () => {
  await empty.setup();
  await empty.setup({ publicUrl: "https://new.example.org" });
  const [first] = empty.forum.state.webHooks.values();
  if (first !== undefined)
    empty.forum.state.webHooks.set(90, { ...first, id: 90, payloadUrl: "https://chat.example.org/hook" });

  const { printed } = await empty.setup({ publicUrl: "https://new.example.org" });

  expect(printed).toContain("Another webhook delivers to https://letters.example.org/webhooks/discourse");
  expect(printed).not.toContain("chat.example.org");
});

test("a bot that is no administrator is told how to become one, and nothing is written", async () => {
  const member = [...empty.forum.state.members.values()].find(({ username }) => username === "lettres-bot");
  if (member !== undefined) member.admin = false;

  const { printed, isWell } = await empty.setup();

  expect(isWell).toBe(false);
  expect(printed).toContain("lettres-bot is no administrator of the forum");
  expect(empty.writes()).toEqual([]);
});

test("--remove takes nothing that it did not make", async () => {
  empty.forum.addTag("letter-vote");
  empty.forum.setSetting("retry_web_hook_events", true);
  empty.forum.setSetting("authorized_extensions", "jpg|pdf");
  await empty.setup();

  await empty.setup({ remove: true });

  expect([...empty.forum.state.tags.values()].map(({ name }) => name)).toEqual(["letter-vote"]);
  expect(setting("retry_web_hook_events")).toBe(true);
  expect(setting("authorized_extensions")).toBe("jpg|pdf");
});

test("--remove leaves a tag that a topic carries, and says so", async () => {
  await empty.setup();
  const { topicId } = empty.forum.as("lettres-bot").createTopic({
    title: "A letter for the Granary project",
    raw: "A letter of support is asked for the Granary, which shares its tools.",
    category: "general",
    tags: ["lettre-de-soutien"],
  });

  const { printed } = await empty.setup({ remove: true });

  expect(printed).toContain("The tag lettre-de-soutien stays: a topic carries it.");
  expect(empty.forum.topic(topicId).tags).toEqual(["lettre-de-soutien"]);
});

test("--remove on a forum that was never set up takes nothing", async () => {
  const { printed } = await empty.setup({ remove: true });

  expect(printed).toContain("The forum holds no note of a setup");
  expect(empty.writes()).toEqual([]);
});

test("a register that somebody deleted is recovered with what was in it", async () => {
  await empty.setup();
  const register = [...empty.forum.state.topics.values()].find(
    ({ externalId }) => externalId === "aval-register",
  );
  if (register === undefined) throw new Error("setup opened no register");
  empty.forum.as("lettres-bot").deleteTopic(register.id);
  await empty.clock.advance(3 * 60_000);

  const { isWell } = await empty.setup();

  expect(isWell).toBe(true);
  expect(empty.forum.topic(register.id).deleted).toBe(false);
});
