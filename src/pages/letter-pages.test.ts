import express from "express";
import request from "supertest";
import { describe, expect, test } from "vitest";
import type { RegisterCard } from "../core/register/register-card.ts";
import { exampleCard, examplePublicKey, exampleRegister, exampleSettings } from "./example-register.ts";
import { letterPages } from "./letter-pages.ts";
import { wordsOfPage as words } from "./words-of-page.ts";
import type { PageSettings } from "./public-letter.ts";

function site(register: readonly RegisterCard[] = exampleRegister, settings: Partial<PageSettings> = {}) {
  const app = express();
  const all = { ...exampleSettings, ...settings };
  const publicKey = examplePublicKey;
  app.use(
    letterPages({ readCards: async () => register, mayShow: async () => true, settings: all, publicKey }),
  );
  return request(app);
}

describe("the register", () => {
  test("lists the letters, newest first, by year", async () => {
    const { status, text, headers } = await site().get("/letters");
    const shown = words(text);

    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(text).toContain('<html lang="fr">');
    expect(shown).toMatch(
      /2026 : 2 lettres .*LS-2026-57-1 .*27 juin 2026 Valide .*LS-2026-40-2 .*Révoquée .*2025 : 1 lettre .*LS-2025-12-1 .*Remplacée/,
    );
  });

  test("counts the years, each request once, and no half a count", async () => {
    const project = { n: 1, year: 2026, result: "refused", won: false, voters: "4 7" } as const;
    const readCounted = async () => [
      { ...project, topicId: 61 },
      { ...project, topicId: 62 },
    ];
    const answer = async (told: boolean | null, language: "fr" | "en", path = "/letters") => {
      const mayShow = async ({ topicId }: { readonly topicId: number }) => (topicId === 62 ? told : true);
      const settings = { ...exampleSettings, language };
      const readCards = async () => exampleRegister;
      const publicKey = examplePublicKey;
      const app = express();
      app.use(letterPages({ readCards, readCounted, mayShow, settings, publicKey, patience: 20 }));
      return request(app).get(path);
    };

    expect(words((await answer(true, "fr")).text)).toMatch(
      /Année par année .* 2026 4 2 2 0 2 2025 1 1 0 0 0 /,
    );
    expect(words((await answer(false, "en")).text)).toMatch(/Year by year .* 2026 3 2 1 0 2 2025 1 1 0 0 0 /);
    expect((await answer(null, "fr")).text).not.toContain("Année par année");
    expect((await answer(null, "fr", "/letters.json")).status).toBe(503);
    expect((await answer(true, "fr", "/letters.json")).body.years[0]).toEqual({
      year: 2026,
      asked: 4,
      granted: 2,
      refused: 2,
      won: 0,
      tookPart: 2,
    });
  });

  test("says so when there is none yet", async () => {
    const { text } = await site([]).get("/letters");

    expect(words(text)).toContain("Aucune lettre n’a encore été délivrée.");
  });

  test("speaks the forum's language", async () => {
    const { text } = await site(exampleRegister, { language: "en" }).get("/letters");

    expect(words(text)).toContain("Register of letters of support");
    expect(words(text)).toContain("27 June 2026");
    expect(words(text)).not.toMatch(/lettre|porteur/i);
  });

  test("takes a reference as people type it, without a script", async () => {
    for (const asked of [{ q: " Réf. ls 2026–57-1." }, { reference: "LS-2026-57-1" }]) {
      const found = await site().get("/letters").query(asked);

      expect(found.status).toBe(303);
      expect(found.headers["location"]).toBe("/letters/LS-2026-57-1");
    }
    expect((await site().get("/letters/LS-1999-1-1")).status).toBe(404);
  });

  test.each([
    [{ q: "etable" }, ["LS-2026-40-2"]],
    [{ q: "fabriques pole" }, ["LS-2026-57-1", "LS-2026-40-2"]],
    [{ q: "brume", year: "2025" }, ["LS-2025-12-1"]],
    [{ state: "revoked" }, ["LS-2026-40-2"]],
    [{ year: "2026", state: "valid" }, ["LS-2026-57-1"]],
    [{ q: "rien de tel" }, []],
    [{ q: "", year: "", state: "" }, ["LS-2026-57-1", "LS-2026-40-2", "LS-2025-12-1"]],
    [{ year: "26", state: "lost" }, ["LS-2026-57-1", "LS-2026-40-2", "LS-2025-12-1"]],
  ])("asked for %j, shows %j", async (query, references) => {
    const { text } = await site().get("/letters").query(query);
    const { body } = await site().get("/letters.json").query(query);
    const shown = Array.from(text.matchAll(/<th scope="row"><a href="[^"]*">([^<]+)</g), (match) => match[1]);

    expect(shown).toEqual(references);
    expect(body.letters.map(({ reference }: { reference: string }) => reference)).toEqual(references);
  });

  test("says so when nothing is found", async () => {
    const { text } = await site().get("/letters").query({ q: "rien de tel" });

    expect(words(text)).toContain("Aucune lettre ne correspond à cette recherche.");
  });

  test("is what the bare address leads to", async () => {
    const { status, headers } = await site().get("/");

    expect(status).toBe(302);
    expect(headers["location"]).toBe("/letters");
  });
});

describe("the page of a letter", () => {
  test("tells a funder all there is to verify", async () => {
    const { status, text } = await site().get("/letters/LS-2026-57-1");
    const shown = words(text);

    expect(status).toBe(200);
    for (const fact of [
      "Valide Cette lettre a été délivrée par le réseau et elle est en vigueur.",
      "Projet La Halle aux graines",
      "Porteur Pôle du Val",
      "Appel Fabriques de demain",
      "Destinataire Région Val-de-Brume",
      "Décision collective du 27 juin 2026. Les personnes ayant un lien d’intérêts avec le projet (en déport) n’y ont pas pris part",
      "6 Pour, 1 Abstention, 1 Contre, 0 Blocage ; 1 sans vote, sur 9 personnes pouvant voter.",
      "Pour 6",
      "N’ont pas voté 1",
      "En déport 3",
      "Quorum (votes nécessaires) 4",
      exampleCard.sha256,
    ]) {
      expect(shown).toContain(fact);
    }
    expect(text).toContain('href="https://forum.example/uploads/short-url/aBc123.pdf"');
    expect(text).toContain('href="https://forum.example/t/lettres/57"');
    expect(text).not.toContain("Atelier Nord");
  });

  test("says that a letter was replaced, and by which", async () => {
    const { text } = await site().get("/letters/LS-2025-12-1");

    expect(words(text)).toMatch(/Remplacée Cette lettre n’est plus en vigueur.*par la lettre LS-2026-57-1/);
    expect(text).toContain('href="/letters/LS-2026-57-1"');
    expect(words(text)).not.toContain("elle est en vigueur");
  });

  test("says that a letter was revoked, when and why, and shows a name as it was written", async () => {
    const { text } = await site().get("/letters/LS-2026-40-2");

    expect(words(text)).toContain("depuis le 1er avril 2026. Motif : le porteur a retiré son dossier");
    expect(text).toContain("L’Étable &amp; &lt;compagnie&gt;");
  });

  test.each(["ls-2026-57-1", "LS-2026-57-1.", "Réf. LS 2026 57 1", "LS–2026–57–1"])(
    "has one address, however it is typed: %s",
    async (typed) => {
      const { status, headers } = await site().get(`/letters/${encodeURIComponent(typed)}`);

      expect(status).toBe(308);
      expect(headers["location"]).toBe("/letters/LS-2026-57-1");
    },
  );

  test("knows the file of a letter that this one replaces, and of no letter of another topic", async () => {
    const earlier = { ...exampleCard, state: { kind: "superseded" as const, by: "LS-2026-57-1" } };
    const register = [
      exampleCard,
      { ...earlier, reference: "LS-2026-57-3", sha256: "a".repeat(64) },
      { ...earlier, reference: "LS-2026-12-1", topicId: 12, sha256: "b".repeat(64) },
    ];
    const { text } = await site(register).get("/letters/LS-2026-57-1");

    expect(text).toContain("a".repeat(64));
    expect(text).not.toContain("b".repeat(64));
    expect(text).toContain("Ce fichier est une version antérieure de cette lettre (LS-2026-57-3)");
  });

  test("links to no address that is not of the web", async () => {
    const odd = { ...exampleCard, pdfUrl: "{{pdf}}", threadUrl: "javascript:alert(1)", sha256: "{{sha256}}" };
    const { text } = await site([odd]).get("/letters/LS-2026-57-1");

    expect(text).not.toMatch(/javascript:|\{\{|check-letter/);
  });

  test("follows the public address when it stands under a path", async () => {
    const { text } = await site(exampleRegister, { publicUrl: "https://val.example/aval" }).get(
      "/letters/LS-2026-57-1",
    );

    expect(text).toContain('href="/aval/letters/assets/letters.css"');
    expect(text).toContain('href="/aval/letters"');
  });
});

describe("a letter that is not in the register", () => {
  test("gets a page that says what to do, and runs nothing of the address", async () => {
    const { status, text, headers } = await site().get("/letters/<script>alert(1)<%2Fscript>");

    expect(status).toBe(404);
    expect(headers["cache-control"]).toBe("no-store");
    expect(text).not.toContain("<script>alert");
    expect(words(text)).toContain("Relisez la référence inscrite au pied de la lettre");
    expect(words(text)).toContain("demandez au réseau de la confirmer");
  });
});

describe("every page", () => {
  test.each(["/letters", "/letters/LS-2026-57-1", "/letters/nothing", "/letters/assets/check-letter.js"])(
    "%s lets in no script or style but our own files",
    async (path) => {
      const { headers, text } = await site().get(path);

      expect(headers["content-security-policy"]).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(text).not.toMatch(/<script(?![^>]* src="\/letters\/assets\/)|<style| style=| on[a-z]+="/);
    },
  );

  test("may be kept for a minute, its files for an hour", async () => {
    const page = await site().get("/letters/LS-2026-57-1");
    const file = await site().get("/letters/assets/letters.css");

    expect(page.headers["cache-control"]).toBe("public, max-age=60");
    expect(file.headers["cache-control"]).toBe("public, max-age=3600");
    expect(file.headers["content-type"]).toBe("text/css; charset=utf-8");
  });

  test("other addresses are left to whoever comes next", async () => {
    const { status, headers } = await site().get("/lettersmith");

    expect(status).toBe(404);
    expect(headers["content-security-policy"]).not.toContain("form-action");
  });
});
