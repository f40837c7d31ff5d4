/** What is believed of a topic: only what was sealed for it and for the post that it stands in, and of that the last. */
import { describe, expect, test } from "vitest";
import { plainPost } from "../../../test/cases/plain-request.ts";
import { plainSeal } from "../../../test/cases/plain-seal.ts";
import type { Edit, Post } from "../model/snapshot.ts";
import type { Act } from "./act.ts";
import { memoryToTrace, partKey, readMemory } from "./memory.ts";
import { sealJson } from "./sealed-json.ts";
import type { Sealed } from "./sealed-json.ts";
import { newState } from "./state.ts";

const BOT = { id: 1, username: "lettres-bot", name: "Lettres" };
const NADIA = { id: 2, username: "nadia", name: "Nadia" };
const seal = plainSeal("ours");
const PLACE = { topicId: 57, botId: BOT.id, seal };
const MARK = "[wrap=aval kind=status]\nWhere the request stands\n[/wrap]";

function act(key: string, text = ""): Act {
  return { do: "withdraw", n: [1], text, key, at: 1, by: { id: 2, name: "Nadia" } };
}

function stateWith(...acts: readonly Act[]) {
  return { v: 2, projects: 1, started: 1, posts: { status: 11 } as Record<string, number>, sheets: {}, acts };
}

/** The text of a status, sealed for topic 57, post 11, its first part and version, as number 5. */
function statusText(own: Partial<Sealed> = {}, label = "state", by = seal): string {
  const sealed = { topic: 57, post: 11, part: 1, seq: 5, version: 1, value: stateWith(act("a")), ...own };
  return `${MARK}\n${sealJson(by, label, sealed)}`;
}

function post(id: number, raw: string, own: Partial<Post> = {}): Post {
  return plainPost({ id, number: id, author: BOT, raw, ...own });
}

/** A later version of a post by Nadia, what stood before it. */
function edit(version: number, before: string): Edit {
  return { version, by: NADIA, at: 1, added: [], removed: [], before, after: "" };
}

function keysIn(posts: readonly Post[]): readonly string[] | string {
  const memory = readMemory(posts, PLACE);
  return memory.kind === "found" ? memory.state.acts.map(({ key }) => key) : memory.kind;
}

const talk = post(1, "Hello, here is our request.", { author: NADIA });

describe("without a record", () => {
  test("nothing is remembered but how many projects the first post was read to hold", () => {
    expect(newState(3)).toEqual({ v: 2, projects: 3, started: null, posts: {}, sheets: {}, acts: [] });
  });

  test("a request begins where the bot has posted nothing that bears a mark", () => {
    expect(keysIn([])).toBe("none");
    expect(keysIn([talk, post(3, "plain")])).toBe("none");
    expect(keysIn([post(2, MARK, { author: NADIA })])).toBe("none");
  });

  test.each([
    "status",
    "project n=1",
    "ballot n=1 round=1",
    "outcome n=1 round=1",
    "letter n=1",
    "answer for=1",
    "noted posts=4",
  ])("nothing is begun anew over a post of the kind %s, now or in its history", (kind) => {
    const raw = `[wrap=aval kind=${kind}]\nsomething\n[/wrap]`;
    expect(keysIn([talk, post(2, raw)])).toBe("unsealed");
    expect(keysIn([talk, post(2, "wiped", { version: 2, editor: NADIA, edits: [edit(2, raw)] })])).toBe(
      "unsealed",
    );
  });
});

describe("the record", () => {
  test("is found with its post, what was sealed, and how many parts it has", () => {
    const value = { ...stateWith(act("a"), act("b")), posts: { status: 11, "ballot:1:1": 12 } };
    const status = post(11, statusText({ value }));
    expect(readMemory([talk, status], PLACE)).toEqual({
      kind: "found",
      state: value,
      post: status,
      sealed: { topic: 57, post: 11, part: 1, seq: 5, version: 1, value },
      continued: new Set(),
      parts: 0,
    });
  });

  test("sealed last counts, whichever post it stands in and in whatever order they come", () => {
    const earlier = post(11, statusText());
    const later = post(12, statusText({ post: 12, seq: 6, value: stateWith(act("b")) }));
    expect(keysIn([earlier, later])).toEqual(["b"]);
    expect(keysIn([later, earlier])).toEqual(["b"]);
  });

  test("of two copies with the same number the one in the first post counts", () => {
    const first = post(11, statusText());
    const copy = post(12, statusText({ post: 12, value: stateWith(act("b")) }));
    expect(keysIn([copy, first])).toEqual(["a"]);
  });

  test("sealed last counts in the history of its post too", () => {
    const version = { version: 3, editor: NADIA };
    const older = statusText({ seq: 4, value: stateWith(act("old")) });
    expect(
      keysIn([post(11, "wiped", { ...version, edits: [edit(2, older), edit(3, statusText())] })]),
    ).toEqual(["a"]);
    expect(keysIn([post(11, older, { ...version, edits: [edit(3, statusText())] })])).toEqual(["a"]);
  });

  test.each([
    ["for another topic", statusText({ topic: 58 })],
    ["for another post", statusText({ post: 12 })],
    ["as a further part", statusText({ part: 2 })],
    ["by another service", statusText({}, "state", plainSeal("theirs"))],
    ["under another label", statusText({}, "acts")],
    ["of another version of the record", statusText({ value: { ...stateWith(), v: 1 } })],
    ["without a version", statusText({ value: { acts: [], posts: {} } })],
    ["without a word of posts", statusText({ value: { v: 2, acts: [] } })],
    ["as nothing", statusText({ value: null })],
    ["as a word", statusText({ value: "v posts" })],
    ["by nobody", `${MARK}\n<!-- aval:state {"seq":5,"topic":57,"post":11,"part":1,"value":{"v":2}} -->`],
  ])("is not believed where it was sealed %s", (_, raw) => {
    expect(keysIn([post(11, raw)])).toBe("unsealed");
  });

  test("sealed before its post had a number is good for the first version of a post of the bot", () => {
    const raw = statusText({ post: null });
    expect(keysIn([post(11, raw)])).toEqual(["a"]);
    expect(keysIn([post(11, "wiped", { version: 2, editor: NADIA, edits: [edit(2, raw)] })])).toEqual(["a"]);
    expect(keysIn([post(11, raw, { version: 2 })])).toBe("unsealed");
    expect(keysIn([post(11, "wiped", { version: 3, editor: NADIA, edits: [edit(3, raw)] })])).toBe(
      "unsealed",
    );
    expect(keysIn([post(11, raw, { author: NADIA })])).toBe("none");
  });

  test("given to somebody else is still the one that was sealed for that post, and only that", () => {
    expect(keysIn([post(11, statusText(), { author: NADIA })])).toEqual(["a"]);
    expect(keysIn([post(13, statusText(), { author: NADIA })])).toBe("none");
    expect(keysIn([post(11, "wiped", { author: NADIA, version: 2, edits: [edit(2, statusText())] })])).toBe(
      "none",
    );
  });

  test("is found where staff have taken the mark out of its post", () => {
    expect(keysIn([post(11, statusText().replace(MARK, "Something else"))])).toEqual(["a"]);
  });
});

describe("its continuations", () => {
  const value = {
    ...stateWith(act("c", "as in the status")),
    posts: { status: 11, "status:2": 12, "status:3": 13 },
  };
  const status = post(11, statusText({ value }));
  const part = (n: number, acts: readonly Act[], own: Partial<Sealed> = {}) =>
    statusText({ post: n + 10, part: n, value: { v: 2, acts }, ...own }, "acts").replace(
      MARK,
      "Earlier acts",
    );
  const second = post(12, part(2, [act("a")]));
  const third = post(13, part(3, [act("b"), act("c", "as continued")]));

  test("come before what stands in the status, each act once", () => {
    const memory = readMemory([third, talk, second, status], PLACE);
    expect(memory).toMatchObject({ kind: "found", parts: 2, continued: new Set(["a", "b", "c"]) });
    const { acts } = memory.kind === "found" ? memory.state : { acts: [] };
    expect(acts).toEqual([act("a"), act("b"), act("c", "as in the status")]);
  });

  test.each([
    ["is gone", []],
    ["is another part", [post(12, part(2, [act("a")], { part: 3 }))]],
    ["was sealed for another post", [post(12, part(2, [act("a")], { post: 13 }))]],
    ["is a status", [post(12, statusText({ post: 12, part: 2, seq: 1, value: stateWith() }))]],
    ["holds no acts", [post(12, part(2, [], { value: "acts" }))]],
    ["was wiped", [post(12, "wiped", { version: 2, editor: NADIA, edits: [edit(2, "wiped too")] })]],
  ])("are not done without: nothing is believed where one %s", (_, instead) => {
    expect(keysIn([status, third, ...instead])).toBe("unsealed");
  });

  test("are read from their history where staff have changed them", () => {
    const wiped = post(12, "wiped", { version: 2, editor: NADIA, edits: [edit(2, second.raw)] });
    expect(keysIn([status, wiped, third])).toEqual(["a", "b", "c"]);
  });

  test("are named by their part", () => {
    expect(partKey(2)).toBe("status:2");
  });
});

describe("whose history has to be read", () => {
  const traced = (...posts: readonly Post[]) => memoryToTrace(posts, PLACE).map(({ id }) => id);
  const acts = statusText({ post: 12, part: 2, version: 3, value: { v: 2, acts: [] } }, "acts");

  test("is a status whose text is not as it was sealed", () => {
    expect(traced(post(11, statusText({ version: 3 }), { version: 4, editor: NADIA }))).toEqual([11]);
    expect(traced(post(11, statusText({ version: 3 }), { version: 4 }))).toEqual([11]);
    expect(traced(post(11, MARK, { version: 4 }))).toEqual([11]);
    expect(traced(post(12, acts, { version: 4 }))).toEqual([12]);
    expect(traced(post(12, acts.replace(MARK, ""), { version: 4 }))).toEqual([12]);
    expect(traced(post(11, statusText({ version: 3 }).replace(MARK, ""), { version: 4 }))).toEqual([11]);
  });

  test.each([
    ["another topic", { topic: 58 }],
    ["another post", { post: 12 }],
    ["a post without a number yet", { post: null }],
  ] as const)("is a status in which a text stands that was sealed for %s, whatever its version", (_, own) => {
    const stolen = statusText({ version: 4, ...own });
    expect(traced(post(11, stolen, { version: 4 }))).toEqual([11]);
    expect(traced(post(11, `${stolen}\n${statusText({ version: 3 })}`, { version: 4 }))).toEqual([11]);
  });

  test("is not one of the first version that was sealed before the post had a number", () => {
    expect(traced(post(11, statusText({ post: null })))).toEqual([]);
  });

  test("is not one that is as it was sealed, or that the service has written last", () => {
    expect(traced(post(11, statusText({ version: 3 }), { version: 3, editor: NADIA }))).toEqual([]);
    expect(traced(post(12, acts, { version: 3 }))).toEqual([]);
    expect(traced(post(11, statusText({ version: 3 }), { version: 4, editor: BOT }))).toEqual([]);
    expect(traced(post(11, MARK, { version: 4, editor: BOT }))).toEqual([]);
  });

  test("is no other post where a status stands", () => {
    const status = post(11, statusText({ version: 3 }), { version: 3 });
    const sheet = post(3, "[wrap=aval kind=project n=1]\n[/wrap]", { version: 2 });
    expect(traced(talk, status, sheet)).toEqual([]);
    expect(traced(status, post(4, MARK, { author: NADIA, version: 2 }), post(5, "", { version: 2 }))).toEqual(
      [],
    );
  });

  test("is any post of the bot that was changed where no status is left, since it may have been that", () => {
    const sheet = post(3, "[wrap=aval kind=project n=1]\n[/wrap]", { version: 2 });
    expect(traced(talk, sheet, post(5, "Nothing to see", { version: 9 }))).toEqual([3, 5]);
    expect(traced(post(5, "Nothing to see"), post(4, "", { author: NADIA, version: 2 }))).toEqual([]);
  });
});
