/** What is said of settings in French. */
import type { SettingsWords } from "./words.ts";

const ADDRESS = "une adresse commençant par https:// ou http://";

const PURPOSES = {
  DISCOURSE_URL: "l'adresse du forum, par exemple https://forum.example.org",
  DISCOURSE_API_KEY: "une clé d'API globale du forum, pour tous les utilisateurs (Admin, API)",
  DISCOURSE_API_USERNAME: "l'identifiant du compte du service",
  AVAL_SECRET: "le secret qui scelle le registre des faits, 32 caractères ou plus",
  DISCOURSE_WEBHOOK_SECRET: "le secret du webhook du forum, 12 caractères ou plus",
} as const;

const YAML = {
  indent: "le retrait, ou un crochet qui n'est pas refermé, ne s'accorde pas avec ce qui précède",
  tab: "une tabulation ne peut pas servir de retrait ; mettez des espaces",
  twice: "cette clé figure deux fois ; gardez-en une",
  unclosed: "il manque quelque chose ici : un guillemet ou un crochet fermant, ou les deux-points d'une clé",
  quote: "cette valeur commence par un caractère réservé ; mettez-la entre guillemets droits",
  colon: "deux-points suivis d'une espace dans une valeur ; mettez la valeur entre guillemets droits",
  "no-colon": "« clé: valeur » était attendu, les deux-points manquent",
  several: "un second document commence ici ; gardez-en un seul",
  alias: "une valeur commençant par * se met entre guillemets droits",
  other: "ce n'est pas du YAML ; un réglage s'écrit « clé: valeur », un par ligne",
} as const;

export const FRENCH_SETTINGS: SettingsWords = {
  allowed: {
    span: "une durée telle que « 3 jours », « 24 h » ou « 90 minutes »",
    tag: "une étiquette de 20 caractères au plus : minuscules, chiffres et traits d'union, pas de chiffres seuls",
    groups: "une liste de noms de groupes du forum",
    address: ADDRESS,
    timezone: "un fuseau horaire tel que Europe/Paris",
    quorum:
      "un nombre entier, 1 ou plus, ou une part des personnes pouvant voter, telle que « 30 % » ou « 1/3 »",
    rule: "more-for, absolute, ou une part supérieure à la moitié, telle que « 2/3 » ou « 60 % »",
    tie: "refused, new-round, ou l'identifiant d'une personne, tel que « @nadia »",
    yesNo: "true (oui) ou false (non)",
    categories: "une liste de numéros de catégories",
    requiredFields:
      "une liste de champs : operators, call, recipient, deadline, file, territory, purpose, commitments",
    programmes: "une liste de 12 programmes au plus",
    programme: "un programme : « id: » et « request_tag: » ou « category: », puis ce qui lui est propre",
    sentences: "une liste de phrases",
    lines: "une liste de 8 lignes au plus, de 120 caractères chacune",
    email: "une adresse électronique",
    criteria: "une liste de critères",
    criteriaCount: "une liste de 1 à 12 critères",
    criterion: "un libellé, ou « label: » avec « required: true »",
    label: "un libellé",
    holder: {
      stage_tags: "une étiquette par étape",
      register: "les réglages du registre",
      electorate: "les groupes des personnes pouvant voter",
      stewards: "les groupes des responsables",
      reviewers: "les groupes chargés de la relecture",
      signatories: "les groupes dont les membres signent les lettres",
      vote: "les réglages des votes",
      projects: "les réglages des projets",
      recusal: "les réglages des déports",
      letter: "les réglages de la lettre",
    },
    file: "un fichier de réglages, une « clé: valeur » par ligne",
    text: (most) => `un texte de 1 à ${most} caractères`,
    wholeNumber: (least) => `un nombre entier, ${least} ou plus`,
    most: (most) => `un nombre entier de 1 à ${most}`,
    oneOf: (choices) => choices.join(" ou "),
  },
  theFile: "le fichier",
  severalValues: "une liste ou un groupe de réglages",
  missing: (subject, allowed) => `${subject} manque ; attendu : ${allowed}`,
  wrong: (subject, written, allowed) => `${subject} vaut ${written} ; attendu : ${allowed}`,
  unknownKey: (name, possible, meant) =>
    `${name} n'est pas un réglage ; ${meant === null ? `possibles ici : ${possible.join(", ")}` : `vouliez-vous écrire ${meant} ?`}`,
  sameTag: (name, tag, other) =>
    `${name} vaut "${tag}", qui est déjà ${other} ; attendu : une étiquette à part`,
  sameName: (name, value, other) => `${name} vaut "${value}", comme ${other} ; attendu : autre chose`,
  sameCategory: (name, category, other) =>
    `${name} contient ${category}, déjà dans ${other} ; attendu : une catégorie à un seul endroit`,
  noWayIn: (name) =>
    `${name} n'a ni request_tag ni category ; attendu : au moins l'une des deux, par laquelle un sujet devient une telle demande`,
  minimumTooLong: "vote.minimum dépasse vote.duration ; attendu : au plus la même durée",
  notByConsent: (name) =>
    `${name} ne vaut qu'à la majorité, et vote.mode vaut consent ; attendu : l'un ou l'autre`,
  shareOfNothing: "vote.share_of vaut electors ; attendu : une part dans vote.rule, telle que 2/3",
  tieWithoutRule: "vote.tie ne vaut qu'avec vote.rule: more-for ; attendu : refused",
  noSignatureImage: "letter.signature vaut image ; attendu : letter.signature_image, le chemin de l'image",
  yaml: (mistake) => YAML[mistake],
  unreadableFile: (path) =>
    `${path} ne peut pas être lu : AVAL_CONFIG désigne le fichier de réglages (à défaut, aval.yaml)`,
  unreadableNamed: (key, path) => `${key} désigne ${path}, qui ne peut pas être lu`,
  notThisKind: (key, path, kinds) => `${key} désigne ${path} ; attendu : ${kinds.join(", ")}`,
  variable: {
    purposes: PURPOSES,
    missing: (name) => `${name} manque : ${PURPOSES[name]}`,
    proposal:
      "Si ce service n'en a pas encore, en voici un, tiré à l'instant. Gardez-en une copie : avec un autre, ce qu'il a scellé ne fait plus foi (voir aval reseal).",
    notAddress: (name, value) => `${name} vaut ${value} ; attendu : ${ADDRESS}`,
    tooShort: (name, least) => `${name} est trop court : il faut au moins ${least} caractères`,
    notHost: (value) =>
      `HOST vaut ${value} ; attendu : une adresse de cette machine, par exemple 127.0.0.1, 0.0.0.0 ou ::`,
    notPort: (value) => `PORT vaut ${value} ; attendu : un port d'écoute, de 0 à 65535`,
    notLevel: (value, levels) => `AVAL_LOG_LEVEL vaut ${value} ; attendu : ${levels.join(", ")}`,
  },
};
