/**
 * Decisions and letters that were posted, as the record says, and that are in the topic no more: somebody has moved
 * them to another topic, or destroyed them. The same is posted again from what was recorded, whatever has come since.
 */
import type { LetterData } from "../model/letter-data.ts";
import type { Tools } from "../model/tools.ts";
import { letterFileName } from "../posts/letter-part.ts";
import { lateLetterText, outcomeText } from "../posts/outcome-post.ts";
import type { OutcomeText } from "../posts/outcome-post.ts";
import { letterKey, lettersOf } from "../request/letter-life.ts";
import type { LetterIssue } from "../request/letter-life.ts";
import { issuedLetter } from "../request/letter-of.ts";
import type { Project, Request } from "../request/request.ts";
import { PDF_PLACEHOLDER, SHA256_PLACEHOLDER } from "../text/letter-links.ts";

interface Again {
  /** The identity of its mark. */
  readonly key: string;
  readonly raw: string;
  /** The letter to set and attach; null where it bears none. */
  readonly letter: LetterData | null;
}

export function postsToSayAgain(request: Request, project: Project, tools: Tools): Again[] {
  const { n } = project;
  const [first] = lettersOf(request, project);
  const firstKey = letterKey(n, 1);
  const outcomes = project.rounds.flatMap((round): Again[] => {
    const key = `outcome:${n}:${round.round}`;
    if (!request.gone.has(key) || round.state !== "decided") return [];
    const isWithLetter =
      request.gone.get(key) === request.gone.get(firstKey) && first?.round.round === round.round;
    const text = outcomeText(request, project, round, tools, isWithLetter ? "with-letter" : "without");
    return [{ key, ...withItsFile(project, first, text) }];
  });
  const inOutcome = new Set(outcomes.map(({ key }) => request.gone.get(key)));
  const letters = lettersOf(request, project).flatMap((issue): Again[] => {
    const key = letterKey(n, issue.version);
    const id = request.gone.get(key);
    if (id === undefined || inOutcome.has(id)) return [];
    const raw = lateLetterText(request, project, issue, tools.letterText);
    const letter = issuedLetter(request, project, issue);
    return [{ key, ...withItsFile(project, issue, { raw, letter }) }];
  });
  return [...outcomes, ...letters];
}

/** The file that went out stays the letter's: made anew it would have another fingerprint. */
function withItsFile(project: Project, issue: LetterIssue | undefined, text: OutcomeText): OutcomeText {
  const issued = issue?.issued ?? null;
  if (text.letter === null || issued === null || issued.upload === "") return text;
  const link = `[${letterFileName(text.letter, project.n)}|attachment](${issued.upload})`;
  const raw = text.raw
    .replaceAll(PDF_PLACEHOLDER, () => link)
    .replaceAll(SHA256_PLACEHOLDER, () => issued.sha256);
  return { raw, letter: null };
}
