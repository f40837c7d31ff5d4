/** English articles for names that members wrote: "the Vale Hub Association", "an association of growers". */
import { listed } from "./listed.ts";

/** Nouns that take the article where a name ends with them, or with them and "of …". */
const NOUNS = new Set(
  `association trust council network foundation collective cooperative co-operative society federation union
  partnership agency alliance consortium group club institute centre center committee authority fund region county
  ministry department board office programme charity commune municipality city town village community parish
  region university school library museum commission assembly guild league hub call scheme prize award`.split(
    /\s+/,
  ),
);
const WITHOUT_ARTICLE_AT_THE_END = new Set(["university", "school", "city", "town", "village"]);

/** An organisation, a recipient or a call, as it stands within a sentence; unknown ones as they were written. */
export function organisation(name: string): string {
  return listed(
    name.split(/\s+and\s+/u).every((piece) => known(piece) !== null)
      ? name.split(/\s+and\s+/u).map((piece) => known(piece) ?? piece)
      : [known(name) ?? name],
    "and",
  );
}

/** The name with its article; null when the rule does not know it. */
function known(name: string): string | null {
  const text = name.trim();
  if (/^(?:the|a|an|our|their) /i.test(text)) return text.replace(/^The /, "the ");
  const [core = ""] = text.split(/\s+(?:of|for)\s+/u, 1);
  const noun = core.split(/\s+/u).at(-1)?.toLocaleLowerCase("en") ?? "";
  const isWhole = core === text;
  if (!NOUNS.has(noun) || (isWhole && WITHOUT_ARTICLE_AT_THE_END.has(noun))) return null;
  if (/^\p{Ll}/u.test(text))
    return `${/^(?:[aeio]|u(?!n[ai]|s[ei]|ti)|hon|hour|heir)/u.test(text) ? "an" : "a"} ${text}`;
  return isWhole && !core.includes(" ") ? null : `the ${text}`;
}

/** Who a letter goes to; null where it is named in the letter's head only. */
export function recipient(name: string): string | null {
  const first = name.split("\n")[0]?.split(",")[0]?.trim() ?? "";
  if (/^(?:Mr|Mrs|Ms|Dr|Sir|Madam)\b/u.test(first)) return first;
  return known(first);
}

/** A call as in "submitted to …": "the call “Workshops of Tomorrow”", "the LEADER programme". */
export function call(name: string): string {
  if (/^call(?!\p{L})/iu.test(name)) return `the ${name.replace(/^C/u, "c")}`;
  return known(name) ?? `the call “${name}”`;
}

/** A territory as in "it concerns …"; null where it does not say its own article. */
export function territory(name: string): string | null {
  return /^the /i.test(name) ? name.replace(/^The /, "the ") : null;
}
