/**
 * The post that a button sends: a sentence for the readers of the topic, then
 * the command for the service, in the language of the service. The sentence
 * also makes the post as long as a forum asks for.
 *
 * @import { Deed, Entry, Language, View } from "../../../types"
 */

import { projectOf } from "./request-view";

/**
 * The whole text of the post, exactly as it is sent.
 *
 * @param {View} view
 * @param {Deed} deed
 * @param {Entry} entry
 */
export function postText(view, deed, entry) {
  const sentence = SENTENCES[view.language][deed](
    projectWords(view, entry),
    entry
  );
  return `${sentence}\n\n${commandLine(view, deed, entry)}`;
}

/** @type {Record<Language, Record<Deed, (project: string, entry: Entry) => string>>} */
const SENTENCES = {
  fr: {
    recuse: (project) =>
      `Je déclare un lien d'intérêts avec ${project} et ne prends pas part au vote.`,
    "no-link": (project) =>
      `Je n'ai pas de lien d'intérêts avec ${project} qui m'empêche de voter.`,
    review: (project, { verdict }) =>
      `Ma relecture du dossier pour ${project} : avis ${{ for: "favorable", reserved: "réservé", against: "défavorable" }[verdict ?? "for"]}.`,
    criterion: (project, { criterion, met }) =>
      `Critère ${criterion} pour ${project} : ${met === false ? "pas rempli" : "rempli"}.`,
    concern: (project) => `Une réserve de ma part sur ${project}.`,
    objection: (project) => `Une objection de ma part sur ${project}.`,
    "open-vote": (project) => `J'ouvre le vote sur ${project}.`,
    "move-end": (project) => `Je déplace la fin du vote sur ${project}.`,
    "end-vote": (project) => `Je termine le vote sur ${project}.`,
  },
  en: {
    recuse: (project) =>
      `I declare a link of interest with ${project} and take no part in the vote.`,
    "no-link": (project) =>
      `I have no link of interest with ${project} that keeps me from voting.`,
    review: (project, { verdict }) =>
      `My review of the file for ${project}: ${{ for: "for", reserved: "with reservations", against: "against" }[verdict ?? "for"]}.`,
    criterion: (project, { criterion, met }) =>
      `Criterion ${criterion} for ${project}: ${met === false ? "not met" : "met"}.`,
    concern: (project) => `A reservation of mine about ${project}.`,
    objection: (project) => `An objection of mine to ${project}.`,
    "open-vote": (project) => `I open the vote on ${project}.`,
    "move-end": (project) => `I move the end of the vote on ${project}.`,
    "end-vote": (project) => `I end the vote on ${project}.`,
  },
};

/**
 * The project by its name, or all that the request is about.
 *
 * @param {View} view
 * @param {Entry} entry
 */
function projectWords({ language, projects }, { n }) {
  const isFrench = language === "fr";
  const named =
    projects.length === 1 ? projects[0] : projectOf({ projects }, n);
  if (named !== undefined && named !== null) {
    if (PLAIN.test(named.title)) {
      return isFrench ? `« ${named.title} »` : `"${named.title}"`;
    }
    return isFrench ? `le projet ${named.n}` : `project ${named.n}`;
  }
  return isFrench
    ? "les projets de cette demande"
    : "the projects of this request";
}

/**
 * A name that the forum takes as it stands: with other signs in it, it might
 * become markup, a mention or a command.
 */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ,.'’()&-]*$/u;

/**
 * @param {View} view
 * @param {Deed} deed
 * @param {Entry} entry
 */
function commandLine({ language }, deed, entry) {
  const isFrench = language === "fr";
  const { word, argument } = COMMANDS[deed];
  const target =
    deed === "criterion"
      ? [entry.n, entry.criterion].filter((part) => part !== null).join(".")
      : (entry.n ?? "");
  const parts = [`/${word[language]}`, target, argument(language, entry)];
  const opening = parts.filter((part) => part !== "").join(" ");
  return `${opening}${isFrench ? " : " : ": "}${oneLine(entry.text)}`;
}

const none = () => "";

/** @type {Record<Deed, { word: Record<Language, string>, argument: (language: Language, entry: Entry) => string }>} */
const COMMANDS = {
  recuse: { word: { fr: "déport", en: "recuse" }, argument: none },
  "no-link": { word: { fr: "sans-lien", en: "no-link" }, argument: none },
  concern: { word: { fr: "réserve", en: "concern" }, argument: none },
  objection: { word: { fr: "objection", en: "objection" }, argument: none },
  review: {
    word: { fr: "relecture", en: "review" },
    argument: (language, { verdict }) =>
      ({
        fr: { for: "favorable", reserved: "réserve", against: "défavorable" },
        en: { for: "for", reserved: "reserved", against: "against" },
      })[language][verdict ?? "for"],
  },
  criterion: {
    word: { fr: "critère", en: "criterion" },
    argument: (language, { met }) =>
      ({
        fr: met === false ? "non" : "oui",
        en: met === false ? "no" : "yes",
      })[language],
  },
  "open-vote": {
    word: { fr: "vote", en: "vote" },
    argument: (language, { lasts }) => durationWords(language, lasts ?? null),
  },
  "move-end": {
    word: { fr: "vote", en: "vote" },
    argument: (language, { lasts }) => durationWords(language, lasts ?? null),
  },
  "end-vote": {
    word: { fr: "vote", en: "vote" },
    argument: (language) => (language === "fr" ? "fin" : "end"),
  },
};

/**
 * "3 jours", or nothing for the length that the settings give.
 *
 * @param {Language} language
 * @param {NonNullable<Entry["lasts"]> | null} lasts
 */
function durationWords(language, lasts) {
  if (lasts === null) {
    return "";
  }
  const words = {
    fr: { hours: ["heure", "heures"], days: ["jour", "jours"] },
    en: { hours: ["hour", "hours"], days: ["day", "days"] },
  };
  return `${lasts.count} ${words[language][lasts.unit][lasts.count === 1 ? 0 : 1]}`;
}

/**
 * A command ends at a blank line and a line that opens with a slash is another one: all goes on one line.
 *
 * @param {string} text
 */
function oneLine(text) {
  return text.trim().replace(/\s+/g, " ");
}
