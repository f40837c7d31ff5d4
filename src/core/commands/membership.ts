/** `/adhesion [N] oui`: where membership is required, a steward records that the holder has joined; the letter waits for it. */
import { readYesNo } from "../command-line/arguments/keyword.ts";
import { readReason } from "../command-line/arguments/reason.ts";
import { isStewardOf } from "../request/people.ts";
import { shorten } from "../text/shorten.ts";
import { accept, readTargets, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";

export const membership: Command = {
  judge({ request, author, line }: Asking): Verdict {
    if (request.settings.membership !== "member") return refuse("refused.membership-not-required");
    const targets = readTargets(request, line.rest);
    if (targets.kind === "refused") return targets.verdict;
    if (!targets.projects.every((project) => isStewardOf(request, project, author.id))) {
      return refuse("refused.membership-stewards-only");
    }
    const { value, rest } = readYesNo(targets.rest);
    const text = shorten(readReason(rest), 300);
    return accept({ do: "membership", n: targets.n, joined: value ?? true, text });
  },
  help: (request, author) =>
    request.settings.membership === "member" &&
    request.projects.some((project) => isStewardOf(request, project, author.id))
      ? "form.membership"
      : null,
};
