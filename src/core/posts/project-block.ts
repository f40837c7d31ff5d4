/**
 * One block of the status a project, for a telephone: its name and stage, the one thing that comes next, and links
 * to what there is: sheet, ballot, draft, outcome, letter, PDF.
 */
import { formatDayTime } from "../dates/format-date.ts";
import { countAsDecided, countRound } from "../request/count-round.ts";
import { letterFile } from "../request/letter-file.ts";
import { currentLetter } from "../request/letter-life.ts";
import { isSignatureNext, letterWaits } from "../request/letter-waits.ts";
import { isProgrammeGone } from "../request/programme.ts";
import { currentRound, placeOf } from "../request/request.ts";
import type { Project, Request, Round } from "../request/request.ts";
import type { Tally } from "../request/tally.ts";
import { votesNeeded } from "../model/voting-rule.ts";
import { say } from "../words/say.ts";
import { decisionInWords } from "./rule-in-words.ts";
import { uploadIn } from "../text/letter-links.ts";
import { addressOf, titleOf } from "./names.ts";
import { awaitedSignatories, nextThing } from "./next-thing.ts";

/** The project's block, in one paragraph. */
export function projectBlock(request: Request, project: Project): string {
  return [...sentences(request, project), links(request, project)].filter((part) => part !== "").join(" ");
}

/** The block in a few words, where the status has no room for more: "La Halle (Lettre remise)". */
export function briefly(request: Request, project: Project): string {
  const { post } = project;
  const title = titleOf(project);
  const named = post === null ? title : `[${title}](${addressOf(request, post)})`;
  return `${named} (${say(request.settings.language, `stage.${project.stage}`)})`;
}

function sentences(request: Request, project: Project): string[] {
  const { language } = request.settings;
  const title = titleOf(project);
  const stage = say(language, `stage.${project.stage}`);
  const round = currentRound(project);
  switch (project.stage) {
    case "incomplete":
    case "review":
      return [
        say(language, "block.head", {
          title,
          // Of what stage it is, its own settings would have to say.
          stage: isProgrammeGone(request) ? say(language, "stage.on-hold") : stage,
        }),
        round === null ? "" : earlierVote(request, project, round),
        nextThing(request, project),
      ];
    case "vote":
      return round === null ? [] : [vote(request, project, round)];
    case "granted":
      return [
        decided(request, project, round),
        letterWaits(request, project) ?? say(language, "next.letter"),
        isSignatureNext(request, project)
          ? say(language, "next.signature", { names: awaitedSignatories(request, project) })
          : "",
      ];
    case "refused":
    case "delivered":
      return [decided(request, project, round)];
    case "withdrawn":
      return [say(language, "block.head", { title, stage })];
  }
}

function vote(request: Request, project: Project, round: Round): string {
  const { language } = request.settings;
  const title = titleOf(project);
  const count = countRound(project, round);
  const said = inNumbers(request, count);
  if (round.state === "opening") return say(language, "block.opening", { title });
  if (round.state === "closing") return say(language, "block.closing", { title, ...said });
  const quorum = votesNeeded(round.opening.rules.quorum, count.able);
  const left = Math.max(0, quorum - count.voted);
  return say(language, "block.vote", {
    title,
    end: formatDayTime(round.endsAt, placeOf(request)),
    ...said,
    quorum: say(language, left === 0 ? "quorum.there" : "quorum.left", { quorum, left }),
  });
}

function inNumbers(
  { settings: { language } }: Request,
  count: Tally,
): { readonly cast: string; readonly recused: string } {
  return {
    cast: say(language, "count.cast", { voted: count.voted, able: count.able }),
    recused: say(language, "count.recused", { recused: count.recused }),
  };
}

function decided(request: Request, project: Project, round: Round | null): string {
  const { language } = request.settings;
  const title = titleOf(project);
  const stage = say(language, `stage.${project.stage}`);
  if (round === null) return say(language, "block.head", { title, stage });
  const count = countAsDecided(round) ?? countRound(project, round);
  return say(language, "block.decided", { title, stage, ...inNumbers(request, count) });
}

/** What became of a round after which the request is discussed again. */
function earlierVote(request: Request, project: Project, round: Round): string {
  const { language } = request.settings;
  if (round.state === "void") return say(language, "block.void");
  if (round.decision === null) return "";
  const count = countAsDecided(round) ?? countRound(project, round);
  return say(language, "block.earlier", {
    decision: decisionInWords(language, round.decision, round.opening.rules),
    ...inNumbers(request, count),
  });
}

/** What one may want to open, the most wanted last: a thumb finds the end of a paragraph. */
function links(request: Request, project: Project): string {
  const { language } = request.settings;
  const { post, letter } = project;
  const round = currentRound(project);
  const found: string[] = [];
  const to = (key: "sheet" | "ballot" | "outcome" | "letter", there: { readonly number: number }): void => {
    found.push(`[${say(language, `link.${key}`)}](${addressOf(request, there)})`);
  };
  const file = (key: "draft" | "pdf", upload: string | null): void => {
    if (upload !== null) found.push(`[${say(language, `link.${key}`)}|attachment](${upload})`);
  };
  if (post !== null) to("sheet", post);
  if (round?.outcome) to("outcome", round.outcome);
  if (project.stage === "vote" && round?.post) {
    file("draft", uploadIn(round.post.raw));
    to("ballot", round.post);
  }
  if (letter !== null) {
    if (letter.id !== round?.outcome?.id) to("letter", letter);
    const issue = currentLetter(request, project);
    file("pdf", (issue === null ? null : letterFile(request.snapshot.bot, issue))?.upload ?? null);
  }
  return found.join(" · ");
}
