/**
 * Facts kept in a post as JSON inside an HTML comment: in no page, in no search, mentioning nobody, but there
 * for whoever reads the raw text. What could end the comment, mention, tag or be rewritten by the forum is
 * written as \uXXXX, so that the text comes back as it was sent.
 */
import { checksum } from "./checksum.ts";

export type HiddenJson =
  | { readonly kind: "found"; readonly value: unknown }
  | { readonly kind: "absent" }
  /** There is a comment of that label, but it was cut or changed since it was written. */
  | { readonly kind: "damaged" };

/** `<!-- aval:LABEL {"sum":…,"value":…} -->` on one line. `label` is made of a-z, 0-9 and hyphens. */
export function hideJson(label: string, value: unknown): string {
  const text = JSON.stringify(value) ?? "null";
  return `<!-- aval:${label} {"sum":"${checksum(text)}","value":${commentSafe(text)}} -->`;
}

/** Reads back what `hideJson` wrote under that label; the first such comment of the post counts. */
export function readHiddenJson(label: string, raw: string): HiddenJson {
  const opening = `<!-- aval:${label} `;
  const start = raw.indexOf(opening);
  if (start === -1) return { kind: "absent" };
  const end = raw.indexOf("-->", start);
  if (end === -1) return { kind: "damaged" };
  const held = parse(raw.slice(start + opening.length, end));
  if (typeof held !== "object" || held === null || !("sum" in held) || !("value" in held))
    return { kind: "damaged" };
  if (checksum(JSON.stringify(held.value)) !== held.sum) return { kind: "damaged" };
  return { kind: "found", value: held.value };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A JSON string as a whole, or an empty list outside of strings. */
const STRING_OR_EMPTY = /"(?:[^"\\]|\\.)*"|\[\]/gu;
/** Beside the signs of HTML, mentions and tags: every control, format or odd space character, and loose accents. */
const UNSAFE = /[<>&@[\]-]|\p{C}|[^\P{Z} ]|\p{M}/gu;

/** JSON that can stand in a comment of a post: nothing in it ends the comment, mentions, tags or is rewritten. */
export function commentSafe(json: string): string {
  // Two spaces keep an empty list from being counted as a checkbox by the forum's checklist feature.
  return json.replace(STRING_OR_EMPTY, (part) =>
    part === "[]" ? "[  ]" : part.replace(UNSAFE, escapeCharacter),
  );
}

function escapeCharacter(character: string): string {
  let escaped = "";
  for (let unit = 0; unit < character.length; unit += 1) {
    escaped += `\\u${character.charCodeAt(unit).toString(16).padStart(4, "0")}`;
  }
  return escaped;
}
