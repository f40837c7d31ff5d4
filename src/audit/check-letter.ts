/**
 * The letter of a granted project: whether it says what was voted on, whether its file is the one whose fingerprint
 * is stated, and whether ballot, card and public page say the same.
 */
import { formatDateOfYear } from "../core/dates/format-date.ts";
import { asDraft } from "../core/model/letter-data.ts";
import type { LetterContents, LetterData } from "../core/model/letter-data.ts";
import { letterAddress, sha256In, siteOfLetter, uploadIn } from "../core/text/letter-links.ts";
import type { ActOf } from "../core/record/act.ts";
import type { Question } from "../core/record/vote-facts.ts";
import { normaliseRaw } from "../core/text/normalise-raw.ts";
import { marksOf } from "../core/text/mark.ts";
import { plainInMarkdown } from "../core/text/plain-text.ts";
import { loadLetterTemplates } from "../letter/letter-template.ts";
import { checkCard } from "./check-card.ts";
import type { CheckedRound, RoundCheck } from "./check-round.ts";
import type { SeenPost } from "./public-forum.ts";

/** Checks the draft of a round's ballot, and the letter where there is one. */
export async function checkLetter(
  check: RoundCheck,
  checked: CheckedRound,
  countSha256: string | null,
): Promise<void> {
  const { record, opening, notebook, places } = check;
  const letterText = loadLetterTemplates();
  const draft = letterText(asDraft(contentsOf(opening.question)));
  // A network may have a text of its own, and an older service had another: then only what it holds can be looked for.
  const isOurs = record.check.sha256(draft) === opening.question.draft;
  const ballot = record.posts.get(`ballot:${opening.n}:${opening.round}`);
  if (ballot !== undefined) {
    const source = places.post(ballot.post_number);
    if (isOurs) {
      const isThere = ballot.raw.includes(normaliseRaw(draft));
      notebook.compare(isThere, "draft.same", "draft.other", {}, source);
    } else notebook.note("unchecked", "draft.own-template", {}, source);
    const asked = [opening.question.project, opening.question.holder].filter(
      (value) => !ballot.raw.includes(plainInMarkdown(value).slice(0, 100)),
    );
    for (const value of asked) notebook.note("different", "ballot.other-question", { value }, source);
  }
  const last = letterOf(check);
  if (checked.decided?.decision !== "granted" || last === null) return;
  const { post: letter } = last;
  const source = places.post(letter.post_number);
  const reference = String(marksOf(letter.raw).find(({ kind }) => kind === "letter")?.["ref"] ?? "");
  checkText(check, checked, last, reference, isOurs ? letterText : null);
  const stated = sha256In(letter.raw);
  const upload = uploadIn(letter.raw);
  const file = upload === null ? null : await check.forum.sha256Of(upload);
  if (stated === null || upload === null) notebook.note("unchecked", "file.none", { reference }, source);
  else if (file === null) notebook.note("unchecked", "file.unread", { reference }, source);
  else {
    const sum = file.slice(0, 16);
    notebook.compare(file === stated, "file.same", "file.other", { reference, sum }, source);
  }
  await checkCard(check, checked, { reference, countSha256, fileSha256: stated, raw: letter.raw });
}

interface LastLetter {
  readonly post: SeenPost;
  /** 1, and up where it was issued again. */
  readonly version: number;
}

/** The last letter of the project that the record names. */
function letterOf({ record, opening }: RoundCheck): LastLetter | null {
  const key = `letter:${opening.n}`;
  const letters = [...record.posts].flatMap(([one, post]) => {
    if (one === key) return [{ post, version: 1 }];
    return one.startsWith(`${key}:`) ? [{ post, version: Number(one.slice(key.length + 1)) }] : [];
  });
  return letters.toSorted((one, other) => one.version - other.version).at(-1) ?? null;
}

function checkText(
  check: RoundCheck,
  checked: CheckedRound,
  { post, version }: LastLetter,
  reference: string,
  letterText: ((letter: LetterData) => string) | null,
): void {
  const { notebook, places, opening } = check;
  const { question } = opening;
  const source = places.post(post.post_number);
  const wanted = referenceOf(check, checked, version);
  notebook.compare(
    reference === wanted,
    "letter.reference",
    "letter.other-reference",
    { reference, wanted },
    source,
  );
  if (letterText === null) {
    notebook.note("unchecked", "letter.own-template", {}, source);
    for (const value of [question.project, question.holder])
      if (!post.raw.includes(plainInMarkdown(value)))
        notebook.note("different", "letter.other-question", { value }, source);
    return;
  }
  const { count } = checked;
  const figures =
    count === null
      ? null
      : { for: count.for, against: count.against, abstain: count.abstain, recused: count.recused };
  const site = siteOfLetter(post.raw, reference);
  const verificationUrl = site === null ? null : letterAddress(site, reference);
  const written = issuedAs(check, checked, version);
  const texts = [null, figures].map((numbers) =>
    letterText({ ...written, reference, numbers, verificationUrl }),
  );
  const isSame = texts.some((text) => post.raw.includes(normaliseRaw(text)));
  notebook.compare(isSame, "letter.same", "letter.other", {}, source);
}

/** A letter's data but for what its own text shows: what was asked and decided, who signed, what it replaces. */
function issuedAs(
  check: RoundCheck,
  checked: CheckedRound,
  version: number,
): Omit<LetterData, "reference" | "numbers" | "verificationUrl"> {
  const { question } = check.opening;
  const decidedAt = checked.closedAt ?? 0;
  const again = reissueOf(check, version);
  const signing = signingOf(check, version);
  const before = version - 1;
  return {
    ...contentsOf(
      again === null ? question : { ...question, network: again.network, letterhead: again.letterhead },
    ),
    state: "issued",
    decisionDate: dayOf(check, decidedAt),
    decidedAt,
    letterDate: letterDay(check, decidedAt, version),
    signed: signing === null ? null : { name: signing.by.name, date: dayOf(check, signing.at) },
    replaces:
      before === 0
        ? null
        : {
            reference: referenceOf(check, checked, before),
            date: letterDay(check, decidedAt, before),
          },
  };
}

/** A letter is dated from its signature in the forum, else from the order to issue it again, else from its decision. */
function letterDay(check: RoundCheck, decidedAt: number, version: number): string {
  return dayOf(check, signingOf(check, version)?.at ?? reissueOf(check, version)?.at ?? decidedAt);
}

function signingOf({ record, opening }: RoundCheck, version: number): ActOf<"sign"> | null {
  const found = record.acts.findLast(
    (act) =>
      act.do === "sign" && act.n === opening.n && act.vote === opening.round && act.version === version,
  );
  return found?.do === "sign" ? found : null;
}

function reissueOf({ record, opening }: RoundCheck, version: number): ActOf<"reissue"> | null {
  const found = record.acts.findLast(
    (act) => act.do === "reissue" && act.n === opening.n && act.version === version,
  );
  return found?.do === "reissue" ? found : null;
}

function referenceOf(check: RoundCheck, { closedAt }: CheckedRound, version: number): string {
  const year = dayOf(check, closedAt ?? 0).slice(-4);
  const first = `LS-${year}-${check.forum.topic.id}-${check.opening.n}`;
  return version === 1 ? first : `${first}-${version}`;
}

function dayOf({ opening: { question, rules } }: RoundCheck, at: number): string {
  return formatDateOfYear(at, { language: question.language, timezone: rules.timezone });
}

/** What was asked, as the letter says it: the recipient of the settings only where the sheet names none. */
function contentsOf(question: Question): LetterContents {
  const { operators: _operators, draft: _draft, letterhead, recipient, ...contents } = question;
  const { recipient: usual, signature: _signature, ...head } = letterhead;
  return { ...contents, letterhead: head, recipient: recipient === "" ? usual : recipient };
}
