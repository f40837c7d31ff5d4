import type { RequestHandler } from "express";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type AnsweredApi,
  connectToScriptedForum,
  people,
  postOf,
} from "../../test/scripted-forum/answered-api.ts";
import { says } from "../../test/scripted-forum/scripted-forum.ts";

let discourse: AnsweredApi;

beforeEach(async () => {
  discourse = await connectToScriptedForum();
});

afterEach(async () => {
  await discourse.forum[Symbol.asyncDispose]();
});

describe("polls", () => {
  function poll(votes: number, preloaded: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) {
    return {
      name: "projet-1",
      type: "regular",
      status: "open",
      public: true,
      options: [{ id: "pour", html: "Pour", votes }],
      preloaded_voters: { pour: preloaded },
      ...more,
    };
  }

  async function readPoll(answer: unknown) {
    discourse.forum.answer(says({ ...postOf(3), polls: [answer] }));
    const [read] = (await discourse.api.posts.read(3)).polls;
    if (read === undefined) throw new Error("The post has no poll");
    return read;
  }

  function page(voters: readonly unknown[]) {
    return says({ voters: { pour: voters } });
  }

  async function votersOf(answer: unknown, ...answers: readonly RequestHandler[]) {
    const read = await readPoll(answer);
    discourse.forum.answer(...answers);
    const { options } = await discourse.api.polls.withAllVoters(3, read);
    return options[0]?.voters.map(({ id }) => id);
  }

  it("that show all their voters need no further request", async () => {
    expect(await votersOf(poll(2, people(1, 2)))).toEqual([1, 2]);
    expect(discourse.forum.asked).toHaveLength(1);
  });

  it("are read to the last voter, each counted once though pages overlap", async () => {
    const voters = await votersOf(poll(60, people(1, 25)), page(people(1, 50)), page(people(50, 60)));

    expect(voters).toEqual(people(1, 60).map(({ id }) => id));
    expect(discourse.asked().slice(1)).toEqual([
      "GET /polls/voters.json?post_id=3&poll_name=projet-1&option_id=pour&page=1&limit=50",
      "GET /polls/voters.json?post_id=3&poll_name=projet-1&option_id=pour&page=2&limit=50",
    ]);
  });

  it("that are no list at all, since nobody has voted, are none", async () => {
    const fresh = says({ ...postOf(3), polls: [poll(0, [])] });

    expect(await votersOf(poll(1, []), says({ voters: null }), fresh)).toEqual([]);
  });

  it("are read again when a vote came in between figures and names", async () => {
    const fresh = says({ ...postOf(3), polls: [poll(31, people(1, 25))] });

    const voters = await votersOf(poll(30, people(1, 25)), page(people(1, 31)), fresh, page(people(1, 31)));

    expect(voters).toHaveLength(31);
    expect(discourse.forum.asked).toHaveLength(4);
  });

  it("that never add up are given as they were read last", async () => {
    const fresh = says({ ...postOf(3), polls: [poll(40, people(1, 25))] });
    const names = page(people(1, 39));

    const voters = await votersOf(poll(40, people(1, 25)), names, fresh, names, fresh, names);

    expect(voters).toHaveLength(39);
    expect(discourse.forum.asked).toHaveLength(6);
  });

  it("that staff take out of the post meanwhile end the reading", async () => {
    const gone = says(postOf(3));

    expect(await votersOf(poll(30, people(1, 25)), page(people(1, 29)), gone)).toHaveLength(29);
  });

  it.each([{ public: false }, { type: "number" }, { type: "ranked_choice" }])(
    "with %j have no list to read on",
    async (kind) => {
      await votersOf(poll(30, [], kind));

      expect(discourse.forum.asked).toHaveLength(1);
    },
  );

  it("are closed and opened", async () => {
    discourse.forum.answer(says({ poll: poll(0, [], { status: "closed" }) }), says({ poll: poll(0, []) }));

    expect((await discourse.api.polls.close(3, "projet-1")).status).toBe("closed");
    expect((await discourse.api.polls.open(3, "projet-1")).status).toBe("open");

    expect(discourse.forum.asked.map(({ body }) => body)).toEqual([
      { post_id: 3, poll_name: "projet-1", status: "closed" },
      { post_id: 3, poll_name: "projet-1", status: "open" },
    ]);
  });

  it("lose a vote only in its voter's name", async () => {
    discourse.forum.answer(says({ poll: poll(0, []) }));

    await discourse.api.actingAs.removeVote(3, "projet-1", { id: 7, username: "marion" });
    await discourse.api.actingAs.removeVote(3, "projet-1", { id: 8, username: "Éloïse" });
    await discourse.api.polls.close(3, "projet-1");

    expect(discourse.forum.asked[0]).toMatchObject({
      method: "DELETE",
      body: { post_id: 3, poll_name: "projet-1" },
    });
    expect(
      discourse.forum.asked.map(({ headers }) => [headers["api-username"], headers["api-user-id"]]),
    ).toEqual([
      [undefined, "7"],
      [undefined, "8"],
      ["lettres-bot", undefined],
    ]);
  });
});
