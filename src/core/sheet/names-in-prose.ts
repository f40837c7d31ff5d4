/** Names of people and bodies as they stand in a sentence, as parts of patterns. */

const WORD = String.raw`\p{Lu}[\p{L}\p{M}\p{N}'’&.-]*[\p{L}\p{N}&]|\p{Lu}`;
const PARTICLE = String.raw`(?:(?:de\s+la|de\s+l['’]|de|des|du|la|le|les|aux?|à|en|et|&|of|the|for|and|van|von|der|den|da|di|el|al|ben|bin|d['’]|l['’])\s*)`;

/** Words with capitals and the particles between them: "Alice Morel", "Val de Loue", "Coop du Val". */
export const PROPER_NAME = String.raw`(?:${WORD})(?:\s+(?:${PARTICLE}{1,2})?(?:${WORD}|\d{1,4}(?![\p{L}\d/.,h])))*`;

const KIND = String.raw`associations?|asso|coopératives?|coop|collectif|société|structure|entreprise|fondation|fédération|groupement|union|régie|commune|communauté\s+de\s+communes|mairie|ville|agence|bureau|cooperative|co-op|company|charity|foundation|association|network|réseau|tiers-lieu|SCIC|SCOP`;

/** The same, with the article and the kind of body that may stand before: "la coopérative Tramontane". */
export const BODY_NAME = String.raw`(?<![\p{L}\p{N}-])(?:(?:(?:la|le|les|the|une?|notre|our)\s+|l['’]\s?)(?=(?:${KIND})\s|\p{Lu}))?(?:(?:${KIND})\s+(?:de\s+|d['’]|of\s+)?)?${PROPER_NAME}`;

/** Text of a pattern that matches whatever its case, in a pattern where the case of names counts. */
export function anyCase(pattern: string): string {
  return pattern.replace(/\\p\{[^}]*\}|\\.|\[[^\]]*\]|\(\?<\w+>|\p{Ll}/gu, (part) =>
    /^\p{Ll}$/u.test(part) ? `[${part}${part.toUpperCase()}]` : part,
  );
}
