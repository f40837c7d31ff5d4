import { expect, test } from "vitest";
import { NOW, plainPost } from "../../../test/cases/plain-request.ts";
import { letterFile } from "./letter-file.ts";

const bot = { id: 7, username: "aval", name: "" };
const nadia = { id: 8, username: "nadia", name: "" };
const mine = "0123456789abcdef".repeat(4);
const raw = (sha256: string): string =>
  `[wrap=aval kind=letter n=1]\n[LS.pdf|attachment](upload://${sha256.slice(0, 4)}.pdf)\n${sha256}`;
const post = plainPost({ id: 3, number: 3, author: bot, raw: raw(mine) });
const known = { sha256: mine, upload: "upload://0123.pdf" };

test("the file of a letter is the recorded one, whatever its post says", () => {
  const issued = {
    do: "issued",
    n: 1,
    version: 1,
    ...known,
    key: "issued.1.1",
    at: NOW,
    by: { id: 7, name: "Aval" },
  } as const;
  const altered = { ...post, raw: raw("f".repeat(64)), version: 2, editor: nadia };
  expect(letterFile(bot, { issued, post: altered })).toEqual(known);
  expect(letterFile(bot, { issued: { ...issued, sha256: "", upload: "" }, post })).toEqual({
    sha256: null,
    upload: null,
  });
});

test("in a record that does not have it, the post is asked, while its text is the service's own", () => {
  expect(letterFile(bot, { issued: null, post })).toEqual(known);
  expect(letterFile(bot, { issued: null, post: { ...post, version: 2, editor: bot } })).toEqual(known);
  expect(letterFile(bot, { issued: null, post: { ...post, version: 2, editor: nadia } })).toBeNull();
  expect(letterFile(bot, { issued: null, post: { ...post, version: 2, editor: null } })).toBeNull();
  expect(letterFile(bot, { issued: null, post: null })).toBeNull();
});
