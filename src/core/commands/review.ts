/** `/relecture [N] favorable|reserve|defavorable : text`: a reviewer without a link ends the reading of a file. */
import { shorten } from "../text/shorten.ts";
import { accept, forbidden, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";
import { readLine } from "./read-line.ts";

export const review: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const targets = readLine(asking, "review");
    if (targets.kind === "refused") return targets;
    const { verdict } = targets.said;
    if (verdict === null) return refuse("refused.verdict-needed");
    const no = forbidden(request, targets.projects, author, "review");
    if (no !== null) return no;
    const text = shorten(targets.text, 500);
    return accept(...targets.projects.map(({ n }) => ({ do: "review" as const, n, verdict, text })));
  },
  help: () => "form.review",
};
