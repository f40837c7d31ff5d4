/** Who asks, where the author of the first post only passes a message on. */
import { fold, onOneLine } from "../text/fold.ts";
import { withoutMarkup } from "./message-text.ts";

const SENDER = /^\s*(?:de|from|expéditeur|exp)\s*:\s*"?(?<name>[^<>"[\](:;]+?)"?\s*(?:[<[(].*)?$/iu;
const NAME = String.raw`(?<name>(?:\p{Lu}[\p{L}\p{M}'’-]*\.?\s+){1,3}\p{Lu}[\p{L}\p{M}'’-]+)`;
const PASSED_ON = [
  new RegExp(
    String.raw`(?<![\p{L}])(?:transmets|relaie|relaye|fais suivre)(?![\p{L}])[^.\n:]{0,60}?\s(?:de\s+|d['’]\s?)${NAME}`,
    "u",
  ),
  new RegExp(
    String.raw`(?<![\p{L}])(?:pass(?:ing)? on|forward(?:ing)?|relay(?:ing)?)(?![\p{L}])[^.\n:]{0,60}?\sfrom\s+${NAME}`,
    "u",
  ),
];

/**
 * The name in the header of a pasted e-mail, or after "je transmets la demande de"; "" when there is none.
 * The author's own name is none: a mail that its author wrote is not passed on.
 */
export function findRequester(
  lines: readonly string[],
  author: { readonly username: string; readonly name: string },
): string {
  const own = new Set([fold(author.username), fold(author.name)]);
  const texts = lines.map((line) => withoutMarkup(line));
  const names = [
    ...texts.map((text) => SENDER.exec(text)?.groups?.["name"] ?? ""),
    ...PASSED_ON.map((pattern) => pattern.exec(texts.join("\n"))?.groups?.["name"] ?? ""),
  ];
  return (
    names
      .map(onOneLine)
      .find((name) => /\p{L}{2}/u.test(name) && !name.includes("@") && !own.has(fold(name))) ?? ""
  );
}
