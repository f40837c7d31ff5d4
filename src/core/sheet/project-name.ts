/** The name of a project: at the head of a line that presents it, and in the title of a topic. */
import { onOneLine } from "../text/fold.ts";
import { endOfSentence, quotedIn } from "../text/phrases.ts";
import type { Said } from "./labels.ts";
import { partOf } from "./labels.ts";

const LONGEST = 150;

/** What follows a name and describes the project, or says who carries it. */
const DESCRIPTION =
  /\s+[–—-]+\s+|\s*[:;|]|,(?!\s*\p{L}+\s(?:et|and|&)\s)|\s+(?:port[ée]e?s?|pr[ée]sent[ée]e?s?|men[ée]e?s?|conduite?s?|propos[ée]e?s?)\s+par\s|\s+(?:led|carried|held|run|presented)\s+by\s|\s+https?:/iu;
/** A remark in parentheses stays when it looks like a part of the name, a place for instance: "Le Relais (Péronne)". */
const PART_OF_NAME = /^\(\s*(?:\p{Lu}|\d)[^():]{0,40}\)$/u;
const ABOUT_CALL = /(?<![\p{L}])(?:AMI|AAP|appel|call|porteur|port[ée]|holder|led)(?![\p{L}])/iu;

/** The name alone: what is quoted, else what is bold, else the words before any description. */
export function nameAtHead(said: Said): string {
  const { text, spans } = said;
  const [quoted] = quotedIn(text);
  if (quoted !== undefined && quoted.from === 0) return cut(quoted.text);
  const bold = spans.find((span) => span.kind === "bold" && span.from === 0);
  if (bold !== undefined && bold.to < text.length && bold.to > 1) return nameAtHead(partOf(said, 0, bold.to));
  return cut(beforeDescription(text));
}

function beforeDescription(text: string): string {
  const end = Math.min(endOfSentence(text), DESCRIPTION.exec(text)?.index ?? text.length);
  return withoutRemarks(text.slice(0, end)).replace(/^[\s«“"]+|[\s.»”"]+$/gu, "");
}

function withoutRemarks(text: string): string {
  return text
    .replace(/\s*(\([^()]*\))/gu, (all, remark: string) =>
      PART_OF_NAME.test(remark) && !ABOUT_CALL.test(remark) ? all : "",
    )
    .replace(/\s*\([^()]*$/u, "");
}

/** Whether some words can be a name: one of them begins with a capital or a figure, and they are no sentence. */
export function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length > 12 || text === "" || text.length > LONGEST) return false;
  const capital = words.filter((word) => /^[«“"'’(]?(?:[ldLD]['’])?[\p{Lu}\p{N}]/u.test(word));
  // "la rénovation de la halle" names nothing; "la Halle" does.
  return capital.length > 0 && words.indexOf(capital[0] ?? "") < 4;
}

const LETTER = String.raw`(?:(?:demandes?|request|need|besoin)\s+(?:(?:d['’]une?|de|of|for|for a)\s*)?)?(?:(?:une?|la|deux|trois|a|the|two|three|2|3)\s+)?(?:lettres?\s+(?:de\s+|d['’])?(?:soutien|recommandation|appui)|letters?\s+of\s+support|support\s+letters?|lettres?|letters?|soutien|support)(?:\s+requests?)?`;
const BEFORE_LETTER = new RegExp(String.raw`^(?<name>.*?)\s*[:–—|,(\[-]+\s*${LETTER}(?![\p{L}])`, "iu");
const WITH_LETTER = new RegExp(String.raw`^.*?(?<![\p{L}])${LETTER}(?![\p{L}])`, "iu");
const LEAD =
  /^[\s\]):–—,|-]*(?:(?:pour|au|aux|à|en\s+faveur\s+d(?:e|u|es)|du|de|for|to|of)(?![\p{L}])\s*)?(?:(?:le|la|les|the|du|un|une|a|au)\s+(?=projets?\b|projects?\b|dossiers?\b|association\b|tiers-lieu\b)|l['’](?=association|action))?(?:(?:projets?|projects?)(?![\p{L}])\s*)?[\s\]):–—,|-]*/iu;
/** Words of titles that name nothing; a name has another one, with a capital. */
const UNNAMING = new Set(
  "le la les l un une des du de d au aux à a the of for pour to par by avant before d'ici notre nos votre vos mon ma our my your this ce cette ces projet projets project projects lettre lettres letter letters soutien support demande demandes request requests urgent urgente urgents urgentes urgence needed need besoin svp please asap merci thanks help aide important deux trois quatre plusieurs 2 3 4 two three four several avis question association tiers-lieu janvier février mars avril mai juin juillet août septembre octobre novembre décembre january february march april may june july august september october november december lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday bonjour hello re tr fwd fw et and".split(
    " ",
  ),
);
const CALL =
  /^(?:l['’]|le |la |the |un |une |an? )?(?:AMI|AAP|appels?|calls?)(?![\p{L}])|(?:[\s'’])(?:call|AMI|AAP|appel)$/iu;
/** Bodies that a letter may be for, none of them a project. */
const BODY =
  /^(?:associations?|asso|collectif|communes?|mairies?|ville|r[ée]gion|d[ée]partement|pr[ée]fecture|r[ée]seau|minist[èe]re|city|council|network)(?![\p{L}])/iu;
/** An article in small letters belongs to the sentence: "pour le Lavoir", "au Lavoir". */
const ARTICLE =
  /^(?:(?:le|la|les|the|un|une|an?|du|des)\s+|l['’])(?:(?:tiers-lieu|lieu|projet|project)\s+)?(?=[\p{Lu}\d«“"])/u;
const SEVERAL =
  /^(?:\d+|deux|trois|quatre|plusieurs|nos|two|three|four|several)\s+(?:projets?|projects?|lettres?|letters?)(?![\p{L}])/iu;
const END_OF_TITLE =
  /\s+(?:avant|before|d['’]ici|pour|dans le cadre|in response|needed|in the|auprès|à l['’]appel|[àa] l['’]AMI|urgent\w*|svp|by\s+\p{Lu}\p{L}+\s\d)(?![\p{L}])|\s*\((?:AMI|AAP|appel|urgent)/iu;

/** The project named in the topic's title, "" when the title names none without doubt. */
export function projectInTitle(title: string): string {
  const bare = onOneLine(title).replace(/^(?:(?:re|tr|fwd?|fw)\s*:\s*)+/iu, "");
  const quoted = quotedIn(bare);
  const [only] = quoted;
  if (only !== undefined && quoted.length === 1 && !CALL.test(bare.slice(0, only.from).trim()))
    return cut(only.text);
  if (quoted.length > 0) return "";
  const before = BEFORE_LETTER.exec(bare)?.groups?.["name"] ?? "";
  return named(behindLetter(bare)) || (before === "" ? "" : named(before));
}

function behindLetter(title: string): string {
  return WITH_LETTER.test(title) ? title.replace(WITH_LETTER, "").replace(LEAD, "") : title;
}

const SEVERAL_LETTERS = /(?<![\p{L}])(?:lettres|letters|projets|projects)(?![\p{L}])/iu;

/** The projects that a title about several letters lists by name: "Lettres de soutien pour La Halle et Le Relais". */
export function projectsInTitle(title: string): string[] {
  if (!SEVERAL_LETTERS.test(title)) return [];
  const quoted = quotedIn(title).map(({ text }) => cut(text));
  if (quoted.length > 1) return quoted;
  const listed = behindLetter(onOneLine(title)).split(/\s*,\s*|\s+(?:et|and|&)\s+/u);
  return listed.length > 1 && listed.every((name) => looksLikeName(name) && /^[\p{Lu}\d]/u.test(name))
    ? listed
    : [];
}

/** "notre tiers-lieu La Bascule", "la candidature de La Halle", "Projet La Halle": what stands before the name. */
const BEFORE_NAME =
  /^(?:(?:la\s+)?candidature\s+(?:de\s+|du\s+|d['’])|(?:notre|nos|our|my|mon|le|the)\s+(?:tiers-lieu|lieu|projet|project|place)\s+(?=[\p{Lu}\d«“"])|(?:projet|project)\s+(?=[\p{Lu}\d«“"]))/iu;
/** A day or a year is no name. */
const FIGURE = /^(?:\d{1,2}|20\d\d)$/u;

function named(all: string): string {
  const text = all.replace(BEFORE_NAME, "");
  if (
    SEVERAL.test(text) ||
    CALL.test(text) ||
    /^(?:avant|before|by|d['’]ici|de|du|d['’])(?![\p{L}])/u.test(text)
  )
    return "";
  const name = beforeDescription(text.slice(0, END_OF_TITLE.exec(text)?.index ?? text.length))
    .replace(/[\s!?.]+$/u, "")
    .replace(ARTICLE, "")
    .replace(/^tiers-lieu\s+(?=\p{Lu})|\s+proje[ct]t?$/u, "");
  if (!looksLikeName(name) || CALL.test(name) || BODY.test(name)) return "";
  const words = name.split(/[\s'’]+/u).filter((word) => !UNNAMING.has(word.toLowerCase()));
  return words.some((word) => /[\p{Lu}\p{N}]/u.test(word) && !FIGURE.test(word)) ? cut(name) : "";
}

function cut(name: string): string {
  return onOneLine(name).slice(0, LONGEST).trimEnd();
}
