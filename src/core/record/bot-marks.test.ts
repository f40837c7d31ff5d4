/** The bot's posts by what their marks say. */
import { expect, test } from "vitest";
import { plainPost } from "../../../test/cases/plain-request.ts";
import type { Post } from "../model/snapshot.ts";
import { copies, postsMarked } from "./bot-marks.ts";

const BOT = { id: 1, username: "lettres-bot", name: "" };

function post(id: number, ...marks: readonly string[]): Post {
  const raw = marks.map((mark) => `[wrap=aval ${mark}]\ntext\n[/wrap]`).join("\n");
  return plainPost({ id, number: id, author: BOT, raw: raw === "" ? "plain" : raw });
}

const POSTS = [
  post(9, "kind=ballot n=1 round=1"),
  post(4, "kind=ballot n=1 round=2"),
  post(7, "kind=ballot n=1 round=1"),
  post(5, "kind=outcome n=1 round=1"),
  post(6),
  post(3, "kind=ballot n=2 round=1"),
];

test("posts of one kind come lowest id first, each identity once", () => {
  const found = postsMarked(POSTS, "ballot").map(({ post: { id }, mark }) => [id, mark.n, mark.round]);
  expect(found).toEqual([
    [3, 2, 1],
    [4, 1, 2],
    [7, 1, 1],
  ]);
  expect(postsMarked(POSTS, "letter")).toEqual([]);
  expect(postsMarked([], "ballot")).toEqual([]);
});

test("a copy bears the identity of a post with a lower id", () => {
  expect(copies(POSTS).map(({ id }) => id)).toEqual([9]);
  expect(copies([post(6), post(7), post(8, "kind=status")])).toEqual([]);
});
