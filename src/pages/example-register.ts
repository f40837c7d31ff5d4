/** A made-up register and its network's settings, for the tests. */
import type { RegisterCard } from "../core/register/register-card.ts";
import type { PageSettings } from "./public-letter.ts";

export const exampleSettings: PageSettings = {
  language: "fr",
  timezone: "Europe/Paris",
  network: "Réseau des tiers-lieux du Val",
  publicUrl: "https://aval.example",
  forumUrl: "https://forum.example",
};

/** Of no service. */
export const examplePublicKey = [
  "-----BEGIN PUBLIC KEY-----",
  "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
  "-----END PUBLIC KEY-----",
].join("\n");

export const exampleCard: RegisterCard = {
  reference: "LS-2026-57-1",
  topicId: 57,
  n: 1,
  project: "La Halle aux graines",
  holder: "Pôle du Val",
  operators: ["Atelier Nord"],
  call: "Fabriques de demain",
  recipient: "Région Val-de-Brume",
  territory: "vallée de la Brume",
  decidedAt: Date.UTC(2026, 5, 27, 18, 0),
  for: 6,
  against: 1,
  abstain: 1,
  block: 0,
  electors: 9,
  recused: 3,
  quorum: 4,
  countSha256: "4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce",
  threadUrl: "https://forum.example/t/lettres/57",
  state: { kind: "valid" },
  pdfUrl: "upload://aBc123.pdf",
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
};

export const exampleRegister: readonly RegisterCard[] = [
  exampleCard,
  {
    ...exampleCard,
    reference: "LS-2025-12-1",
    topicId: 12,
    project: "Le Relais",
    call: "",
    decidedAt: Date.UTC(2025, 1, 3),
    state: { kind: "superseded", by: "LS-2026-57-1" },
  },
  {
    ...exampleCard,
    reference: "LS-2026-40-2",
    topicId: 40,
    n: 2,
    project: "L'Étable & <compagnie>",
    decidedAt: Date.UTC(2026, 2, 1, 12),
    state: { kind: "revoked", reason: "le porteur a retiré son dossier", at: Date.UTC(2026, 3, 1) },
  },
];
