/** What the doctor says in French. */
import { errorInWords, silenceInWords } from "../setup/error-words.ts";
import type { Role } from "../setup/wanted.ts";
import { isReachProblem } from "./finding.ts";
import type { Detail, Problem } from "./finding.ts";
import { words } from "./problem-words.ts";
import type { ProblemWords } from "./problem-words.ts";
import { reachProblem } from "./words-fr-reach.ts";
import type { DoctorWords } from "./words.ts";

const ROLES: Readonly<Record<Role, string>> = {
  electors: "electorate.groups",
  stewards: "stewards.groups",
  reviewers: "reviewers.groups",
  signatories: "signatories.groups",
};

const COMPONENT = {
  missing: "Il n'est pas installé.",
  outdated: "Une autre version que celle de ce service est installée.",
  hidden: "Il est désactivé, ou n'appartient pas à tous les thèmes que voient les membres.",
  settings: "Il cherche un autre compte ou une autre étiquette.",
} as const;

const SETUP = "Lancez aval setup.";

function problem(one: Problem): ProblemWords {
  if (isReachProblem(one)) return reachProblem(one);
  switch (one.kind) {
    case "unreachable":
      return words(
        `Le forum ne répond pas (${silenceInWords(one.reason, "fr")}).`,
        "Rien ne peut être lu ni écrit ; les demandes restent en l'état.",
        "Ouvrez DISCOURSE_URL dans un navigateur sur cette machine ; corrigez l'adresse, le réseau ou le proxy.",
      );
    case "no-discourse":
      return words(
        `Ce qui répond n'est pas l'API d'un Discourse (${errorInWords(one.error, "fr")}).`,
        "Rien ne peut être lu ni écrit.",
        "Mettez dans DISCOURSE_URL l'adresse que montre le navigateur sur l'accueil du forum, sous-dossier compris.",
      );
    case "missing-register-category":
      return words(
        `Le forum n'a pas de catégorie numéro ${one.id}, où les réglages veulent ouvrir le registre.`,
        "Les lettres s'inscrivent au registre : aucune ne peut être remise.",
        "Corrigez register.category (ou category) dans le fichier de réglages, puis lancez aval setup.",
      );
    case "unread":
      return words(
        `Le forum ne l'a pas montré : ${errorInWords(one.error, "fr")}.`,
        "Cela n'a pas pu être vérifié.",
        "Vérifiez que le compte administre le forum ; si oui, cette version de Discourse répond autrement que celles qu'Aval connaît : mettez Aval à jour.",
      );
    case "old-version":
      return words(
        `Le forum est un Discourse ${one.version}.`,
        "Aval est éprouvé à partir de la 3.1 (2023) ; il manque aux versions antérieures ce dont il a besoin.",
        "Mettez Discourse à jour (Admin, Mises à jour).",
      );
    case "key-refused":
      return words(
        `Le forum refuse la clé pour le compte ${one.username}.`,
        "Rien ne peut être lu ni écrit.",
        "Créez une clé (Admin, API, Nouvelle clé) : niveau Tous les utilisateurs, portée Globale ; mettez-la dans DISCOURSE_API_KEY. Le compte doit exister, n'être ni suspendu ni inactif. Le forum révoque les clés inutilisées depuis 180 jours.",
      );
    case "not-admin":
      return words(
        `${one.username} n'administre pas le forum.`,
        "Les groupes de vote, les sondages et le webhook ne peuvent pas être tenus.",
        `Admin, Utilisateurs, ${one.username}, Accorder l'administration.`,
      );
    case "cannot-act":
      return words(
        `La clé ne permet pas d'agir pour d'autres (essayé pour ${one.username}).`,
        "Un vote exprimé avant un déport reste dans la barre du forum. Aval ne le compte pas et le dit.",
        "Créez une clé globale pour tous les utilisateurs (Admin, API, Nouvelle clé).",
      );
    case "missing-group":
      return words(
        `Le forum n'a pas de groupe « ${one.name} » (${ROLES[one.role]})${ofProgramme(one)}.`,
        one.programme === null
          ? "Sans lui, on ne sait pas qui peut voter : aucune demande n'est traitée."
          : "Sans lui, on ne sait pas qui peut voter : aucune demande de ce programme n'est traitée.",
        `Créez le groupe (Groupes, Nouveau groupe) ou corrigez ${ROLES[one.role]} dans le fichier de réglages.`,
      );
    case "few-electors":
      return words(
        `${one.count === 1 ? "Une personne peut" : `${one.count} personnes peuvent`} voter${ofProgramme(one)}, le quorum est de ${one.quorum}.`,
        "Aucun vote ne peut atteindre son quorum.",
        "Ajoutez des membres aux groupes de electorate.groups, ou baissez vote.quorum dans le fichier de réglages.",
      );
    case "missing-category":
      return words(
        `Le forum n'a pas de catégorie numéro ${one.id}${ofProgramme(one)}.`,
        "Ses sujets doivent être étiquetés comme demandes, et il n'y en a pas.",
        "Corrigez category dans le fichier de réglages : le numéro termine l'adresse de la catégorie.",
      );
    case "missing-tags":
      return words(
        `Il manque des étiquettes : ${one.names.join(", ")}.`,
        "Les demandes se trouvent et se montrent par leurs étiquettes.",
        SETUP,
      );
    case "tag-group":
      return words(
        one.isThere
          ? `Le groupe d'étiquettes « ${one.name} » n'a pas toutes les étapes, les laisse poser par d'autres que l'équipe, ou en admet plusieurs par sujet.`
          : `Il n'y a pas de groupe d'étiquettes « ${one.name} ».`,
        "Des membres pourraient poser une étape à la main, ou un sujet en porter deux.",
        SETUP,
      );
    case "synonym":
      return words(
        `L'étiquette ${one.tag} est un autre nom de « ${one.of} ».`,
        "Le service pose l'une et lit l'autre : il cesse d'étiqueter.",
        `Retirez le synonyme sur la page de l'étiquette « ${one.of} », ou nommez-en une autre dans le fichier de réglages.`,
      );
    case "short-tags":
      return words(
        `Le forum coupe les étiquettes à ${one.allowed} caractères, la plus longue des réglages en a ${one.longest}.`,
        "Le forum garderait une autre étiquette que celle qui a été posée.",
        "Relevez max_tag_length (Admin, Paramètres) ou raccourcissez l'étiquette dans le fichier de réglages.",
      );
    case "setting":
      return words(
        one.adds.length > 0
          ? `Il manque ${one.adds.join(", ")} au paramètre ${one.name}.`
          : `Le paramètre ${one.name} n'est pas à ${one.after}.`,
        SETTING_MATTERS[one.name] ?? "Le service compte dessus.",
        SETUP,
      );
    case "no-such-setting":
      return words(
        `Le forum n'a pas de paramètre ${one.name}.`,
        "Il n'a pas pu être vérifié.",
        "Cherchez son nouveau nom (Admin, Paramètres), et si l'extension (poll) est activée.",
      );
    case "short-posts":
      return words(
        `Les messages peuvent avoir ${one.allowed} caractères, il en faut ${one.needed}.`,
        "L'état d'une demande à la longue histoire serait refusé.",
        "Relevez max_post_length (Admin, Paramètres) ; un forum d'origine a 32000.",
      );
    case "uploads-refused":
      return words(
        `Le forum ne prend pas de fichiers ${one.extensions.join(" ni ")} du service.`,
        "Les lettres (PDF) et les procès-verbaux (PDF, CSV) ne peuvent pas être joints.",
        "Lancez aval setup, ou ajoutez-les à authorized_extensions_for_staff (Admin, Paramètres).",
      );
    case "uploads-small":
      return words(
        `Les pièces jointes peuvent avoir ${one.kilobytes} Ko, il en faut ${one.needed}.`,
        "Une lettre qui porte l'image d'une signature serait refusée.",
        "Relevez max_attachment_size_kb (Admin, Paramètres).",
      );
    case "no-profile-field":
      return words(
        `Il n'y a pas de champ de profil « ${one.name} ».`,
        "Personne ne peut être interrogé sur un lien d'intérêts avec une structure nommée dans une demande.",
        SETUP,
      );
    case "form-differs":
      return words(
        `Le formulaire de demande${ofProgramme(one)} manque, n'est pas à jour ou n'est pas proposé.`,
        "Les demandes s'ouvrent sans ses champs ; ce qui manque est demandé dans le sujet.",
        SETUP,
      );
    case "forms-of-others":
      return words(
        `La catégorie ${one.category} propose d'autres formulaires.`,
        "Les demandes ouvertes là n'ont pas les champs du formulaire de demande ; ils sont demandés dans le sujet.",
        "Ajoutez le formulaire dans les réglages de la catégorie, si vous le souhaitez.",
      );
    case "no-component":
      return words(
        "Les fichiers du composant de thème manquent dans cette installation.",
        "Il ne peut pas être comparé à celui du forum.",
        "Installez le paquet aval en entier ; plugin-assets en fait partie.",
      );
    case "component-differs":
      return words(
        COMPONENT[one.why],
        "Les boutons et le panneau d'état manquent ou sont faux ; les commandes fonctionnent quand même.",
        SETUP,
      );
  }
}

const SETTING_MATTERS: Readonly<Record<string, string>> = {
  retry_web_hook_events: "Un envoi que le service refuse pendant son redémarrage n'est pas retenté.",
  reserved_usernames: "Un membre pourrait prendre le nom d'un groupe de vote (aval-SUJET-N).",
  tagging_enabled: "Les demandes se trouvent et se montrent par leurs étiquettes.",
  poll_enabled: "Les votes sont les sondages du forum.",
  allowed_internal_hosts: "Le forum n'appelle aucune adresse interne qui n'y figure pas.",
  enable_form_templates: "Le formulaire de demande ne peut pas être proposé.",
};

/** " (programme « Résidences »)"; nothing for what is the network's own. */
function ofProgramme({ programme }: { readonly programme: string | null }): string {
  return programme === null ? "" : ` (programme « ${programme} »)`;
}

function detail(one: Detail): string {
  if (typeof one === "string") return one;
  switch (one.kind) {
    case "electors":
      return `${one.count} ${one.count < 2 ? "personne peut" : "personnes peuvent"} voter${ofProgramme(one)} (${one.groups.join(", ")})`;
    case "letters":
      return one.count < 2 ? `${one.count} lettre` : `${one.count} lettres`;
    default:
      return one satisfies never;
  }
}

export const FRENCH_DOCTOR: DoctorWords = {
  colon: " : ",
  why: "Pourquoi c'est gênant",
  mend: "Que faire",
  unknown: "n'a pas pu être regardé, quelque chose ne va pas avant cela",
  areas: {
    forum: "Forum",
    key: "Clé et compte",
    seal: "Scellement",
    acting: "Agir pour les votants",
    people: "Groupes",
    tags: "Étiquettes",
    settings: "Paramètres du forum",
    uploads: "Pièces jointes",
    profile: "Champ de profil",
    form: "Formulaire",
    component: "Composant de thème",
    register: "Registre",
    clock: "Horloge",
    address: "Adresse publique",
    letters: "Adresse sur les lettres",
    webhook: "Webhook",
    delivery: "Envois",
    limit: "Limite de requêtes",
  },
  detail,
  problem,
  sum: (wrong, advice, unknown) =>
    wrong + advice + unknown === 0
      ? "Tout va bien."
      : `${wrong} à corriger, ${advice} à améliorer, ${unknown} non regardé${unknown > 1 ? "s" : ""}.`,
};
