/** What carrying out a step needs, and what it comes to. */
import type { LetterData } from "../../core/model/letter-data.ts";
import type { LetterText } from "../../core/model/letter-text.ts";
import type { Settings } from "../../core/model/settings.ts";
import type { Step } from "../../core/model/step.ts";
import type { CallName, Calls } from "../../discourse-api/discourse-api.ts";
import type { Reader } from "../reading/read-snapshot.ts";
import type { TopicView } from "../reading/topic-view.ts";

/** Sets a letter as a PDF; the same letter and text give the same bytes. */
type RenderPdf = (letter: LetterData, text: string) => Promise<Buffer>;

/** All that carrying out steps asks of the forum; `actingAs.removeVote` alone is done in somebody else's name. */
export type StepCall =
  | "posts.reply"
  | "posts.edit"
  | "posts.read"
  | "posts.setWiki"
  | "posts.remove"
  | "posts.recover"
  | "posts.unhide"
  | "revisions.read"
  | "revisions.lookUp"
  | "revisions.textAt"
  | "users.byUsername"
  | "posts.like"
  | "uploads.create"
  | "tags.set"
  | "groups.create"
  | "groups.byName"
  | "groups.members"
  | "groups.addMembers"
  | "groups.removeMembers"
  | "groups.remove"
  | "polls.open"
  | "polls.close"
  | "actingAs.removeVote"
  | "messages.sent"
  | "messages.send"
  | "topics.inPages"
  | "topics.create"
  | "administration.categories"
  | "administration.deletedTopics";

/** For a step that makes these calls, all of them unless told. */
export type StepContext<Name extends CallName = StepCall> = Surroundings & { readonly api: Calls<Name> };

interface Surroundings {
  readonly reader: Reader;
  readonly letterText: LetterText;
  readonly renderPdf: RenderPdf;
  /** For what the shell itself says of the topic. */
  readonly place: Pick<Settings, "language" | "forumUrl">;
  /** To be told of the view between two writes of one step; the pass itself notes the view after each step. */
  readonly onWritten: (view: TopicView) => void;
  /** Something that did not go as planned and does not stop the steps behind it. */
  readonly onObstacle: (step: Step["kind"], error: Error) => void;
}

/**
 * `was-there`: it was as it should be already, and nothing was written. `again`: what was written changes more than
 * it answered, so the topic is to be read and planned afresh.
 */
export interface StepOutcome {
  readonly kind: "done" | "was-there" | "again";
  readonly view: TopicView;
}

/** The step of one kind. */
export type StepOf<Kind extends Step["kind"]> = Extract<Step, { readonly kind: Kind }>;

export function done(view: TopicView): StepOutcome {
  return { kind: "done", view };
}

export function wasThere(view: TopicView): StepOutcome {
  return { kind: "was-there", view };
}

export function again(view: TopicView): StepOutcome {
  return { kind: "again", view };
}
