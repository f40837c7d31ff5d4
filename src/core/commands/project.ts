/** `/projet NAME` adds a project to the request, `/retirer [N] : reason` withdraws one: requester, relayer, stewards. */
import { readProjectName } from "../command-line/arguments/project-name.ts";
import { fold } from "../text/fold.ts";
import { shorten } from "../text/shorten.ts";
import { accept, barred, forbidden, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";
import { exactLine } from "./exact-line.ts";
import { readLine } from "./read-line.ts";

export const addProject: Command = {
  judge({ request, author, line }: Asking): Verdict {
    const no = forbidden(request, request.projects.slice(0, 1), author, "project");
    if (no !== null) return no;
    const { name, doubt } = readProjectName(line.rest);
    if (doubt !== null) {
      const { language } = request.settings;
      const values = { unclear: shorten(doubt, 60), line: exactLine(language, "project", []) };
      if (barred({ request, author }, "withdraw", []) !== null)
        return refuse("refused.project-no-name", values);
      return refuse("refused.project-doubt", {
        ...values,
        lineWithdraw: exactLine(language, "withdraw", []),
      });
    }
    if (name === "") return refuse("refused.project-name");
    const text = shorten(name, 200);
    const same = request.projects.find((project) => fold(project.title) === fold(text));
    if (same !== undefined && same.stage !== "withdrawn")
      return refuse("refused.project-exists", { project: same.title, n: String(same.n) });
    const { most } = request.settings;
    if (request.projects.length >= most.projects)
      return refuse("refused.projects-most", { most: String(most.projects) });
    const n = Math.max(0, ...request.projects.map((project) => project.n)) + 1;
    return accept({ do: "project", n, text });
  },
  help: () => "form.project",
};

export const withdraw: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const targets = readLine(asking, "withdraw");
    if (targets.kind === "refused") return targets;
    const no = forbidden(request, targets.projects, author, "withdraw");
    if (no !== null) return no;
    const text = shorten(targets.text, 300);
    if (text === "") return refuse("refused.reason-needed");
    return accept({ do: "withdraw", n: targets.projects.map((project) => project.n), text });
  },
  help: () => "form.withdraw",
};
