/** What the doctor says in French. */
import type { Role } from "../setup/wanted.ts";
import type { WebhookReason } from "../setup/change.ts";
import type { Area, Problem } from "./finding.ts";
import type { DoctorWords, ProblemWords } from "./words.ts";

const ROLES: Readonly<Record<Role, string>> = {
  electors: "electorate.groups",
  stewards: "stewards.groups",
  reviewers: "reviewers.groups",
};

const REASONS: Readonly<Record<WebhookReason, string>> = {
  inactive: "il est désactivé",
  events: "d'autres évènements sont cochés",
  secret: "son secret n'est pas DISCOURSE_WEBHOOK_SECRET",
  form: "son format ou un filtre fait perdre des envois",
};

const COMPONENT = {
  missing: "Il n'est pas installé.",
  outdated: "Une autre version que celle de ce service est installée.",
  hidden: "Il est désactivé, ou n'appartient pas à tous les thèmes que voient les membres.",
  settings: "Il cherche un autre compte ou une autre étiquette.",
} as const;

const SETUP = "Lancez aval setup.";

function problem(one: Problem): ProblemWords {
  switch (one.kind) {
    case "unreachable":
      return words(
        `Le forum ne répond pas (${one.reason}).`,
        "Rien ne peut être lu ni écrit ; les demandes restent en l'état.",
        "Ouvrez DISCOURSE_URL dans un navigateur sur cette machine ; corrigez l'adresse, le réseau ou le proxy.",
      );
    case "no-discourse":
      return words(
        `Ce qui répond n'est pas l'API d'un Discourse (${one.reason}).`,
        "Rien ne peut être lu ni écrit.",
        "Mettez dans DISCOURSE_URL l'adresse que montre le navigateur sur l'accueil du forum, sous-dossier compris.",
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
        `Le forum n'a pas de groupe « ${one.name} » (${ROLES[one.role]}).`,
        "Sans lui, on ne sait pas qui peut voter : aucune demande n'est traitée.",
        `Créez le groupe (Groupes, Nouveau groupe) ou corrigez ${ROLES[one.role]} dans le fichier de réglages.`,
      );
    case "few-electors":
      return words(
        `${one.count === 1 ? "Une personne peut" : `${one.count} personnes peuvent`} voter, le quorum est de ${one.quorum}.`,
        "Aucun vote ne peut atteindre son quorum.",
        "Ajoutez des membres aux groupes de electorate.groups, ou baissez vote.quorum dans le fichier de réglages.",
      );
    case "missing-category":
      return words(
        `Le forum n'a pas de catégorie numéro ${one.id}.`,
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
        "Le formulaire de demande manque, n'est pas à jour ou n'est pas proposé.",
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
    case "no-register":
      return words(
        "Le sujet du registre n'existe pas, ou a été supprimé.",
        "Les lettres s'inscrivent au registre : aucune ne peut être remise, et les précédentes ne peuvent pas être vérifiées.",
        SETUP,
      );
    case "register-of-another":
      return words(
        `Le premier message du registre (sujet ${one.topicId}) n'est pas du service.`,
        "aval setup --remove ne peut pas savoir ce que l'installation a créé.",
        "Donnez le message au compte du service (clé, Changer de propriétaire).",
      );
    case "damaged-record":
      return words(
        `La note invisible de l'installation dans le registre (sujet ${one.topicId}) est abîmée.`,
        "aval setup --remove ne peut pas savoir ce que l'installation a créé.",
        "Rétablissez une version antérieure du premier message (crayon, Rétablir).",
      );
    case "clock-skew":
      return words(
        `L'horloge de cette machine ${one.seconds > 0 ? "avance" : "retarde"} de ${Math.abs(one.seconds)} s sur celle du forum.`,
        "Les votes finiraient, et les modifications seraient attendues, au mauvais moment.",
        "Activez la synchronisation de l'heure (timedatectl set-ntp true), ici et sur la machine du forum.",
      );
    case "no-clock":
      return words(
        `L'horloge du forum n'a pas pu être lue (${one.reason}).`,
        "Les votes finissent à l'heure de cette machine ; rien ne dit qu'elle est juste.",
        "Laissez cette machine atteindre DISCOURSE_URL/srv/status.",
      );
    case "no-public-address":
      return words(
        "AVAL_PUBLIC_URL manque.",
        "Le forum ne peut pas prévenir le service, et les lettres ne portent pas d'adresse de vérification.",
        "Donnez à AVAL_PUBLIC_URL l'adresse https par laquelle le proxy atteint le service, puis lancez aval setup.",
      );
    case "address-unreachable":
      return words(
        `${one.address} ne répond pas (${one.reason}).`,
        "Les financeurs ne peuvent pas vérifier les lettres, et le forum ne peut pas prévenir le service.",
        "Mettez le service en marche (aval serve) et faites passer AVAL_PUBLIC_URL par le proxy vers son PORT ; vérifiez le nom et le certificat.",
      );
    case "address-of-another":
      return words(
        `Autre chose répond à ${one.address} (${one.status}).`,
        "Les financeurs ne peuvent pas vérifier les lettres, et le forum ne peut pas prévenir le service.",
        "Faites passer AVAL_PUBLIC_URL par le proxy vers le PORT du service, chemins inchangés, sans redirection.",
      );
    case "not-ready":
      return words(
        `Le service est là et n'est pas prêt : ${one.reason}.`,
        "Il reçoit les envois et n'agit pas encore.",
        "Attendez une minute ; si cela dure, son journal dit pourquoi il ne peut pas lire le forum.",
      );
    case "letters-elsewhere":
      return words(
        `La lettre ${one.reference} porte ${one.address}, et non AVAL_PUBLIC_URL.`,
        "Qui lit le code d'une lettre arrive à l'ancienne adresse.",
        `Faites mener ${one.address} au service (une redirection suffit), ou remettez AVAL_PUBLIC_URL à cette adresse.`,
      );
    case "no-webhook":
      return words(
        `Le forum n'a pas de webhook vers ${one.address}.`,
        "Le service n'apprend ce qui se passe que par sa ronde, quelques minutes plus tard.",
        SETUP,
      );
    case "webhook-differs":
      return words(
        `Webhook ${one.id} : ${one.reasons.map((reason) => REASONS[reason]).join(", ")}.`,
        "Des envois manquent ou sont refusés.",
        SETUP,
      );
    case "other-webhook":
      return words(
        `Un autre webhook envoie à ${one.address}.`,
        "À chaque évènement, une adresse abandonnée est appelée en vain, ou un autre service l'est.",
        "Supprimez-le si c'est une ancienne adresse (Admin, API, Webhooks).",
      );
    case "same-webhook-twice":
      return words(
        `Les webhooks ${one.ids.join(", ")} envoient à la même adresse.`,
        "Tout est envoyé plusieurs fois.",
        "Supprimez-les tous sauf le plus petit numéro (Admin, API, Webhooks).",
      );
    case "not-sent":
      return words(
        `Le forum n'a pas envoyé de ping en ${one.seconds} s.`,
        "Ses tâches de fond sont en retard ou arrêtées : les envois tardent ou ne partent pas.",
        "Regardez FORUM/sidekiq comme administrateur ; redémarrez le forum si la file n'avance pas.",
      );
    case "not-delivered":
      return words(
        `Le forum n'atteint pas le service : ${one.reason}`,
        "De tels envois ne sont jamais refaits ; seule la ronde retrouve ce qu'ils disaient.",
        "Depuis la machine du forum, ouvrez AVAL_PUBLIC_URL/healthz ; corrigez le nom, le pare-feu ou le proxy. Une adresse interne doit être dans allowed_internal_hosts (aval setup s'en charge).",
      );
    case "delivery-refused":
      return words(
        `Le ping a reçu la réponse ${one.status} : ${one.answer === "" ? "(vide)" : one.answer}`,
        "Les envois n'arrivent pas à la porte du service.",
        one.status === 401
          ? "Le service en marche a un autre DISCOURSE_WEBHOOK_SECRET : redémarrez-le avec celui-ci."
          : "Faites passer /webhooks/discourse par le proxy vers le service, en-têtes et corps inchangés.",
      );
    case "wrong-signature":
      return words(
        "Le webhook signe avec un autre secret que DISCOURSE_WEBHOOK_SECRET.",
        "Le service refuse tous les envois.",
        "Lancez aval setup : il donne au webhook le secret de l'environnement.",
      );
    case "limited":
      return words(
        `Le forum a fait attendre ${one.times === 1 ? "une requête" : `${one.times} requêtes`} de cette vérification : trop en une minute.`,
        "Un forum d'origine accepte 60 requêtes par minute de toutes les clés d'administration ensemble ; le service attend son tour.",
        "Voyez quel autre programme utilise l'API ; l'hébergeur peut relever DISCOURSE_MAX_ADMIN_API_REQS_PER_MINUTE dans app.yml.",
      );
    default:
      return one satisfies never;
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

function words(what: string, why: string, mend: string): ProblemWords {
  return { what, why, mend };
}

function detail(area: Area, text: string): string {
  switch (area) {
    case "people":
      return `${text} personnes peuvent voter`;
    case "register":
      return Number(text) < 2 ? `${text} lettre` : `${text} lettres`;
    case "webhook":
      return "";
    default:
      return text;
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
