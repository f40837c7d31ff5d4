import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseRaw } from "../text/normalise-raw.ts";
import type { RegisterCard } from "./register-card.ts";
import { PDF_IN_CARD, SHA256_IN_CARD, parseRegisterCard, registerCardRaw } from "./register-card.ts";

const SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const FRENCH = { language: "fr", timezone: "Europe/Paris" } as const;
const ENGLISH = { language: "en", timezone: "Europe/Paris" } as const;

const card: RegisterCard = {
  reference: "LS-2026-57-1",
  topicId: 57,
  n: 1,
  project: "La Halle aux graines",
  holder: "Pôle du Val",
  operators: ["Atelier Nord"],
  call: "Fabriques de demain",
  recipient: "Région Val-de-Brume",
  territory: "vallée de la Brume",
  decidedAt: Date.UTC(2026, 5, 27, 22, 30),
  for: 6,
  against: 1,
  abstain: 1,
  block: 0,
  electors: 9,
  recused: 3,
  quorum: 4,
  threadUrl: "https://forum.example/t/lettres/57",
  state: { kind: "valid" },
  pdfUrl: PDF_IN_CARD,
  sha256: SHA256_IN_CARD,
};

/** As the shell posts it. */
function posted(raw: string): string {
  const link = "[LS-2026-57-1.pdf|attachment](upload://aBc123.pdf) (22.7 KB)";
  return normaliseRaw(raw.replaceAll("{{pdf}}", link).replaceAll("{{sha256}}", SHA256));
}

/** What people see of it. */
function seen(raw: string): string {
  return raw.replace(/<!--.*-->/, "").trim();
}

describe("a card in the register", () => {
  test("tells people in French what was decided", () => {
    expect(seen(posted(registerCardRaw(card, FRENCH)))).toMatchInlineSnapshot(`
      "[wrap=aval kind=register n=1 ref=LS-2026-57-1]
      **Lettre de soutien LS-2026-57-1** · lettre valide

      - Projet : La Halle aux graines
      - Porteur : Pôle du Val
      - Appel : Fabriques de demain
      - Destinataire : Région Val-de-Brume
      - Territoire : vallée de la Brume
      - Décision du 28 juin 2026 : 6 Pour, 1 Contre, 1 Abstention, 0 Blocage ; 9 personnes pouvaient voter (quorum 4), 3 en déport
      - Sujet : [forum.example/t/lettres/57](https://forum.example/t/lettres/57)
      - PDF : [LS-2026-57-1.pdf|attachment](upload://aBc123.pdf) (22.7 KB)
      - SHA-256 : \`9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\`

      [/wrap]"
    `);
  });

  test("tells people in English what was decided", () => {
    expect(seen(posted(registerCardRaw(card, ENGLISH)))).toMatchInlineSnapshot(`
      "[wrap=aval kind=register n=1 ref=LS-2026-57-1]
      **Letter of support LS-2026-57-1** · valid letter

      - Project: La Halle aux graines
      - Holder: Pôle du Val
      - Call: Fabriques de demain
      - Recipient: Région Val-de-Brume
      - Territory: vallée de la Brume
      - Decision of 28 June 2026: 6 For, 1 Against, 1 Abstain, 0 Block; 9 people could vote (quorum 4), 3 recused
      - Topic: [forum.example/t/lettres/57](https://forum.example/t/lettres/57)
      - PDF: [LS-2026-57-1.pdf|attachment](upload://aBc123.pdf) (22.7 KB)
      - SHA-256: \`9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\`

      [/wrap]"
    `);
  });

  test("says when a letter was replaced or revoked", () => {
    const superseded = { ...card, state: { kind: "superseded", by: "LS-2026-57-2" } } as const;
    const revoked = {
      ...card,
      state: { kind: "revoked", reason: "dossier retiré", at: card.decidedAt },
    } as const;

    expect(registerCardRaw(superseded, FRENCH)).toContain("· lettre remplacée par LS-2026-57-2");
    expect(registerCardRaw(revoked, FRENCH)).toContain("· lettre révoquée le 28 juin 2026 : dossier retiré");
    expect(registerCardRaw(revoked, ENGLISH)).toContain("· letter revoked on 28 June 2026: dossier retiré");
  });

  test("names no operator to people", () => {
    expect(seen(registerCardRaw(card, FRENCH))).not.toContain("Atelier Nord");
  });

  test("is read back with the file that the shell has put in", () => {
    expect(parseRegisterCard(posted(registerCardRaw(card, FRENCH)))).toEqual({
      ...card,
      pdfUrl: "upload://aBc123.pdf",
      sha256: SHA256,
    });
  });

  test("written again from what was read, it is read the same", () => {
    const read = parseRegisterCard(posted(registerCardRaw(card, ENGLISH)));
    if (read === null) throw new Error("the card was not read");
    const again = registerCardRaw(read, ENGLISH);

    expect(parseRegisterCard(again)).toEqual(read);
    expect(registerCardRaw(parseRegisterCard(again) ?? card, ENGLISH)).toBe(again);
  });
});

describe("what is no card", () => {
  const raw = registerCardRaw(card, FRENCH);

  test.each([
    ["a post of somebody", "Merci !"],
    ["a quoted card", `> voir\n\n${raw}`],
    ["a card whose facts were changed", raw.replace('"n":1', '"n":2')],
    ["a card cut off", raw.slice(0, -20)],
    ["a card of a later version", raw.replace('"v":1', '"v":2')],
    ["a card under another reference", raw.replace("ref=LS-2026-57-1", "ref=LS-2026-57-2")],
    ["a card without its PDF", raw.replace("{{pdf}}", "")],
  ])("%s is not read as one", (_, text) => {
    expect(parseRegisterCard(text)).toBeNull();
  });
});

describe("any letter", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "{{pdf}}",
      "{{sha256}}",
      "-->",
      "[/wrap]",
      "@all",
      "a\u00a0\u202fb",
      `\`${SHA256}\``,
      `- SHA-256 : \`${SHA256}\``,
      "\n- PDF : upload://x",
    ),
  );
  const count = fc.nat(500);
  const cards: fc.Arbitrary<RegisterCard> = fc.record({
    reference: fc
      .tuple(fc.integer({ min: 2000, max: 2100 }), fc.nat(), fc.nat(20))
      .map((parts) => `LS-${parts.join("-")}`),
    topicId: fc.nat(),
    n: fc.nat(20),
    project: text,
    holder: text,
    operators: fc.array(text, { maxLength: 3 }),
    call: text,
    recipient: text,
    territory: text,
    decidedAt: fc.integer({ min: 0, max: 4e12 }),
    for: count,
    against: count,
    abstain: count,
    block: count,
    electors: count,
    recused: count,
    quorum: count,
    threadUrl: fc.oneof(fc.webUrl(), text),
    state: fc.oneof(
      fc.constant({ kind: "valid" } as const),
      fc.record({ kind: fc.constant("superseded" as const), by: text }),
      fc.record({
        kind: fc.constant("revoked" as const),
        reason: text,
        at: fc.integer({ min: 0, max: 4e12 }),
      }),
    ),
    pdfUrl: fc.constantFrom(
      PDF_IN_CARD,
      "upload://aBc123.pdf",
      "/uploads/short-url/aBc123.pdf",
      "https://forum.example/x.pdf",
    ),
    sha256: fc.constantFrom(SHA256_IN_CARD, SHA256),
  });

  test("comes back from its card as it went in, through the forum's rewriting", () => {
    fc.assert(
      fc.property(cards, fc.constantFrom(FRENCH, ENGLISH), (written, place) => {
        const read = parseRegisterCard(normaliseRaw(registerCardRaw(written, place)));
        expect(read).toEqual(written);
      }),
    );
  });

  test("leaves the shell its own placeholders only, and no way out of the card", () => {
    fc.assert(
      fc.property(cards, (written) => {
        const raw = registerCardRaw({ ...written, pdfUrl: PDF_IN_CARD, sha256: SHA256_IN_CARD }, FRENCH);
        expect(raw.match(/\{\{\w*\}\}/g)).toEqual([PDF_IN_CARD, SHA256_IN_CARD]);
        expect(raw.match(/-->/g)).toHaveLength(1);
        expect(raw.match(/\[\/wrap\]/g)).toHaveLength(1);
        expect(raw).not.toMatch(/(?<![\p{L}\p{N}])@[\p{L}\p{N}_]/u);
      }),
    );
  });
});
