/** The words around the keys: on the reference page and in the example file. */
import type { Language } from "../../core/model/settings.ts";

interface ReferenceWords {
  readonly title: string;
  readonly intro: readonly string[];
  readonly file: string;
  readonly variables: string;
  readonly variablesIntro: string;
  readonly heads: readonly [string, string, string, string];
  readonly variableHeads: readonly [string, string, string, string, string];
  readonly allowed: string;
  readonly byDefault: string;
  readonly example: string;
  readonly mustBeThere: string;
  readonly none: string;
  /** What a programme does not say. */
  readonly networks: string;
  readonly sameAsId: string;
  readonly inLanguage: Readonly<Record<Language, string>>;
  readonly exampleIntro: readonly string[];
}

export const REFERENCE_WORDS: Readonly<Record<Language, ReferenceWords>> = {
  en: {
    title: "Settings",
    intro: [
      "What an association decides is in one file, `aval.yaml`; addresses and secrets are in the environment, never in the file. (The same page in French: [réglages](fr/reglages.md).)",
      "`network` is the only key that must be there; leave out whatever you do not want to change. A file with every key and its default, to copy from: [aval.example.yaml](../aval.example.yaml). A key that is not known or a value that is not allowed is refused, with its line and what is allowed there.",
      "`aval config check` reads the file without asking the forum, and says what it comes to or everything that is wrong; it ends with 0 or 2. `aval config check other.yaml` reads another file. Settings take effect when the service is started again.",
      "Durations are written as people do, in English or French: `3 days`, `36 h`, `90 minutes`, `1 day 12 hours`, `2 jours`.",
    ],
    file: "The file",
    variables: "The environment",
    variablesIntro:
      "Read when a command starts. Anything missing or wrong is named, all at once; a secret is never shown. `aval config check` needs none of it but `AVAL_CONFIG`. What is wrong is said in the language of the file; while the file does not say it, in that of the system (`LC_ALL`, `LC_MESSAGES`, `LANG`): French or English.",
    heads: ["Key", "What it does", "Allowed", "Default"],
    variableHeads: ["Variable", "What it is", "Allowed", "Without it", "Example"],
    allowed: "Allowed",
    byDefault: "Default",
    example: "Example:",
    mustBeThere: "none, it must be there",
    none: "none",
    networks: "as the network",
    sameAsId: "the `id`",
    inLanguage: { fr: "in French", en: "in English" },
    exampleIntro: [
      "Settings of Aval: every key with its default in English.",
      "Copy it to aval.yaml, give the name of your network, and delete what you do not want to change.",
      "To check your file: aval config check",
      "What each key does: docs/settings.md.",
      "Secrets and addresses are in the environment, never here.",
    ],
  },
  fr: {
    title: "Réglages",
    intro: [
      "Ce qu'une association décide tient dans un fichier, `aval.yaml` ; les adresses et les secrets sont dans l'environnement, jamais dans le fichier. (La même page en anglais : [settings](../settings.md).)",
      "`network` est la seule clé obligatoire ; n'écrivez que ce que vous voulez changer. Un fichier avec toutes les clés et leur valeur par défaut, à recopier : [aval.exemple.yaml](../../aval.exemple.yaml). Une clé inconnue ou une valeur qui ne convient pas est refusée, avec sa ligne et ce qui est attendu.",
      "`aval config check` lit le fichier sans interroger le forum, et dit à quoi il revient, ou tout ce qui ne va pas ; il finit par 0 ou 2. `aval config check autre.yaml` lit un autre fichier. Les réglages prennent effet au redémarrage du service.",
      "Les durées s'écrivent comme on les dit, en français ou en anglais : `3 jours`, `36 h`, `90 minutes`, `1 jour 12 heures`, `2 days`.",
    ],
    file: "Le fichier",
    variables: "L'environnement",
    variablesIntro:
      "Lu au lancement d'une commande. Tout ce qui manque ou ne convient pas est nommé d'un coup ; un secret n'est jamais affiché. `aval config check` n'a besoin que de `AVAL_CONFIG`. Ce qui ne va pas est dit dans la langue du fichier ; tant qu'il ne la dit pas, dans celle du système (`LC_ALL`, `LC_MESSAGES`, `LANG`) : français ou anglais.",
    heads: ["Clé", "Ce qu'elle fait", "Attendu", "Par défaut"],
    variableHeads: ["Variable", "Ce que c'est", "Attendu", "Sans elle", "Exemple"],
    allowed: "Attendu",
    byDefault: "Par défaut",
    example: "Exemple :",
    mustBeThere: "rien, elle est obligatoire",
    none: "aucun",
    networks: "comme le réseau",
    sameAsId: "l'`id`",
    inLanguage: { fr: "en français", en: "en anglais" },
    exampleIntro: [
      "Réglages d'Aval : toutes les clés, avec leur valeur par défaut en français.",
      "Recopiez ce fichier sous le nom aval.yaml, donnez le nom de votre réseau, et effacez ce que vous ne changez pas.",
      "Pour vérifier votre fichier : aval config check",
      "Ce que fait chaque clé : docs/fr/reglages.md.",
      "Les secrets et les adresses sont dans l'environnement, jamais ici.",
    ],
  },
};
