/** What a post of the bot said before others edited it. */
import { describe, expect, test } from "vitest";
import { plainPost } from "../../../test/cases/plain-request.ts";
import type { Edit, Post } from "../model/snapshot.ts";
import { repliesAmong, textBeforeOthers } from "./own-text.ts";

const BOT = { id: 1, username: "lettres-bot", name: "" };
const NADIA = { id: 2, username: "nadia", name: "" };

function edit(version: number, before: string, after: string): Edit {
  return { version, by: NADIA, at: 1, added: [], removed: [], before, after };
}

function reply(raw: string, own: Partial<Post> = {}): Post {
  return plainPost({ id: 9, number: 9, author: BOT, raw, ...own });
}

const NOTED = "[wrap=aval kind=noted posts=4]\nNoted.\n[/wrap]";

describe("the text before others", () => {
  const last = (own: Partial<Post>) =>
    textBeforeOthers(reply("now", { version: 4, editor: NADIA, ...own }), BOT.id);

  test("is the one before the last run of edits by others", () => {
    expect(last({ edits: [edit(4, "ours", "now")] })).toBe("ours");
    expect(last({ edits: [edit(3, "ours", "between"), edit(4, "between", "now")] })).toBe("ours");
    // Version 3 was the service's own.
    expect(last({ edits: [edit(2, "first", "theirs"), edit(4, "ours", "now")] })).toBe("ours");
  });

  test("is none where the present text is the service's", () => {
    const edits = [edit(2, "ours", "theirs")];
    expect(last({ edits, editor: BOT })).toBeNull();
    expect(last({ edits, editor: null })).toBeNull();
    expect(last({ edits, version: 1 })).toBeNull();
    expect(last({ edits: [] })).toBeNull();
    expect(last({ edits: [edit(3, "now", "theirs"), edit(4, "theirs", "now")] })).toBeNull();
  });
});

describe("the replies", () => {
  test("are answers and acknowledgements as the service wrote them, and nothing else", () => {
    const answer = reply("[wrap=aval kind=answer for=3]\nNo.\n[/wrap]");
    const others = [reply("plain"), reply("[wrap=aval kind=project n=1]\n[/wrap]")];
    expect(repliesAmong([answer, ...others, reply(NOTED)], BOT.id)).toEqual([
      { post: answer, instead: null },
      { post: reply(NOTED), instead: null },
    ]);
  });

  test("are known by what the service wrote, whatever was made of it", () => {
    const changed = { version: 2, editor: NADIA };
    const wiped = reply("wiped", { ...changed, edits: [edit(2, NOTED, "wiped")] });
    expect(repliesAmong([wiped], BOT.id)).toEqual([{ post: { ...wiped, raw: NOTED }, instead: "wiped" }]);
    expect(repliesAmong([reply(NOTED, { ...changed, edits: [edit(2, "plain", NOTED)] })], BOT.id)).toEqual(
      [],
    );
  });
});
