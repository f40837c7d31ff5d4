/** The demo's case in French. People, projects and texts are made up. */
import type { DemoCase } from "./demo-case.ts";

export const frenchCase: DemoCase = {
  language: "fr",
  network: "Réseau des ateliers partagés",
  names: {
    bruno: "Bruno Kessler",
    chloe: "Chloé Marchand",
    denis: "Denis Aubry",
    driss: "Driss Benali",
    emma: "Emma Lindholm",
    farida: "Farida Cherif",
    gael: "Gaël Le Bris",
    hana: "Hana Novak",
    ivan: "Ivan Petit",
    jeanne: "Jeanne Roussel",
    karim: "Karim Diallo",
    leo: "Léo Vasseur",
    lucie: "Lucie Ferrand",
  },
  group: "reseau",
  category: "Vie du réseau",
  title: "Deux lettres de soutien pour l'appel Fabriques de demain",
  firstPost: `Bonjour à toutes et à tous,

Je fais suivre une demande arrivée ce matin par courriel. Elle vient d'Alice Morel, qui n'a pas de compte ici.

> Bonjour, deux projets de notre vallée répondent à l'AMI « Fabriques de demain » :
>
> 1/ La Halle aux grains
> 2/ Le Relais des collines
>
> Date limite : 30 juin
> Pour chacun, une lettre de votre réseau aiderait le jury à comprendre la démarche.
> Certains d'entre vous travaillent avec l'opérateur, la coopérative Tramontane ; je les cite plus bas.

**Demandeur :** Alice Morel, transmis par @bruno
**Opérateurs et partenaires :** Coopérative Tramontane
**Destinataire :** Région, jury de l'appel Fabriques de demain
**Utilité de la lettre :** recommandée
**Liens d'intérêts connus :** @chloe, @driss, @emma`,
  playground: {
    title: "À vous de jouer : une lettre pour la Grange ouverte",
    firstPost: `Ce sujet est là pour essayer. En tant que Jeanne (modération), ajoutez-lui l'étiquette lettre-de-soutien et regardez la suite.

**Projet :** La Grange ouverte
**Porteur :** Association La Grange
**Appel :** Lieux vivants
**Date limite :** 15 juillet
**Dossier :** https://example.org/grange-ouverte.pdf`,
  },
  mistaken: "Bruno, c'est donc toi qui portes La Halle ? Je ne savais pas que tu avais changé de métier.",
  clarified:
    "Non, je transmets seulement : la demande est d'Alice Morel, c'est écrit en tête du message « Où en est la demande ».",
  filled: {
    1: [
      ["Porteur", "Association Les Greniers"],
      ["Dossier", "https://example.org/la-halle-aux-grains.pdf"],
      ["Territoire", "Val de Loue"],
      ["Engagements envers le réseau", "adhérer au réseau, accueillir une rencontre, partager son modèle"],
    ],
    2: [
      ["Porteur", "SCIC Les Collines"],
      ["Dossier", "communiqué à @hana"],
      ["Territoire", "Hautes collines"],
      ["Engagements envers le réseau", "partager ses plans et ses comptes"],
    ],
  },
  typo: "/relectur 2 favorable : dossier lu, modèle décrit pas à pas",
  typoMended: "/relecture 2 reserve : dossier solide, le budget reste à préciser",
  tickNote: "/critere 2.2 oui : plans et comptes publiés sous licence libre",
  review1:
    "J'ai lu le dossier en entier.\n\n/relecture 1 favorable : le modèle est ouvert et déjà repris ailleurs",
  review2: "/relecture 2 reserve : dossier solide, le budget reste à préciser",
  onPrinciple:
    "Par principe, je m'abstiens quand deux projets d'un même opérateur se présentent ensemble. Ce n'est pas un avis sur les dossiers.",
  condition:
    "D'accord pour ma part.\n\n/reserve 1 : que les plans de la halle soient publiés avant l'ouverture",
  block: "/objection 2 : le budget ne dit pas qui paie les travaux",
  answer: "Gaël, la page 14 du dossier le dit : la commune paie le gros œuvre, la SCIC l'aménagement.",
  blockLifted: "Merci, j'avais manqué cette page.\n\n/lever O1 : la réponse est dans le dossier, page 14",
  recusal: "J'aurais dû le dire plus tôt.\n\n/deport : j'interviens comme formateur pour la coopérative",
  options: { for: "Pour", abstain: "Abstention", against: "Contre", block: "Blocage" },
  told: {
    taken: "Le port {port} est pris ; un autre est utilisé.",
    opening: "Un forum de démonstration s'ouvre : {url}",
    posted: "{bruno} transmet la demande d'Alice Morel, qui n'est pas sur le forum : {thread}",
    tagged:
      "{jeanne} étiquette le sujet : le service publie où en est la demande et une fiche par projet, et prévient {chloe}, {driss} et {emma}, nommés dans la demande.",
    mistaken:
      "{karim} prend {bruno} pour le demandeur ; l'en-tête du service dit qui demande et qui transmet.",
    filled:
      "{bruno} complète les deux fiches : les porteurs, les dossiers. Les projets passent en relecture.",
    ticked: "{hana} et {ivan} cochent les critères ; leur nom et le jour s'inscrivent à côté.",
    tickedRecused: "{chloe}, en déport, coche un critère : il est décoché, et la raison lui est dite.",
    typo: "{ivan} se trompe d'une lettre dans une commande : une réponse courte le lui dit, puis disparaît une fois le message corrigé.",
    reviewed: "{hana} et {ivan} ont relu les dossiers, l'un favorable, l'autre avec réserve.",
    opened:
      "Le temps de discussion est passé : les deux votes s'ouvrent d'eux-mêmes, sans les personnes en déport.",
    voted: "Les membres votent dans les sondages du forum.",
    recused:
      "{denis}, qui avait voté, déclare un lien d'intérêts : son vote est retiré, puis il sort du vote, et c'est dit.",
    positions:
      "{farida} s'abstient par principe, {leo} dit oui sous condition, {gael} bloque le second projet avec une objection.",
    reminder:
      "La veille de la fin, un message privé rappelle le vote aux seules personnes qui peuvent encore voter.",
    lifted: "{gael} a sa réponse : il lève son objection et change son vote.",
    decided: "Les votes se terminent : le résultat, les lettres et leurs PDF arrivent dans le sujet.",
    thread: "Le sujet : {url}",
    letter: "Lettre {reference} : {file}, à vérifier sur {url}",
    sum: "{recused} personnes en déport, {counted} de leurs votes compté.",
    stays: "Le forum reste ouvert : lisez le sujet, agissez au nom de n'importe qui. Ctrl+C pour arrêter.",
  },
};
