/** What an administrator asks of a forum, on the answers recorded of a real one. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import provisioning from "../../test/recordings/provisioning.json" with { type: "json" };
import wraps from "../../test/recordings/wraps-and-messages.json" with { type: "json" };
import {
  type AnsweredApi,
  connectToScriptedForum,
  FORBIDDEN,
  NOT_FOUND,
  version,
} from "../../test/scripted-forum/answered-api.ts";
import { redirectsTo, says } from "../../test/scripted-forum/scripted-forum.ts";

let discourse: AnsweredApi;

beforeEach(async () => {
  discourse = await connectToScriptedForum();
});

afterEach(async () => {
  await discourse.forum[Symbol.asyncDispose]();
});

/** The recorded answer of this name. */
function told(name: string) {
  const found = [...provisioning, ...wraps].find((exchange) => exchange.name === name);
  if (found === undefined) throw new Error(`Nothing called "${name}" was recorded`);
  return says(found.response.body, found.response.status);
}

describe("administrators", () => {
  it("see each webhook as it is set, and never its secret", async () => {
    const { administration } = discourse.api;
    const hook = {
      id: 1,
      payload_url: "https://letters.example.org/webhooks/discourse",
      active: true,
      content_type: 1,
      wildcard_web_hook: false,
      verify_certificate: true,
      secret: "a-secret-of-a-test",
      web_hook_event_types: [{ id: 1, name: "topic" }],
      category_ids: [],
      tag_names: [],
      group_ids: [],
    };
    const list = says({ web_hooks: [hook], total_rows_web_hooks: 1 });
    discourse.forum.answer(list, list);

    const [ours] = await administration.webhookUpkeep.list("a-secret-of-a-test");
    const [other] = await administration.webhookUpkeep.list("another-secret");

    expect(ours).toMatchObject({ id: 1, active: true, plain: true, hasSecret: true });
    expect(other?.hasSecret).toBe(false);
    expect(JSON.stringify([ours, other])).not.toContain("a-secret-of-a-test");
  });

  it("read in a webhook's log what was signed and why nobody answered", async () => {
    discourse.forum.answer(told("the log of that webhook"));

    const [ping] = await discourse.api.administration.webhookUpkeep.attempts(1);

    expect(ping).toMatchObject({ status: -1, event: "ping", payload: '{"ping":"OK"}' });
    expect(ping?.signature).toMatch(/^sha256=[0-9a-f]{64}$/);
    expect(ping?.failure).toContain("Connection refused");
  });

  it.each([
    ["3.1.0.beta3", { tag_names: ["a", "b"], parent_tag_name: [] }],
    // Early builds leave out what has no number.
    ["2026.1.0", { tags: [{ id: 7, name: "a" }, { name: "b" }], parent_tag: [] }],
  ])("write a tag group as Discourse %s takes it", async (text, written) => {
    const list = says({ tags: [{ id: 7, text: "A", name: "A", original_name: "a", count: 0 }] });
    const made = told("create a tag group, tags along with it");
    discourse.forum.answer(version(text), ...(text.startsWith("3") ? [made] : [list, made]));
    const group = {
      name: "Étapes",
      tags: ["a", "b"],
      onePerTopic: true,
      permissions: { staff: 1, everyone: 3 },
    };

    await discourse.api.administration.tagGroups.create(group);

    expect(discourse.forum.asked.at(-1)?.body).toEqual({
      name: "Étapes",
      ...written,
      one_per_topic: true,
      permissions: { staff: 1, everyone: 3 },
    });
  });

  it("read a tag group's rights by name, however the forum says them", async () => {
    const group = { id: 1, name: "Étapes", one_per_topic: true };
    discourse.forum.answer(
      says({
        tag_groups: [
          { ...group, tag_names: ["a"], permissions: { staff: 1, everyone: 3 } },
          { ...group, tags: [{ id: 4, name: "a", slug: "a" }], permissions: { 3: 1, 0: 3 } },
        ],
      }),
    );

    const [old, recent] = await discourse.api.administration.tagGroups.list();

    expect(old).toEqual(recent);
    expect(recent).toMatchObject({ tags: ["a"], permissions: { staff: 1, everyone: 3 } });
  });

  it("make tags at once, and from a file where the forum cannot do that yet", async () => {
    discourse.forum.answer(told("create tags in bulk"), told("tags from a CSV file"));

    await discourse.api.administration.tagList.create(["probe-x", "probe-y"]);

    expect(discourse.asked()).toEqual(["POST /tags/bulk_create.json", "POST /tags/upload.json"]);
    expect(String(discourse.forum.asked[1]?.body)).toContain("probe-x\nprobe-y\n");
  });

  it("learn where a tag's name leads", async () => {
    const { tagList } = discourse.api.administration;
    discourse.forum.answer(told("topics of a synonym"));
    expect(await tagList.leadsTo("probe-syn")).toBe("probe-b");

    discourse.forum.answer(NOT_FOUND);
    expect(await tagList.leadsTo("probe-none")).toBeNull();

    discourse.forum.answer(redirectsTo("/tag/scrutin/31"), told("topics of a synonym"));
    expect(await tagList.leadsTo("probe-syn")).toBe("probe-b");
  });

  it("write a category back without the name and colours that they read, which may be a translation", async () => {
    const { categories } = discourse.api.administration;
    discourse.forum.answer(told("a category"), says({ success: "OK" }));

    const category = await categories.read(7);
    if (category !== null) await categories.setForms(category, [3]);

    expect(discourse.forum.asked[1]?.body).toEqual({ form_template_ids: [3] });
  });

  it("read themes whose settings the forum cannot read", async () => {
    const theme = { id: -1, name: "Foundation", default: true, settings: null, theme_fields: null };
    discourse.forum.answer(says({ themes: [theme] }));

    const [read] = await discourse.api.administration.themes.list();
    expect(read).toMatchObject({ id: -1, default: true, fields: [] });
    expect(read?.settings.size).toBe(0);
  });

  it("find the profile fields where this forum keeps them, and remember it", async () => {
    const { userFields } = discourse.api.administration;
    discourse.forum.answer(
      told("user fields under the later address"),
      told("user fields then"),
      told("create a user field"),
    );

    expect(await userFields.list()).toEqual([{ id: 1, name: "Organisations" }]);
    await userFields.create({ name: "Organisations", description: "Une par ligne." });

    expect(discourse.asked()).toEqual([
      "GET /admin/config/user_fields.json",
      "GET /admin/customize/user_fields.json",
      "POST /admin/customize/user_fields.json",
    ]);
  });

  it("are told that there are no forms where they are switched off", async () => {
    discourse.forum.answer(told("form templates, switched off"));

    expect(await discourse.api.administration.formTemplates.list()).toBeNull();
  });

  it("read what an imported component consists of, and set its settings", async () => {
    const { themes } = discourse.api.administration;
    discourse.forum.answer(told("import a component"), told("a setting of the component"));

    expect(await themes.import(new Uint8Array([1]), 3)).toBe(3);
    await themes.set(3, "bot_username", "autre-bot");

    expect(String(discourse.forum.asked[0]?.body)).toContain('name="theme_id"\r\n\r\n3');
    expect(discourse.forum.asked[1]?.body).toEqual({ name: "bot_username", value: "autre-bot" });
  });

  it("read a category, null where there is none", async () => {
    const { categories } = discourse.api.administration;
    discourse.forum.answer(told("a category"), told("an unknown category"));

    expect(await categories.read(7)).toMatchObject({ id: 7, name: "Soutiens", formIds: [] });
    expect(await categories.read(9999)).toBeNull();
  });

  it("find a deleted topic by the external id that it keeps", async () => {
    const { deletedTopics } = discourse.api.administration;
    discourse.forum.answer(told("deleted topics, as staff"), told("the deleted topic"));

    expect(await deletedTopics.byExternalId("aval-probe")).toBe(28);
  });

  it("ask whether the key may act for somebody, by looking whom the forum takes them for", async () => {
    const alice = { id: 4, username: "alice" };
    discourse.forum.answer(told("session as another"), FORBIDDEN);

    expect(await discourse.api.actingAs.isAllowedAs(alice)).toBe(true);
    expect(discourse.forum.asked[0]?.headers["api-user-id"]).toBe("4");
    expect(await discourse.api.actingAs.isAllowedAs(alice)).toBe(false);
  });
});
