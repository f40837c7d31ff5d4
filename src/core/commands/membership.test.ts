/** `/adhésion`: where it is asked for, what it records, and when it is of use. */
import { describe, expect, test } from "vitest";
import { comesOf, offered } from "../../../test/permissions/comes-of.ts";
import { act, PEOPLE, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import type { Request } from "../request/request.ts";

const review = requestAt("review");
const invited: Request = { ...review, settings: { ...review.settings, membership: "invited" } };
const said = (joined: boolean) => act({ do: "membership", n: [1], joined, text: "" }, PEOPLE.steward);

describe("a membership", () => {
  test("is recorded, or taken back, by a steward", () => {
    const text = "la cotisation est reçue";
    expect(comesOf(`/adhésion 1 oui : ${text}`, "steward", review)).toEqual([
      { do: "membership", n: [1], joined: true, text },
    ]);
    expect(comesOf("/membership no: not yet", "steward", review)).toEqual([
      { do: "membership", n: [], joined: false, text: "not yet" },
    ]);
    expect(comesOf("/adhésion oui", "steward", review)).toEqual([
      { do: "membership", n: [], joined: true, text: "" },
    ]);
    expect(comesOf("/adhésion oui", "elector", review)).toEqual({
      why: "refused.membership-stewards-only",
    });
    expect(comesOf(`/adhésion oui : elle est ${"reçue ".repeat(60)}`, "steward", review)).toMatchObject([
      { text: expect.stringMatching(/^elle est .{200,290}…$/u) },
    ]);
  });

  test("has its yes or its no, in no doubt", () => {
    expect(comesOf("/adhésion 1", "steward", review)).toEqual({
      why: "refused.yes-or-no",
      understood: "une adhésion, projet 1",
      lineYes: "/adhésion 1 oui : le porteur a adhéré",
      lineNo: "/adhésion 1 non : le porteur n'a pas adhéré",
    });
    expect(comesOf("/adhésion 1", "elector", review)).toEqual({ why: "refused.membership-stewards-only" });
    expect(comesOf("/adhésion 1 oui mais demain", "steward", review)).toMatchObject({
      why: "refused.yes-and-no",
    });
  });

  test("is asked for where the network wants members only", () => {
    expect(comesOf("/adhésion oui", "steward", invited)).toEqual({ why: "refused.membership-not-required" });
    expect(comesOf("/adhésion", "elector", invited)).toEqual({ why: "refused.membership-not-required" });
  });
});

test("help offers it for the first project whose letter may wait for it, to whoever may", () => {
  const offer = (n: number) => [{ form: "form.membership", n }];
  expect(offered("membership", "steward", review)).toEqual(offer(1));
  expect(offered("membership", "steward", invited)).toBeNull();
  expect(offered("membership", "elector", review)).toEqual([]);
  expect(offered("membership", "steward", requestAt("delivered"))).toEqual([]);
  const joined = requestAt("review", { besides: [said(true)] });
  expect(offered("membership", "steward", joined)).toEqual([]);
  expect(offered("membership", "steward", withRelais(joined, "review"))).toEqual(offer(2));
  expect(
    offered("membership", "steward", requestAt("review", { besides: [said(true), said(false)] })),
  ).toEqual(offer(1));
});
