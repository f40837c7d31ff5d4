/** A letter's card in the register and its public page, beside the count of the decision. */
import { readSealedText } from "../core/record/sealed-text.ts";
import { parseRegisterCard } from "../core/register/register-card.ts";
import { letterAddress, siteOfLetter } from "../core/text/letter-links.ts";
import { marksOf } from "../core/text/mark.ts";
import { checkEditors } from "./check-editors.ts";
import type { CheckedRound, RoundCheck } from "./check-round.ts";
import { noteFigures } from "./differences.ts";
import type { StatedFigure } from "./differences.ts";
import { squeezed } from "./find-record.ts";
import type { Source } from "./finding.ts";
import { newestSigned } from "./newest-signed.ts";
import type { Standing } from "./standing-again.ts";

interface StatedLetter {
  readonly reference: string;
  /** Of the decision's facts, as the audit computed it. */
  readonly countSha256: string | null;
  /** As the letter's post states it. */
  readonly fileSha256: string | null;
  /** Of the copies that came back signed by hand, as recorded. */
  readonly copies: readonly string[];
  /** By the record. */
  readonly standing: Standing;
  readonly raw: string;
}

interface Figures {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly block: number;
  readonly electors: number;
  readonly recused: number;
  readonly decidedAt: number;
  readonly countSha256: string | null;
  readonly sha256: string | null;
  readonly state: string;
  readonly copies: readonly { readonly sha256: string }[];
}

export async function checkCard(
  check: RoundCheck,
  checked: CheckedRound,
  letter: StatedLetter,
): Promise<void> {
  const { forum, record, notebook, places } = check;
  const { reference } = letter;
  const signedIn = (raw: string) => {
    const sealed = readSealedText(record.check, raw);
    return sealed?.topic === forum.topic.id ? { sealed } : null;
  };
  const isSignedIn = (raw: string) => signedIn(raw) !== null;
  // Of several the one that knows most of the request counts, as for the service.
  const knows = (raw: string) => (isSignedIn(raw) ? (parseRegisterCard(raw)?.recorded ?? 0) : -1);
  const [post] = (forum.register?.posts ?? [])
    .filter(({ raw }) => marksOf(raw).some((mark) => mark.kind === "register" && mark["ref"] === reference))
    .toSorted((one, other) => knows(other.raw) - knows(one.raw));
  if (post === undefined) {
    const level = forum.register === null ? "unchecked" : "different";
    notebook.note(level, "card.missing", { reference }, places.topic());
  } else {
    const source = places.card(post.post_number);
    const card = parseRegisterCard(post.raw);
    const isSigned = isSignedIn(post.raw);
    notebook.compare(isSigned, "card.signed", "card.unsigned", {}, source);
    const newest = await newestSigned(forum, post, signedIn);
    if (newest !== null && isSigned) {
      const { isPresent, hiddenSince, signed } = newest;
      const values = { reference, sealed: signed.sealed.version, numbers: hiddenSince.join(", ") };
      if (!isPresent) notebook.note("different", "card.older", values, source);
      else if (hiddenSince.length > 0) notebook.note("different", "card.behind", values, source);
    }
    if (card === null) notebook.note("different", "card.unread", { reference }, source);
    else {
      notebook.note("found", `card.${card.state.kind}`, { reference }, source);
      compare(
        check,
        checked,
        letter,
        { ...card, countSha256: card.countSha256 ?? null, state: card.state.kind, copies: card.copies ?? [] },
        source,
      );
    }
    await checkEditors(check, [[`register:${reference}`, post]], (number) => places.card(number));
  }
  await checkPage(check, checked, letter);
}

async function checkPage(check: RoundCheck, checked: CheckedRound, letter: StatedLetter): Promise<void> {
  const { forum, record, notebook, places } = check;
  const { reference, raw } = letter;
  const site = siteOfLetter(raw, reference);
  if (site === null) {
    notebook.note("unchecked", "page.none", { reference }, places.topic());
    return;
  }
  const source = places.page(letterAddress(site, reference));
  const read = await forum.lettersOf(site);
  const page = read?.letters.find((one) => one.reference === reference);
  if (read === null || page === undefined) {
    notebook.note("unchecked", read === null ? "page.unread" : "page.missing", { reference }, source);
    return;
  }
  const isKey = squeezed(read.publicKey) === squeezed(record.publicKey);
  if (!isKey) notebook.note("different", "page.other-key", {}, source);
  compare(check, checked, letter, { ...page, ...page.votes, decidedAt: Date.parse(page.decidedAt) }, source);
}

/** Each figure that is stated beside the one that was counted. */
function compare(
  { notebook }: RoundCheck,
  { count, closedAt }: CheckedRound,
  letter: StatedLetter,
  stated: Figures,
  source: Source,
): void {
  if (count === null) return;
  const figures: StatedFigure[] = [
    ["for", stated.for, count.for],
    ["against", stated.against, count.against],
    ["abstain", stated.abstain, count.abstain],
    ["block", stated.block, count.block],
    ["electors", stated.electors, count.able],
    ["recused", stated.recused, count.recused],
    ["decidedAt", stated.decidedAt, closedAt],
    ["countSha256", stated.countSha256, letter.countSha256],
    ["sha256", stated.sha256, letter.fileSha256],
    ["state", stated.state, letter.standing],
    ["copies", stated.copies.map(({ sha256 }) => sha256).join(), letter.copies.join()],
  ];
  const known = figures.filter(([, , counted]) => counted !== null);
  if (noteFigures(notebook, known, source) === 0) notebook.note("found", "card.same", {}, source);
}
