/** The outcome of a closed vote, the letter, its card in the register, and the end of the group. */
import { issuedLetter } from "../posts/letter-of.ts";
import type { LetterData } from "../model/letter-data.ts";
import type { LetterText } from "../model/letter-text.ts";
import type { Attachment, Step } from "../model/step.ts";
import { PDF_PLACEHOLDER, SHA256_PLACEHOLDER } from "../posts/attachment-link.ts";
import { letterFileName, letterPart } from "../posts/letter-part.ts";
import { outcomeText } from "../posts/outcome-post.ts";
import { registerCard } from "../posts/register-card-of.ts";
import { electorateGroup } from "../request/electorate-group.ts";
import { letterWaits } from "../request/letter-waits.ts";
import { currentRound } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { newPost } from "./new-post.ts";
import { MARK_END, markText } from "../text/mark.ts";
import { say } from "../words/say.ts";

export function outcomeSteps(request: Request, letterText: LetterText): Step[] {
  return request.projects.flatMap((project) => {
    const letter = [...outcome(request, project, letterText), ...lateLetter(request, project, letterText)];
    return [
      ...groupEnd(
        request,
        project,
        letter.some(({ attachments }) => attachments.length > 0),
      ),
      ...letter,
    ];
  });
}

type CreatePost = Extract<Step, { kind: "create-post" }>;

/** The cards come last: a register that cannot be written must not hold up what the thread shows. */
export function registerSteps(request: Request): Step[] {
  return request.projects.flatMap((project) => register(request, project));
}

function outcome(request: Request, project: Project, letterText: LetterText): CreatePost[] {
  const round = currentRound(project);
  if (round?.state !== "closing" || round.poll?.status === "open" || project.withdrawn !== null) return [];
  const { raw, letter } = outcomeText(request, project, round, letterText);
  const attachments = letter === null ? [] : [attachment(request, project, letter)];
  return [newPost(`outcome:${project.n}:${round.round}`, raw, { attachments })];
}

/** A letter that had to wait stands in a post of its own. */
function lateLetter(request: Request, project: Project, letterText: LetterText): CreatePost[] {
  const round = currentRound(project);
  if (project.stage !== "granted" || round?.state !== "decided" || letterWaits(request, project) !== null)
    return [];
  const letter = issuedLetter(request, project, round);
  const raw = [
    markText({ kind: "letter", n: project.n, ref: letter.reference }),
    ...letterPart(request, letter, letterText),
    MARK_END,
  ].join("\n");
  return [newPost(`letter:${project.n}`, raw, { attachments: [attachment(request, project, letter)] })];
}

function attachment(request: Request, project: Project, letter: LetterData): Attachment {
  return {
    placeholder: PDF_PLACEHOLDER,
    sha256Placeholder: SHA256_PLACEHOLDER,
    fileName: letterFileName(letter, project.n),
    whenRefused: say(request.settings.language, "letter.no-pdf"),
    letter,
  };
}

function register(request: Request, project: Project): Step[] {
  const card = registerCard(request, project);
  if (card === null || request.snapshot.register.some(({ reference }) => reference === card.reference))
    return [];
  return [{ kind: "register", reference: card.reference, raw: card.raw }];
}

/**
 * The group goes when no round can open any more; until then the forum needs it to show and reopen the poll.
 * It goes before the letter comes: once that is out nobody looks for the group again.
 */
function groupEnd(request: Request, project: Project, letterComes: boolean): Step[] {
  const group = electorateGroup(request.snapshot, project.n);
  const over = letterComes || project.stage === "delivered" || project.stage === "withdrawn";
  if (group === null || !over || project.rounds.some((round) => round.poll?.status === "open")) return [];
  return [{ kind: "delete-group", groupId: group.id, groupName: group.name }];
}
