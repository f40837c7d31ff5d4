/** What a message says in its sentences of operators, known links of interest, holder, territory, purpose and commitments. */
import { fold, onOneLine } from "../text/fold.ts";
import { sentencesOf } from "../text/phrases.ts";
import { BODY_NAME, PROPER_NAME } from "./names-in-prose.ts";
import { FULL_NAME, usernamesIn } from "./named-people.ts";
import { namesListed } from "./sheet-names.ts";

const LONGEST = 600;
const MOST_SENTENCES = 120;
/** Words are looked for before patterns are tried, so that prose without them costs nothing. */
const NAMES = String.raw`(?<names>${BODY_NAME}(?:\s*,\s*${BODY_NAME}){0,4})`;

function sentences(passages: readonly string[], about: RegExp): string[] {
  const found: string[] = [];
  if (!about.test(passages.join("\n"))) return found;
  for (const passage of passages) {
    if (!about.test(passage)) continue;
    for (const { text } of sentencesOf(passage)) {
      if (about.test(text) && found.length < MOST_SENTENCES) found.push(text.slice(0, LONGEST));
    }
  }
  return found;
}

const ABOUT_OPERATOR = /op[ée]r(?:at|é|ated)|accompagn/iu;
const OPERATORS = [
  new RegExp(
    String.raw`(?<![\p{L}])(?:[lL]['’]|[lL]es?\s+|[nN]otre\s+|un\s+|son\s+|leur\s+|[tT]he\s+|[oO]ur\s+|an\s+)?(?:[oO]p[ée]rateurs?|[oO]p[ée]ratrices?|[oO]perators?)(?:\s+(?:commun|technique|du projet|des\s+(?:deux\s+)?projets|of\s+(?:the\s+)?(?:both\s+|two\s+)?projects?))*\s*(?:(?:est|sera|sont|is|are)\s+|[,:(–—-]+\s*)${NAMES}`,
    "u",
  ),
  new RegExp(
    String.raw`${NAMES}(?:\s+(?:est|sera|sont|is|are)\s+|\s*[,(–—-]+\s*)(?:en\s+tant\s+qu['’]|as\s+)?(?:(?:l['’]|les?\s+|un\s+|the\s+|an\s+))?(?:op[ée]rateurs?|op[ée]ratrices?|operators?)(?![\p{L}])`,
    "u",
  ),
  new RegExp(
    String.raw`(?<![\p{L}])(?:op[ée]rée?s?|mise?s?\s+en\s+œuvre|accompagnée?s?)\s+par\s+${NAMES}|(?<![\p{L}])(?:operated|implemented|run)\s+by\s+(?<english>${BODY_NAME})`,
    "u",
  ),
];

/** Operators and partners by name, in the order in which they are spoken of. */
export function findOperators(passages: readonly string[]): string[] {
  return distinct(
    sentences(passages, ABOUT_OPERATOR).flatMap((sentence) =>
      OPERATORS.flatMap((pattern) => {
        const { names, english } = pattern.exec(sentence)?.groups ?? {};
        return namesListed(names ?? english ?? "");
      }),
    ),
  );
}

const WE_OPERATE =
  /(?<![\p{L}])(?:nous\s+(?:en\s+)?sommes|je\s+suis|en\s+tant\s+qu['’]|en\s+qualité\s+d['’]|we\s+are|i\s+am|as)\s*(?:l['’]|les?\s+|un\s+|the\s+|an\s+)?(?:op[ée]rateurs?|op[ée]ratrices?|operators?)(?![\p{L}])/iu;

/** Whether those who ask say of themselves that they are the operator. */
export function askerOperates(passages: readonly string[]): boolean {
  return sentences(passages, ABOUT_OPERATOR).some((sentence) => WE_OPERATE.test(sentence));
}

const ABOUT_LINK =
  /(?:travaill|intervien|impliqu|salari|collabor|membres?\s+d[ue]|administrat|bénévol|conseil|lien|conflit|involved|works?|working|employed|linked|board|interest)/iu;
const WITH_WHOM =
  /(?<![\p{L}])(?:op[ée]rat(?:eur|rice|or)|projets?|porteur|structure|association|coop|conseil|liens?\s+d['’]int[ée]r[êe]ts?|conflits?|projects?|holder|board|interests?|avec\s+nous|chez\s+nous|pour\s+nous|with\s+us|for\s+us)/iu;
/** The message speaks of those who read it. */
const OF_YOURS =
  /(?<![\p{L}])(?:(?:parmi|d['’]entre|chez)\s+vous|votre\s+r[ée]seau|vos\s+membres|contribut(?:eurs?|rices?|ors?)|membres\s+d[ue]\s+(?:votre\s+)?r[ée]seau|some\s+of\s+you|among\s+you|your\s+(?:network|members)|liens?\s+d['’]int[ée]r[êe]ts?|links?\s+of\s+interest|conflicts?\s+of\s+interest|conflits?\s+d['’]int[ée]r[êe]ts?)/iu;

export interface LinksFound {
  /** Names of people with a link of interest: "@chloe", "Driss Amrani". */
  readonly names: readonly string[];
  /** Whether the message says so of people of the network, without doubt. */
  readonly isSure: boolean;
}

/** The people whom the message itself says to be involved; `others` are names that are no such people. */
export function findLinks(passages: readonly string[], others: readonly string[]): LinksFound {
  const known = new Set(others.map(fold).filter((name) => name !== ""));
  const unsure: string[] = [];
  for (const sentence of sentences(passages, ABOUT_LINK)) {
    if (!WITH_WHOM.test(sentence)) continue;
    const usernames = usernamesIn(sentence).map((username) => `@${username}`);
    const full = [...sentence.matchAll(new RegExp(String.raw`(?<![\p{L}@.])${FULL_NAME}`, "gu"))].map(
      ([name]) => name.replace(/[.'’-]+$/u, ""),
    );
    const names = distinct([...usernames, ...full]).filter((name) => !isKnown(name, known));
    if (names.length === 0) continue;
    if (OF_YOURS.test(sentence)) return { names, isSure: true };
    unsure.push(...names);
  }
  return { names: distinct(unsure), isSure: false };
}

function isKnown(name: string, known: ReadonlySet<string>): boolean {
  const folded = fold(name);
  return known.has(folded) || [...known].some((other) => other.includes(folded) || folded.includes(other));
}

const HELD_BY = new RegExp(
  String.raw`(?<![\p{L}])(?:port[ée]e?s?\s+par|carried\s+by|led\s+by|held\s+by)\s+(?<name>${BODY_NAME})`,
  "gu",
);

/** Who is said to carry a project. Never taken for the holder: it may be the operator, or the call's own body. */
export function findHolders(passages: readonly string[]): string[] {
  return distinct(
    sentences(passages, /port[ée]e?s?\s+par|carried by|led by|held by/iu).flatMap((sentence) =>
      [...sentence.matchAll(HELD_BY)].map(({ groups }) => groups?.["name"] ?? ""),
    ),
  );
}

const PLACED = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:situ[ée]|implant[ée]|bas[ée]|install[ée]|localis[ée])e?s?\s+(?:à|au|aux|en|dans\s+(?:le|la|les|l['’])|sur\s+(?:le|la|les|l['’]))|(?:located|based|situated)\s+in(?:\s+the)?|(?:communes?|villages?|ville|territoires?|quartier|town|village|territory)\s+(?:de\s+la|de\s+l['’]|de|du|des|d['’]|of))\s*(?<name>${PROPER_NAME})`,
  "gu",
);

/** The place behind a project's name: "La Halle, à Albert", "Le Relais (à Péronne)". */
export function placeBehindName(line: string): string {
  const [, place] = PLACE_BEHIND.exec(line.slice(0, LONGEST)) ?? [];
  return place ?? "";
}

const PLACE_BEHIND = new RegExp(
  String.raw`[,–—(-]\s*(?:à|aux?|en|dans\s+(?:le|la|les|l['’])|in(?:\s+the)?)\s*(${PROPER_NAME})`,
  "u",
);

/** Places where something is said to be. */
export function findTerritories(passages: readonly string[]): string[] {
  const about = /situ|implant|bas[ée]|install|localis|located|commune|village|ville|territo|quartier|town/iu;
  return distinct(
    sentences(passages, about).flatMap((sentence) =>
      [...sentence.matchAll(PLACED)].map(({ groups }) => groups?.["name"] ?? ""),
    ),
  );
}

const PURPOSES: readonly (readonly [RegExp, { readonly fr: string; readonly en: string }])[] = [
  [
    /\blettres?\b[^.]{0,60}\b(?:exigees?|obligatoires?|requises?|demandees? par l|indispensables?)\b|\bletters?\b[^.]{0,40}\b(?:required|mandatory|compulsory)\b/u,
    { fr: "exigée", en: "required" },
  ],
  [
    /\blettres?\b[^.]{0,60}\b(?:recommandees?|conseillees?|appreciees?)\b|\bletters?\b[^.]{0,40}\b(?:recommended|advised)\b/u,
    { fr: "recommandée", en: "recommended" },
  ],
  [
    /\blettres?\b[^.]{0,60}\b(?:facultatives?|optionnelles?)\b|\bletters?\b[^.]{0,40}\boptional\b/u,
    { fr: "facultative", en: "optional" },
  ],
];

/** What the letter is said to be needed for, in the words of the sheet. */
export function findPurposes(passages: readonly string[], language: "fr" | "en"): string[] {
  const said = sentences(passages, /lettre|letter/iu).map(fold);
  return PURPOSES.filter(([pattern]) =>
    said.some((sentence) => pattern.test(sentence) && !/\b(?:pas|not|aucune)\b/u.test(sentence)),
  ).map(([, words]) => words[language]);
}

const PROMISED =
  /(?<![\p{L}])(?:nous\s+nous\s+engageons|je\s+m['’]engage|we\s+commit|we\s+undertake)\s+(?:à|to)\s+(?<what>.+)$/iu;

/** What whoever asks promises the network, as written. */
export function findCommitments(passages: readonly string[]): string[] {
  return distinct(
    sentences(passages, /engage|commit|undertake/iu).map(
      (sentence) => PROMISED.exec(sentence)?.groups?.["what"] ?? "",
    ),
  );
}

function distinct(names: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const name of names) {
    const tidy = onOneLine(name).replace(/[\s.,;:–—-]+$/u, "");
    if (tidy !== "" && !found.has(fold(tidy))) found.set(fold(tidy), tidy);
  }
  return [...found.values()];
}
