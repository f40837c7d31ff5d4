/** `/revoquer N : reason`: a signatory without a link withdraws a letter that is out; thread, card and page say so. */
import { may } from "../permissions/permission.ts";
import { currentLetter, standingOf } from "../request/letter-life.ts";
import type { Project, Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, forbidden, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";
import { onlyOne } from "./only-one.ts";
import { readLine } from "./read-line.ts";

export const revoke: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const read = readLine(asking, "revoke");
    if (read.kind === "refused") return read;
    const project = onlyOne(asking, "revoke", read);
    if ("kind" in project) return project;
    const no = forbidden(request, [project], author, "revoke", { n: String(project.n) });
    if (no !== null) return no;
    const letter = currentLetter(request, project);
    if (letter === null) return refuse("refused.no-letter-out", { n: String(project.n) });
    if (standingOf(request, project, letter).kind === "revoked")
      return refuse("refused.already-revoked", { n: String(project.n) });
    if (read.text === "") return refuse("refused.reason-needed");
    return accept({ do: "revoke", n: project.n, version: letter.version, text: shorten(read.text, 300) });
  },
  help: (request, author) =>
    request.projects.some(
      (project) => isInForce(request, project) && may(request, project, author.id, "revoke"),
    )
      ? "form.revoke"
      : null,
};

function isInForce(request: Request, project: Project): boolean {
  const letter = currentLetter(request, project);
  return letter !== null && standingOf(request, project, letter).kind !== "revoked";
}
