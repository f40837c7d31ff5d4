/**
 * What the public pages tell of a letter. The register knows more (operators, which only serve to find other
 * requests); what is not named here is shown to nobody.
 */
import { z } from "zod";
import { formatDateOfYear } from "../core/dates/format-date.ts";
import type { Settings } from "../core/model/settings.ts";
import type { RegisterCard } from "../core/register/register-card.ts";

/** What the pages need to know of the network and its forum. */
export type PageSettings = Pick<Settings, "language" | "timezone" | "network" | "publicUrl" | "forumUrl">;

export interface PublicLetter {
  readonly reference: string;
  /** `review`: in force, while it is being decided whether it stays so. */
  readonly state: "valid" | "review" | "superseded" | "revoked";
  /** Reference of the letter that replaces this one. */
  readonly supersededBy: string | null;
  /** ISO 8601, as all moments here. */
  readonly revokedAt: string | null;
  readonly revocationReason: string | null;
  /** Reference of the letter that this one replaces. */
  readonly replaces: string | null;
  /** When it was issued: on its signature in the forum, else on the order to issue it again, else on the decision. */
  readonly issuedAt: string;
  /** Who signed it in the forum; null where letters are signed by hand or by an image. */
  readonly signedBy: string | null;
  readonly signedAt: string | null;
  readonly project: string;
  readonly holder: string;
  readonly call: string;
  readonly recipient: string;
  readonly territory: string;
  /** There where the network has several kinds of request, and this was one of a programme. */
  readonly programme?: string;
  readonly decidedAt: string;
  readonly votes: {
    readonly for: number;
    readonly against: number;
    readonly abstain: number;
    readonly block: number;
    readonly electors: number;
    readonly recused: number;
    readonly quorum: number;
  };
  /**
   * There where it was decided by consent: `for` counts Consent, `abstain` Stand aside, `block` and `against` objections with
   * an argument and without.
   */
  readonly mode?: "consent";
  /** SHA-256 over the facts of the decision, as outcome and card print it; null for a letter from before 0.2. */
  readonly countSha256: string | null;
  /** Copies that came back signed by hand. */
  readonly copies: readonly { readonly sha256: string; readonly by: string; readonly at: string }[];
  /** Null while the file is not known. */
  readonly sha256: string | null;
  readonly pdf: string | null;
  readonly thread: string | null;
  readonly page: string;
}

/** The card of the register as the public sees it; `page` is the address of its own page. */
export function publicLetter(card: RegisterCard, settings: PageSettings, page: string): PublicLetter {
  const { state } = card;
  return {
    reference: card.reference,
    state: state.kind,
    supersededBy: state.kind === "superseded" ? state.by : null,
    revokedAt: state.kind === "revoked" ? new Date(state.at).toISOString() : null,
    replaces: card.replaces ?? null,
    issuedAt: new Date(card.signed?.at ?? card.issuedAt ?? card.decidedAt).toISOString(),
    signedBy: card.signed?.name ?? null,
    signedAt: card.signed === undefined ? null : new Date(card.signed.at).toISOString(),
    revocationReason: state.kind === "revoked" ? state.reason : null,
    project: card.project,
    holder: card.holder,
    call: card.call,
    recipient: card.recipient,
    territory: card.territory,
    ...(card.programme === undefined ? {} : { programme: card.programme }),
    decidedAt: new Date(card.decidedAt).toISOString(),
    votes: {
      for: card.for,
      against: card.against,
      abstain: card.abstain,
      block: card.block,
      electors: card.electors,
      recused: card.recused,
      quorum: card.quorum,
    },
    ...(card.mode === undefined ? {} : { mode: card.mode }),
    countSha256: card.countSha256 ?? null,
    copies: (card.copies ?? []).map(({ sha256, by, at }) => ({ sha256, by, at: new Date(at).toISOString() })),
    sha256: /^[0-9a-f]{64}$/.test(card.sha256) ? card.sha256 : null,
    pdf: forumAddress(card.pdfUrl, settings.forumUrl),
    thread: forumAddress(card.threadUrl, settings.forumUrl),
    page,
  };
}

/** "27 juin 2026", in the association's own time zone. */
export function dayOf(moment: string, settings: PageSettings): string {
  return formatDateOfYear(Date.parse(moment), settings);
}

/** The web address of what the forum calls `upload://…` or a path; null for anything that is no web address. */
function forumAddress(address: string, forumUrl: string): string | null {
  if (address.startsWith("upload://")) {
    return `${forumUrl}/uploads/short-url/${encodeURIComponent(address.slice("upload://".length))}`;
  }
  const absolute = /^\/(?!\/)/.test(address) ? `${new URL(forumUrl).origin}${address}` : address;
  return z.url({ protocol: /^https?$/ }).safeParse(absolute).data ?? null;
}
