/**
 * The result of a round in one sentence with its arithmetic, the positions quoted with their authors, the votes
 * set aside, what follows; the facts by id in a comment; and, where nothing holds it, the letter itself.
 */
import { concerns } from "../record/act.ts";
import { issuedLetter } from "./letter-of.ts";
import type { LetterData } from "../model/letter-data.ts";
import type { LetterText } from "../model/letter-text.ts";
import { countRound } from "../request/count-round.ts";
import { letterWaits } from "../request/letter-waits.ts";
import type { Project, Request, Round } from "../request/request.ts";
import { decide } from "../request/tally.ts";
import type { Tally } from "../request/tally.ts";
import { MARK_END, markText } from "../text/mark.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say, sayList } from "../words/say.ts";
import { letterPart } from "./letter-part.ts";
import { mention, nameOf } from "./names.ts";
import { hideOutcomeFacts } from "../record/outcome-facts.ts";
import type { OutcomeFacts } from "../record/outcome-facts.ts";
import { quote } from "./quote.ts";

export interface OutcomeText {
  readonly raw: string;
  /** The letter to set and attach; null when none is issued with the outcome. */
  readonly letter: LetterData | null;
}

export function outcomeText(
  request: Request,
  project: Project,
  round: Round,
  letterText: LetterText,
): OutcomeText {
  const { language, vote } = request.settings;
  const count = countRound(project, round);
  const { decision, reason } = decide(count, vote);
  const letter =
    decision === "granted" && letterWaits(request, project) === null
      ? issuedLetter(request, project, round)
      : null;
  const title = plainInMarkdown(shorten(project.title, 120));
  const marks = [markText({ kind: "outcome", n: project.n, round: round.round })];
  if (letter !== null) marks.push(markText({ kind: "letter", n: project.n, ref: letter.reference }));
  const lines = [
    ...marks,
    `**${say(language, `outcome.${decision}`, { title })}** ${say(language, "outcome.count", { ...numbers(count), quorum: vote.quorum })} ${say(language, `reason.${reason}`, { ...numbers(count), quorum: vote.quorum })}`,
    "",
    ...(round.closedWhy === "late" ? [say(language, "outcome.late"), ""] : []),
    count.recused === 0
      ? say(language, "outcome.nobody-recused")
      : say(language, "outcome.recused", { recused: count.recused }),
    "",
    ...details(request, project, count),
    ...follows(request, project, decision, letter),
    ...(letter === null ? [] : ["", "---", "", ...letterPart(request, letter, letterText)]),
    ...marks.map(() => MARK_END),
    "",
    hideOutcomeFacts({
      v: 1,
      decision,
      closedAt: round.closedAt ?? round.endsAt,
      electors: ids([...project.electorate, ...Object.values(count.votes).flat()]),
      recused: ids(project.recused.map(({ who }) => who)),
      votes: voteIds(count),
      unarguedBlocks: ids(count.unarguedBlocks),
      setAside: ids(count.setAside),
    }),
  ];
  return { raw: lines.join("\n"), letter };
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

function ids(people: readonly { readonly id: number }[]): number[] {
  return [...new Set(people.map(({ id }) => id))].toSorted((a, b) => a - b);
}

/** Characters that quotes may take in all: a post has room for 32,000, the letter among it. */
const QUOTES_ROOM = 12_000;
const LONGEST_QUOTE = 400;
const SHORTEST_QUOTE = 80;

function details(request: Request, project: Project, count: Tally): string[] {
  const { language } = request.settings;
  const lines: string[] = [];
  const open = project.positions.filter((position) => position.open && concerns(position.n, project.n));
  const room = Math.max(SHORTEST_QUOTE, Math.min(LONGEST_QUOTE, Math.floor(QUOTES_ROOM / open.length)));
  for (const { kind, id, who, text } of open.slice(0, QUOTES_ROOM / SHORTEST_QUOTE)) {
    const values = { id, name: nameOf(request, who), text: quote(language, text, room) };
    lines.push(`- ${say(language, `outcome.${kind}`, values)}`);
  }
  if (count.unarguedBlocks.length > 0) {
    const names = count.unarguedBlocks.map((voter) => nameOf(request, { id: voter.id, name: voter.name }));
    lines.push(
      `- ${say(language, "outcome.unargued", { count: names.length, names: sayList(language, names) })}`,
    );
  }
  if (count.setAside.length > 0) {
    const names = count.setAside.map((voter) => nameOf(request, { id: voter.id, name: voter.name }));
    lines.push(
      `- ${say(language, "outcome.set-aside", { count: names.length, names: sayList(language, names) })}`,
    );
  }
  return lines.length === 0 ? [] : [...lines, ""];
}

/** What happens next and who has to do something. */
function follows(
  request: Request,
  project: Project,
  decision: "granted" | "refused" | "blocked" | "no-quorum" | "nobody",
  letter: LetterData | null,
): string[] {
  const { language } = request.settings;
  const lines = [say(language, `follows.${decision}`)];
  if (decision === "granted") {
    const waits = letterWaits(request, project);
    if (waits !== null) lines.push(waits);
  }
  const { relayer, requester } = request;
  const told = relayer ?? requester.account;
  if (letter !== null && told !== null) {
    const key = relayer === null ? "follows.yours" : "follows.pass-on";
    lines.push(
      say(language, key, { who: mention(told), requester: plainInMarkdown(shorten(requester.name, 80)) }),
    );
  }
  return [lines.join(" ")];
}

/** Ids of the voters per option, sorted, so that the same votes give the same text. */
function voteIds({ votes }: Tally): OutcomeFacts["votes"] {
  return {
    for: ids(votes.for),
    abstain: ids(votes.abstain),
    against: ids(votes.against),
    block: ids(votes.block),
  };
}
