/** Texts as long as settings and sheets allow, for a sample letter of three pages. */
import type { Language } from "../../src/core/model/settings.ts";

interface LongTexts {
  readonly about: string;
  readonly why: string;
  readonly criteria: readonly string[];
  /** What each of the first six criteria came to, beside what is always said of it. */
  readonly findings: readonly string[];
  readonly commitments: readonly string[];
}

export const LONG_TEXTS: Record<Language, LongTexts> = {
  fr: {
    about:
      "Il tient un forum ouvert, où ses membres instruisent ensemble les demandes qui lui sont faites, et publie chaque année un état des lieux de la vallée. Ses lieux vont de la cuisine partagée à l'atelier de réparation, de la petite bibliothèque à la ferme école ; ils emploient cent quarante personnes et reçoivent chaque semaine plus de trois mille visiteurs. Le réseau n'a pas de salarié permanent : ce qu'il fait, ses membres le font, et ils en rendent compte. Il n'accorde son soutien qu'à des projets, jamais à des prestataires, et seulement après lecture du dossier par des personnes qui n'y ont aucun intérêt.",
    why: "La Halle ouvre à la vallée un lieu de semences paysannes et d'apprentissage, là où le dernier grainetier a fermé en 2021. Depuis, les maraîchers du plateau font quatre-vingts kilomètres pour des graines qu'ils ne peuvent ni choisir ni reproduire, et les jardins familiaux sèment ce qu'ils trouvent. Le projet part de ce qui est déjà là : une halle communale vide, un verger conservatoire, onze familles qui gardent des variétés locales et deux enseignants du lycée agricole qui leur consacrent leurs mercredis. Il leur donne un toit, un séchoir, une chambre froide et une table où trier à plusieurs. Son équipe publie ses plans et ses comptes ; trois communes voisines souhaitent déjà s'en inspirer, et la première a délibéré en mai. Ce que nous y voyons de plus précieux est la manière : rien n'y est décidé sans celles et ceux qui sèmeront, les réunions sont ouvertes, et l'on y apprend en faisant. Un soutien public permettrait d'engager les travaux avant l'hiver, quand les graines de l'année devront être mises à l'abri, et d'accueillir dès le printemps les premières classes de la vallée, qui se sont inscrites.",
    criteria: [
      "Comptes publiés chaque année dans un format lisible",
      "Locaux prêtés aux associations de la vallée au moins un jour par semaine",
      "Travaux confiés en priorité aux artisans du canton, avec un chantier d'insertion",
      "Accès de plain-pied, signalétique lisible et horaires compatibles avec les derniers cars",
      "Énergie produite sur place pour la chambre froide et le séchoir",
      "Statuts qui ouvrent la décision aux usagers, aux salariés et aux communes",
    ],
    findings: [
      "dont deux communes, le lycée agricole, une caisse locale et onze familles qui gardent des semences depuis trois générations",
      "puisque les plans, les comptes et jusqu'aux devis refusés sont publiés à mesure que les travaux avancent",
      "où plus personne ne vend de graines que l'on puisse ressemer et où les jardins familiaux se comptent par centaines",
      "du tri des graines à la tenue des comptes, et jusque dans le comité qui fixe les horaires et les prix",
      "comme le montrent les trois visites reçues cette année et le cahier de conseils remis à chacune d'elles",
      "en particulier l'ouverture à toute personne, la gratuité de ce qui s'apprend et le soin donné à ce qui est commun",
    ],
    commitments: [
      "accueillir en 2027 la rencontre annuelle du réseau, préparée avec ses membres et suivie d'un compte rendu publié dans le forum, photographies, comptes et regrets compris",
      "partager le modèle et les plans du séchoir sous une licence libre, avec la liste du matériel, les prix payés et les erreurs commises pendant les travaux",
      "recevoir chaque année deux équipes d'autres lieux pendant une semaine, les loger chez l'habitant et les laisser travailler à leur propre projet",
      "tenir un registre ouvert des variétés conservées, avec leur histoire, et remettre des graines à tout lieu du réseau qui en fait la demande avant le mois de février",
      "relire chaque année au moins deux dossiers présentés au réseau, hors de tout lien d'intérêts, et répondre aux questions des porteurs pendant l'instruction",
      "publier chaque printemps les comptes de l'année écoulée, avec la part des aides publiques, des ventes et du travail bénévole",
      "ouvrir sans frais la grande salle aux membres du réseau quatre fois par an, table, cuisine et chauffage compris",
      "dire au réseau, un an après l'ouverture, ce qui a marché, ce qui n'a pas marché et ce que la Halle ferait autrement si elle recommençait aujourd'hui",
    ],
  },
  en: {
    about:
      "It keeps an open forum, in which its members examine together the requests that are made of it, and publishes every year an account of how the valley stands. Its places range from the shared kitchen to the repair workshop, from the small library to the school farm; they employ a hundred and forty people and receive more than three thousand visitors every week. The network has no permanent staff: what it does its members do, and they give account of it. It lends its support to projects only, never to contractors, and only after the file has been read by people who have no interest in it. What it learns from each request it writes down, so that the next one is answered sooner and better, and once a year it asks those whom it supported what became of their project, and tells its members and the funders.",
    why: "The Seed Hall gives the valley a place for farm-saved seeds and for learning, where the last seed merchant closed in 2021. Since then the growers of the moor have driven fifty miles for seeds that they can neither choose nor save, and family gardens sow what they find. The project starts from what is there: an empty market hall, an orchard of old varieties, eleven families who keep local strains, and two teachers of the farming college who give them their Wednesdays. It gives them a roof, a drying room, a cold store and a table to sort at together. Its team publishes its plans and its accounts; three neighbouring parishes already wish to follow, and the first of them took its vote in May. What we find most precious is the manner: nothing is decided without those who will sow, meetings are open, and people learn by doing. Public support would let the building work begin before the winter, when the seeds of the year have to be brought under cover, and would let the hall receive in spring the first classes of the valley, which have put their names down.",
    criteria: [
      "Accounts published every year in a form that people can read",
      "Rooms lent to the associations of the valley at least one day a week",
      "Work given first to craftspeople of the district, with places for people out of work",
      "Access without steps, legible signs, and hours that suit the last buses",
      "Energy for the cold store and the drying room made on the spot",
      "Articles that open decisions to users, staff and parishes",
    ],
    findings: [
      "among them two parishes, the farming college, a local bank and eleven families who have kept seeds for three generations",
      "since the plans, the accounts and even the quotations that were turned down are published while the work goes on",
      "where nobody sells seeds any more that can be sown again, and where family gardens are counted in hundreds",
      "from the sorting of the seeds to the keeping of the accounts, and in the committee that fixes hours and prices",
      "as the three visits of this year show, and the book of advice that was given to each of them",
      "above all that everybody is welcome, that what is learnt is free, and that what is common is cared for",
    ],
    commitments: [
      "host the yearly meeting of the network in 2027, prepared with its members and followed by a report in the forum, with photographs, accounts and regrets",
      "share the model and the plans of the drying room under a free licence, with the list of materials, the prices paid and the mistakes made during the work",
      "receive two teams of other places every year for a week, lodge them with local people and let them work on a project of their own",
      "keep an open register of the varieties, with their history, and hand seeds to every place of the network that asks for them before the month of February",
      "read at least two files put to the network every year, free of any link of interest, and answer the questions of their holders",
      "publish every spring the accounts of the past year, with the parts that public money, sales and unpaid work had in them",
      "open the great hall to the members of the network four times a year without charge, with its tables, its kitchen and its heating",
      "tell the network, a year after the opening, what worked, what did not, and what the Seed Hall would do otherwise if it began again today",
    ],
  },
};
