/** What is said of settings in English. */
import type { SettingsWords } from "./words.ts";

const ADDRESS = "an address that starts with https:// or http://";

const PURPOSES = {
  DISCOURSE_URL: "the address of the forum, such as https://forum.example.org",
  DISCOURSE_API_KEY: "a global API key of the forum for all users (Admin, API)",
  DISCOURSE_API_USERNAME: "the username of the bot's account",
  AVAL_SECRET: "the secret that seals the record, 32 characters or more",
  DISCOURSE_WEBHOOK_SECRET: "the secret of the forum's webhook, 12 characters or more",
} as const;

const YAML = {
  indent: "the indentation, or a bracket that is not closed, does not fit what stands above",
  tab: "a tab cannot indent; use spaces",
  twice: "this key is there twice; keep one",
  unclosed: "something is missing here: a closing quote or bracket, or the colon behind a key",
  quote: "this value starts with a reserved character; put it in quotes",
  colon: "a colon and a space within a value; put the value in quotes",
  "no-colon": 'a "key: value" was expected, its colon is missing',
  several: "a second document starts here; keep one",
  alias: "a value that starts with * must be put in quotes",
  other: 'this is no YAML; a setting is written "key: value", one a line',
} as const;

export const ENGLISH_SETTINGS: SettingsWords = {
  allowed: {
    span: 'a duration such as "3 days", "24 h" or "90 minutes"',
    tag: "a tag of at most 20 characters: small letters, digits and hyphens, not digits alone",
    groups: "a list of names of groups of the forum",
    address: ADDRESS,
    timezone: "a time zone such as Europe/Paris",
    quorum: 'a whole number, 1 or more, or a share of those able to vote, such as "30 %" or "1/3"',
    rule: 'more-for, absolute, or a share above one half, such as "2/3" or "60 %"',
    tie: 'refused, new-round, or somebody\'s username, such as "@nadia"',
    yesNo: "true or false",
    categories: "a list of numbers of categories",
    requiredFields:
      "a list of fields: operators, call, recipient, deadline, file, territory, purpose, commitments",
    programmes: "a list of at most 12 programmes",
    programme: 'a programme: "id:" and "request_tag:" or "category:", then what is its own',
    sentences: "a list of sentences",
    lines: "a list of at most 8 lines of 120 characters",
    email: "an e-mail address",
    criteria: "a list of criteria",
    criteriaCount: "a list of 1 to 12 criteria",
    criterion: 'a label, or "label:" with "required: true"',
    label: "a label",
    holder: {
      stage_tags: "a tag for each stage",
      register: "the settings of the register",
      electorate: "the groups of the electorate",
      stewards: "the groups of the stewards",
      reviewers: "the groups of the reviewers",
      signatories: "the groups of those who sign letters",
      vote: "the settings of votes",
      projects: "the settings of projects",
      recusal: "the settings of recusals",
      letter: "the settings of the letter",
    },
    file: "a file of settings, one `key: value` a line",
    text: (most) => `a text of 1 to ${most} characters`,
    wholeNumber: (least) => `a whole number, ${least} or more`,
    most: (most) => `a whole number from 1 to ${most}`,
    oneOf: (choices) => choices.join(" or "),
  },
  theFile: "the file",
  severalValues: "a list or a group of settings",
  missing: (subject, allowed) => `${subject} is missing; allowed: ${allowed}`,
  wrong: (subject, written, allowed) => `${subject} is ${written}; allowed: ${allowed}`,
  unknownKey: (name, possible, meant) =>
    `${name} is no setting; ${meant === null ? `allowed here: ${possible.join(", ")}` : `did you mean ${meant}?`}`,
  sameTag: (name, tag, other) => `${name} is "${tag}", which is ${other} already; allowed: a tag of its own`,
  sameName: (name, value, other) => `${name} is "${value}", as ${other}; allowed: one of its own`,
  sameCategory: (name, category, other) =>
    `${name} holds ${category}, which is in ${other} already; allowed: a category in one place`,
  noWayIn: (name) =>
    `${name} has neither request_tag nor category; allowed: at least one of them, by which a topic becomes such a request`,
  minimumTooLong: "vote.minimum is longer than vote.duration; allowed: at most as long",
  notByConsent: (name) =>
    `${name} belongs to a majority, and vote.mode is consent; allowed: one or the other`,
  shareOfNothing: "vote.share_of is electors; allowed: with a share in vote.rule, such as 2/3",
  tieWithoutRule: "vote.tie goes with vote.rule: more-for; allowed: refused",
  noSignatureImage: "letter.signature is image; allowed: with letter.signature_image, the path of the image",
  yaml: (mistake) => YAML[mistake],
  unreadableFile: (path) =>
    `${path} cannot be read: AVAL_CONFIG names the settings file (aval.yaml without it)`,
  unreadableNamed: (key, path) => `${key} names ${path}, which cannot be read`,
  notThisKind: (key, path, kinds) => `${key} names ${path}; allowed: ${kinds.join(", ")}`,
  variable: {
    purposes: PURPOSES,
    missing: (name) => `${name} is missing: ${PURPOSES[name]}`,
    proposal:
      "If this service has none yet, here is one, made just now. Keep a copy of it: with another one, what it has sealed is not believed (see aval reseal).",
    notAddress: (name, value) => `${name} is ${value}: ${ADDRESS}`,
    tooShort: (name, least) => `${name} is too short: ${least} characters or more are needed`,
    notHost: (value) => `HOST is ${value}: an address of this machine, such as 127.0.0.1, 0.0.0.0 or ::`,
    notPort: (value) => `PORT is ${value}: a port to listen on, 0 to 65535`,
    notLevel: (value, levels) => `AVAL_LOG_LEVEL is ${value}: one of ${levels.join(", ")}`,
  },
};
