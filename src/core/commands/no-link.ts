/** `/sans-lien [N] : reason`: whoever was asked or named answers that they have no link, or only a distant one. */
import { concerns } from "../record/act.ts";
import type { Deed } from "../record/act.ts";
import { person } from "../request/request.ts";
import type { Member } from "../model/snapshot.ts";
import type { Project, Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";
import { exactLine } from "./exact-line.ts";
import { liftableCauses } from "./lift.ts";
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
      return refuse("refused.no-link-own", { line: exactLine(request.settings.language, "no-link", []) });
    const text = shorten(targets.text, 300);
    const named = targets.projects.filter((project) => isNamed(project, author));
    if (named.length === 0 && !wasAsked(request, author, targets.n)) return refuse("refused.nobody-asked");
    const causes = named.flatMap((project) =>
      liftableCauses(request, project, author, author.id).filter((cause) => cause.at <= asking.at),
    );
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
