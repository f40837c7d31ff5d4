/** Which projects a line is about: by number, by name, all of them when none is said, and in doubt none. */
import { readReason } from "../command-line/arguments/reason.ts";
import type { Arguments } from "../command-line/read-arguments.ts";
import type { Project, Request } from "../request/request.ts";
import { sayList } from "../words/say.ts";
import { refuse } from "./command.ts";
import type { Asking, Refused } from "./command.ts";
import { numbersIn } from "./exact-line.ts";
import type { LineShape } from "./line-shape.ts";
import { namedProjects } from "./project-names.ts";
import { understood } from "./understood.ts";

type Said = Pick<Arguments, "projects" | "all" | "left" | "hasColon" | "text" | "doubt">;

export type Targets =
  | {
      readonly kind: "found";
      /** Empty: every project, those added later too. */
      readonly n: readonly number[];
      readonly projects: readonly Project[];
      /** The words in front of the colon, or at the beginning of the text, were a project's name. */
      readonly byName: boolean;
    }
  | Refused;

export function whichProjects({ request }: Pick<Asking, "request">, said: Said, shape: LineShape): Targets {
  const running = request.projects.filter((project) => project.stage !== "withdrawn");
  const every = running.length > 0 ? running : request.projects;
  const { language } = request.settings;
  if (said.all !== null && said.all.count > 0 && said.all.count !== every.length) {
    return refuse("refused.how-many", { count: String(every.length), line: shape.line(null, said.text) });
  }
  if (said.projects.length > 0) return numbered(request, said.projects);
  if (said.all !== null) return { kind: "found", n: [], projects: every, byName: false };
  const named = namedProjects(request, said.left, said.hasColon);
  if (named.length > 0) return numbered(request, named, true);
  // What is missing is asked for first.
  const only = shape.isComplete ? mentionedIn(request, every, said.text) : [];
  if (only.length > 0) {
    const n = sayList(language, only.map(String));
    return refuse("refused.which-project", {
      understood: understood(language, shape.name, shape.said),
      n,
      lineProject: shape.line(n, said.text),
      line: shape.line(
        numbersIn(
          language,
          every.map((project) => project.n),
        ),
        said.text,
      ),
    });
  }
  return { kind: "found", n: [], projects: every, byName: false };
}

function numbered(request: Request, n: readonly number[], byName = false): Targets {
  const missing = n.find((one) => request.projects.every((project) => project.n !== one));
  if (missing !== undefined)
    return refuse("refused.no-such-project", { n: String(missing), count: String(request.projects.length) });
  return {
    kind: "found",
    n,
    projects: n.flatMap((one) => request.projects.filter((project) => project.n === one)),
    byName,
  };
}

/** "projet n° 2"; "projets 1 et 2", "projects 1, 2 and 4"; not "projet 2,5" nor "projet 2bis". */
const NUMBERED =
  /(?<![\p{L}\p{N}])proje(?:t|ct)(?:s \d{1,4}(?:(?:, | et | and | & )\d{1,4})+|s? (?:n[°ºo] ?)?\d{1,4})(?![\p{L}\p{N}]|[.,]\d)/giu;

/** The projects that a text speaks of, when it speaks of some and not of all. */
function mentionedIn(request: Request, every: readonly Project[], text: string): number[] {
  const head = text.slice(0, 1_000);
  const numbers = [...head.matchAll(NUMBERED)]
    .flatMap(([words]) => [...words.matchAll(/\d+/gu)].map(([digits]) => Number(digits)))
    .filter((n) => every.some((project) => project.n === n));
  const spoken = new Set([...numbers, ...namedProjects(request, head, "anywhere")]);
  return spoken.size < every.length ? [...spoken].toSorted((a, b) => a - b) : [];
}

/** One of several projects said where the line could as well begin its text: "2 partenaires manquent". */
export function numberOrText(
  { request }: Pick<Asking, "request">,
  said: Said,
  shape: LineShape,
): Refused | null {
  const { doubt } = said;
  if (doubt?.kind !== "number") return null;
  const isProject = request.projects.length > 1 && request.projects.some(({ n }) => n === doubt.n);
  if (!isProject) return null;
  return refuse("refused.number-or-text", {
    unclear: doubt.words,
    n: String(doubt.n),
    lineProject: shape.line(String(doubt.n), readReason(doubt.words.replace(/^\d+/u, ""))),
    line: shape.line(null, doubt.words),
  });
}
