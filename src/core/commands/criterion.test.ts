/** `/critère`: which criteria of which projects are ticked, and where the numbers leave a doubt. */
import { describe, expect, test } from "vitest";
import { comesOf, offered } from "../../../test/permissions/comes-of.ts";
import { act, PEOPLE, recusal, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import type { Deed } from "../record/act.ts";

const one = requestAt("review");
const both = withRelais(one, "review");

/** "1.2 yes": what the line ticks, shortly, or why it ticks nothing. */
function ticked(line: string, request = both): readonly string[] | string {
  const deeds = comesOf(line, "reviewer", request);
  if (!isDeeds(deeds)) return deeds["why"] ?? "";
  return deeds.map((deed) => {
    if (deed.do !== "criterion") throw new Error(deed.do);
    return `${deed.n}.${deed.c} ${deed.met ? "yes" : "no"}`;
  });
}

function isDeeds(deeds: ReturnType<typeof comesOf>): deeds is readonly Deed[] {
  return Array.isArray(deeds);
}

describe("of one project", () => {
  test.each([
    ["/critère 2 oui : les plans sont publiés", ["1.2 yes"]],
    ["/criterion 1.2 no: the plans are not there", ["1.2 no"]],
    ["/critère 2,4 oui", ["1.2 yes", "1.4 yes"]],
    ["/critère 1,4 oui", ["1.1 yes", "1.4 yes"]],
    ["/critère 2, 4 et 2 oui", ["1.2 yes", "1.4 yes"]],
    ["/critère 1.2 et 4 oui", ["1.2 yes", "1.4 yes"]],
    ["/critère 1 à 3 non", ["1.1 no", "1.2 no", "1.3 no"]],
    ["/critère 6 oui", ["1.6 yes"]],
    ["/critère 1 oui", ["1.1 yes"]],
    ["/critère 7 oui", "refused.criterion-number"],
    ["/critère 0 oui", "refused.criterion-number"],
    ["/critère 2, 7 oui", "refused.criterion-number"],
    ["/critère oui", "refused.criterion-number"],
    ["/critère 2.2 oui", "refused.no-such-project"],
    ["/critère 2", "refused.yes-or-no"],
    ["/critère 2 oui, en partie", "refused.yes-and-no"],
  ])("%s", (line, boxes) => {
    expect(ticked(line, one)).toEqual(boxes);
  });
});

describe("of one of several", () => {
  test.each([
    ["/critère 2 oui", ["1.2 yes", "2.2 yes"]],
    ["/critère 2.3 oui", ["2.3 yes"]],
    ["/critère 1.2 et 2.3 oui", ["1.2 yes", "2.3 yes"]],
    ["/critère 1.2, 1.2 oui", ["1.2 yes"]],
    ["/critère 2, 4 oui", ["1.2 yes", "2.2 yes", "1.4 yes", "2.4 yes"]],
    ["/critère 3.2 oui", "refused.no-such-project"],
    // Criterion 4 of which project?
    ["/critère 1.2 et 4 oui", "refused.criterion-project"],
    ["/critère 4 et 1.2 oui", "refused.criterion-project"],
    ["/critère 1.2, 4 et 5 oui", "refused.criterion-project"],
    // Of project 2, or criteria 2 and 4?
    ["/critère 2,4 oui", "refused.criterion-comma"],
    ["/critère 1,4 oui", "refused.criterion-comma"],
    // There is no project 3, 4 or 5.
    ["/critère 3,4 oui", ["1.3 yes", "2.3 yes", "1.4 yes", "2.4 yes"]],
    ["/critère 2,3,4 oui", "refused.criterion-project"],
    ["/critère 3,4,5 oui", "refused.criterion-project"],
    // The project is said besides.
    ["/critère 2,4 oui pour le projet 1", ["1.2 yes", "1.4 yes"]],
    ["/critère 2, 3 oui projet 2", ["2.2 yes", "2.3 yes"]],
    ["/critère 2.3 oui pour le projet 2", ["2.3 yes"]],
    ["/critère 1.3 oui pour le projet 2", "refused.criterion-project"],
    ["/critère 1.3 et 2.3 oui pour le projet 2", "refused.criterion-project"],
    ["/critère 1.3 et 2.3 oui pour les projets 1 et 2", ["1.3 yes", "2.3 yes"]],
  ])("%s", (line, boxes) => {
    expect(ticked(line)).toEqual(boxes);
  });

  test("what is asked has the line for each reading", () => {
    expect(comesOf("/critère 1.3 oui pour le projet 2 : vu", "reviewer", both)).toEqual({
      why: "refused.criterion-project",
      understood: "un critère, 1.3, oui, projet 2",
      line: "/critère 1.3 oui : vu",
    });
    expect(comesOf("/critère 3,4,5 oui : les plans sont là", "reviewer", both)).toEqual({
      why: "refused.criterion-project",
      understood: "un critère, 3, 4 et 5, oui",
      line: "/critère 1.3, 1.4, 1.5 oui : les plans sont là",
    });
    expect(comesOf("/critère 1,4 non : les plans manquent", "reviewer", both)).toEqual({
      why: "refused.criterion-comma",
      unclear: "1,4",
      lineProject: "/critère 1.4 non : les plans manquent",
      line: "/critère 1, 4 non : les plans manquent",
    });
    expect(comesOf("/critère 3.2 oui", "reviewer", both)).toEqual({
      why: "refused.no-such-project",
      n: "3",
      count: "2",
    });
  });

  test("a criterion keeps the project that was said with it", () => {
    expect(comesOf("/critère 2.2 et 4 oui : vus", "reviewer", both)).toMatchObject({
      line: "/critère 2.2, 2.4 oui : vus",
    });
    expect(comesOf("/critère 4 et 2.2 oui : vus", "reviewer", both)).toMatchObject({
      line: "/critère 2.4, 2.2 oui : vus",
    });
    expect(comesOf("/critère 3 oui pour les projets 1 et 2, en partie", "reviewer", both)).toMatchObject({
      why: "refused.yes-and-no",
      lineYes: "/critère 1.3, 2.3 oui : ce que montre le dossier",
      lineNo: "/critère 1.3, 2.3 non : ce que montre le dossier",
    });
  });

  test("where the first has another number, that is the one shown", () => {
    const second = { ...both, projects: both.projects.slice(1) };
    const three = {
      ...second,
      projects: [...second.projects, ...both.projects.map((p) => ({ ...p, n: 3 }))],
    };
    expect(comesOf("/critère 2.2 et 4 oui : vus", "reviewer", three)).toMatchObject({
      line: "/critère 2.2, 2.4 oui : vus",
    });
  });
});

describe("a tick", () => {
  test("has its text, of 300 characters at most", () => {
    expect(comesOf("/critère 2.3 oui : vu page 4", "reviewer", both)).toEqual([
      { do: "criterion", n: 2, c: 3, met: true, text: "vu page 4" },
    ]);
    expect(comesOf(`/critère 2 oui : c'est ${"publié ".repeat(60)}`, "reviewer", one)).toMatchObject([
      { text: expect.stringMatching(/^c'est .{200,294}…$/u) },
    ]);
  });

  test("is for who may, on all of the projects", () => {
    expect(comesOf("/critère 2 oui", "elector", one)).toEqual({ why: "refused.reviewers-only" });
    expect(comesOf("/critère 2", "elector", one)).toEqual({ why: "refused.reviewers-only" });
    const half = withRelais(one, "review", { besides: [recusal(PEOPLE.reviewer)] });
    expect(ticked("/critère 2 oui", half)).toBe("refused.recused-review");
    expect(ticked("/critère 1.2 oui", half)).toEqual(["1.2 yes"]);
    expect(ticked("/critère 9 oui", half)).toBe("refused.criterion-number");
  });
});

describe("help", () => {
  const tick = (c: number) => act({ do: "criterion", n: 1, c, met: true, text: "" }, PEOPLE.reviewer);
  const offer = (what: string) => [{ form: "form.criterion", with: { what } }];
  const after = (...ticks: readonly number[]) => requestAt("review", { besides: ticks.map(tick) });

  test("offers the first that nobody has ticked, where one may", () => {
    expect(offered("criterion", "reviewer", one)).toEqual(offer("1"));
    expect(offered("criterion", "reviewer", after(1, 3))).toEqual(offer("2"));
    expect(offered("criterion", "reviewer", after(1, 2, 3, 4, 5, 6))).toEqual([]);
    expect(offered("criterion", "elector", one)).toEqual([]);
  });

  test("of several projects, of the first that has one left and is not barred", () => {
    expect(offered("criterion", "reviewer", both)).toEqual(offer("1.1"));
    expect(offered("criterion", "reviewer", withRelais(after(1, 2, 3, 4, 5, 6), "review"))).toEqual(
      offer("2.1"),
    );
    const barred = withRelais(requestAt("review", { besides: [recusal(PEOPLE.reviewer)] }), "review");
    expect(offered("criterion", "reviewer", barred)).toEqual(offer("2.1"));
  });
});
