/** The register for programs: a feed, JSON, CSV. */
import express from "express";
import { parseAtomFeed } from "feedsmith";
import request from "supertest";
import { describe, expect, test } from "vitest";
import type { RegisterCard } from "../core/register/register-card.ts";
import { exampleCard, examplePublicKey, exampleRegister, exampleSettings } from "./example-register.ts";
import { letterPages } from "./letter-pages.ts";
import type { PageSettings } from "./public-letter.ts";

function site(register: readonly RegisterCard[] = exampleRegister, settings: Partial<PageSettings> = {}) {
  const app = express();
  const all = { ...exampleSettings, ...settings };
  app.use(
    letterPages({
      readCards: async () => register,
      mayShow: async () => true,
      settings: all,
      publicKey: examplePublicKey,
    }),
  );
  return request(app);
}

describe("the register", () => {
  test("is there as a feed, newest change first", async () => {
    const risky = { ...exampleCard, project: "La <Halle> & \u0000\uFFFFco" };
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

  test("is a feed that another's reader takes as it is meant", async () => {
    const risky = { ...exampleCard, project: "La <Halle> & \u0000co" };
    const { text } = await site([...exampleRegister.slice(1), risky]).get("/letters.atom");
    const feed = parseAtomFeed(text);

    expect(feed.id).toBe("https://aval.example/letters");
    expect(feed.links?.map(({ rel, href }) => `${rel} ${href}`)).toEqual([
      "self https://aval.example/letters.atom",
      "alternate https://aval.example/letters",
    ]);
    expect(feed.entries?.map(({ title, updated }) => [title?.value, updated])).toEqual([
      ["LS-2026-57-1 · La <Halle> & co", "2026-06-27T18:00:00.000Z"],
      ["LS-2026-40-2 · L'Étable & <compagnie>", "2026-04-01T00:00:00.000Z"],
      ["LS-2025-12-1 · Le Relais", "2025-02-03T00:00:00.000Z"],
    ]);
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
      replaces: null,
      issuedAt: "2026-06-27T18:00:00.000Z",
      signedBy: null,
      signedAt: null,
      project: "La Halle aux graines",
      holder: "Pôle du Val",
      call: "Fabriques de demain",
      recipient: "Région Val-de-Brume",
      territory: "vallée de la Brume",
      decidedAt: "2026-06-27T18:00:00.000Z",
      votes: {
        for: 6,
        against: 1,
        abstain: 1,
        block: 0,
        electors: 9,
        recused: 3,
        quorum: 4,
      },
      countSha256: exampleCard.countSha256,
      copies: [],
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
    expect(columns).toMatch(
      /^\ufeffreference,state,supersededBy,.*,signedOn,countSha256,sha256,pdf,thread,page$/,
    );
    expect(row).toMatch(/^LS-2026-57-1,valid,,,,"'=cmd\|""calc""","Pôle, du Val",Fabriques de demain,/);
    expect(row).toContain(",2026-06-27,6,1,1,0,9,3,4,");
    expect(row).toContain(`,${exampleCard.countSha256},${exampleCard.sha256},`);
    expect(rest).toBe("");
  });

  test("says of which programme a letter is, where one is of any", async () => {
    const arts = { ...exampleCard, reference: "LS-2026-58-1", programme: "Résidences" };
    const pages = site([exampleCard, arts]);
    const { body } = await pages.get("/letters.json");
    expect(body.letters.map(({ programme }: { programme?: string }) => programme)).toEqual(
      expect.arrayContaining(["Résidences", undefined]),
    );
    const [columns = "", ...rows] = (await pages.get("/letters.csv")).text.split("\r\n");
    expect(columns).toMatch(/;page;programme$/);
    expect(rows.filter((row) => row.endsWith(";Résidences"))).toHaveLength(1);
    const found = await pages.get("/letters.json?q=residences");
    expect(found.body.letters).toHaveLength(1);
    expect((await pages.get("/letters/LS-2026-58-1")).text).toContain("Résidences");
  });

  test("runs nothing either where cells are parted by another sign than it was written with", async () => {
    const risky = {
      ...exampleCard,
      project: 'La Halle,=HYPERLINK("x")',
      holder: 'a ; "@b',
      call: "\uFF1D1+1",
    };
    const { text } = await site([risky]).get("/letters.csv");
    expect(text).toContain(`"La Halle,'=HYPERLINK(""x"")"`);
    expect(text).toContain(`"a ; ""'@b"`);
    expect(text).toContain(`;'\uFF1D1+1;`);
  });

  test("is there as CSV that a French spreadsheet opens in columns and with its accents", async () => {
    const risky = { ...exampleCard, holder: "Pôle ; du Val" };
    const { text } = await site([risky]).get("/letters.csv");

    expect(text).toMatch(/^\ufeffreference;state;/);
    expect(text).toContain(';La Halle aux graines;"Pôle ; du Val";Fabriques de demain;');
  });
});
