/** `/sans-lien [N] : reason`: whoever was asked or named answers that they have no link, or only a distant one. */
import { concerns } from "../record/act.ts";
import type { Deed } from "../record/act.ts";
import { person } from "../request/request.ts";
import type { Member } from "../model/snapshot.ts";
import { may } from "../permissions/permission.ts";
import type { Project, Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, offerFor, permitted, refuse, unlessBarred } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";
import { exactLine } from "./exact-line.ts";
import { liftableCauses } from "./liftable.ts";
import { readLine } from "./read-line.ts";

export const noLink: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const targets = readLine(asking, "no-link");
    if (targets.kind === "refused") return targets;
    const another = targets.said.people.find(
      (username) => username.toLowerCase() !== author.username.toLowerCase(),
    );
    if (another !== undefined)
      return unlessBarred(
        asking,
        "no-link",
        targets.n,
        refuse("refused.no-link-own", { line: exactLine(request.settings.language, "no-link", []) }),
      );
    const text = shorten(targets.text, 300);
    const named = targets.projects.filter((project) => isNamed(project, author));
    if (!targets.projects.some((project) => may(request, project, author.id, "no-link")))
      return refuse("refused.nobody-asked");
    const causesIn = (project: Project) =>
      liftableCauses(request, project, author, author.id).filter((cause) => cause.at <= asking.at);
    const causes = named.flatMap(causesIn);
    if (named.length > 0 && causes.length === 0) return refuse("refused.lift-recusal");
    const n = permitted(targets, (project) =>
      named.includes(project) ? causesIn(project).length > 0 : may(request, project, author.id, "no-link"),
    );
    const answered: Deed = { do: "no-link", n, text };
    if (named.length === 0) return accept(answered);
    const lifted: Deed = {
      do: "lift-recusal",
      who: person(author),
      n,
      causes: [...new Set(causes.map(({ key }) => key))],
      text,
    };
    return accept(answered, lifted);
  },
  help: (request, author) => offerFor(request, "form.no-link", (project) => isOpen(request, project, author)),
};

/**
 * Named and able to say that it is wrong, or asked and without an answer yet. Who was asked because of their profile
 * has the lines in their message: a list that everybody reads must not tell that they were.
 */
function isOpen(request: Request, project: Project, author: Member): boolean {
  if (isNamed(project, author)) return liftableCauses(request, project, author, author.id).length > 0;
  const last = request.acts.findLast((act) => {
    if (act.do === "ask") return act.who.id === author.id && concerns(act.n, project.n);
    return act.do === "no-link" && act.by.id === author.id && concerns(act.n, project.n);
  });
  return last?.do === "ask";
}

function isNamed(project: Project, author: Member): boolean {
  return project.recused.some(
    ({ who, why }) => who.id === author.id && why !== "requester" && why !== "holder",
  );
}
