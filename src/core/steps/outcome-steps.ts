/** The outcome of a closed vote, the letter, its card in the register, and the end of the group. */
import { issuedLetter } from "../request/letter-of.ts";
import type { LetterData } from "../model/letter-data.ts";
import type { Seal } from "../model/seal.ts";
import type { Tools } from "../model/tools.ts";
import type { Attachment, Step } from "../model/step.ts";
import { PDF_PLACEHOLDER, SHA256_PLACEHOLDER } from "../text/letter-links.ts";
import { letterFileName } from "../posts/letter-part.ts";
import { lateLetterText, outcomeText } from "../posts/outcome-post.ts";
import { registerCard } from "../posts/register-card-of.ts";
import { electorateGroup } from "../request/electorate-group.ts";
import { letterKey, lettersOf } from "../request/letter-life.ts";
import { letterIsDue } from "../request/letter-waits.ts";
import { currentRound } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { newPost } from "./new-post.ts";
import { postsToSayAgain } from "./say-again.ts";
import { say } from "../words/say.ts";

export function outcomeSteps(request: Request, tools: Tools): Step[] {
  return request.projects.flatMap((project) => {
    const letter = [
      ...sayAgain(request, project, tools),
      ...outcome(request, project, tools),
      ...lateLetter(request, project, tools),
    ];
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
export function registerSteps(request: Request, seal: Seal): Step[] {
  return request.projects.flatMap((project) => register(request, project, seal));
}

function outcome(request: Request, project: Project, tools: Tools): CreatePost[] {
  const round = currentRound(project);
  if (round?.state !== "decided" || round.outcome !== null || project.withdrawn !== null) return [];
  const { raw, letter } = outcomeText(request, project, round, tools);
  const attachments = letter === null ? [] : [attachment(request, project, letter)];
  return [newPost(`outcome:${project.n}:${round.round}`, raw, { attachments })];
}

/** What was stated and is in the topic no more, with its letter made anew of what was recorded. */
function sayAgain(request: Request, project: Project, tools: Tools): CreatePost[] {
  return postsToSayAgain(request, project, tools).map(({ key, raw, letter }) =>
    newPost(key, raw, { attachments: letter === null ? [] : [attachment(request, project, letter)] }),
  );
}

/** A letter that had to wait stands in a post of its own. */
function lateLetter(request: Request, project: Project, { letterText }: Tools): CreatePost[] {
  const issue = letterIsDue(request, project);
  if (issue === null) return [];
  const raw = lateLetterText(request, project, issue, letterText);
  const letter = issuedLetter(request, project, issue);
  return [
    newPost(letterKey(project.n, issue.version), raw, {
      attachments: [attachment(request, project, letter)],
    }),
  ];
}

function attachment(request: Request, project: Project, letter: LetterData): Attachment {
  return {
    kind: "letter",
    placeholder: PDF_PLACEHOLDER,
    sha256Placeholder: SHA256_PLACEHOLDER,
    fileName: letterFileName(letter, project.n),
    whenRefused: say(request.settings.language, "letter.no-pdf"),
    letter,
  };
}

function register(request: Request, project: Project, seal: Seal): Step[] {
  return lettersOf(request, project).flatMap((issue): Step[] => {
    // Its fingerprint and its file are read from the post, which is on its way again.
    if (request.gone.has(letterKey(project.n, issue.version))) return [];
    const card = registerCard(request, project, issue, seal);
    if (card === null) return [];
    const there = request.snapshot.register.find(({ reference }) => reference === card.reference);
    if (there !== undefined && there.card.intact && there.card.life === card.life) return [];
    return [{ kind: "register", reference: card.reference, raw: card.raw }];
  });
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
