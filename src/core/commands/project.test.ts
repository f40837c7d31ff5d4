/** `/projet` and `/retirer`: a further project, under a number of its own, and what is withdrawn. */
import { describe, expect, test } from "vitest";
import { comesOf, offered } from "../../../test/permissions/comes-of.ts";
import { act, PEOPLE, recusal, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import type { Request } from "../request/request.ts";

const review = requestAt("review");
const both = withRelais(review, "review");

describe("a further project", () => {
  test("has the next number, whichever are there", () => {
    expect(comesOf("/projet Le Relais des Collines", "relayer", review)).toEqual([
      { do: "project", n: 2, text: "Le Relais des Collines" },
    ]);
    expect(comesOf("/project The Mill", "steward", both)).toEqual([
      { do: "project", n: 3, text: "The Mill" },
    ]);
    const turned: Request = { ...both, projects: both.projects.toReversed() };
    expect(comesOf("/projet Le Moulin", "steward", turned)).toMatchObject([{ n: 3 }]);
    expect(comesOf("/projet Le Moulin", "steward", { ...review, projects: [] })).toMatchObject([{ n: 1 }]);
  });

  test("is added by who may speak for the request", () => {
    expect(comesOf("/projet Le Moulin", "elector", review)).toEqual({ why: "refused.request-only" });
    const steward = withRelais(review, "review", { besides: [recusal(PEOPLE.steward)] });
    expect(comesOf("/projet Le Moulin", "steward", steward)).toHaveLength(1);
    // By the first project it is judged who may.
    const stewardless = withRelais(requestAt("review", { stewardsRecused: true }), "review");
    expect(comesOf("/projet Le Moulin", "administrator", stewardless)).toHaveLength(1);
    expect(comesOf("/projet Le Moulin", "administrator", both)).toEqual({ why: "refused.request-only" });
  });

  test("has a name, in no doubt, of 200 characters at most", () => {
    expect(comesOf("/projet", "relayer", review)).toEqual({ why: "refused.project-name" });
    expect(comesOf("/projet 2 : retirer Le Relais", "relayer", review)).toEqual({
      why: "refused.project-doubt",
      unclear: "2 : retirer Le Relais",
      lineWithdraw: "/retirer : le motif en une phrase",
      line: "/projet : Nom du nouveau projet",
    });
    expect(comesOf("/projet 2 : retirer Le Relais", "relayer", requestAt("delivered"))).toEqual({
      why: "refused.project-no-name",
      unclear: "2 : retirer Le Relais",
      line: "/projet : Nom du nouveau projet",
    });
    const long = `/projet ${"Le Grand Moulin ".repeat(20)}`;
    expect(comesOf(long, "relayer", review)).toMatchObject([
      { text: expect.stringMatching(/^Le Grand .{100,191}…$/u) },
    ]);
    expect(comesOf(`/projet retirer ${"Le Grand Moulin ".repeat(9)}`, "relayer", review)).toMatchObject({
      unclear: expect.stringMatching(/^retirer .{20,52}…$/u),
    });
  });

  test("is not one that is there", () => {
    expect(comesOf("/projet LA HALLE", "relayer", review)).toEqual({
      why: "refused.project-exists",
      project: "La Halle",
      n: "1",
    });
    expect(comesOf("/projet le rélais", "relayer", both)).toMatchObject({ n: "2" });
    expect(comesOf("/projet La Halle", "relayer", requestAt("withdrawn"))).toMatchObject([{ n: 2 }]);
    const [first] = review.projects;
    const untitled = { ...review, projects: first === undefined ? [] : [{ ...first, title: "" }] };
    expect(comesOf("/projet : …", "relayer", untitled)).toEqual({ why: "refused.project-name" });
  });

  test("is one of so many as the settings let in", () => {
    const few = requestAt("review", { settings: "projects: { most: 2 }" });
    expect(comesOf("/projet Le Moulin", "relayer", few)).toHaveLength(1);
    expect(comesOf("/projet Le Moulin", "relayer", withRelais(few, "review"))).toEqual({
      why: "refused.projects-most",
      most: "2",
    });
  });
});

describe("what is withdrawn", () => {
  const text = "nous abandonnons ce projet";

  test("are the projects that are there, by their numbers", () => {
    expect(comesOf(`/retirer : ${text}`, "relayer", review)).toEqual([{ do: "withdraw", n: [1], text }]);
    expect(comesOf(`/retirer 2 : ${text}`, "relayer", both)).toEqual([{ do: "withdraw", n: [2], text }]);
    expect(comesOf("/withdraw: we give it up", "steward", both)).toMatchObject([{ n: [1, 2] }]);
    expect(comesOf(`/retirer : ${text}`, "relayer", withRelais(review, "withdrawn"))).toMatchObject([
      { n: [1] },
    ]);
  });

  test("by who may, for all of them", () => {
    expect(comesOf(`/retirer : ${text}`, "elector", review)).toEqual({ why: "refused.request-only" });
    expect(comesOf(`/retirer : ${text}`, "relayer", withRelais(review, "delivered"))).toEqual({
      why: "refused.already-delivered",
    });
  });

  test("for a reason of 300 characters at most, in no doubt", () => {
    expect(comesOf("/retirer 1", "relayer", review)).toEqual({ why: "refused.reason-needed" });
    expect(comesOf("/retirer ma réserve", "relayer", review)).toMatchObject({
      why: "refused.withdraw-request",
    });
    expect(comesOf(`/retirer : parce que ${"tout change ".repeat(40)}`, "relayer", review)).toMatchObject([
      { text: expect.stringMatching(/^parce que .{200,290}…$/u) },
    ]);
  });
});

test("help has a form for each", () => {
  expect(offered("project", "relayer", review)).toBe("form.project");
  expect(offered("withdraw", "relayer", review)).toBe("form.withdraw");
});

test("a project that was added by command has its name", () => {
  const added = requestAt("review", {
    besides: [act({ do: "project", n: 2, text: "Le Moulin" }, PEOPLE.relayer)],
  });
  expect(comesOf("/projet Le Moulin", "relayer", added)).toMatchObject({ n: "2" });
});
