/** What is sealed is read back, and nothing else. */
import { describe, expect, test } from "vitest";
import type { Seal } from "../model/seal.ts";
import { checksum } from "../text/checksum.ts";
import {
  isOfEarlierKey,
  mentionsSealed,
  readSealedJson,
  resealed,
  sealJson,
  unsealedValue,
} from "./sealed-json.ts";
import { readSealedText, sealText } from "./sealed-text.ts";

/** Signs with a checksum: for what is said of the texts, any arithmetic will do. */
function sealOf(key: string): Seal {
  const sign = (text: string): string =>
    `${checksum(key + text)
      .repeat(11)
      .slice(0, 86)}==`;
  return {
    sign,
    verify: (text, signature) => sign(text) === signature,
    sha256: (text) => checksum(text).repeat(8),
  };
}

const seal = sealOf("ours");
const BINDING = { topic: 57, post: 4711, part: 1, seq: 12, version: 13 };
const VALUE = { acts: [], text: "a -- b @all --> [x] <b> é\u00a0" };
const sealed = sealJson(seal, "state", { ...BINDING, value: VALUE });
const raw = `Some text\n${sealed}\nmore`;

describe("a sealed comment", () => {
  test("is one comment on one line, and comes back with what it belongs to", () => {
    expect(sealed).toMatch(/^<!-- aval:state \{"seal":"[0-9a-f]{86}==","topic":57,[^\n]* -->$/);
    expect(sealed.match(/-->/g)).toHaveLength(1);
    expect(readSealedJson(seal, "state", raw)).toEqual({ ...BINDING, value: VALUE });
  });

  test.each([
    ["under another label", raw, "acts"],
    ["none", "Some text", "state"],
    ["cut off", raw.slice(0, raw.indexOf(" -->")), "state"],
    ["a number changed", raw.replace('"seq":12', '"seq":13'), "state"],
    ["the value changed", raw.replace("a \\u002d", "b \\u002d"), "state"],
    ["signed for another label", raw.replace("aval:state", "aval:acts"), "acts"],
    ["its signature too short", raw.replace(/"seal":"./, '"seal":"'), "state"],
    ["something before the signature", raw.replace('{"seal"', '{"v":1,"seal"'), "state"],
    ["by somebody else", raw.replace(/"seal":"[^"]*"/, `"seal":"${"A".repeat(86)}=="`), "state"],
  ])("is not believed: %s", (_, text, label) => {
    expect(readSealedJson(seal, label, text)).toBeNull();
  });

  test("of another service is not ours", () => {
    expect(readSealedJson(sealOf("theirs"), "state", raw)).toBeNull();
  });

  test("that holds no such facts is none", () => {
    const signature = seal.sign('aval:state {"x":1}');
    expect(readSealedJson(seal, "state", `<!-- aval:state {"seal":"${signature}","x":1} -->`)).toBeNull();
  });

  test("is mentioned by its label alone", () => {
    expect(mentionsSealed("state", raw)).toBe(true);
    expect(mentionsSealed("acts", raw)).toBe(false);
    expect(mentionsSealed("stat", raw)).toBe(false);
  });

  test("can be sealed anew in its place, for another version", () => {
    const anew = resealed(seal, "state", raw, { ...BINDING, version: 14, value: VALUE });
    expect(anew.startsWith("Some text\n<!-- aval:state ")).toBe(true);
    expect(anew.endsWith(" -->\nmore")).toBe(true);
    expect(readSealedJson(seal, "state", anew)).toEqual({ ...BINDING, version: 14, value: VALUE });
  });

  test("is of an earlier key where the present one signs otherwise", () => {
    expect(isOfEarlierKey(seal, "state", raw)).toBe(false);
    expect(isOfEarlierKey(sealOf("newer"), "state", raw)).toBe(true);
    expect(isOfEarlierKey(sealOf("newer"), "state", "nothing")).toBe(false);
  });
});

describe("what a comment says that nobody vouches for", () => {
  test.each([
    ['<!-- aval:state {"sum":"x","value":7} -->', 7],
    [sealed, VALUE],
    ['<!-- aval:state {"sum":"x"} -->', null],
    ["<!-- aval:state 7 -->", null],
    ["<!-- aval:state null -->", null],
    ["<!-- aval:state {broken -->", null],
    ['<!-- aval:state {"value":7}', null],
    ['<!-- aval:acts {"value":7} -->', null],
  ])("%s", (text, value) => {
    expect(unsealedValue("state", text)).toEqual(value);
  });
});

describe("a text sealed as a whole", () => {
  const whole = sealText(seal, "A card\u00a0here\n\n", BINDING);

  test("is as the forum keeps it, with its seal below", () => {
    expect(whole.startsWith("A card here\n<!-- aval:seal ")).toBe(true);
    expect(readSealedText(seal, whole)).toMatchObject({ ...BINDING, value: seal.sha256("A card here") });
  });

  test.each([
    ["changed above", whole.replace("card", "cart")],
    ["without its seal", "A card here"],
    ["its seal changed", whole.replace('"seq":12', '"seq":1')],
    ["with something behind", whole.replace("A card here", "A card here\nand more")],
  ])("is no longer ours: %s", (_, text) => {
    expect(readSealedText(seal, text)).toBeNull();
  });
});
