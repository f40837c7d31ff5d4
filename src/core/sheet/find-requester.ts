/** Who asks, where the author of the first post only passes a message on. */
import { fold, onOneLine } from "../text/fold.ts";
import type { PostLine } from "../text/post-line.ts";
import { BODY_NAME, anyCase } from "./names-in-prose.ts";

/** Headers of a mail: the sender's, and those that stand beside it. */
const SENDER = /^(?:de|from|expéditeur|exp|von|envoyé par|sender|sent by)\s*:\s*(?<sender>.+)$/iu;
const HEADER =
  /^(?:à|a|to|an|cc|cci|bcc|objet|subject|sujet|betreff|envoyé|envoyé le|sent|date|répondre à|reply-to|pièces? jointes?|attachments?)\s*:/iu;
const ADDRESS = /[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+/u;
/** How far a header stands from the next one. */
const NEAR = 3;

/** "Le 25/06/2026 à 14:06, Clara Young a écrit :", "Clara Young wrote:", "schrieb Clara Young:". */
const WROTE = new RegExp(
  String.raw`(?<name>${BODY_NAME})(?:,?\s+[<(]?[^\s<>@]{1,80}@[^\s<>@]{1,80}[>)]?)?,?\s+(?:(?:nous\s+|m['’]|vous\s+)?a\s+écrit|(?:nous\s+|m['’])?écrit|wrote|writes|has\s+written|ha\s+scritto|escribió)\s*(?:ceci|this|le message suivant)?\s*:|schrieb\s+(?<german>${BODY_NAME})[^:]{0,80}:`,
  "u",
);
const PASSES_ON = anyCase(
  String.raw`(?<![\p{L}])(?:transmets|transmettons|transmis|relaie|relaye|relayons|fais\s+suivre|faisons\s+suivre|transfère|transférons|partage|reçue?s?|voici|voilà|ci-dessous|pass(?:ing)?\s+on|passed\s+on|forward(?:ing|ed)?|relay(?:ing)?|received|got|here\s+is|here['’]s|below)(?![\p{L}])`,
);
const FROM = anyCase(
  String.raw`(?:de\s+la\s+part\s+(?:de\s+|du\s+|d['’])|(?:venue?s?|venant|émanant|provenant|reçue?s?)\s+(?:de\s+|du\s+|d['’])|from\s+|on\s+behalf\s+of\s+)`,
);
const MESSAGE = anyCase(
  String.raw`(?<![\p{L}])(?:messages?|mails?|courriels?|e-mails?|emails?|demandes?|sollicitations?|requ[êe]tes?|requests?|appel|besoin)`,
);
const OF = anyCase(String.raw`(?:de\s+|du\s+|d['’]|from\s+|of\s+)`);
/** The patterns of sentences in which a name stands for who asks. */
const SAID = [
  new RegExp(String.raw`${PASSES_ON}[^.!?:]{0,80}?\s${FROM}(?<name>${BODY_NAME})`, "u"),
  new RegExp(
    String.raw`${PASSES_ON}[^.!?:]{0,60}?${MESSAGE}\s+(?:[\p{Ll}-]+\s+){0,3}?${OF}(?<name>${BODY_NAME})`,
    "u",
  ),
  new RegExp(String.raw`${PASSES_ON}\s+(?:d['’]|de\s+|from\s+)(?<name>${BODY_NAME})`, "u"),
  new RegExp(
    String.raw`${anyCase(String.raw`(?<![\p{L}])(?:elle|il|celle-ci|cela|ça|ceci|it|this|the\s+request|la\s+demande)\s+(?:nous\s+|me\s+)?(?:vient|émane|provient|arrive|comes|is|came)\s+`)}${OF}(?<name>${BODY_NAME})`,
    "u",
  ),
  new RegExp(
    String.raw`${anyCase(String.raw`(?<![\p{L}])(?:à\s+la\s+demande|au\s+nom|pour\s+le\s+compte|at\s+the\s+request|on\s+behalf)\s+(?:de\s+|du\s+|d['’]|of\s+)`)}(?<name>${BODY_NAME})`,
    "u",
  ),
  new RegExp(
    String.raw`(?<name>${BODY_NAME})(?:,[^,.]{1,60},|\s\([^()]{1,60}\))?\s+(?:nous|me|m['’])\s*(?:demande|sollicite|a\s+demandé|a\s+sollicités?|contacte|a\s+contactés?|a\s+écrit|écrit)(?![\p{L}])`,
    "u",
  ),
  new RegExp(
    String.raw`(?<name>${BODY_NAME})(?:,[^,.]{1,60},|\s\([^()]{1,60}\))?\s+(?:asks|asked|has\s+asked|is\s+asking|contacted|wrote\s+to)\s+(?:us|me|for)(?![\p{L}])`,
    "u",
  ),
];
/** Without one of these words none of the patterns is tried. */
const ABOUT_ASKING =
  /transm|relai|relay|suivre|transf|partage|re[çc]u|voi(?:ci|là)|dessous|pass|forward|recei|got|here|below|vient|mane|arrive|comes|came| is |demand|au nom|compte|behalf|request|sollicit|contact|[ée]crit|ask|wrote/iu;
const LONGEST = 1_000;
const LONGEST_NAME = 80;
/** Who asks is said near the beginning, the headers of a mail stand further down at most. */
const MOST_PASSAGES = 60;
const MOST_LINES = 300;

export interface Author {
  readonly username: string;
  readonly name: string;
}

/**
 * Who wrote the mail that is passed on, or whose request it is said to be; "" when the author asks. The author's
 * own name is none: a mail that its author wrote is not passed on.
 */
export function findRequester(
  lines: readonly PostLine[],
  passages: readonly string[],
  author: Author,
): string {
  const own = new Set([fold(author.username), fold(author.name)]);
  const names = [
    ...passages.slice(0, MOST_PASSAGES).flatMap((passage) => namesSaid(passage.slice(0, LONGEST))),
    ...sendersIn(lines.slice(0, MOST_LINES)),
    ...passages.slice(0, MOST_LINES).flatMap((passage) => writersIn(passage)),
  ];
  return names.map(tidied).find((name) => isName(name) && !own.has(fold(name))) ?? "";
}

const BODY_BEHIND = anyCase(
  String.raw`\s*(?:,\s*(?:de\s+|du\s+|d['’]|pour\s+|from\s+|of\s+|at\s+)?|\(\s*|\s(?:de\s+|du\s+|d['’]|from\s+|of\s+|at\s+))`,
);

/** The body that somebody is said to belong to: "Paul Mercier, de la coopérative Tramontane", "Alice (Northwind)"; "" when none is. */
export function bodyOf(name: string, passages: readonly string[]): string {
  if (name === "") return "";
  const behind = new RegExp(`^${BODY_BEHIND}(?<body>${BODY_NAME})`, "u");
  for (const passage of passages.slice(0, MOST_PASSAGES)) {
    const at = passage.indexOf(name);
    const body =
      at === -1
        ? undefined
        : behind.exec(passage.slice(at + name.length, at + name.length + 200))?.groups?.["body"];
    if (body !== undefined && isName(tidied(body))) return tidied(body);
  }
  return "";
}

/** A person has a first and a last name; a body has an article, a kind, or one word. */
export function isBody(name: string): boolean {
  return !/^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){1,2}$/u.test(name);
}

function namesSaid(passage: string): string[] {
  if (!ABOUT_ASKING.test(passage)) return [];
  return SAID.flatMap((pattern) => pattern.exec(passage)?.groups?.["name"] ?? []);
}

function writersIn(passage: string): string[] {
  if (!/[ée]crit|wrote|writes|written|schrieb|scritto|escribi/u.test(passage) || !passage.includes(":"))
    return [];
  const start = passage.slice(0, LONGEST);
  const { name, german } = WROTE.exec(start)?.groups ?? {};
  return [name ?? german ?? nameOfAddress(WROTE_BY_ADDRESS.exec(start)?.groups?.["address"] ?? "")];
}

/** A line "De : …" is a header where a mail's address or another header stands by it. */
function sendersIn(lines: readonly PostLine[]): string[] {
  return lines.flatMap((line, at) => {
    const sender = SENDER.exec(line.text.slice(0, 2 * LONGEST_NAME))?.groups?.["sender"];
    if (sender === undefined) return [];
    const address = ADDRESS.exec(sender);
    const around = lines.slice(Math.max(0, at - NEAR), at + NEAR + 1).some((near) => HEADER.test(near.text));
    if (address === null && !around) return [];
    const name = (address === null ? sender : sender.slice(0, address.index)).replace(
      /[\s<([]*(?:mailto:)?$/iu,
      "",
    );
    return [name === "" ? nameOfAddress(address?.[0] ?? "") : name];
  });
}

/** Who is known by a mail's address alone: what stands before its @, so that the address itself is not repeated. */
function nameOfAddress(address: string): string {
  const [local = ""] = address.split("@");
  return local.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const WROTE_BY_ADDRESS =
  /^(?:le|on|am)\s.{1,120}?[\s<(](?<address>[^\s<>()@]{1,80}@[^\s<>()@]{1,80})[>)]?\s+(?:a\s+écrit|wrote)\s*:/iu;

function tidied(name: string): string {
  return onOneLine(
    name
      .replace(/^(?:(?:AM|PM|M\.|MM?|Mmes?|Mlle|Mr|Mrs|Ms|Dr|Monsieur|Madame)\s+)+/u, "")
      .replace(/["“”«»<>[\]()]/gu, " ")
      .replace(/(?:\s+|,)(?:via|par)\s.*$/iu, ""),
  )
    .replace(/\s{2,}/gu, " ")
    .replace(/[\s,;:.–—-]+$/u, "");
}

const NO_NAME =
  /^(?:lettres?|projets?|soutiens?|date|bonjour|madame|monsieur|ami|aap|appel|letters?|projects?|support|hello|dear|l[ea]s?|nous|je|il|elle|on|we|i|they|it|re|tr|fwd?|merci|thanks|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/iu;

function isName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || name.includes("@") || !/\p{L}{2}/u.test(name))
    return false;
  const words = name.split(" ");
  return (
    words.length <= 8 &&
    !NO_NAME.test(name) &&
    words.some((word) => /^(?:[ldLD]['’])?[\p{Lu}\p{Lo}\d]/u.test(word))
  );
}
