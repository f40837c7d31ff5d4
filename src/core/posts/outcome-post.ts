/**
 * The result of a round in one sentence with its arithmetic, the positions quoted with their authors, the votes
 * set aside, what follows; the facts by id in a comment; and, where nothing holds it, the letter itself.
 */
import { concerns } from "../record/act.ts";
import { USUAL_RULE, votesNeeded } from "../model/voting-rule.ts";
import type { Counted, DecidedBy, Decision } from "../record/vote-facts.ts";
import { issuedLetter } from "../request/letter-of.ts";
import type { LetterData } from "../model/letter-data.ts";
import type { LetterText } from "../model/letter-text.ts";
import type { Tools } from "../model/tools.ts";
import { countAsDecided, countRound, countedNow } from "../request/count-round.ts";
import { letterWaits } from "../request/letter-waits.ts";
import { lettersOf } from "../request/letter-life.ts";
import type { LetterIssue } from "../request/letter-life.ts";
import type { Project, Request, Round } from "../request/request.ts";
import type { Tally } from "../request/tally.ts";
import { formatDayTime } from "../dates/format-date.ts";
import { placeOf } from "../request/request.ts";
import { MARK_END, markText } from "../text/mark.ts";
import { unbroken } from "../words/no-break.ts";
import { POST_LIMIT } from "../text/normalise-raw.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";
import type { WordKey } from "../words/french.ts";
import { fitting, listWithin } from "./as-many-as-fit.ts";
import { letterPart } from "./letter-part.ts";
import { mention, nameOf, numberFor } from "./names.ts";
import { factsSha256, hideOutcomeFacts, outcomeFacts } from "../record/outcome-facts.ts";
import { courtesyLetter } from "./courtesy-letter.ts";
import { JUST_AFTER } from "./outcome-moment.ts";
import { inTurns, mostInTurns } from "./positions-named.ts";
import { quote } from "./quote.ts";
import { reasonInWords } from "./rule-in-words.ts";

export interface OutcomeText {
  readonly raw: string;
  /** The letter to set and attach; null when none is issued with the outcome. */
  readonly letter: LetterData | null;
}

/**
 * The post of a decided round: a function of what was recorded, so that it can be posted twice as the same. Whether
 * the letter stands in it is said where that is settled, and where it is not follows from what the letter waits for.
 */
export function outcomeText(
  request: Request,
  project: Project,
  round: Round,
  { letterText, seal }: Tools,
  settled: "with-letter" | "without" | null = null,
): OutcomeText {
  const { language } = request.settings;
  const count = countAsDecided(round) ?? countRound(project, round);
  const counted = round.counted ?? countedNow(project, round);
  const { decision, reason } = counted;
  const { rules } = round.opening;
  const isConsent = rules.rule?.kind === "consent";
  const result =
    isConsent && decision === "blocked" ? "outcome.blocked-consent" : (`outcome.${decision}` as const);
  const [first] = lettersOf(request, project);
  const letter =
    first !== undefined &&
    (settled ?? (letterWaits(request, project) === null ? "with-letter" : "")) === "with-letter"
      ? issuedLetter(request, project, first)
      : null;
  const title = plainInMarkdown(shorten(round.opening.question.project, 120));
  const marks = [markText({ kind: "outcome", n: project.n, round: round.round })];
  if (letter !== null) marks.push(markText({ kind: "letter", n: project.n, ref: letter.reference }));
  const facts = outcomeFacts(round.closedAt ?? round.endsAt, counted, rules);
  const about = (named: readonly string[]): string[] => [
    [
      `**${say(language, result, { title })}**`,
      arithmetic(request, count, rules),
      reasonInWords(language, reason, rules, count),
      recusedInWords(request, count),
    ].join(" "),
    "",
    ...(round.closedWhy === "late" ? [late(request, round), ""] : []),
    ...spacedList([...named, ...votersApart(request, round, count)]),
    ...follows(request, project, counted, letter),
  ];
  const withPositions = (named: readonly string[]): string[] => [
    ...marks,
    unbroken(language, about(named).join("\n")),
    ...(letter === null ? [] : ["", ...letterPart(request, letter, letterText)]),
    ...(decision === "refused"
      ? ["", unbroken(language, courtesyLetter(request, project, round, reason).join("\n"))]
      : []),
    "",
    `[details="${say(language, "outcome.fingerprint")}"]`,
    factsSha256(seal, facts),
    "[/details]",
    ...marks.map(() => MARK_END),
    "",
    hideOutcomeFacts(facts),
  ];
  const room = POST_LIMIT - FREE - withPositions([]).join("\n").length;
  return { raw: withPositions(positions(request, project, round, room)).join("\n"), letter };
}

function spacedList(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, ""];
}

function arithmetic(request: Request, count: Tally, rules: DecidedBy): string {
  const { language } = request.settings;
  const quorum = votesNeeded(rules.quorum, count.able);
  return say(language, rules.rule?.kind === "consent" ? "outcome.count-consent" : "outcome.count", {
    ...numbers(count),
    quorum,
    reached: say(language, count.voted >= quorum ? "quorum.reached" : "quorum.missed"),
  });
}

function recusedInWords({ settings: { language } }: Request, { recused }: Tally): string {
  return recused === 0
    ? say(language, "outcome.nobody-recused")
    : say(language, "outcome.recused", { recused });
}

/** A letter that stands by itself: its outcome could not carry it, or it replaces another. */
export function lateLetterText(
  request: Request,
  project: Project,
  issue: LetterIssue,
  letterText: LetterText,
): string {
  const letter = issuedLetter(request, project, issue);
  const { version, reissue } = issue;
  return [
    markText({
      kind: "letter",
      n: project.n,
      ...(version === 1 ? {} : { version: String(version) }),
      ref: letter.reference,
    }),
    ...(letter.replaces === null || reissue === null
      ? []
      : [
          say(request.settings.language, "letter.replaces", {
            reference: letter.replaces.reference,
            by: nameOf(request, reissue.by),
            reason: plainInMarkdown(reissue.text),
          }),
          "",
        ]),
    ...letterPart(request, letter, letterText),
    MARK_END,
  ].join("\n");
}

/** Why it was late nobody can tell: the service may have been down, the topic archived or out of reach. */
function late(request: Request, round: Round): string {
  const end = formatDayTime(round.endsAt, placeOf(request));
  const closed = formatDayTime(round.closedAt ?? round.endsAt, placeOf(request));
  return say(request.settings.language, "outcome.late", { end, closed });
}

function numbers(count: Tally): Record<string, number> {
  return {
    voted: count.voted,
    able: count.able,
    for: count.for,
    against: count.against,
    abstain: count.abstain,
    block: count.block,
  };
}

/** Characters that quotes may take in all, as they are written; and what the post keeps free beside its other parts. */
const QUOTES_ROOM = 12_000;
const FREE = 500;
const LONGEST_QUOTE = 400;
const SHORTEST_QUOTE = 80;

/** The positions that were open when it was decided, as far as there is `room` for them. */
function positions(request: Request, project: Project, round: Round, room: number): string[] {
  const { language } = request.settings;
  const decidedAt = round.closedAt ?? round.endsAt;
  // A position taken after the vote has its own place in the status: the outcome speaks of the decision.
  const open = project.positions.filter(
    (position) => position.open && concerns(position.n, project.n) && position.at <= decidedAt + JUST_AFTER,
  );
  const longest = Math.max(SHORTEST_QUOTE, Math.min(LONGEST_QUOTE, Math.floor(QUOTES_ROOM / open.length)));
  const line = ({ kind, id, who, text, holds }: (typeof open)[number]): string => {
    const values = { id, name: nameOf(request, who), text: quote(language, text, longest) };
    const isRemark = kind === "objection" && !holds;
    return `- ${say(language, isRemark ? "outcome.remark" : `outcome.${kind}`, values)}`;
  };
  const { shown, more } = fitting(inTurns(open).map(line), Math.min(QUOTES_ROOM, room));
  const named = mostInTurns(open, shown.length).map(line);
  return more === 0 ? named : [...named, `- ${say(language, "status.more-positions", { more })}`];
}

function votersApart(request: Request, round: Round, count: Tally): string[] {
  const { language } = request.settings;
  const lines: string[] = [];
  if (count.unarguedBlocks.length > 0) {
    const names = count.unarguedBlocks.map((voter) => nameOf(request, voter));
    lines.push(
      `- ${say(language, asAgainst(round.opening.rules), { count: names.length, names: listWithin(language, names) })}`,
    );
  }
  for (const [key, voters] of [
    ["outcome.set-aside", count.setAside],
    ["outcome.strangers", count.strangers],
  ] as const) {
    if (voters.length === 0) continue;
    const names = voters.map((voter) => nameOf(request, voter));
    lines.push(`- ${say(language, key, { count: names.length, names: listWithin(language, names) })}`);
  }
  return lines;
}

/** Why blocks, or objections, do not count as such. */
function asAgainst({ rule = USUAL_RULE }: DecidedBy): WordKey {
  if (rule.kind === "consent") return "outcome.unargued-consent";
  return rule.block === "against" ? "outcome.block-against" : "outcome.unargued";
}

/** What happens next and who has to do something. */
function follows(
  request: Request,
  project: Project,
  { decision, argued }: Counted,
  letter: LetterData | null,
): string[] {
  const { language } = request.settings;
  const lines = [
    say(language, `follows.${decision}`, { id: argued[0]?.[1] ?? "O1", n: numberFor(request, project) }),
  ];
  if (decision === "granted" && letter === null) {
    const waits = letterWaits(request, project);
    if (waits !== null) lines.push(waits);
  }
  const told = toldNext(request, decision, letter);
  return [[...lines, ...told].join(" ")];
}

/** Whoever has to pass the letter on, or the news that there is none. */
function toldNext(request: Request, decision: Decision, letter: LetterData | null): string[] {
  const { relayer, requester, settings } = request;
  const who = relayer ?? requester.account;
  if (who === null) return [];
  const values = { who: mention(who), requester: plainInMarkdown(shorten(requester.name, 80)) };
  if (letter !== null)
    return [say(settings.language, relayer === null ? "follows.yours" : "follows.pass-on", values)];
  return decision === "refused" && relayer !== null
    ? [say(settings.language, "follows.courtesy", values)]
    : [];
}
