/**
 * Carries out what the core has planned, one step after the other, and gives back the topic as the forum then
 * shows it.
 */
import type { Step } from "../../core/model/step.ts";
import { Refused } from "../../discourse-api/errors.ts";
import { addMembers, createGroup, deleteGroup, removeMembers } from "./group-steps.ts";
import { closePoll, openPoll, removeVote } from "./poll-steps.ts";
import {
  createPost,
  deletePost,
  editPost,
  likePost,
  recoverPost,
  setWiki,
  tracePost,
  unhidePost,
} from "./post-steps.ts";
import { again, done, wasThere } from "./step-context.ts";
import type { StepContext, StepOf, StepOutcome } from "./step-context.ts";
import { withRegister, withSent, withTags } from "../reading/topic-view.ts";
import type { TopicView } from "../reading/topic-view.ts";

export interface Applying {
  readonly onStep: (step: Step, outcome: StepOutcome) => void;
  /** A step has failed. "go-on" leaves it aside, "plan-again" the steps behind it, too; throws what is to end the pass. */
  readonly onFailure: (step: Step, error: unknown) => "go-on" | "plan-again";
}

/** The view after these steps; `again` when it has to be read afresh, the steps behind that one left undone. */
export async function applySteps(
  context: StepContext,
  view: TopicView,
  steps: readonly Step[],
  { onStep, onFailure }: Applying,
): Promise<StepOutcome> {
  let outcome: StepOutcome = done(view);
  for (const step of steps) {
    try {
      outcome = await applyStep(context, outcome.view, step);
    } catch (error) {
      if (onFailure(step, error) === "plan-again") return outcome;
      continue;
    }
    onStep(step, outcome);
    if (outcome.kind === "again") return outcome;
  }
  return outcome;
}

/** For steps of which none may be left out. */
export function stopAtFailure(_step: Step, error: unknown): never {
  throw error;
}

async function applyStep(context: StepContext, view: TopicView, step: Step): Promise<StepOutcome> {
  switch (step.kind) {
    case "create-post":
      return createPost(context, view, step);
    case "edit-post":
      return editPost(context, view, step);
    case "set-wiki":
      return setWiki(context, view, step);
    case "delete-post":
      return deletePost(context, view, step);
    case "recover-post":
      return recoverPost(context, view, step);
    case "unhide-post":
      return unhidePost(context, view, step);
    case "trace-post":
      return tracePost(context, view, step);
    case "like":
      return likePost(context, view, step);
    case "set-tags":
      return setTags(context, view, step);
    case "create-group":
      return createGroup(context, view, step);
    case "add-members":
      return addMembers(context, view, step);
    case "remove-members":
      return removeMembers(context, view, step);
    case "delete-group":
      return deleteGroup(context, view, step);
    case "remove-vote":
      return removeVote(context, view, step);
    case "close-poll":
      return closePoll(context, view, step);
    case "open-poll":
      return openPoll(context, view, step);
    case "read-again":
      return again(view);
    case "message":
      return sendMessage(context, view, step);
    case "register":
      return registerLetter(context, view, step);
    default:
      return unknownStep(step);
  }
}

/** Tags that a rule of the forum refuses hold up nothing else; the next look's status says so. */
async function setTags(
  { api, reader, onObstacle }: StepContext<"tags.set">,
  view: TopicView,
  { kind, tags }: StepOf<"set-tags">,
): Promise<StepOutcome> {
  const { topic } = view.snapshot;
  try {
    await api.tags.set(topic.id, tags);
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 422) throw error;
    onObstacle(kind, error);
    reader.tags.refused(tags, topic.tags);
    return again(view);
  }
  reader.tags.asked(topic.id, tags);
  return done(withTags(view, tags));
}

async function sendMessage(
  context: StepContext<"messages.sent" | "messages.send">,
  view: TopicView,
  step: StepOf<"message">,
): Promise<StepOutcome> {
  const { api, reader, onObstacle } = context;
  const outcome = await reader.sent.ensure(api, step);
  if (outcome !== "sent" && outcome !== "was-there") onObstacle(step.kind, outcome);
  const after = withSent(view, reader.sent.list());
  return outcome === "was-there" ? wasThere(after) : done(after);
}

type RegisterCall =
  | "topics.inPages"
  | "topics.create"
  | "posts.read"
  | "posts.reply"
  | "posts.edit"
  | "posts.remove"
  | "revisions.read"
  | "revisions.lookUp"
  | "revisions.textAt"
  | "administration.categories"
  | "administration.deletedTopics";

async function registerLetter(
  { api, reader }: StepContext<RegisterCall>,
  view: TopicView,
  { reference, raw }: StepOf<"register">,
): Promise<StepOutcome> {
  if ((await reader.register.ensureCard(api, reference, raw)) === "changed") return again(view);
  return done(withRegister(view, await reader.register.cards(api)));
}

function unknownStep(step: never): never {
  throw new Error(`A step that nobody carries out: ${JSON.stringify(step)}`);
}
