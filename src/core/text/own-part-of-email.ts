/**
 * How far down an e-mail its author's own words go: to the first separator, header or signature. How mail programs
 * of many languages announce what they quote, and how people sign, is known by `email-reply-parser`; beside it
 * stands what it lacks in French and English, and what it takes for a header although people write it themselves.
 */
import EmailReplyParser from "email-reply-parser";
import { fold } from "./fold.ts";
import { remember } from "./remember.ts";

/** The number of lines that are the author's own: those above the first separator, header or signature. */
export function ownLinesOfEmail(lines: readonly string[]): number {
  const bare = lines.map(withoutMarkup);
  const nextFilled = placesOfNext(bare);
  let judged = 0;
  for (const [index, line] of bare.entries()) {
    if (line === "") continue;
    judged += 1;
    // Nobody writes more by hand, and below it nothing may act.
    if (judged > MOST_LINES || endsOwnPart(bare, index, nextFilled)) return index;
  }
  return lines.length;
}

const MOST_LINES = 200;
const LONGEST_LINE = 250;

/** Some programs set the words in bold, quote them, or put no-break spaces in them. */
function withoutMarkup(line: string): string {
  const shown = line.slice(0, LONGEST_LINE + 50);
  if (/^\s*\*+\s*$/u.test(shown)) return shown.trim();
  return shown
    .replace(/[\u00A0\u202F\u2007]/gu, " ")
    .replace(/^[\s>*]+(?=[^\s>*])/u, "")
    .replaceAll("*", "")
    .trim();
}

function placesOfNext(lines: readonly string[]): number[] {
  const places: number[] = [];
  let next = lines.length;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    places[index] = next;
    if (lines[index] !== "") next = index;
  }
  return places;
}

function endsOwnPart(lines: readonly string[], index: number, nextFilled: readonly number[]): boolean {
  const line = lines[index] ?? "";
  if (line.length > LONGEST_LINE) return false;
  const text = fold(line);
  if (RULE.test(text) || TITLED_RULE.test(text) || SIGNATURE.test(text) || FORWARDED.test(text)) return true;
  if (isHeaderBlock(lines, index, nextFilled)) return true;
  if (isAnnouncement(text)) return true;
  // Headers are broken over two or three lines where the program wraps.
  const wrapped = BEGINS_ANNOUNCEMENT.test(text) ? lines.slice(index, index + 3) : [line];
  return wrapped.some((_, count) => isKnownToLibrary(wrapped.slice(0, count + 1).join("\n")));
}

/** "-- ", "-----", "_____". */
const RULE = /^(?:[-_=*+]{3,}|--)$/u;
/** "-----Mail original-----", "---------- Forwarded message ----------". */
const TITLED_RULE = /^[-_=]{3,} ?\S.*[-_=]{2,}$|^-{5,} ?\p{L}.*$/u;
const PROGRAMS =
  "(?:l')?(?:iphone|ipad|android|outlook|yahoo|proton|gmail|gmx|orange|free|sfr|bouygues|la poste|laposte|zimbra|thunderbird|samsung|galaxy|huawei|xiaomi|windows|blackberry|bluemail|k-9|courrier|mail|messagerie|application|appareil|telephone|mobile|smartphone|tablette|phone|tablet|device|app|mac)";
const SIGNATURE = new RegExp(
  String.raw`^(?:(?:message )?envoye(?:e)? (?:de|depuis|a partir de|avec|via|par|grace a) (?:mon |ma |le |la |l'|un |une |application |appli )*${PROGRAMS}\b.{0,60}|sent (?:from|with|via|using) (?:my |the |an? )*${PROGRAMS}\b.{0,60}|(?:telecharger|obtenir|obtenez|get) outlook (?:pour|for) .{0,40}|provenance : courrier .{0,40})$`,
  "u",
);
const FORWARDED =
  /^(?:debut du message (?:reexpedie|transfere|cite)|message (?:transfere|reexpedie|d'origine|original|initial)|begin forwarded message|forwarded message|original message) ?:?$/u;

/** A line as programs put it above what they quote: who wrote, at which hour or from which address. */
function isAnnouncement(text: string): boolean {
  const announced = ANNOUNCED.test(text) || ANNOUNCED_LATER.test(text) || MESSAGE_OF.test(text);
  return announced && isDatedOrAddressed(text) && !WRITTEN_TO_US.test(text);
}

const ANNOUNCED =
  /^(?:le|on|el|am|op|il|em) .*\b(?:a ecrit|ecrivait|a repondu|wrote|writes|schrieb|escribio|scritto|escreveu) ?:?$/u;
const ANNOUNCED_LATER = /^.{1,100}\b(?:a ecrit|ecrivait|a repondu|wrote|writes)\b.* ?:$/u;
const MESSAGE_OF = /^>? ?(?:message du|message from|message of) .*$/u;
const BEGINS_ANNOUNCEMENT = /^(?=.*\d)\p{L}|^\d|<[^>\s]*@/u;
/** Programs say the hour, or the day with its year, or an address; somebody who tells of a letter says none. */
const DATED_OR_ADDRESSED =
  /\d{1,2} ?[:h.] ?\d{2}(?!\d)|\b(?:19|20)\d{2}\b|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|[^\s@]@[^\s@]+\.|<[^>]*>/u;
/** No program speaks of us: "le maire nous a écrit". */
const WRITTEN_TO_US =
  /\b(?:nous|vous|m'|t'|lui|leur|l'|moi) ?(?:a|ont|avait|avaient|avons) (?:deja |encore |bien )?(?:ecrit|repondu)\b|\b(?:wrote|writes) (?:to )?(?:us|me|them|you|him|her)\b/u;

function isDatedOrAddressed(text: string): boolean {
  return DATED_OR_ADDRESSED.test(text);
}

const LABEL =
  /^(?:de|from|von|da|envoye(?: le)?|sent|expediteur|exp|date|a|to|an|pour|cc|cci|bcc|copie(?: a)?|objet|obj|sujet|subject|re|repondre a|reply-to|destinataires?|importance|pieces? jointes?|attachments?) ?: ?(?<value>.*)$/u;

const FROM = /^(?:de|from|von|da|exp|expediteur)$/u;
const NAME_ALONE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}[*\s]*$/u;

/** Two lines of a header, one below the other, or one line "De : Bruno Kessler", "De : <bruno@example.org>". */
function isHeaderBlock(lines: readonly string[], index: number, nextFilled: readonly number[]): boolean {
  const first = LABEL.exec(fold(lines[index] ?? ""));
  if (first === null) return false;
  const label = first[0].split(":")[0]?.trim() ?? "";
  const value = first.groups?.["value"] ?? "";
  if (FROM.test(label) && /[^\s@]@[^\s@]+\.|<.+>|\[mailto/u.test(value)) return true;
  if (FROM.test(label) && NAME_ALONE.test((lines[index] ?? "").replace(/^[^:]*:\s*/u, ""))) return true;
  const next = LABEL.exec(fold(lines[nextFilled[index] ?? -1] ?? ""));
  const nextLabel = next?.[0].split(":")[0]?.trim();
  return nextLabel !== undefined && nextLabel !== label && (nextFilled[index] ?? 0) - index <= 2;
}

/**
 * Asks the library about a few lines at a time, since some of its patterns take long on long texts. What it takes
 * for the announcement of a quote has to be dated or addressed, as ours.
 */
const isKnownToLibrary = remember(300, (text: string): boolean => {
  const folded = fold(text);
  if (!MAY_BE_KNOWN.test(text) || WRITTEN_TO_US.test(folded)) return false;
  const hidden = new EmailReplyParser()
    .read(`.\n\n${text}`)
    .getFragments()
    .filter((fragment) => fragment.isHidden() && !fragment.isEmpty());
  // A sentence that only begins as a signature goes on behind it.
  if (hidden.some((fragment) => fragment.isSignature())) return !GOES_ON.test(folded);
  return (
    hidden.some((fragment) => fragment.isQuoted()) && (isDatedOrAddressed(folded) || folded.startsWith("-"))
  );
});

/** A command is no header, and neither is a line of the author's own that ends like nothing above a quote. */
const MAY_BE_KNOWN = /^[^/]/u;
/** "Envoyé depuis la gare : le dossier est complet" is a sentence. */
const GOES_ON = /^(?:envoye|sent|von|verzonden|enviado).*(?::|, |\. ).*\p{L}/u;
