/**
 * The words with which names of organisations, calls and places begin, by gender. A name that begins with none of
 * them is left as it was written: an article is never guessed.
 */

/** `written`: the word keeps the capital that it has in the name ("le Pôle du Val"), instead of losing it. */
interface Noun {
  readonly article: "le" | "la" | "les";
  readonly written: boolean;
}

const COMMON: Readonly<Record<Noun["article"], string>> = {
  la: `association commune ville mairie communauté fondation société entreprise coopérative
    fédération union agence direction préfecture collectivité banque caisse chambre mission régie ligue
    copropriété paroisse intercommunalité sarl sas sasu sa sci scic scop scp scea eurl cuma mjc cae drac dreal cci caf
    msa spl sem`,
  le: `collectif réseau syndicat groupement comité conseil ministère jury établissement
    office gie gip gaec gal petr pnr ccas cias epci epic esat esat cpie civam fablab crédit club`,
  les: `communes villes associations régions départements amis amies habitants habitantes`,
};

const OF_NAMES: Readonly<Record<Noun["article"], string>> = {
  la: `maison ferme compagnie université école médiathèque bibliothèque ressourcerie recyclerie fabrique cité
    manufacture friche halle cantine brasserie crèche région métropole`,
  le: `pôle centre foyer atelier café cercle parc institut tiers-lieu lycée collège laboratoire hôpital hôtel
    mouvement bureau groupe théâtre musée jardin moulin château département`,
  les: `ateliers jardins compagnons foyers`,
};

const CALLS: Readonly<Record<Noun["article"], string>> = {
  la: `bourse consultation dotation subvention campagne stratégie`,
  le: `appel ami aap programme fonds dispositif concours prix budget plan contrat guichet marché`,
  les: `appels`,
};

const PLACES: Readonly<Record<Noun["article"], string>> = {
  la: `vallée commune ville région communauté métropole agglomération île presqu'île rive forêt côte baie plaine
    montagne campagne rue zone`,
  le: `plateau pays village quartier canton département bassin massif littoral estuaire arrondissement parc
    secteur territoire bourg arrière-pays centre-ville centre-bourg marais golfe`,
  les: `communes villes vallées quartiers cantons départements villages îles hauts marais`,
};

export type NounKind = "organisation" | "call" | "place";

const NOUNS: Readonly<Record<NounKind, ReadonlyMap<string, Noun>>> = {
  organisation: new Map([...nouns(OF_NAMES, true), ...nouns(COMMON, false)]),
  call: nouns(CALLS, false),
  place: nouns(PLACES, false),
};

function nouns(words: Readonly<Record<Noun["article"], string>>, written: boolean): Map<string, Noun> {
  const found = new Map<string, Noun>();
  for (const article of ["la", "le", "les"] as const) {
    for (const word of words[article].split(/\s+/)) found.set(word, { article, written });
  }
  return found;
}

/** The noun that a name begins with, null when it is not known. */
export function nounOf(name: string, kind: NounKind): Noun | null {
  const word = /^[\p{L}'’-]+/u.exec(name)?.[0] ?? "";
  return NOUNS[kind].get(word.toLocaleLowerCase("fr").replaceAll("’", "'")) ?? null;
}
