/** What an answer to a line in doubt proposes is what its author can do: what is theirs to lift, to answer, to withdraw. */
import { describe, expect, test } from "vitest";
import { comesOf } from "../../../test/permissions/comes-of.ts";
import { act, PEOPLE, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import type { At, Who } from "../../../test/permissions/request-at.ts";
import type { Act, RecusalCause } from "../record/act.ts";

const of = (who: Who) => ({ id: PEOPLE[who].id, name: PEOPLE[who].name });
const given = (kind: "concern" | "objection", id: string, who: Who): Act =>
  act({ do: kind, id, who: of(who), n: [1], text: "le budget" }, PEOPLE[who]);
const lifted = (id: string): Act => act({ do: "lift-position", id, text: "" }, PEOPLE.steward);
const recused = (who: Who, how: RecusalCause = "self"): Act =>
  act({ do: "recuse", who: of(who), n: [], how, text: "" }, PEOPLE[who]);
const asked = (who: Who): Act => act({ do: "ask", who: of(who), n: [], text: "" }, PEOPLE.ines);
const at = (moment: At, ...besides: readonly Act[]) => requestAt(moment, { besides });

const SAMPLE = "le motif en une phrase";
const POSITIONS = [
  given("concern", "R1", "ines"),
  given("objection", "O1", "ines"),
  given("concern", "R2", "elector"),
  given("concern", "R3", "elector"),
];
const review = at("review", ...POSITIONS);

describe("a position that is said to be over", () => {
  const closed = (line: string) => ({ why: "refused.position-closed", unclear: "levée", lineLift: line });

  test("is lifted under its number, where it is one's own", () => {
    expect(comesOf("/réserve : levée", "elector", review)).toEqual(closed(`/lever R2 : ${SAMPLE}`));
    expect(comesOf("/réserve : levée", "ines", review)).toEqual(closed(`/lever R1 : ${SAMPLE}`));
    expect(comesOf("/objection : levée", "ines", review)).toEqual(closed(`/lever O1 : ${SAMPLE}`));
  });

  test("is somebody else's to a moderator only", () => {
    expect(comesOf("/objection : levée", "steward", review)).toEqual(closed(`/lever O1 : ${SAMPLE}`));
    for (const who of ["elector", "stranger", "recusedSteward"] as const)
      expect(comesOf("/objection : levée", who, review)).toEqual({
        why: "refused.objection-none-open",
        unclear: "levée",
      });
    // Whoever is no elector any more still lifts their own.
    const own = at("review", given("objection", "O1", "member"));
    expect(comesOf("/objection : levée", "member", own)).toEqual(closed(`/lever O1 : ${SAMPLE}`));
    expect(comesOf("/réserve : levée", "stranger", review)).toEqual({
      why: "refused.concern-none-open",
      unclear: "levée",
    });
  });

  test("is none that is lifted already", () => {
    expect(comesOf("/réserve : levée", "elector", at("review", ...POSITIONS, lifted("R2")))).toEqual(
      closed(`/lever R3 : ${SAMPLE}`),
    );
    expect(comesOf("/objection : levée", "ines", at("review", ...POSITIONS, lifted("O1")))).toMatchObject({
      why: "refused.objection-none-open",
    });
  });

  test("has its number where it is written with it", () => {
    expect(comesOf("/réserve R2 : les plans sont là", "elector", review)).toEqual({
      why: "refused.position-number",
      id: "R2",
      lineLift: `/lever R2 : ${SAMPLE}`,
      line: "/réserve : les plans sont là",
    });
    for (const id of ["R1", "O1", "R9"])
      expect(comesOf(`/réserve ${id} : les plans sont là`, "elector", review)).toEqual({
        why: "refused.position-new",
        id,
        line: "/réserve : les plans sont là",
      });
    expect(comesOf("/réserve r1 : les plans sont là", "steward", review)).toMatchObject({
      lineLift: `/lever R1 : ${SAMPLE}`,
    });
  });
});

describe("a recusal that is said to be over", () => {
  const line = "/déport : j'ai un lien avec ce projet";
  const over = { why: "refused.recuse-over", unclear: "terminé", line };

  test("is lifted where it is one's own to lift", () => {
    expect(comesOf("/déport : terminé", "recused", review)).toEqual({
      why: "refused.recuse-closed",
      unclear: "terminé",
      lineLift: `/lever déport : ${SAMPLE}`,
      line,
    });
    expect(comesOf("/déport : terminé", "elector", review)).toEqual(over);
    expect(comesOf("/déport : terminé", "recused", at("vote"))).toEqual(over);
    expect(comesOf("/déport : terminé", "elector", at("review", recused("elector", "steward")))).toEqual(
      over,
    );
    expect(
      comesOf(
        "/déport : terminé",
        "elector",
        withRelais(at("review"), "review", { besides: [recused("elector")] }),
      ),
    ).toMatchObject({
      why: "refused.recuse-closed",
    });
  });

  test("is that of whoever is named, by a moderator", () => {
    const named = { lineLift: `/lever déport @denis : ${SAMPLE}` };
    expect(comesOf("/déport @denis terminé : parti", "steward", review)).toMatchObject(named);
    expect(comesOf("/déport @denis terminé : parti", "elector", review)).toMatchObject({
      why: "refused.recuse-over",
    });
    expect(comesOf("/déport @ines terminé : parti", "steward", review)).toMatchObject({
      why: "refused.recuse-over",
    });
    expect(comesOf("/déport @denis @ines terminé : parti", "steward", review)).toMatchObject({
      why: "refused.recuse-over",
    });
    expect(comesOf("/déport @personne terminé : parti", "steward", review)).toMatchObject({
      why: "refused.recuse-over",
    });
    expect(comesOf("/déport @denis @gael terminé : partis", "steward", review)).toMatchObject({
      lineLift: `/lever déport @denis @gael : ${SAMPLE}`,
    });
  });
});

describe("a link that there is not", () => {
  const line = "/déport : j'ai un lien avec ce projet";
  const asks = {
    why: "refused.recuse-none",
    unclear: "aucun lien",
    lineNoLink: "/sans-lien : je n'ai pas de lien avec ce projet",
    line,
  };
  const nothing = { why: "refused.recuse-no-link", unclear: "aucun lien", line };

  test("answers the question, where there is one", () => {
    expect(comesOf("/déport : aucun lien", "elector", at("review", asked("elector")))).toEqual(asks);
    expect(comesOf("/déport : aucun lien", "elector", at("review", recused("elector", "named")))).toEqual(
      asks,
    );
    expect(comesOf("/déport : aucun lien", "elector", review)).toEqual(nothing);
    expect(comesOf("/déport : aucun lien", "elector", at("vote", recused("elector", "named")))).toEqual(
      nothing,
    );
    const second = withRelais(at("review"), "review", { besides: [recused("elector", "named")] });
    expect(comesOf("/déport : aucun lien", "elector", second)).toEqual(asks);
  });

  test("is nobody else's to answer", () => {
    expect(comesOf("/déport @ines : aucun lien", "elector", at("review", asked("elector")))).toMatchObject({
      why: "refused.recuse-no-link",
    });
  });
});

describe("what is withdrawn and is not the request", () => {
  const request = { line: `/retirer : ${SAMPLE}` };

  test.each([
    ["/retirer R1", "/lever R1"],
    ["/retirer la réserve R3, réglée", "/lever R3"],
    ["/withdraw my concern", "/lever R1"],
    ["/retirer ma réserve", "/lever R1"],
    ["/retirer mon objection", "/lever O1"],
  ])("%s, by somebody who may do both", (text, lineLift) => {
    expect(comesOf(text, "steward", review)).toMatchObject({
      why: "refused.withdraw-what",
      lineLift: `${lineLift} : ${SAMPLE}`,
      ...request,
    });
  });

  test("is the request itself, where there is nothing to lift", () => {
    for (const text of ["ma réserve", "R1", "R9", "mon objection", "mon déport", "tout", "xR1", "R1x"])
      expect(comesOf(`/retirer ${text}`, "relayer", review)).toEqual({
        why: "refused.withdraw-request",
        unclear: text,
        ...request,
      });
  });

  test("is lifted, by somebody who may not withdraw the request", () => {
    const lifts = (unclear: string, what: string) => ({
      why: "refused.withdraw-lift",
      unclear,
      lineLift: `/lever ${what} : ${SAMPLE}`,
    });
    expect(comesOf("/retirer ma réserve", "elector", review)).toEqual(lifts("ma réserve", "R2"));
    expect(comesOf("/retirer mon déport", "recused", review)).toEqual(lifts("mon déport", "déport"));
    expect(comesOf("/withdraw my recusal", "recused", review)).toEqual(lifts("my recusal", "déport"));
    expect(comesOf("/retirer mon conflit", "recused", review)).toEqual(lifts("mon conflit", "déport"));
    expect(comesOf("/retirer mon objection", "elector", review)).toEqual({
      why: "refused.request-only",
      n: "1",
    });
    expect(comesOf("/retirer ma réserve", "relayer", at("delivered"))).toEqual({
      why: "refused.already-delivered",
      n: "1",
    });
    expect(comesOf("/retirer ma réserve", "relayer", withRelais(at("delivered"), "review"))).toMatchObject({
      why: "refused.withdraw-request",
    });
  });

  test("keeps the text and the projects that were said", () => {
    expect(comesOf("/retirer projet 1, R9 : les plans sont publiés", "relayer", review)).toMatchObject({
      line: "/retirer 1 : les plans sont publiés",
    });
  });
});

describe("somebody who is named without an @", () => {
  const who = (text: string) => {
    const verdict = comesOf(`/déport : ${text}`, "elector", known);
    return "why" in verdict ? verdict["why"] : "recused";
  };
  const { snapshot } = review;
  const more = [
    { id: 30, username: "lgf", name: "Odile Le Goff" },
    { id: 31, username: "x77", name: "Wu Ramage" },
    { id: 32, username: "x78", name: "Eva Blum" },
  ];
  const known = { ...review, snapshot: { ...snapshot, electors: [...snapshot.electors, ...more] } };

  test.each([
    "Ines, du conseil",
    "ines, du conseil",
    "Ines, d'ici",
    "Eva, du conseil",
    "Ramage, du conseil",
    "une proche, Goff de son nom",
    "(Ines) au conseil",
    "lien,.;:,.;:,.;: Ines",
  ])("%s", (text) => {
    expect(who(text)).toBe("refused.recuse-who");
  });

  test.each([
    "au conseil avec ines depuis mai",
    "au conseil avec iNes depuis mai",
    "Leo y travaille",
    "Wu, du conseil",
    "le conseil depuis mai",
    "j'ai Ines pour voisine",
    "I've met Ines at work",
    "moi, et Ines aussi",
    "un lien de famille un peu lointain avec Ines",
  ])("but not: %s", (text) => {
    expect(who(text)).toBe("recused");
  });

  test("is asked about in recusals, and where nobody is named, alone", () => {
    expect(comesOf("/déport @ines : notre collègue Jonas le dit", "steward", review)).toHaveLength(1);
    expect(comesOf("/réserve : Ines doit publier ses plans", "elector", review)).toHaveLength(1);
  });
});

describe("a recusal with words between its arguments and its text", () => {
  test("keeps what was understood", () => {
    const both = withRelais(review, "review");
    expect(comesOf("/déport @ines @jonas ou Karim : salariés", "steward", both)).toMatchObject({
      why: "refused.recuse-more",
      understood: "un déport, pour ines et jonas",
      lineOther: "/déport @ines @jonas @nom : salariés",
      line: "/déport @ines @jonas : salariés",
    });
    expect(comesOf("/déport @ines projet 1 ou Karim : salariés", "steward", both)).toMatchObject({
      why: "refused.recuse-more",
      line: "/déport @ines 1 : salariés",
    });
    expect(comesOf("/déport 2 Karim y travaille", "steward", both)).toMatchObject({
      why: "refused.recuse-who",
    });
    expect(comesOf("/déport projet 2, elle y travaille", "steward", both)).toMatchObject({
      why: "refused.recuse-who",
    });
  });
});

describe("what cannot be lifted", () => {
  test("is refused for that, whatever else is unclear", () => {
    expect(comesOf("/lever déport peut-être : parti", "elector", review)).toEqual({
      why: "refused.not-recused",
    });
    expect(comesOf("/lever R1 bientôt : publié", "elector", review)).toEqual({
      why: "refused.lift-position",
      id: "R1",
    });
    expect(comesOf("/lever R2, R9 bientôt : publié", "elector", review)).toEqual({
      why: "refused.no-such-position",
      id: "R9",
    });
    expect(comesOf("/lever déport @ines bientôt : partie", "steward", review)).toEqual({
      why: "refused.not-recused",
    });
    expect(comesOf("/lever déport @denis bientôt : parti", "steward", review)).toMatchObject({
      why: "refused.unclear",
      line: `/lever déport @denis : parti`,
    });
    expect(comesOf("/lever déport demandeur @alice peut-être : erreur", "steward", review)).toEqual({
      why: "refused.unclear",
      understood: "une levée, pour alice, un déport",
      unclear: "peut-être",
      line: "/lever déport demandeur @alice : erreur",
    });
    expect(comesOf("/lever R2, R3 bientôt : publié", "elector", review)).toMatchObject({
      why: "refused.unclear",
    });
  });
});

describe("other doubts", () => {
  test("two opinions are one too many", () => {
    expect(comesOf("/relecture favorable, défavorable", "reviewer", review)).toMatchObject({
      why: "refused.review-unclear",
      unclear: "défavorable",
    });
  });

  test("what is missing is said first, by who may", () => {
    expect(comesOf("/critère 2 pas encore", "elector", review)).toEqual({ why: "refused.reviewers-only" });
    expect(comesOf("/lever bientôt demain", "elector", review)).toEqual({ why: "refused.lift-what" });
  });

  test("a number stands in front of the words in doubt", () => {
    expect(comesOf("/réserve R1 les plans : sont là", "ines", review)).toMatchObject({
      why: "refused.position-number",
      id: "R1",
    });
    expect(comesOf("/réserve pour Ines, voir R1 : les plans", "ines", review)).toMatchObject({
      why: "refused.unclear",
    });
    expect(comesOf("/réserve au nom de @ines : le budget", "steward", review)).toMatchObject({
      why: "refused.unclear",
    });
  });

  test("the kind of what is withdrawn is kept, and its number", () => {
    const own = at("review", given("objection", "O1", "elector"), given("concern", "R12", "elector"));
    expect(comesOf("/retirer R12", "elector", own)).toMatchObject({ lineLift: `/lever R12 : ${SAMPLE}` });
    expect(comesOf("/retirer ma réserve", "elector", own)).toMatchObject({
      lineLift: `/lever R12 : ${SAMPLE}`,
    });
    expect(comesOf("/retirer mon objection", "elector", own)).toMatchObject({
      lineLift: `/lever O1 : ${SAMPLE}`,
    });
  });
});

describe("whoever may not do it at all is told who may, not how it is written", () => {
  const both = withRelais(review, "review");

  test.each([
    ["/signer plus tard : demain", "elector", "refused.signatories-only"],
    ["/lettre 1 ou 2 : adresse", "elector", "refused.letter-stewards-only"],
    ["/révoquer tout de suite", "elector", "refused.signatories-only"],
    ["/révoquer tout de suite", "steward", "refused.no-letter-out"],
    ["/suite obtenu : pas encore", "elector", "refused.followup-who"],
    ["/suite obtenu : pas encore", "relayer", "refused.no-letter-out"],
    ["/adhésion oui mais demain", "elector", "refused.membership-stewards-only"],
    ["/relecture plutôt favorable", "elector", "refused.reviewers-only"],
    ["/critère 2 oui, en partie", "elector", "refused.reviewers-only"],
    ["/pv 1 ou 2", "steward", "refused.minutes-electors-only"],
    ["/sans-lien peut-être : je ne sais pas", "elector", "refused.nobody-asked"],
    ["/réserve : aucune", "recused", "refused.recused-concern"],
    ["/vote bientôt", "elector", "refused.stewards-only"],
    ["/retirer : le projet 2 est mort", "elector", "refused.request-only"],
    ["/critère 2,4 oui", "elector", "refused.reviewers-only"],
    ["/critère 1.2 et 4 oui", "elector", "refused.reviewers-only"],
    ["/lettre : une autre adresse", "elector", "refused.letter-stewards-only"],
    ["/sans-lien @ines : rien", "elector", "refused.nobody-asked"],
    ["/vote : le projet 2 est prêt", "elector", "refused.stewards-only"],
  ] as const)("%s, by the %s", (line, who, why) => {
    expect(comesOf(line, who, both)).toEqual({ why, n: "1" });
  });

  test("unless no line is shown to them", () => {
    expect(comesOf("/réserve 7 : le budget manque", "recused", both)).toEqual({
      why: "refused.no-such-project",
      n: "7",
      count: "2",
    });
  });

  test("of the project that the line names", () => {
    const later = withRelais(at("granted"), "delivered");
    expect(comesOf("/signer 2, plus tard : demain", "elector", later)).toMatchObject({ n: "2" });
    expect(comesOf("/vote 2 bientôt", "elector", later)).toMatchObject({ n: "2" });
    expect(comesOf("/relecture projet 2, plutôt favorable", "reviewer", later)).toEqual({
      why: "refused.review-over",
      n: "2",
    });
    expect(comesOf("/relecture projet 7, plutôt favorable", "reviewer", later)).toMatchObject({ n: "1" });
  });

  test("but not who may for one of the projects, or by another of its uses", () => {
    const half = withRelais(review, "review", { besides: [recused("reviewer")] });
    expect(comesOf("/relecture plutôt favorable", "reviewer", half)).toMatchObject({
      why: "refused.review-unclear",
    });
    const first = withRelais(at("review", recused("reviewer")), "review");
    expect(comesOf("/relecture plutôt favorable", "reviewer", first)).toMatchObject({
      why: "refused.review-unclear",
    });
    expect(comesOf("/objection : aucune", "recused", both)).toMatchObject({ why: "refused.position-none" });
    expect(comesOf("/lever R2 bientôt : publié", "elector", both)).toMatchObject({ why: "refused.unclear" });
    expect(comesOf("/vote 1 bientôt", "steward", at("vote"))).toMatchObject({
      why: "refused.vote-end-unclear",
    });
  });
});

describe("a letter's command in doubt", () => {
  const out = withRelais(at("delivered"), "delivered");
  const granted = requestAt("granted", { settings: "letter: { signature: command }" });

  test.each([
    [
      "/lettre 1 ou 2 : adresse",
      "une nouvelle version de la lettre, projet 1",
      "ou 2",
      "/lettre 1 : motif de la nouvelle version",
    ],
    ["/révoquer tout de suite", "une révocation", "tout de suite", "/révoquer : motif de la révocation"],
    ["/suite obtenu peut-être : mille", "les suites de la lettre", "peut-être", "/suite obtenu : mille"],
    [
      "/suite 2 refusé E1 ou E2 : rien",
      "les suites de la lettre, projet 2",
      "ou E2",
      "/suite 2 refusé E1 : rien",
    ],
  ])("%s", (line, understood, unclear, shown) => {
    const answer = { why: "refused.unclear", understood, unclear, line: shown };
    expect(comesOf(line, "steward", out)).toEqual(answer);
  });

  test("and a signature", () => {
    expect(comesOf("/signer plus tard : demain", "steward", granted)).toEqual({
      why: "refused.unclear",
      understood: "une signature",
      unclear: "plus tard",
      line: "/signer : je signe la lettre de ce projet",
    });
  });
});
