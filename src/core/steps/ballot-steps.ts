/** Opening, keeping and closing the votes. That a vote opens or ends is recorded before (`vote-acts.ts`). */
import { draftOf } from "../request/letter-of.ts";
import type { LetterText } from "../model/letter-text.ts";
import type { Attachment, Step } from "../model/step.ts";
import type { Tools } from "../model/tools.ts";
import { PDF_PLACEHOLDER } from "../text/letter-links.ts";
import { ballotText, ballotTextAtOpening } from "../posts/ballot-post.ts";
import { letterFileName } from "../posts/letter-part.ts";
import { titleOf } from "../posts/names.ts";
import { missingConditions } from "../request/conditions.ts";
import { electorateGroup, electorateGroupMark, electorateGroupNames } from "../request/electorate-group.ts";
import { currentRound } from "../request/request.ts";
import type { Project, Request, Round } from "../request/request.ts";
import { sameText } from "../text/normalise-raw.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";
import { newPost } from "./new-post.ts";
import { groupSteps } from "./recusal-steps.ts";
import { together } from "./timed.ts";
import type { Timed } from "./timed.ts";

export function ballotSteps(request: Request, now: number, tools: Tools): Timed {
  return together(request.projects.map((project) => projectSteps(request, project, now, tools)));
}

function projectSteps(request: Request, project: Project, now: number, tools: Tools): Timed {
  const closing = project.rounds.flatMap(closeSteps);
  if (closing.length > 0) return due(closing);
  const round = currentRound(project);
  switch (round?.state) {
    case "opening":
      return due(openBallot(request, project, round, tools));
    case "open":
      return due(keepBallot(request, project, round, tools.letterText));
    case "closing":
      return due([]);
    case "decided":
    case "void":
    case undefined:
      return { steps: [], wakeAt: project.withdrawn === null ? whenItMayOpen(request, project, now) : null };
  }
}

function due(steps: readonly Step[]): Timed {
  return { steps, wakeAt: null };
}

/** A vote that waits for nothing but its time for discussion opens when that is over. */
function whenItMayOpen(request: Request, project: Project, now: number): number | null {
  const missing = missingConditions(request, project, now);
  const [first] = missing;
  return missing.length === 1 && first?.kind === "discussion" ? first.until : null;
}

function closeSteps(round: Round): Step[] {
  const isOver = round.closedWhy !== null || round.state === "decided" || round.state === "void";
  if (!isOver || round.post === null || round.poll?.status !== "open") return [];
  return [{ kind: "close-poll", postId: round.post.id, poll: round.poll.name }];
}

function openBallot(request: Request, project: Project, round: Round, { letterText, seal }: Tools): Step[] {
  const { language } = request.settings;
  const { n } = project;
  const group = electorateGroup(request.snapshot, n);
  if (group === null)
    return [createGroup(request, project, electorateGroupNames(request.snapshot.topic.id, n, seal))];
  // Killed before it was filled, or left from an earlier round: once the ballot is there, whoever is missing in the
  // group was taken out by hand.
  const putRight = groupSteps(project, group);
  if (putRight.length > 0) return putRight;
  const letter = draftOf(round.opening.question);
  const draft: Attachment = {
    kind: "letter",
    placeholder: PDF_PLACEHOLDER,
    sha256Placeholder: null,
    fileName: letterFileName(letter, n),
    whenRefused: say(language, "letter.no-pdf"),
    letter,
  };
  const raw = ballotTextAtOpening(request, project, round, group.name, letterText);
  return [newPost(`ballot:${n}:${round.round}`, raw, { attachments: [draft] })];
}

function createGroup(request: Request, project: Project, names: readonly string[]): Step {
  const { language, forumUrl } = request.settings;
  const { id } = request.snapshot.topic;
  const { n } = project;
  return {
    kind: "create-group",
    names,
    title: say(language, "group.title", { title: shorten(project.title, 60) }),
    bio: `${electorateGroupMark(id, n)}\n${say(language, "group.bio", { title: titleOf(project), url: `${forumUrl}/t/${id}` })}`,
    members: project.electorate,
  };
}

/** The text around the poll follows the end of the vote and the recusals; the poll itself stays as it was posted. */
function keepBallot(request: Request, project: Project, round: Round, letterText: LetterText): Step[] {
  const { post, poll, group } = round;
  if (post === null || poll === null) return [];
  const steps: Step[] = [];
  // Deleted or renamed, the group that the poll asks for is there no more: nobody could vote.
  if (
    group !== null &&
    electorateGroup(request.snapshot, project.n)?.name.toLowerCase() !== group.toLowerCase()
  )
    steps.push(createGroup(request, project, [group]));
  // The vote goes on until its end, whoever has closed the poll by hand: stewards end it with a command.
  if (poll.status !== "open") steps.push({ kind: "open-poll", postId: post.id, poll: poll.name });
  const raw = ballotText(request, project, round, letterText);
  if (sameText(post.raw, raw)) return post.wiki ? [...steps, unwiki(post.id)] : steps;
  if (post.editor === null) return [...steps, { kind: "trace-post", postId: post.id }];
  return [...steps, { kind: "edit-post", postId: post.id, raw, expected: post.raw, wiki: false }];
}

function unwiki(postId: number): Step {
  return { kind: "set-wiki", postId, wiki: false };
}
