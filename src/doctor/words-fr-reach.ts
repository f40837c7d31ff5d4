/** What the doctor says in French of the register, the addresses, the webhook and its deliveries. */
import { WEBHOOK_PATH } from "../settings/webhook-path.ts";
import { quoted, silenceInWords } from "../setup/error-words.ts";
import type { WebhookReason } from "../setup/change.ts";
import type { ReachProblem } from "./finding.ts";
import { words } from "./problem-words.ts";
import type { ProblemWords } from "./problem-words.ts";

const REASONS: Readonly<Record<WebhookReason, string>> = {
  inactive: "il est désactivé",
  events: "d'autres évènements sont cochés",
  secret: "son secret n'est pas DISCOURSE_WEBHOOK_SECRET",
  form: "son format ou un filtre fait perdre des envois",
};

/** What a service that is not ready says of itself. */
const NOT_READY: Readonly<Record<string, string>> = {
  "the forum is being read": "il lit le forum",
  "the service is stopping": "il s'arrête",
};

const SETUP = "Lancez aval setup.";

export function reachProblem(one: ReachProblem): ProblemWords {
  switch (one.kind) {
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
    case "key-not-shown":
      return words(
        "Le premier message du registre ne montre pas la clé publique actuelle du service.",
        "Les membres ne peuvent pas y vérifier ce que le service a inscrit.",
        SETUP,
      );
    case "same-secret":
      return words(
        "AVAL_SECRET est le même que le secret du webhook.",
        "Tout administrateur du forum peut lire le secret du webhook, et pourrait s'en servir pour sceller.",
        "Donnez un autre secret au webhook (DISCOURSE_WEBHOOK_SECRET, puis aval setup) et un nouveau à AVAL_SECRET : openssl rand -hex 32, l'ancien restant dans AVAL_SECRET_PREVIOUS.",
      );
    case "unsealed":
      return words(
        `Demandes que cette clé n'a pas scellées : ${one.topics.map((id) => `${one.forumUrl}/t/${id}`).join(", ")}.`,
        "Rien n'y fait foi, et le service ne fait rien dans ces sujets.",
        "Remettez dans AVAL_SECRET le secret qui les a scellées. S'il est perdu, ou si elles datent de la 0.1.0, lancez aval reseal : il montre ce qui ferait foi, et demande.",
      );
    case "clock-skew":
      return words(
        `L'horloge de cette machine ${one.seconds > 0 ? "avance" : "retarde"} de ${Math.abs(one.seconds)} s sur celle du forum.`,
        "Les votes finiraient, et les modifications seraient attendues, au mauvais moment.",
        "Activez la synchronisation de l'heure (timedatectl set-ntp true), ici et sur la machine du forum.",
      );
    case "no-clock":
      return words(
        `L'horloge du forum n'a pas pu être lue (${silenceInWords(one.reason, "fr")}).`,
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
        `${one.address} ne répond pas (${silenceInWords(one.reason, "fr")}).`,
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
        `Le service est là et n'est pas prêt : ${NOT_READY[one.reason] ?? quoted(one.reason, "fr")}.`,
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
        `Le forum n'atteint pas le service : ${quoted(one.reason, "fr")}.`,
        "De tels envois ne sont jamais refaits ; seule la ronde retrouve ce qu'ils disaient.",
        "Depuis la machine du forum, ouvrez AVAL_PUBLIC_URL/healthz ; corrigez le nom, le pare-feu ou le proxy. Une adresse interne doit être dans allowed_internal_hosts (aval setup s'en charge).",
      );
    case "delivery-refused":
      return words(
        `Le ping a reçu la réponse ${one.status} : ${one.answer === "" ? "(vide)" : quoted(one.answer, "fr")}`,
        "Les envois n'arrivent pas à la porte du service.",
        one.status === 401
          ? "Le service en marche a un autre DISCOURSE_WEBHOOK_SECRET : redémarrez-le avec celui-ci."
          : `Faites passer ${WEBHOOK_PATH} par le proxy vers le service, en-têtes et corps inchangés.`,
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
