/** `/signer`: which letter is signed, and the copies that come back signed by hand. */
import { describe, expect, test } from "vitest";
import { comesOf, offered } from "../../../test/permissions/comes-of.ts";
import { act, PEOPLE, recusal, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import { NOW, plainPost, settingsOf } from "../../../test/cases/plain-request.ts";
import type { At } from "../../../test/permissions/request-at.ts";
import type { FileRead } from "../model/snapshot.ts";
import type { Act } from "../record/act.ts";
import type { Request } from "../request/request.ts";

const settings = "letter: { signature: command }";
const at = (moment: At, ...besides: readonly Act[]) => requestAt(moment, { settings, besides });
const signed = (version = 1) => act({ do: "sign", n: 1, vote: 1, version, text: "" }, PEOPLE.steward);
const reissued = act(
  { do: "reissue", n: 1, version: 2, network: "Réseau", letterhead: settingsOf(settings).letter, text: "" },
  PEOPLE.steward,
);

const LINE = "/signer 1 : je signe la lettre du projet 1";
const text = "je signe la lettre du projet 1";

describe("a signature", () => {
  test("is of the letter that the vote has granted", () => {
    expect(comesOf(LINE, "steward", at("granted"))).toEqual([
      { do: "sign", n: 1, vote: 1, version: 1, text },
    ]);
    expect(comesOf(LINE, "recusedSteward", at("granted"))).toEqual({
      why: "refused.recused-sign",
      n: "1",
    });
    expect(comesOf(LINE, "steward", at("vote"))).toEqual({ why: "refused.sign-not-granted", n: "1" });
  });

  test("is of the one that was ordered again, should there be one", () => {
    expect(comesOf(LINE, "steward", at("delivered", signed(), reissued))).toMatchObject([{ version: 2 }]);
    expect(comesOf(LINE, "steward", at("revoked", reissued))).toMatchObject([{ version: 2 }]);
  });

  test("is given once", () => {
    const already = { why: "refused.already-signed", n: "1" };
    expect(comesOf(LINE, "steward", at("granted", signed()))).toEqual(already);
    expect(comesOf(LINE, "steward", at("delivered", signed()))).toEqual(already);
    expect(comesOf(LINE, "steward", at("delivered"))).toEqual(already);
    expect(comesOf(LINE, "steward", at("delivered", reissued, signed(2)))).toEqual(already);
  });

  test("is by hand where letters wait for no command", () => {
    expect(comesOf(LINE, "steward", requestAt("granted"))).toEqual({ why: "refused.sign-by-hand" });
  });

  test("keeps 300 characters of what is said, without the attachments", () => {
    const long = `/signer 1 : je signe ${"volontiers ".repeat(40)}`;
    expect(comesOf(long, "steward", at("granted"))).toMatchObject([
      { text: expect.stringMatching(/^je signe .{200,290}…$/u) },
    ]);
  });

  test("in no doubt, or not at all", () => {
    expect(comesOf("/signer plus tard : demain", "steward", at("granted"))).toMatchObject({
      why: "refused.unclear",
    });
  });
});

describe("without a number", () => {
  const line = "/signer : je signe cette lettre";

  test("the letters that wait for it are meant", () => {
    const first = withRelais(at("granted"), "review", { settings });
    expect(comesOf(line, "steward", first)).toMatchObject([{ n: 1 }]);
    const second = withRelais(at("review"), "granted", { settings });
    expect(comesOf(line, "steward", second)).toMatchObject([{ n: 2 }]);
    const both = withRelais(at("granted"), "granted", { settings });
    expect(comesOf(line, "steward", both)).toMatchObject([{ n: 1 }, { n: 2 }]);
    expect(comesOf("/signer 2 : je signe cette lettre", "steward", both)).toMatchObject([{ n: 2 }]);
  });

  test("where none waits, the answer is about the first project", () => {
    const none = withRelais(at("review"), "withdrawn", { settings });
    expect(comesOf(line, "steward", none)).toEqual({ why: "refused.sign-not-granted", n: "1" });
  });

  test("all are signed, or none", () => {
    const besides = [recusal(PEOPLE.steward)];
    const second = withRelais(at("granted"), "granted", { settings, besides });
    expect(comesOf(line, "steward", second)).toEqual({ why: "refused.recused-sign", n: "2" });
    const third = withRelais(at("granted"), "review", { settings });
    expect(comesOf("/signer 1 et 2 : je signe", "steward", third)).toEqual({
      why: "refused.sign-not-granted",
      n: "2",
    });
  });
});

describe("a copy signed by hand", () => {
  const issued = act({ do: "issued", n: 1, version: 1, sha256: "aa", upload: "upload://a.pdf" });
  const copy = act({ do: "copy", n: 1, version: 1, sha256: "cc", upload: "c.pdf", text: "" }, PEOPLE.steward);
  const pdf: FileRead = { kind: "pdf", sha256: "bb" };
  const given = (file: FileRead | { readonly kind: "edited" }) => ({ attached: [{ upload: "b.pdf", file }] });
  const line = "/signer 1 : la lettre signée\n[scan.pdf|attachment](upload://b.pdf) (30 Ko)";
  const out = requestAt("delivered", { besides: [issued, copy] });

  test("is recorded with its fingerprint, for the letter that is out", () => {
    const deed = { do: "copy", n: 1, version: 1, sha256: "bb", upload: "b.pdf", text: "la lettre signée" };
    expect(comesOf(line, "steward", out, given(pdf))).toEqual([deed]);
    expect(comesOf(line, "steward", at("delivered", issued, reissued), given(pdf))).toEqual([deed]);
    expect(comesOf(line, "steward", requestAt("delivered"), given(pdf))).toEqual([deed]);
  });

  test("is of a letter that is out and in force", () => {
    expect(comesOf(line, "steward", at("granted"), given(pdf))).toEqual({ why: "refused.copy-early" });
    expect(comesOf(line, "steward", at("revoked", reissued), given(pdf))).toEqual({
      why: "refused.already-revoked",
      n: "1",
    });
  });

  test("is one file a post, a PDF that can be read, and no other's", () => {
    const two = { attached: [...given(pdf).attached, ...given(pdf).attached] };
    expect(comesOf(line, "steward", out, two)).toEqual({ why: "refused.copy-one" });
    for (const kind of ["too-large", "no-pdf", "missing", "edited"] as const)
      expect(comesOf(line, "steward", out, given({ kind }))).toEqual({ why: `refused.copy-${kind}` });
  });

  test("is of one letter, which has to be named where several are out", () => {
    const two = withRelais(out, "delivered");
    const unnamed = "/signer : la lettre signée\n[scan.pdf|attachment](upload://b.pdf) (30 Ko)";
    expect(comesOf(unnamed, "steward", two, given(pdf))).toMatchObject({ why: "refused.one-project" });
    expect(comesOf(unnamed, "steward", withRelais(out, "granted"), given(pdf))).toMatchObject([{ n: 1 }]);
    expect(comesOf(unnamed, "steward", withRelais(at("granted"), "delivered"), given(pdf))).toMatchObject([
      { n: 2 },
    ]);
    expect(comesOf(unnamed, "steward", withRelais(at("granted"), "granted"), given(pdf))).toEqual({
      why: "refused.copy-early",
    });
  });

  test("is neither the original nor known already", () => {
    expect(comesOf(line, "steward", out, given({ kind: "pdf", sha256: "aa" }))).toEqual({
      why: "refused.copy-original",
    });
    expect(comesOf(line, "steward", out, given({ kind: "pdf", sha256: "cc" }))).toEqual({
      why: "refused.copy-known",
    });
  });

  test("is none where the post has no file, or the letter's own cannot be told", () => {
    expect(comesOf(line, "steward", out, { attached: [] })).toEqual({ why: "refused.sign-by-hand" });
    const edited = plainPost({ id: 104, number: 5, author: PEOPLE.bot, version: 2, updatedAt: NOW });
    const request = { ...out, acts: out.acts.filter((one) => one !== issued) };
    const unknown: Request = { ...request, posts: new Map([...request.posts, ["letter:1", edited]]) };
    expect(comesOf(line, "steward", unknown, given(pdf))).toHaveLength(1);
  });
});

describe("help", () => {
  test("offers it while a letter waits for it, to whoever may", () => {
    expect(offered("sign", "steward", at("granted"))).toBe("form.sign");
    expect(offered("sign", "steward", at("granted", signed()))).toBeNull();
    expect(offered("sign", "steward", requestAt("granted"))).toBeNull();
    expect(offered("sign", "elector", at("granted"))).toBeNull();
    expect(offered("sign", "steward", withRelais(at("review"), "granted", { settings }))).toBe("form.sign");
  });
});
