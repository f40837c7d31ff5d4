/**
 * The words of the letter: one EJS template per language gives Markdown, which is shown in the thread and set as
 * the PDF. Whatever a member wrote is text in it and nothing else, so that a project's name can neither mention,
 * nor mark up, nor command.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import ejs from "ejs";
import type { LetterData } from "../core/model/letter-data.ts";
import type { Language } from "../core/model/settings.ts";
import { onOneLine, plainInMarkdown } from "../core/text/plain-text.ts";
import { LETTER_GRAMMAR } from "./grammar/letter-grammar.ts";
import { LetterFault } from "./letter-fault.ts";

const OWN_TEMPLATES = join(import.meta.dirname, "templates");

/**
 * Reads `letter.fr.md.ejs` and `letter.en.md.ejs` of `dir`, ours where it has none, and gives the pure function that
 * writes a letter as Markdown.
 *
 * A template sees `letter`, the LetterData; the functions of its language (letter-grammar.ts); and `name(text)`,
 * which takes off quotation marks that a name came with, `capital(text)` and `small(text)`, which begin it with a
 * capital or a small letter, `link(address)`, a Markdown link that shows the address without its scheme (to be
 * printed unescaped).
 * @throws LetterFault where a template cannot be read or compiled; so does the function where it cannot be filled.
 */
export function loadLetterTemplates(dir: string = OWN_TEMPLATES): (letter: LetterData) => string {
  const templates: Record<Language, ejs.TemplateFunction> = {
    fr: templateIn(dir, "letter.fr.md.ejs"),
    en: templateIn(dir, "letter.en.md.ejs"),
  };
  return function letterText(letter) {
    const grammar = LETTER_GRAMMAR[letter.language];
    const markdown = telling(() =>
      templates[letter.language]({ ...grammar, letter, name, capital, small, link }),
    );
    return markdown
      .replace(/[ \t]+$/gm, "")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  };
}

function templateIn(dir: string, file: string): ejs.TemplateFunction {
  const own = join(dir, file);
  const filename = existsSync(own) ? own : join(OWN_TEMPLATES, file);
  const text = readFileSync(filename, "utf8");
  try {
    return ejs.compile(text, { filename, escape: escapeValue });
  } catch (error) {
    const line = lineOfSlip(text);
    throw new LetterFault(
      firstLine(messageOf(error).replace(/ in \S+ while compiling ejs/, "")),
      line === null ? filename : `${filename}:${line}`,
    );
  }
}

/** EJS says where a template fails while it is filled, not while it is compiled; its own notes of lines do. */
function lineOfSlip(text: string): number | null {
  const unclosed = /<%(?:(?!%>)[^])*$/.exec(text);
  if (unclosed !== null) return text.slice(0, unclosed.index).split("\n").length;
  const template = new ejs.Template(text, { compileDebug: true });
  try {
    template.compile();
  } catch {
    // The source stands before it is found wrong.
  }
  try {
    compileFunction(template.source, [], { filename: "template" });
  } catch (error) {
    const at = /^template:(\d+)/.exec((error instanceof Error ? error.stack : null) ?? "")?.[1];
    const before = template.source.split("\n").slice(0, Number(at)).join("\n");
    return Number(Array.from(before.matchAll(/__line = (\d+)/g)).at(-1)?.[1] ?? 1);
  }
  return null;
}

/** EJS puts file and line before its message, and some lines of the template between the two. */
function telling<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const message = messageOf(error);
    const where = /^\\?(?<place>\S.*?\.ejs:\d+)\n/.exec(message)?.groups?.["place"] ?? null;
    throw new LetterFault(firstLine(message.split("\n\n").at(-1) ?? message), where);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function firstLine(text: string): string {
  return text.trim().split("\n", 1)[0] ?? "";
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
  return onOneLine(text).replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase("fr"));
}

/** A word in capitals stays one. */
function small(text: string): string {
  return onOneLine(text).replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLocaleLowerCase("fr"));
}

function link(address: string): string {
  const target = new URL(address).href.replaceAll("(", "%28").replaceAll(")", "%29");
  return `[${plainInMarkdown(address.replace(/^https?:\/\//, ""))}](${target})`;
}
