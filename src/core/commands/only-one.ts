/** Commands about one letter: of several projects the number has to be said. */
import type { ByGrammar } from "../command-line/grammar.ts";
import type { Project } from "../request/request.ts";
import { refuse, unlessBarred } from "./command.ts";
import type { Asking, Refused } from "./command.ts";
import { numbersIn } from "./exact-line.ts";
import { shapeOf } from "./line-shape.ts";
import type { LineRead } from "./read-line.ts";

/** The project that the line names, or the only one. */
export function onlyOne(
  asking: Asking,
  name: ByGrammar,
  { projects, said, text }: LineRead,
): Project | Refused {
  const [project, ...others] = projects;
  if (project !== undefined && others.length === 0) return project;
  const n = projects.slice(0, 1).map((one) => one.n);
  const { language } = asking.request.settings;
  const line = shapeOf(asking, name, said).line(numbersIn(language, n), text);
  return unlessBarred(asking, name, said.projects, refuse("refused.one-project", { line }));
}
