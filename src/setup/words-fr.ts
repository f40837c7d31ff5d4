/** What setup says in French. */
import type { Change, Kept, Remark, Removal, WebhookReason } from "./change.ts";
import { errorInWords } from "./error-words.ts";
import type { Thing } from "./forum-state.ts";
import type { Role, WantedForm } from "./wanted.ts";
import type { SetupWords } from "./words.ts";

const ROLES: Readonly<Record<Role, string>> = {
  electors: "les personnes pouvant voter (electorate.groups)",
  stewards: "les responsables (stewards.groups)",
  reviewers: "la relecture (reviewers.groups)",
  signatories: "la signature (signatories.groups)",
};

const REASONS: Readonly<Record<WebhookReason, string>> = {
  inactive: "il est désactivé",
  events: "d'autres évènements sont cochés",
  secret: "son secret n'est pas le bon",
  form: "son format ou ses filtres feraient perdre des envois",
};

const THINGS: Readonly<Record<Thing, string>> = {
  tags: "Ce qui concerne les étiquettes",
  settings: "Ce qui concerne les paramètres du forum",
  profile: "Ce qui concerne les champs de profil",
  form: "Ce qui concerne les formulaires et leurs catégories",
  webhook: "Ce qui concerne les webhooks",
  component: "Ce qui concerne les thèmes",
  register: "Ce qui concerne le registre",
  people: "Ce qui concerne les groupes",
};

function formNamed({ programme: name }: WantedForm): string {
  return name === null ? "le formulaire de demande" : `le formulaire de demande du programme « ${name} »`;
}

function change(one: Change): string {
  switch (one.kind) {
    case "create-tags":
      return `créer les étiquettes ${one.names.join(", ")}`;
    case "create-tag-group":
      return `créer le groupe d'étiquettes « ${one.group.name} » : une par sujet, posées par l'équipe, vues de tous`;
    case "change-tag-group":
      return `corriger le groupe d'étiquettes « ${one.group.name} » : ${one.group.tags.join(", ")} ; une par sujet, posées par l'équipe, vues de tous`;
    case "set-setting":
      return one.adds.length > 0
        ? `ajouter ${one.adds.join(" et ")} au paramètre ${one.name}`
        : `mettre le paramètre ${one.name} à ${one.after} (il est à ${one.before})`;
    case "create-user-field":
      return `créer le champ de profil « ${one.name} », facultatif`;
    case "keep-form":
      return [
        ...(one.id === null ? [`créer ${formNamed(one.form)}`] : []),
        ...(one.id !== null && one.isChanged ? [`mettre à jour ${formNamed(one.form)}`] : []),
        ...(one.categories.length === 0
          ? []
          : [`le proposer dans ${one.categories.map(({ name }) => name).join(", ")}`]),
      ].join(" et ");
    case "create-webhook":
      return `créer le webhook vers ${one.address} : sujets, messages, groupes et leurs membres`;
    case "change-webhook":
      return `corriger le webhook vers ${one.address} : ${one.reasons.map((reason) => REASONS[reason]).join(", ")}`;
    case "install-component":
      return [
        ...(one.id === null ? ["installer le composant de thème"] : []),
        ...(one.id !== null && one.isChanged ? ["mettre à jour le composant de thème"] : []),
        ...(one.themes === null ? [] : ["ajouter le composant aux thèmes que voient les membres"]),
        ...one.settings.map(([name, value]) => `mettre son paramètre ${name} à ${value}`),
      ].join(", ");
    case "open-register":
      return one.place.kind === "new"
        ? `créer la catégorie « ${one.place.name} » et y ouvrir le sujet du registre`
        : `ouvrir le sujet du registre dans la catégorie ${one.place.id}`;
    case "write-record":
      return "noter dans le premier message du registre, de façon invisible, ce que l'installation crée";
    case "show-key":
      return "montrer la clé publique du service dans le premier message du registre";
    default:
      return one satisfies never;
  }
}

function caution(one: Change): string | null {
  if (one.kind !== "set-setting") return null;
  switch (one.name) {
    case "authorized_extensions":
      return "Les membres pourront eux aussi envoyer ces fichiers. Pour les réserver à l'équipe, inscrivez-les dans authorized_extensions_for_staff avant de lancer l'installation.";
    case "allowed_internal_hosts":
      return "Le forum pourra appeler une adresse de son propre réseau. Il le faut parce que AVAL_PUBLIC_URL en est une ; avec une adresse publique, c'est inutile.";
    case "enable_form_templates":
      return "Les formulaires deviennent disponibles dans tout le forum ; ils ne servent que dans les catégories qui les proposent.";
    default:
      return null;
  }
}

/** " (programme « Résidences »)"; nothing for what is the network's own. */
function ofProgramme({ programme }: { readonly programme: string | null }): string {
  return programme === null ? "" : ` (programme « ${programme} »)`;
}

function remark(one: Remark): string {
  switch (one.kind) {
    case "missing-group":
      return `Le forum n'a pas de groupe « ${one.name} », que les réglages nomment pour ${ROLES[one.role]}${ofProgramme(one)}. Créez-le (Groupes, Nouveau groupe) ou corrigez les réglages ; d'ici là personne ne peut voter.`;
    case "missing-category":
      return `Le forum n'a pas de catégorie numéro ${one.id}, que les réglages nomment${ofProgramme(one)}. Le numéro se lit dans l'adresse de la catégorie.`;
    case "missing-register-category":
      return `Le registre ne peut pas être ouvert : le forum n'a pas de catégorie numéro ${one.id}. Corrigez register.category (ou category) dans les réglages, puis relancez.`;
    case "unread":
      return `${THINGS[one.thing]} n'a pas pu être lu, et reste tel quel : ${errorInWords(one.error, "fr")}.`;
    case "synonym":
      return `L'étiquette ${one.tag} est un autre nom de « ${one.of} » : le service ne peut pas la poser. Retirez le synonyme sur la page de « ${one.of} », ou choisissez une autre étiquette dans les réglages.`;
    case "no-public-address":
      return "AVAL_PUBLIC_URL ou DISCOURSE_WEBHOOK_SECRET manque : aucun webhook n'a été créé, et le forum ne peut pas prévenir le service.";
    case "no-component":
      return "Les fichiers du composant de thème manquent dans cette installation : il a été laissé de côté. Tout fonctionne sans lui, par les commandes.";
    case "no-forms":
      return "Ce forum n'a pas de formulaires, ou ils sont désactivés : les demandes s'ouvrent comme des sujets ordinaires. Là où le paramètre enable_form_templates existe, l'installation s'en sert.";
    case "forms-of-others":
      return `La catégorie ${one.category} propose déjà d'autres formulaires : celui des demandes n'y a pas été ajouté. Ajoutez-le dans ses réglages si vous le souhaitez.`;
    case "other-webhook":
      return `Un autre webhook envoie à ${one.address}. Si c'est une ancienne adresse de ce service, supprimez-le (Admin, API, Webhooks).`;
    case "same-webhook-twice":
      return `Les webhooks ${one.ids.join(" et ")} envoient à la même adresse : supprimez-les tous sauf le plus petit numéro.`;
    case "no-such-setting":
      return `Le forum n'a pas de paramètre ${one.name} : cette version lui donne un autre nom, ou l'extension manque.`;
    case "short-tags":
      return `Le forum coupe les étiquettes à ${one.allowed} caractères (max_tag_length), la plus longue des réglages en a ${one.longest} : raccourcissez-la.`;
    case "register-of-another":
      return `Le premier message du registre (sujet ${one.topicId}) n'est pas du service : ce que l'installation crée ne peut y être noté, et --remove n'en saura rien.`;
    case "damaged-record":
      return `La note de ce que l'installation a créé, invisible dans le premier message du registre (sujet ${one.topicId}), est abîmée. Rétablissez une version antérieure du message (crayon, Rétablir).`;
    default:
      return one satisfies never;
  }
}

function removal(one: Removal): string {
  switch (one.kind) {
    case "remove-webhook":
      return `supprimer le webhook vers ${one.address}`;
    case "remove-component":
      return `supprimer le composant de thème « ${one.name} »`;
    case "remove-form":
      return `supprimer le formulaire « ${one.name} »`;
    case "remove-user-field":
      return `supprimer le champ de profil « ${one.name} », avec ce que les membres y ont écrit`;
    case "remove-tag-group":
      return `supprimer le groupe d'étiquettes « ${one.name} »`;
    case "remove-tag":
      return `supprimer l'étiquette ${one.tag.name}`;
    case "restore-setting":
      return one.removes.length > 0
        ? `retirer ${one.removes.join(" et ")} du paramètre ${one.name}`
        : `remettre le paramètre ${one.name} à ${one.after}`;
    case "remove-register":
      return `supprimer le sujet du registre, qui ne contient aucune lettre (${one.topicId})`;
    case "remove-category":
      return `supprimer la catégorie du registre (${one.slug}), si rien d'autre n'y est`;
    case "clear-record":
      return "ôter du premier message du registre la note de l'installation";
    default:
      return one satisfies never;
  }
}

function kept(one: Kept): string {
  switch (one.kind) {
    case "nothing-recorded":
      return "Le forum ne porte pas la note d'une installation : rien ne peut être dit créé par elle, rien n'est repris.";
    case "tag-in-use":
      return `L'étiquette ${one.name} reste : ${one.topics === 1 ? "un sujet la porte" : `${one.topics} sujets la portent`}.`;
    case "register-with-letters":
      return `Le registre reste : il contient des lettres (sujet ${one.topicId}).`;
    default:
      return one satisfies never;
  }
}

export const FRENCH_SETUP: SetupWords = {
  organisations:
    "Les structures où vous travaillez, siégez ou que vous animez, séparées par des virgules. Quand une demande de lettre de soutien nomme l'une d'elles, le service vous demande si vous avez un lien d'intérêts.",
  reading: (forum) => `Lecture de ${forum} …`,
  notAdmin: (username) =>
    `${username} n'administre pas le forum. Donnez-lui ce droit (Admin, Utilisateurs, ${username}, Accorder l'administration) et relancez l'installation.`,
  keyRefused:
    "Le forum refuse la clé d'API ou le nom du compte. La clé doit être globale et valable pour tous les utilisateurs (Admin, API, Nouvelle clé), DISCOURSE_API_USERNAME un compte actif.",
  ready: "Le forum est prêt : rien à changer.",
  planned: (count) => (count === 1 ? "Un changement :" : `${count} changements :`),
  done: "fait",
  failed: (why) => `échec : ${why}`,
  unknownName: (host) =>
    `Le serveur du forum ne trouve pas le nom ${host} : corrigez AVAL_PUBLIC_URL ou son entrée DNS.`,
  interrupted: (why) =>
    `Interrompu : ${why}. Ce qui est marqué « fait » l'est ; relancez aval setup pour le reste, rien ne sera fait deux fois.`,
  elsewhere:
    "Le registre s'ouvre dans la catégorie register.category des réglages : nommez-en une qui existe et où le compte du service peut ouvrir un sujet, puis relancez.",
  componentByHand: "Les commandes fonctionnent sans lui ; relancez aval setup pour réessayer.",
  again: "Relancez aval setup pour réessayer ; le reste n'en dépend pas.",
  notRecorded:
    "Le registre n'est pas ouvert : ce que l'installation vient de créer n'est noté nulle part, et --remove n'en saura rien.",
  stillDiffers: "Une partie n'est pas encore comme il faut :",
  toKnow: "À savoir :",
  summary: "Où regarder :",
  links: {
    requests: "demandes",
    electors: "qui peut voter",
    register: "registre",
    webhook: "webhook",
    component: "composant de thème",
    settings: "paramètres du forum",
    pages: "pages publiques",
  },
  next: "Ensuite : aval serve met le service en marche ; à côté, aval doctor vérifie tout.",
  nothingToRemove: "Rien à reprendre.",
  removalStopped:
    "La note de ce que l'installation a créé reste tant que tout le reste n'est pas repris : relancez.",
  change,
  caution,
  remark,
  removal,
  kept,
};
