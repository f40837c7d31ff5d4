/** The words of the sandbox's pages, in the forum's language. */
import type { Forum } from "../forum.ts";
import type { Member } from "../state/entities.ts";

export interface Words {
  readonly language: "fr" | "en";
  readonly home: string;
  readonly messages: string;
  readonly actAs: string;
  readonly nobody: string;
  readonly change: string;
  readonly noTopics: string;
  readonly noMessages: string;
  readonly posts: (count: number) => string;
  readonly reply: string;
  readonly send: string;
  readonly edit: string;
  readonly save: string;
  readonly wiki: string;
  readonly number: (n: number) => string;
  readonly edited: (times: number) => string;
  readonly tags: string;
  readonly setTags: string;
  readonly vote: string;
  readonly removeVote: string;
  readonly closed: string;
  readonly voters: (count: number) => string;
  readonly reservedTo: (groups: string) => string;
  readonly likes: (count: number) => string;
  readonly chooseFirst: string;
  readonly notFound: string;
  readonly newTopic: string;
  readonly title: string;
  readonly category: string;
  readonly sandbox: string;
  readonly groups: string;
  /** A colon with what stands before and behind it. */
  readonly colon: string;
  readonly toContent: string;
  readonly table: string;
  readonly roles: { readonly admin: string; readonly moderator: string };
  readonly welcome: { readonly title: string; readonly text: string; readonly steps: readonly string[] };
  /** The heading of a post, for whoever goes from heading to heading. */
  readonly postBy: (number: number, name: string) => string;
  readonly tickOf: (label: string) => string;
  readonly untickOf: (label: string) => string;
  readonly status: Readonly<Record<string, string>>;
}

const FRENCH: Words = {
  language: "fr",
  home: "Sujets",
  messages: "Messages",
  actAs: "Agir en tant que",
  nobody: "personne (lecture seule)",
  change: "Changer",
  noTopics: "Aucun sujet pour le moment.",
  noMessages: "Aucun message pour ce compte.",
  posts: (count) => (count > 1 ? `${count} messages` : `${count} message`),
  reply: "Répondre",
  send: "Envoyer",
  edit: "Modifier",
  save: "Enregistrer",
  wiki: "modifiable par les membres",
  number: (n) => `n° ${n}`,
  edited: (times) => `version ${times}`,
  tags: "Étiquettes",
  setTags: "Étiqueter",
  vote: "Voter",
  removeVote: "Retirer mon vote",
  closed: "Sondage clos",
  voters: (count) => (count > 1 ? `${count} votants` : `${count} votant`),
  reservedTo: (groups) => `Réservé au groupe ${groups}`,
  likes: (count) => `${count} j’aime`,
  chooseFirst: "Choisissez d’abord un membre pour agir.",
  notFound: "Cette page n’existe pas, ou ce compte ne peut pas la lire.",
  newTopic: "Nouveau sujet",
  title: "Titre",
  category: "Catégorie",
  sandbox: "Forum d’essai : tout y est fictif et disparaît à l’arrêt.",
  groups: "Groupes",
  colon: " : ",
  toContent: "Aller au contenu",
  table: "Tableau",
  roles: { admin: "administration", moderator: "modération" },
  welcome: {
    title: "Bienvenue",
    text: "C’est un forum d’essai, avec des personnes inventées. Vous pouvez y lire, et y agir au nom de n’importe laquelle.",
    steps: [
      "Choisissez un membre dans « Agir en tant que ». La modération pose les étiquettes.",
      "Ouvrez un sujet. Le message « Où en est la demande » dit ce qui manque et qui peut agir.",
      "Répondez, cochez, votez : le service réagit en quelques secondes. Rechargez la page pour le voir.",
    ],
  },
  postBy: (number, name) => `Message ${number}, ${name}`,
  tickOf: (label) => `Cocher : ${label}`,
  untickOf: (label) => `Décocher : ${label}`,
  status: {
    "closed.enabled": "a fermé le sujet",
    "closed.disabled": "a rouvert le sujet",
    "archived.enabled": "a archivé le sujet",
    "archived.disabled": "a désarchivé le sujet",
    "visible.enabled": "a rendu le sujet visible",
    "visible.disabled": "a masqué le sujet",
  },
};

const ENGLISH: Words = {
  language: "en",
  home: "Topics",
  messages: "Messages",
  actAs: "Act as",
  nobody: "nobody (read only)",
  change: "Change",
  noTopics: "No topics yet.",
  noMessages: "No messages for this account.",
  posts: (count) => (count === 1 ? "1 post" : `${count} posts`),
  reply: "Reply",
  send: "Send",
  edit: "Edit",
  save: "Save",
  wiki: "members may edit",
  number: (n) => `no. ${n}`,
  edited: (times) => `version ${times}`,
  tags: "Tags",
  setTags: "Set tags",
  vote: "Vote",
  removeVote: "Remove my vote",
  closed: "Poll closed",
  voters: (count) => (count === 1 ? "1 voter" : `${count} voters`),
  reservedTo: (groups) => `For the group ${groups}`,
  likes: (count) => (count === 1 ? "1 like" : `${count} likes`),
  chooseFirst: "Choose a member to act as first.",
  notFound: "This page does not exist, or this account may not read it.",
  newTopic: "New topic",
  title: "Title",
  category: "Category",
  sandbox: "A sandbox forum: everything in it is made up and gone when it stops.",
  groups: "Groups",
  colon: ": ",
  toContent: "Skip to content",
  table: "Table",
  roles: { admin: "administrator", moderator: "moderator" },
  welcome: {
    title: "Welcome",
    text: "This is a sandbox forum with made-up people. You can read in it, and act as any of them.",
    steps: [
      "Choose a member under “Act as”. Moderators set the tags.",
      "Open a topic. The post “Where the request stands” says what is missing and who can act.",
      "Reply, tick, vote: the service answers within seconds. Reload the page to see it.",
    ],
  },
  postBy: (number, name) => `Post ${number}, ${name}`,
  tickOf: (label) => `Tick: ${label}`,
  untickOf: (label) => `Untick: ${label}`,
  status: {
    "closed.enabled": "closed the topic",
    "closed.disabled": "opened the topic again",
    "archived.enabled": "archived the topic",
    "archived.disabled": "took the topic out of the archive",
    "visible.enabled": "made the topic visible",
    "visible.disabled": "hid the topic",
  },
};

/** French where the forum's `default_locale` is `fr`, English otherwise. */
export function wordsOf(forum: Forum): Words {
  return forum.state.settings.get("default_locale") === "fr" ? FRENCH : ENGLISH;
}

/** What a member may do beyond the others, in a word; null for those who may not. */
export function roleOf(forum: Forum, member: Member): string | null {
  const { roles } = wordsOf(forum);
  if (member.admin) return roles.admin;
  return member.moderator ? roles.moderator : null;
}
