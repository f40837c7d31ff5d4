/** French articles and elisions for names that members wrote: "par l'association Les Greniers", "à la Région". */
import { listed } from "./listed.ts";
import { nounOf } from "./french-nouns.ts";
import type { NounKind } from "./french-nouns.ts";

const OWN_ARTICLE = /^(?:(?:le|la|les|un|une|des|du|notre|nos|son|sa|ses) |l['’])/u;
const TITLE = /^(?:monsieur|madame|mesdames|messieurs|m\.|mme|mmes|mm\.) /iu;
/** Vowels, and the words in h- that French elides before. */
const ELIDES =
  /^(?:[aeiouàâäéèêëîïôöùûüœæ]|y(?![aeiou])|h(?:abit|armon|eb|erm|eur|ist|omm|on|ôp|op|ôt|um|yd))/iu;

/** The name with its definite article, as it stands within a sentence; null when the rule does not know it. */
function withArticle(name: string, kind: NounKind): string | null {
  const text = name.trim();
  if (OWN_ARTICLE.test(text)) return text;
  // "Le Collectif du Val" names a collective; "Le Relais" is a name as it stands.
  const bare = withoutArticle(text);
  const noun = nounOf(bare, kind);
  if (noun === null || (bare !== text && noun.written)) return null;
  const acronym = /^\p{Lu}{2}/u.test(bare);
  const inside =
    noun.written || acronym ? bare : bare.replace(/^\p{Lu}/u, (first) => first.toLocaleLowerCase("fr"));
  if (noun.article === "les") return `les ${inside}`;
  return ELIDES.test(inside) ? `l'${inside}` : `${noun.article} ${inside}`;
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:(?:le|la|les) |l['’])/iu, "");
}

/** A holder as in "porté par …": where several organisations are named, each has its article. */
export function organisation(name: string): string {
  // "Arts et Métiers" is one name: a second organisation begins with a word that only organisations begin with.
  const parts = partsOf(name, (piece) => {
    const noun = nounOf(withoutArticle(piece), "organisation");
    return noun !== null && !noun.written;
  });
  const each = parts.map((part) => withArticle(part, "organisation"));
  const known = each.filter((part) => part !== null);
  return known.length === parts.length ? listed(known, "et") : name;
}

/** The parts of an enumeration; a piece that opens none belongs to the part before it. */
function partsOf(text: string, opens: (piece: string) => boolean): string[] {
  const parts: string[] = [];
  for (const { 0: piece } of text.trim().matchAll(/(?:^|\s*,\s*|\s+et\s+).+?(?=\s*,\s|\s+et\s|$)/gu)) {
    const bare = piece.replace(/^(?:\s*,\s*|\s+et\s+)/u, "");
    const last = parts.at(-1);
    const isOpening = opens(bare);
    if (last === undefined || isOpening) parts.push(bare);
    else parts[parts.length - 1] = last + piece;
  }
  return parts;
}

/** Who a letter goes to, as in "présenté à …"; null where it is named in the letter's head only. */
export function recipient(name: string): string | null {
  const first = name.split("\n")[0]?.split(",")[0]?.trim() ?? "";
  if (TITLE.test(first)) return first;
  return withArticle(first, "organisation");
}

/** A call as in "dans le cadre de …": "l'appel « Fabriques de demain »", "l'AMI Fabriques", "le programme LEADER". */
export function call(name: string): string {
  return withArticle(name, "call") ?? `l'appel « ${name} »`;
}

/** A territory as in "il concerne …"; null when one of its parts is not known. */
export function territory(name: string): string | null {
  // "Communes de Brume et Val", "vallées de la Brume et du Val": what follows belongs to what stands before.
  let isPlural = false;
  const parts = partsOf(name, (piece) => {
    const noun = nounOf(withoutArticle(piece), "place");
    const belongs = noun === null && (isPlural || /^(?:de |du |des |d['’])/u.test(piece));
    if (noun !== null) isPlural = noun.article === "les";
    return !belongs;
  });
  const each = parts.map((part) => withArticle(part, "place"));
  const known = each.filter((part) => part !== null);
  return known.length === 0 || known.length < parts.length ? null : listed(known, "et");
}

/** "de" with what follows it: "de l'appel", "du programme", "des communes", "d'Œuilly". */
export function of(phrase: string): string {
  const [contracted, rest] = contraction(phrase, "du", "des");
  if (contracted !== null) return `${contracted} ${rest}`;
  return ELIDES.test(phrase) ? `d'${phrase}` : `de ${phrase}`;
}

/** "à" with what follows it: "à la Région", "au jury", "aux communes". */
export function to(phrase: string): string {
  const [contracted, rest] = contraction(phrase, "au", "aux");
  return contracted === null ? `à ${phrase}` : `${contracted} ${rest}`;
}

/** "que" with the clause that follows: "que son modèle", "qu'il répond". */
export function that(clause: string): string {
  return ELIDES.test(clause) ? `qu'${clause}` : `que ${clause}`;
}

const NOUNS_LIKE_INFINITIVES =
  /^(?:atelier|avenir|cahier|calendrier|chantier|courrier|dernier|dossier|fichier|foyer|hiver|loisir|loyer|métier|panier|papier|plaisir|premier|quartier|sentier|souvenir)(?!\p{L})/iu;
const INFINITIVE =
  /^(?:s['’]|se )?(?:\p{L}+[ei]r|\p{L}*(?:mettre|prendre|rendre|vendre|fendre|tendre|pondre|faire|crire|dire|lire|duire|truire|suivre|vivre|joindre|être|aître|clure))(?!\p{L})/iu;

/** Whether a phrase begins with an infinitive, so that it can follow "à": "accueillir une rencontre". */
export function isInfinitive(phrase: string): boolean {
  return INFINITIVE.test(phrase) && !NOUNS_LIKE_INFINITIVES.test(phrase);
}

function contraction(phrase: string, masculine: string, plural: string): [string | null, string] {
  if (phrase.startsWith("le ")) return [masculine, phrase.slice("le ".length)];
  if (phrase.startsWith("les ")) return [plural, phrase.slice("les ".length)];
  return [null, phrase];
}
