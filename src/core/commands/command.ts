/** What every command has: a judgement of one typed line, and what it offers a person in `/aide`. */
import type { Deed } from "../record/act.ts";
import type { CommandName } from "../command-line/command-words.ts";
import type { CommandLine } from "../command-line/parse-commands.ts";
import type { FileRead, Member } from "../model/snapshot.ts";
import type { Project, Request } from "../request/request.ts";
import { permission } from "../permissions/permission.ts";
import { doingsOf } from "../permissions/permission-table.ts";
import type { Doing } from "../permissions/permission-table.ts";
import type { WordKey } from "../words/french.ts";
import { valuesWanted } from "../words/say.ts";

/** One typed line, by whom, and the moment from which it counts. */
export interface Asking {
  readonly request: Request;
  readonly author: Member;
  readonly line: CommandLine;
  readonly at: number;
  /** PDFs that stand in the same post; `edited` where it cannot be told who put them there. */
  readonly attached?: readonly Attached[];
}

export interface Attached {
  readonly upload: string;
  readonly file: FileRead | { readonly kind: "edited" };
}

export type Refused = {
  readonly kind: "refused";
  /** Says why, who may, and what to do, with the values it needs; those whose names begin with "line" are lines to type. */
  readonly why: WordKey;
  readonly with: Readonly<Record<string, string>>;
};

export type Verdict =
  | { readonly kind: "accepted"; readonly deeds: readonly Deed[] }
  | Refused
  /** The line asks for the list of what its author can do. */
  | { readonly kind: "help" };

/** A line that its reader may send as it stands, and what it does: `form` has both. */
export interface Offer {
  readonly form: WordKey;
  /** The project that the line is for; none where it is not of one. */
  readonly n?: number;
  readonly with?: Readonly<Record<string, string>>;
}

export interface Command {
  judge(asking: Asking): Verdict;
  /**
   * What this person can do with the command now, none to whom it is of no use. A form alone stands for the first
   * project for which the permission table lets them.
   */
  help(request: Request, author: Member): WordKey | readonly Offer[] | null;
}

export function accept(...deeds: readonly Deed[]): Verdict {
  return { kind: "accepted", deeds };
}

export function refuse(why: WordKey, values: Readonly<Record<string, string>> = {}): Refused {
  return { kind: "refused", why, with: values };
}

/** The form for the first project that is so, if any is. */
export function offerFor(
  request: Request,
  form: WordKey,
  isSo: (project: Project) => boolean,
): readonly Offer[] {
  const project = request.projects.find(isSo);
  return project === undefined ? [] : [{ form, n: project.n }];
}

/**
 * Why `author` can use the command for none of the projects, whatever it is used for; null where there is one. `said`
 * are the numbers that their line names.
 */
export function barred(
  { request, author }: Pick<Asking, "request" | "author">,
  name: CommandName,
  said: readonly number[],
): Refused | null {
  const mayNot = request.projects.every((project) =>
    doingsOf(name).every((doing) => permission(request, project, author.id, doing).kind === "not"),
  );
  if (!mayNot) return null;
  const named = request.projects.filter(({ n }) => said.includes(n));
  const [about] = named.length > 0 ? named : request.projects;
  return about === undefined ? null : forbidden(request, [about], author, name, { n: String(about.n) });
}

/** An answer that shows lines to type, or who may, where its reader may send none of them. */
export function unlessBarred(
  asking: Pick<Asking, "request" | "author">,
  name: CommandName,
  said: readonly number[],
  answer: Refused,
): Refused {
  const lines = Object.keys(answer.with).filter((key) => key.startsWith("line"));
  // Where no line is proposed none is amiss, and what is to be lifted instead they may lift.
  if (lines.length === 0 || lines.includes("lineLift")) return answer;
  return barred(asking, name, said) ?? answer;
}

/**
 * Why `author` may not do that for one of these projects, by the permission table; null where nothing forbids it. What
 * is said of it may name that project by its number.
 */
export function forbidden(
  request: Request,
  projects: readonly Project[],
  author: Member,
  doing: Doing,
  values: Readonly<Record<string, string>> = {},
): Refused | null {
  for (const project of projects) {
    const answer = permission(request, project, author.id, doing);
    if (answer.kind !== "not") continue;
    const wanted = valuesWanted(answer.why);
    const about = wanted.has("n") || wanted.has("title") ? { n: String(project.n) } : {};
    return refuse(answer.why, { ...about, ...values });
  }
  return null;
}

/**
 * The numbers of a deed: those of its line where it may be done for each of the projects that the line is about, else
 * those of the projects for which it may. A line without a number is about all of them, and does nothing beyond.
 */
export function permitted(
  line: { readonly n: readonly number[]; readonly projects: readonly Project[] },
  isPermitted: (project: Project) => boolean,
): readonly number[] {
  return line.projects.every(isPermitted) ? line.n : line.projects.filter(isPermitted).map(({ n }) => n);
}
