/** Keeps the posts of letters true: each says in its own post what became of it. */
import type { Step } from "../model/step.ts";
import { withStanding } from "../posts/letter-standing.ts";
import { lettersOf } from "../request/letter-life.ts";
import type { Request } from "../request/request.ts";
import { sameText } from "../text/normalise-raw.ts";

export function standingSteps(request: Request): Step[] {
  return request.projects.flatMap((project) =>
    lettersOf(request, project).flatMap((issue): Step[] => {
      const { post } = issue;
      if (post === null || post.deleted) return [];
      // What others have changed is put right first (see `restore-steps.ts`).
      const isOurs = post.version === 1 || post.editor?.id === request.snapshot.bot.id;
      const raw = withStanding(request, project, issue, post.raw);
      if (!isOurs || sameText(post.raw, raw)) return [];
      return [{ kind: "edit-post", postId: post.id, raw, expected: post.raw, wiki: false }];
    }),
  );
}
