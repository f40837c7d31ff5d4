import { expect, test } from "vitest";
import type { Post } from "../model/snapshot.ts";
import { movedHere, seenNow } from "./seen-posts.ts";
import { plainPost } from "../../../test/cases/plain-request.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** A post of the topic, written in the hour of its id unless told otherwise. */
function post(id: number, number: number, parts: Partial<Post> = {}): Post {
  const createdAt = parts.createdAt ?? id * HOUR;
  const author = { id: 5, username: "leo", name: "Léo Martin" };
  return plainPost({ id, number, author, createdAt, updatedAt: createdAt, ...parts });
}

const HERE = [post(10, 1), post(12, 2), post(20, 3)];
const BEFORE = seenNow(HERE, undefined);

/** The ids of those of these further posts that were moved here. */
function moved(...further: readonly Post[]): number[] {
  const seen = seenNow([...HERE, ...further], BEFORE);
  return further.filter(movedHere(seen)).map(({ id }) => id);
}

test("what is in sight at the first look was written here, in whatever order it stands", () => {
  const split = [post(30, 1, { createdAt: 11 * HOUR }), post(12, 2), post(11, 3)];
  expect(split.filter(movedHere(seenNow(split, undefined)))).toEqual([]);
});

test.each([
  ["older than what was seen, at the end", post(15, 4)],
  ["older than what was seen, put into its place in time", post(11, 2, { createdAt: 11 * HOUR })],
  ["a copy, with its old moment", post(30, 4, { createdAt: 15 * HOUR })],
  ["touched long after it was written", post(30, 4, { updatedAt: 31 * HOUR })],
])("a post is moved here that is %s", (_, one) => {
  expect(moved(one)).toEqual([one.id]);
});

test("a post is moved here that stands behind younger ones", () => {
  expect(moved(post(40, 4), post(30, 5))).toEqual([30]);
});

test.each([
  ["new", post(30, 4)],
  ["edited", post(30, 4, { version: 2, updatedAt: 50 * HOUR })],
  ["changed within the forum's grace", post(30, 4, { updatedAt: 30 * HOUR + 5 * MINUTE })],
  [
    "sent by e-mail hours before",
    post(30, 4, { viaEmail: true, createdAt: 15 * HOUR, updatedAt: 30 * HOUR }),
  ],
  ["deleted before anybody heard it", post(30, 4, { deleted: true, updatedAt: 50 * HOUR })],
])("a post is of this topic that is %s", (_, one) => {
  expect(moved(one)).toEqual([]);
});

test("the forum's note about posts that were moved away makes none of those behind it a moved one", () => {
  expect(moved(post(50, 4, { kind: "small-action" }), post(30, 5), post(31, 6))).toEqual([]);
});

test("a post that was moved here stays so, and one that was moved away and back is of this topic", () => {
  const foreign = post(15, 4);
  const once = seenNow([...HERE, foreign], BEFORE);
  const twice = seenNow([...HERE.slice(0, 2), { ...foreign, version: 2 }, post(60, 5)], once);
  expect([...HERE, foreign].filter(movedHere(twice))).toEqual([foreign]);
});

test("of a very long topic the last thousand are kept, and those before them are not doubted", () => {
  const many = Array.from({ length: 1_200 }, (_, index) => post(index * 2 + 100, index + 1));
  const seen = seenNow(many, undefined);
  expect(many.filter(movedHere(seen))).toEqual([]);
  expect(seen.ids.length).toBeLessThan(3_000);
  const isMoved = movedHere(seenNow([...many, post(1_501, 1_201)], seen));
  expect(isMoved({ id: 1_501 })).toBe(true);
});
