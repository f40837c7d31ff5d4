/** The project's file that a message attaches, links, or says to be shared with somebody. */
import { fold } from "../text/fold.ts";
import type { PostLine } from "../text/post-line.ts";
import { endOfSentence } from "../text/phrases.ts";
import { usernamesIn } from "./named-people.ts";

/** What is said of links to the call, its rules, its form: none is the project's file. */
const ABOUT_CALL =
  /\b(?:ami|aap|appels? a|l'appel|calls? for|the call|reglement|cahier des charges|candidatures?|candidater|deposer|depot|plateforme|formulaire|inscriptions?|infos? |informations|apply|application form|guidelines|rules|submit|portal)\b/u;
const ABOUT_FILE =
  /\b(?:dossier|projet|presentation|document|descriptif|memoire|budget|plans?|pdf|fichier|piece jointe|note|file|project|proposal|paper|attached|attachment|joint|jointe)\b/u;
const DOCUMENT = /\.(?:pdf|docx?|odt|pptx?|odp|zip)(?:[?#]|$)/iu;
const SHARED =
  /(?<![\p{L}])(?:dossier|fichier|document|file|projet|project)(?![\p{L}])[^.!?]{0,60}?(?<said>(?:communiqu[ée]e?|transmise?|envoy[ée]e?|remise?|partag[ée]e?|confi[ée]e?)\s+(?:à|au|avec)|(?:shared|communicated|sent|given)\s+(?:with|to))\s+@/iu;

/** How far around a link its sentence is looked at, in characters. */
const AROUND = 200;

export interface FileFound {
  /** The field's text: an upload as the forum writes it, an address, or "communiqué à @nom"; "" when none is sure. */
  readonly text: string;
  /** Addresses that may be the file's. */
  readonly unsure: readonly string[];
}

interface Link {
  readonly href: string;
  readonly words: string;
  /** The sentence around it, or the line above it when it stands alone. */
  readonly said: string;
}

/** `isOwn`: the lines are about one project alone, so that a link in them is the project's unless something else is said. */
export function findFile(lines: readonly PostLine[], isOwn: boolean): FileFound {
  const links = lines.flatMap((line, at) => linksOf(line, lines[at - 1]));
  const upload = links.find(
    ({ href, words }) => /^upload:\/\/|\/uploads\//u.test(href) && !/\|\d+x\d+/u.test(words),
  );
  if (upload !== undefined) return { text: `[${upload.words}](${upload.href})`, unsure: [] };
  const shared = sharedWith(lines);
  if (shared !== "") return { text: shared, unsure: [] };
  const ofProject = links.filter(({ href, said }) => /^https?:/iu.test(href) && !isAboutCall(said));
  const sure = ofProject.filter(
    ({ href, words, said }) => DOCUMENT.test(href) || ABOUT_FILE.test(fold(`${said} ${words}`)),
  );
  const addresses = [...new Set((sure.length > 0 ? sure : ofProject).map(({ href }) => href))];
  if ((sure.length > 0 || isOwn) && addresses.length === 1) return { text: addresses[0] ?? "", unsure: [] };
  const documents = sure.filter(({ href }) => DOCUMENT.test(href));
  if (documents.length === 1) return { text: documents[0]?.href ?? "", unsure: [] };
  return { text: "", unsure: addresses.slice(0, 5) };
}

/** The first link below a label whose value only points to it: "Dossier : voir le lien ci-dessous". */
export function linkBelow(lines: readonly PostLine[], label: (line: PostLine) => boolean): string {
  const at = lines.findIndex(label);
  if (at === -1) return "";
  const near = lines.slice(at, at + 4).flatMap((line, index, all) => linksOf(line, all[index - 1]));
  const link = near.find(({ href }) => /^(?:https?:|upload:)/iu.test(href));
  if (link === undefined) return "";
  return link.href.startsWith("upload:") ? `[${link.words}](${link.href})` : link.href;
}

function sharedWith(lines: readonly PostLine[]): string {
  for (const { text } of lines) {
    const match = SHARED.exec(text.slice(0, 600));
    const said = match?.groups?.["said"];
    if (match === null || said === undefined) continue;
    const [username] = usernamesIn(text.slice(match.index));
    if (username !== undefined) return `${said} @${username}`;
  }
  return "";
}

/** "dossier de candidature" is what is asked for, "candidature" alone may be the call's. */
function isAboutCall(said: string): boolean {
  return ABOUT_CALL.test(fold(said).replace(/dossiers? de candidatures?|application files?/gu, "dossier"));
}

function linksOf(line: PostLine, above: PostLine | undefined): Link[] {
  const spans = line.spans.flatMap((span) => (span.kind === "link" ? [span] : []));
  return spans.map((span, index) => {
    // What stands between two links belongs to the second, unless it ends the sentence of the first.
    const from = Math.max(spans[index - 1]?.to ?? 0, span.from - AROUND);
    const before = line.text.slice(from, span.from);
    const behind = line.text.slice(
      span.to,
      Math.min(spans[index + 1]?.from ?? line.text.length, span.to + AROUND),
    );
    const isLast = index === spans.length - 1;
    const said = `${before.slice(lastSentence(before))} ${isLast ? behind.slice(0, endOfSentence(behind)) : ""}`;
    const isAlone = !/\p{L}/u.test(said);
    return {
      href: span.href,
      words: line.text.slice(span.from, span.to),
      said: isAlone ? (above?.text ?? "") : said,
    };
  });
}

function lastSentence(text: string): number {
  let start = 0;
  for (let end = endOfSentence(text); end < text.length - 1; end = endOfSentence(text, start))
    start = end + 1;
  return start;
}
