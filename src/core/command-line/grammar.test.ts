/**
 * The grammar, tested from tables: what a line of each command says, and what leaves a doubt. The inputs of people of
 * the field stand in test/cases and are tried in test/cases/commands.test.ts.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GRAMMAR } from "./grammar.ts";
import type { ByGrammar } from "./grammar.ts";
import { readArguments } from "./read-arguments.ts";
import type { Arguments } from "./read-arguments.ts";

/** The parts that are there, shortly: "@anna 1,2 | text", "?words" for a doubt. */
function said(name: ByGrammar, text: string): string {
  const read: Arguments = readArguments(name, text);
  const parts = [
    ...read.people.map((person) => `@${person}`),
    read.all === null ? "" : read.all.count === 0 ? "all" : `all ${read.all.count}`,
    read.projects.join(),
    read.criteria.map(({ n, k }) => `#${n === null ? "" : `${n}.`}${k}`).join(),
    read.lifted.map(liftedInShort).join(),
    read.verdict ?? "",
    read.answer === null ? "" : read.answer ? "yes" : "no",
    read.kept ? "kept" : "",
    read.result ?? "",
    read.promised.join(),
  ].filter((part) => part !== "");
  const doubt = read.doubt === null ? [] : [`?${read.doubt.kind}`];
  const behind = read.doubt === null && read.text !== "" ? [`| ${read.text}`] : [];
  return [...parts, ...doubt, ...behind].join(" ");
}

function liftedInShort(target: Arguments["lifted"][number]): string {
  if (target.kind === "position") return target.id;
  return target.cause === null ? target.kind : `${target.kind} as ${target.cause}`;
}

const TABLE: Readonly<Record<ByGrammar, readonly (readonly [string, string])[]>> = {
  recuse: [
    ["", ""],
    [": je suis salarié", "| je suis salarié"],
    ["je suis salarié de l'opérateur", "| je suis salarié de l'opérateur"],
    ["salariée de l'opérateur", "| salariée de l'opérateur"],
    ["je travaille chez eux : formateur", "| je travaille chez eux : formateur"],
    ["I work for the operator", "| I work for the operator"],
    ["1 : motif", "1 | motif"],
    ["1 je travaille avec lui", "1 | je travaille avec lui"],
    ["(2) : motif", "2 | motif"],
    ["n° 2 : motif", "2 | motif"],
    ["n°1 et n°2 : motif", "1,2 | motif"],
    ["projets 1, 2 et 4 : motif", "1,2,4 | motif"],
    ["1/2 : motif", "1,2 | motif"],
    ["1 à 3 : motif", "1,2,3 | motif"],
    ["1 & 2 : motif", "1,2 | motif"],
    ["pour le projet 2 : motif", "2 | motif"],
    ["pour les projets 1 et 2 : motif", "1,2 | motif"],
    ["le deuxième projet : motif", "2 | motif"],
    ["tous les projets : motif", "all | motif"],
    ["les deux projets : motif", "all 2 | motif"],
    ["both: reason", "all 2 | reason"],
    ["@chloe : salariée", "@chloe | salariée"],
    ["@chloe salariée", "@chloe | salariée"],
    ["pour @chloe : salariée", "@chloe | salariée"],
    ["@anna/@ben : salariés", "@anna @ben | salariés"],
    ["@anna, @ben et @cleo 1 : salariés", "@anna @ben @cleo 1 | salariés"],
    ["@anna ainsi que @ben : salariés", "@anna @ben | salariés"],
    ["@anna and @ben on 2: staff", "@anna @ben 2 | staff"],
    ["1 @chloe : motif", "@chloe 1 | motif"],
    ["(@chloe) : motif", "@chloe | motif"],
    ["@chloe. : motif", "@chloe | motif"],
    ["@Chloe @chloe : motif", "@Chloe | motif"],
    [": je travaille avec @bruno", "| je travaille avec @bruno"],
    ["– je suis salarié", "| je suis salarié"],
    // Somebody else, not as the form wants it.
    ["Chloé Faure : salariée", "?somebody"],
    ["chloe : salariée", "?somebody"],
    ["Chloé Faure salariée de l'opérateur", "?somebody"],
    ["@anna et Ben : salariés", "@anna ?words"],
    ["@anna, Ben : salariés", "@anna ?words"],
    ["@anna ou @ben : salariés", "@anna ?words"],
    ["pas @chloe : motif", "?words"],
    [": @chloe est salariée de l'opérateur", "?somebody"],
    [": elle travaille pour l'opérateur", "?somebody"],
    [": Chloé Faure est salariée de l'opérateur", "?somebody"],
    ["chloe@example.org : salariée", "?somebody"],
    // No link, no longer.
    ["non : je n'ai aucun lien avec ce projet", "?none"],
    ["non", "?none"],
    [": aucun lien", "?none"],
    [": je n'ai pas de lien avec ce projet", "?none"],
    [": je n'ai plus aucun lien", "?none"],
    ["no: I have no link", "?none"],
    [": I don't have any link", "?none"],
    ["annulé : je me suis trompé", "?closed"],
    [": annulé", "?closed"],
    ["levé : ce n'est plus vrai", "?closed"],
    [": je me suis trompé de sujet", "?closed"],
    ["cancelled: wrong topic", "?closed"],
    // Lists by halves.
    ["1 ou 2 : motif", "1 ?words"],
    ["1 sauf 2 : motif", "1 ?words"],
    ["1, 2 sauf 3 je suis lié", "1,2 ?words"],
    ["?", "?words"],
    // Texts that speak of others, or of one's own.
    ["oui : je suis salarié", "| oui : je suis salarié"],
    [": je ne peux pas voter, je suis salarié", "| je ne peux pas voter, je suis salarié"],
    [": ma sœur y travaille", "| ma sœur y travaille"],
    [": je ne suis plus salarié", "?closed"],
    [": I no longer work there", "?closed"],
    ["plus d'actualité", "?closed"],
    ["ma collègue Chloé : salariée", "?somebody"],
    [": Chloé Faure, salariée de l'opérateur", "?somebody"],
    [": Driss et Emma y travaillent", "?somebody"],
    ["kevin et julie", "?somebody"],
    ["@chloe : salariée ; @ben : associé", "@chloe ?words"],
    ["@anna : salariée, @ben aussi", "@anna ?words"],
    ["@anna - @ben : salariés", "@anna ?words"],
    [": 2 : je suis au conseil", "2 | je suis au conseil"],
    [": 2", "2"],
    ["1 - 2 : salariée", "1,2 | salariée"],
  ],
  "no-link": [
    [": je n'y travaille plus", "| je n'y travaille plus"],
    ["1 et 2 : un lien lointain", "1,2 | un lien lointain"],
    ["avec le projet 1 : je n'y suis pas", "1 | je n'y suis pas"],
    ["non : j'ai un lien", "?words"],
  ],
  lift: [
    ["deport 1 : motif", "1 recusal | motif"],
    ["mon déport : motif", "recusal | motif"],
    ["déport @chloe 1 : fini", "@chloe 1 recusal | fini"],
    ["déport de @anna et @ben : finis", "@anna @ben recusal | finis"],
    ["R1 : levée", "R1 | levée"],
    ["r 2", "R2"],
    ["R1 et R2 : publiés", "R1,R2 | publiés"],
    ["la réserve 3", "R3"],
    ["réserve R3 : x", "R3 | x"],
    ["objection 12", "O12"],
    ["objection n° 2 : x", "O2 | x"],
    ["R1, O2 : tout est là", "R1,O2 | tout est là"],
    ["recusal: over", "recusal | over"],
    ["recusal holder @anna: another one", "@anna recusal as holder | another one"],
    ["déport comme demandeur @anna et @ben : finis", "@anna @ben recusal as requester | finis"],
    ["déport : porteur seulement", "recusal | porteur seulement"],
    ["pas R1 : motif", "?words"],
    ["R1 sauf R2 : motif", "R1 ?words"],
    ["R1 ou R2", "R1 ?words"],
  ],
  concern: [
    [": que les plans soient publiés", "| que les plans soient publiés"],
    ["les plans doivent être publiés", "| les plans doivent être publiés"],
    ["1 & 2 : que les plans soient publiés", "1,2 | que les plans soient publiés"],
    ["2 le budget manque", "2 | le budget manque"],
    ["@anna : que les plans soient publiés", "@anna | que les plans soient publiés"],
    ["sur le budget : il manque un poste", "| sur le budget : il manque un poste"],
    ["pas assez de partenaires", "| pas assez de partenaires"],
    [": pas de plans publiés", "| pas de plans publiés"],
    [": lever les doutes sur le budget", "| lever les doutes sur le budget"],
    ["@bruno se trompe", "@bruno ?words"],
    ["3 partenaires manquent", "?number"],
    ["levée : les plans sont publiés", "?closed"],
    ["1 levée : les plans sont publiés", "1 ?closed"],
    [": levée", "?closed"],
    ["R1 levée", "?closed"],
    ["annulée", "?closed"],
    ["withdrawn: the plans are there", "?closed"],
    ["je lève ma réserve : les plans sont là", "?closed"],
    [": aucune", "?none"],
    [": pas de réserve", "?none"],
    ["none", "?none"],
    ["Chloé : que les plans soient publiés", "?words"],
  ],
  objection: [
    [": le budget manque", "| le budget manque"],
    ["1 : le budget manque", "1 | le budget manque"],
    ["@bruno se trompe", "| @bruno se trompe"],
    ["retirée : le budget est là", "?closed"],
    ["levée", "?closed"],
    [": pas d'objection", "?none"],
    ["non", "?none"],
    ["@anna : le budget", "?words"],
  ],
  review: [
    ["favorable : bon dossier", "for | bon dossier"],
    ["favorable bon dossier", "for | bon dossier"],
    ["2 favorable : bon", "2 for | bon"],
    ["favorable 2 : bon", "2 for | bon"],
    ["1 et 2 favorable : bons", "1,2 for | bons"],
    ["Réservé: oui mais", "reserved | oui mais"],
    ["réserve :\nle budget reste à préciser", "reserved | le budget reste à préciser"],
    [": favorable : x", "for | x"],
    ["for: good", "for | good"],
    ["against", "against"],
    ["avis défavorable : trop tôt", "against | trop tôt"],
    ["favorable avec réserves : le budget manque", "reserved | le budget manque"],
    [
      "favorable sous réserve de la publication des plans",
      "reserved | sous réserve de la publication des plans",
    ],
    ["Favorable, avec réserve", "reserved"],
    ["favorable avec quelques réserves : le budget", "reserved | le budget"],
    ["favorable : sous réserve des plans", "reserved | sous réserve des plans"],
    [
      "favorable à condition que les plans soient publiés",
      "reserved | à condition que les plans soient publiés",
    ],
    ["for with reservations: the budget", "reserved | the budget"],
    ["favorable sans réserve : complet", "for | complet"],
    ["pour le projet 2 : défavorable", "2 against"],
    ["favorable mais le budget manque", "for ?words"],
    ["favorable, pas défavorable : x", "for ?words"],
    ["favorable ou réserve : x", "for ?words"],
    ["pas favorable : le budget manque", "?words"],
    ["favorable ?", "for ?words"],
    ["favorable|réserve|défavorable : votre avis", "for ?words"],
    ["1 favorable 2 défavorable", "1,2 for ?words"],
    ["favorable si les plans sont publiés", "for ?words"],
    ["favorable avec une réserve majeure : le budget", "reserved | majeure : le budget"],
    ["plutôt favorable : bon", "?words"],
    ["bon dossier : solide", "| bon dossier : solide"],
  ],
  criterion: [
    ["4 oui", "#4 yes"],
    ["2.4 oui : note", "#2.4 yes | note"],
    ["2,4 oui", "#2,#4 yes"],
    ["4. oui", "#4 yes"],
    ["critère 4 : oui", "#4 yes"],
    ["2 – non", "#2 no"],
    ["2 : non : les plans manquent", "#2 no | les plans manquent"],
    ["1, 2 et 4 oui", "#1,#2,#4 yes"],
    ["1-3 oui", "#1,#2,#3 yes"],
    ["1.2, 1.4 oui : vus", "#1.2,#1.4 yes | vus"],
    ["oui 2", "#2 yes"],
    ["2 oui, vu page 4", "#2 yes | vu page 4"],
    ["2 oui projet 1", "1 #2 yes"],
    ["2 du projet 1 : oui : vu", "1 #2 yes | vu"],
    ["projets 1 et 2 critère 3 non", "1,2 #3 no"],
    ["2 = oui", "#2 yes"],
    ["2 non, pas encore", "#2 no | pas encore"],
    ["2", "#2"],
    ["2 pas rempli : les plans manquent", "#2 ?words"],
    ["2 pas encore", "#2 ?words"],
    ["2 not met", "#2 ?words"],
    ["2 oui mais non", "#2 yes ?words"],
    ["2 oui et non", "#2 yes ?words"],
    ["2 oui ?", "#2 yes ?words"],
    ["2 oui : pas encore", "#2 yes ?words"],
    ["2 oui 3 non : vu", "#2 yes ?words"],
    ["tous oui", "all yes"],
    ["2 oui/non", "#2 yes ?words"],
    ["2 oui, 3 non", "#2 yes ?words"],
    ["2 oui (à vérifier)", "#2 yes ?words"],
    ["2 oui : mais il manque tout", "#2 yes ?words"],
    ["2 non : oui, mais non", "#2 no | oui, mais non"],
    ["2 ❌", "#2 | ❌"],
    ["2 :x:", "#2 | x:"],
  ],
  withdraw: [
    [": nous abandonnons", "| nous abandonnons"],
    ["1 et 2 : nous abandonnons", "1,2 | nous abandonnons"],
    ["nous abandonnons", "| nous abandonnons"],
    ["R1 : les plans sont publiés", "?words"],
    ["ma réserve", "?words"],
    ["mon objection : le budget est là", "?words"],
    ["la réserve de Léo", "?words"],
    ["@chloe : motif", "?words"],
  ],
  membership: [
    ["oui", "yes"],
    ["1 oui : adhésion reçue", "1 yes | adhésion reçue"],
    ["oui 1 et 2", "1,2 yes"],
    ["non : pas encore", "no | pas encore"],
    ["pas encore", "?words"],
    ["1 bientôt", "?number"],
    [": le porteur a adhéré", "| le porteur a adhéré"],
  ],
  sign: [
    [": je signe la lettre", "| je signe la lettre"],
    ["1 : je signe la lettre du projet 1", "1 | je signe la lettre du projet 1"],
    ["je signe la lettre", "| je signe la lettre"],
    ["1 et 2 : signées", "1,2 | signées"],
    [": pas encore", "?words"],
    ["1 : je ne signe pas", "1 ?words"],
    ["1 : I cannot sign this yet", "1 ?words"],
    ["demain", "?words"],
    ["non", "?words"],
  ],
  letter: [
    ["1 : l'adresse a changé", "1 | l'adresse a changé"],
    ["1 maintenue : même soutien", "1 kept | même soutien"],
    ["maintenue 1 : même soutien", "1 kept | même soutien"],
    ["1 kept: we stand by it", "1 kept | we stand by it"],
    ["de soutien au projet", "?words"],
    ["ouverte à la région", "?words"],
  ],
  revoke: [
    ["1 : le dossier est retiré", "1 | le dossier est retiré"],
    [": le dossier est retiré", "| le dossier est retiré"],
    ["la lettre : le dossier est retiré", "?words"],
    ["pas encore", "?words"],
  ],
  followup: [
    ["obtenu : la subvention entière", "won | la subvention entière"],
    ["1 obtenu : la subvention entière", "1 won | la subvention entière"],
    ["1 refusée : trop de demandes", "1 lost | trop de demandes"],
    ["retour E1 : ils ont adhéré", "return E1 | ils ont adhéré"],
    ["1 retour E1, E2 et R1 : tout est venu", "1 return E1,E2,R1 | tout est venu"],
    ["2 won: the whole grant", "2 won | the whole grant"],
    ["obtenu", "won"],
    ["obtenu : pas encore", "won ?words"],
    ["pas obtenu : rien reçu", "?words"],
    ["la subvention est là", "| la subvention est là"],
  ],
  minutes: [
    ["", ""],
    ["1 : pour les archives", "1 | pour les archives"],
    [": pour les archives", "| pour les archives"],
    ["pas encore", "?words"],
  ],
};

describe.each(Object.entries(TABLE))("%s", (name, rows) => {
  test.each(rows)("%j says %j", (text, meaning) => {
    expect(isByName(name) ? said(name, text) : "").toBe(meaning);
  });
});

test("the table has every command of the grammar", () => {
  expect(Object.keys(TABLE).toSorted()).toEqual(Object.keys(GRAMMAR).toSorted());
});

test("case, accents and kinds of space say the same", () => {
  const names = fc.constantFrom(...Object.keys(GRAMMAR).filter(isByName));
  fc.assert(
    fc.property(names, fc.nat(), (name, pick) => {
      const rows = TABLE[name];
      const [text = ""] = rows[pick % rows.length] ?? [];
      const plain = text.replaceAll(" ", "\u202F").normalize("NFD");
      expect(withoutTexts(readArguments(name, plain))).toEqual(withoutTexts(readArguments(name, text)));
    }),
  );
});

function withoutTexts({ people, projects, criteria, verdict, answer, lifted, doubt }: Arguments): unknown {
  return { people, projects, criteria, verdict, answer, lifted, doubt: doubt?.kind };
}

function isByName(name: string): name is ByGrammar {
  return name in GRAMMAR;
}
