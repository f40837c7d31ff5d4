/**
 * The card of an issued letter in the register topic: lines that people read, and the same facts in a form that
 * is read back. The register is what these cards say; there is no other copy.
 */
import { z } from "zod";
import type { Place } from "../dates/format-date.ts";
import { formatDateOfYear } from "../dates/format-date.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { hideJson, readHiddenJson } from "../text/hidden-json.ts";
import { MARK_END, markText, marksOf } from "../text/mark.ts";
import { CARD_WORDS } from "./card-words.ts";

/** In a card's text, until the file is uploaded: the Markdown link to the PDF, and its SHA-256. */
export const PDF_IN_CARD = "{{pdf}}";
export const SHA256_IN_CARD = "{{sha256}}";

const count = z.int().nonnegative();

/** The facts kept in the comment. The PDF's address and SHA-256 are known only once the file is: see `parseRegisterCard`. */
const Facts = z.object({
  reference: z.string(),
  topicId: z.int(),
  n: z.int(),
  project: z.string(),
  holder: z.string(),
  operators: z.array(z.string()).readonly(),
  call: z.string(),
  recipient: z.string(),
  territory: z.string(),
  /** As it was called when the request began; absent where it was of none. */
  programme: z.string().optional(),
  /** The moment of the decision. */
  decidedAt: z.int(),
  for: count,
  against: count,
  abstain: count,
  block: count,
  /** People who could vote. */
  electors: count,
  /** People in recusal, who are in no other count. */
  recused: count,
  /** Votes that were needed. */
  quorum: count,
  /** By consent `for` counts Consent, `abstain` Stand aside, `block` and `against` objections with an argument and without. */
  mode: z.literal("consent").optional(),
  /** SHA-256 over the facts of the decision, as the outcome prints it. Since 0.2. */
  countSha256: z.string().optional(),
  /** Of a letter that was issued again: 2 and up. */
  version: z.int().optional(),
  /** The moment it was issued again. */
  issuedAt: z.int().optional(),
  /** Reference of the letter that it replaces. */
  replaces: z.string().optional(),
  /** Who signed it in the forum, and when. */
  signed: z.object({ name: z.string(), at: z.int() }).readonly().optional(),
  /** Copies that came back signed by hand: the fingerprint of each, who gave it back, and when. */
  copies: z
    .array(z.object({ sha256: z.string(), by: z.string(), at: z.int() }).readonly())
    .readonly()
    .optional(),
  /** How many acts of its request the card knows: of several cards of a letter the one that knows most counts. */
  recorded: z.int().optional(),
  threadUrl: z.string(),
  state: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("valid") }).readonly(),
    /** A recusal declared since would have changed the decision; what follows is being decided. */
    z.object({ kind: z.literal("review") }).readonly(),
    /** `by` is the reference of the letter that replaces this one. */
    z.object({ kind: z.literal("superseded"), by: z.string() }).readonly(),
    z.object({ kind: z.literal("revoked"), reason: z.string(), at: z.int() }).readonly(),
  ]),
});

const VERSION = 1;
const Versioned = z.object({ v: z.literal(VERSION), card: Facts });

export type RegisterCard = Readonly<z.infer<typeof Facts>> & {
  /** `upload://…`, a path or a web address; `{{pdf}}` until the shell has uploaded the file. */
  readonly pdfUrl: string;
  /** 64 hexadecimal digits; `{{sha256}}` until the shell has set the file. */
  readonly sha256: string;
};

/** What may change of a letter once it is out, in a form to compare. */
export function lifeOf({ state, signed, copies }: Pick<RegisterCard, "state" | "signed" | "copies">): string {
  return JSON.stringify([state, signed ?? null, ...(copies ?? []).map(({ sha256 }) => sha256)]);
}

/** The card as a post. Throws for a reference that could not stand in the post's mark. */
export function registerCardRaw(card: RegisterCard, place: Place): string {
  const words = CARD_WORDS[place.language];
  const facts: [string, string][] = [
    [words.project, card.project],
    [words.holder, card.holder],
    [words.call, card.call],
    [words.recipient, card.recipient],
    [words.territory, card.territory],
    [words.programme, card.programme ?? ""],
  ];
  const { pdfUrl, sha256, ...kept } = card;
  return [
    markText({ kind: "register", n: card.n, ref: card.reference }),
    `**${words.title(card.reference)}** · ${stateInWords(card, place)}`,
    "",
    ...facts.flatMap(([label, value]) =>
      value === "" ? [] : [line(words.label(label), plainInMarkdown(value))],
    ),
    line(words.label(words.decision(formatDateOfYear(card.decidedAt, place))), words.numbers(card)),
    ...(card.signed === undefined
      ? []
      : [
          line(
            words.label(words.signed(formatDateOfYear(card.signed.at, place))),
            plainInMarkdown(card.signed.name),
          ),
        ]),
    ...(card.replaces === undefined
      ? []
      : [line(words.label(words.replaces), plainInMarkdown(card.replaces))]),
    ...(card.copies ?? []).map(({ by, at, sha256: copied }) =>
      line(words.label(words.copy(plainInMarkdown(by), formatDateOfYear(at, place))), `\`${copied}\``),
    ),
    line(words.label(words.thread), linkTo(card.threadUrl)),
    line(words.label("PDF"), pdfLink(card.reference, pdfUrl)),
    line(words.label("SHA-256"), `\`${sha256}\``),
    ...(card.countSha256 === undefined ? [] : [line(words.label(words.count), `\`${card.countSha256}\``)]),
    "",
    MARK_END,
    "",
    // Nothing in the facts may look like a placeholder: the shell replaces those wherever they stand.
    hideJson("card", { v: VERSION, card: kept }).replaceAll("{{", String.raw`\u007b\u007b`),
  ].join("\n");
}

/**
 * Reads a card back from its post; null for any other post, a damaged one or one of a later version. The PDF and
 * its SHA-256 are read from the lines, since the shell puts them there after the facts were written.
 */
export function parseRegisterCard(raw: string): RegisterCard | null {
  const mark = marksOf(raw).find(({ kind }) => kind === "register");
  const hidden = readHiddenJson("card", raw);
  if (mark === undefined || hidden.kind !== "found") return null;
  const versioned = Versioned.safeParse(hidden.value);
  if (!versioned.success || versioned.data.card.reference !== mark["ref"]) return null;
  const sha256 = SHA256_LINE.exec(raw)?.[1];
  const pdfUrl = PDF_LINE.exec(raw)
    ?.slice(1)
    .find((found) => found !== undefined);
  if (sha256 === undefined || pdfUrl === undefined) return null;
  return { ...versioned.data.card, pdfUrl, sha256 };
}

/** No name of a member can look like these: brackets, braces and backticks in names are escaped. */
const SHA256_LINE = /^- SHA-256 ?: `([0-9a-f]{64}|\{\{sha256\}\})`$/m;
const PDF_LINE = /^- PDF ?: (?:\[[^\]\n]*\]\(([^()\s]+)\)|(\{\{pdf\}\}|upload:\/\/\S+))/m;

function line(label: string, value: string): string {
  return `- ${label} ${value}`;
}

function stateInWords({ state }: RegisterCard, place: Place): string {
  const words = CARD_WORDS[place.language];
  if (state.kind === "review") return words.review;
  if (state.kind === "superseded") return words.superseded(plainInMarkdown(state.by));
  if (state.kind === "revoked")
    return words.revoked(formatDateOfYear(state.at, place), plainInMarkdown(state.reason));
  return words.valid;
}

function linkTo(address: string): string {
  return /^https?:\/\/[^\s()<>[\]{}@]+$/.test(address)
    ? `[${plainInMarkdown(address.replace(/^https?:\/\//, ""))}](${address})`
    : plainInMarkdown(address);
}

/** The forum's own form for an uploaded file, a plain link for any other. */
function pdfLink(reference: string, pdfUrl: string): string {
  if (pdfUrl === PDF_IN_CARD) return pdfUrl;
  const file = pdfUrl.startsWith("upload://") ? `${reference}.pdf|attachment` : `${reference}.pdf`;
  return `[${file}](${pdfUrl})`;
}
