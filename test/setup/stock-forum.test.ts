/** `aval setup` on a forum as it comes, in French too: it goes through in one go, and calls things by their names there. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ERAS } from "../stories/eras.ts";
import { openEmptyForum, type EmptyForum } from "./empty-forum.ts";

let empty: EmptyForum;

describe.each(ERAS)("a stock forum of %s", (era) => {
  beforeEach(async () => {
    empty = await openEmptyForum({ era });
  });

  afterEach(async () => {
    await empty.stop();
  });

  function register() {
    const { topics, categories } = empty.forum.state;
    const topic = [...topics.values()].find(({ externalId }) => externalId === "aval-register");
    return topic === undefined ? null : categories.get(topic.categoryId ?? 0);
  }

  test("gets a category for the register, which everybody reads and only staff writes in", async () => {
    const { printed, isWell } = await empty.setup();

    expect(printed).toContain(
      'create the category "Letters of support" and open the topic of the register in it: done',
    );
    expect(isWell).toBe(true);
    expect(register()).toMatchObject({ name: "Letters of support", slug: "letters-of-support" });
    expect(register()?.permissions).toEqual(
      new Map([
        ["everyone", 3],
        ["staff", 1],
      ]),
    );
    expect((await empty.setup({ remove: true })).isWell).toBe(true);
    expect([...empty.forum.state.categories.values()].map(({ slug }) => slug)).not.toContain(
      "letters-of-support",
    );
  });

  test("gets the register in the first category of requests, or where the settings say", async () => {
    const requests = empty.forum.addCategory({ name: "Requests" });
    const elsewhere = empty.forum.addCategory({ name: "Archive" });

    await empty.setup({ settings: `category: [${requests.id}]\n` });
    expect(register()?.name).toBe("Requests");

    await empty.setup({ remove: true, settings: `category: [${requests.id}]\n` });
    await empty.setup({ settings: `category: [${requests.id}]\nregister: { category: ${elsewhere.id} }\n` });
    expect(register()?.name).toBe("Archive");
    expect([...empty.forum.state.categories.keys()]).toHaveLength(6);
  });

  test("uses the category again that an earlier setup made, also in another language", async () => {
    empty.forum.addCategory({ name: "Lettres de soutien" });

    const { printed } = await empty.setup();

    expect(printed).not.toContain("create the category");
    expect(register()?.name).toBe("Lettres de soutien");
  });

  test("gets everything else where the register cannot be opened, and what to do about that", async () => {
    const { printed, isWell } = await empty.setup({ settings: "register: { category: 99 }\n" });

    expect(isWell).toBe(false);
    expect(printed).toContain("The register cannot be opened: the forum has no category number 99.");
    expect(printed).toContain("--remove will not know of it");
    expect(empty.forum.state.webHooks.size).toBe(1);
    expect([...empty.forum.state.themes.values()].map(({ name }) => name)).toContain("Aval");

    const second = await empty.setup();
    expect(second.isWell).toBe(true);
    expect(register()?.name).toBe("Letters of support");
  });

  test("is made ready in French with its own groups under their names there", async () => {
    empty.forum.setSetting("default_locale", "fr");

    const { printed, isWell } = await empty.setup({ language: "fr" });

    expect(isWell).toBe(true);
    expect(printed).toContain(`${empty.forum.url}/g/niveau_confiance_1`);
    expect(printed).not.toContain("n'a pas de groupe");
  });
});

describe("a forum that answers otherwise than expected", () => {
  beforeEach(async () => {
    empty = await openEmptyForum();
  });

  afterEach(async () => {
    await empty.stop();
  });

  test("keeps what it does not show as it is, and all the rest is made", async () => {
    const { printed, isWell } = await empty.setup({
      language: "fr",
      answer: (path) => (path === "/admin/themes.json" ? { themes: [{ id: "one" }] } : null),
    });

    expect(isWell).toBe(false);
    expect(printed).toContain(
      "Ce qui concerne les thèmes n'a pas pu être lu, et reste tel quel : la réponse à GET /admin/themes.json n'est pas celle d'un Discourse : forme inattendue de themes[0].id",
    );
    expect(empty.forum.state.webHooks.size).toBe(1);
    expect(empty.forum.state.userFields.size).toBe(1);
  });

  test("is said to have gone away in the middle, with what to do", async () => {
    const { printed, isWell } = await empty.setup({
      language: "fr",
      answer: (path) => (path.startsWith("/tag_groups") ? "nobody" : null),
    });

    expect(isWell).toBe(false);
    expect(printed).toContain("Interrompu : le forum est injoignable (ECONNREFUSED).");
  });

  test.each([
    ["fr", /\b(?:the|forum refused|cannot|answer)\b/],
    ["en", /\b(?:le|forum refuse |n'est|réponse)\b/],
  ] as const)("a refusal is told in %s alone, the forum's own words quoted", async (language, other) => {
    empty.forum.addCategory({ name: "Lettres de soutien", slug: "x" });
    empty.forum.addCategory({ name: "Letters of support", slug: "y" });

    const { printed } = await empty.setup({ language });

    const line = printed.split("\n").find((one) => /\(422\)/.test(one)) ?? "";
    expect(line).toMatch(/(?:« |")Category Name has already been taken(?: »|")/);
    expect(line.replace(/Category Name has already been taken/, "")).not.toMatch(other);
  });
});
