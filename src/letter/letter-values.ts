/**
 * What the layout reads: the facts of the letter for its head, the blocks of its text for the rest. The Markdown
 * that the thread shows is taken apart here: what stands before the heading is the head in words, which paper has
 * from the facts; the heading is the subject; the last paragraph before the last rule, where it begins with the
 * network's name, is the signature; what follows that rule verifies the letter.
 */
import type { LetterData } from "../core/model/letter-data.ts";
import { drawable } from "./drawable.ts";
import { FONT_FAMILIES } from "./letter-fonts.ts";
import { LETTER_WORDS } from "./letter-words.ts";
import type { Block, Span } from "./markdown-blocks.ts";
import { markdownBlocks, plainText } from "./markdown-blocks.ts";
import { qrCode } from "./qr-code.ts";
import { typeset } from "./typography.ts";

/** Where the layout finds the network's own pictures; null where there is none. */
export interface LetterPictures {
  readonly logo: string | null;
  /** The signature of the signatory. */
  readonly signature: string | null;
}

/** How closely a letter is set. */
export interface Density {
  /** Of the text, in points. */
  readonly size: number;
  /** Between paragraphs, in the text's size. */
  readonly spacing: number;
}

/** The values for the layout, of a letter that is hoped to take one page, or known to take several. */
export type LetterValues = (density: Density, isOnePage: boolean) => object;

/** The values of a letter whose Markdown is `text`. */
export function letterValues(letter: LetterData, text: string, pictures: LetterPictures): LetterValues {
  const { language, network, letterhead } = letter;
  const words = LETTER_WORDS[language];
  const set = (value: string) => drawable(typeset(value.trim(), language));
  const { subject, body, note } = partsOf(markdownBlocks(text, language), set(network));
  const draft = letter.state === "draft";
  const signatory = [letterhead.signatoryName, letterhead.signatoryRole].filter((part) => part !== "");
  const url = letter.verificationUrl;
  const values = {
    fonts: FONT_FAMILIES,
    language,
    title:
      subject.length === 0 ? words.description : drawable(plainText({ kind: "paragraph", spans: subject })),
    description: words.description,
    watermark: draft ? words.watermark : "",
    notice: draft ? set(words.draftNotice) : "",
    sender: {
      name: set(network),
      lines: [...letterhead.address, letterhead.email, letterhead.legalNumber].map(set).filter(isThere),
    },
    logo: pictures.logo === null ? null : { path: pictures.logo, alt: set(words.logo(network)) },
    // A recipient of one line is broken where its parts end; "12, rue Haute" stays whole.
    recipient: letter.recipient
      .split(/\n|(?<!\d), /)
      .map((line) => set(beginning(line)))
      .filter(isThere),
    place_and_date:
      letter.letterDate === "" ? "" : set(words.placeAndDate(letterhead.place, letter.letterDate)),
    reference: letter.reference,
    words: { reference: set(words.reference), subject: set(words.subject) },
    subject: subject.map(drawn),
    body: body.map(drawnBlock),
    signature: {
      lines: [set(network), ...(signatory.length === 0 ? [] : [set(signatory.join(", "))])],
      // Signed in the forum: no room is left for a signature by hand.
      signed: letter.signed === null ? "" : set(words.signed(letter.signed.name, letter.signed.date)),
      image:
        pictures.signature === null || draft || letter.signed !== null
          ? null
          : { path: pictures.signature, alt: set(words.signature(letterhead.signatoryName)) },
      caption: signatory.length === 0 ? words.signatureCaption : "",
    },
    note: note.map(drawnBlock),
    qr: url === null ? null : { svg: qrCode(url), alt: words.qr(url) },
    footer: [set(network), letter.reference].filter(isThere).join(" · "),
    page_words: words.page,
  };
  return (density, isOnePage) => ({ ...values, ...density, one_page: isOnePage });
}

interface Parts {
  readonly subject: readonly Span[];
  readonly body: readonly Block[];
  readonly note: readonly Block[];
}

function partsOf(blocks: readonly Block[], network: string): Parts {
  const rule = blocks.findLastIndex((block) => block.kind === "rule");
  const text = rule === -1 ? blocks : blocks.slice(0, rule);
  const note = rule === -1 ? [] : blocks.slice(rule + 1);
  const heading = text.findIndex((block) => block.kind === "heading");
  const title = text[heading];
  const subject = title?.kind === "heading" ? title.spans : [];
  const rest = heading === -1 ? text : text.slice(heading + 1);
  const last = rest.at(-1);
  const isSignature = last?.kind === "paragraph" && drawable(plainText(last)).trim().startsWith(network);
  return { subject, body: isSignature ? rest.slice(0, -1) : rest, note };
}

function drawn(span: Span): Span {
  return { ...span, text: drawable(span.text) };
}

function drawnBlock(block: Block): Block {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, spans: block.spans.map(drawn) };
    case "list":
      return { ...block, items: block.items.map((item) => item.map(drawnBlock)) };
    case "rule":
    default:
      return block;
  }
}

/** A line of an address begins with a capital ("Direction…"), but for what is no word ("c/o"). */
function beginning(line: string): string {
  return line.trim().replace(/^\p{Ll}(?=[\p{L}'’])/u, (letter) => letter.toUpperCase());
}

function isThere(text: string): boolean {
  return text !== "";
}
