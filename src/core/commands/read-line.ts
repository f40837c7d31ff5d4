/** A line read by the grammar against the request: its arguments, its projects and its text, or what is in doubt. */
import type { ByGrammar } from "../command-line/grammar.ts";
import { readReason } from "../command-line/arguments/reason.ts";
import { readArguments } from "../command-line/read-arguments.ts";
import type { Arguments } from "../command-line/read-arguments.ts";
import type { Project } from "../request/request.ts";
import { unlessBarred } from "./command.ts";
import type { Asking, Refused } from "./command.ts";
import { answerToDoubt } from "./doubtful.ts";
import { shapeOf } from "./line-shape.ts";
import { namedProjects } from "./project-names.ts";
import { numberOrText, whichProjects } from "./which-projects.ts";

export interface LineRead {
  readonly kind: "read";
  readonly said: Arguments;
  /** Empty: every project, those added later too. */
  readonly n: readonly number[];
  readonly projects: readonly Project[];
  readonly text: string;
}

/** "/deport : La Halle", "/deport La Halle": a text that is a project's name and nothing else says which project. */
function projectAlone({ request }: Asking, said: Arguments): LineRead | null {
  const isAlone = !said.hasColon || said.left === "";
  if (!isAlone || said.projects.length > 0 || said.all !== null || said.text.length > 200) return null;
  const n = namedProjects(request, said.text, true);
  const projects = request.projects.filter((project) => n.includes(project.n));
  return n.length === 0 ? null : { kind: "read", said, n, projects, text: "" };
}

/** What the line says; in doubt, the answer that asks, or who may, where its author may not do it at all. */
export function readLine(asking: Asking, name: ByGrammar): LineRead | Refused {
  const said = readArguments(name, asking.line.rest);
  const read = understand(asking, name, said);
  return read.kind === "read" ? read : unlessBarred(asking, name, said.projects, read);
}

function understand(asking: Asking, name: ByGrammar, said: Arguments): LineRead | Refused {
  const shape = shapeOf(asking, name, said);
  const number = numberOrText(asking, said, shape);
  if (number !== null) return number;
  const alone = projectAlone(asking, said);
  if (alone !== null) return alone;
  const targets = whichProjects(asking, said, shape);
  const byName = targets.kind === "found" && targets.byName;
  const doubt = byName ? null : answerToDoubt(asking, name, said, shape);
  if (doubt !== null) return doubt;
  if (targets.kind === "refused") return targets;
  const { n, projects } = targets;
  // In front of a colon the name is no part of the text.
  const isHead = byName && said.hasColon && said.text.startsWith(said.left);
  return {
    kind: "read",
    said,
    n,
    projects,
    text: isHead ? readReason(said.text.slice(said.left.length)) : said.text,
  };
}
