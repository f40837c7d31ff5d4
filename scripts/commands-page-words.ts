/** The words of `docs/commands.md`, French beside English. */
import type { CommandName } from "../src/core/command-line/command-words.ts";
import type { Doing } from "../src/core/permissions/permission-table.ts";
import type { Moment } from "../src/core/permissions/moment.ts";

/** French, then English. */
export type Both = readonly [fr: string, en: string];

export const PAGE = {
  title: ["Les commandes", "The commands"],
  how: [
    "Une commande est une ligne qui commence par `/mot`, en français ou en anglais. `N` est le numéro du projet, laissé de côté quand il n'y en a qu'un ou que tous sont visés. `/aide que puis-je faire ?` donne à chaque personne ce qu'elle peut écrire maintenant.",
    "A command is a line that begins with `/word`, in French or in English. `N` is the project's number, left out when there is only one or all are meant. `/help what can I do?` gives each person what they can write now.",
  ],
  generated: [
    "Écrit par `npm run docs:commands` d'après la table qui décide dans le service.",
    "Written by `npm run docs:commands` from the table that decides in the service.",
  ],
  signs: [
    "✓ c'est fait · ? la personne nommée est interrogée en privé · ○ reste une remarque, qui ne suspend rien · une lettre : refusé, la raison est dessous",
    "✓ it is done · ? the person named is asked in private · ○ stands as a remark that holds nothing · a letter: refused, for the reason below",
  ],
  bot: [
    "Ce que le service écrit lui-même n'est jamais une commande. Pour un projet dont toute la modération est en déport, les administrateurs sans lien d'intérêts ont la ligne de la modération.",
    "What the service writes itself is never a command. For a project whose moderators are all recused, the administrators without a link of interest have the moderators' row.",
  ],
  who: ["Qui", "Who"],
  others: ["toute autre personne", "anybody else"],
  everybody: ["tout le monde", "everybody"],
  also: ["aussi", "also"],
} as const satisfies Readonly<Record<string, Both>>;

export const ROLES = [
  "stranger",
  "member",
  "elector",
  "requester",
  "relayer",
  "holder",
  "reviewer",
  "asked",
  "steward",
  "recused-steward",
  "signatory",
  "administrator",
  "recused",
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_WORDS: Readonly<Record<Role, Both>> = {
  stranger: ["personne extérieure au réseau", "somebody outside the network"],
  member: ["membre du forum", "member of the forum"],
  elector: ["personne pouvant voter", "elector"],
  requester: ["qui demande (en déport)", "requester (recused)"],
  relayer: ["qui transmet", "relayer"],
  holder: ["porteur (en déport)", "holder (recused)"],
  reviewer: ["qui relit", "reviewer"],
  asked: ["personne interrogée sur un lien", "somebody asked about a link"],
  steward: ["modération", "moderator"],
  "recused-steward": ["modération en déport", "moderator in recusal"],
  signatory: ["personne qui signe", "signatory"],
  administrator: ["administration", "administrator"],
  recused: ["personne en déport", "somebody in recusal"],
};

export const MOMENT_WORDS: Readonly<Record<Moment, Both>> = {
  incomplete: ["à compléter", "to complete"],
  review: ["relecture", "review"],
  vote: ["vote", "vote"],
  returned: ["retour à la discussion", "back in discussion"],
  refused: ["non accordée", "not granted"],
  granted: ["accordée", "granted"],
  overturned: ["accordée, à revoter", "granted, to be voted on again"],
  delivered: ["remise", "delivered"],
  revoked: ["révoquée", "revoked"],
  withdrawn: ["retirée", "withdrawn"],
};

export const DOING_WORDS: Readonly<Record<Doing, Both>> = {
  recuse: ["pour soi", "for oneself"],
  "recuse-another": ["pour une autre personne", "for somebody else"],
  "no-link": ["répond à la question posée", "answers the question asked"],
  lift: [
    "son propre déport, déclaré par soi ou signalé par la demande",
    "one's own recusal, declared by oneself or named by the request",
  ],
  "lift-another": ["le déport d'une autre personne", "somebody else's recusal"],
  "lift-own-position": [
    "sa propre réserve ou objection, celle que la modération a notée pour soi aussi",
    "one's own reservation or objection, also one that a moderator noted for oneself",
  ],
  "lift-position": [
    "la réserve ou l'objection d'une autre personne",
    "somebody else's reservation or objection",
  ],
  concern: ["la sienne", "one's own"],
  "concern-for-another": ["celle d'une autre personne, qui en est prévenue", "somebody else's, who is told"],
  objection: ["la sienne", "one's own"],
  review: ["termine la relecture", "ends the review"],
  criterion: ["coche ou décoche", "ticks or unticks"],
  project: ["ajoute un projet", "adds a project"],
  withdraw: ["retire un projet", "withdraws a project"],
  vote: ["ouvre un vote", "opens a vote"],
  "vote-end": ["déplace la fin d'un vote ouvert, ou l'arrête", "moves the end of an open vote, or ends it"],
  membership: [
    "constate l'adhésion du porteur, là où elle est exigée",
    "records the holder's membership, where it is required",
  ],
  sign: [
    "signe la lettre, là où elle attend une signature",
    "signs the letter, where it waits for a signature",
  ],
  letter: [
    "remplace la lettre, ou maintient celle qui est en cours de réexamen",
    "replaces the letter, or keeps one that is under review",
  ],
  revoke: ["révoque la lettre", "revokes the letter"],
  followup: [
    "dit la réponse du financeur, ou ce qui revient au réseau",
    "says the funder's answer, or what comes back to the network",
  ],
  minutes: [
    "joint le procès-verbal au sujet, en PDF et en CSV",
    "attaches the minutes to the topic, as PDF and CSV",
  ],
  help: ["ce que l'on peut écrire maintenant", "what one can write now"],
};

/** What stands between the word and the text. */
export const ARGUMENTS: Readonly<Record<CommandName, Both>> = {
  recuse: ["[@nom…] [N] : motif", "[@name…] [N]: reason"],
  "no-link": ["[N] : motif", "[N]: reason"],
  lift: ["déport|R1|O1 [@nom] [N] : motif", "recusal|R1|O1 [@name] [N]: reason"],
  concern: ["[@nom] [N] : texte", "[@name] [N]: text"],
  objection: ["[N] : texte", "[N]: text"],
  review: ["[N] favorable|réserve|défavorable : avis", "[N] for|reserved|against: opinion"],
  criterion: ["[N.]K oui|non : note", "[N.]K yes|no: note"],
  project: ["Nom du projet", "Name of the project"],
  withdraw: ["[N] : motif", "[N]: reason"],
  vote: ["[N] [durée|date|fin] : motif", "[N] [duration|date|end]: reason"],
  membership: ["[N] oui|non : motif", "[N] yes|no: reason"],
  sign: ["[N] : je signe", "[N]: I sign"],
  letter: ["N [maintenue] : motif", "N [kept]: reason"],
  revoke: ["N : motif", "N: reason"],
  followup: ["[N] obtenu|refusé|retour [E1] : texte", "[N] won|lost|return [E1]: text"],
  minutes: ["[N] : note", "[N]: note"],
  help: ["que puis-je faire ?", "what can I do?"],
};
