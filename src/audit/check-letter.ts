/**
 * The letter of a granted project: whether it says what was voted on, whether its file is the one whose fingerprint
 * is stated, and whether ballot, card and public page say the same.
 */
import { asDraft } from "../core/model/letter-data.ts";
import type { LetterData } from "../core/model/letter-data.ts";
import { letterAddress, sha256In, siteOfLetter, uploadIn } from "../core/text/letter-links.ts";
import { withoutStanding } from "../core/posts/letter-standing.ts";
import { actsOf } from "../core/record/act.ts";
import { normaliseRaw } from "../core/text/normalise-raw.ts";
import { marksOf } from "../core/text/mark.ts";
import { plainInMarkdown } from "../core/text/plain-text.ts";
import { shorten } from "../core/text/shorten.ts";
import { loadLetterTemplates } from "../letter/letter-template.ts";
import { asShown } from "./as-shown.ts";
import { checkCard } from "./check-card.ts";
import type { CheckedRound, RoundCheck } from "./check-round.ts";
import type { Source } from "./finding.ts";
import type { SeenPost } from "./public-forum.ts";
import { contentsOf, issuedAs, referenceOf } from "./letter-as-recorded.ts";
import { standingAgain } from "./standing-again.ts";
import type { Standing } from "./standing-again.ts";
import type { AuditKey, AuditValues } from "./words.ts";

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
    const shown = asShown(ballot.raw);
    const asked = [opening.question.project, opening.question.holder].filter(
      (value) => !shown.includes(plainInMarkdown(shorten(value, 120))),
    );
    for (const value of asked) notebook.note("different", "ballot.other-question", { value }, source);
  }
  if (checked.decided?.decision !== "granted") return;
  const letters = lettersOf(check);
  for (const letter of letters) {
    const last = letters.at(-1)?.version ?? 1;
    const standing = standingAgain(record.acts, checked, letter.version, last);
    await checkIssued(check, checked, letter, {
      standing,
      countSha256,
      letterText: isOurs ? letterText : null,
    });
  }
}

interface Expected {
  readonly standing: Standing;
  readonly countSha256: string | null;
  /** Null where the network's letters are not in our words. */
  readonly letterText: ((letter: LetterData) => string) | null;
}

/** One letter that is out: its text, its file, its copies, its card and its page. */
async function checkIssued(
  check: RoundCheck,
  checked: CheckedRound,
  letter: IssuedLetter,
  { standing, countSha256, letterText }: Expected,
): Promise<void> {
  const { notebook, places } = check;
  const { post, version } = letter;
  const source = places.post(post.post_number);
  const raw = withoutStanding(post.raw);
  const reference = String(marksOf(raw).find(({ kind }) => kind === "letter")?.["ref"] ?? "");
  checkText(check, checked, letter, reference, letterText);
  const fileSha256 = sha256In(raw);
  const upload = uploadIn(raw);
  if (fileSha256 === null || upload === null) notebook.note("unchecked", "file.none", { reference }, source);
  else {
    const values = { reference, sum: fileSha256.slice(0, 16) };
    await checkFile(check, upload, fileSha256, ["file.same", "file.other", "file.unread"], values, source);
  }
  const copies = actsOf(check.record.acts, "copy").filter(
    (act) => act.n === check.opening.n && act.version === version,
  );
  for (const { upload: name, sha256, by } of copies) {
    const values = { reference, sum: sha256.slice(0, 16), name: by.name };
    const keys = ["copy.same", "copy.other", "copy.unread"] as const;
    await checkFile(check, `upload://${name}`, sha256, keys, values, source);
  }
  const stated = {
    reference,
    countSha256,
    fileSha256,
    copies: copies.map(({ sha256 }) => sha256),
    standing,
    raw,
  };
  await checkCard(check, checked, stated);
}

/** Whether the file that lies on the forum is the one whose fingerprint is stated. */
async function checkFile(
  { forum, notebook }: RoundCheck,
  upload: string,
  stated: string,
  [same, other, unread]: readonly [AuditKey, AuditKey, AuditKey],
  values: AuditValues,
  source: Source,
): Promise<void> {
  const sha256 = await forum.sha256Of(upload);
  if (sha256 === null) notebook.note("unchecked", unread, values, source);
  else notebook.compare(sha256 === stated, same, other, { ...values, sum: sha256.slice(0, 16) }, source);
}

interface IssuedLetter {
  readonly post: SeenPost;
  /** 1, and up where it was issued again. */
  readonly version: number;
}

/** The letters of the project that the record names, the first one first. */
function lettersOf({ record, opening }: RoundCheck): IssuedLetter[] {
  const key = `letter:${opening.n}`;
  return [...record.posts]
    .flatMap(([one, post]): IssuedLetter[] => {
      if (one === key) return [{ post, version: 1 }];
      return one.startsWith(`${key}:`) ? [{ post, version: Number(one.slice(key.length + 1)) }] : [];
    })
    .toSorted((one, other) => one.version - other.version);
}

function checkText(
  check: RoundCheck,
  checked: CheckedRound,
  { post, version }: IssuedLetter,
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
      if (!asShown(post.raw).includes(plainInMarkdown(value)))
        notebook.note("different", "letter.other-question", { value }, source);
    return;
  }
  const { count } = checked;
  const figures =
    count === null
      ? null
      : {
          for: count.for,
          against: count.against,
          abstain: count.abstain,
          recused: count.recused,
          ...(opening.rules.rule?.kind === "consent" ? { mode: "consent" as const } : {}),
        };
  const site = siteOfLetter(post.raw, reference);
  const verificationUrl = site === null ? null : letterAddress(site, reference);
  const written = issuedAs(check, checked, version);
  const texts = [null, figures].map((numbers) =>
    letterText({ ...written, reference, numbers, verificationUrl }),
  );
  const isSame = texts.some((text) => post.raw.includes(normaliseRaw(text)));
  notebook.compare(isSame, "letter.same", "letter.other", {}, source);
}
