/**
 * The wrap that each post of the bot opens with. By it the bot finds its own posts again and the theme
 * component recognises them, so what identifies a post is in the mark and nowhere else.
 */

const KINDS = [
  "status",
  "project",
  "ballot",
  "outcome",
  "letter",
  "register",
  "answer",
  "noted",
  "followup",
  "overview",
  "minutes",
  "year",
] as const;

export type MarkKind = (typeof KINDS)[number];

/** Closes the part of a post that a mark opens. Polls stand after it. */
export const MARK_END = "[/wrap]";

/** What a mark says: its kind, the project and the round where it has them, further attributes by name. */
export interface Mark {
  readonly kind: MarkKind;
  readonly n?: number;
  readonly round?: number;
  readonly [attribute: string]: string | number | undefined;
}

/** The attributes that, beside the kind, make a post of that kind one and no other. */
const IDENTITY: Readonly<Record<MarkKind, readonly string[]>> = {
  status: ["part"],
  project: ["n"],
  ballot: ["n", "round"],
  outcome: ["n", "round"],
  letter: ["n", "version"],
  register: ["ref"],
  followup: ["n"],
  answer: ["for"],
  noted: ["posts"],
  overview: [],
  minutes: ["n", "version"],
  year: ["n", "part"],
};

const VALUE = /^[A-Za-z0-9._-]+$/;
const OPENING = /^\[wrap=aval((?: +[a-z]+=[A-Za-z0-9._-]+)*) *\]$/;
const NUMERIC = new Set(["n", "round"]);

/** The opening line `[wrap=aval kind=… n=…]`. Throws for a value that would not survive in a tag. */
export function markText(mark: Mark): string {
  const parts = Object.entries(mark).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  for (const [name, value] of parts) {
    if (!VALUE.test(value ?? ""))
      throw new Error(`"${value}" cannot be the ${name} of a mark: only A-Z a-z 0-9 . _ - can`);
  }
  const ordered = [
    ...parts.filter(([name]) => name === "kind"),
    ...parts.filter(([name]) => name !== "kind"),
  ];
  return `[wrap=aval ${ordered.map(([name, value]) => `${name}=${value}`).join(" ")}]`;
}

/**
 * The marks at the top of a post, in order; empty when it opens otherwise. A mark further down is text that
 * somebody quoted and counts for nothing.
 */
export function marksOf(raw: string): Mark[] {
  const marks: Mark[] = [];
  for (let start = 0; start < raw.length;) {
    const end = raw.indexOf("\n", start);
    const text = raw.slice(start, end === -1 ? raw.length : end).trim();
    start = end === -1 ? raw.length : end + 1;
    if (text === "") continue;
    const attributes = OPENING.exec(text)?.[1];
    if (attributes === undefined) break;
    const mark = readMark(attributes);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

/** The same for two marks of the same post, and only then: `ballot:1:2`, `answer:4711`, `status`. */
export function markKey(mark: Mark): string {
  const values = IDENTITY[mark.kind].map((name) => mark[name]);
  return [mark.kind, ...values.filter((value) => value !== undefined)].join(":");
}

function readMark(attributes: string): Mark | null {
  const pairs = [...attributes.matchAll(/([a-z]+)=([^ ]+)/g)].map(([, name = "", value = ""]) => [
    name,
    value,
  ]);
  const { kind, ...rest }: Record<string, string | undefined> = Object.fromEntries(pairs);
  if (!isKind(kind)) return null;
  const read: [string, string | number][] = [];
  for (const [name, value = ""] of Object.entries(rest)) {
    if (!NUMERIC.has(name)) read.push([name, value]);
    else if (/^\d{1,9}$/.test(value)) read.push([name, Number(value)]);
    else return null;
  }
  return { kind, ...Object.fromEntries(read) };
}

function isKind(kind: string | undefined): kind is MarkKind {
  return KINDS.some((known) => known === kind);
}
