/** What a round's outcome says in its sentence and in its facts, beside what the audit counted. */
import { withoutStanding } from "../core/posts/letter-standing.ts";
import { readHiddenJson } from "../core/text/hidden-json.ts";
import type { Decision } from "../core/record/vote-facts.ts";
import { plainInMarkdown } from "../core/text/plain-text.ts";
import { shorten } from "../core/text/shorten.ts";
import { asShown } from "./as-shown.ts";
import { labelOf, optionsIn } from "./ballot-labels.ts";
import { say } from "../core/words/say.ts";
import { outcomeFacts } from "../core/record/outcome-facts.ts";
import type { CheckedRound, RoundCheck } from "./check-round.ts";
import type { Count, Option } from "./recount.ts";

/** Gives the fingerprint of the count as the facts come to it; null where the outcome is not shown or holds none. */
export function checkOutcome(check: RoundCheck, checked: CheckedRound): string | null {
  const { record, notebook, places, opening } = check;
  const { decided, count, closedAt } = checked;
  const post = record.posts.get(`outcome:${opening.n}:${opening.round}`);
  if (decided === null || count === null || post === undefined) return null;
  const source = places.post(post.post_number);
  checkSentence(check, count, decided.decision, post.raw);
  const hidden = readHiddenJson("outcome", post.raw);
  if (hidden.kind !== "found") {
    notebook.note("different", `facts.${hidden.kind}`, {}, source);
    return null;
  }
  const stated = JSON.stringify(hidden.value);
  const recorded = JSON.stringify(outcomeFacts(closedAt ?? 0, decided, opening.rules));
  notebook.compare(stated === recorded, "facts.same", "facts.other", {}, source);
  const sum = record.check.sha256(stated);
  const isPrinted = post.raw.includes(sum);
  notebook.compare(isPrinted, "facts.sum", "facts.other-sum", { sum: sum.slice(0, 16) }, source);
  return record.check.sha256(recorded);
}

const DECISIONS: readonly Decision[] = ["granted", "refused", "blocked", "tied", "no-quorum", "nobody"];

/**
 * Numbers are read by the labels of the poll, and the decision by its words, so that a sentence is understood as a
 * reader would, however it is put. Where it cannot be, that is said.
 */
function checkSentence(check: RoundCheck, count: Count, decision: Decision, posted: string): void {
  const raw = asShown(withoutStanding(posted));
  const { notebook, places, opening, record } = check;
  const post = record.posts.get(`outcome:${opening.n}:${opening.round}`);
  const source = places.post(post?.post_number ?? 0);
  const { language, project } = opening.question;
  const line = raw.split("\n").find((one) => one.startsWith("**")) ?? "";
  const bold = /^\*\*(.*?)\*\*(?= |$)/.exec(line)?.[1] ?? "";
  const title = plainInMarkdown(shorten(project, 120));
  const isConsent = opening.rules.rule?.kind === "consent";
  const said = DECISIONS.filter((one) => {
    const key = isConsent && one === "blocked" ? "outcome.blocked-consent" : (`outcome.${one}` as const);
    return say(language, key, { title }) === bold;
  });
  if (said.length === 0) notebook.note("unchecked", "sentence.decision-unread", { sentence: bold }, source);
  else if (!said.includes(decision))
    notebook.note("different", "sentence.decision", { sentence: bold }, source);
  const sentence = line.slice(bold.length + 4);
  const figures = figuresIn(sentence, check);
  const wanted = { for: count.for, abstain: count.abstain, against: count.against, block: count.block };
  const options = optionsIn(opening).map(([option]) => option);
  const unread = options.filter((option) => figures[option] === null);
  const wrong = options.filter((option) => figures[option] !== null && figures[option] !== wanted[option]);
  const labels = (some: readonly Option[]): string =>
    some.map((option) => labelOf(opening, option)).join(", ");
  if (unread.length > 0) notebook.note("unchecked", "sentence.unread", { options: labels(unread) }, source);
  for (const option of wrong)
    notebook.note(
      "different",
      "sentence.figure",
      { option: labels([option]), said: figures[option] ?? 0, counted: wanted[option] },
      source,
    );
  const numbers = numbersIn(sentence);
  const missing = [count.voted, count.able].filter((number) => !numbers.includes(number));
  for (const number of missing) notebook.note("different", "sentence.missing", { number }, source);
  const recusedLine = numbersIn(raw.slice(raw.indexOf(line) + bold.length, raw.indexOf("[details")));
  if (count.recused > 0 && !recusedLine.includes(count.recused))
    notebook.note("different", "sentence.missing", { number: count.recused }, source);
  if (said.includes(decision) && unread.length + wrong.length + missing.length === 0)
    notebook.note("found", "sentence.same", {}, source);
}

/** Labels have a capital, by which "7 votes pour 9 personnes" is told from "7 Pour". */
const NONE = "[Aa]ucune?|[Nn]o|[Nn]one";

function figuresIn(sentence: string, { opening }: RoundCheck): Record<Option, number | null> {
  const figureOf = (option: Option): number | null => {
    const found = new RegExp(
      `(?<![\\p{L}\\d])(\\d+|${NONE})(?: \\p{L}+)? ${labelOf(opening, option)}`,
      "u",
    ).exec(sentence)?.[1];
    if (found === undefined) return null;
    return /^\d/.test(found) ? Number(found) : 0;
  };
  return {
    for: figureOf("for"),
    abstain: figureOf("abstain"),
    against: figureOf("against"),
    block: figureOf("block"),
  };
}

/** Every whole number of a text. */
export function numbersIn(text: string): number[] {
  return (text.match(/(?<![\p{L}\d.])\d+(?![\p{L}\d])/gu) ?? []).map(Number);
}
