import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownLinesOfEmail } from "./own-part-of-email.ts";

/** The own part of a mail that says "/réserve : attendre", then `lines`, then a command that is quoted. */
function isCutBy(lines: readonly string[]): boolean {
  const all = ["Bonjour,", "", ...lines, "", "/vote 1 : ouvrons"];
  return ownLinesOfEmail(all) <= 2;
}

describe("below this nothing is the author's own", () => {
  test.each([
    // What programs put above a quote, in French and English.
    "Le 25/06/2026 à 14:06, Clara Young a écrit :",
    "Le mar. 23 juin 2026 à 10:12, Bruno Kessler <bruno@example.org> a écrit :",
    "Le mar. 23 juin 2026 à 10:12, Bruno Kessler\n<bruno@example.org> a écrit :",
    "Le mardi 23 juin 2026 à 10:12:33 UTC+2, Bruno Kessler <bruno@example.org> a\nécrit :",
    "> Le 23 juin 2026 à 10:12, Bruno Kessler a écrit :",
    "Le 23 juin 2026 10:12:33 GMT+02:00, Bruno <bruno@example.org> a écrit :",
    "Le 23 juin 2026 à 10 h 12, Bruno Kessler a écrit :",
    "Bruno Kessler a écrit le 23/06/2026 10:12 :",
    "On Tue, Jun 23, 2026 at 10:12 AM Bruno Kessler <bruno@example.org> wrote:",
    "On 25/06/2026 14:06, Clara Young wrote:",
    "Bruno Kessler <bruno@example.org> wrote:",
    "-----Message d'origine-----",
    "----- Mail original -----",
    "---------- Forwarded message ---------",
    "-------- Message transféré --------",
    "Début du message réexpédié :",
    "> Message du 23/06/26 10:12",
    "De : Bruno Kessler <bruno@example.org>",
    "De : Bruno Kessler\nEnvoyé : mardi 23 juin 2026 10:12\nÀ : Réseau\nObjet : RE: lettres",
    "**De :** Bruno Kessler\n\n**Envoyé :** mardi 23 juin 2026 10:12",
    "From: Bruno Kessler\nSent: Tuesday, June 23, 2026 10:12 AM",
    "________________________________",
    "-----",
    "***",
    // In other languages.
    "Am 23.06.26 um 10:12 schrieb Bruno:",
    "Am Di., 23. Juni 2026 um 10:12 Uhr schrieb Bruno Kessler <bruno@example.org>:",
    "El mar, 23 jun 2026 a las 10:12, Bruno (<bruno@example.org>) escribió:",
    "Il giorno mar 23 giu 2026 alle ore 10:12 Bruno <bruno@example.org> ha scritto:",
    "Op di 23 jun. 2026 om 10:12 schreef Bruno <bruno@example.org>:",
    "Em ter., 23 de jun. de 2026 às 10:12, Bruno <bruno@example.org> escreveu:",
    "W dniu 23.06.2026 o 10:12, Bruno <bruno@example.org> pisze:",
    "-----Ursprüngliche Nachricht-----",
    // Signatures.
    "-- ",
    "--",
    "Envoyé depuis l'application Mail Orange",
    "Envoyé de mon iPhone",
    "Envoyé depuis mon mobile Orange",
    "Envoyé avec la messagerie sécurisée Proton Mail.",
    "Envoyé à partir de Outlook pour Android",
    "Télécharger Outlook pour iOS",
    "Obtenir Outlook pour Android",
    "Provenance : Courrier pour Windows",
    "Sent from my iPhone",
    "Sent from my phone, please excuse typos.",
    "Sent from Outlook for iOS",
    "Get Outlook for Android",
    "Von meinem iPhone gesendet",
    "Cordialement,",
    "Bien cordialement",
    "Best regards,",
  ])("%j", (lines) => {
    expect(isCutBy(lines.split("\n"))).toBe(true);
  });
});

describe("sentences of the author's own that resemble one", () => {
  test.each([
    "Le maire nous a écrit :\nil faut attendre.",
    "On m'a écrit :\n« attendez »",
    "Le 12 mai, le maire nous a écrit :\nil faut attendre.",
    "Le 12 mai 2026 à 10:30, la Région nous a écrit :\nil faut attendre.",
    "Le conseil a écrit :\nil faut attendre.",
    "Le préfet leur a répondu :",
    "On Monday the mayor wrote to us:\nwait.",
    "They wrote:\nwait.",
    "De : la mairie au pôle, le trajet est court.",
    "De notre côté : rien à signaler.",
    "Objet : la réserve sur le budget",
    "Date : ce sera le 30 juin.",
    "From : the hall to the station is a short walk.",
    "Envoyé depuis la gare : le dossier est complet.",
    "Envoyé hier : le dossier est complet.",
    "Sent yesterday: the file is complete.",
    "- un point\n- un autre",
    "« Nous attendons », a dit le maire.",
    "À midi : réunion",
    "Pour : quatre personnes",
    "Message reçu hier de la mairie.",
    "> il faut attendre",
    "10:12, c'est l'heure du train.",
    "Cordialement reçu par le maire, je vous écris.",
  ])("%j", (lines) => {
    expect(isCutBy(lines.split("\n"))).toBe(false);
  });
});

test("a mail without anything of the kind is its author's own", () => {
  expect(ownLinesOfEmail(["Bonjour,", "/déport : salarié", ""])).toBe(3);
  expect(ownLinesOfEmail([])).toBe(0);
});

test("long mails are read in little time, whatever stands in them", () => {
  const part = fc.constantFrom(
    ..."Op schreef |Le 12:30 |a écrit :|On |wrote:|De : |<a@b.fr>|\n|> |-|:|Am |um |23.06.26|é| ".split("|"),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 5, maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const lines = text
        .repeat(Math.ceil(32_000 / Math.max(1, text.length)))
        .slice(0, 32_000)
        .split("\n");
      const start = performance.now();
      ownLinesOfEmail(lines);
      expect(performance.now() - start).toBeLessThan(500);
    }),
  );
});
