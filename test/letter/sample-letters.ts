/** The sample letters of `docs/letters/`: made-up projects of every kind that a letter has to do justice to. */
import { join } from "node:path";
import type { LetterData } from "../../src/core/model/letter-data.ts";
import { asDraft } from "../../src/core/model/letter-data.ts";
import { englishLetter, frenchLetter } from "../../src/letter/example-letter.ts";
import { PLAIN_PRESS } from "../../src/letter/letter-press.ts";
import type { PressFiles } from "../../src/letter/letter-press.ts";
import { LONG_TEXTS } from "./long-texts.ts";

const FILES = join(import.meta.dirname, "..", "..", "docs", "letters", "files");
const LOGO = join(FILES, "logo.svg");
const SIGNATURE = join(FILES, "signature.svg");

export interface Sample {
  /** The name of its files, without its ending. */
  readonly name: string;
  readonly letter: LetterData;
  readonly files: PressFiles;
  /** Who signs it with a certificate; null where nobody does. */
  readonly certificateOf: string | null;
  readonly pages: number;
}

const NO_HEAD = {
  about: "",
  address: [],
  legalNumber: "",
  email: "",
  place: "",
  subject: "",
  signatoryName: "",
  signatoryRole: "",
};

/** Nothing but what must be there, from a network that has set nothing. */
function bare(letter: LetterData): LetterData {
  return {
    ...letter,
    letterhead: NO_HEAD,
    recipient: "",
    territory: "",
    why: "",
    commitments: [],
    criteriaMet: letter.criteriaMet.slice(1, 2),
    numbers: null,
  };
}

/** Names as long as administrations make them. */
const LONG_NAMES: Record<LetterData["language"], Partial<LetterData>> = {
  fr: {
    network:
      "Fédération des réseaux de tiers-lieux, fabriques et lieux partagés du Val, de la Brume et des hauts plateaux",
    project:
      "La Halle aux graines, maison des semences paysannes, de la cuisine partagée et de la transmission",
    holder:
      "Communauté de communes des vallées de la Brume et du Haut-Œuilly et association Les Greniers de la Brume",
    call: "Appel à manifestation d'intérêt « Fabriques de demain, transitions des territoires ruraux » 2026-2029, deuxième relève",
    recipient:
      "Région Val-de-Brume, Direction générale adjointe à l'aménagement des territoires, Service de la vie associative et des tiers-lieux",
    territory: "vallée de la Brume, plateau d'Œuilly, communes de Saint-Aubin-sur-Brume et de Val-les-Bains",
  },
  en: {
    network:
      "Federation of networks of third places, workshops and shared houses of the Vale, the Mist and the Moors",
    project:
      "The Seed Hall, house of farm-saved seeds, of the shared kitchen and of handing on what one knows",
    holder:
      "Joint Council of the Parishes of the Mist Valley and Upper Oakley and the Granary Association of Brume",
    call: "Call for expressions of interest “Workshops of Tomorrow, transitions of rural places” 2026-2029, second round",
    recipient:
      "Mistvale Region, Directorate for the Planning of Places, Office of Community Life and Third Places",
    territory: "the Mist valley, the Oakley moors and the parishes of St Alban on the Mist and Vale Wells",
  },
};

function withLongNames(letter: LetterData): LetterData {
  const about = letter.letterhead.about
    .replace("Le Réseau des tiers-lieux du Val", "Notre fédération")
    .replace("The Network of the Vale's third places", "Our federation")
    .replace("Il les aide", "Elle les aide");
  return { ...letter, ...LONG_NAMES[letter.language], letterhead: { ...letter.letterhead, about } };
}

/** As much as settings, sheet and criteria hold. */
function long(letter: LetterData): LetterData {
  const { about, why, criteria, findings, commitments } = LONG_TEXTS[letter.language];
  return {
    ...letter,
    why,
    letterhead: { ...letter.letterhead, about: `${letter.letterhead.about} ${about}` },
    commitments,
    criteriaMet: [
      ...letter.criteriaMet.map(({ label, sentence }, at) => ({
        label,
        sentence: `${sentence}, ${findings[at]}`,
      })),
      ...criteria.map((label) => ({ label, sentence: "" })),
    ],
  };
}

/** By `/sign`, on the day after the decision. */
function signedInForum(letter: LetterData): LetterData {
  const date = letter.language === "fr" ? "28 juin 2026" : "28 June 2026";
  return { ...letter, letterDate: date, signed: { name: letter.letterhead.signatoryName, date } };
}

const ARABIC = { project: "La Halle aux graines (حديقة البذور)", holder: "جمعية بذور الوادي" };

/** Every kind in both languages. */
export const SAMPLES: readonly Sample[] = [frenchLetter, englishLetter].flatMap((letter) => {
  const { language } = letter;
  const sample = (kind: string, own: Partial<Sample>): Sample => ({
    name: `${language}-${kind}`,
    letter,
    files: { ...PLAIN_PRESS, logo: LOGO },
    certificateOf: null,
    pages: 1,
    ...own,
  });
  return [
    sample("full", {}),
    sample("short", { letter: bare(letter), files: PLAIN_PRESS }),
    sample("long-names", { letter: withLongNames(letter) }),
    sample("three-pages", { letter: long(letter), pages: 3 }),
    sample("signed-by-image", { files: { ...PLAIN_PRESS, logo: LOGO, signatureImage: SIGNATURE } }),
    sample("signed-by-certificate", {
      files: { ...PLAIN_PRESS, signatureImage: SIGNATURE },
      certificateOf: letter.letterhead.signatoryName,
    }),
    sample("signed-by-command", { letter: signedInForum(letter) }),
    sample("arabic-holder", { letter: { ...letter, ...ARABIC } }),
    sample("draft", { letter: asDraft(letter) }),
  ];
});
