/**
 * `/suite [N] obtenu|refuse|retour : text`: what the funder answered, and what came back to the network. Behind
 * "retour" may stand what it is about: `E1`, a commitment, or `R1`, a reservation; without, all commitments.
 */
import { may } from "../permissions/permission.ts";
import type { Deed, FollowupKind } from "../record/act.ts";
import { afterCareOf } from "../request/after-care.ts";
import { currentLetter } from "../request/letter-life.ts";
import type { Project, Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, forbidden, refuse } from "./command.ts";
import type { Asking, Command, Refused, Verdict } from "./command.ts";
import { readLine } from "./read-line.ts";
import type { LineRead } from "./read-line.ts";

export const followup: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const read = readLine(asking, "followup");
    if (read.kind === "refused") return read;
    const out = read.projects.filter((project) => currentLetter(request, project) !== null);
    // Without a number, the projects whose letter is out are meant.
    const projects = read.n.length > 0 || out.length === 0 ? read.projects : out;
    const no = forbidden(request, projects, author, "followup", { n: String(projects[0]?.n ?? 1) });
    if (no !== null) return no;
    const { result } = read.said;
    if (result === null) return refuse("refused.followup-what");
    if (read.text === "") return refuse("refused.followup-text");
    const deeds: Deed[] = [];
    for (const project of projects) {
      const judged = judgeOne(request, project, result, read);
      if ("kind" in judged) return judged;
      deeds.push(judged);
    }
    return accept(...deeds);
  },
  help: (request, author) =>
    request.projects.some((project) => may(request, project, author.id, "followup")) ? "form.followup" : null,
};

function judgeOne(
  request: Request,
  project: Project,
  what: FollowupKind,
  { said, text }: LineRead,
): Deed | Refused {
  const { commitments } = afterCareOf(request, project);
  const known = new Set([
    ...commitments.map(({ id }) => id),
    ...project.positions.filter(({ kind }) => kind === "concern").map(({ id }) => id),
  ]);
  const unknown = said.promised.find((id) => !known.has(id));
  if (unknown !== undefined) return refuse("refused.followup-unknown", { id: unknown, n: String(project.n) });
  return { do: "followup", n: project.n, what, ids: said.promised, text: shorten(text, 300) };
}
