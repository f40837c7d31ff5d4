/** A letter's text as the record gives it: what was asked and decided, who signed, what it replaces. */
import { formatDateOfYear } from "../core/dates/format-date.ts";
import type { LetterContents, LetterData } from "../core/model/letter-data.ts";
import type { ActOf } from "../core/record/act.ts";
import type { Question } from "../core/record/vote-facts.ts";
import type { CheckedRound, RoundCheck } from "./check-round.ts";

/** A letter's data but for what its own text shows: what was asked and decided, who signed, what it replaces. */
export function issuedAs(
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

/** The reference that a letter of this decision bears. */
export function referenceOf(check: RoundCheck, { closedAt }: CheckedRound, version: number): string {
  const year = dayOf(check, closedAt ?? 0).slice(-4);
  const first = `LS-${year}-${check.forum.topic.id}-${check.opening.n}`;
  return version === 1 ? first : `${first}-${version}`;
}

function dayOf({ opening: { question, rules } }: RoundCheck, at: number): string {
  return formatDateOfYear(at, { language: question.language, timezone: rules.timezone });
}

/** What was asked, as the letter says it: the recipient of the settings only where the sheet names none. */
export function contentsOf(question: Question): LetterContents {
  const { operators: _operators, draft: _draft, letterhead, recipient, ...contents } = question;
  const { recipient: usual, signature: _signature, ...head } = letterhead;
  return { ...contents, letterhead: head, recipient: recipient === "" ? usual : recipient };
}
