/** What every setting and every variable is for, in French. */
import type { Descriptions } from "./descriptions.ts";

export const FRENCH_DESCRIPTIONS: Descriptions = {
  keys: {
    network:
      "Le nom de votre réseau, tel que le portent la lettre et les pages publiques. La seule clé obligatoire.",
    language:
      "La langue du service : messages, lettre et pages. Une par forum ; les commandes sont comprises dans les deux. Les étiquettes et les critères que le fichier ne donne pas sont aussi dans cette langue.",
    timezone:
      "Le fuseau horaire dans lequel les dates sont lues et écrites. Une date limite sans heure désigne la fin de ce jour-là.",
    request_tag:
      "L'étiquette qui fait d'un sujet une demande. La modération la pose ; dans les catégories de `category`, le service s'en charge.",
    stage_tags:
      "Les étiquettes qui montrent sur le sujet où en est la demande, une à la fois. N'écrivez que celles que vous voulez nommer autrement ; toutes doivent différer entre elles et de `request_tag`. Après un changement, `aval setup` crée les nouvelles.",
    "stage_tags.incomplete": "Il manque dans la fiche une rubrique obligatoire.",
    "stage_tags.review": "La fiche est complète ; le dossier est en relecture.",
    "stage_tags.vote": "Un vote est ouvert.",
    "stage_tags.granted": "La lettre est accordée, pas encore écrite.",
    "stage_tags.refused": "La lettre n'est pas accordée.",
    "stage_tags.delivered": "La lettre est dans le sujet.",
    "stage_tags.withdrawn": "La demande est retirée.",
    category:
      "Les numéros des catégories où tout nouveau sujet est une demande : le service l'étiquette, et `aval setup` y propose le formulaire de demande. Le numéro termine l'adresse de la catégorie (`/c/lettres/12`). Liste vide : la modération étiquette.",
    register: "Le registre : le sujet où chaque lettre a sa fiche, et les pages publiques.",
    "register.category":
      "Le numéro de la catégorie où le sujet du registre est ouvert la première fois ; `null` : la première de `category`, ou une catégorie « Lettres de soutien » que le service crée. Un registre existant reste où il est.",
    "register.private_topics":
      "Indique si les pages publiques montrent aussi les lettres des sujets que le public ne peut pas lire.",
    weekly_message:
      "Le jour où la modération reçoit un seul message privé avec les demandes qui l'attendent, à partir de huit heures, dans `timezone` ; avec `never`, aucun. Qui n'est attendu nulle part n'en reçoit pas. Si le service est arrêté toute cette journée, il n'y en a pas cette semaine-là.",
    electorate: "Qui vote.",
    "electorate.groups":
      "Les groupes du forum dont les membres votent, sauf les personnes en déport pour le projet. Les groupes d'origine du forum se désignent par leur nom anglais, par exemple `trust_level_1`.",
    "electorate.fixed":
      "Indique si les personnes pouvant voter sont celles de l'ouverture d'un vote. Sinon, qui rejoint les groupes pendant un vote peut voter, qui les quitte ne le peut plus.",
    stewards: "Qui conduit les votes avec la modération, qui le peut toujours.",
    "stewards.groups": "Les groupes dont les membres ont, dans les demandes, les commandes de la modération.",
    reviewers: "Qui relit les dossiers et coche les critères.",
    "reviewers.groups":
      "Les groupes dont les membres relisent ; `null` : toutes les personnes pouvant voter.",
    signatories: "Qui signe les lettres, les révoque et rend un exemplaire signé.",
    "signatories.groups":
      "Les groupes dont les membres signent ; `null` : la modération et les groupes de `stewards`. Une personne en déport pour un projet n'en signe pas la lettre.",
    criteria:
      "Les critères de lecture, dans leur ordre. Une case cochée tient à la place du critère dans la liste : tant que des demandes sont ouvertes, ajoutez à la fin.",
    "criteria.label": "Le critère, tel que le portent la fiche et la lettre.",
    "criteria.required":
      "Indique si aucun vote ne s'ouvre de lui-même avant que le critère soit coché (★). Un libellé seul est un critère qui n'est pas obligatoire.",
    "criteria.sentence":
      "Ce que dit la lettre d'un dossier qui le remplit : une proposition à la suite de « il en ressort que ». Sans elle, la lettre cite le libellé.",
    required_fields:
      "Ce qu'une fiche doit dire, outre son projet et son porteur, avant de pouvoir être relue. Un destinataire tient lieu d'appel (`call`) ; la date limite (`deadline`) doit être une date lisible, le dossier (`file`) un lien, un fichier ou « communiqué à @nom ».",
    vote: "Quand les votes s'ouvrent et finissent, et ce qui décide. La modération peut fixer une autre durée pour un vote.",
    "vote.duration": "La durée habituelle d'un vote.",
    "vote.minimum": "La durée la plus courte d'un vote que la date limite raccourcit ; au plus `duration`.",
    "vote.before_deadline":
      "Combien de temps avant le dépôt du dossier un vote finit au plus tard, sauf si `minimum` demande plus.",
    "vote.reminder_before":
      "Combien de temps avant la fin les personnes qui n'ont pas voté reçoivent un message privé, un seul pour tous les votes ouverts.",
    "vote.discussion":
      "Combien de temps une demande est discutée avant qu'un vote s'ouvre de lui-même ; `0` : pas du tout.",
    "vote.urgent":
      "Si le dossier est dû avant ce délai, compté depuis le début de la demande, le vote s'ouvre dès que la fiche est complète, en même temps que la relecture, pour 24 heures au plus ; une lettre accordée attend alors la relecture. `0` : jamais.",
    "vote.quorum":
      "Le nombre de votes qu'il faut pour décider, abstentions comprises, ou la part des personnes pouvant voter.",
    "vote.mode":
      "Comment on décide : à la majorité, `majority` (Pour, Abstention, Contre, Blocage), ou au consentement, `consent` (Consentement, Je me tiens à l'écart, Objection) : la lettre est accordée si le quorum est atteint et si aucune objection motivée n'est ouverte à la fin ; une objection renvoie à la discussion. Au consentement, `rule`, `share_of`, `block` et `tie` ne s'écrivent pas.",
    "vote.rule":
      "Combien de Pour accordent la lettre : plus que de Contre (`more-for`), plus de la moitié des personnes pouvant voter (`absolute`), ou au moins une part.",
    "vote.share_of":
      "Ce dont la part de `rule` est prise : les votes Pour et Contre (`votes`), ou toutes les personnes pouvant voter (`electors`).",
    "vote.block":
      "Ce que fait un blocage motivé : retour à la discussion (`discussion`), refus de la lettre (`refuse`), ou un vote Contre (`against`). Sans motif, un blocage compte comme un Contre.",
    "vote.tie":
      "Ce qu'il advient à égalité sous `more-for` : lettre refusée (`refused`), un seul nouveau tour (`new-round`), ou le vote d'une personne décide (`@nadia`, qui doit pouvoir voter ; sans son vote la lettre est refusée).",
    "vote.close_when_settled":
      "Indique si un vote s'arrête, passé `minimum`, quand les votes qui manquent ne peuvent plus changer le résultat. Qui n'a pas voté peut encore bloquer ou objecter : tant que cela changerait le résultat, le vote continue.",
    membership:
      "La place du porteur dans le réseau une fois la lettre accordée : `invited`, il est invité à adhérer, et le résultat le dit ; avec `member`, la lettre attend que la modération constate l'adhésion du porteur (`/adhesion oui : motif`).",
    projects: "Les bornes pour les projets d'une demande.",
    "projects.most":
      "Combien de projets une demande peut compter ; un `/projet` de plus est refusé par une phrase. Au plus 12.",
    recusal: "Les bornes pour les liens d'intérêts signalés pour d'autres.",
    "recusal.most_named":
      "Combien de personnes une même personne peut nommer dans une demande pour un lien d'intérêts, modération mise à part ; au-delà, c'est à la modération de le constater. Au plus 40.",
    principles:
      "Des phrases reprises sur chaque fiche et chaque bulletin de vote. Le Markdown et les liens sont possibles.",
    guide_url:
      "L'adresse de votre mode d'emploi pour les membres (partez de `docs/fr/guide-membre.md`), en lien dans l'état de chaque demande ; `null` : aucun.",
    charter_url: "L'adresse de votre charte, en lien dans l'état de chaque demande ; `null` : aucune.",
    numbers_in_letter:
      "Indique si la lettre elle-même donne les chiffres du vote. Le registre et la page de la lettre les donnent toujours.",
    letter:
      "Ce qui figure sur une lettre en plus des éléments de la demande. Tout est facultatif. `aval letter preview SUJET` montre la lettre telle qu'elle serait. Les chemins partent du dossier de ce fichier.",
    "letter.about": "Qui est le réseau, en deux ou trois phrases : le premier paragraphe de la lettre.",
    "letter.address": "L'adresse de l'expéditeur, ligne par ligne.",
    "letter.legal_number":
      "Le numéro du réseau dans un répertoire public (RNA, SIRET), tel qu'il doit être imprimé.",
    "letter.email": "L'adresse électronique de l'expéditeur.",
    "letter.logo": "Le chemin du logo : PNG, JPEG ou SVG.",
    "letter.place": "Le lieu où les lettres sont établies, à côté de la date.",
    "letter.recipient": "Le destinataire d'une lettre quand la fiche n'en nomme aucun, ligne par ligne.",
    "letter.subject": "L'objet ; `{project}` y tient la place du nom du projet.",
    "letter.signatory_name": "Qui signe.",
    "letter.signatory_role": "En quelle qualité.",
    "letter.signature":
      "Comment les lettres sont signées : `line` laisse la place d'une signature à la main, `image` imprime `signature_image` ; avec `command`, la lettre attend qu'une personne habilitée écrive dans le sujet `/signer : je signe la lettre`, puis dit qui l'a signée et quand, et porte la date de ce jour.",
    "letter.signature_image": "Le chemin d'une image de la signature : PNG, JPEG ou SVG.",
    "letter.certificate":
      "Le chemin d'un certificat (PKCS#12 : `.p12` ou `.pfx`) avec lequel toute lettre est signée, pour qu'un lecteur de PDF montre par qui ; sa phrase secrète est dans `AVAL_CERTIFICATE_PASSPHRASE`.",
    "letter.pdf":
      "La norme du fichier : `ua-1` (PDF/UA-1, accessible à toute personne) ou `a-2a` (PDF/A-2a, pour l'archivage). Les deux sont balisées.",
    "letter.followup":
      "Combien de temps après le dépôt du dossier le service demande dans le sujet, une seule fois, ce que le financeur a répondu et ce qu'il en est de ce qui était promis ; `0` : jamais.",
    "letter.folder":
      "Le chemin d'un dossier avec un texte (`letter.fr.md.ejs`) ou une mise en page (`letter.typ`) à vous, ou les deux ([comment](lettres.md)). Ils sont essayés au lancement du service ; une erreur est signalée avec fichier et ligne.",
    programmes:
      "Plusieurs sortes de demandes dans un même forum. Ce qu'un programme ne dit pas, il le reprend du réseau, clé par clé. Le programme d'un sujet est celui dont il porte l'étiquette quand la demande commence, sinon celui de sa catégorie ; de plusieurs, le premier de cette liste. Il est consigné alors et reste le même, quoi que deviennent les étiquettes et les noms. Un sujet qui porte la seule étiquette du réseau (`request_tag`) n'est d'aucun programme.",
    "programmes.id":
      "Le nom court sous lequel les demandes gardent leur programme ; ne le changez pas tant que certaines sont ouvertes. Si un programme est retiré du fichier alors que des demandes en relèvent, rien ne s'y ouvre et aucune lettre n'y est remise jusqu'à son retour ; leur état le dit.",
    "programmes.name": "Ce que lisent les membres ; à défaut, l'`id`.",
    "programmes.request_tag":
      "L'étiquette qui fait d'un sujet une demande de ce programme. Sans elle, ses sujets portent celle du réseau et se reconnaissent à leur catégorie.",
    "programmes.category":
      "Les numéros des catégories où tout nouveau sujet est une demande de ce programme.",
    "programmes.criteria": "Ses propres critères à la place de ceux du réseau, écrits de la même façon.",
    "programmes.required_fields": "Ce que ses fiches doivent dire, à la place de la liste du réseau.",
    "programmes.electorate": "Qui vote ; mêmes clés que plus haut.",
    "programmes.reviewers": "Qui relit ; mêmes clés que plus haut.",
    "programmes.signatories": "Qui signe ; mêmes clés que plus haut.",
    "programmes.vote":
      "Quand ses votes s'ouvrent et finissent, et ce qui décide ; mêmes clés que plus haut. S'il a sa propre règle (`rule`), `share_of` et `tie` du réseau ne sont pas repris ; avec `mode: consent`, rien de la majorité du réseau ne l'est.",
    "programmes.membership": "Comme plus haut.",
    "programmes.principles": "À la place de ceux du réseau.",
    "programmes.charter_url": "À la place de celle du réseau.",
    "programmes.guide_url": "À la place de celui du réseau.",
    "programmes.numbers_in_letter": "Comme plus haut.",
    "programmes.letter":
      "Ce que portent ses lettres ; mêmes clés que plus haut, dont `folder` pour un texte et une mise en page à elles.",
  },
  examples: {
    network: "network: Réseau des ateliers partagés",
    language: "language: fr",
    timezone: "timezone: Indian/Reunion",
    request_tag: "request_tag: demande-de-lettre",
    stage_tags: `stage_tags:
  incomplete: a-completer
  review: en-relecture
  vote: au-vote
  granted: accordee
  refused: non-accordee
  delivered: remise
  withdrawn: retiree`,
    category: "category: [12]",
    register: `register:
  category: 14
  private_topics: true`,
    weekly_message: "weekly_message: thursday",
    electorate: `electorate:
  groups: [adherents]
  fixed: true`,
    stewards: `stewards:
  groups: [bureau]`,
    reviewers: `reviewers:
  groups: [relecture, bureau]`,
    signatories: `signatories:
  groups: [bureau]`,
    criteria: `criteria:
  - label: Modèle ouvert et duplicable
    required: true
    sentence: son modèle est ouvert et peut être repris ailleurs
  - Répond à un besoin de son territoire`,
    required_fields: "required_fields: [call, deadline, file, purpose]",
    vote: `vote:
  duration: 5 jours
  minimum: 36 h
  before_deadline: 1 jour 12 heures
  reminder_before: 12 heures
  discussion: 2 jours
  urgent: 48 h
  quorum: 30 %
  mode: majority
  rule: 2/3
  share_of: votes
  block: refuse
  tie: refused
  close_when_settled: true`,
    membership: "membership: invited",
    projects: "projects:\n  most: 10",
    recusal: "recusal:\n  most_named: 5",
    principles: `principles:
  - La lettre soutient un projet, jamais ses opérateurs.
  - "Nous partageons ce que nous apprenons : [notre charte](https://reseau.example.org/charte)."`,
    guide_url: "guide_url: https://reseau.example.org/mode-d-emploi",
    charter_url: "charter_url: https://reseau.example.org/charte",
    numbers_in_letter: "numbers_in_letter: true",
    letter: `letter:
  about: >-
    Le Réseau des ateliers partagés réunit quarante ateliers ouverts à tous.
  address: [Ancienne gare, 12 rue des Greniers, 00000 Brume]
  legal_number: "RNA W000000000"
  email: bureau@reseau.example.org
  logo: logo.svg
  place: Brume
  recipient: [Région Val-de-Brume, Direction de la vie associative]
  subject: "Lettre de soutien au projet {project}"
  signatory_name: Anna Bel
  signatory_role: présidente
  signature: image
  signature_image: signature.png
  certificate: lettres.p12
  pdf: a-2a
  followup: 90 jours
  folder: lettre`,
    programmes: `programmes:
  - id: residences
    name: Résidences d'artistes
    request_tag: lettre-residence
    category: [21]
    criteria:
      - Ouverture au quartier
    required_fields: [recipient, deadline]
    electorate:
      groups: [artistes]
    reviewers:
      groups: [artistes]
    signatories:
      groups: [comite-residences]
    vote:
      mode: consent
      quorum: 3
    membership: invited
    principles:
      - Une résidence est ouverte à ses voisins.
    charter_url: https://reseau.example.org/residences
    guide_url: https://reseau.example.org/mode-d-emploi-residences
    numbers_in_letter: false
    letter:
      signatory_name: Paul Rivière
      signatory_role: résidences
      folder: lettre-residence`,
  },
  variables: {
    DISCOURSE_URL: {
      what: "L'adresse du forum.",
      allowed: "une adresse commençant par https:// ou http://",
      otherwise: "obligatoire",
      example: "https://forum.example.org",
    },
    DISCOURSE_API_KEY: {
      what: "**Secret.** Une clé d'API globale, pour tous les utilisateurs (Admin, API).",
      allowed: "une clé du forum",
      otherwise: "obligatoire",
      example: "…",
    },
    DISCOURSE_API_USERNAME: {
      what: "L'identifiant du compte du service, administrateur.",
      allowed: "un identifiant du forum",
      otherwise: "obligatoire",
      example: "lettres",
    },
    DISCOURSE_WEBHOOK_SECRET: {
      what: "**Secret.** Signe ce que le forum envoie ; `aval setup` le donne au webhook du forum. `aval sync` s'en passe.",
      allowed: "12 caractères ou plus, à votre choix",
      otherwise: "obligatoire",
      example: "…",
    },
    DISCOURSE_WEBHOOK_SECRET_PREVIOUS: {
      what: "**Secret.** Le secret précédent, encore accepté le temps du changement ; à retirer ensuite.",
      allowed: "12 caractères ou plus",
      otherwise: "aucun",
      example: "…",
    },
    AVAL_SECRET: {
      what: "**Secret.** Scelle le registre des faits de chaque demande. Gardez-en une copie : sans lui, le service ne croit plus rien de ce qu'il a écrit ([ce qui fait foi](../how-it-works.md#what-is-believed)). Un secret propre à chaque forum.",
      allowed: "32 caractères ou plus, à votre choix (`openssl rand -hex 32`)",
      otherwise: "obligatoire",
      example: "…",
    },
    AVAL_SECRET_PREVIOUS: {
      what: "**Secret.** Le secret précédent : ce qu'il a scellé fait encore foi. `aval reseal` scelle tout de nouveau ; il peut alors être ôté.",
      allowed: "32 caractères ou plus",
      otherwise: "aucun",
      example: "…",
    },
    AVAL_PUBLIC_URL: {
      what: "L'adresse à laquelle le forum et le public joignent le service : webhook, registre, pages des lettres.",
      allowed: "une adresse commençant par https:// ou http://",
      otherwise: "aucune : pas de webhook créé, pas d'adresse sur les lettres",
      example: "https://lettres.example.org",
    },
    AVAL_CONFIG: {
      what: "Le chemin du fichier de réglages.",
      allowed: "un chemin",
      otherwise: "`aval.yaml`, là où le service est lancé",
      example: "/etc/aval/aval.yaml",
    },
    AVAL_CERTIFICATE_PASSPHRASE: {
      what: "**Secret.** Ouvre le certificat de `letter.certificate`.",
      allowed: "la phrase secrète du fichier",
      otherwise: "une phrase vide",
      example: "…",
    },
    AVAL_METRICS_TOKEN: {
      what: "**Secret.** Avec lui, `/metrics` est donné à qui le présente (`Authorization: Bearer …`), à travers un proxy aussi, et à personne d'autre.",
      allowed: "16 caractères ou plus",
      otherwise: "aucun : `/metrics` est donné à qui interroge le service directement",
      example: "…",
    },
    AVAL_LOG_LEVEL: {
      what: "À partir de quel niveau `aval serve` et `aval sync` écrivent dans le journal.",
      allowed: "trace, debug, info, warn, error, fatal ou silent",
      otherwise: "`info` (`warn` pour `aval sync`)",
      example: "debug",
    },
    HOST: {
      what: "L'adresse de cette machine sur laquelle le service écoute. Par défaut, seule la machine l'atteint : tous les autres passent par le proxy. Dans un conteneur c'est `0.0.0.0`, comme le règle l'image.",
      allowed: "une adresse, ou `localhost` ; `0.0.0.0` ou `::` : toutes",
      otherwise: "`127.0.0.1`",
      example: "0.0.0.0",
    },
    PORT: {
      what: "Le port sur lequel le service écoute.",
      allowed: "de 0 à 65535 ; 0 : n'importe quel port libre",
      otherwise: "`3000`",
      example: "8080",
    },
  },
};
