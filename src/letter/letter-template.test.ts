import { describe, expect, test } from "vitest";
import { asDraft } from "../core/model/letter-data.ts";
import { englishLetter, frenchLetter } from "./example-letter.ts";
import { loadLetterTemplates } from "./letter-template.ts";

const letterText = loadLetterTemplates();

describe("a letter that was granted", () => {
  test("says in French what a funder needs to know", () => {
    expect(letterText(frenchLetter)).toMatchInlineSnapshot(`
      "Destinataire : Région Val-de-Brume, direction de la vie associative

      Brume, le 27 juin 2026

      ### Lettre de soutien au projet « La Halle aux graines »

      Madame, Monsieur,

      Le Réseau des tiers-lieux du Val réunit depuis 2019 trente-deux lieux ouverts à tous, animés par leurs habitants. Il les aide à s'installer, à durer et à partager ce qu'ils apprennent.

      Nous apportons notre soutien au projet **« La Halle aux graines »**, porté par **l'association Les Greniers** et présenté à la Région Val-de-Brume dans le cadre de l'appel « Fabriques de demain ». Il concerne la vallée de la Brume et le plateau d'Œuilly.

      La Halle ouvre à la vallée un lieu de semences paysannes et d'apprentissage, là où le dernier grainetier a fermé en 2021. Son équipe publie ses plans et ses comptes ; trois communes voisines souhaitent déjà s'en inspirer.

      Le dossier du projet a été étudié au regard de nos critères. Il en ressort que plusieurs partenaires portent le projet, que son modèle est ouvert et peut être repris ailleurs, qu'il répond à un besoin de son territoire, que les habitants y prennent une part active, qu'il est relié à notre réseau et aide d'autres lieux à naître et qu'il partage les valeurs des tiers-lieux.

      En retour, le porteur s'engage à adhérer au réseau, à accueillir une rencontre en 2027 et à partager le modèle et les plans.

      Ce soutien va au projet et à son porteur ; il ne vaut pour aucun opérateur, prestataire ou partenaire.

      La présente lettre résulte d'une **décision collective du 27 juin 2026**. Le vote a réuni 6 voix pour, 1 contre et 1 abstention. Les trois personnes ayant un lien d'intérêts avec le projet n'y ont pas pris part.

      Nous vous remercions de l'attention que vous porterez à ce projet et restons à votre disposition pour toute précision.

      Veuillez agréer, Madame, Monsieur, l'expression de notre considération distinguée.

      **Réseau des tiers-lieux du Val**
      Anna Bel, présidente

      ---

      Référence : **LS-2026-57-1**. Pour vérifier que cette lettre est valide et authentique : [aval.tiers-lieux-du-val.example/letters/LS-2026-57-1](https://aval.tiers-lieux-du-val.example/letters/LS-2026-57-1)"
    `);
  });

  test("says the same in English", () => {
    expect(letterText(englishLetter)).toMatchInlineSnapshot(`
      "To: Mistvale Region, Department of Community Life

      Brume, 27 June 2026

      ### Letter of support for the project “The Seed Hall”

      Dear Sir or Madam,

      The Network of the Vale's third places has since 2019 brought together thirty-two places that are open to all and run by the people who live around them. It helps them to settle, to last and to share what they learn.

      We support the project **“The Seed Hall”**, led by **the Vale Hub Association** and submitted to the Mistvale Region in response to the call “Workshops of Tomorrow”. It concerns the Mist valley.

      The Seed Hall gives the valley a place for farm-saved seeds and for learning, where the last seed merchant closed in 2021. Its team publishes its plans and its accounts; three neighbouring parishes already wish to follow.

      We studied the project's file against our criteria. We found that several partners carry the project, that its model is open and can be taken up elsewhere, that it answers a need of its territory, that local people take an active part in it, that it is linked to our network and helps other places emerge and that it shares the values of third places.

      In return, the holder has made the following commitments to our network:

      - Join the network
      - Host a meet-up in 2027
      - Share the model and the plans

      This support goes to the project and its holder; it is given to no operator, contractor or partner.

      This letter carries out a **collective decision of 27 June 2026**. The vote came to 6 for, 1 against and 1 abstention. The three people with a link of interest in the project took no part in it.

      We thank you for your attention to this project and remain at your disposal for any further information.

      Yours faithfully,

      **Network of the Vale's third places**
      Anna Bel, chair

      ---

      Reference: **LS-2026-57-1**. To verify that this letter is valid and authentic: [aval.tiers-lieux-du-val.example/letters/LS-2026-57-1](https://aval.tiers-lieux-du-val.example/letters/LS-2026-57-1)"
    `);
  });

  test("names the numbers of the vote only where it is asked to", () => {
    const silent = letterText({ ...frenchLetter, numbers: null });

    expect(silent).not.toMatch(/voix|abstention/);
    expect(silent).toContain(
      "**décision collective du 27 juin 2026**. Les personnes ayant un lien d'intérêts avec le projet n'y ont pas pris part.",
    );
  });

  test.each([
    [
      { for: 4, against: 0, abstain: 0, recused: 0 },
      "4 voix pour, aucune contre et aucune abstention. Aucun lien d'intérêts avec le projet n'a été déclaré.",
    ],
    [
      { for: 5, against: 2, abstain: 2, recused: 1 },
      "5 voix pour, 2 contre et 2 abstentions. La personne ayant un lien d'intérêts avec le projet n'y a pas pris part.",
    ],
  ])("counts %j in good French", (numbers, sentence) => {
    expect(letterText({ ...frenchLetter, numbers })).toContain(sentence);
  });

  test.each([
    [
      { for: 4, against: 0, abstain: 0, recused: 0 },
      "4 for, none against and no abstention. No link of interest in the project was declared.",
    ],
    [
      { for: 5, against: 2, abstain: 2, recused: 1 },
      "5 for, 2 against and 2 abstentions. The one person with a link of interest in the project took no part in it.",
    ],
  ])("counts %j in good English", (numbers, sentence) => {
    expect(letterText({ ...englishLetter, numbers })).toContain(sentence);
  });

  test("leaves out what sheet and settings leave open, without a gap", () => {
    const { letterhead } = frenchLetter;
    const bare = {
      call: "",
      recipient: "",
      territory: "",
      why: "",
      criteriaMet: [],
      commitments: [],
      numbers: null,
      letterhead: { ...letterhead, about: "", place: "", signatoryName: "", signatoryRole: "" },
    };

    for (const letter of [frenchLetter, englishLetter]) {
      const text = letterText({ ...letter, ...bare });
      expect(text).not.toMatch(
        /Destinataire|To:|appel|the call|concern|critère|criteri|engage|commitment|présenté|submitted|Brume/,
      );
      expect(text).not.toMatch(/\n{3}|\*\*\*\*|« *»|“”| \.|\*\* ,/);
      expect(text).toMatch(/Vale's third places\*\*\n\n---|tiers-lieux du Val\*\*\n\n---/);
    }
  });

  test("sends to the network where there is no page to verify it on", () => {
    const text = letterText({ ...frenchLetter, verificationUrl: null });

    expect(text).toContain("Référence : **LS-2026-57-1**");
    expect(text).not.toMatch(/https?:/);
  });

  test("does not call a call a call twice, nor quote a quoted name", () => {
    const text = letterText({ ...frenchLetter, call: "AMI Fabriques de demain", project: "« La Halle »" });

    expect(text).toContain("dans le cadre de l'AMI Fabriques de demain.");
    expect(text).toContain("**« La Halle »**");
  });

  test("says which criteria the file meets, in sentences where they have one", () => {
    const [first, second] = frenchLetter.criteriaMet;
    const custom = { label: "Comptes publiés", sentence: "" };
    const met = (...criteriaMet: (typeof first | undefined)[]) =>
      letterText({ ...frenchLetter, criteriaMet: criteriaMet.filter((one) => one !== undefined) });

    expect(met(first, second, custom)).toContain(
      "Il en ressort que plusieurs partenaires portent le projet et que son modèle est ouvert et peut être repris ailleurs. Le projet répond aussi au critère « Comptes publiés ».",
    );
    expect(met(custom, { ...custom, label: "Locaux prêtés" })).toContain(
      "Il répond aux critères « Comptes publiés » et « Locaux prêtés ».",
    );
  });

  test("ends the sentence of the commitments with one full stop", () => {
    const text = letterText({
      ...frenchLetter,
      commitments: ["adhérer au réseau.", "accueillir une rencontre."],
    });

    expect(text).toContain("s'engage à adhérer au réseau et à accueillir une rencontre.\n");
  });

  test("lists commitments that are no infinitives", () => {
    const text = letterText({ ...frenchLetter, commitments: ["adhésion au réseau", "une rencontre"] });

    expect(text).toContain("les engagements suivants :\n\n- Adhésion au réseau\n- Une rencontre\n");
  });

  test("has the subject that the settings give it", () => {
    const letterhead = { ...frenchLetter.letterhead, subject: "Soutien : {project}" };

    expect(letterText({ ...frenchLetter, letterhead })).toContain("### Soutien : « La Halle aux graines »\n");
  });
});

describe("a draft", () => {
  test.each([
    [frenchLetter, "*Projet de lettre, soumis à la décision du réseau."],
    [englishLetter, "*Draft letter, put to the network's decision."],
  ])("opens by saying so, and bears no reference, date or address", (letter, opening) => {
    const text = letterText({ ...asDraft(letter), reference: "LS-2026-57-1" });

    expect(text.startsWith(opening)).toBe(true);
    expect(text).not.toMatch(/LS-2026|27 ju|https?:/i);
  });
});
