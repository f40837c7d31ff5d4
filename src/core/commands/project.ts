/** `/projet NAME` adds a project to the request, `/retirer [N] : reason` withdraws one: requester, relayer, stewards. */
import { readProjectName } from "../command-line/arguments/project-name.ts";
import type { Member } from "../model/snapshot.ts";
import { isSteward, isStewardOf, speaksForRequest } from "../request/people.ts";
import type { Request } from "../request/request.ts";
import { fold } from "../text/fold.ts";
import { shorten } from "../text/shorten.ts";
import { accept, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";
import { exactLine } from "./exact-line.ts";
import { readLine } from "./read-line.ts";

export const addProject: Command = {
  judge({ request, author, line }: Asking): Verdict {
    if (!mayChangeRequest(request, author)) return refuse("refused.request-only");
    const { name, doubt } = readProjectName(line.rest);
    if (doubt !== null) {
      return refuse("refused.project-doubt", {
        unclear: shorten(doubt, 60),
        lineWithdraw: exactLine(request.settings.language, "withdraw", []),
        line: exactLine(request.settings.language, "project", []),
      });
    }
    if (name === "") return refuse("refused.project-name");
    const text = shorten(name, 200);
    const same = request.projects.find(
      (project) => project.title !== "" && fold(project.title) === fold(text),
    );
    if (same !== undefined && same.stage !== "withdrawn")
      return refuse("refused.project-exists", { project: same.title, n: String(same.n) });
    const n = Math.max(0, ...request.projects.map((project) => project.n)) + 1;
    return accept({ do: "project", n, text });
  },
  help: (request, author) => (mayChangeRequest(request, author) ? "form.project" : null),
};

export const withdraw: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const targets = readLine(asking, "withdraw");
    if (targets.kind === "refused") return targets;
    const may =
      speaksForRequest(request, author.id) ||
      targets.projects.every((project) => isStewardOf(request, project, author.id));
    if (!may) return refuse("refused.request-only");
    const text = shorten(targets.text, 300);
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
