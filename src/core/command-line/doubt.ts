/** The words by which a text says something else than the command it stands in, or leaves it open. */

export type Doubt =
  /** Words among the arguments that are none of them. */
  | { readonly kind: "words"; readonly words: string }
  /** A number that may be a project's or begin the text: "2 partenaires manquent". */
  | { readonly kind: "number"; readonly words: string; readonly n: number }
  /** It says that it is over: "levée", "annulé". */
  | { readonly kind: "closed"; readonly words: string }
  /** It says that there is none: "aucun lien", "pas de réserve". */
  | { readonly kind: "none"; readonly words: string }
  /** A recusal that speaks of somebody without naming them as the form wants. */
  | { readonly kind: "somebody"; readonly words: string };

const END = String.raw`(?![\p{L}\p{N}'-])`;

/** "pas", "sauf 2", "ou @ben", "mais": nothing clear begins like this. */
const UNCLEAR = new RegExp(
  String.raw`^(?:pas|non|no|not|ni|aucune?s?|sans|jamais|never|without|none|sauf|excepte|except|hormis|a part|ou|or|mais|but|et|and|ainsi que|as well as|plus (?:de|d'|aucune?)|presque|almost|partiellement|partly|en partie|peut-etre|maybe|perhaps|plutot|rather|bientot|soon|pour l'instant|for now)${END}`,
  "u",
);
const QUESTION = /^\s*\?/u;

const CLOSED_WORD =
  "(?:annule|cloture|leve|retire|abandonne|resolu|regle|termine|supprime)(?:e?s?)|(?:fini|clos|satisfait)e?s?|caduque?s?|obsoletes?|plus d'actualite|plus d'objet|plus valables?|n'(?:est|a) plus\\b.*|no longer\\b.*|dealt with|addressed|lever\\s+(?:la |ma |l'|mon )?(?:[ro]\\d|reserve|objection).*|lifted|withdrawn|cancell?ed|resolved|settled|removed|revoked|closed|dropped";
const CLOSED = new RegExp(
  String.raw`^(?:[ro]\d{1,3}\s+)?(?:(?:est|is|was|finalement|enfin|finally|maintenant|now|desormais|deja|already|a ete|has been)\s+)*(?:${CLOSED_WORD})${END}(?! de fonds)`,
  "u",
);
const TAKEN_BACK = new RegExp(
  String.raw`^(?:finalement,? )?(?:(?:je|j')\s*(?:leve|retire|annule|supprime|abandonne)|i (?:lift|withdraw|cancel|take back|drop)|a annuler|a retirer|annuler|cancel|undo|je me suis trompee?|je m'etais trompee?|i was wrong)${END}`,
  "u",
);
/** "je ne suis plus salarié", "erreur de ma part": the link is over, or never was. */
const IN_ERROR =
  /^(?:(?:oups|oops|erreur|mistake|annulation)(?![\p{L}\p{N}'-])|(?:c'est|c'etait) une erreur|by mistake)/u;
const NO_LONGER =
  /(?<![\p{L}\p{N}])(?:(?:ne|n'y|n'en|n')\s?(?:suis|travaille|travaillons|fais|siege|interviens|participe|ai|est)\s+plus|no longer|(?:not|n't) \p{L}+ (?:\p{L}+ ){0,3}any ?more)(?![\p{L}\p{N}])/u;
const NO_LINK =
  /(?:(?<=\p{L})n't have (?:an?|any)|(?<![\p{L}\p{N}])(?:aucune?s?|pas (?:de|d'|un|en)|plus (?:de|d'|aucun|en)|ni|sans|ne vois pas (?:de|d')|no(?: longer| more)?|not any|without(?: any)?|do not have (?:an?|any)|never had (?:an?|any)?))\s*(?:\p{L}+ ){0,1}(?:liens?|rapports?|conflits?|interets?|relations?|links?|conflicts?|interests?|deports?|recusals?|concernee?s?|concerned|lie(?:e|s|es)?|linked)(?![\p{L}\p{N}])/u;
const DENIED_FIRST =
  /^(?:non|no|pas moi|not me|aucune?|none|rien|nothing|faux|false|inexact)(?=\s*(?:$|[\n,.;:!\u2012-\u2015-]|je |j'|ce |c'|il |elle |i ))/u;
const NO_POSITION =
  /^(?:(?:je n'ai |je n'emets |i have )?(?:aucune|pas d(?:e |')|plus (?:de |d'|aucune )|sans|no|not any|without(?: any)?|any)\s*(?:reserves?|reservations?|objections?|concerns?)|aucune?|none|non|no|oui|yes|ok|okay|neant|ras|rien(?: a signaler)?|nothing|nil)(?=\s*(?:$|[\n,.;:!\u2012-\u2015-]))/u;

/** Words about oneself: the author speaks of their own link. */
const OWN =
  /^(?:oui|yes|je|j'|moi(?:-meme)?|pour moi|nous|i|i'm|i've|me|myself|for me|we|we're|we've|car|parce|puisque|because|since|as|en tant|comme|etant|being|en qualite|lien|liens|conflit|link|links)(?=\s|$|['’.,;:!-])/u;
/** What one is or does, and what is one's own, where no colon could make a name of it. */
const OWN_ROLE =
  /^(?:mon|ma|mes|notre|nos|my|our|ancien(?:ne)?|ex|former|salarie|employee?|membre|adherente?|benevole|administrateur|administratrice|presidente?|tresorier|tresoriere|secretaire|associee?|prestataire|formateur|formatrice|consultante?|conseiller|conseillere|partenaire|client|cliente|fondateur|fondatrice|cofondateur|cofondatrice|coordinateur|coordinatrice|coordonnateur|coordonnatrice|directeur|directrice|stagiaire|architecte|proche|parent|member|staff|volunteer|board|trustee|director|partner|supplier|working|works?|travaille|interviens|participe)e?s?(?=\s|$|['’.,;:!-])/u;
/** "ma collègue Chloé": the link is theirs. */
const OF_A_COLLEAGUE =
  /^(?:pour |for )?(?:mon|ma|mes|notre|nos|my|our|une?|des|a) (?:collegues?|voisine?s?|amie?s?|camarades?|colleagues?|friends?|neighbou?rs?)(?=\s|$|[,.;:])/u;
const SOMEBODY =
  /^(?:pour |for |de |of )?(?:il|elle|ils|elles|on|he|she|they|celui|celle|ceux|quelqu'un|somebody|someone|sa|son|ses|leur|leurs|his|her|their|monsieur|madame|mme|mr|mrs|ms|m\.)(?=\s)/u;
const OWN_ANYWHERE =
  /(?<![\p{L}\p{N}])(?:je|j'|moi|nous|mon|ma|mes|notre|nos|i|i'm|i've|me|my|we|our|us)(?![\p{L}\p{N}])/u;
/** "Chloé Faure est salariée": a name in front of what somebody is or does. */
const NAME_THEN_VERB =
  /^\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){0,2}\s+(?:est|sont|a|ont|était|travaille|travaillent|fait|font|siège|intervient|dirige|préside|is|are|was|has|have|works|work|does)\s/u;
/** "Chloé Faure", "Chloé Faure, salariée", "Driss et Emma y travaillent": names in front. */
const NAMES_FIRST =
  /^\p{Lu}[\p{Ll}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,2}\s*(?:$|[\n,;:(–—])|^\p{Lu}[\p{Ll}'’-]+(?:,\s*\p{Lu}[\p{L}'’-]+)*\s+(?:et|and)\s+\p{Lu}\p{Ll}|^\p{Lu}[\p{Ll}'’-]+\s*$/u;
const CLAUSE =
  /^(?:je|j'|nous|on|il|elle|ils|elles|ce|c'|cela|ca|le|la|les|l'|i|we|it|they|he|she|this|that|the|there|car|parce|puisque|because|since|as|faute|suite|apres|after|due|pour|for|par|by|a la demande|at the)(?=[\s\p{L}])/u;
const MINE =
  /^(?:le |la |les |the )?(?:mon|ma|mes|my|vote|lettre|letter|reserve|reservation|concern|objection|deport|recusal|relecture|review|avis|fiche|sheet|sondage|poll)(?=\s|$|[.,;:!])/u;

/** Behind an opinion, a yes or a no: "mais", "si", "en partie" take half of it back. */
const HALF_TAKEN_BACK = new RegExp(
  String.raw`^(?:si|if|sous|subject|provided|a condition|a verifier|a confirmer|a voir|to be confirmed|to be checked|tbc|pas encore|not yet|mitigee?|mixed|moyen|en cours|in progress)${END}`,
  "u",
);

/** Whether words behind an opinion, a yes or a no take half of it back. */
export function takesHalfBack(plain: string): boolean {
  return HALF_TAKEN_BACK.test(plain);
}

/** Whether words begin in a way that nothing clear begins. */
export function beginsUnclear(plain: string): boolean {
  return UNCLEAR.test(plain) || QUESTION.test(plain);
}

/** Whether the text of a recusal says that its link is over. */
export function saysLinkIsOver(plain: string): boolean {
  return IN_ERROR.test(plain) || NO_LONGER.test(plain.slice(0, 200));
}

/** Whether words say that something is over: lifted, cancelled, taken back. */
export function saysClosed(plain: string): boolean {
  return CLOSED.test(plain) || TAKEN_BACK.test(plain);
}

/** Whether the text of a recusal says that there is no link. */
export function deniesLink(plain: string): boolean {
  return DENIED_FIRST.test(plain) || NO_LINK.test(plain.slice(0, 200));
}

/** Whether the text of a reservation or an objection says that there is none. */
export function hasNoPosition(plain: string): boolean {
  return NO_POSITION.test(plain);
}

/** Whether words are about their author; in front of a colon a role may as well be somebody's. */
export function isAboutOneself(plain: string, hasColon: boolean): boolean {
  return OWN.test(plain) || (!hasColon && OWN_ROLE.test(plain) && !OF_A_COLLEAGUE.test(plain));
}

/** Whether the text of one's own recusal speaks of somebody else: "@chloe est salariée", "elle y travaille". */
export function speaksOfSomebody(text: string, plain: string): boolean {
  if (SOMEBODY.test(plain) || OF_A_COLLEAGUE.test(plain)) return true;
  if (OWN_ANYWHERE.test(plain)) return false;
  return (
    /(?<![\p{L}\p{N}._])@[\p{L}\p{N}_]/u.test(text.slice(0, 300)) ||
    NAME_THEN_VERB.test(text) ||
    NAMES_FIRST.test(text)
  );
}

/** Whether the text of a recusal of others names one more of them: "salariée ; @ben : associé", "et @ben aussi". */
export function namesOneMore(text: string): boolean {
  return /(?<![\p{L}\p{N}._])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*\s*(?::|(?:aussi|également|idem|too|also|as well)(?!\p{L}))/u.test(
    text.slice(0, 1_000),
  );
}

/** Whether words begin as a sentence does that gives a reason. */
export function beginsClause(plain: string): boolean {
  return CLAUSE.test(plain) && !MINE.test(plain);
}
