/** What the bot says of the rule by which a vote is decided, in French: before the vote, and in its result. */
export const rulesFrench = {
  "rule.granted": "La lettre est accordée {quorum} et {majority}.",
  "rule.quorum": "si au moins {need} {need?personne vote|personnes votent}",
  "rule.quorum-share": "si au moins {share} des personnes pouvant voter votent{count}",
  "rule.out-of": " ({need} sur {able})",
  "rule.more-for": "s'il y a plus de Pour que de Contre",
  "rule.absolute": "si plus de la moitié des personnes pouvant voter votent Pour{count}",
  "rule.share": "si au moins {share} des votes Pour et Contre sont des Pour",
  "rule.able-share": "si au moins {share} des personnes pouvant voter votent Pour{count}",
  "rule.consent": "si aucune objection motivée n'est ouverte à la fin du vote",
  "rule.tie-refused": "À égalité, elle ne l'est pas.",
  "rule.tie-new-round": "À égalité, un nouveau tour a lieu, une seule fois.",
  "rule.tie-steward": "À égalité, le vote de {name} décide.",
  "rule.tie-nobody": "À égalité, elle ne l'est pas : {name}, dont le vote déciderait, ne peut pas voter.",
  "rule.unreachable":
    "Le quorum ne peut pas être atteint pour l'instant : il faut {need} {need?vote|votes}, et {able} {able?personne peut|personnes peuvent} voter.",
  "rule.settled":
    "Le vote s'arrête avant sa fin, au plus tôt {minimum} après son ouverture, quand les votes qui manquent ne peuvent plus changer le résultat.",
  "rule.fixed": "Qui peut voter est fixé à l'ouverture.",
  "rule.urgent":
    "Demande urgente : la relecture et le vote ont lieu en même temps ; accordée, la lettre attend la relecture.",
  "rule.options": "- Abstention : compte pour le quorum seulement.\n- {block}\n- {condition}",
  "rule.condition":
    "Vous dites oui sous condition ? `/réserve{n} : et votre condition` ; elle sera citée dans le résultat.",
  "rule.condition-consent":
    "Vous consentez sous condition ? `/réserve{n} : et votre condition` ; elle sera citée dans le résultat.",
  "rule.block-discussion":
    "Blocage : renvoie à la discussion ; expliquez-le par `/objection{n} : et votre motif`, sinon il compte comme un Contre.",
  "rule.block-refuse":
    "Blocage : un seul suffit à refuser la lettre ; expliquez-le par `/objection{n} : et votre motif`, sinon il compte comme un Contre.",
  "rule.block-against": "Blocage : compte comme un Contre.",
  "rule.options-consent":
    "- Consentement : vous n'avez pas d'objection.\n- Je me tiens à l'écart : compte pour le quorum seulement.\n- Objection : renvoie à la discussion tant qu'elle est ouverte ; expliquez-la par `/objection{n} : et votre motif`, sinon elle n'arrête rien.\n- {condition}",

  "decision.tied": "égalité, un nouveau tour suit",
  "decision.blocked-consent": "objection motivée, retour à la discussion",
  "log.closed-settled":
    "vote terminé, les votes qui manquaient ne pouvant plus changer le résultat{round}{projects}",
  "believed.counted-consent":
    "décompte{projects} : {for} Consentement, {abstain} à l'écart, {block} Objection ; {electors} {electors?personne|personnes} pouvant voter, {recused} en déport",
  "status.urgent":
    "**Demande urgente**, {title} : le dossier est dû le {day}. La relecture et le vote ont lieu en même temps, et le vote dure 24 heures au plus.",
  "letter-waits.review": "La lettre attend la relecture : il manque {missing}.",

  "outcome.tied": "{title} : pas encore de décision, il y a égalité.",
  "outcome.blocked-consent": "{title} : pas de lettre pour l'instant, une objection motivée est ouverte.",
  "outcome.count-consent":
    "{voted} {voted?vote exprimé|votes exprimés} sur {able} {able?possible|possibles} (quorum {quorum}, {reached}) : {for=aucun} Consentement, {abstain=aucun} Je me tiens à l'écart, {block=aucune} {block?Objection motivée|Objections motivées}, {against=aucune} {against?Objection sans motif|Objections sans motif}.",
  "outcome.unargued-consent":
    "{count?Objection sans motif, qui n'arrête rien|Objections sans motif, qui n'arrêtent rien} : {names}.",
  "outcome.block-against": "{count?Blocage compté Contre|Blocages comptés Contre}, selon la règle : {names}.",

  "reason.absolute-reached":
    "Le quorum est atteint et plus de la moitié des personnes pouvant voter ont voté Pour.",
  "reason.absolute-missed":
    "Il fallait que plus de la moitié des personnes pouvant voter votent Pour : {need} sur {able}.",
  "reason.share-reached": "Le quorum est atteint et au moins {share} des votes Pour et Contre sont des Pour.",
  "reason.share-missed": "Il fallait qu'au moins {share} des votes Pour et Contre soient des Pour.",
  "reason.able-share-reached":
    "Le quorum est atteint et au moins {share} des personnes pouvant voter ont voté Pour.",
  "reason.able-share-missed":
    "Il fallait qu'au moins {share} des personnes pouvant voter votent Pour : {need} sur {able}.",
  "reason.casting-for": "Autant de Pour que de Contre : le vote de {name}, qui décide à égalité, est Pour.",
  "reason.casting-against":
    "Autant de Pour que de Contre : le vote de {name}, qui décide à égalité, est Contre.",
  "reason.casting-missing":
    "Autant de Pour que de Contre : {name}, dont le vote décide à égalité, n'a voté ni Pour ni Contre.",
  "reason.tie-again": "Autant de Pour que de Contre : la règle prévoit un nouveau tour.",
  "reason.consent": "Le quorum est atteint et aucune objection motivée n'est ouverte.",
  "reason.open-objection":
    "{objections} {objections?objection motivée renvoie|objections motivées renvoient} la demande à la discussion.",
  "reason.block-refuses":
    "{block} {block?blocage motivé suffit|blocages motivés suffisent} à refuser la lettre.",
  "reason.quorum-missed-consent": "Il fallait au moins {quorum} {quorum?vote|votes}.",
  "follows.tied": "Un nouveau tour s'ouvre ; une seconde égalité vaudrait refus.",

  "message.reminder-consent":
    "Vous pouvez encore voter sur {projects}, jusqu'au {end}. Se tenir à l'écart compte pour le quorum.\n\nUn lien d'intérêts avec {count?ce projet|l'un de ces projets} ? Écrivez plutôt dans le sujet : `/déport : et votre motif`.\n\n{topic}",
} as const;
