/**
 * Every sentence of the bot in French. `{name}` is a value, `{count?singulier|pluriel}` agrees with a count.
 * Sober and short, no exclamation. Plain spaces: the forum turns no-break spaces in posts into plain ones.
 */
import { rulesFrench } from "./rules-french.ts";

export const french = {
  ...rulesFrench,
  "list.and": "et",
  "list.others": "et {more} {more?autre|autres}",

  "stage.incomplete": "À compléter",
  "stage.review": "Relecture",
  "stage.vote": "Vote",
  "stage.granted": "Lettre accordée",
  "stage.refused": "Lettre non accordée",
  "stage.delivered": "Lettre remise",
  "stage.on-hold": "En attente",
  "stage.withdrawn": "Demande retirée",

  "decision.granted": "lettre accordée",
  "decision.refused": "lettre non accordée",
  "decision.blocked": "blocage motivé, retour à la discussion",
  "decision.no-quorum": "quorum non atteint",
  "decision.nobody": "personne ne pouvait voter",
  "round.later": ", tour {round}",
  "count.cast": "{voted} {voted?vote exprimé|votes exprimés} sur {able} {able?possible|possibles}",
  "quorum.left": "encore {left} {left?vote|votes} pour le quorum de {quorum}",
  "quorum.there": "quorum de {quorum} atteint",
  "quorum.reached": "atteint",
  "quorum.missed": "non atteint",
  "count.recused": "{recused=personne} en déport",

  "verdict.for": "favorable",
  "verdict.reserved": "avec réserve",
  "verdict.against": "défavorable",

  "recusal.requester": "demande la lettre",
  "recusal.holder": "porte le projet",
  "recusal.self": "déclaration personnelle",
  "recusal.named": "d'après la demande {requester~de}",
  "recusal.steward": "d'après {by}, de la modération",
  "recusal.sheet": "d'après la fiche",

  "missing.review": "une relecture",
  "missing.criteria": "{count?le critère|les critères} {labels}",
  "missing.objection": "une réponse à {ids}",
  "missing.discussion": "un temps de discussion, jusqu'au {until}",
  "missing.electorate": "des personnes pouvant voter",
  "missing.steward": "un nouveau vote",
  "missing.too-late": "du temps avant le dépôt du dossier",
  "missing.programme": "son programme, absent des réglages",
  "missing.nothing": "rien",
  "missing.votes": "des votes",
  "missing.letter": "la lettre",
  "need.project": "le nom du projet",
  "need.holder": "le porteur",
  "need.requester": "le demandeur",
  "need.operators": "les opérateurs",
  "need.call": "l'appel ou le destinataire",
  "need.recipient": "le destinataire",
  "need.deadline": "la date limite",
  "need.file": "le dossier",
  "need.territory": "le territoire",
  "need.purpose": "l'utilité de la lettre",
  "need.commitments": "les engagements",
  "need.why": "le motif du soutien",
  "need.links": "les liens d'intérêts",
  "criterion.named": "« {label} »",

  "who.no-link": "toute personne sans lien d'intérêts",
  "who.reviewers": "toute personne chargée de la relecture, sans lien d'intérêts",
  "who.electors": "les personnes pouvant voter",
  "who.objectors": "la personne qui a posé l'objection",
  "who.everybody": "tout le monde",
  "who.service": "le vote s'ouvre de lui-même",
  "who.stewards": "la modération",
  "who.nobody": "personne",
  "next.missing": "Il manque {what} ; {who}{latest}.",
  "next.fields": "{who} peut compléter la fiche",
  "next.review": "{who} peut relire",
  "next.tick": "{who} peut cocher",
  "next.objection": "Une réponse à {ids} est attendue ; {who}, ou la modération, peut alors lever {ids}.",
  "next.against": "La relecture est défavorable : le vote ne s'ouvre pas de lui-même.",
  "next.discussion": "Discussion jusqu'au {until} ; le vote peut s'ouvrir ensuite.",
  "next.electorate": "Personne ne peut voter : à {who} d'y remédier.",
  "next.programme": "Rien ne s'y décide tant que son programme manque dans les réglages du service.",
  "next.steward": "Un nouveau tour peut être ouvert par {who} : `/vote{n} 3 jours : motif du tour`.",
  "next.nothing": "Rien ne manque ; le vote s'ouvre de lui-même.",
  "next.letter": "La lettre suit.",
  "next.signature": "À signer par {names}.",
  "next.latest": ", au plus tard le {day}",

  "status.title": "Où en est la demande",
  "status.asked": "Demande {requester~de}, le {day}.",
  "status.relayed": "Demande {requester~de}, transmise par {relayer} le {day}.",
  "status.relayed-outside": "Demande {requester~de} (hors forum), transmise par {relayer} le {day}.",
  "status.due": "Dépôt du dossier : {days}.",
  "block.head": "**{title}** · {stage}.",
  "block.vote": "**{title}** · Vote jusqu'au {end} : {cast}, {quorum}, {recused}.",
  "block.closing": "**{title}** · Vote terminé : {cast}, {recused}. Le résultat suit.",
  "block.opening": "**{title}** · Le vote s'ouvre.",
  "block.decided": "**{title}** · {stage} : {cast}, {recused}.",
  "block.earlier": "Dernier vote : {decision} ({cast}, {recused}).",
  "block.void": "Vote annulé, le sondage a été supprimé ; un nouveau tour suivra.",
  "block.others": "**Autres projets** : {projects}.",
  "link.sheet": "fiche",
  "link.ballot": "voter",
  "link.draft": "projet de lettre (PDF)",
  "link.outcome": "résultat",
  "link.letter": "lettre",
  "link.pdf": "PDF",
  "status.vote-not-open":
    "**Vote**{scope} : pas encore ouvert{end} ; {able} {able?personne pourra|personnes pourront} voter, {recused} {recused?est|sont} en déport.",
  "status.vote-not-open-alone":
    "**Vote**{scope} : pas encore ouvert{end} ; {able} {able?personne pourra|personnes pourront} voter, personne n'est en déport.",
  "status.vote-scope": " sur {title}",
  "status.vote-by": ", clos au plus tard le {day}",
  "status.asked-in-private":
    "**Un lien d'intérêts ?** Question posée en privé à {asked} {asked?personne|personnes}, d'après leur profil ; réponses : {answered=aucune}.",
  "status.recused": "**En déport** (hors du vote) : {people}.",
  "status.only": ", {projects} seulement",
  "status.concerns": "**{count?Réserve ouverte|Réserves ouvertes}** : {positions}.",
  "status.concerns-after":
    "**{count?Réserve dont la suite est attendue|Réserves dont la suite est attendue}** : {positions}.",
  "status.objections": "**{count?Objection ouverte|Objections ouvertes}** : {positions}.",
  "status.positions": "**Réserves et objections ouvertes** : {positions}.",
  "status.position-on": "sur {projects}",
  "position.remark": "simple remarque, d'une personne en déport",
  "position.holds-vote": "retient l'ouverture du vote",
  "position.argues-block": "motive un blocage",
  "position.returns": "renvoie la demande à la discussion si elle est encore ouverte à la fin du vote",
  "position.holds-letter": "retient la lettre",
  "position.letter-out": "la lettre est déjà remise",
  "position.letter-revoked": "la lettre est révoquée",
  "status.more-positions": "et {more} {more?autre|autres}",
  "status.more-notices":
    "Et {more} {more?autre point|autres points} dans les fiches, qui {more?viendra|viendront} ici dès que ceux-ci sont réglés.",
  "status.trouble":
    "**Service** : depuis le {day}, il n'arrive pas à {what}{words}. Il réessaie ; le reste de la demande avance. L'administration du service trouve le motif dans ses journaux.",
  "status.register-gone":
    "**Registre** : son sujet n'est plus là, les lettres ne peuvent être ni inscrites ni vérifiées. Modération : restaurez ce sujet ; ce qui manque s'y inscrira tout seul. S'il est introuvable, qui administre le service lance `aval setup`.",
  "trouble.record": "noter ce qui a été fait",
  "trouble.letter": "mettre une lettre en page",
  "trouble.post": "publier un message",
  "trouble.edit": "modifier un message",
  "trouble.tags": "changer les étiquettes",
  "trouble.group": "tenir le groupe des personnes pouvant voter",
  "trouble.poll": "ouvrir ou fermer un sondage",
  "trouble.message": "envoyer un message privé",
  "trouble.register": "écrire dans le registre",
  "status.sheet-too-long":
    "**Fiche « {title} »** : elle est si longue que le service ne peut plus la tenir à jour. Raccourcissez-la ; les coches restent comptées.",
  "status.others":
    "**Même appel ou même opérateur** : {count} {count?autre lettre|autres lettres}, {letters}.",
  "status.impossible":
    "**Calendrier** : le dossier de « {title} » est dû le {day} ; la discussion et un vote ne tiennent pas d'ici là. La modération peut ouvrir un vote plus court : `/vote {n} 12 heures : motif`.",
  "status.recount":
    "**Recompté, {title}** : à la décision {votedThen} {votedThen?vote exprimé|votes exprimés} sur {ableThen} {ableThen?possible|possibles} ; sans {names}, {voted} sur {able} : {result}.",
  "recount.same": "même résultat",
  "recount.other": "le résultat serait « {decision} »",
  "recount.vote-again": "La modération peut ouvrir un nouveau vote.",
  "recount.delivered": "La lettre est déjà remise : à la modération d'en avertir qui l'a reçue.",
  "status.notes":
    "**Fiche « {title} »** : des lignes n'ont pas pu être lues ; elles sont gardées sous « Notes ».",
  "status.first-post":
    "**Fiche « {title} »** : le premier message dit maintenant : {changes}. La fiche est inchangée ; modifiez-la si elle doit suivre.",
  "status.first-post-by":
    "**Fiche « {title} »** : le premier message, modifié par {who}, dit maintenant : {changes}. La fiche est inchangée ; modifiez-la si elle doit suivre.",
  "status.unknown-names": "**Fiche « {title} »** : aucun compte ne s'appelle {names}.",
  "status.many-named":
    "**Fiche « {title} »** : {names}. Au-delà de {most} personnes nommées par la même, c'est à la modération de constater le lien : `/déport @nom : et le motif`.",
  "status.plain-names":
    "**Fiche « {title} »** : {names}, sans @ dans les liens d'intérêts. Écrivez @nom pour que la personne soit en déport, ou effacez son nom.",
  "status.holder-is-operator":
    "**Fiche « {title} »** : le porteur indiqué est aussi cité comme opérateur. La lettre soutient un projet et son porteur, pas un opérateur.",
  "status.unusable-tag":
    "**Étiquette** : « {tag} » n'existe plus sur le forum, ou une autre y a pris sa place. L'administration du forum peut la rétablir, ou changer son nom dans les réglages du service.",
  "status.closed": "Sujet fermé : pour déclarer un lien d'intérêts, écrivez à {stewards}.",
  "status.programme": "Programme : {programme}.",
  "status.programme-both":
    "**Programme** : ce sujet porte aussi {tags}. La demande relève du programme « {programme} », fixé à son début. Ôtez l'autre étiquette ; pour l'autre programme, ouvrez un autre sujet.",
  "status.programme-moved":
    "**Programme** : ce sujet porte maintenant {tags}, mais la demande relève du programme « {programme} », fixé à son début. Pour en changer : `/retirer : et le motif`, puis un nouveau sujet.",
  "status.programme-none":
    "**Programme** : ce sujet porte maintenant {tags}, mais la demande a commencé hors de ce programme et le reste. Pour en changer : `/retirer : et le motif`, puis un nouveau sujet.",
  "status.programme-gone":
    "**Programme** : « {programme} » n'est plus dans les réglages du service. Jusqu'à son retour, aucun vote ne s'ouvre et aucune lettre n'est remise ; un vote ouvert va à son terme, et les déports restent notés.",
  "status.help":
    "Un lien d'intérêts ? Écrivez `/déport : et votre motif`. Pour le reste : `/aide que puis-je faire ?`",
  "status.charter": "[Charte des lettres de soutien]({url}).",
  "status.guide": "[Mode d'emploi]({url}).",
  "status.other-poll":
    "**Sondage du message {number}**, à titre indicatif et sans les personnes en déport : {counts}.",
  "status.continued": "Suite du journal de la demande, partie {part}.",

  "name.gone": "compte n° {id}",
  "log.recused-requester": "{who} en déport{projects}, demande la lettre",
  "log.recused-holder": "{who} en déport{projects}, porte le projet",
  "log.proposed-requester": "{by} propose comme demandeur : {text}{projects} ; à confirmer par la modération",
  "log.proposed-holder": "{by} propose comme porteur : {text}{projects} ; à confirmer par la modération",
  "log.electorate": "personnes pouvant voter{projects} : en plus {joined}, en moins {left}",
  "log.nobody": "personne",
  "log.regrouped":
    "groupe des personnes pouvant voter{projects} : modifié à la main (en plus {strangers}, en moins {missing}), remis en l'état",
  "log.vote-removed": "vote déjà exprimé {who~de} retiré{projects}",
  "log.reopened": "sondage rouvert{projects} : il avait été fermé à la main, et le vote dure jusqu'à sa fin",
  "log.decided": "décision{projects} : {decision}",
  "log.altered": "{post} : texte modifié par {who}{reason}, remis en l'état",
  "log.left": "{post} : texte modifié par {who}{reason} ; il reste ainsi",
  "log.removed": "{post} : message supprimé, remis en place",
  "log.gone": "{post} : absent de ce sujet, publié à nouveau",
  "log.given": "{post} : attribué à un autre compte, dont il porte désormais la parole ; publié à nouveau",
  "log.hidden": "{post} : message masqué, affiché à nouveau",
  "log.moved-in":
    "un message du service dans une autre demande a été déplacé ici : il ne dit rien de celle-ci et reste tel quel ; modérateurs, remettez-le à sa place",
  "log.merged":
    "{who} ne participe pas{projects} : ce compte porte désormais la déclaration {before~de}{reason}",
  "believed.requester": "qui demande : {who}",
  "believed.holder": "qui porte le projet{projects} : {who}",
  "believed.criterion-met": "critère « {label} » coché par {by}{projects}{reason}",
  "believed.criterion-not": "critère « {label} » décoché par {by}{projects}{reason}",
  "believed.ask": "question privée à {who} sur un lien d'intérêts{projects}",
  "believed.opening":
    "objet du vote{projects} : {project}, {holder} ; {electors} {electors?personne|personnes} pouvant voter",
  "believed.counted":
    "décompte{projects} : {for} Pour, {abstain} {abstain?Abstention|Abstentions}, {against} Contre, {block} {block?Blocage|Blocages} ; {electors} {electors?personne|personnes} pouvant voter, {recused} en déport",
  "post.status": "état de la demande",
  "post.project": "fiche",
  "post.ballot": "bulletin de vote",
  "post.outcome": "résultat",
  "post.letter": "lettre",
  "post.reply": "réponse du service",
  "post.register": "fiche du registre",
  "outcome.strangers": "{count?Vote écarté|Votes écartés}, hors des personnes pouvant voter : {names}.",
  "outcome.fingerprint": "Empreinte du décompte (SHA-256)",
  "status.proposed-requester":
    "**{title}** : {by} propose « {text} » comme demandeur. La modération peut le confirmer en modifiant la fiche.",
  "status.proposed-holder":
    "**{title}** : {by} propose « {text} » comme porteur. La modération peut le confirmer en modifiant la fiche.",
  "status.kept-requester":
    "On ne peut pas savoir qui a écrit qui demande la lettre. {who} est en déport par précaution. Modération : écrivez le @nom de la personne qui demande dans la fiche, ou levez le déport.",
  "status.kept-holder":
    "On ne peut pas savoir qui a désigné {who} comme porteur : en déport par précaution. Modération : confirmez en écrivant le @nom du porteur dans la fiche, ou levez le déport.",
  "status.unsure-requester":
    "Le compte {who~de} porte le nom du demandeur : déport par précaution. Modération : confirmez en écrivant son @nom dans la fiche, ou levez le déport.",
  "status.unsure-holder":
    "Le compte {who~de} porte le nom du porteur : déport par précaution. Modération : confirmez en écrivant son @nom dans la fiche, ou levez le déport.",
  "status.question-fixed":
    "**{title}** : la question posée ne change pas pendant le vote ; la fiche a été remise en l'état. Pour en poser une autre, la modération retire le sondage du bulletin : le vote est alors nul.",

  "log.reclosed": "sondage refermé{projects} : il avait été rouvert à la main après la fin du vote",
  "status.stewards-recused":
    "**{title}** : toute la modération est en déport ; {names} (administration) {count?décide|décident} à sa place.",
  "status.stewards-none":
    "**{title}** : toute la modération et toute l'administration sont en déport ; personne ne peut ouvrir ni arrêter le vote.",
  "log.title": "Journal",
  "log.earlier": "(le début est dans les messages précédents du service)",
  "log.line": "{day} : {line}",
  "log.projects": ", {projects}",
  "log.recused": "{who} en déport{projects}{reason}",
  "log.recused-by": "{who} en déport{projects}, {source}{reason}",
  "log.asked":
    "question posée en privé à {count} {count?personne|personnes}, sur un lien d'intérêts, d'après leur profil{projects}",
  "log.no-link": "{who} : pas de lien d'intérêts{projects}{reason}",
  "log.lift-recusal": "déport {who~de} levé par {by}{projects}{reason}",
  "log.lift-position": "{id} levée par {by}{reason}",
  "log.concern": "réserve {id}, {who}{projects}{reason}",
  "log.objection": "objection {id}, {who}{projects}{reason}",
  "log.review": "relecture {verdict} {by~de}{projects}{reason}",
  "log.joined": "adhésion du porteur constatée par {by}{projects}{reason}",
  "log.not-joined": "adhésion du porteur retirée par {by}{projects}{reason}",
  "log.programme": "demande du programme « {programme} »",
  "log.project": "projet « {name} », ajouté par {by}",
  "log.withdraw": "demande retirée par {by}{projects}{reason}",
  "log.open": "vote ouvert à la demande {by~de}{projects}{reason}",
  "log.move-end": "fin du vote fixée au {end} par {by}{projects}{reason}",
  "log.end": "vote arrêté par {by}{projects}{reason}",
  "log.opened": "vote ouvert{round}{projects}",
  "log.closed-time": "vote terminé{round}{projects}",
  "log.closed-late": "vote terminé après l'heure prévue{round}{projects}",
  "log.closed-everybody": "vote terminé, tout le monde ayant voté{round}{projects}",
  "log.closed-steward": "vote terminé à la demande de la modération{round}{projects}",
  "log.closed-void": "vote annulé{round}{projects}",
  "log.closed-nobody": "vote terminé, plus personne ne pouvant voter{round}{projects}",
  "log.set-aside": "vote {who~de} écarté du compte : le forum n'a pas permis de le retirer{projects}",

  "ballot.heading": "Vote : {title}{round}",
  "ballot.question": "Accordons-nous une lettre de soutien à ce projet (porteur : {holder}) ?",
  "ballot.no-operator": "La lettre soutient le projet, pas ses opérateurs.",
  "ballot.dates-unknown": "Le vote est ouvert.",
  "ballot.until": "Vote jusqu'au {end}.",
  "ballot.able": "{able} {able?personne peut|personnes peuvent} voter.",
  "ballot.not-taking-part": "Ne prennent pas part au vote : {people}.",
  "ballot.draft": "Lire le texte de la lettre avant de voter",
  "ballot.draft-file": "**Projet de lettre** : {pdf}",

  "group.title": "Personnes pouvant voter : {title}",
  "group.bio":
    "Personnes pouvant voter sur « {title} », demande {url}. Groupe tenu par le service des lettres de soutien.",

  "outcome.granted": "{title} : lettre accordée.",
  "outcome.refused": "{title} : lettre non accordée.",
  "outcome.blocked": "{title} : pas de lettre pour l'instant, un blocage est motivé.",
  "outcome.no-quorum": "{title} : pas de décision, le quorum n'est pas atteint.",
  "outcome.nobody": "{title} : pas de décision, plus personne ne pouvait voter.",
  "outcome.count":
    "{voted} {voted?vote exprimé|votes exprimés} sur {able} {able?possible|possibles} (quorum {quorum}, {reached}) : {for=aucun} Pour, {against=aucun} Contre, {abstain=aucune} {abstain?Abstention|Abstentions}, {block=aucun} {block?Blocage motivé|Blocages motivés}.",
  "outcome.recused":
    "{recused} {recused?personne en déport n'a pas pris|personnes en déport n'ont pas pris} part au vote.",
  "outcome.nobody-recused": "Personne n'était en déport.",
  "outcome.late":
    "Le vote devait finir le {end} et n'a été clos que le {closed} ; les votes exprimés jusque-là sont comptés.",
  "outcome.concern": "Réserve {id}, {name} : {text}",
  "outcome.objection": "Objection {id}, {name} : {text}",
  "outcome.remark": "Remarque {id}, {name}, en déport : {text}",
  "outcome.unargued":
    "{count?Blocage sans objection, compté Contre|Blocages sans objection, comptés Contre} : {names}.",
  "outcome.set-aside":
    "{count?Vote écarté du compte|Votes écartés du compte}, que la barre du forum montre encore : {names}, en déport.",

  "reason.more-for": "Il y a plus de Pour que de Contre.",
  "reason.argued-block":
    "{block} {block?blocage motivé renvoie|blocages motivés renvoient} la demande à la discussion.",
  "reason.quorum-missed": "Il fallait au moins {quorum} {quorum?vote|votes}, abstentions comprises.",
  "reason.nobody-left": "Plus personne sans lien d'intérêts ne peut voter.",
  "reason.only-abstentions": "Aucun Pour, des abstentions seulement.",
  "reason.tie": "Autant de Pour que de Contre : il en fallait plus.",
  "reason.more-against": "Il y a plus de Contre que de Pour.",

  "follows.granted": "Le porteur est invité à adhérer, à contribuer et à partager son expérience.",
  "follows.refused":
    "La demande s'arrête ici. La modération peut ouvrir un nouveau vote si le projet change.",
  "follows.blocked":
    "La discussion reprend. Une fois l'objection levée (`/lever {id} : motif de la levée`), la modération peut ouvrir un nouveau tour.",
  "follows.no-quorum": "La modération peut ouvrir un nouveau tour : `/vote{n} 3 jours : motif du tour`.",
  "follows.nobody": "La modération peut ouvrir un nouveau tour si d'autres personnes peuvent voter.",
  "follows.pass-on": "{who}, merci de transmettre la lettre à {requester}.",
  "follows.yours": "{who}, la lettre est ci-dessous.",

  "letter.sha256": "Empreinte SHA-256 du PDF : {sha256}",
  "letter.line": "**Lettre {reference}** : {pdf}",
  "letter.verify": "[vérifier la lettre]({url})",
  "letter.text": "Texte de la lettre",
  "letter.no-pdf":
    "(Le PDF n'a pas pu être joint : le forum refuse ce type de fichier. L'administration du forum peut ajouter « pdf » au réglage `authorized_extensions`.)",
  "letter-preview.no-holder": "(porteur à compléter)",
  "letter-waits.objection": "La lettre attend une réponse à {ids}.",
  "letter-waits.programme": "La lettre attend que son programme revienne dans les réglages du service.",
  "letter-waits.membership":
    "La lettre attend l'adhésion du porteur, que la modération constate : `/adhésion oui : le porteur a adhéré`.",
  "letter-waits.recount":
    "La lettre attend : compte tenu d'un déport déclaré après la décision, le résultat ne serait plus le même. La modération peut ouvrir un nouveau vote.",
  "letter-waits.signature":
    "La lettre attend une signature. La personne qui signe écrit sur une ligne : `/signer{n} : je signe la lettre`.",
  "letter.replaces": "Cette lettre remplace la lettre {reference}, à la demande {by~de} : {reason}.",
  "standing.review":
    "**Lettre en cours de réexamen.** Un déport déclaré depuis la décision en changerait le résultat.\n\n- La modération peut la maintenir : `/lettre{n} maintenue : motif`\n- Une personne habilitée à signer peut la révoquer : `/révoquer{n} : motif de la révocation`",
  "standing.superseded": "**Lettre remplacée** par la lettre [{reference}]({url}).",
  "standing.revoked": "**Lettre révoquée** le {day} par {by} : {reason}.",
  "standing.kept":
    "Réexamen du {day} : malgré un déport déclaré depuis la décision, la lettre est maintenue par {by} : {reason}.",
  "status.letter-review":
    "**Lettre de {title}** : en réexamen, un déport déclaré depuis la décision en changerait le résultat. `/lettre{n} maintenue : motif` (modération), ou `/révoquer{n} : et le motif` (personne habilitée à signer).",
  "status.letter-revoked": "**Lettre de {title}** : révoquée le {day} par {by} ({reason}).",
  "status.letter-again": "**Lettre de {title}** : une nouvelle version attend la signature de {names}.",
  "status.letter-signed": "**Lettre de {title}** : signée par {by} le {day}.",
  "status.signatories-recused":
    "**{title}** : toutes les personnes habilitées à signer sont en déport ; {names} (administration) {count?signe|signent} à leur place.",
  "status.signatories-none":
    "**{title}** : toutes les personnes habilitées à signer et toute l'administration sont en déport ; personne ne peut signer la lettre.",
  "log.signed": "lettre signée par {by}{projects}{reason}",
  "log.reissued": "nouvelle version de la lettre demandée par {by}{projects}{reason}",
  "log.revoked": "lettre révoquée par {by}{projects}{reason}",
  "log.upheld": "lettre maintenue par {by} après réexamen{projects}{reason}",
  "form.sign": "`/signer{n} : je signe la lettre de ce projet` : signe la lettre, qui est alors remise.",
  "form.letter":
    "`/lettre{n} : motif de la nouvelle version` : remplace la lettre, avec ce que le réseau dit de lui-même aujourd'hui.",
  "form.letter-kept":
    "`/lettre{n} maintenue : motif du maintien` : la lettre en cours de réexamen reste en vigueur.",
  "form.revoke": "`/révoquer{n} : motif de la révocation` : la lettre n'est plus en vigueur.",
  "said.sign": "une signature",
  "said.letter": "une nouvelle version de la lettre",
  "said.revoke": "une révocation",
  "sample.sign": "je signe la lettre de ce projet",
  "sample.letter": "motif de la nouvelle version",
  "sample.revoke": "motif de la révocation",
  "refused.one-project":
    "Plusieurs projets ont ou auront une lettre : dites lequel, par son numéro. Rien n'est fait. Par exemple `{line}`.",
  "refused.recused-sign":
    "Une personne en déport ne signe pas la lettre de ce projet et ne la révoque pas. Sa parole reste bienvenue dans la discussion.",
  "refused.signatories-only":
    "La signature et la révocation d'une lettre reviennent aux personnes habilitées à signer, sans lien d'intérêts avec le projet.",
  "refused.sign-not-granted": "Il n'y a pas de lettre à signer pour le projet {n} : elle n'est pas accordée.",
  "refused.sign-by-hand":
    "Ici, les lettres sont signées sur le papier : la lettre n'attend pas de commande. Pour rendre l'exemplaire signé et numérisé, joignez le PDF au message, avec cette ligne.",
  "standing.copy": "Exemplaire signé à la main, rendu par {by} le {day} : [PDF]({url}).",
  "log.copy": "exemplaire signé de la lettre rendu par {by}{projects}{reason}",
  "refused.copy-early":
    "La lettre n'est pas encore remise : il n'y a pas d'exemplaire signé à rendre. Pour la signer dans le forum, écrivez la même ligne sans fichier.",
  "refused.copy-one": "Un seul PDF par message : l'exemplaire signé de cette lettre.",
  "refused.copy-too-large": "Ce PDF est trop lourd (20 Mo au plus) : numérisez-le avec moins de détails.",
  "refused.copy-no-pdf": "Ce fichier n'est pas un PDF : rien n'est noté.",
  "refused.copy-missing": "Le forum ne rend pas ce fichier : joignez-le de nouveau dans un nouveau message.",
  "refused.copy-edited":
    "Ce message a été modifié : joignez le PDF dans un nouveau message, avec la même ligne, pour qu'il n'y ait pas de doute sur qui l'a rendu.",
  "refused.copy-original":
    "Ce PDF est la lettre telle qu'elle a été remise, sans signature à la main : rien n'est noté.",
  "refused.copy-known": "Cet exemplaire est déjà noté.",
  "refused.already-signed": "La lettre du projet {n} est déjà signée.",
  "refused.letter-stewards-only":
    "Seule la modération, sans lien d'intérêts avec le projet, remplace une lettre ou la maintient.",
  "refused.no-letter-out": "Aucune lettre n'a été remise pour le projet {n}.",
  "refused.already-revoked": "La lettre du projet {n} est déjà révoquée.",
  "refused.letter-awaited": "Une nouvelle version de la lettre du projet {n} attend déjà sa signature.",
  "refused.letter-review":
    "Un déport déclaré depuis la décision en changerait le résultat : la lettre du projet {n} ne peut pas être remplacée. Pour la maintenir : `/lettre {n} maintenue : motif` ; pour la révoquer : `/révoquer {n} : motif de la révocation`.",
  "refused.no-review": "La lettre du projet {n} n'est pas en cours de réexamen : il n'y a rien à maintenir.",
  "post.followup": "question sur les suites",
  "status.followup": "**Suites, {title}.** {parts}",
  "status.followup-won": "Obtenu ({text}).",
  "status.followup-lost": "Refusé par le financeur ({text}).",
  "status.followup-return": "Retour au réseau : {text}.",
  "status.promised": "Promis au réseau : {commitments}.",
  "log.followup-won": "suites{projects} : obtenu, dit par {by}{reason}",
  "log.followup-lost": "suites{projects} : refusé par le financeur, dit par {by}{reason}",
  "log.followup-return": "retour au réseau{projects}{ids}, dit par {by}{reason}",
  "followup.question":
    "{who}, qu'est-il advenu du dossier « {title} » ? Une ligne suffit, ici, pour la réponse du financeur :",
  "followup.won": "`/suite{n} obtenu : ce qui est accordé`",
  "followup.lost": "`/suite{n} refusé : ce que dit le financeur`",
  "followup.return":
    "Et si quelque chose revient au réseau (une rencontre, un retour d'expérience) : `/suite{n} retour : ce qui est venu`",
  "followup.promised": "Ce qui était promis au réseau :",
  "followup.return-of":
    "Pour dire ce qu'il en est : `/suite{n} retour E1 : ce qui est venu` (ou sans E1, pour le tout).",
  "form.followup":
    "`/suite{n} obtenu : ce qui est accordé` (ou `refusé`, `retour`) : dit la réponse du financeur, ou ce qui revient au réseau.",
  "said.followup": "les suites de la lettre",
  "sample.followup": "ce que dit le financeur",
  "refused.followup-what":
    "Dites ce qu'il en est : obtenu, refusé ou retour. Par exemple `/suite obtenu : ce qui est accordé`, `/suite retour : ce qui est venu`.",
  "refused.followup-text":
    "Il manque le texte, qui reste dans le journal. Ajoutez-le après deux-points, par exemple « : subvention de juin ».",
  "refused.followup-who":
    "Les suites d'une lettre sont dites par qui l'a demandée, qui a transmis la demande, le porteur ou la modération.",
  "refused.followup-unknown":
    "Il n'y a ni engagement ni réserve {id} pour le projet {n}. Le message « Où en est la demande » les donne.",
  "outcome.courtesy-title": "Message pour le demandeur",
  "follows.courtesy":
    "{who}, un message pour {requester} est prêt ci-dessous ; relisez-le avant de l'envoyer.",
  "courtesy.hello": "Bonjour,",
  "courtesy.asked":
    "Vous avez demandé à notre réseau, {network}, une lettre de soutien pour le projet « {title} »{call}. Nous vous remercions de votre confiance et du temps que vous y avez consacré.",
  "courtesy.call": ", présenté dans le cadre suivant : {call}",
  "courtesy.decided":
    "Les membres du réseau ont étudié votre demande, et en ont décidé ensemble le {day}. Cette lettre n'a pas été accordée : {reason}. Les personnes qui ont un lien d'intérêts avec le projet n'ont pas pris part à cette décision.",
  "courtesy.why.more-against": "les avis contraires ont été plus nombreux que les avis favorables",
  "courtesy.why.tie": "les avis se sont partagés à égalité, et il fallait une majorité",
  "courtesy.why.only-abstentions": "les membres qui se sont exprimés se sont abstenus",
  "courtesy.why.other": "la majorité nécessaire n'a pas été réunie",
  "courtesy.points": "Voici les points soulevés pendant la discussion :",
  "courtesy.open":
    "Cette décision porte sur la lettre demandée aujourd'hui, et non sur vos qualités ni sur l'avenir du projet. S'il évolue, vous pouvez nous adresser une nouvelle demande, que nous étudierons avec la même attention. Nous restons à votre disposition pour en parler.",
  "courtesy.bye": "Bien cordialement,",

  "noted.recused": "C'est noté : {who} ne prend pas part au vote sur {projects}{reason}.",
  "noted.removed": "Tout vote déjà exprimé est retiré.",
  "noted.set-aside": "Le forum n'a pas permis de retirer son vote ; il est écarté du compte.",
  "noted.more": "C'est noté aussi pour {more} {more?autre personne|autres personnes}, que le journal nomme.",
  "noted.voice": "{count?Sa parole reste bienvenue|Leur parole reste bienvenue} dans la discussion.",

  "message.named-title": "Un lien d'intérêts indiqué ({id}) : {title}",
  "message.named":
    "{source} indique un lien entre vous et {projects}{reason}.\n\nAvoir un lien d'intérêts n'a rien d'une faute. Vous êtes en déport : vous ne votez pas, votre parole reste bienvenue.\n\nSi c'est inexact, répondez dans le sujet : `/sans-lien : et votre motif`.\n\n{topic}",
  "source.request": "La demande {requester~de}",
  "source.relayed": "La demande {requester~de}, transmise par {relayer},",
  "source.person": "{by}",
  "source.sheet": "La fiche",
  "message.asked-title": "Un lien d'intérêts ? ({id}) : {title}",
  "message.asked":
    "{source} demande s'il y a un lien d'intérêts entre vous et {projects}{reason}.\n\nEn avoir un n'a rien d'une faute, et c'est à vous de le dire. Répondez dans le sujet : `/déport : et votre motif` s'il y en a un, `/sans-lien : et votre motif` sinon.\n\n{topic}",
  "message.profile-title": "Un lien d'intérêts, d'après votre profil ? ({id}) : {title}",
  "message.profile":
    "{shared}\n\nY a-t-il un lien d'intérêts ? C'est une question, et c'est à vous de le dire. En avoir un n'a rien d'une faute : on ne vote pas, et la parole reste bienvenue. Sans réponse, rien ne change.\n\nRépondez dans le sujet par l'une de ces lignes ; une réponse à ce message n'est pas lue.\n\n`{link}`\n\n`{noLink}`\n\n{topic}",
  "message.profile-holder":
    "Votre profil indique {organisation} ; c'est aussi le porteur du projet {project}. Qui agit pour le porteur ne prend pas part au vote.",
  "message.profile-operator":
    "Votre profil indique {organisation} ; cette organisation figure parmi les opérateurs et partenaires du projet {project}.",
  "message.concern-title": "Une réserve notée pour vous ({id}) : {title}",
  "message.concern":
    "{by} a noté une réserve en votre nom : {text}. Elle sera citée dans le résultat.\n\nSi ce n'est pas votre avis, répondez dans le sujet : `/lever {id} : et votre motif`.\n\n{topic}",
  "message.copy-title": "Bulletin en double ({id}) : {title}",
  "message.copy":
    "Le bulletin où vous avez voté se trouvait deux fois dans le sujet. Celui-là est fermé et ne compte pas : merci de voter dans l'autre.\n\n{topic}",
  "message.recount-title": "Recompte : {title} ({id})",
  "message.recount":
    "Un déport déclaré après la décision changerait le résultat d'un vote dont la lettre est remise. {line}\n\nLa page de la lettre dit « en cours de réexamen » jusqu'à ce que quelqu'un décide, dans le sujet, sur une ligne : `/lettre{n} maintenue : motif` la maintient, `/révoquer{n} : motif de la révocation` la révoque.\n\nLe sujet : {topic}",
  "message.reminder-title": "Votre vote est attendu ({id}) : {title}",
  "message.reminder":
    "Vous pouvez encore voter sur {projects}, jusqu'au {end}. S'abstenir compte pour le quorum.\n\nUn lien d'intérêts avec {count?ce projet|l'un de ces projets} ? Écrivez plutôt dans le sujet : `/déport : et votre motif`.\n\n{topic}",

  "overview.title": "Ce qui est en cours",
  "overview.none": "Aucune demande n'est en cours.",
  "overview.waits": "il manque {missing}",
  "overview.by": "avant le {day}",
  "overview.more": "{count} {count?autre demande|autres demandes}",
  "overview.beyond": "Et {count} de plus, sous l'étiquette des demandes.",
  "overview.taken": "Dernières décisions",
  "year.counts":
    "**Année {year}** : {asked} {asked?projet présenté|projets présentés}, {granted} {granted?lettre accordée|lettres accordées}, {refused} non {refused?accordée|accordées}, {won} {won?financement obtenu|financements obtenus} ; {tookPart} {tookPart?personne a pris part|personnes ont pris part} aux votes. Un projet compte dans l'année où il a été présenté.",
  "year.more": "**Année {year}**, suite.",
  "weekly.title": "Lettres de soutien : ce qui vous attend (semaine {week} de {year})",
  "weekly.opening": "{count} {count?demande attend|demandes attendent} un geste de la modération :",
  "weekly.all": "Tout ce qui est en cours : {url}",

  "answer.tick-refused":
    "{name}, {count?le critère|les critères} {criteria} {count?a été décoché|ont été décochés} : seules les personnes sans lien d'intérêts qui peuvent relire cochent les critères.\n\nVotre avis reste bienvenu dans la discussion.",
  "answer.remark":
    "{id} est notée comme remarque : vous êtes en déport pour ce projet, elle ne retient rien. Votre parole reste bienvenue dans la discussion.",
  "answer.objection-late":
    "{id} est notée. La lettre est déjà remise : l'objection ne retient plus rien. La modération la voit dans l'état de la demande.",
  "answer.help": "{name}, voici ce que vous pouvez écrire maintenant, chacun sur sa ligne :",
  "answer.help-more": "Et aussi",
  "answer.help-none":
    "{name}, aucune commande ne vous est ouverte ici pour l'instant. Votre parole reste bienvenue dans la discussion.",
  "answer.numbers": "Les projets par leur numéro : {projects}.",

  "form.recuse": "`/déport{n} : j'ai un lien avec ce projet` : vous ne prenez pas part au vote.",
  "form.no-link": "`/sans-lien{n} : je n'ai pas de lien avec ce projet` : répond à la question posée.",
  "form.lift": "`/lever {what}{n} : motif de la levée` : lève ce qui est noté.",
  "form.concern": "`/réserve{n} : une condition ou un doute` : sera citée dans le résultat.",
  "form.objection":
    "`/objection{n} : ce qui fait obstacle` : suspend ce qui avancerait de soi-même ; donne à un blocage son motif.",
  "form.review":
    "`/relecture{n} favorable : votre avis` (ou `réserve`, `défavorable`) : termine la relecture.",
  "form.criterion": "`/critère {what} oui : ce que montre le dossier` : coche un critère.",
  "form.project": "`/projet Nom du nouveau projet` : ajoute un projet à la demande.",
  "form.withdraw": "`/retirer{n} : motif du retrait` : retire la demande.",
  "form.membership": "`/adhésion{n} oui : le porteur a adhéré` : la lettre n'attend plus.",
  "form.vote": "`/vote{n} 3 jours : motif de l'ouverture` (ou une date) : ouvre un vote.",
  "form.vote-end":
    "`/vote{n} 2 jours : motif du report` (ou une date) : déplace la fin du vote ; `/vote{n} fin : motif de l'arrêt` : l'arrête.",

  "refused.near":
    "La commande `/{typed}` n'existe pas. Vouliez-vous dire `/{word}` ? Corrigez votre message, cette réponse disparaîtra.",
  "refused.no-such-project":
    "Il n'y a pas de projet {n} dans cette demande, qui en compte {count}. Corrigez le numéro, ou laissez-le de côté pour parler de tous les projets.",
  "refused.no-such-account":
    "Aucun compte ne s'appelle {username}. Vérifiez le nom, tel qu'il s'écrit après le @ dans le forum.",
  "refused.nobody-asked":
    "Personne n'a parlé d'un lien d'intérêts à votre sujet : il n'y a rien à répondre. Pour en déclarer un : `/déport : et votre motif`.",
  "refused.lift-what":
    "Dites ce qui est levé, un déport, une réserve ou une objection : `/lever déport : motif de la levée`, `/lever R1 : motif de la levée`, `/lever O1 : motif de la levée`.",
  "refused.not-recused": "Cette personne n'est pas en déport : il n'y a rien à lever.",
  "refused.lift-recusal":
    "Vous ne pouvez pas lever ce déport. On lève le sien jusqu'à l'ouverture du vote, s'il a été déclaré ou vient de la demande. Pour les autres, et ensuite : la modération sans lien d'intérêts.",
  "refused.lift-position": "Seules la personne qui a posé {id} et la modération peuvent la lever.",
  "refused.no-such-position":
    "Il n'y a pas de {id} ouverte. « Où en est la demande » donne les réserves et objections ouvertes.",
  "refused.reason-needed":
    "Il manque le motif, qui reste dans le journal. Ajoutez-le après deux-points, par exemple « : le lien n'existe plus ».",
  "refused.text-needed":
    "Il manque le texte. Ajoutez-le après deux-points : il sera cité tel quel dans le résultat.",
  "refused.recused-concern":
    "Une personne en déport ne pose pas de réserve sur ce projet. Sa parole reste bienvenue dans la discussion.",
  "refused.withdrawn": "Ce projet est retiré : il n'y a plus rien à décider à son sujet.",
  "refused.review-over":
    "La lettre est accordée : la relecture est terminée. Une réserve reste possible : `/réserve : votre texte`.",
  "refused.recused-review":
    "Une personne en déport ne relit pas ce projet et n'en coche pas les critères. Sa parole reste bienvenue dans la discussion.",
  "refused.concern-for-another":
    "Seule la modération note une réserve pour quelqu'un d'autre. Pour la vôtre, retirez le @nom.",
  "refused.electors-only":
    "Seules les personnes pouvant voter posent une objection. Vous pouvez écrire une réserve : `/réserve : votre texte`.",
  "refused.reviewers-only":
    "La relecture et les critères reviennent aux personnes qui en sont chargées, sans lien d'intérêts. Vous pouvez écrire une réserve : `/réserve : votre texte`.",
  "refused.verdict-needed":
    "Il manque l'avis : favorable, réserve ou défavorable. Par exemple `/relecture favorable : votre avis`.",
  "refused.criterion-number":
    "Il manque le numéro du critère, de 1 à {count}. Par exemple `/critère 2 oui : ce que montre le dossier`.",
  "refused.membership-not-required":
    "L'adhésion n'est pas exigée ici : le résultat invite le porteur, et la lettre n'attend pas.",
  "refused.membership-stewards-only":
    "Seule la modération, sans lien d'intérêts avec le projet, constate l'adhésion du porteur.",
  "refused.request-only":
    "Les projets de la demande sont changés par la personne qui demande, par celle qui transmet, ou par la modération.",
  "refused.project-name": "Il manque le nom du projet. Par exemple `/projet La Halle aux grains`.",
  "refused.already-delivered": "La lettre est déjà remise : la demande ne peut plus être retirée.",
  "refused.stewards-only":
    "Seule la modération, sans lien d'intérêts avec le projet, ouvre ou arrête un vote.",
  "refused.vote-end-unclear":
    "Compris : un vote. Pas clair : « {words} ». Rien n'est fait. Une durée ou une date, puis le motif après deux-points : `{line}`. Pour arrêter le vote : `{lineEnd}`.",
  "refused.vote-length-unclear":
    "Compris : un vote. Pas clair : « {words} ». Rien n'est fait. Une durée ou une date, puis le motif après deux-points : `{line}`.",
  "refused.vote-end-past":
    "Cette fin est déjà passée : rien n'est fait. Donnez une durée, ou une date à venir.",
  "refused.vote-move-past":
    "Cette fin est déjà passée : celle du vote ne change pas. Une durée, ou une date à venir : `{line}`. Pour arrêter le vote : `{lineEnd}`.",
  "refused.vote-is-open":
    "Le vote sur « {title} » est déjà ouvert. Pour en changer la fin : `/vote {n} 2 jours : motif` ; pour l'arrêter : `/vote {n} fin : motif de l'arrêt`.",
  "refused.vote-revoked":
    "La lettre du projet {n} est révoquée : ce projet n'est plus soumis au vote. Pour demander une nouvelle décision, ajoutez-le comme un nouveau projet : `/projet nom du projet`.",
  "refused.vote-closing":
    "Ce vote vient de se terminer ; son résultat suit. Attendez-le avant d'ouvrir un nouveau tour.",
  "refused.no-open-vote": "Aucun vote n'est ouvert : il n'y a rien à arrêter.",
  "refused.nothing-to-open":
    "Il n'y a pas de vote à ouvrir : chaque projet est décidé, retiré ou encore à compléter. Pour un projet à compléter, donnez son numéro et un motif.",
  "refused.put-in":
    "{editor} a mis cette ligne dans le message {author~de} : elle y reste sans effet. {author}, si elle dit ce que vous voulez, écrivez-la vous-même, par exemple dans un nouveau message.",
  "refused.writer-unknown":
    "Le forum ne montre pas qui a mis cette ligne ici : elle reste sans effet. {author}, si elle est de vous, écrivez-la dans un nouveau message.",
  "refused.moved":
    "Ce message a été déplacé ici depuis un autre sujet : ce qu'il demande est sans effet ici. {author}, si cela vaut pour cette demande, écrivez-le dans un nouveau message.",
  "refused.position-lifted":
    "{id} a été levée : une modification ne la rétablit pas. Pour en formuler une autre, écrivez-la dans un nouveau message.",
  "refused.programme-gone":
    "Le programme « {programme} » n'est plus dans les réglages du service : rien ne s'y décide jusqu'à son retour. Voyez avec qui tient le service.",
  "refused.nobody-can-vote":
    "Personne ne pourrait voter : dans les groupes votants, il ne reste personne sans lien d'intérêts.",
  "refused.vote-needs-fields":
    "Sans {fields}, aucune lettre ne peut être écrite pour « {title} ». Complétez sa fiche, puis recommencez.",
  "refused.vote-override":
    "Tout n'est pas réuni pour « {title} » (voir « Où en est la demande »). Pour ouvrir le vote quand même, ajoutez un motif : `/vote {n} : motif de l'ouverture`.",
  "refused.vote-override-until":
    "Tout n'est pas réuni pour « {title} » (voir « Où en est la demande »). Pour ouvrir le vote quand même, ajoutez un motif : `{line}`.",
  "answer.more":
    "{count} {count?autre ligne|autres lignes} de ce message {count?n'est pas comprise ou pas acceptée|ne sont pas comprises ou pas acceptées} non plus : corrigez d'abord celles-ci.",
  "refused.more": "{count} {count?autre ligne|autres lignes}.",
  "refused.recuse-many":
    "Au-delà de {most} personnes, c'est à la modération de constater les liens d'intérêts : rien n'est enregistré. Demandez-le-lui.",
  "refused.projects-most":
    "Une demande compte au plus {most} projets : celui-ci n'est pas ajouté. Ouvrez un autre sujet pour d'autres projets.",

  "answer.polls": "{links}",
  "answer.no-poll": "aucun vote n'est ouvert pour l'instant, la question et le sondage viendront ici",
  "sample.link": "j'ai un lien avec ce projet",
  "sample.no-link": "je n'ai pas de lien avec ce projet",
  "sample.reason": "le motif en une phrase",
  "sample.position": "ce qui doit changer",
  "sample.opinion": "votre avis en une phrase",
  "sample.criterion": "ce que montre le dossier",
  "sample.project": "Nom du nouveau projet",
  "sample.membership": "le porteur a adhéré",
  "sample.membership-no": "le porteur n'a pas adhéré",
  "sample.help": "que puis-je faire ici",
  "said.recuse": "un déport",
  "said.no-link": "une réponse sans lien d'intérêts",
  "said.lift": "une levée",
  "said.concern": "une réserve",
  "said.objection": "une objection",
  "said.review": "une relecture",
  "said.criterion": "un critère",
  "said.project": "un nouveau projet",
  "said.withdraw": "un retrait de la demande",
  "said.vote": "un vote",
  "said.membership": "une adhésion",
  "said.help": "une demande d'aide",
  "said.people": "pour {names}",
  "said.projects": "{count?projet|projets} {n}",
  "said.all": "tous les projets",
  "said.yes": "oui",
  "said.no": "non",
  "refused.unclear":
    "Compris : {understood}. Pas clair : « {unclear} ». Rien n'est enregistré. À écrire, sur une ligne : `{line}`.",
  "refused.recuse-who":
    "Compris : {understood}. Pas clair : « {unclear} ». Rien n'est enregistré.\n\n- Une autre personne s'écrit avec @ : `{lineOther}`\n- Pour vous-même : `{line}`",
  "refused.recuse-none":
    "« {unclear} » dit qu'il n'y a pas de lien : rien n'est enregistré. Pour répondre à la question posée : `{lineNoLink}`. S'il y a un lien : `{line}`.",
  "refused.recuse-no-link":
    "« {unclear} » dit qu'il n'y a pas de lien : rien n'est enregistré, et il n'y a rien à répondre. S'il y a un lien : `{line}`.",
  "refused.recuse-closed":
    "« {unclear} » dit que c'est terminé ou annulé : rien n'est enregistré. Pour lever un déport : `{lineLift}`. S'il y a un lien : `{line}`.",
  "refused.recuse-over":
    "« {unclear} » dit que c'est terminé ou annulé : rien n'est enregistré, et il n'y a pas de déport que vous puissiez lever. S'il y a un lien : `{line}`.",
  "refused.position-closed":
    "« {unclear} » dit que c'est levé ou retiré : rien de nouveau n'est noté. Pour lever ce qui est noté : `{lineLift}`.",
  "refused.concern-none-open":
    "« {unclear} » dit que c'est levé ou retiré : rien de nouveau n'est noté, et il n'y a pas de réserve ouverte que vous puissiez lever.",
  "refused.objection-none-open":
    "« {unclear} » dit que c'est levé ou retiré : rien de nouveau n'est noté, et il n'y a pas d'objection ouverte que vous puissiez lever.",
  "refused.position-none":
    "« {unclear} » dit qu'il n'y en a pas : rien n'est noté, et il n'y a rien à écrire. S'il y en a une : `{line}`.",
  "refused.objection-own": "Chaque personne pose sa propre objection, sans @nom : `{line}`.",
  "refused.no-link-own":
    "Chaque personne répond pour elle-même, sans @nom : `{line}`. La modération lève le déport d'une autre personne avec /lever.",
  "refused.withdraw-what":
    "Compris : un retrait de la demande. Pas clair : « {unclear} ». Rien n'est enregistré.\n\n- Pour lever une réserve, une objection ou un déport : `{lineLift}`\n- Pour retirer la demande elle-même : `{line}`",
  "refused.withdraw-lift":
    "Pas clair : « {unclear} ». Rien n'est enregistré. Pour lever ce qui est noté : `{lineLift}`.",
  "refused.withdraw-request":
    "Compris : un retrait de la demande. Pas clair : « {unclear} ». Rien n'est enregistré. Pour retirer la demande elle-même : `{line}`.",
  "refused.number-or-text":
    "Pas clair : « {unclear} ». Est-ce le projet {n} ou le début du texte ? Pour le projet {n} : `{lineProject}`. Sinon, après deux-points : `{line}`.",
  "refused.which-project":
    "Compris : {understood}. Pas clair : tous les projets, ou seulement {n} ? Rien n'est enregistré. Seulement {n} : `{lineProject}`. Tous : `{line}`.",
  "refused.how-many":
    "La demande compte {count} {count?projet|projets} : écrivez leurs numéros, ou laissez-les de côté pour les viser tous, par exemple `{line}`.",
  "refused.yes-or-no":
    "Compris : {understood}. Il manque oui ou non. Rien n'est enregistré. À écrire, sur une ligne : `{lineYes}` ou `{lineNo}`.",
  "refused.criterion-comma":
    "Pas clair : « {unclear} », un critère d'un projet ou deux critères ? Un critère d'un projet : `{lineProject}`. Deux critères : `{line}`.",
  "refused.criterion-project":
    "Compris : {understood}. Pas clair : de quel projet ? Devant chaque critère, son projet et un point : `{line}`.",
  "refused.project-doubt":
    "Pas clair : « {unclear} » n'est pas un nom de projet. Rien n'est enregistré. Pour ajouter un projet : `{line}`. Pour retirer la demande : `{lineWithdraw}`.",
  "refused.project-no-name":
    "Pas clair : « {unclear} » n'est pas un nom de projet. Rien n'est enregistré. Pour ajouter un projet : `{line}`.",
  "refused.project-exists": "{project} est déjà dans cette demande (projet {n}) : rien n'est ajouté.",
  "refused.vote-in-poll": "On vote dans le sondage, pas par une commande : {polls}.",
  "refused.mid-line":
    "Vu : `/{word}` au milieu d'une ligne. Une commande n'agit qu'au début d'une ligne à elle. Si vous la vouliez : `{line}`. Sinon, rien à faire.",
  "refused.in-code":
    "Vu : `/{word}` entre accents graves, comme un exemple : rien n'est fait. Si vous la vouliez, sans ces accents : `{line}`.",
  "sample.link-other": "un lien avec ce projet",
  "refused.recuse-more":
    "Compris : {understood}. Pas clair : « {unclear} ». Rien n'est enregistré.\n\n- Chaque personne s'écrit avec @, avant les deux-points : `{lineOther}`\n- Sans autre personne : `{line}`",
  "refused.yes-and-no":
    "Compris : {understood}. Pas clair : « {unclear} ». Rien n'est enregistré. C'est oui ou non : `{lineYes}` ou `{lineNo}`.",
  "refused.review-unclear":
    "Compris : {understood}. Pas clair : « {unclear} ». Rien n'est enregistré.\n\n- Sans condition : `{lineFor}`\n- Avec une condition : `{lineReserved}`\n- Contre : `{lineAgainst}`",
  "refused.position-number":
    "Pas clair : « {id} ». Rien n'est noté. Pour lever {id} : `{lineLift}`. Pour noter une nouvelle position, sans numéro : `{line}`.",
  "refused.position-new":
    "Pas clair : « {id} ». Rien n'est noté. Vous ne pouvez pas lever {id}, qui n'est pas ouverte ou vient de quelqu'un d'autre. Pour noter une nouvelle position, sans numéro : `{line}`.",
  "minutes.title": "Procès-verbal : {project}",
  "minutes.asked": "Demande {requester~de}.",
  "minutes.relayed": "Demande {requester~de}, transmise par {relayer}.",
  "minutes.programme": "Programme : {programme}",
  "minutes.holder": "Porteur : {holder}.",
  "minutes.call": "Appel : {call}.",
  "minutes.state": "État au {when}, d'après ce que le service a enregistré et signé dans le sujet.",
  "minutes.vote": "Vote, tour {round}",
  "minutes.electors":
    "{count} {count?personne pouvant voter|personnes pouvant voter} à l'ouverture, tour {round}",
  "minutes.recused": "{count} {count?personne|personnes} en déport à l'ouverture, tour {round}",
  "minutes.votes": "Votes, tour {round}",
  "minutes.recusals": "Déports, avec leurs motifs",
  "minutes.reading": "Relecture et critères",
  "minutes.positions": "Réserves et objections",
  "minutes.overrides": "Décisions de la modération et des signataires, avec leurs motifs",
  "minutes.incidents": "Ce qui a changé pendant la demande",
  "minutes.fact-question": "Question",
  "minutes.fact-opened": "Ouverture",
  "minutes.fact-closed": "Clôture",
  "minutes.fact-decision": "Décision",
  "minutes.fact-count": "Décompte",
  "minutes.fact-facts": "Empreinte du décompte (SHA-256)",
  "minutes.fact-draft": "Empreinte du projet de lettre (SHA-256)",
  "minutes.question": "une lettre de soutien au projet « {project} », porteur : {holder}",
  "minutes.unargued": "sans objection, compté Contre",
  "minutes.argued": "motivé par {id}",
  "minutes.set-aside": "écarté du compte, en déport",
  "minutes.strangers": "écarté du compte, hors des personnes pouvant voter",
  "minutes.column-section": "partie",
  "minutes.column-when": "quand",
  "minutes.column-who": "qui",
  "minutes.column-account": "compte",
  "minutes.column-what": "quoi",
  "minutes.column-source": "source",
  "minutes.no-file":
    "(Le fichier n'a pas pu être joint : le forum refuse ce type de fichier. L'administration du forum peut ajouter « pdf » et « csv » au réglage `authorized_extensions`.)",
  "form.minutes": "`/pv{n} : pour les archives du réseau` : joint le procès-verbal.",
  "sample.minutes": "pour les archives du réseau",
  "said.minutes": "un procès-verbal",
  "refused.minutes-electors-only": "Seules les personnes pouvant voter demandent le procès-verbal.",
  "refused.minutes-none": "Aucun vote n'est décidé : il n'y a pas encore de procès-verbal.",
  "refused.minutes-there": "Rien de nouveau n'est enregistré depuis le procès-verbal déjà joint{link}.",
} as const;

export type WordKey = keyof typeof french;
