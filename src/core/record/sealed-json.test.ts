/** What is sealed is read back, and nothing else. */
import { describe, expect, test } from "vitest";
import { plainSeal } from "../../../test/cases/plain-seal.ts";
import {
  isOfEarlierKey,
  mentionsSealed,
  readSealedJson,
  resealed,
  sealJson,
  unsealedValue,
} from "./sealed-json.ts";
import { isSealedEarlier, readSealedText, sealText } from "./sealed-text.ts";

const seal = plainSeal("ours");
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
    ["its seal put into another object", raw.replace('{"seal"', '{"v":{"seal"'), "state"],
    ["signed with more behind it", raw.replace('==",', '=="x,'), "state"],
    ["by somebody else", raw.replace(/"seal":"[^"]*"/, `"seal":"${"A".repeat(86)}=="`), "state"],
  ])("is not believed: %s", (_, text, label) => {
    expect(readSealedJson(seal, label, text)).toBeNull();
  });

  test("of another service is not ours", () => {
    expect(readSealedJson(plainSeal("theirs"), "state", raw)).toBeNull();
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

  test("sealed anew leaves what stands around it, where other comments stand there too", () => {
    const around = `<!-- before -->\n${raw}\n<!-- after -->`;
    const anew = resealed(seal, "state", around, { ...BINDING, version: 14, value: VALUE });
    expect(anew.replace(/<!-- aval:state .*? -->/, "")).toBe(around.replace(sealed, ""));
  });

  test("is of an earlier key where the present one signs otherwise", () => {
    expect(isOfEarlierKey(seal, "state", raw)).toBe(false);
    expect(isOfEarlierKey(plainSeal("newer"), "state", raw)).toBe(true);
    expect(isOfEarlierKey(plainSeal("newer"), "state", "nothing")).toBe(false);
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
    ['<!-- aval:state {"value":7}x', null],
    ['<!-- aval:acts {"value":7} -->', null],
    ['above\n<!-- other -->\n<!-- aval:state {"value":7} -->\n<!-- other -->', 7],
    ['<!-- aval:state "value" -->', null],
    ['--> {"value":7} -->', null],
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

  test("may hold what looks like a seal: the last one counts", () => {
    const quoting = sealText(seal, `Somebody wrote\n${sealed}\n<!-- aval:seal x -->\nhere`, BINDING);
    expect(readSealedText(seal, quoting)).toMatchObject(BINDING);
    expect(isSealedEarlier(seal, quoting)).toBe(false);
    expect(isSealedEarlier(plainSeal("newer"), quoting)).toBe(true);
  });

  test("is of an earlier key by its own seal, whatever else it holds", () => {
    const earlier = sealText(
      plainSeal("newer"),
      `Quoted\n${sealJson(seal, "seal", { ...BINDING, value: "" })}`,
      BINDING,
    );
    expect(isSealedEarlier(plainSeal("newer"), earlier)).toBe(false);
    expect(isSealedEarlier(plainSeal("newer"), "A card without a seal")).toBe(false);
  });

  test.each([
    ["changed above", whole.replace("card", "cart")],
    ["without its seal", "A card here"],
    ["its seal at the end of a line", whole.replace("\n<!-- aval:seal", " <!-- aval:seal")],
    ["its seal changed", whole.replace('"seq":12', '"seq":1')],
    ["with something behind", whole.replace("A card here", "A card here\nand more")],
  ])("is no longer ours: %s", (_, text) => {
    expect(readSealedText(seal, text)).toBeNull();
  });
});
