/** Which projects a line is about, and what of it is its text. */
import { describe, expect, test } from "vitest";
import { comesOf } from "../../../test/permissions/comes-of.ts";
import { PEOPLE, recusal, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import type { Request } from "../request/request.ts";

const one = requestAt("review");
const both = withRelais(one, "review");
/** La Halle, Le Relais, and three more of these numbers. */
const many: Request = {
  ...both,
  projects: [
    ...both.projects,
    ...[3, 12, 13].flatMap((n) => one.projects.map((project) => ({ ...project, n, title: `Lieu ${n}` }))),
  ],
};

/** The projects of the deeds with their texts, or why there are none. */
function read(line: string, request = both, who: "elector" | "relayer" | "reviewer" = "elector"): unknown {
  const deeds = comesOf(line, who, request);
  if ("why" in deeds) return deeds["why"];
  if (!Array.isArray(deeds)) throw new Error(line);
  return deeds.map((deed) => [deed.n, deed.text]);
}

describe("a text that is a project's name and nothing else", () => {
  test("says which project", () => {
    expect(read("/déport : La Halle")).toEqual([[[1], ""]]);
    expect(read("/déport : La Halle, Le Relais")).toEqual([[[1, 2], ""]]);
    expect(read("/déport La Halle")).toEqual([[[1], ""]]);
    expect(read("/relecture favorable : Le Relais", both, "reviewer")).toEqual([[2, ""]]);
    expect(read("/réserve : La Halle")).toBe("refused.text-needed");
    expect(read("/réserve La Halle")).toBe("refused.text-needed");
    expect(read("/retirer La Halle", both, "relayer")).toBe("refused.reason-needed");
  });

  test("is a text where the projects are said already", () => {
    expect(read("/réserve 2 : La Halle")).toEqual([[[2], "La Halle"]]);
    expect(read("/réserve tous : La Halle")).toEqual([[[], "La Halle"]]);
    expect(read("/réserve Le Relais : La Halle")).toEqual([[[2], "La Halle"]]);
  });

  test("is short", () => {
    expect(read(`/réserve : La Halle${".".repeat(192)}`)).toBe("refused.text-needed");
    expect(read(`/réserve : La Halle${".".repeat(193)}`)).toBe("refused.which-project");
  });

  test("decides nothing while words in front of it are not understood", () => {
    expect(read("/déport Chloé : La Halle")).toBe("refused.recuse-who");
  });
});

describe("a project's name", () => {
  test("in front of a colon is no part of the text", () => {
    expect(read("/réserve La Halle : le budget manque")).toEqual([[[1], "le budget manque"]]);
    expect(read("/retirer Le Relais : nous abandonnons", both, "relayer")).toEqual([
      [[2], "nous abandonnons"],
    ]);
    expect(read("/déport La Halle et Le Relais : salarié")).toEqual([[[1, 2], "salarié"]]);
  });

  test("that begins the text stays in it", () => {
    expect(read("/réserve La Halle doit publier ses plans")).toEqual([
      [[1], "La Halle doit publier ses plans"],
    ]);
    expect(read("/réserve notre Halle doit publier ses plans")).toBe("refused.which-project");
  });
});

describe("projects in words", () => {
  test("are all of those that run", () => {
    expect(read("/réserve tous : le budget manque")).toEqual([[[], "le budget manque"]]);
    expect(read("/réserve les deux : le budget manque")).toEqual([[[], "le budget manque"]]);
    expect(read("/réserve tous : le budget du projet 2 manque")).toEqual([
      [[], "le budget du projet 2 manque"],
    ]);
    expect(comesOf("/réserve les trois : le budget manque", "elector", both)).toEqual({
      why: "refused.how-many",
      count: "2",
      line: "/réserve : le budget manque",
    });
    const half = withRelais(one, "withdrawn");
    expect(comesOf("/réserve les deux : le budget manque", "elector", half)).toMatchObject({ count: "1" });
    expect(read("/retirer tous : nous abandonnons", half, "relayer")).toEqual([[[1], "nous abandonnons"]]);
    expect(read("/relecture tous favorable mais trop tôt", both, "reviewer")).toBe("refused.review-unclear");
  });

  test("are those that are withdrawn where no other is left", () => {
    expect(read("/réserve : le budget manque", requestAt("withdrawn"))).toBe("refused.withdrawn");
  });

  test("have to be there", () => {
    expect(comesOf("/réserve 1, 7 : le budget manque", "elector", both)).toEqual({
      why: "refused.no-such-project",
      n: "7",
      count: "2",
    });
    expect(read("/réserve 2, 1 : le budget manque")).toEqual([[[2, 1], "le budget manque"]]);
    expect(read("/relecture 2 et 1 favorable : bons", both, "reviewer")).toEqual([
      [2, "bons"],
      [1, "bons"],
    ]);
  });
});

describe("a text that speaks of some of the projects", () => {
  const asked = (line: string, request = many) => {
    const verdict = comesOf(line, "elector", request);
    return "n" in verdict ? verdict["n"] : verdict;
  };

  test.each([
    ["le projet 2 manque de tout", "2"],
    ["le projet n° 2 manque de tout", "2"],
    ["le projet n°2 manque de tout", "2"],
    ["le projet no 2 manque de tout", "2"],
    ["the project 2 is not ready", "2"],
    ["les projets 3 et 1 manquent de tout", "1 et 3"],
    ["les projets 12 et 13 manquent de tout", "12 et 13"],
    ["les projets 1, 2 et 12 manquent de tout", "1, 2 et 12"],
    ["projects 1, 2 and 3 are not ready", "1, 2 et 3"],
    ["projects 2 & 3 are not ready", "2 et 3"],
    ["le projet 12, puis le projet 3", "3 et 12"],
    ["le PROJET 2 manque de tout", "2"],
    ["il manque tout au Relais, et au projet 1", "1 et 2"],
    ["il manque tout au projet 12.", "12"],
    ["il manque tout au projet 12, dit-on", "12"],
  ])("%s", (text, n) => {
    expect(asked(`/réserve : ${text}`)).toBe(n);
  });

  test.each([
    "le projet 2,5 fois plus cher",
    "le projet 2.5 fois plus cher",
    "le projet 2bis manque de tout",
    "un avant-projets2 manque de tout",
    "un xprojet 2 manque de tout",
    "le projet 7 manque de tout",
    "le projet n 2 manque de tout",
    "les projets 1, 2, 3, 12 et 13 manquent de tout",
    "rien de tout cela",
  ])("not: %s", (text) => {
    expect(read(`/réserve : ${text}`, many)).toEqual([[[], text]]);
  });

  test("counts in its first thousand characters", () => {
    const far = "rien à dire ".repeat(84);
    expect(comesOf(`/réserve : ${far} projet 2`, "elector", both)).toHaveLength(1);
    expect(asked(`/réserve : ${"rien à dire ".repeat(80)} projet 2`)).toBe("2");
  });

  test("is asked about with a line for either", () => {
    expect(comesOf("/réserve : le projet 2 manque de tout", "elector", both)).toEqual({
      why: "refused.which-project",
      understood: "une réserve",
      n: "2",
      lineProject: "/réserve 2 : le projet 2 manque de tout",
      line: "/réserve 1 et 2 : le projet 2 manque de tout",
    });
    expect(read("/réserve : le projet 1 manque de tout", one)).toEqual([[[], "le projet 1 manque de tout"]]);
  });

  test("where what is needed is there", () => {
    expect(read("/relecture : le projet 2 est bon", both, "reviewer")).toBe("refused.verdict-needed");
  });
});

describe("a number that may begin the text", () => {
  test("is asked about where it is a project's", () => {
    expect(comesOf("/réserve 2 partenaires manquent", "elector", both)).toEqual({
      why: "refused.number-or-text",
      unclear: "2 partenaires manquent",
      n: "2",
      lineProject: "/réserve 2 : partenaires manquent",
      line: "/réserve : 2 partenaires manquent",
    });
    expect(comesOf("/réserve 12 partenaires manquent", "elector", many)).toMatchObject({
      lineProject: "/réserve 12 : partenaires manquent",
    });
    expect(read("/réserve 4 partenaires manquent", many)).toEqual([[[], "4 partenaires manquent"]]);
    expect(read("/réserve 1 partenaire manque", one)).toEqual([[[], "1 partenaire manque"]]);
  });
});

test("who may not for one of them may not for any", () => {
  const half = withRelais(one, "review", { besides: [recusal(PEOPLE.reviewer)] });
  expect(read("/relecture favorable : bons", half, "reviewer")).toBe("refused.recused-review");
});
