/** `/critere [N.]K oui|non : note`: ticks or unticks a criterion without editing the sheet. */
import { readCriterionNumber } from "../command-line/arguments/criterion-number.ts";
import { readYesNo } from "../command-line/arguments/keyword.ts";
import { readReason } from "../command-line/arguments/reason.ts";
import { isRecused, isReviewerOf } from "../request/people.ts";
import { shorten } from "../text/shorten.ts";
import { accept, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";

export const criterion: Command = {
  judge({ request, author, line }: Asking): Verdict {
    const count = request.settings.criteria.length;
    const read = readCriterionNumber(line.rest);
    if (read === null || read.k < 1 || read.k > count) {
      return refuse("refused.criterion-number", { count: String(count) });
    }
    const projects = request.projects.filter((project) =>
      read.n === null ? project.stage !== "withdrawn" : project.n === read.n,
    );
    if (projects.length === 0) {
      return refuse("refused.no-such-project", {
        n: String(read.n ?? ""),
        count: String(request.projects.length),
      });
    }
    if (projects.some((project) => isRecused(project, author.id))) return refuse("refused.recused-review");
    if (!projects.every((project) => isReviewerOf(request, project, author.id)))
      return refuse("refused.reviewers-only");
    const { value, rest } = readYesNo(read.rest);
    const text = shorten(readReason(rest), 300);
    return accept(
      ...projects.map(({ n }) => ({ do: "criterion" as const, n, c: read.k, met: value ?? true, text })),
    );
  },
  help: (request, author) =>
    request.projects.some((project) => isReviewerOf(request, project, author.id)) ? "form.criterion" : null,
};
