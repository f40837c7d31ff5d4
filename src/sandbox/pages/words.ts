/** The words of the sandbox's pages, in the forum's language. */
import type { Forum } from "../forum.ts";

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
  readonly edited: (times: number) => string;
  readonly tags: string;
  readonly setTags: string;
  readonly vote: string;
  readonly removeVote: string;
  readonly closed: string;
  readonly voters: (count: number) => string;
  readonly reservedTo: (groups: string) => string;
  readonly likes: (count: number) => string;
  readonly tick: string;
  readonly untick: string;
  readonly chooseFirst: string;
  readonly notFound: string;
  readonly newTopic: string;
  readonly title: string;
  readonly category: string;
  readonly sandbox: string;
  readonly groups: string;
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
  edited: (times) => `version ${times}`,
  tags: "Étiquettes",
  setTags: "Étiqueter",
  vote: "Voter",
  removeVote: "Retirer mon vote",
  closed: "Sondage clos",
  voters: (count) => (count > 1 ? `${count} votants` : `${count} votant`),
  reservedTo: (groups) => `Réservé au groupe ${groups}`,
  likes: (count) => `${count} j’aime`,
  tick: "Cocher",
  untick: "Décocher",
  chooseFirst: "Choisissez d’abord un membre pour agir.",
  notFound: "Cette page n’existe pas, ou ce compte ne peut pas la lire.",
  newTopic: "Nouveau sujet",
  title: "Titre",
  category: "Catégorie",
  sandbox: "Forum d’essai : tout y est fictif et disparaît à l’arrêt.",
  groups: "Groupes",
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
  edited: (times) => `version ${times}`,
  tags: "Tags",
  setTags: "Set tags",
  vote: "Vote",
  removeVote: "Remove my vote",
  closed: "Poll closed",
  voters: (count) => (count === 1 ? "1 voter" : `${count} voters`),
  reservedTo: (groups) => `For the group ${groups}`,
  likes: (count) => (count === 1 ? "1 like" : `${count} likes`),
  tick: "Tick",
  untick: "Untick",
  chooseFirst: "Choose a member to act as first.",
  notFound: "This page does not exist, or this account may not read it.",
  newTopic: "New topic",
  title: "Title",
  category: "Category",
  sandbox: "A sandbox forum: everything in it is made up and gone when it stops.",
  groups: "Groups",
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
