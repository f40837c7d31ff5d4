/** `/relecture [N] favorable|reserve|defavorable : text`: a reviewer without a link ends the reading of a file. */
import { readVerdict } from "../command-line/arguments/keyword.ts";
import { readReason } from "../command-line/arguments/reason.ts";
import { isRecused, isReviewerOf } from "../request/people.ts";
import { shorten } from "../text/shorten.ts";
import { accept, readTargets, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";

export const review: Command = {
  judge({ request, author, line }: Asking): Verdict {
    const before = readTargets(request, line.rest);
    if (before.kind === "refused") return before.verdict;
    const { value, rest: behind } = readVerdict(before.rest);
    if (value === null) return refuse("refused.verdict-needed");
    // The number may stand behind the verdict as well as before it.
    const targets = before.n.length > 0 ? { ...before, rest: behind } : readTargets(request, behind);
    if (targets.kind === "refused") return targets.verdict;
    if (targets.projects.some((project) => isRecused(project, author.id)))
      return refuse("refused.recused-review");
    if (!targets.projects.every((project) => isReviewerOf(request, project, author.id))) {
      return refuse("refused.reviewers-only");
    }
    const text = shorten(readReason(targets.rest), 500);
    return accept(...targets.projects.map(({ n }) => ({ do: "review" as const, n, verdict: value, text })));
  },
  help: (request, author) =>
    request.projects.some((project) => isReviewerOf(request, project, author.id)) ? "form.review" : null,
};
