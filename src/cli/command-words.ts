/** The help of the command line, and what is said of a mistyped one, in both languages. */
import type { Language } from "../core/model/settings.ts";

interface CommandWords {
  readonly aval: string;
  readonly serve: string;
  readonly setup: string;
  readonly setupDryRun: string;
  readonly setupRemove: string;
  readonly doctor: string;
  readonly config: string;
  readonly configCheck: string;
  readonly configFile: string;
  readonly sync: string;
  readonly syncTopic: string;
  readonly syncDryRun: string;
  readonly reseal: string;
  readonly resealYes: string;
  readonly letter: string;
  readonly letterPreview: string;
  readonly letterProject: string;
  readonly audit: string;
  readonly auditTopic: string;
  readonly auditForum: string;
  readonly auditKey: string;
  readonly auditJson: string;
  readonly auditLanguage: string;
  readonly minutes: string;
  readonly demo: string;
  readonly demoFast: string;
  readonly demoExit: string;
  readonly demoLanguage: string;
  readonly demoPort: string;
  readonly version: string;
  readonly help: string;
  readonly notTopicNumber: string;
  /** Commander's headings, by what they are in English. */
  readonly titles: Readonly<Record<string, string>>;
  /** What commander says of a mistyped line, as it says it in English: parts to be replaced, `$1` and so on kept. */
  readonly mistakes: readonly (readonly [english: RegExp, said: string])[];
}

export const COMMAND_WORDS: Readonly<Record<Language, CommandWords>> = {
  en: {
    aval: "Letters of support, decided in your Discourse forum",
    serve: "serve the forum until told to stop (SIGTERM drains)",
    setup: "provision the forum: tags, webhook, settings, theme component; changes only what differs",
    setupDryRun: "only say what would be changed",
    setupRemove: "take back what setup made, and nothing else",
    doctor: "check everything that the service needs; ends with 1 when something is wrong",
    config: "look at the settings file",
    configCheck: "say what the settings come to, or everything that is wrong (ends with 2); asks no forum",
    configFile: "another file than the one of AVAL_CONFIG, or aval.yaml",
    sync: "bring one request, or every open one, up to date once",
    syncTopic: "number of a topic",
    syncDryRun: "only say what would be done",
    reseal:
      "show what would be believed of records that are not sealed with our key, and seal them when told so",
    resealYes: "seal without asking",
    letter: "look at letters",
    letterPreview:
      "show the letters of a topic as they are or would be, and write their PDFs here; asks the forum, writes nothing there",
    letterProject: "number of a project; every project without it",
    audit:
      "check a request from public data alone, without key or settings; ends with 0, 1 when something differs, 2 when it cannot be audited",
    auditTopic: "number of a topic, or its address",
    auditForum: "address of the forum; that of the topic's address or DISCOURSE_URL without it",
    auditKey: "file with the service's public key (PEM) from elsewhere than the forum",
    auditJson: "for another program",
    auditLanguage: "of what is said; that of the request without it",
    minutes:
      "write the minutes of a topic's votes here, as PDF and CSV; asks the forum, writes nothing there",
    demo: "play a whole case in a forum on this machine",
    demoFast: "without pauses",
    demoExit: "end once the letters are written to demo-output/",
    demoLanguage: "of the case",
    demoPort: "of the forum's page; the public pages have the next one",
    version: "say which version this is",
    help: "show this help",
    notTopicNumber: "It is the number in the topic's address.",
    titles: {},
    mistakes: [],
  },
  fr: {
    aval: "Lettres de soutien, décidées dans votre forum Discourse",
    serve: "servir le forum jusqu'à l'ordre d'arrêt (SIGTERM laisse finir)",
    setup:
      "préparer le forum : étiquettes, webhook, paramètres, composant de thème ; ne change que ce qui diffère",
    setupDryRun: "dire seulement ce qui serait changé",
    setupRemove: "reprendre ce que setup a créé, et rien d'autre",
    doctor: "vérifier tout ce dont le service a besoin ; finit par 1 si quelque chose ne va pas",
    config: "examiner le fichier de réglages",
    configCheck:
      "dire à quoi reviennent les réglages, ou tout ce qui ne va pas (finit par 2) ; sans interroger le forum",
    configFile: "un autre fichier que celui de AVAL_CONFIG, ou que aval.yaml",
    sync: "mettre à jour une fois une demande, ou toutes celles qui sont ouvertes",
    syncTopic: "numéro d'un sujet",
    syncDryRun: "dire seulement ce qui serait fait",
    reseal: "montrer ce qui ferait foi des demandes que notre clé n'a pas scellées, et les sceller sur ordre",
    resealYes: "sceller sans poser la question",
    letter: "examiner des lettres",
    letterPreview:
      "montrer les lettres d'un sujet telles qu'elles sont ou seraient, et en écrire ici les PDF ; lit le forum, n'y écrit rien",
    letterProject: "numéro d'un projet ; sans lui, tous les projets",
    audit:
      "contrôler une demande d'après les seules données publiques, sans clé ni réglages ; finit par 0, par 1 si quelque chose diffère, par 2 si le contrôle est impossible",
    auditTopic: "numéro d'un sujet, ou son adresse",
    auditForum: "adresse du forum ; sinon celle du sujet ou DISCOURSE_URL",
    auditKey: "fichier avec la clé publique du service (PEM), venue d'ailleurs que du forum",
    auditJson: "pour un autre programme",
    auditLanguage: "de ce qui est dit ; sinon celle de la demande",
    minutes:
      "écrire ici le procès-verbal des votes d'un sujet, en PDF et en CSV ; interroge le forum, n'y écrit rien",
    demo: "jouer un cas entier dans un forum sur cette machine",
    demoFast: "sans pauses",
    demoExit: "finir une fois les lettres écrites dans demo-output/",
    demoLanguage: "du cas",
    demoPort: "de la page du forum ; les pages publiques ont le suivant",
    version: "dire quelle version est installée",
    help: "afficher cette aide",
    notTopicNumber: "C'est le numéro qui figure dans l'adresse du sujet.",
    titles: {
      "Usage:": "Utilisation :",
      "Arguments:": "Arguments :",
      "Options:": "Options :",
      "Commands:": "Commandes :",
    },
    mistakes: [
      [/^error: /, "erreur : "],
      [/unknown option '(.+?)'/, "l'option $1 n'existe pas"],
      [/unknown command '(.+?)'/, "la commande $1 n'existe pas"],
      [/\(Did you mean one of (.+?)\?\)/, "(vouliez-vous écrire $1 ?)"],
      [/\(Did you mean (.+?)\?\)/, "(vouliez-vous écrire $1 ?)"],
      [/missing required argument '(.+?)'/, "il manque : $1"],
      [/option '(.+?)' argument missing/, "il manque une valeur à l'option $1"],
      [
        /too many arguments(?: for '(.+?)')?\. Expected (\d+) arguments? but got (\d+)/,
        "trop d'arguments, $3 au lieu de $2",
      ],
      [
        /option '(.+?)' argument '(.+?)' is invalid\. Allowed choices are (.+)\./,
        "l'option $1 n'admet pas $2 ; possibles : $3.",
      ],
      [/option '(.+?)' argument '(.+?)' is invalid\./, "l'option $1 n'admet pas $2."],
      [/command-argument value '(.+?)' is invalid for argument '(.+?)'\./, "$1 ne convient pas pour $2."],
    ],
  },
};
