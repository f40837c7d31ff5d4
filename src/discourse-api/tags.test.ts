import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import {
  type AnsweredApi,
  connectToScriptedForum,
  FORBIDDEN,
  NOT_FOUND,
  recorded,
  topicOf,
  version,
} from "../../test/scripted-forum/answered-api.ts";
import { Refused } from "./errors.ts";
import { redirectsTo, says } from "../../test/scripted-forum/scripted-forum.ts";

let discourse: AnsweredApi;

beforeEach(async () => {
  discourse = await connectToScriptedForum();
});

afterEach(async () => {
  await discourse.forum[Symbol.asyncDispose]();
});

describe("tags", () => {
  it.each([
    ["3.1.0.beta3", ["lettre-vote", "autre"]],
    ["2025.12.0", ["lettre-vote", "autre"]],
    ["2026.1.0-latest", [{ name: "lettre-vote" }, { name: "autre" }]],
  ])("are written as Discourse %s takes them", async (text, tags) => {
    discourse.forum.answer(version(text), says({ basic_topic: {} }));

    await discourse.api.tags.set(12, ["lettre-vote", "autre"]);
    await discourse.api.background.tags.set(12, ["lettre-vote", "autre"]);

    expect(discourse.asked()).toEqual(["GET /about.json", "PUT /t/-/12.json", "PUT /t/-/12.json"]);
    expect(discourse.forum.asked[2]?.body).toEqual({ tags });
  });

  it.each([
    ["3.1.0.beta3", [""]],
    ["2026.1.0", []],
  ])("are all taken off on Discourse %s", async (text, tags) => {
    discourse.forum.answer(version(text), says({ basic_topic: {} }));

    await discourse.api.tags.set(12, []);

    expect(discourse.forum.asked[1]?.body).toEqual({ tags });
  });

  it("ask for the version again when they could not learn it", async () => {
    discourse.forum.answer(FORBIDDEN, version("3.1.0"), says({ basic_topic: {} }));

    await expect(discourse.api.tags.set(12, ["a"])).rejects.toThrow(Refused);
    await discourse.api.tags.set(12, ["a"]);

    expect(discourse.forum.asked).toHaveLength(3);
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
    discourse.forum.answer(says({ ...topicOf(1, [1]), tags }));

    expect((await discourse.api.topics.read(12)).tags).toEqual(["lettre-vote", "Énergie"]);
  });

  it("list their topics page by page", async () => {
    const list = z.looseObject({}).parse(recorded(48)["topic_list"]);
    discourse.forum.answer(
      says({ topic_list: { ...list, more_topics_url: "/tag/a/l/latest?page=1" } }),
      says(recorded(48)),
    );

    const first = await discourse.api.tags.topics("lettre", 0);
    const second = await discourse.api.tags.topics("lettre", 1);

    expect(first).toMatchObject({ more: true, topics: [{ id: 16, closed: false, participants: [] }] });
    expect(second?.more).toBe(false);
    expect(discourse.asked()).toEqual([
      "GET /tag/lettre/l/latest.json?page=0",
      "GET /tag/lettre/l/latest.json?page=1",
    ]);
  });

  it("that do not exist are null", async () => {
    discourse.forum.answer(NOT_FOUND);

    expect(await discourse.api.tags.topics("lettre", 0)).toBeNull();
  });

  it("that became another name of a tag are followed to it, whatever host the forum names", async () => {
    discourse.forum.answer(redirectsTo("https://hidden.example.org/tag/scrutin/31"), says(recorded(48)));

    expect((await discourse.api.tags.topics("lettre-vote", 2))?.topics).toHaveLength(1);
    expect(discourse.asked()).toEqual([
      "GET /tag/lettre-vote/l/latest.json?page=2",
      "GET /tag/31.json?page=2",
    ]);
  });

  it("are written anew when the forum was updated in between and refuses the old form", async () => {
    const refused = says({ errors: ["invalid tags"] }, 400);
    discourse.forum.answer(
      version("3.1.0"),
      says({ basic_topic: {} }),
      refused,
      version("2026.10.0"),
      says({ basic_topic: {} }),
    );

    await discourse.api.tags.set(12, ["a"]);
    await discourse.api.tags.set(12, ["b"]);

    const bodies = discourse.forum.asked.flatMap(({ method, body }) => (method === "PUT" ? [body] : []));
    expect(bodies).toEqual([{ tags: ["a"] }, { tags: ["b"] }, { tags: [{ name: "b" }] }]);
  });

  it("are refused once, with the forum's words, where their form is right", async () => {
    discourse.forum.answer(
      version("2026.10.0"),
      says({ errors: ["One per topic."] }, 422),
      version("2026.10.0"),
    );

    await expect(discourse.api.tags.set(12, ["a", "b"])).rejects.toThrow("One per topic.");
    expect(discourse.forum.asked).toHaveLength(3);
  });

  it("have their form looked up each day", async () => {
    const done = says({ basic_topic: {} });
    discourse.forum.answer(version("3.1.0"), done, done, version("2026.10.0"), done);

    await discourse.api.tags.set(12, ["a"]);
    await discourse.time.sleep(86_399_000);
    await discourse.api.tags.set(12, ["a"]);
    await discourse.time.sleep(2000);
    await discourse.api.tags.set(12, ["a"]);

    expect(discourse.forum.asked.at(-1)?.body).toEqual({ tags: [{ name: "a" }] });
  });
});
