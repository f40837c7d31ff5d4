/**
 * `/lever deport|R1|O1 [@person] [N] : reason`. A recusal: oneself until the vote opens, if declared by oneself
 * or named for the requester; what a steward recorded, and later on, only a steward not in recusal. A
 * reservation or an objection: its author and the stewards.
 */
import type { Deed } from "../record/act.ts";
import { accountNamed, isRecused } from "../request/people.ts";
import { person } from "../request/request.ts";
import type { Project } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, permitted, refuse } from "./command.ts";
import type { Asking, Command, Refused, Verdict } from "./command.ts";
import { liftable, liftableCauses, mayLiftPosition } from "./liftable.ts";
import { readLine } from "./read-line.ts";
import type { LineRead } from "./read-line.ts";

export const lift: Command = {
  judge(asking: Asking): Verdict {
    const read = readLine(asking, "lift");
    if (read.kind === "refused") return read;
    if (read.said.lifted.length === 0) return refuse("refused.lift-what");
    const deeds: Deed[] = [];
    for (const target of read.said.lifted) {
      const judged =
        target.kind === "recusal"
          ? liftRecusals(asking, read, target.cause)
          : liftPosition(asking, target.id, read.text);
      if ("kind" in judged) return judged;
      deeds.push(...judged);
    }
    return accept(...deeds);
  },
  help: (request, author) => liftable(request, author).slice(0, 1),
};

function liftRecusals(
  { request, author, at }: Asking,
  { said, text, ...line }: LineRead,
  only: "requester" | "holder" | null,
): Deed[] | Refused {
  const deeds: Deed[] = [];
  for (const username of said.people.length === 0 ? [author.username] : said.people) {
    const member = said.people.length === 0 ? author : accountNamed(request.snapshot, username);
    if (member === null) return refuse("refused.no-such-account", { username });
    const recused = line.projects.filter((project) => isRecused(project, member.id));
    if (recused.length === 0) return refuse("refused.not-recused");
    const causesIn = (project: Project) =>
      liftableCauses(request, project, author, member.id, only).filter((cause) => cause.at <= at);
    const causes = recused.flatMap(causesIn);
    if (causes.length === 0) return refuse("refused.lift-recusal");
    if (text === "") return refuse("refused.reason-needed");
    deeds.push({
      do: "lift-recusal",
      who: person(member),
      n: permitted(line, (project) => !recused.includes(project) || causesIn(project).length > 0),
      causes: [...new Set(causes.map(({ key }) => key))],
      text: shorten(text, 300),
    });
  }
  return deeds;
}

function liftPosition({ request, author }: Asking, id: string, text: string): Deed[] | Refused {
  const positions = request.projects.flatMap((project) => project.positions);
  const position = positions.find((candidate) => candidate.id === id);
  if (position === undefined || !position.open) return refuse("refused.no-such-position", { id });
  if (!mayLiftPosition(request, position, author)) return refuse("refused.lift-position", { id });
  if (text === "" && position.who.id !== author.id) return refuse("refused.reason-needed");
  return [{ do: "lift-position", id, text: shorten(text, 300) }];
}
