/**
 * The answers to lines that leave a doubt, whole: what was understood of the line, what is unclear, the exact line to
 * type. Null: nothing is unclear, and the line does what it says.
 */
import { expect, test } from "vitest";
import { answerTo } from "./two-projects.ts";
import type { Case } from "./two-projects.ts";

const ANSWERS: readonly (readonly [
  line: string,
  of: Case,
  answer: Readonly<Record<string, string>> | null,
])[] = [
  [
    "/déport chloé salariée de l'opérateur",
    {},
    {
      why: "refused.recuse-who",
      understood: "un déport",
      unclear: "chloé salariée de l'opérateur",
      lineOther: "/déport @nom : un lien avec ce projet",
      line: "/déport : j'ai un lien avec ce projet",
    },
  ],
  [
    "/déport @anna et Ben 2 : salariés",
    { by: "nadia" },
    {
      why: "refused.recuse-more",
      understood: "un déport, pour anna",
      unclear: "et Ben 2",
      lineOther: "/déport @anna @nom : salariés",
      line: "/déport @anna : salariés",
    },
  ],
  [
    "/déport 1, 2 ou Ben : salariés",
    { by: "nadia" },
    {
      why: "refused.unclear",
      understood: "un déport, projets 1 et 2",
      unclear: "ou Ben",
      line: "/déport 1, 2 : salariés",
    },
  ],
  [
    "/recuse Chloe works there",
    { language: "en" },
    {
      why: "refused.recuse-who",
      understood: "a recusal",
      unclear: "Chloe works there",
      lineOther: "/recuse @name: a link with this project",
      line: "/recuse: I have a link with this project",
    },
  ],
  [
    "/déport : notre collègue Chloé y travaille",
    {},
    {
      why: "refused.recuse-who",
      understood: "un déport",
      unclear: "notre collègue Chloé y travaille",
      lineOther: "/déport @nom : un lien avec ce projet",
      line: "/déport : j'ai un lien avec ce projet",
    },
  ],
  ["/déport : je travaille avec Chloé", {}, null],
  [
    "/déport : la Chloé du conseil",
    {},
    {
      why: "refused.recuse-who",
      understood: "un déport",
      unclear: "la Chloé du conseil",
      lineOther: "/déport @nom : un lien avec ce projet",
      line: "/déport : j'ai un lien avec ce projet",
    },
  ],
  ["/déport : Léo y travaille", {}, null],
  [
    "/déport : une amie de chloé",
    {},
    {
      why: "refused.recuse-who",
      understood: "un déport",
      unclear: "une amie de chloé",
      lineOther: "/déport @nom : un lien avec ce projet",
      line: "/déport : j'ai un lien avec ce projet",
    },
  ],
  ["/déport : me voilà employée par Anna", {}, null],
  [
    "/déport : Ben",
    {},
    {
      why: "refused.recuse-who",
      understood: "un déport",
      unclear: "Ben",
      lineOther: "/déport @nom : un lien avec ce projet",
      line: "/déport : j'ai un lien avec ce projet",
    },
  ],
  [
    "/déport : aucun lien avec ce projet",
    {},
    {
      why: "refused.recuse-no-link",
      unclear: "aucun lien avec ce projet",
      line: "/déport : j'ai un lien avec ce projet",
    },
  ],
  [
    "/déport 2 : aucun lien",
    { language: "en" },
    {
      why: "refused.recuse-no-link",
      unclear: "aucun lien",
      line: "/recuse 2: I have a link with this project",
    },
  ],
  [
    "/déport terminé : j'ai quitté le conseil",
    {},
    {
      why: "refused.recuse-over",
      unclear: "terminé",
      line: "/déport : j'ai un lien avec ce projet",
    },
  ],
  [
    "/déport 1 sauf 2 : salarié",
    {},
    {
      why: "refused.unclear",
      understood: "un déport, projet 1",
      unclear: "sauf 2",
      line: "/déport 1 : j'ai un lien avec ce projet",
    },
  ],
  [
    "/réserve : levée, merci",
    {},
    {
      why: "refused.position-closed",
      unclear: "levée, merci",
      lineLift: "/lever R1 : le motif en une phrase",
    },
  ],
  [
    "/concern: withdrawn, the plans are there",
    { language: "en", by: "anna" },
    { why: "refused.concern-none-open", unclear: "withdrawn, the plans are there" },
  ],
  [
    "/objection : levée",
    {},
    { why: "refused.position-closed", unclear: "levée", lineLift: "/lever O1 : le motif en une phrase" },
  ],
  [
    "/réserve : aucune",
    {},
    { why: "refused.position-none", unclear: "aucune", line: "/réserve : ce qui doit changer" },
  ],
  [
    "/objection 2 : aucune",
    {},
    { why: "refused.position-none", unclear: "aucune", line: "/objection 2 : ce qui doit changer" },
  ],
  [
    "/réserve R1 : les plans sont là",
    {},
    {
      why: "refused.position-number",
      id: "R1",
      lineLift: "/lever R1 : le motif en une phrase",
      line: "/réserve : les plans sont là",
    },
  ],
  [
    "/réserve o12 : les plans sont là",
    {},
    {
      why: "refused.position-new",
      id: "O12",
      line: "/réserve : les plans sont là",
    },
  ],
  ["/objection @chloe : trop tôt", {}, { why: "refused.objection-own", line: "/objection : trop tôt" }],
  [
    "/réserve Chloé : trop tôt",
    { by: "nadia" },
    {
      why: "refused.unclear",
      understood: "une réserve",
      unclear: "Chloé",
      line: "/réserve : ce qui doit changer",
    },
  ],
  [
    "/objection Chloé : trop tôt",
    {},
    { why: "refused.unclear", understood: "une objection", unclear: "Chloé", line: "/objection : trop tôt" },
  ],
  [
    "/relecture plutôt favorable",
    { oneProject: true },
    {
      why: "refused.review-unclear",
      understood: "une relecture",
      unclear: "plutôt favorable",
      lineFor: "/relecture favorable : votre avis en une phrase",
      lineReserved: "/relecture réserve : votre avis en une phrase",
      lineAgainst: "/relecture défavorable : votre avis en une phrase",
    },
  ],
  [
    "/relecture 1 pas favorable : trop tôt",
    {},
    {
      why: "refused.review-unclear",
      understood: "une relecture, projet 1",
      unclear: "pas favorable",
      lineFor: "/relecture 1 favorable : votre avis en une phrase",
      lineReserved: "/relecture 1 réserve : votre avis en une phrase",
      lineAgainst: "/relecture 1 défavorable : votre avis en une phrase",
    },
  ],
  ["/review for but late", { language: "en", oneProject: true }, { why: "refused.verdict-needed" }],
  ["/relecture 2", {}, { why: "refused.verdict-needed" }],
  [
    "/critère 2",
    { oneProject: true },
    {
      why: "refused.yes-or-no",
      understood: "un critère, 2",
      lineYes: "/critère 2 oui : ce que montre le dossier",
      lineNo: "/critère 2 non : ce que montre le dossier",
    },
  ],
  [
    "/critère 2 oui, en partie",
    { oneProject: true },
    {
      why: "refused.yes-and-no",
      understood: "un critère, 2, oui",
      lineYes: "/critère 2 oui : ce que montre le dossier",
      lineNo: "/critère 2 non : ce que montre le dossier",
      unclear: "en partie",
    },
  ],
  [
    "/criterion 1.2 yes, but not all",
    { language: "en" },
    {
      why: "refused.yes-and-no",
      understood: "a criterion, 1.2, yes",
      lineYes: "/criterion 1.2 yes: what the file shows",
      lineNo: "/criterion 1.2 no: what the file shows",
      unclear: "but not all",
    },
  ],
  [
    "/critère 1.2, 3 non, sauf",
    {},
    {
      why: "refused.criterion-project",
      understood: "un critère, 1.2 et 3, non",
      line: "/critère 1.2, 1.3 non : sauf",
    },
  ],
  [
    "/critère 2,4 oui",
    {},
    {
      why: "refused.criterion-comma",
      unclear: "2,4",
      lineProject: "/critère 2.4 oui : ce que montre le dossier",
      line: "/critère 2, 4 oui : ce que montre le dossier",
    },
  ],
  [
    "/critère 1.2 et 4 oui : vus",
    {},
    {
      why: "refused.criterion-project",
      understood: "un critère, 1.2 et 4, oui",
      line: "/critère 1.2, 1.4 oui : vus",
    },
  ],
  [
    "/critère 1 2.3 oui : vus",
    {},
    {
      why: "refused.yes-or-no",
      understood: "un critère, 1",
      lineYes: "/critère 1 oui : ce que montre le dossier",
      lineNo: "/critère 1 non : ce que montre le dossier",
    },
  ],
  ["/critère 9 oui", {}, { why: "refused.criterion-number", count: "6" }],
  ["/critère 3.2 oui : vu", {}, { why: "refused.no-such-project", n: "3", count: "2" }],
  [
    "/adhésion 1 pas encore",
    { by: "nadia" },
    {
      why: "refused.yes-or-no",
      understood: "une adhésion, projet 1",
      lineYes: "/adhésion 1 oui : le porteur a adhéré",
      lineNo: "/adhésion 1 non : le porteur n'a pas adhéré",
    },
  ],
  [
    "/adhésion 2 oui mais plus tard",
    { by: "nadia" },
    {
      why: "refused.yes-and-no",
      understood: "une adhésion, oui, projet 2",
      lineYes: "/adhésion 2 oui : le porteur a adhéré",
      lineNo: "/adhésion 2 non : le porteur n'a pas adhéré",
      unclear: "mais plus tard",
    },
  ],
  [
    "/retirer R1 : les plans sont publiés",
    { by: "nadia" },
    {
      why: "refused.withdraw-what",
      unclear: "R1",
      lineLift: "/lever R1 : le motif en une phrase",
      line: "/retirer : les plans sont publiés",
    },
  ],
  [
    "/retirer ma réserve",
    { by: "nadia" },
    {
      why: "refused.withdraw-what",
      unclear: "ma réserve",
      lineLift: "/lever R1 : le motif en une phrase",
      line: "/retirer : le motif en une phrase",
    },
  ],
  [
    "/withdraw 1 my concern",
    { by: "nadia", language: "en" },
    {
      why: "refused.withdraw-what",
      unclear: "my concern",
      lineLift: "/lift R1: the reason in one sentence",
      line: "/withdraw 1: the reason in one sentence",
    },
  ],
  [
    "/lever R1 bientôt : publié",
    {},
    {
      why: "refused.unclear",
      understood: "une levée, R1",
      unclear: "bientôt",
      line: "/lever R1 : le motif en une phrase",
    },
  ],
  ["/lever déport demandeur @chloe 2 peut-être : erreur", { by: "nadia" }, { why: "refused.not-recused" }],
  ["/lever", {}, { why: "refused.lift-what" }],
  ["/lever déport, R1 demain", {}, { why: "refused.not-recused" }],
  ["/sans-lien peut-être : je ne sais pas", {}, { why: "refused.nobody-asked", n: "1" }],
  ["/sans-lien @anna : elle n'y travaille pas", {}, { why: "refused.nobody-asked", n: "1" }],
  ["/signer plus tard : demain", { by: "nadia" }, { why: "refused.sign-not-granted", n: "1" }],
  ["/lettre 1 ou 2 : adresse", { by: "nadia" }, { why: "refused.no-letter-out", n: "1" }],
  ["/lettre : adresse", { by: "nadia" }, { why: "refused.no-letter-out", n: "1" }],
  ["/révoquer tout de suite", { by: "nadia" }, { why: "refused.no-letter-out", n: "1" }],
  ["/révoquer : le dossier", { by: "nadia" }, { why: "refused.no-letter-out", n: "1" }],
  ["/lettre maintenue : non", { by: "nadia" }, { why: "refused.no-letter-out", n: "1" }],
  ["/suite obtenu peut-être : mille", { by: "nadia" }, { why: "refused.no-letter-out", n: "1" }],
  ["/suite 2 refusé E1 ou E2 : rien", { by: "nadia" }, { why: "refused.no-letter-out", n: "2" }],
  ["/pv demain", {}, { why: "refused.minutes-none" }],
  [
    "/pv 1 ou 2",
    {},
    {
      why: "refused.unclear",
      understood: "un procès-verbal, projet 1",
      unclear: "ou 2",
      line: "/pv 1 : pour les archives du réseau",
    },
  ],
  [
    "/retirer : le projet 2 n'est plus porté",
    { by: "nadia" },
    {
      why: "refused.which-project",
      understood: "un retrait de la demande",
      n: "2",
      lineProject: "/retirer 2 : le projet 2 n'est plus porté",
      line: "/retirer 1 et 2 : le projet 2 n'est plus porté",
    },
  ],
  [
    "/retirer : le projet n° 2 n'est plus porté",
    { by: "nadia" },
    {
      why: "refused.which-project",
      understood: "un retrait de la demande",
      n: "2",
      lineProject: "/retirer 2 : le projet n° 2 n'est plus porté",
      line: "/retirer 1 et 2 : le projet n° 2 n'est plus porté",
    },
  ],
  ["/retirer : les projets 1 et 2 sont morts", { by: "nadia" }, null],
  ["/retirer : le projet 25 n'est pas ici", { by: "nadia" }, null],
  [
    "/déport : je suis au conseil du Relais",
    {},
    {
      why: "refused.which-project",
      understood: "un déport",
      n: "2",
      lineProject: "/déport 2 : je suis au conseil du Relais",
      line: "/déport 1 et 2 : je suis au conseil du Relais",
    },
  ],
  ["/déport : le Relais", {}, null],
  ["/déport : La Halle", {}, null],
  [
    "/déport les trois projets : salarié",
    {},
    { why: "refused.how-many", count: "2", line: "/déport : j'ai un lien avec ce projet" },
  ],
  ["/déport les deux projets : salarié", {}, null],
  [
    "/recuse all three projects: staff",
    { language: "en" },
    { why: "refused.how-many", count: "2", line: "/recuse: I have a link with this project" },
  ],
  [
    "/réserve 2 partenaires manquent",
    {},
    {
      why: "refused.number-or-text",
      unclear: "2 partenaires manquent",
      n: "2",
      lineProject: "/réserve 2 : partenaires manquent",
      line: "/réserve : 2 partenaires manquent",
    },
  ],
  [
    "/concern 2 partners are missing",
    { language: "en" },
    {
      why: "refused.number-or-text",
      unclear: "2 partners are missing",
      n: "2",
      lineProject: "/concern 2: partners are missing",
      line: "/concern: 2 partners are missing",
    },
  ],
  ["/réserve 2 partenaires manquent", { oneProject: true }, null],
  ["/déport 7 : salarié", {}, { why: "refused.no-such-project", n: "7", count: "2" }],
  ["/retirer 1, 9 : abandon", { by: "nadia" }, { why: "refused.no-such-project", n: "9", count: "2" }],
  ["/déport La Halle et Le Relais : salarié", {}, null],
  ["/déport La Halle, Le Relais : salarié", {}, null],
  [
    "/déport la halle & autre : salarié",
    {},
    {
      why: "refused.recuse-who",
      understood: "un déport",
      unclear: "la halle & autre",
      lineOther: "/déport @nom : salarié",
      line: "/déport : j'ai un lien avec ce projet",
    },
  ],
  ["/déport Halle : salarié", {}, null],
  [
    "Bonjour, /déport 2 : je suis salarié",
    {},
    { why: "refused.mid-line", word: "deport", line: "/déport 2 : je suis salarié" },
  ],
  [
    "`/réserve 1 et 2 : que les plans soient publiés`",
    {},
    { why: "refused.in-code", word: "reserve", line: "/réserve 1 et 2 : que les plans soient publiés" },
  ],
  [
    "voir /aide merci beaucoup",
    {},
    { why: "refused.mid-line", word: "aide", line: "/aide : merci beaucoup" },
  ],
  ["Bonjour, /aide", {}, { why: "refused.mid-line", word: "aide", line: "/aide : que puis-je faire ici" }],
  [
    "Hello, /recuse 2: I am staff",
    { language: "en" },
    { why: "refused.mid-line", word: "recuse", line: "/recuse 2: I am staff" },
  ],
  [
    "Bonjour, /vote 1 fin : tout est dit",
    { by: "nadia" },
    { why: "refused.mid-line", word: "vote", line: "/vote 1 fin : tout est dit" },
  ],
  [
    "Bonjour, /projet Le Moulin",
    { by: "nadia" },
    { why: "refused.mid-line", word: "projet", line: "/projet : Nom du nouveau projet" },
  ],
  [
    "/projet annulé",
    { by: "nadia" },
    {
      why: "refused.project-doubt",
      unclear: "annulé",
      lineWithdraw: "/retirer : le motif en une phrase",
      line: "/projet : Nom du nouveau projet",
    },
  ],
  ["/projet", { by: "nadia" }, { why: "refused.project-name" }],
  ["/projet La Halle", { by: "nadia" }, { why: "refused.project-exists", project: "La Halle", n: "1" }],
  [
    "/vote bientôt",
    { by: "nadia" },
    {
      why: "refused.vote-end-unclear",
      words: "bientôt",
      line: "/vote 1 3 jours : le motif en une phrase",
      lineEnd: "/vote 1 fin : le motif en une phrase",
    },
  ],
  [
    "/vote 1 : on prolonge jusqu'à vendredi",
    { by: "nadia" },
    {
      why: "refused.vote-end-unclear",
      words: "prolonge jusqu'à vendredi",
      line: "/vote 1 3 jours : le motif en une phrase",
      lineEnd: "/vote 1 fin : le motif en une phrase",
    },
  ],
  [
    "/vote 1 et 2 bientôt : on attend",
    { by: "nadia" },
    {
      why: "refused.vote-end-unclear",
      words: "1 et 2 bientôt",
      line: "/vote 1 et 2 3 jours : on attend",
      lineEnd: "/vote 1 fin : le motif en une phrase",
    },
  ],
  ["/vote 3 2 jours", { by: "nadia" }, { why: "refused.no-such-project", n: "3", count: "2" }],
  ["/vote fin 2 : tout est dit", { by: "nadia" }, { why: "refused.no-open-vote", n: "2" }],
  [
    "/vote 2 jours : on attend",
    { by: "nadia" },
    {
      why: "refused.which-project",
      understood: "un vote",
      n: "1",
      lineProject: "/vote 1 2 jours : on attend",
      line: "/vote 1 et 2 2 jours : on attend",
    },
  ],
  ["/vote pour", { by: "nadia" }, { why: "refused.vote-in-poll" }],
];

test.each(ANSWERS)("%s %j", (line, of, answer) => {
  expect(answerTo(line, of)).toEqual(answer);
});
