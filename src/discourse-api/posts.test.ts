import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type AnsweredApi,
  connectToScriptedForum,
  FORBIDDEN,
  NOT_FOUND,
  person,
  postOf,
  recorded,
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

describe("posts", () => {
  it("are edited only where they still say what was read, whichever name the forum has for it", async () => {
    discourse.forum.answer(says({ post: { ...postOf(3), raw: "Nouveau." } }));

    const edited = await discourse.api.posts.edit(3, {
      raw: "Nouveau.",
      expected: "Ancien.",
      reason: "Aval",
    });

    expect(edited).toMatchObject({ id: 3, raw: "Nouveau." });
    expect(discourse.forum.asked[0]).toMatchObject({
      method: "PUT",
      url: "/posts/3.json",
      body: {
        post: { raw: "Nouveau.", raw_old: "Ancien.", original_text: "Ancien.", edit_reason: "Aval" },
        bypass_bump: true,
      },
    });
  });

  it("answer a post or the topic as such", async () => {
    discourse.forum.answer(...[80, 81, 82].map((id) => says({ ...Object(recorded(78)), id })));

    const ballot = await discourse.api.posts.reply({ topicId: 12, raw: "À vous.", replyTo: 4 });
    await discourse.api.posts.reply({ topicId: 12, raw: "À tous.", replyTo: null });
    await discourse.api.posts.reply({ topicId: 12, raw: "À une personne.", replyTo: 4, quiet: true });

    expect(discourse.forum.asked.map(({ body }) => body)).toEqual([
      { topic_id: 12, raw: "À vous.", reply_to_post_number: 4 },
      { topic_id: 12, raw: "À tous." },
      { topic_id: 12, raw: "À une personne.", reply_to_post_number: 4, no_bump: "true" },
    ]);
    expect(ballot.polls).toMatchObject([{ name: "project-1", status: "open" }]);
  });

  it("become wikis and are deleted without an answer to read", async () => {
    discourse.forum.answer((_request, response) => {
      response.type("text/plain").send("");
    });

    await discourse.api.posts.setWiki(3, true);
    await discourse.api.posts.remove(3);

    expect(discourse.asked()).toEqual(["PUT /posts/3/wiki.json", "DELETE /posts/3.json"]);
    expect(discourse.forum.asked[0]?.body).toEqual({ wiki: true });
  });

  it("liked already stay liked; one that may not be liked is refused", async () => {
    const liked = { ...postOf(3), actions_summary: [{ id: 2, count: 1, acted: true }] };
    discourse.forum.answer(FORBIDDEN, says(liked), FORBIDDEN, says(postOf(3)));

    await discourse.api.posts.like(3);

    await expect(discourse.api.posts.like(3)).rejects.toThrow(Refused);
  });

  it("have no revision to read where the forum finds the comparison too long", async () => {
    discourse.forum.answer(says({ errors: ["too complex"] }, 422));

    expect(await discourse.api.revisions.latest(3)).toBeNull();
    expect(await discourse.api.revisions.read(3, 2)).toBeNull();
  });

  it("have no latest revision when they were never changed", async () => {
    discourse.forum.answer(NOT_FOUND);

    expect(await discourse.api.revisions.latest(3)).toBeNull();
    expect(await discourse.api.revisions.read(3, 2)).toBeNull();
    expect(discourse.asked()).toEqual([
      "GET /posts/3/revisions/latest.json",
      "GET /posts/3/revisions/2.json",
    ]);
  });

  it("show only text in the labels of a poll, whoever made it and of whatever kind", async () => {
    const options = [{ id: "a", html: "Pour &amp; <b>contre</b>", votes: 1 }];
    const ranked = { name: "r", type: "ranked_choice", status: "open", public: true, options };
    const polls = [
      { ...ranked, preloaded_voters: { a: [{ rank: 1, user: person(7) }] } },
      { ...ranked, name: "n", type: "number", preloaded_voters: [person(7)] },
      { name: "h", type: "regular", status: "closed", options: [{ id: "a", html: "?" }], groups: "a,b" },
    ];
    discourse.forum.answer(says({ ...postOf(3), polls }));

    const post = await discourse.api.posts.read(3);

    const seven = { id: 7, username: "m7", name: "" };
    expect(post.polls).toMatchObject([
      { options: [{ label: "Pour & contre", voters: [seven] }], groups: [] },
      { options: [{ voters: [] }] },
      { options: [{ votes: null, voters: [] }], groups: ["a", "b"], public: false },
    ]);
  });
});
