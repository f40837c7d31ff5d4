/** Opening, keeping and closing the votes. */
import { draftLetter } from "../posts/letter-of.ts";
import type { LetterText } from "../model/letter-text.ts";
import type { Step } from "../model/step.ts";
import { PDF_PLACEHOLDER } from "../posts/attachment-link.ts";
import { ballotText } from "../posts/ballot-post.ts";
import { letterFileName } from "../posts/letter-part.ts";
import { missingConditions } from "../request/conditions.ts";
import { electorateGroup, electorateGroupMark, electorateGroupNames } from "../request/electorate-group.ts";
import { currentRound } from "../request/request.ts";
import type { Project, Request, Round } from "../request/request.ts";
import { sameText } from "../text/normalise-raw.ts";
import { say } from "../words/say.ts";
import { newPost } from "./new-post.ts";
import { together } from "./timed.ts";
import type { Timed } from "./timed.ts";

export function ballotSteps(request: Request, now: number, letterText: LetterText): Timed {
  return together(request.projects.map((project) => projectSteps(request, project, now, letterText)));
}

function projectSteps(request: Request, project: Project, now: number, letterText: LetterText): Timed {
  const closing = project.rounds.flatMap(closeSteps);
  if (closing.length > 0) return { steps: closing, wakeAt: null };
  const round = currentRound(project);
  if (round?.state === "open")
    return { steps: keepBallot(request, project, round, letterText), wakeAt: null };
  if (project.withdrawn !== null || round?.state === "closing") return { steps: [], wakeAt: null };
  const ordered = orderedRound(request, project);
  if (ordered !== null) return { steps: openBallot(request, project, ordered, letterText), wakeAt: null };
  const missing = missingConditions(request, project, now);
  const [first] = missing;
  if (first === undefined)
    return { steps: openBallot(request, project, (round?.round ?? 0) + 1, letterText), wakeAt: null };
  return { steps: [], wakeAt: missing.length === 1 && first.kind === "discussion" ? first.until : null };
}

/** The round that a steward has ordered and that has no ballot yet. */
function orderedRound(request: Request, project: Project): number | null {
  const next = (currentRound(project)?.round ?? 0) + 1;
  const ordered = request.acts.some((act) => act.do === "open" && act.n === project.n && act.round === next);
  return ordered && project.electorate.length > 0 ? next : null;
}

function closeSteps(round: Round): Step[] {
  if (round.state === "open" || round.post === null || round.poll?.status !== "open") return [];
  return [{ kind: "close-poll", postId: round.post.id, poll: round.poll.name }];
}

function openBallot(request: Request, project: Project, round: number, letterText: LetterText): Step[] {
  const { language } = request.settings;
  const { topic } = request.snapshot;
  const { n } = project;
  const group = electorateGroup(request.snapshot, n);
  if (group === null) {
    return [
      {
        kind: "create-group",
        names: electorateGroupNames(topic.id, n),
        title: say(language, "group.title", { n }),
        bio: `${electorateGroupMark(topic.id, n)}\n${say(language, "group.bio", { n, url: `${request.settings.forumUrl}/t/${topic.id}` })}`,
        members: project.electorate,
      },
    ];
  }
  const letter = draftLetter(request, project);
  const draft = {
    placeholder: PDF_PLACEHOLDER,
    sha256Placeholder: null,
    fileName: letterFileName(letter, n),
    whenRefused: say(language, "letter.no-pdf"),
    letter,
  };
  const raw = ballotText(request, project, round, group.name, letterText, null);
  return [newPost(`ballot:${n}:${round}`, raw, { attachments: [draft] })];
}

/** The text around the poll follows the end of the vote and the recusals; the poll itself is never touched. */
function keepBallot(request: Request, project: Project, round: Round, letterText: LetterText): Step[] {
  const { post, poll } = round;
  if (post === null || poll === null) return [];
  // The vote goes on until its end, whoever has closed the poll by hand: stewards end it with a command.
  const reopened: Step[] =
    poll.status === "open" ? [] : [{ kind: "open-poll", postId: post.id, poll: poll.name }];
  const raw = ballotText(request, project, round.round, poll.groups[0] ?? "", letterText, {
    endsAt: round.endsAt,
    raw: post.raw,
  });
  if (sameText(post.raw, raw)) return reopened;
  return [...reopened, { kind: "edit-post", postId: post.id, raw, expected: post.raw, wiki: false }];
}
