/** `/lettre` and `/révoquer`: which letter is issued again, kept or revoked, and when help offers it. */
import { describe, expect, test } from "vitest";
import { comesOf, offered } from "../../../test/permissions/comes-of.ts";
import { act, PEOPLE, recusal, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import { NOW, plainPost, settingsOf } from "../../../test/cases/plain-request.ts";
import type { Act } from "../record/act.ts";
import { packIds } from "../record/id-list.ts";
import type { Request } from "../request/request.ts";

const SOON = NOW + 3_600_000;
const letterhead = settingsOf().letter;
const reissued = (version: number): Act =>
  act({ do: "reissue", n: 1, version, network: "Réseau", letterhead, text: "" }, PEOPLE.steward);
const revoked = (version: number): Act =>
  act({ do: "revoke", n: 1, version, text: "retiré" }, PEOPLE.steward, SOON);
/** One voter fewer: the quorum would be missed. */
const late: Act = { ...recusal(PEOPLE.karim), at: SOON };
const kept = (recused: readonly number[]): Act =>
  act({ do: "uphold", n: 1, version: 1, recused: packIds(recused), text: "" }, PEOPLE.steward, SOON);

const out = requestAt("delivered");
const underReview = requestAt("delivered", { besides: [late] });
/** Letter 2 is out too. */
const second = (...besides: readonly Act[]): Request => {
  const request = requestAt("delivered", { besides: [reissued(2), ...besides] });
  const own = plainPost({ id: 105, number: 6, author: PEOPLE.bot });
  return { ...request, posts: new Map([...request.posts, ["letter:1:2", own]]) };
};

describe("a letter issued again", () => {
  const line = "/lettre 1 : l'adresse du réseau a changé";
  const text = "l'adresse du réseau a changé";

  test("is the next version, with what the network says of itself now", () => {
    const deed = { do: "reissue", n: 1, version: 2, network: "Réseau", letterhead, text };
    expect(comesOf(line, "steward", out)).toEqual([deed]);
    expect(comesOf("/letter: the address of the network", "steward", out)).toMatchObject([{ version: 2 }]);
    expect(comesOf(line, "steward", second())).toEqual([{ ...deed, version: 3 }]);
    expect(comesOf(line, "steward", requestAt("revoked"))).toEqual([deed]);
  });

  test("has to be out, and is not ordered twice", () => {
    expect(comesOf(line, "steward", requestAt("granted"))).toEqual({ why: "refused.no-letter-out", n: "1" });
    expect(comesOf(line, "steward", requestAt("delivered", { besides: [reissued(2)] }))).toEqual({
      why: "refused.letter-awaited",
      n: "1",
    });
    expect(comesOf(line, "elector", out)).toEqual({ why: "refused.letter-stewards-only", n: "1" });
  });

  test("comes not about while the decision is in doubt, nor where it was revoked for that", () => {
    const review = { why: "refused.letter-review", n: "1" };
    expect(comesOf(line, "steward", underReview)).toEqual(review);
    expect(comesOf(line, "steward", requestAt("delivered", { besides: [late, revoked(1)] }))).toEqual(review);
    const upheld = kept([5, 7, 10, 12, 15]);
    expect(comesOf(line, "steward", requestAt("delivered", { besides: [late, upheld] }))).toHaveLength(1);
  });

  test("has a reason of 300 characters at most, and names its project", () => {
    expect(comesOf("/lettre 1", "steward", out)).toEqual({ why: "refused.reason-needed" });
    expect(comesOf(`/lettre 1 : parce que ${"tout change ".repeat(40)}`, "steward", out)).toMatchObject([
      { text: expect.stringMatching(/^parce que .{200,290}…$/u) },
    ]);
    const both = withRelais(out, "delivered");
    expect(comesOf("/lettre : l'adresse du réseau", "steward", both)).toEqual({
      why: "refused.one-project",
      line: "/lettre 1 : l'adresse du réseau",
    });
    expect(comesOf("/lettre maintenue : une semaine de comptes", "steward", both)).toEqual({
      why: "refused.one-project",
      line: "/lettre 1 maintenue : une semaine de comptes",
    });
    expect(comesOf("/révoquer : le dossier est retiré", "steward", both)).toEqual({
      why: "refused.one-project",
      line: "/révoquer 1 : le dossier est retiré",
    });
    expect(comesOf("/lettre 2 et 1 : l'adresse du réseau", "steward", both)).toMatchObject({
      line: "/lettre 2 : l'adresse du réseau",
    });
    expect(comesOf("/lettre plus tard", "steward", out)).toMatchObject({ why: "refused.unclear" });
  });
});

describe("a letter that is kept", () => {
  const line = "/lettre 1 maintenue : une semaine de comptes seulement";

  test("is one under review, and who is in recusal by now is noted", () => {
    expect(comesOf(line, "steward", underReview)).toEqual([
      {
        do: "uphold",
        n: 1,
        version: 1,
        recused: packIds([5, 7, 10, 12, 15]),
        text: "une semaine de comptes seulement",
      },
    ]);
    expect(comesOf("/lettre 1 maintenue", "steward", underReview)).toEqual({ why: "refused.reason-needed" });
  });

  test("is no other", () => {
    const none = { why: "refused.no-review", n: "1" };
    expect(comesOf(line, "steward", out)).toEqual(none);
    expect(comesOf("/lettre 1 maintenue", "steward", out)).toEqual(none);
    expect(comesOf(line, "steward", requestAt("revoked"))).toEqual(none);
    expect(comesOf(line, "steward", requestAt("delivered", { besides: [late, revoked(1)] }))).toEqual(none);
    const upheld = kept([5, 7, 10, 12, 15]);
    expect(comesOf(line, "steward", requestAt("delivered", { besides: [late, upheld] }))).toEqual(none);
    const before = kept([5, 7, 10, 12]);
    expect(comesOf(line, "steward", requestAt("delivered", { besides: [late, before] }))).toHaveLength(1);
  });

  test("is kept also while the next is awaited", () => {
    const request = requestAt("delivered", { besides: [reissued(2), late] });
    expect(comesOf(line, "steward", request)).toMatchObject([{ do: "uphold", version: 1 }]);
  });
});

describe("a letter that is revoked", () => {
  const line = "/révoquer 1 : le porteur a retiré son dossier";
  const text = "le porteur a retiré son dossier";

  test("is the last one that is out", () => {
    expect(comesOf(line, "steward", out)).toEqual([{ do: "revoke", n: 1, version: 1, text }]);
    expect(comesOf("/revoke: the holder has left us", "steward", second())).toMatchObject([{ version: 2 }]);
    expect(comesOf(line, "steward", second(revoked(1)))).toMatchObject([{ version: 2 }]);
    expect(comesOf(line, "steward", underReview)).toMatchObject([{ version: 1 }]);
    expect(comesOf(line, "steward", requestAt("granted"))).toEqual({ why: "refused.no-letter-out", n: "1" });
    expect(comesOf(line, "elector", out)).toEqual({ why: "refused.signatories-only", n: "1" });
  });

  test("is revoked once, also while the next is awaited", () => {
    const already = { why: "refused.already-revoked", n: "1" };
    expect(comesOf(line, "steward", requestAt("revoked"))).toEqual(already);
    expect(comesOf(line, "steward", requestAt("revoked", { besides: [reissued(2)] }))).toEqual(already);
    expect(comesOf("/révoquer 1", "steward", requestAt("revoked"))).toEqual(already);
  });

  test("has a reason of 300 characters at most, and names its project", () => {
    expect(comesOf("/révoquer 1", "steward", out)).toEqual({ why: "refused.reason-needed" });
    expect(comesOf(`/révoquer 1 : parce que ${"tout change ".repeat(40)}`, "steward", out)).toMatchObject([
      { text: expect.stringMatching(/^parce que .{200,290}…$/u) },
    ]);
    const both = withRelais(out, "delivered");
    expect(comesOf("/révoquer : le dossier", "steward", both)).toMatchObject({ why: "refused.one-project" });
    expect(comesOf("/révoquer tout de suite", "steward", out)).toMatchObject({ why: "refused.unclear" });
  });
});

describe("help", () => {
  test("offers to issue again what is out and not in doubt", () => {
    expect(offered("letter", "steward", out)).toBe("form.letter");
    expect(offered("letter", "steward", requestAt("revoked"))).toBe("form.letter");
    expect(offered("letter", "steward", requestAt("granted"))).toBeNull();
    expect(offered("letter", "elector", out)).toBeNull();
    expect(offered("letter", "steward", requestAt("delivered", { besides: [reissued(2)] }))).toBeNull();
    const spoilt = requestAt("delivered", { besides: [late, revoked(1)] });
    expect(offered("letter", "steward", spoilt)).toBeNull();
    expect(offered("letter", "steward", withRelais(spoilt, "delivered"))).toBe("form.letter");
  });

  test("offers to keep one that is under review, before anything else", () => {
    expect(offered("letter", "steward", underReview)).toBe("form.letter-kept");
    expect(offered("letter", "elector", underReview)).toBeNull();
    expect(offered("letter", "steward", withRelais(underReview, "delivered"))).toBe("form.letter-kept");
  });

  test("offers to revoke one that is in force", () => {
    expect(offered("revoke", "steward", out)).toBe("form.revoke");
    expect(offered("revoke", "steward", underReview)).toBe("form.revoke");
    expect(offered("revoke", "elector", out)).toBeNull();
    expect(offered("revoke", "steward", requestAt("granted"))).toBeNull();
    expect(offered("revoke", "steward", requestAt("revoked"))).toBeNull();
    expect(offered("revoke", "steward", requestAt("revoked", { besides: [reissued(2)] }))).toBeNull();
    expect(offered("revoke", "steward", withRelais(requestAt("revoked"), "delivered"))).toBe("form.revoke");
  });
});
