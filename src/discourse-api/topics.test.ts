import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type AnsweredApi,
  connectToScriptedForum,
  CREATED,
  FORBIDDEN,
  NOT_FOUND,
  numbers,
  postOf,
  recorded,
  topicOf,
  version,
} from "../../test/scripted-forum/answered-api.ts";
import { Refused } from "./errors.ts";
import { says } from "../../test/scripted-forum/scripted-forum.ts";

let discourse: AnsweredApi;

beforeEach(async () => {
  discourse = await connectToScriptedForum();
});

afterEach(async () => {
  await discourse.forum[Symbol.asyncDispose]();
});

describe("topics", () => {
  it("are read with all their posts in one request", async () => {
    discourse.forum.answer(says(recorded(125)));

    const topic = await discourse.api.topics.read(16);

    expect(discourse.asked()).toEqual(["GET /t/16.json?include_raw=true&print=true"]);
    expect(topic.posts).toHaveLength(14);
    expect(topic.author).toEqual({ id: 13, username: "plihon", name: "Plihon" });
  });

  it.each([403, 422])("are read in parts where printing is refused with %d", async (status) => {
    const rest = { post_stream: { posts: [postOf(3), postOf(2)] } };
    discourse.forum.answer(says({ errors: ["No."] }, status), says(topicOf(3, [1])), says(rest));

    const topic = await discourse.api.topics.read(12);

    expect(discourse.asked()).toEqual([
      "GET /t/12.json?include_raw=true&print=true",
      "GET /t/12.json?include_raw=true",
      "GET /t/12/posts.json?include_raw=true&post_ids[]=2&post_ids[]=3",
    ]);
    expect(topic.posts.map(({ raw }) => raw)).toEqual(["Post 1", "Post 2", "Post 3"]);
  });

  it("are read a hundred posts at a time beyond what one request gives", async () => {
    const rest = (from: number, to: number) =>
      says({ post_stream: { posts: numbers(from, to).map(postOf) } });
    discourse.forum.answer(says(topicOf(150, numbers(1, 20))), rest(21, 120), rest(121, 150));

    expect((await discourse.api.topics.read(12)).posts).toHaveLength(150);
    expect(discourse.forum.asked).toHaveLength(3);
  });

  it("that the bot may not see are refused as such", async () => {
    discourse.forum.answer(FORBIDDEN);

    await expect(discourse.api.topics.read(12)).rejects.toThrow(Refused);
  });

  it("are read with what moderators deleted when that is asked for", async () => {
    discourse.forum.answer(says(topicOf(1, [1])));

    await discourse.api.topics.read(12, { deletedPosts: true });

    expect(discourse.asked()).toEqual(["GET /t/12.json?include_raw=true&print=true&show_deleted=true"]);
  });

  it("are found by their external id, wherever the forum believes it lives", async () => {
    discourse.forum.answer(
      (_request, response) => {
        response.redirect(301, "http://internal.example.org/forum/t/registre-2026/12.json");
      },
      says(topicOf(1, [1])),
    );

    expect(await discourse.api.topics.byExternalId("aval-register")).toMatchObject({ id: 12 });
    expect(discourse.asked()).toEqual([
      "GET /t/external_id/aval-register.json",
      "GET /t/12.json?include_raw=true&print=true",
    ]);
  });

  it("are null when no topic has that external id", async () => {
    discourse.forum.answer(NOT_FOUND);

    expect(await discourse.api.topics.byExternalId("aval-register")).toBeNull();
  });

  it("are created with their external id and tags", async () => {
    discourse.forum.answer(version("3.1.0.beta3"), CREATED);

    const topic = {
      title: "Registre",
      raw: "Les lettres.",
      category: 5,
      tags: ["lettres"],
      externalId: "a-1",
    };
    expect(await discourse.api.topics.create(topic)).toEqual({ id: 3, topic_id: 12, post_number: 1 });

    expect(discourse.forum.asked[1]?.body).toEqual({
      title: "Registre",
      raw: "Les lettres.",
      category: 5,
      tags: ["lettres"],
      external_id: "a-1",
    });
  });
});
