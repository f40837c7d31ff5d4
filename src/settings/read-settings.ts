/**
 * Reads `aval.yaml`. A wrong file is refused as a whole, every problem at once, each with its line, what is
 * written there and what is allowed.
 */
import { LineCounter, isMap, parseDocument, visit } from "yaml";
import type { Document } from "yaml";
import type { Language } from "../core/model/settings.ts";
import { fileOfProgramme } from "./file-of-programme.ts";
import { lineOf } from "./lines-of-yaml.ts";
import type { Place } from "./lines-of-yaml.ts";
import { nameOf, problemsOf, yamlMistake } from "./problems-in-words.ts";
import type { Problem } from "./problems-in-words.ts";
import { programmeProblems } from "./programme-checks.ts";
import { settingsFileIn } from "./schema.ts";
import type { SettingsFile } from "./schema.ts";
import type { ServiceSettings } from "./service-settings.ts";
import { SettingsError } from "./settings-error.ts";
import { withDefaults } from "./with-defaults.ts";
import type { Addresses } from "./with-defaults.ts";
import { SETTINGS_WORDS } from "./words.ts";
import type { SettingsWords, YamlMistake } from "./words.ts";

/**
 * The settings of a file's text. `fileName` is only for the words of a refusal, which is in the file's language, or
 * in `otherwise` while the file does not say it.
 * @throws SettingsError with one problem a line.
 */
export function readSettings(
  text: string,
  fileName: string,
  addresses: Addresses,
  otherwise: Language = "en",
): ServiceSettings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const words = SETTINGS_WORDS[languageIn(document) ?? otherwise];
  const lineAt = (place: Place) => `${fileName}:${lineOf(document, place, lines)}`;
  function refuse(problems: readonly Problem[]): never {
    const inFile = problems.toSorted(
      (one, other) => lineOf(document, one.place, lines) - lineOf(document, other.place, lines),
    );
    throw new SettingsError(inFile.map((problem) => `${lineAt(problem.place)}: ${problem.words}`));
  }

  const mistakeAt = (mistake: YamlMistake, at: number) =>
    `${fileName}:${lines.linePos(at).line}: ${words.yaml(mistake)}`;
  const mistakes = document.errors.map(({ code, pos }) => mistakeAt(yamlMistake(code), pos[0]));
  // One slip makes the parser stumble on the rest of its line, too.
  if (mistakes.length > 0) throw new SettingsError([...new Set(mistakes)]);

  const file = valueOf(document, (at) => {
    throw new SettingsError([mistakeAt("alias", at)]);
  });
  const parsed = settingsFileIn(words.allowed).safeParse(file ?? {});
  if (!parsed.success) {
    const written = (place: Place) => document.getIn(place);
    refuse(parsed.error.issues.flatMap((issue) => problemsOf(issue, written, words)));
  }

  const settings = withDefaults(parsed.data, addresses);
  const isWritten = (place: Place) => document.hasIn(place);
  const ofNetwork = kindContradictions(parsed.data, settings, words, isWritten);
  const problems = [
    ...tagContradictions(settings, words, isWritten),
    ...ofNetwork,
    ...programmeProblems(parsed.data, settings, words),
    // What every programme takes over is told once.
    ...(ofNetwork.length > 0 ? [] : programmesAlone(parsed.data, settings, words, isWritten)),
  ];
  if (problems.length > 0) refuse(problems);
  return settings;
}

/** The language that a file says it is in, also when the rest of it cannot be used; null when it says none. */
export function languageOfFile(text: string): Language | null {
  return languageIn(parseDocument(text));
}

function languageIn({ contents }: Document): Language | null {
  const language = isMap(contents) ? contents.get("language") : null;
  return language === "fr" || language === "en" ? language : null;
}

/** The parser looks aliases up only now; a value that starts with * and is no alias makes it throw. */
function valueOf(document: Document, refuse: (at: number) => never): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    let at = 0;
    visit(document, {
      Alias(_, alias) {
        if (alias.resolve(document) !== undefined) return;
        at = alias.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    return refuse(at);
  }
}

/** Parts of the rule of a vote that say nothing, or the contrary, beside another: nobody may think that they hold. */
function ruleContradictions({ vote = {} }: SettingsFile, words: SettingsWords): Problem[] {
  const isShare = typeof vote.rule === "object";
  const usual = { rule: "more-for", share_of: "votes", block: "discussion", tie: "refused" } as const;
  const unusual = (["rule", "share_of", "block", "tie"] as const).filter(
    (key) => vote[key] !== undefined && vote[key] !== usual[key],
  );
  const problem = (key: (typeof unusual)[number], said: string): Problem => ({
    place: ["vote", key],
    words: said,
  });
  if (vote.mode === "consent") return unusual.map((key) => problem(key, words.notByConsent(`vote.${key}`)));
  return [
    ...(vote.share_of === "electors" && !isShare ? [problem("share_of", words.shareOfNothing)] : []),
    ...(unusual.includes("tie") && unusual.includes("rule") ? [problem("tie", words.tieWithoutRule)] : []),
  ];
}

/** The same of each programme with what it takes over from the network, on the lines that are its own. */
function programmesAlone(
  file: SettingsFile,
  { programmes }: ServiceSettings,
  words: SettingsWords,
  isWritten: (place: Place) => boolean,
): Problem[] {
  return file.programmes.flatMap((one, index) => {
    const programme = programmes[index];
    if (programme === undefined) return [];
    const here = ["programmes", index];
    const isOwn = (place: Place) => isWritten([...here, ...place]);
    return kindContradictions(fileOfProgramme(file, one), programme.settings, words, isOwn).map(
      ({ place, words: said }) => ({ place: isOwn(place) ? [...here, ...place] : here, words: said }),
    );
  });
}

/** What the values of one kind of request allow alone but not together. */
function kindContradictions(
  file: SettingsFile,
  settings: ServiceSettings,
  words: SettingsWords,
  isWritten: (place: Place) => boolean,
): Problem[] {
  const found = ruleContradictions(file, words);
  if (settings.vote.minimum > settings.vote.duration) {
    const minimum = ["vote", "minimum"];
    const place = isWritten(minimum) ? minimum : ["vote", "duration"];
    found.push({ place, words: words.minimumTooLong });
  }
  if (file.letter?.signature === "image" && settings.letterFiles.signatureImage === null)
    found.push({ place: ["letter", "signature"], words: words.noSignatureImage });
  return found;
}

/** One tag cannot say two things. */
function tagContradictions(
  settings: ServiceSettings,
  words: SettingsWords,
  isWritten: (place: Place) => boolean,
): Problem[] {
  const found: Problem[] = [];
  const uses = new Map<string, Place>([[settings.requestTag, ["request_tag"]]]);
  for (const [stage, tag] of Object.entries(settings.stageTags)) {
    const own = ["stage_tags", stage];
    const other = uses.get(tag);
    uses.set(tag, own);
    if (other === undefined) continue;
    // Of two that are the same, a default is not what is to be mended.
    const place = isWritten(own) ? own : other;
    found.push({ place, words: words.sameTag(nameOf(own), tag, nameOf(other)) });
  }
  return found;
}
