import { describe, expect, it } from "vitest";
import { forumBase, path } from "./forum-address.ts";

describe("a forum's address", () => {
  it.each([
    ["https://forum.example.org", "https://forum.example.org"],
    ["https://forum.example.org/", "https://forum.example.org"],
    ["https://example.org/forum//", "https://example.org/forum"],
    ["http://localhost:3000", "http://localhost:3000"],
  ])("%s is kept as %s", (given, base) => {
    expect(forumBase(given)).toBe(base);
  });

  it.each(["forum.example.org", "", "ftp://example.org", "https://x.org/?a=1", "https://x.org/#a"])(
    "%j is refused",
    (address) => {
      expect(() => forumBase(address)).toThrow(TypeError);
    },
  );

  it("never repeats a password that was put into it", () => {
    expect(() => forumBase("https://bot:hush@x.org")).toThrow(/^(?!.*hush)/);
    expect(() => forumBase("https://bot:hush@x.org")).toThrow(TypeError);
  });
});

describe("a path", () => {
  it("escapes what people typed", () => {
    expect(path`/u/${"a/../b?c#d é"}.json`).toBe("/u/a%2F..%2Fb%3Fc%23d%20%C3%A9.json");
    expect(path`/t/${12}.json`).toBe("/t/12.json");
  });

  it.each(["", ".", ".."])("refuses %j, which would lead elsewhere", (name) => {
    expect(() => path`/groups/${name}/members.json`).toThrow(RangeError);
  });
});
