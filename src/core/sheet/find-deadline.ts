/** The day a message says the file is due. */
import { datesIn } from "../dates/dates-in-text.ts";
import type { DateInText } from "../dates/dates-in-text.ts";
import type { ReadingMoment } from "../dates/read-date.ts";
import { fold } from "../text/fold.ts";
import { sentencesOf } from "../text/phrases.ts";

/** Words that are said of the end of a call. */
const DUE =
  /\b(?:dates? (?:et heures? )?limites?|date butoir|deadlines?|echeances?|cloture\w*|(?:appel|ami|aap|call|candidatures?|depots?|guichet) (?:se )?(?:ferme\w*|clot|termine\w*|closes?|ends?)|closing date|clos(?:es|ing)|ferme (?:le|au)|due (?:date|by|on)|depot (?:des|du|de) (?:\w+ )?(?:dossiers?|candidatures?|projets?)|dernier delai|last day|(?:dossiers?|candidatures?|projets?)\b[^.]{0,40}?\b(?:parvenir|depos\w+|rendre|remettre|remis|envoyer|transmettre|part|partira)|depots?(?: \w+){0,3}? (?:le|avant|au|pour)|(?:nous |on )?depos(?:ons|e|era|erons)|dossiers? (?:a (?:deposer|rendre|remettre|envoyer)|est a rendre)|candidatures? (?:\w+ )*?(?:a|sont a) deposer|submi(?:t|ssion)s? (?:by|before|until|closes?|deadline)|applications? (?:close|are due|due))\b/u;
/** Words that may be said of anything that has a date. */
const BY_THEN =
  /\b(?:au plus tard|a (?:deposer|rendre|remettre|retourner|envoyer|transmettre)|jusqu'au?|avant l[ea]|avant|pour le|d'ici (?:le|au)|no later than|at the latest|until|by|before|not after)\b/u;
/** What is due to the requester, or happens on the way, is not the file's end. */
const OTHER_DUE =
  /\b(?:(?:reponses?|retours?|avis) attendue?s?|votre (?:reponse|retour|lettre|avis|signature)|vos (?:reponses|retours|lettres|avis)|la lettre|les lettres|une lettre|lettre signee|reunion|rendez-vous|visio|rencontre|rentree|travaux|ouverture|jury|resultats?|reponse du jury|your (?:reply|answer|letter)|the letters?|a letter|meeting|opening|results?)\b/u;
/** To enter one's name is not yet to hand in the file. */
const ENTRY = /\b(?:inscriptions?|preinscriptions?|registration)\b/u;
const MOVED =
  /\b(?:report\w+|repouss\w+|prolong\w+|decal\w+|recul\w+|etendu\w*|extended|postponed|moved|pushed back|changed)\b[^.]{0,40}?\b(?:au|a|jusqu'au|to|until|till)\b/u;
const DATE_LIKE =
  /\d|\b(?:janv|f[ée]vr|febr|mars|march|avril|april|mai|may|juin|june|juil|july|ao[ûu]t|august|sept|octo|nov|d[ée]c|demain|tomorrow|tonight|soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mon|tues|wednes|thurs|fri|satur|sun)/iu;
const LONGEST_SENTENCE = 400;
const MOST_READ = 12;
const LONGEST_REACH = 80;

interface Candidate {
  readonly date: DateInText;
  /** Higher is surer; below `SURE` something else may be due then. */
  readonly rank: number;
}

const SURE = 2;

export interface DeadlinesFound {
  /** The words of the days on which the file is said to be due, as written: one, unless there is a doubt. */
  readonly sure: readonly string[];
  /** Days on which something is due, the letter for instance. */
  readonly unsure: readonly string[];
}

/** The days that the message names as its end, each once. */
export function findDeadlines(passages: readonly string[], moment: ReadingMoment): DeadlinesFound {
  const candidates: Candidate[] = [];
  let read = 0;
  for (const passage of passages) {
    for (const { text } of sentencesWithCue(passage)) {
      if (read >= MOST_READ) break;
      read += 1;
      candidates.push(...candidatesIn(text.slice(0, LONGEST_SENTENCE), moment));
    }
  }
  const best = Math.max(SURE, ...candidates.map(({ rank }) => rank));
  return {
    sure: wordsOf(candidates.filter(({ rank }) => rank === best)),
    unsure: wordsOf(candidates.filter(({ rank }) => rank < SURE)),
  };
}

function wordsOf(candidates: readonly Candidate[]): string[] {
  const days = new Map<number, string>();
  for (const { date } of candidates) if (!days.has(date.date.at)) days.set(date.date.at, date.words);
  return [...days.values()];
}

function sentencesWithCue(passage: string): { readonly text: string }[] {
  if (!DATE_LIKE.test(passage)) return [];
  return sentencesOf(passage).filter(({ text }) => {
    if (!DATE_LIKE.test(text)) return false;
    const folded = fold(text.slice(0, LONGEST_SENTENCE));
    return DUE.test(folded) || BY_THEN.test(folded);
  });
}

function candidatesIn(sentence: string, moment: ReadingMoment): Candidate[] {
  const dates = datesIn(sentence, moment);
  if (dates.length === 0) return [];
  const moved = dates.filter(({ from }) => MOVED.test(fold(sentence.slice(0, from))));
  if (moved.length > 0) return moved.slice(0, 1).map((date) => ({ date, rank: 4 }));
  const ranked = dates.map((date, index) => ({ date, rank: rankOf(sentence, dates, index) }));
  return ranked.filter(({ rank }) => rank > 0);
}

/** What is said right before a date, or right behind it, belongs to it. */
function rankOf(sentence: string, dates: readonly DateInText[], index: number): number {
  const { from, to } = dates[index] ?? { from: 0, to: 0 };
  const before = fold(sentence.slice(dates[index - 1]?.to ?? 0, from));
  const behind = fold(sentence.slice(to, Math.min(dates[index + 1]?.from ?? sentence.length, to + 40)));
  const isLast = index === dates.length - 1;
  const due = [...before.matchAll(new RegExp(DUE.source, "gu"))].at(-1);
  // What is named between the word and the date is what is due; what the sentence began with need not be.
  const isOther = OTHER_DUE.test(due === undefined ? before.slice(-LONGEST_REACH) : before.slice(due.index));
  if (due !== undefined && ENTRY.test(before)) return SURE;
  if (due !== undefined) return isOther && !/limite|deadline|cloture|closing/u.test(due[0]) ? 1 : 3;
  if (
    isLast &&
    /^[\s,(]*(?:au plus tard|dernier delai|at the latest|est la date limite|is the deadline|\(?(?:date limite|deadline)\)?[\s.)]*$)/u.test(
      behind,
    )
  ) {
    return isOther ? 1 : 3;
  }
  return BY_THEN.test(before) ? (isOther ? 1 : 2) : 0;
}
