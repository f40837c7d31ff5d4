/**
 * The words of the letter: one EJS template per language gives Markdown, which is shown in the thread and set as
 * the PDF. Whatever a member wrote is text in it and nothing else, so that a project's name can neither mention,
 * nor mark up, nor command.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ejs from "ejs";
import type { LetterData } from "../core/model/letter-data.ts";
import { onOneLine, plainInMarkdown } from "../core/text/plain-text.ts";
import type { Language } from "../core/model/settings.ts";

const OWN_TEMPLATES = join(import.meta.dirname, "templates");

/**
 * Reads `letter.fr.md.ejs` and `letter.en.md.ejs` of `dir` (by default our own) once and gives the pure function
 * that writes a letter as Markdown. Throws where a template is missing or malformed, so a mistake in a network's
 * own template is seen when the service starts.
 *
 * A template sees `letter`, the LetterData, and four functions: `name(text)` takes off quotation marks that a
 * name came with, `capital(text)` begins it with a capital, `namesItself(call)` says whether a call's name already
 * says "call", `link(address)` gives a Markdown link that shows the address without its scheme (print it unescaped).
 */
export function loadLetterTemplates(dir: string = OWN_TEMPLATES): (letter: LetterData) => string {
  const templates: Record<Language, ejs.TemplateFunction> = {
    fr: compileTemplate(join(dir, "letter.fr.md.ejs")),
    en: compileTemplate(join(dir, "letter.en.md.ejs")),
  };
  return function letterText(letter) {
    const markdown = templates[letter.language]({ letter, name, capital, namesItself, link });
    return markdown.replace(/\n{3,}/g, "\n\n").trim();
  };
}

function compileTemplate(path: string): ejs.TemplateFunction {
  return ejs.compile(readFileSync(path, "utf8"), { filename: path, escape: escapeValue });
}

function escapeValue(value: unknown): string {
  return plainInMarkdown(typeof value === "string" || typeof value === "number" ? String(value) : "");
}

/** « X » and "X" as X; a name that only holds quotation marks somewhere keeps them. */
function name(text: string): string {
  const line = onOneLine(text);
  const quoted = /^(?:«\s*([^«»]+?)\s*»|“([^“”]+)”|"([^"]+)")$/.exec(line);
  return quoted?.[1] ?? quoted?.[2] ?? quoted?.[3] ?? line;
}

function capital(text: string): string {
  const line = onOneLine(text);
  return line.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase("fr"));
}

/** "AMI Fabriques de demain" is not announced as "the call" once more. */
function namesItself(call: string): boolean {
  return /^\W*(?:appel|call|ami|aap)(?!\p{L})/iu.test(call);
}

function link(address: string): string {
  const target = new URL(address).href.replaceAll("(", "%28").replaceAll(")", "%29");
  return `[${plainInMarkdown(address.replace(/^https?:\/\//, ""))}](${target})`;
}
