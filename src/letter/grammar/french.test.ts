import { describe, expect, test } from "vitest";
import { call, isInfinitive, of, organisation, recipient, territory, that, to } from "./french.ts";

describe("porté par …", () => {
  test.each([
    ["Association Les Greniers", "l'association Les Greniers"],
    ["association Les Greniers", "l'association Les Greniers"],
    ["L'association Les Greniers", "l'association Les Greniers"],
    ["l’association Les Greniers", "l’association Les Greniers"],
    ["SCIC Les Collines", "la SCIC Les Collines"],
    ["SCOP Étincelle", "la SCOP Étincelle"],
    ["Commune de Brume", "la commune de Brume"],
    ["Ville d'Œuilly", "la ville d'Œuilly"],
    ["Communauté de communes du Val", "la communauté de communes du Val"],
    ["Collectif des Hirondelles", "le collectif des Hirondelles"],
    ["Le Collectif des Hirondelles", "le collectif des Hirondelles"],
    ["EPCI du Val", "l'EPCI du Val"],
    ["Établissement public du Val", "l'établissement public du Val"],
    ["Hôpital local", "l'Hôpital local"],
    ["Pôle du Val", "le Pôle du Val"],
    ["Atelier Nord", "l'Atelier Nord"],
    ["Amis de la Brume", "les amis de la Brume"],
    ["Le Relais", "Le Relais"],
    ["Les Greniers", "Les Greniers"],
    ["L'Étable", "L'Étable"],
    ["La Maison des Possibles", "La Maison des Possibles"],
    ["Anna Martin", "Anna Martin"],
    ["Associés pour le Val", "Associés pour le Val"],
    ["Association A et Commune de Brume", "l'association A et la commune de Brume"],
    [
      "Communauté de communes de la Brume et du Haut-Val et association Les Greniers",
      "la communauté de communes de la Brume et du Haut-Val et l'association Les Greniers",
    ],
    ["Association Arts et Métiers", "l'association Arts et Métiers"],
    ["Association Pain, vin et compagnie", "l'association Pain, vin et compagnie"],
    ["", ""],
  ])("%s: %s", (name, expected) => {
    expect(organisation(name)).toBe(expected);
  });
});

describe("présenté …", () => {
  test.each([
    ["Région Val-de-Brume, direction de la vie associative", "à la Région Val-de-Brume"],
    ["Jury de l'appel", "au jury de l'appel"],
    ["Les Départements du Val", "aux départements du Val"],
    ["Madame la Préfète", "à Madame la Préfète"],
    ["Agence du Val\n12 rue Haute", "à l'agence du Val"],
  ])("%s: %s", (name, expected) => {
    const phrase = recipient(name);
    expect(phrase === null ? null : to(phrase)).toBe(expected);
  });

  test.each(["ABC Mécénat", "Fabriques de demain", ""])("%j is not named in a sentence", (name) => {
    expect(recipient(name)).toBeNull();
  });
});

describe("dans le cadre …", () => {
  test.each([
    ["Fabriques de demain", "de l'appel « Fabriques de demain »"],
    ["AMI Fabriques de demain", "de l'AMI Fabriques de demain"],
    ["Appel à projets Fabriques", "de l'appel à projets Fabriques"],
    ["Programme LEADER", "du programme LEADER"],
    ["le fonds vert", "du fonds vert"],
    ["la dotation d'équipement", "de la dotation d'équipement"],
  ])("%s: %s", (name, expected) => {
    expect(of(call(name))).toBe(expected);
  });
});

describe("il concerne …", () => {
  test.each([
    ["vallée de la Brume et plateau d'Œuilly", "la vallée de la Brume et le plateau d'Œuilly"],
    ["Vallée de la Brume", "la vallée de la Brume"],
    ["communes de Brume et Val", "les communes de Brume et Val"],
    ["Île d'Yeu, littoral", "l'île d'Yeu et le littoral"],
    ["le Haut-Val", "le Haut-Val"],
    [
      "vallée de la Brume, communes de Val et de Pré, plateau d'Œuilly",
      "la vallée de la Brume, les communes de Val et de Pré et le plateau d'Œuilly",
    ],
    ["vallées de la Brume et du Val", "les vallées de la Brume et du Val"],
  ])("%s: %s", (name, expected) => {
    expect(territory(name)).toBe(expected);
  });

  test.each(["Bretagne", "vallée de la Brume et Bretagne", "Val (26)", ""])(
    "%j is listed instead",
    (name) => {
      expect(territory(name)).toBeNull();
    },
  );
});

test.each([
  ["il répond", "qu'il répond"],
  ["son modèle", "que son modèle"],
  ["habitants et élus", "qu'habitants et élus"],
  ["haute tenue", "que haute tenue"],
])("%s follows %s", (clause, expected) => {
  expect(that(clause)).toBe(expected);
});

test.each([
  ["adhérer au réseau", true],
  ["Accueillir une rencontre", true],
  ["s'abonner", true],
  ["rendre compte", true],
  ["une rencontre en 2027", false],
  ["adhésion au réseau", false],
  ["notre modèle, partagé", false],
  ["atelier de partage", false],
  ["se faire connaître", true],
  ["transmettre les plans", true],
])("%s: infinitive %s", (phrase, expected) => {
  expect(isInfinitive(phrase)).toBe(expected);
});
