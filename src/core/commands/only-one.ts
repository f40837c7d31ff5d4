/** Commands about one letter: of several projects the number has to be said. */
import type { ByGrammar } from "../command-line/grammar.ts";
import type { Project } from "../request/request.ts";
import { refuse } from "./command.ts";
import type { Asking, Refused } from "./command.ts";
import { shapeOf } from "./line-shape.ts";
import type { LineRead } from "./read-line.ts";

/** The project that the line names, or the only one. */
export function onlyOne(asking: Asking, name: ByGrammar, read: LineRead): Project | Refused {
  const [project, ...others] = read.projects;
  if (project !== undefined && others.length === 0) return project;
  const shown = project ?? asking.request.projects[0];
  return refuse("refused.one-project", {
    line: shapeOf(asking, name, read.said).line(String(shown?.n ?? 1), read.text),
  });
}
