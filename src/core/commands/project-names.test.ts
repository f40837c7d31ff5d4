/** Projects that a line names by their titles: without doubt, or not at all. */
import { describe, expect, test } from "vitest";
import { namedProjects } from "./project-names.ts";

const TITLES = ["La Halle", "Le Relais des Collines", "Ici", "Doublon", "Doublon", "Le Four à pain", "Quai"];
const request = { projects: TITLES.map((title, index) => ({ n: index + 1, title })) };

test.each([
  ["La Halle", [1]],
  ["halle", [1]],
  ["le projet La Halle", [1]],
  ["projet Halle", [1]],
  ["pour Halle", [1]],
  ["« La Halle ».", [1]],
  ["au Relais des Collines", [2]],
  ["Relais", [2]],
  ["quai", [7]],
  ["La Halle et le Relais des Collines", [1, 2]],
  ["Halle, Four à pain", [1, 6]],
  ["Four à pain,halle", [6, 1]],
  ["Halle/Four à pain", [1, 6]],
  ["Halle + Four à pain & Relais", [1, 6, 2]],
  ["the Halle and the Relais", [1, 2]],
  ["Halle, ", [1]],
  // Half a list is none.
  ["La Halle et un autre", []],
  ["Rel", []],
  ["Relai", []],
  ["Relaisdes", []],
  ["Halles", []],
  // Three letters name nothing, and one title of two projects neither.
  ["Ici", []],
  ["Doublon", []],
  ["", []],
])("%j is a project's name, or several", (words, n) => {
  expect(namedProjects(request, words, true)).toEqual(n);
});

test.each([
  ["Halle, Four à pain,", [1, 6]],
  ["Halle, , Relais", [1, 2]],
  ["« Halle », « Relais »", [1, 2]],
  ["Halle. Relais", []],
  ["Le Four", [6]],
  ["Le Four. Relais", []],
])("%j is a list, or none", (words, n) => {
  expect(namedProjects(request, words, true)).toEqual(n);
});

test("a title may be a list to the eye, and its beginning that of two", () => {
  const titles = ["Jardins et Potagers", "Four à pain", "Four à chaux"];
  const three = { projects: titles.map((title, index) => ({ n: index + 1, title })) };
  expect(namedProjects(three, "Jardins et Potagers", true)).toEqual([1]);
  expect(namedProjects(three, "Le Four", true)).toEqual([]);
  expect(namedProjects(three, "Le Four à chaux", true)).toEqual([3]);
});

describe("one title that begins another", () => {
  const long = {
    projects: ["La Halle", "La Halle du Val", "Bon Coin"].map((title, at) => ({ n: at + 1, title })),
  };

  test("is the project of that title, whole", () => {
    expect(namedProjects(long, "La Halle", true)).toEqual([1]);
    expect(namedProjects(long, "La Halle du Val", true)).toEqual([2]);
    expect(namedProjects(long, "La Halle et La Halle du Val", true)).toEqual([1, 2]);
    expect(namedProjects(long, "Bon", true)).toEqual([]);
  });

  test("is not read out of the longer one", () => {
    expect(namedProjects(long, "La Halle du Val est prête", false)).toEqual([2]);
    expect(namedProjects(long, "La Halle est prête", false)).toEqual([1]);
    expect(namedProjects(long, "au conseil de La Halle du Val", "anywhere")).toEqual([2]);
    expect(namedProjects(long, "La Halle du Val et la Halle", "anywhere")).toEqual([1, 2]);
    expect(namedProjects(long, "la challe, puis la halle", "anywhere")).toEqual([1]);
    expect(namedProjects(long, "la halle et la halle du val", "anywhere")).toEqual([1, 2]);
    expect(namedProjects(long, "la halle, la halle du val, la halle", "anywhere")).toEqual([1, 2]);
  });
});

test.each([
  ["La Halle est prête", [1]],
  ["la halle : prête", [1]],
  ["pour le Relais des Collines, demain", [2]],
  ["La Halle et le Relais des Collines", [1]],
  ["Halles et marchés", []],
  ["notre Halle", []],
  ["Relais", []],
  ["Doublon partout", []],
])("%j begins with a project's name", (words, n) => {
  expect(namedProjects(request, words, false)).toEqual(n);
});

test.each([
  ["je suis au conseil du Relais des Collines et de La Halle", [1, 2]],
  ["nous parlons de la Halle", [1]],
  ["du conseil,halle", [1]],
  ["la halle, toujours", [1]],
  ["une challenge pour les halles", []],
  ["la xhalle", []],
  ["le relais", []],
  ["ici et doublon", []],
  ["", []],
])("%j speaks of projects", (words, n) => {
  expect(namedProjects(request, words, "anywhere")).toEqual(n);
});
