/** `/sans-lien [N] : reason`: whoever was asked or named answers that they have no link, or only a distant one. */
import { concerns } from "../record/act.ts";
import type { Deed } from "../record/act.ts";
import { readReason } from "../command-line/arguments/reason.ts";
import { person } from "../request/request.ts";
import type { Member } from "../model/snapshot.ts";
import type { Project, Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, readTargets, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";
import { liftableCauses } from "./lift.ts";

export const noLink: Command = {
  judge({ request, author, line }: Asking): Verdict {
    const targets = readTargets(request, line.rest);
    if (targets.kind === "refused") return targets.verdict;
    const text = shorten(readReason(targets.rest), 300);
    const named = targets.projects.filter((project) => isNamed(project, author));
    if (named.length === 0 && !wasAsked(request, author, targets.n)) return refuse("refused.nobody-asked");
    const causes = named.flatMap((project) => liftableCauses(request, project, author, author.id));
    if (named.length > 0 && causes.length === 0) return refuse("refused.lift-recusal");
    const answered: Deed = { do: "no-link", n: targets.n, text };
    if (named.length === 0) return accept(answered);
    const lifted: Deed = {
      do: "lift-recusal",
      who: person(author),
      n: targets.n,
      causes: [...new Set(causes.map(({ key }) => key))],
      text,
    };
    return accept(answered, lifted);
  },
  help: (request, author) =>
    wasAsked(request, author, []) || request.projects.some((project) => isNamed(project, author))
      ? "form.no-link"
      : null,
};

function isNamed(project: Project, author: Member): boolean {
  return project.recused.some(
    ({ who, why }) => who.id === author.id && why !== "requester" && why !== "holder",
  );
}

function wasAsked(request: Request, author: Member, n: readonly number[]): boolean {
  return request.acts.some(
    (act) =>
      act.do === "ask" &&
      act.who.id === author.id &&
      (n.length === 0 || act.n.length === 0 || n.some((project) => concerns(act.n, project))),
  );
}
