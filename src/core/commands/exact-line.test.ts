/** The exact line to type, and how what was understood of one is told. */
import { describe, expect, test } from "vitest";
import { exactLine, numbersIn } from "./exact-line.ts";
import { understood } from "./understood.ts";

describe("a line to type", () => {
  test("has its arguments in order, without those that are not there, and the colon of its language", () => {
    expect(exactLine("fr", "recuse", ["@anna", null, "", "2"], "salariée de l'opérateur")).toBe(
      "/déport @anna 2 : salariée de l'opérateur",
    );
    expect(exactLine("en", "recuse", ["@anna"], "an employee of theirs")).toBe(
      "/recuse @anna: an employee of theirs",
    );
    expect(exactLine("en", "recuse", [])).toBe("/recuse: I have a link with this project");
  });

  test("is as long as the forum asks for: 20 characters", () => {
    expect(exactLine("en", "sign", ["1"], "I sign now.")).toBe("/sign 1: I sign now.");
    expect(exactLine("en", "sign", ["1"], "I sign now")).toBe("/sign 1: I sign the letter of this project");
  });

  test("has its author's own text as long as it can be shown", () => {
    const longest = "a long reason ".repeat(7).slice(0, 90);
    expect(exactLine("en", "withdraw", ["1"], longest)).toBe(`/withdraw 1: ${longest.trim()}`);
    expect(exactLine("en", "withdraw", ["1"], "on two\nlines, both of them")).toBe(
      "/withdraw 1: on two lines, both of them",
    );
  });

  test.each([
    "`code` in the reason",
    "see [the page] there",
    "{curly} things here",
    "a <b> b, so it is",
    "a | b, so it is",
    "back\\\\slash in it",
    "very *bold* reason",
    "an _emphasis_ in it",
    "@anna has left them",
    "either / or, so it is",
    "is it withdrawn, really?",
    "1 2 3 4 5 6 7 8 9 10 11 12",
    "1 a 2 b 3 c 4 d 5 e 6 f 7 g",
    "x".repeat(91),
  ])("has a sample instead of %j", (text) => {
    expect(exactLine("en", "withdraw", ["1"], text)).toBe("/withdraw 1: the reason in one sentence");
  });

  test("names projects as they are listed", () => {
    expect(numbersIn("fr", [])).toBeNull();
    expect(numbersIn("fr", [2])).toBe("2");
    expect(numbersIn("fr", [1, 2, 4])).toBe("1, 2 et 4");
    expect(numbersIn("en", [1, 2])).toBe("1 and 2");
  });
});

describe("of each command, what was understood and a sample of its text", () => {
  test.each([
    ["recuse", "un déport", "/déport : j'ai un lien avec ce projet"],
    ["no-link", "une réponse sans lien d'intérêts", "/sans-lien : je n'ai pas de lien avec ce projet"],
    ["lift", "une levée", "/lever : le motif en une phrase"],
    ["concern", "une réserve", "/réserve : ce qui doit changer"],
    ["objection", "une objection", "/objection : ce qui doit changer"],
    ["review", "une relecture", "/relecture : votre avis en une phrase"],
    ["criterion", "un critère", "/critère : ce que montre le dossier"],
    ["project", "un nouveau projet", "/projet : Nom du nouveau projet"],
    ["withdraw", "un retrait de la demande", "/retirer : le motif en une phrase"],
    ["vote", "un vote", "/vote : le motif en une phrase"],
    ["membership", "une adhésion", "/adhésion : le porteur a adhéré"],
    ["sign", "une signature", "/signer : je signe la lettre de ce projet"],
    ["letter", "une nouvelle version de la lettre", "/lettre : motif de la nouvelle version"],
    ["revoke", "une révocation", "/révoquer : motif de la révocation"],
    ["followup", "les suites de la lettre", "/suite : ce que dit le financeur"],
    ["minutes", "un procès-verbal", "/pv : pour les archives du réseau"],
    ["help", "une demande d'aide", "/aide : que puis-je faire ici"],
  ] as const)("%s", (name, words, line) => {
    expect(understood("fr", name, {})).toBe(words);
    expect(exactLine("fr", name, [])).toBe(line);
  });
});

describe("what was understood", () => {
  test.each([
    ["fr", "recuse", {}, "un déport"],
    [
      "fr",
      "recuse",
      { people: [], projects: [], lifted: [], criteria: [], verdict: null, answer: null, all: null },
      "un déport",
    ],
    ["fr", "recuse", { people: ["anna", "ben"], projects: [2] }, "un déport, pour anna et ben, projet 2"],
    ["en", "recuse", { projects: [1, 2] }, "a recusal, projects 1 and 2"],
    ["en", "recuse", { all: { count: 0 } }, "a recusal, all projects"],
    [
      "fr",
      "lift",
      {
        lifted: [
          { kind: "recusal", cause: null },
          { kind: "position", id: "R1" },
        ],
      },
      "une levée, un déport et R1",
    ],
    [
      "fr",
      "criterion",
      {
        criteria: [
          { n: 1, k: 2 },
          { n: null, k: 4 },
        ],
        answer: false,
      },
      "un critère, 1.2 et 4, non",
    ],
    ["en", "criterion", { criteria: [{ n: null, k: 4 }], answer: true }, "a criterion, 4, yes"],
    ["en", "review", { verdict: "reserved" }, "a review, reserved"],
  ] as const)("%s %s %j: %s", (language, name, said, words) => {
    expect(understood(language, name, said)).toBe(words);
  });
});
