/** `/relecture [N] favorable|reserve|defavorable : text`: a reviewer without a link ends the reading of a file. */
import { isRecused, isReviewerOf } from "../request/people.ts";
import { shorten } from "../text/shorten.ts";
import { accept, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";
import { readLine } from "./read-line.ts";

export const review: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const targets = readLine(asking, "review");
    if (targets.kind === "refused") return targets;
    const { verdict } = targets.said;
    if (verdict === null) return refuse("refused.verdict-needed");
    if (targets.projects.some((project) => isRecused(project, author.id)))
      return refuse("refused.recused-review");
    if (!targets.projects.every((project) => isReviewerOf(request, project, author.id))) {
      return refuse("refused.reviewers-only");
    }
    const text = shorten(targets.text, 500);
    return accept(...targets.projects.map(({ n }) => ({ do: "review" as const, n, verdict, text })));
  },
  help: (request, author) =>
    request.projects.some((project) => isReviewerOf(request, project, author.id)) ? "form.review" : null,
};
