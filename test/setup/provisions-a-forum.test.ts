/** `aval setup` against an empty forum of either era: it becomes ready, once, and only what differs is touched. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ERAS } from "../stories/eras.ts";
import { createSeal } from "../../src/seal/ed25519-seal.ts";
import { ADDRESS, BOT, openEmptyForum, type EmptyForum, SEAL_SECRET, SECRET } from "./empty-forum.ts";

describe.each(ERAS)("an empty forum of %s", (era) => {
  let empty: EmptyForum;

  beforeEach(async () => {
    empty = await openEmptyForum({ era });
  });

  afterEach(async () => {
    await empty.stop();
  });

  test("becomes ready, and a second setup writes nothing", async () => {
    const first = await empty.setup();

    expect(first.printed).not.toContain("failed");
    expect(first.isWell).toBe(true);
    const { state } = empty.forum;
    expect([...state.tags.values()].map(({ name }) => name)).toEqual([
      "lettre-de-soutien",
      "letter-incomplete",
      "letter-review",
      "letter-vote",
      "letter-granted",
      "letter-refused",
      "letter-delivered",
      "letter-withdrawn",
    ]);
    const [group] = state.tagGroups.values();
    expect(group).toMatchObject({ onePerTopic: true, permissions: { staff: 1, everyone: 3 } });
    expect(group?.tags).toHaveLength(7);
    expect(state.settings.get("authorized_extensions")).toMatch(/\|pdf\|csv$/);
    expect(state.settings.get("reserved_usernames")).toMatch(/\|aval-\*$/);
    expect(state.settings.get("retry_web_hook_events")).toBe(true);
    expect([...state.userFields.values()].map(({ name }) => name)).toEqual(["Organisations"]);
    const [hook] = state.webHooks.values();
    expect(hook).toMatchObject({ payloadUrl: `${ADDRESS}/webhooks/discourse`, secret: SECRET, active: true });
    expect(hook?.typeIds.length).toBe(era === "2023" ? 4 : 12);
    const component = [...state.themes.values()].find(({ name }) => name === "Aval");
    expect(component).toMatchObject({ enabled: true, parents: [era === "2023" ? 1 : -1] });
    expect(component?.settings?.get("bot_username")).toBe(BOT);

    empty.writes();
    const second = await empty.setup();
    expect(second.printed).toContain("The forum is ready: nothing to change.");
    expect(empty.writes()).toEqual([]);
  });

  test("is only told of by a dry run", async () => {
    const { printed } = await empty.setup({ dryRun: true });

    expect(empty.writes()).toEqual([]);
    expect(printed).toContain("create the tags lettre-de-soutien, letter-incomplete");
    expect(printed).toContain("create the webhook to https://letters.example.org/webhooks/discourse");
    expect(printed).toContain("This lets members upload these files too.");
  });

  test("gets back what somebody changed, and nothing else is written", async () => {
    await empty.setup();
    const { state } = empty.forum;
    const [hook] = state.webHooks.values();
    const [group] = state.tagGroups.values();
    if (hook === undefined || group === undefined) throw new Error("setup made no webhook or tag group");
    hook.active = false;
    group.onePerTopic = false;
    state.settings.set("retry_web_hook_events", false);
    empty.writes();

    const { printed, isWell } = await empty.setup();

    expect(isWell).toBe(true);
    expect(printed).toContain("it is switched off");
    expect(empty.writes().map((line) => line.replace(/\d+/g, "N"))).toEqual([
      "PUT /admin/site_settings/retry_web_hook_events.json",
      "PUT /tag_groups/N.json",
      "PUT /admin/api/web_hooks/N.json",
    ]);
  });

  test("gets another secret for its webhook when the environment has another", async () => {
    await empty.setup();
    await empty.setup({ secret: "quite-another-secret" });

    expect([...empty.forum.state.webHooks.values()].map(({ secret }) => secret)).toEqual([
      "quite-another-secret",
    ]);
  });

  test("shows the service's public key in its register, and the new one once the secret is another", async () => {
    const opening = () => [...empty.forum.state.topics.values()].at(-1)?.posts[0]?.raw ?? "";
    const [before, after] = [SEAL_SECRET, `${SEAL_SECRET}, the next`];
    await empty.setup();
    expect(opening()).toContain(createSeal(before).publicKey);

    const { printed, isWell } = await empty.setup({ sealSecret: after });

    expect(isWell).toBe(true);
    expect(printed).toContain("show the service's public key in the register's first post");
    expect(opening()).toContain(createSeal(after).publicKey);
    expect(opening()).not.toContain(createSeal(before).publicKey);
    expect(opening().match(/BEGIN PUBLIC KEY/g)).toHaveLength(1);
    // What setup has made is still known: all of it can be taken back.
    expect(opening()).toContain("<!-- aval:setup ");
  });

  test("is given back as it was by --remove, and can be set up again", async () => {
    const before = pictureOf(empty);
    await empty.setup();
    expect(pictureOf(empty)).not.toEqual(before);

    const removal = await empty.setup({ remove: true });

    expect(removal.isWell).toBe(true);
    expect(pictureOf(empty)).toEqual(before);
    const again = await empty.setup();
    expect(again.printed).not.toContain("failed");
    expect(again.isWell).toBe(true);
    expect((await empty.setup()).printed).toContain("nothing to change");
  });
});

/** Everything that setup may touch. */
function pictureOf({ forum }: EmptyForum): unknown {
  const { state } = forum;
  return {
    settings: Object.fromEntries(state.settings),
    tags: [...state.tags.values()].map(({ name }) => name),
    tagGroups: [...state.tagGroups.values()].map(({ name }) => name),
    userFields: [...state.userFields.values()].map(({ name }) => name),
    webhooks: [...state.webHooks.values()].map(({ payloadUrl }) => payloadUrl),
    themes: [...state.themes.values()].map(({ name }) => name),
    forms: [...state.formTemplates.values()].map(({ name }) => name),
    topics: [...state.topics.values()]
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ title }) => title),
  };
}
