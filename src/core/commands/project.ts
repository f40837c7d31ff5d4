/** `/projet NAME` adds a project to the request, `/retirer [N] : reason` withdraws one: requester, relayer, stewards. */
import { readReason } from "../command-line/arguments/reason.ts";
import type { Member } from "../model/snapshot.ts";
import { isSteward, isStewardOf, speaksForRequest } from "../request/people.ts";
import type { Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, readTargets, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";

export const addProject: Command = {
  judge({ request, author, line }: Asking): Verdict {
    if (!mayChangeRequest(request, author)) return refuse("refused.request-only");
    const text = shorten(readReason(line.rest), 200);
    if (text === "") return refuse("refused.project-name");
    const n = Math.max(0, ...request.projects.map((project) => project.n)) + 1;
    return accept({ do: "project", n, text });
  },
  help: (request, author) => (mayChangeRequest(request, author) ? "form.project" : null),
};

export const withdraw: Command = {
  judge({ request, author, line }: Asking): Verdict {
    const targets = readTargets(request, line.rest);
    if (targets.kind === "refused") return targets.verdict;
    const may =
      speaksForRequest(request, author.id) ||
      targets.projects.every((project) => isStewardOf(request, project, author.id));
    if (!may) return refuse("refused.request-only");
    const text = shorten(readReason(targets.rest), 300);
    if (text === "") return refuse("refused.reason-needed");
    if (targets.projects.some((project) => project.stage === "delivered"))
      return refuse("refused.already-delivered");
    return accept({ do: "withdraw", n: targets.projects.map((project) => project.n), text });
  },
  help: (request, author) => (mayChangeRequest(request, author) ? "form.withdraw" : null),
};

function mayChangeRequest(request: Request, author: Member): boolean {
  return speaksForRequest(request, author.id) || isSteward(request, author.id);
}
