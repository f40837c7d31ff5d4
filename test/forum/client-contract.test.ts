/**
 * Every call of the client against a live forum, in a category and with members of its own that are removed
 * afterwards: `DISCOURSE_URL=… DISCOURSE_API_KEY=… npm run test:forum`. What the client promises is what is
 * looked at, on whatever version the forum is.
 */
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDiscourseApi, type DiscourseApi } from "../../src/discourse-api/discourse-api.ts";
import { Refused } from "../../src/discourse-api/errors.ts";
import { EDITED } from "../../src/discourse-api/notifications.ts";
import { liveForumOf, type LiveMember } from "./live-forum.ts";

const live = liveForumOf(process.env);

/** Words that only this run has: a forum refuses the same title or text twice. */
function own(text: string): string {
  return `${text} (${live?.run ?? ""})`;
}

describe.runIf(live !== null)("the client on a live forum", () => {
  let api: DiscourseApi;
  let alba: LiveMember;
  let bo: LiveMember;
  let category: number;
  let topicId: number;
  let openingId: number;

  beforeAll(async () => {
    if (live === null) return;
    api = createDiscourseApi({ url: live.url, apiKey: live.key, username: live.bot });
    alba = await live.addMember("Alba Contrat", "alba");
    bo = await live.addMember("Bo Contrat", "bo");
    category = await live.addCategory("Contrat");
    await live.allowPdf();
    const created = await api.topics.create({
      title: own("A topic that the contract tests have opened"),
      raw: "This topic is opened by a test and is deleted at its end.",
      category,
      tags: [],
      externalId: `contract-${live.run}`,
    });
    ({ topic_id: topicId, id: openingId } = created);
    live.onEnd(() => api.administration.deletedTopics.remove(topicId));
  }, 120_000);

  afterAll(async () => {
    const left = (await live?.cleanUp()) ?? [];
    if (left.length > 0) throw new Error(`Not everything could be taken back:\n${left.join("\n")}`);
  }, 120_000);

  test("knows whose key it is and which Discourse it speaks to", async () => {
    expect(await api.session.current()).toMatchObject({ username: live?.bot, admin: true });
    expect((await api.session.about()).version).toMatch(/^\d+\.\d+/);
    expect(await api.actingAs.isAllowedAs(alba)).toBe(true);
  });

  test("finds members by name and nobody by another", async () => {
    expect(await api.users.byUsername(alba.username.toUpperCase())).toMatchObject({ id: alba.id });
    expect(await api.users.byUsername(`nobody-${live?.run ?? ""}`)).toBeNull();
  });

  test("finds the topic by its external id and reads it in full", async () => {
    const topic = await api.topics.byExternalId(`contract-${live?.run ?? ""}`);

    expect(topic).toMatchObject({ id: topicId, category_id: category, closed: false, deleted_at: null });
    expect(topic?.posts.map(({ id }) => id)).toEqual([openingId]);
    expect(await api.topics.byExternalId(`nothing-${live?.run ?? ""}`)).toBeNull();
  });

  test("replies, edits what it has read, and is told when somebody was faster", async () => {
    const post = await api.posts.reply({ topicId, raw: own("A first reply of the bot"), replyTo: null });
    const kept = await api.posts.edit(post.id, {
      raw: own("The reply, mended"),
      expected: post.raw,
      reason: "contract",
    });

    expect(kept.raw).toBe(own("The reply, mended"));
    const late = api.posts.edit(post.id, { raw: own("Too late"), expected: post.raw, reason: "contract" });
    await expect(late).rejects.toMatchObject({ status: 409 });
    expect((await api.posts.read(post.id)).raw).toBe(own("The reply, mended"));

    await api.posts.remove(post.id);
    expect((await api.posts.read(post.id)).deleted_at).not.toBeNull();
  });

  test("learns who ticked what in a wiki, from its revisions and from a notification", async () => {
    const raw = own("A list that anybody may edit\n\n- [ ] first\n- [ ] second");
    const post = await api.posts.reply({ topicId, raw, replyTo: null });
    await api.posts.setWiki(post.id, true);
    await live?.edit(alba, post.id, raw.replace("[ ] first", "[x] first"));

    const revision = await api.revisions.latest(post.id);
    expect(revision).toMatchObject({ username: alba.username });
    expect(revision?.changes?.added.join("\n")).toContain("[x] first");

    const edits = await seen(async () => {
      const notifications = await api.notifications.list(0);
      return notifications.filter(
        ({ notification_type: type, post_id: id }) => type === EDITED && id === post.id,
      );
    });
    expect(edits[0]).toMatchObject({ topic_id: topicId, username: alba.username });
  });

  test("likes a member's post once, however often it is asked to", async () => {
    const raw = own("A member says something that the bot takes note of");
    const postId = (await live?.reply(alba, topicId, raw)) ?? 0;

    await api.posts.like(postId);
    await api.posts.like(postId);

    expect((await api.posts.read(postId)).liked).toBe(true);
  });

  test("keeps a group, and takes a vote out of a poll before its voter leaves", async () => {
    const name = `contract-${live?.run ?? ""}`;
    const usernames = [alba.username, bo.username];
    const group = await api.groups.create({ name, fullName: "Contract", bio: "of a test", usernames });
    live?.onEnd(() => api.groups.remove(group.id));
    await api.groups.addMembers(group, [alba.id, bo.id]);
    expect((await api.groups.members(name)).map(({ id }) => id)).toEqual(
      expect.arrayContaining([alba.id, bo.id]),
    );

    const raw = `${own("A question to two people")}\n\n[poll name=contract type=regular results=always public=true groups=${name}]\n* For\n* Against\n[/poll]`;
    const post = await api.posts.reply({ topicId, raw, replyTo: null });
    const thread = (await live?.thread(topicId)) ?? [];
    const shown = thread.find(({ id }) => id === post.id);
    if (shown === undefined || live === null) throw new Error("The post with the poll is not in the thread");
    await live.vote(alba, shown, "For");
    await live.vote(bo, shown, "For");

    const [poll] = (await api.posts.read(post.id)).polls;
    if (poll === undefined) throw new Error("The post has no poll");
    const full = await api.polls.withAllVoters(post.id, poll);
    expect(full.options[0]?.voters.map(({ id }) => id)).toEqual(expect.arrayContaining([alba.id, bo.id]));

    const after = await api.actingAs.removeVote(post.id, "contract", alba);
    await api.groups.removeMembers(group, [alba.id]);
    expect(after.options[0]?.votes).toBe(1);
    expect((await api.polls.close(post.id, "contract")).status).toBe("closed");
    await expect(api.actingAs.removeVote(post.id, "contract", bo)).rejects.toThrow(Refused);
    expect((await api.polls.open(post.id, "contract")).status).toBe("open");
  });

  test("makes tags, sets exactly those of a topic, and takes them all off", async () => {
    const { tagList, tagGroups } = api.administration;
    const names = [`contract-a-${live?.run ?? ""}`, `contract-b-${live?.run ?? ""}`];
    await tagList.create(names);
    const made = (await tagList.all()).filter(({ name }) => names.includes(name));
    live?.onEnd(() => Promise.all(made.map((tag) => tagList.remove(tag))));
    expect(made.map(({ name }) => name).toSorted()).toEqual(names);

    const group = {
      name: own("Contract"),
      tags: names,
      onePerTopic: true,
      permissions: { staff: 1, everyone: 3 },
    };
    await tagGroups.create(group);
    const kept = (await tagGroups.list()).find(({ name }) => name === group.name);
    expect(kept).toMatchObject({ onePerTopic: true, permissions: { staff: 1, everyone: 3 } });
    expect(kept?.tags.toSorted()).toEqual(names);
    if (kept !== undefined) await tagGroups.remove(kept.id);

    const [first = "", second = ""] = names;
    await api.tags.set(topicId, [first]);
    await api.tags.set(topicId, [second]);
    expect((await api.topics.read(topicId)).tags).toEqual([second]);
    expect((await api.tags.topics(second, 0))?.topics.map(({ id }) => id)).toEqual([topicId]);
    expect((await api.tags.topics(first, 0))?.topics).toEqual([]);
    await api.tags.set(topicId, []);
    expect((await api.topics.read(topicId)).tags).toEqual([]);
    expect(await api.tags.topics(`contract-none-${live?.run ?? ""}`, 0)).toBeNull();
    expect(await tagList.leadsTo(first)).toBe(first);
  });

  test("uploads a PDF, which a post then links to", async () => {
    const bytes = new TextEncoder().encode(`%PDF-1.4\n% ${live?.run ?? ""}\n%%EOF\n`);
    const upload = await api.uploads.create({ name: "contract.pdf", type: "application/pdf", bytes });
    const raw = `${own("A file is attached")}\n\n[contract.pdf|attachment](${upload.short_url}) (${upload.human_filesize})`;
    const post = await api.posts.reply({ topicId, raw, replyTo: null });

    expect(upload.short_url).toMatch(/^upload:\/\/\w+\.pdf$/);
    const cooked = (await live?.thread(topicId))?.find(({ id }) => id === post.id)?.cooked ?? "";
    expect(cooked).toContain('class="attachment"');
  });

  test("sends a message, and finds among those sent who got it", async () => {
    const title = own("A message of the contract tests");
    const raw = "This message is sent by a test; it needs no answer.";
    const message = await api.messages.send({ to: [alba.username], title, raw });
    live?.onEnd(() => api.administration.deletedTopics.remove(message.topic_id));

    const { topics } = await api.messages.sent(live?.bot ?? "", 0);
    const sent = topics.find(({ id }) => id === message.topic_id);

    expect(sent?.participants.map(({ user_id: id }) => id)).toContain(alba.id);
    const toNobody = api.messages.send({ to: [`nobody-${live?.run ?? ""}`], title: own("To nobody"), raw });
    await expect(toNobody).rejects.toThrow(Refused);
  });

  test("makes a webhook whose log tells what came of a ping", async () => {
    const { webhookUpkeep } = api.administration;
    // The forum itself: an address that it can find for sure, and where no webhook is waited for.
    const address = `${live?.url ?? ""}/contract-${live?.run ?? ""}`;
    const { eventTypes } = await api.webhooks.list();
    const eventIds = eventTypes.filter(({ name }) => name.startsWith("topic")).map(({ id }) => id);
    try {
      await webhookUpkeep.create({ address, secret: "a-secret-of-the-contract", eventIds });
    } catch (error) {
      // Behind some proxies the forum's own name leads to an internal address, which it does not call.
      if (error instanceof Refused && error.status === 422) return;
      throw error;
    }
    const hook = (await webhookUpkeep.list("a-secret-of-the-contract")).find(
      (one) => one.address === address,
    );
    if (hook === undefined) throw new Error("The webhook is not in the list");
    live?.onEnd(() => webhookUpkeep.remove(hook.id));
    expect(hook).toMatchObject({ active: true, plain: true });
    expect(hook.hasSecret).not.toBe(false);

    await webhookUpkeep.ping(hook.id);
    const attempts = await seen(async () =>
      (await webhookUpkeep.attempts(hook.id)).filter(({ event, status }) => event === "ping" && status !== 0),
    );
    expect(attempts[0]?.status).not.toBe(0);
    expect(attempts[0]?.signature).toMatch(/^sha256=[0-9a-f]{64}$/);
  });

  test("reads settings, themes, fields, forms and a category, and is refused what does not exist", async () => {
    const { siteSettings, themes, userFields, formTemplates, categories } = api.administration;

    expect((await siteSettings.all()).get("authorized_extensions")).toContain("pdf");
    await expect(siteSettings.set("no_such_setting", "1")).rejects.toThrow(Refused);
    expect((await themes.list()).some((theme) => theme.default)).toBe(true);
    expect(await categories.read(category)).toMatchObject({ id: category, formIds: [] });
    expect(await categories.read(99_999_999)).toBeNull();
    await formTemplates.list();

    const name = own("Contract");
    await userFields.create({ name, description: "made by a test" });
    const field = (await userFields.list()).find((one) => one.name === name);
    expect(field).toBeDefined();
    if (field !== undefined) await userFields.remove(field.id);
    expect((await userFields.list()).some((one) => one.name === name)).toBe(false);
  });

  test("finds a deleted topic by its external id, and recovers it", async () => {
    const { deletedTopics } = api.administration;
    const externalId = `contract-${live?.run ?? ""}`;
    await deletedTopics.remove(topicId);
    expect(await deletedTopics.byExternalId(externalId)).toBe(topicId);

    await deletedTopics.recover(topicId);
    expect((await api.topics.byExternalId(externalId))?.id).toBe(topicId);
  });
});

/** What comes of the forum's background jobs is waited for. */
async function seen<T>(look: () => Promise<T[]>): Promise<T[]> {
  for (let tries = 0; tries < 20; tries += 1) {
    const found = await look();
    if (found.length > 0) return found;
    await wait(1500);
  }
  return [];
}
