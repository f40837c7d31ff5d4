/** Asks once in the topic, some time after the file was due, what came of the letter. */
import { followupText } from "../posts/followup-post.ts";
import { afterCareOf } from "../request/after-care.ts";
import type { Project, Request } from "../request/request.ts";
import { newPost } from "./new-post.ts";
import { together } from "./timed.ts";
import type { Timed } from "./timed.ts";

export function followupSteps(request: Request, now: number): Timed {
  return together(request.projects.map((project) => ask(request, project, now)));
}

const NOTHING: Timed = { steps: [], wakeAt: null };

function ask(request: Request, project: Project, now: number): Timed {
  const { n } = project;
  if (request.posts.has(followupKey(n))) return NOTHING;
  const { askAt, answer, commitments } = afterCareOf(request, project);
  // Whoever has told it all is not asked.
  if (askAt === null || (answer !== null && commitments.every(({ told }) => told !== null))) return NOTHING;
  if (now < askAt) return { steps: [], wakeAt: askAt };
  return { steps: [newPost(followupKey(n), followupText(request, project))], wakeAt: null };
}

/** The identity of the question's mark. */
export function followupKey(n: number): string {
  return `followup:${n}`;
}
