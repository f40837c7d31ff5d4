/**
 * Commands and mails that people of the field have written, each with what a person reads in it, and more of each
 * kind. `field-inputs.json` holds the inputs and what was expected of them in words; here each is what it comes to.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { outcomes, suggestedLines } from "./two-projects.ts";
import type { Case } from "./two-projects.ts";

const inputs = z
  .array(z.object({ id: z.string(), kind: z.string(), input: z.unknown() }))
  .parse(JSON.parse(readFileSync(new URL("field-inputs.json", import.meta.url), "utf8")));

function inputOf(id: string): string {
  return z.string().parse(inputs.find((one) => one.id === id)?.input);
}

const NADIA: Case = { by: "nadia" };
const EMAIL: Case = { viaEmail: true };
const ONE: Case = { oneProject: true };
const AUTUMN: Case = { by: "nadia", at: Date.UTC(2026, 9, 23, 16, 2) };

type Row = readonly [input: string, outcomes: readonly string[], of?: Case];

/** A row whose input is an id takes it from the file. */
const KINDS: Readonly<Record<string, readonly Row[]>> = {
  "/deport recuses its author instead of the person named": [
    ["F105", ["recuse Chloé Faure for all (steward) | salariée de l'opérateur"], NADIA],
    ["F106", ["recuse Chloé Faure for all (steward) | salariée de l'opérateur"], NADIA],
    ["F108", ["recuse Chloé Faure for all (steward) | salariée de l'opérateur"], NADIA],
    ["F109", ["refused.recuse-who"], NADIA],
    ["/deport _@chloe_ : salariée", ["recuse Chloé Faure for all (steward) | salariée"], NADIA],
    ["/deport à @chloe, 2 : salariée", ["recuse Chloé Faure for 2 (steward) | salariée"], NADIA],
    ["/deport chloe : salariée", ["refused.recuse-who"], NADIA],
    ["/deport chloé salariée de l'opérateur", ["refused.recuse-who"], NADIA],
    ["/deport ma collègue Chloé : salariée", ["refused.recuse-who"], NADIA],
    ["/deport : @chloe est salariée de l'opérateur", ["refused.recuse-who"], NADIA],
    ["/deport : Chloé Faure, salariée de l'opérateur", ["refused.recuse-who"], NADIA],
    ["/deport : elle travaille pour l'opérateur", ["refused.recuse-who"], NADIA],
    ["/recuse Chloe works for the operator", ["refused.recuse-who"], NADIA],
    ["/deport : je travaille avec @chloe", ["recuse Léo Martin for all (self) | je travaille avec @chloe"]],
    [
      "/deport je suis salarié : formateur",
      ["recuse Léo Martin for all (self) | je suis salarié : formateur"],
    ],
  ],
  "a second person or a stray sign in the list of people is lost": [
    [
      "F111",
      ["recuse Anna Weiss for all (steward) | salariés; recuse Ben Moreau for all (steward) | salariés"],
      NADIA,
    ],
    [
      "F112",
      ["recuse Anna Weiss for all (steward) | salariés; recuse Ben Moreau for all (steward) | salariés"],
      NADIA,
    ],
    [
      "/deport @anna + @ben : salariés",
      ["recuse Anna Weiss for all (steward) | salariés; recuse Ben Moreau for all (steward) | salariés"],
      NADIA,
    ],
    [
      "/recuse @anna, and @ben: staff",
      ["recuse Anna Weiss for all (steward) | staff; recuse Ben Moreau for all (steward) | staff"],
      NADIA,
    ],
    ["/deport « @anna » : salariée", ["recuse Anna Weiss for all (steward) | salariée"], NADIA],
    ["/deport @anna et Ben : salariés", ["refused.recuse-more"], NADIA],
    ["/deport @anna : salariée ; @ben : associé", ["refused.recuse-more"], NADIA],
    ["/deport @anna ou @ben : salariés", ["refused.recuse-more"], NADIA],
  ],
  "/deport that says there is no link recuses": [
    ["F114", ["refused.recuse-no-link"]],
    ["F115", ["refused.recuse-over"]],
    ["/deport : aucun lien avec ce projet", ["refused.recuse-no-link"]],
    ["/recuse: I have no link with it", ["refused.recuse-no-link"]],
    ["/deport pas moi", ["refused.recuse-no-link"]],
    ["/deport : je ne suis plus salarié de l'opérateur", ["refused.recuse-over"]],
    ["/recuse withdrawn: wrong topic", ["refused.recuse-over"]],
    ["/deport non rémunéré, membre du conseil", ["refused.recuse-who"]],
  ],
  "/critere without oui|non ticks, also when the words say no": [
    ["F117", ["refused.yes-or-no"], ONE],
    ["F118", ["refused.yes-or-no"], ONE],
    ["F120", ["refused.yes-or-no"], ONE],
    ["F121", ["refused.yes-or-no"], ONE],
    ["F123", ["criterion 1.2 no"], ONE],
    ["/critere 2", ["refused.yes-or-no"], ONE],
    ["/critère 2 : en partie", ["refused.yes-or-no"], ONE],
    ["/critere 2 oui, en partie", ["refused.yes-and-no"], ONE],
    ["/critere 2 oui/non", ["refused.yes-and-no"], ONE],
    ["/criterion 2 yes, but not all", ["refused.yes-and-no"], ONE],
    ["/critere 2 oui : vu page 4", ["criterion 1.2 yes | vu page 4"], ONE],
    ["/adhesion 1 pas encore", ["refused.yes-or-no"], NADIA],
    ["/adhesion 1 oui : reçue", ["membership 1 yes | reçue"], NADIA],
  ],
  "several numbers: only one is taken": [
    ["F124", ["recuse Léo Martin for 1,2 (self) | salariée de l'opérateur"]],
    ["F125", ["criterion 1.1 yes; criterion 1.2 yes; criterion 1.4 yes"], ONE],
    ["F127", ["withdraw 1,2 | nous abandonnons"], NADIA],
    ["F128", ["R1 of Léo Martin for 1,2 | que les plans soient publiés"]],
    ["/objection n° 1 et n° 2 : trop tôt", ["O1 of Léo Martin for 1,2 | trop tôt"]],
    ["/relecture 1 et 2 favorable : bons", ["review 1 for | bons; review 2 for | bons"]],
    ["/critere 1.2 et 2.2 oui : vus", ["criterion 1.2 yes | vus; criterion 2.2 yes | vus"]],
    ["/critere 1 à 3 non", ["criterion 1.1 no; criterion 1.2 no; criterion 1.3 no"], ONE],
    ["/critere 2,4 oui", ["refused.criterion-comma"]],
    ["/deport 1 sauf 2 : salarié", ["refused.unclear"]],
    ["/reserve 2 partenaires manquent", ["refused.number-or-text"]],
    ["/reserve 3 partenaires manquent", ["R1 of Léo Martin for all | 3 partenaires manquent"]],
    ["/lever R1 et O1 : tout est publié", ["lift R1 | tout est publié; lift O1 | tout est publié"]],
    ["/deport les trois projets : salarié", ["refused.how-many"]],
  ],
  "a project named or numbered elsewhere than in front": [
    ["F130", ["end 1"], NADIA],
    ["F131", ["recuse Léo Martin for 2 (self) | je suis au conseil"]],
    ["F133", ["recuse Léo Martin for 2 (self) | je suis au conseil"]],
    ["/deport au Relais : je suis au conseil", ["recuse Léo Martin for 2 (self) | je suis au conseil"]],
    ["/relecture favorable La Halle : bon", ["review 1 for | bon"]],
    ["/relecture favorable projet 2 : bon", ["review 2 for | bon"]],
    ["/critere 2 oui pour le projet 1 : vu", ["criterion 1.2 yes | vu"]],
    ["/retirer : le projet 2 n'est plus porté", ["refused.which-project"], NADIA],
    ["/deport : je suis au conseil du Relais", ["refused.which-project"]],
    ["/deport La Grange : je suis au conseil", ["refused.recuse-who"]],
    ["/vote fin pour le projet 1 : tout est dit", ["end 1 | tout est dit"], NADIA],
  ],
  "review: 'favorable avec réserves' is read as favorable": [
    ["F134", ["review 1 reserved | le budget manque"], ONE],
    ["F135", ["review 1 reserved | sous réserve de la publication des plans"], ONE],
    ["F137", ["review 1 reserved"], ONE],
    ["/review for, with some reservations: the budget", ["review 1 reserved | the budget"], ONE],
    ["/relecture favorable (sous conditions) : le budget", ["review 1 reserved | le budget"], ONE],
    ["/relecture favorable sans réserve : complet", ["review 1 for | complet"], ONE],
    ["/relecture favorable mais le budget manque", ["refused.review-unclear"], ONE],
    ["/relecture pas favorable : trop tôt", ["refused.review-unclear"], ONE],
    ["/relecture plutôt favorable", ["refused.review-unclear"], ONE],
    ["/relecture oui : bon dossier", ["refused.verdict-needed"], ONE],
    [
      "/relecture réserve :\n\nle budget reste à préciser",
      ["review 1 reserved | le budget reste à préciser"],
      ONE,
    ],
  ],
  "a closing word in a position makes a new position": [
    ["F138", ["refused.position-closed"]],
    ["F139", ["refused.position-closed"]],
    ["/reserve 1 : levée, merci", ["refused.position-closed"]],
    ["/concern: withdrawn, the plans are there", ["refused.position-closed"]],
    ["/réserve R1 satisfaite", ["refused.position-closed"]],
    ["/objection : aucune", ["refused.position-none"]],
    ["/réserve : pas de réserve", ["refused.position-none"]],
    ["/réserve : pas de plans publiés", ["R1 of Léo Martin for all | pas de plans publiés"]],
    ["/réserve R1 : les plans sont là", ["refused.position-number"]],
    ["/retirer ma réserve", ["refused.withdraw-what"], NADIA],
    ["/retirer R1 : les plans sont publiés", ["refused.withdraw-what"], NADIA],
    ["/projet annulé", ["refused.project-doubt"], NADIA],
  ],
  "the end asked for is taken for the reason": [
    ["F141", ["end of 1 moved to 2026-06-26T16:00 | on attend"], NADIA],
    ["F142", ["refused.vote-end-unclear"], NADIA],
    ["/vote 1 – jusqu'à samedi midi – on attend", ["end of 1 moved to 2026-06-27T10:00 | on attend"], NADIA],
    ["/vote 1 : on prolonge jusqu'à vendredi", ["refused.vote-end-unclear"], NADIA],
    ["/vote 1 2 heures, on est pressés", ["refused.vote-end-unclear"], NADIA],
    ["/vote 1 2 jours. : on attend", ["end of 1 moved to 2026-06-25T08:00 | on attend"], NADIA],
    ["/vote bientôt", ["refused.vote-end-unclear"], NADIA],
    ["/vote pour", ["refused.vote-in-poll"]],
    ["/voter La Halle : oui", ["refused.vote-in-poll"]],
    ["/abstention : je ne sais pas encore", ["refused.vote-in-poll"]],
  ],
  "e-mail: own words below a sentence that resembles a header are dropped": [
    ["F149", ["R1 of Léo Martin for all | attendre sa réponse"], EMAIL],
    ["F150", ["R1 of Léo Martin for all | attendre"], EMAIL],
    [
      "Le 12 mai, la Région nous a écrit :\nil faut attendre.\n\n/reserve : attendre",
      ["R1 of Léo Martin for all | attendre"],
      EMAIL,
    ],
    [
      "De : la mairie au pôle, le trajet est court.\n\n/reserve : le trajet",
      ["R1 of Léo Martin for all | le trajet"],
      EMAIL,
    ],
    ["They wrote:\nwait.\n\n/concern: wait for them", ["R1 of Léo Martin for all | wait for them"], EMAIL],
  ],
  "e-mail: quoted part not cut": [
    ["F152", ["recuse Léo Martin for all (self) | salarié"], EMAIL],
    ["F153", ["recuse Léo Martin for all (self) | salarié"], EMAIL],
    [
      "/deport : salarié\n\nEnvoyé avec la messagerie Proton Mail\n\n/vote 1 : ouvrons",
      ["recuse Léo Martin for all (self) | salarié"],
      EMAIL,
    ],
    [
      "/deport : salarié\n\nOp di 23 jun. 2026 om 10:12 schreef Bruno <b@example.org>:\n/vote 1 : ouvrons",
      ["recuse Léo Martin for all (self) | salarié"],
      EMAIL,
    ],
    [
      "/deport : salarié\n\nDe : Bruno Kessler\nEnvoyé : mardi 23 juin 2026\nObjet : vote\n\n/vote 1 : ouvrons",
      ["recuse Léo Martin for all (self) | salarié"],
      EMAIL,
    ],
  ],
  "a length in days over the change of the clocks": [
    ["/vote 1 3 jours", ["end of 1 moved to 2026-10-26T17:02"], AUTUMN],
    ["/vote 1 une semaine : on attend", ["end of 1 moved to 2026-10-30T17:02 | on attend"], AUTUMN],
    ["/vote 1 72 heures", ["end of 1 moved to 2026-10-26T16:02"], AUTUMN],
    ["/vote 2 3 jours : tout est là", ["open 2 for 73 h | tout est là"], AUTUMN],
  ],
  "a command that is not at the beginning of a line, or a word near one": [
    ["Bonjour, /déport : je suis salarié", ["refused.mid-line"]],
    ["`/réserve : que les plans soient publiés`", ["refused.in-code"]],
    ["/critere 2 oui /critere 3 oui", ["criterion 1.2 yes | /critere 3 oui", "refused.mid-line"], ONE],
    ["/récusation : je suis salarié", ["near recuse"]],
    ["/lien : je suis salarié", ["near recuse"]],
    ["/!\\ attention au calendrier", []],
    ["voir /projet/2026/dossier.pdf", []],
    ["/signer 1 : je signe la lettre", ["refused.signatories-only"]],
    ["/sans lien : je n'y travaille pas", ["refused.nobody-asked"]],
  ],
};

describe.each(Object.entries(KINDS))("%s", (_, rows) => {
  const filled = rows.map(([input, expected, of = {}]) => ({ input, expected, of }));
  test.each(filled)("$input", ({ input, expected, of }) => {
    const raw = /^F\d+$/u.test(input) ? inputOf(input) : input;
    expect(outcomes(raw, of)).toEqual(expected);
  });
});

/** A stock forum refuses shorter posts. */
const SHORTEST = 20;

test("the lines that an answer suggests can be sent as they stand, and are understood", () => {
  const suggested = Object.values(KINDS)
    .flat()
    .filter(([, expected]) => expected.some((one) => one.startsWith("refused.")))
    .flatMap(([input, , of = {}]) => {
      const raw = /^F\d+$/u.test(input) ? inputOf(input) : input;
      return (["fr", "en"] as const).flatMap((language) =>
        suggestedLines(raw, { ...of, language }).map((line) => ({ line, of: { ...of, language } })),
      );
    });
  expect(suggested.filter(({ line }) => line.length < SHORTEST)).toEqual([]);
  // Who may is another matter, and so is "@name" where a name goes.
  const unclear = suggested.filter(({ line, of }) =>
    /refused\.unclear|recuse-|position-|-none-open|withdraw-|review-|vote-end|yes-|which-project|mid-line|in-code|number-or-text|how-many|needed|^$/u.test(
      outcomes(line.replace(/@nom|@name/u, "@ben"), of).join(),
    ),
  );
  expect(unclear).toEqual([]);
});

const TRIED_ELSEWHERE: Readonly<Record<string, string>> = {
  F161: "stories: an edit of the reason",
  F162: "stories: an edit of the reason",
  F175: "above, on its own date",
};

test("every input about commands and mails is tried", () => {
  const about = inputs.filter(({ kind }) => kind in KINDS || kind.startsWith("an edit of a command"));
  const tried = new Set([
    ...Object.values(KINDS)
      .flat()
      .map(([input]) => input),
    ...Object.keys(TRIED_ELSEWHERE),
  ]);
  expect(about.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
});
