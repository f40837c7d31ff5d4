import express from "express";
import request from "supertest";
import { describe, expect, test, vi } from "vitest";
import type { RegisterCard } from "../core/register/register-card.ts";
import { exampleCard, examplePublicKey, exampleRegister, exampleSettings } from "./example-register.ts";
import { letterPages } from "./letter-pages.ts";
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

/** A site on which it is told of each topic whether it may be shown. */
function siteThatKnows(mayShow: (topicId: number) => boolean | null) {
  const app = express();
  app.use(
    letterPages({
      readCards: async () => exampleRegister,
      mayShow: async ({ topicId }) => mayShow(topicId),
      settings: exampleSettings,
      publicKey: examplePublicKey,
    }),
  );
  return request(app);
}

/** The words of a page, spaces made plain. */
function words(html: string): string {
  return html
    .replace(/<head>[^]*<\/head>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
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

  test("is there as a feed, newest change first", async () => {
    const risky = { ...exampleCard, project: "La <Halle> & \u0000co" };
    const { headers, text } = await site([...exampleRegister.slice(1), risky]).get("/letters.atom");

    expect(headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
    expect(Array.from(text.matchAll(/<updated>([^<]+)/g), (match) => match[1])).toEqual([
      "2026-06-27T18:00:00.000Z",
      "2026-06-27T18:00:00.000Z",
      "2026-04-01T00:00:00.000Z",
      "2025-02-03T00:00:00.000Z",
    ]);
    expect(text).toContain("<title>LS-2026-57-1 · La &lt;Halle&gt; &amp; co</title>");
    expect(text).toContain("<id>https://aval.example/letters/LS-2026-57-1</id>");
  });

  test("gives the key with which anybody can check the service's word, whole, folded at the foot", async () => {
    const { text } = await site().get("/letters");
    const folded = text.slice(text.lastIndexOf("<details"), text.lastIndexOf("</details>"));
    expect(folded).toContain(examplePublicKey);
    expect(words(folded)).toContain("n’importe qui peut vérifier");
  });

  test("is there as JSON, without what is nobody's business", async () => {
    const { body, headers, text } = await site().get("/letters.json");

    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(body.network).toBe("Réseau des tiers-lieux du Val");
    expect(body.publicKey).toBe(examplePublicKey);
    expect(body.letters).toHaveLength(3);
    expect(body.letters[0]).toEqual({
      reference: "LS-2026-57-1",
      state: "valid",
      supersededBy: null,
      revokedAt: null,
      revocationReason: null,
      project: "La Halle aux graines",
      holder: "Pôle du Val",
      call: "Fabriques de demain",
      recipient: "Région Val-de-Brume",
      territory: "vallée de la Brume",
      decidedAt: "2026-06-27T18:00:00.000Z",
      votes: { for: 6, against: 1, abstain: 1, block: 0, electors: 9, recused: 3, quorum: 4 },
      countSha256: exampleCard.countSha256,
      sha256: exampleCard.sha256,
      pdf: "https://forum.example/uploads/short-url/aBc123.pdf",
      thread: "https://forum.example/t/lettres/57",
      page: "https://aval.example/letters/LS-2026-57-1",
    });
    expect(text).not.toContain("Atelier Nord");
  });

  test("is there as CSV that a spreadsheet opens without running anything", async () => {
    const risky = { ...exampleCard, project: '=cmd|"calc"', holder: "Pôle, du Val" };
    const { headers, text } = await site([risky], { language: "en" }).get("/letters.csv");
    const [columns, row, rest] = text.split("\r\n");

    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(columns).toMatch(/^\ufeffreference,state,supersededBy,.*,sha256,pdf,thread,page$/);
    expect(row).toMatch(/^LS-2026-57-1,valid,,,,"'=cmd\|""calc""","Pôle, du Val",Fabriques de demain,/);
    expect(row).toContain(",2026-06-27,6,1,1,0,9,3,4,");
    expect(rest).toBe("");
  });

  test("is there as CSV that a French spreadsheet opens in columns and with its accents", async () => {
    const risky = { ...exampleCard, holder: "Pôle ; du Val" };
    const { text } = await site([risky]).get("/letters.csv");

    expect(text).toMatch(/^\ufeffreference;state;/);
    expect(text).toContain(';La Halle aux graines;"Pôle ; du Val";Fabriques de demain;');
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

describe("while the forum cannot be asked", () => {
  test("a letter is unavailable, never unknown", async () => {
    const { status, headers } = await siteThatKnows(() => null).get("/letters/LS-2026-57-1");

    expect(status).toBe(503);
    expect(headers["retry-after"]).toBe("60");
    expect(headers["cache-control"]).toBe("no-store");
  });

  test("the register shows what is known and says that it may not be all; as data it is not given", async () => {
    const some = siteThatKnows((topicId) => (topicId === 57 ? true : null));
    const { status, text, headers } = await some.get("/letters");

    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("no-store");
    expect(words(text)).toContain("cette liste peut être incomplète");
    expect(text).toContain("LS-2026-57-1");
    expect(text).not.toContain("LS-2026-40-2");
    for (const path of ["/letters.json", "/letters.csv", "/letters.atom"]) {
      expect((await siteThatKnows(() => null).get(path)).status).toBe(503);
    }
  });

  test("a letter of a topic that is not public is as one that is not there", async () => {
    const hidden = await siteThatKnows((topicId) => topicId !== 57).get("/letters/LS-2026-57-1");

    expect(hidden.status).toBe(404);
    expect(hidden.text).not.toContain("La Halle");
  });
});

test.each(["/letters/%E0%A4%A", "/letters/%", "/letters/%00"])(
  "%s is no letter, and shows nothing of how the pages are made",
  async (path) => {
    const { status, text, headers } = await site().get(path);

    expect(status).toBe(404);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(text).not.toMatch(/at |node_modules|URIError/);
    expect(words(text)).toContain("Lettre introuvable");
  },
);

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

  test("says to come back when the register cannot be read", async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const failure = new Error("forum away");
    const app = express();
    const readCards = () => Promise.reject(failure);
    const [settings, publicKey] = [exampleSettings, examplePublicKey];
    app.use(letterPages({ readCards, mayShow: async () => true, settings, publicKey, onError }));
    const { status, headers, text } = await request(app).get("/letters/LS-2026-57-1");

    expect(status).toBe(503);
    expect(headers["retry-after"]).toBe("60");
    expect(words(text)).toContain("Réessayez dans une minute");
    expect(onError).toHaveBeenCalledWith(failure);
  });
});
