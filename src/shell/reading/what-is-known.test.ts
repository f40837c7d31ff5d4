import { describe, expect, test } from "vitest";
import { createKnowledge } from "./what-is-known.ts";
import type { PostSeen, TopicSeen } from "./what-is-known.ts";
import type { Evidence, PostEvidence, RowEvidence, TopicEvidence } from "./evidence.ts";

const post: PostSeen = {
  id: 5,
  number: 2,
  raw: "/recuse",
  wiki: false,
  hidden: false,
  deleted: false,
  version: 3,
  updatedAt: 1000,
};
const topic: TopicSeen = {
  title: "A letter",
  tags: ["a", "b"],
  categoryId: 3,
  closed: false,
  archived: false,
  deleted: false,
  posts: [post],
};

function ofPost(own: Partial<PostEvidence> = {}): PostEvidence {
  return {
    of: "post",
    postId: 5,
    happened: "written",
    raw: "/recuse",
    wiki: false,
    hidden: false,
    updatedAt: 1000,
    ...own,
  };
}

function ofTopic(own: Partial<TopicSeen> = {}): TopicEvidence {
  const { posts: _, ...seen } = { ...topic, ...own };
  return { of: "topic", created: false, ...seen };
}

function ofRow(own: Partial<RowEvidence> = {}): RowEvidence {
  const { title, tags, closed, archived } = topic;
  return { of: "row", title, tags, closed, archived, highestPostNumber: 2, bumpedAt: 1000, ...own };
}

function knowing(own: Partial<PostSeen> = {}) {
  const knowledge = createKnowledge(10);
  knowledge.remember(1, { ...topic, posts: [{ ...post, ...own }] });
  return (evidence: Exclude<Evidence, { of: "membership" }>) => knowledge.isNews(1, evidence);
}

describe("an event is news", () => {
  test("of a topic never looked at", () => {
    expect(createKnowledge(10).isNews(1, ofTopic())).toBe(true);
  });

  test.each([
    ["a post never seen", ofPost({ postId: 6 })],
    ["another text", ofPost({ raw: "/recuse 1", updatedAt: 2000 })],
    ["another text of the same moment", ofPost({ raw: "/recuse 1" })],
    ["a post made a wiki", ofPost({ wiki: true, updatedAt: 1500 })],
    ["a post hidden", ofPost({ hidden: true })],
    ["a post deleted", ofPost({ happened: "gone" })],
    ["a tag taken off", ofTopic({ tags: ["a"] })],
    ["another title", ofTopic({ title: "Two letters" })],
    ["another category", ofTopic({ categoryId: 4 })],
    ["a topic closed", ofTopic({ closed: true })],
    ["a topic deleted", ofTopic({ deleted: true })],
    ["a row with another tag", ofRow({ tags: ["a", "b", "c"] })],
    ["a row with a later post", ofRow({ highestPostNumber: 3 })],
    ["a row bumped since", ofRow({ bumpedAt: 1001 })],
    ["a later revision", { of: "revision", postId: 5, version: 4 } as const],
  ])("if it tells of %s", (_title, evidence) => {
    expect(knowing()(evidence)).toBe(true);
  });

  test("if it tells that a post deleted is back", () => {
    expect(knowing({ deleted: true })(ofPost({ happened: "back" }))).toBe(true);
  });
});

describe("an event is no news", () => {
  test.each([
    ["the same text", ofPost()],
    ["a text from before the one read", ofPost({ raw: "/recus", updatedAt: 900 })],
    ["a post back that is there", ofPost({ happened: "back" })],
    ["the same tags in another order", ofTopic({ tags: ["b", "a"] })],
    ["the row of what was read", ofRow()],
    ["a revision that was read", { of: "revision", postId: 5, version: 3 } as const],
  ])("if it tells of %s", (_title, evidence) => {
    expect(knowing()(evidence)).toBe(false);
  });

  test("if it tells of a deletion already seen", () => {
    expect(knowing({ deleted: true })(ofPost({ happened: "gone" }))).toBe(false);
  });
});

test("only so many topics are remembered, the ones looked at last", () => {
  const knowledge = createKnowledge(2);
  for (const topicId of [1, 2, 1, 3]) knowledge.remember(topicId, topic);

  expect([1, 2, 3].map((topicId) => knowledge.isNews(topicId, ofTopic()))).toEqual([false, true, false]);
});

test("what was written on the way to the last text is no news, unless somebody wrote it again later", () => {
  const knowledge = createKnowledge(10);
  for (const raw of ["first", "second", "third"])
    knowledge.remember(1, { ...topic, posts: [{ ...post, raw }] });

  expect(knowledge.isNews(1, ofPost({ raw: "first" }))).toBe(false);
  expect(knowledge.isNews(1, ofPost({ raw: "second" }))).toBe(false);
  expect(knowledge.isNews(1, ofPost({ raw: "first", updatedAt: 1001 }))).toBe(true);
});
