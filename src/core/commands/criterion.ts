/** `/critere [N.]K oui|non : note`: ticks or unticks criteria without editing the sheet. */
import type { Arguments } from "../command-line/read-arguments.ts";
import { may } from "../permissions/permission.ts";
import type { Project, Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { accept, forbidden, refuse, unlessBarred } from "./command.ts";
import type { Asking, Command, Offer, Refused, Verdict } from "./command.ts";
import { yesOrNo } from "./doubtful.ts";
import { shapeOf } from "./line-shape.ts";
import { readLine } from "./read-line.ts";
import type { LineRead } from "./read-line.ts";
import { understood } from "./understood.ts";

/** One criterion of one project. */
interface Box {
  readonly project: Project;
  readonly k: number;
}

export const criterion: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const read = readLine(asking, "criterion");
    if (read.kind === "refused") return read;
    const { said } = read;
    const count = request.settings.criteria.length;
    if (said.criteria.length === 0 || said.criteria.some(({ k }) => k < 1 || k > count)) {
      return refuse("refused.criterion-number", { count: String(count) });
    }
    const boxes = boxesOf(asking, read);
    if ("kind" in boxes) return unlessBarred(asking, "criterion", read.n, boxes);
    const projects = boxes.map(({ project }) => project);
    const no = forbidden(request, projects, author, "criterion");
    if (no !== null) return no;
    const { answer } = said;
    if (answer === null) return yesOrNo(asking, "criterion", said, null);
    const text = shorten(read.text, 300);
    return accept(
      ...boxes.map(({ project, k }) => ({ do: "criterion" as const, n: project.n, c: k, met: answer, text })),
    );
  },
  help: (request, author) => offers(request, author.id),
};

/** The first criterion that nobody has ticked yet. */
function offers(request: Request, id: number): readonly Offer[] {
  for (const project of request.projects) {
    const k = request.settings.criteria.findIndex((_, index) => !project.ticks.has(index + 1)) + 1;
    if (k === 0 || !may(request, project, id, "criterion")) continue;
    const what = request.projects.length > 1 ? `${project.n}.${k}` : String(k);
    return [{ form: "form.criterion", with: { what } }];
  }
  return [];
}

function boxesOf(asking: Asking, read: LineRead): readonly Box[] | Refused {
  const { request } = asking;
  const { said } = read;
  if (said.comma) return listOrPair(asking, read);
  // "1.2 et 4": criterion 4 of which project?
  const isMixed = new Set(said.criteria.map(({ n }) => n === null)).size > 1;
  if (isMixed && request.projects.length > 1) return ask(asking, said);
  if (read.n.length > 0 && said.criteria.some(({ n }) => n !== null && !read.n.includes(n)))
    return ask(asking, said);
  return boxesIn(request, read.projects, said.criteria);
}

/** "2,4" is criterion 4 of project 2, or 2 and 4: with one project, or more numbers than two, a list. */
function listOrPair(asking: Asking, { said, projects, n }: LineRead): readonly Box[] | Refused {
  const { request } = asking;
  const [first, second, ...more] = said.criteria;
  if (request.projects.length === 1 || n.length > 0) return boxesIn(request, projects, said.criteria);
  if (more.length > 0) return ask(asking, said);
  const isProject = request.projects.some((project) => project.n === first?.k);
  if (!isProject || first === undefined || second === undefined)
    return boxesIn(request, projects, said.criteria);
  const { line } = shapeOf(asking, "criterion", said);
  const pair = { ...said, criteria: [{ n: first.k, k: second.k }] };
  return refuse("refused.criterion-comma", {
    unclear: `${first.k},${second.k}`,
    lineProject: shapeOf(asking, "criterion", pair).line(null, said.text),
    line: line(null, said.text),
  });
}

function ask(asking: Asking, said: Arguments): Refused {
  const { projects, settings } = asking.request;
  const n = said.criteria.find((one) => one.n !== null)?.n ?? projects[0]?.n ?? null;
  return refuse("refused.criterion-project", {
    understood: understood(settings.language, "criterion", said),
    line: shapeOf(asking, "criterion", said).line(n === null ? null : String(n), said.text),
  });
}

function boxesIn(
  request: Request,
  projects: readonly Project[],
  criteria: Arguments["criteria"],
): readonly Box[] | Refused {
  const boxes: Box[] = [];
  for (const { n, k } of criteria) {
    const meant = n === null ? projects : request.projects.filter((project) => project.n === n);
    if (n !== null && meant.length === 0)
      return refuse("refused.no-such-project", { n: String(n), count: String(request.projects.length) });
    for (const project of meant)
      if (!boxes.some((box) => box.project === project && box.k === k)) boxes.push({ project, k });
  }
  return boxes;
}
