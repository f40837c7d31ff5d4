/** The reference page of settings, in Markdown: every key and every variable. */
import type { Language } from "../../core/model/settings.ts";
import { VARIABLES } from "../environment.ts";
import type { SettingKey } from "../setting-keys.ts";
import { DESCRIPTIONS } from "./descriptions.ts";
import { defaultsIn, holdsEntries, keyEntries } from "./key-entries.ts";
import type { TopEntry } from "./key-entries.ts";
import { REFERENCE_WORDS } from "./reference-words.ts";

/** The whole page in one language. */
export function referencePage(language: Language): string {
  const words = REFERENCE_WORDS[language];
  const sections = [
    `# ${words.title}`,
    ...words.intro,
    `## ${words.file}`,
    ...keyEntries(language).flatMap((entry) => sectionOf(entry, language)),
    `## ${words.variables}`,
    words.variablesIntro,
    table(
      words.variableHeads,
      VARIABLES.map((name) => {
        const { what, allowed, otherwise, example } = DESCRIPTIONS[language].variables[name];
        return [code(name), what, allowed, otherwise, code(example)];
      }),
    ),
  ];
  return `${sections.join("\n\n").replaceAll(/ +$/gm, "")}\n`;
}

function sectionOf({ key, what, allowed, below, example }: TopEntry, language: Language): string[] {
  const words = REFERENCE_WORDS[language];
  const colon = colonIn(language);
  const facts = [
    `- ${words.allowed}${colon}${allowed}`,
    `- ${words.byDefault}${colon}${defaultOf(key, language)}`,
  ];
  const rows = below.map((one) => [code(one.key), one.what, one.allowed, defaultOf(one.key, language)]);
  const holdsOnlyKeys = rows.length > 0 && !holdsEntries(key);
  return [
    `### ${code(key)}`,
    what,
    ...(holdsOnlyKeys ? [] : [facts.join("\n")]),
    ...(rows.length > 0 ? [table(words.heads, rows)] : []),
    words.example,
    `\`\`\`yaml\n${example}\n\`\`\``,
  ];
}

/** In both languages where they differ; a length of time is the same in both. */
function defaultOf(key: SettingKey, language: Language): string {
  const words = REFERENCE_WORDS[language];
  if (key === "network" || key === "criteria.label" || key === "programmes.id") return words.mustBeThere;
  if (key === "language") return code("fr");
  if (key === "programmes.name") return words.sameAsId;
  if (key === "programmes.request_tag" || key === "programmes.category") return words.none;
  if (key.startsWith("programmes.")) return words.networks;
  if (key === "criteria.required") return code("false");
  if (key === "criteria.sentence") return words.none;
  const own = shown(valueAt(key, language), words.none);
  const other = shown(valueAt(key, language === "fr" ? "en" : "fr"), words.none);
  if (own === other || key.startsWith("vote.")) return own;
  const [french, english] = language === "fr" ? [own, other] : [other, own];
  // A sentence with commas of its own in it stands on a line of its own.
  if (key === "criteria")
    return `\n  - ${words.inLanguage.fr}${colonIn(language)}${french}\n  - ${words.inLanguage.en}${colonIn(language)}${english}`;
  return `${french} (${words.inLanguage.fr}), ${english} (${words.inLanguage.en})`;
}

function colonIn(language: Language): string {
  return language === "fr" ? " : " : ": ";
}

function valueAt(key: SettingKey, language: Language): unknown {
  return key
    .split(".")
    .reduce<unknown>((value, part) => (isRecord(value) ? value[part] : undefined), defaultsIn(language));
}

function shown(value: unknown, none: string): string {
  if (!Array.isArray(value)) return labelOf(value);
  return value.length === 0 ? none : value.map((entry: unknown) => labelOf(entry)).join(" · ");
}

function labelOf(value: unknown): string {
  if (typeof value === "string") return code(value);
  if (!isRecord(value)) return code(JSON.stringify(value));
  return `${String(value["label"])}${value["required"] === true ? " ★" : ""}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}
