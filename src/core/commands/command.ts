/** What every command has: a judgement of one typed line, and what it offers a person in `/aide`. */
import type { Deed } from "../record/act.ts";
import type { CommandLine } from "../command-line/parse-commands.ts";
import { readProjectNumber } from "../command-line/arguments/project-number.ts";
import type { Member } from "../model/snapshot.ts";
import type { Project, Request } from "../request/request.ts";
import type { WordKey } from "../words/french.ts";

/** One typed line, by whom, and the moment from which it counts. */
export interface Asking {
  readonly request: Request;
  readonly author: Member;
  readonly line: CommandLine;
  readonly at: number;
}

export type Verdict =
  | { readonly kind: "accepted"; readonly deeds: readonly Deed[] }
  /** `why` says why, who may, and what to do, with the values it needs. */
  | { readonly kind: "refused"; readonly why: WordKey; readonly with: Readonly<Record<string, string>> }
  /** The line asks for the list of what its author can do. */
  | { readonly kind: "help" };

export interface Command {
  judge(asking: Asking): Verdict;
  /** The form to show to a person who may use the command now, null to others. */
  help(request: Request, author: Member): WordKey | null;
}

export function accept(...deeds: readonly Deed[]): Verdict {
  return { kind: "accepted", deeds };
}

export function refuse(why: WordKey, values: Readonly<Record<string, string>> = {}): Verdict {
  return { kind: "refused", why, with: values };
}

/** The projects a line is about and the text behind the number; `refused` when there is no such project. */
export type Targets =
  | {
      readonly kind: "found";
      readonly n: readonly number[];
      readonly projects: readonly Project[];
      readonly rest: string;
    }
  | { readonly kind: "refused"; readonly verdict: Verdict };

/** Reads `[N]`: left out, every project that is not withdrawn is meant (`n` stays empty: later ones too). */
export function readTargets(request: Request, text: string): Targets {
  const known = request.projects.map((project) => project.n);
  const { n, rest } = readProjectNumber(text, known);
  const running = request.projects.filter((project) => project.stage !== "withdrawn");
  if (n === null)
    return { kind: "found", n: [], projects: running.length > 0 ? running : request.projects, rest };
  const project = request.projects.find((candidate) => candidate.n === n);
  if (project !== undefined) return { kind: "found", n: [n], projects: [project], rest };
  return {
    kind: "refused",
    verdict: refuse("refused.no-such-project", { n: String(n), count: String(known.length) }),
  };
}

/** Whether a vote on one of these projects has opened. */
export function hasVoteOpened(projects: readonly Project[]): boolean {
  return projects.some((project) => project.rounds.some((round) => round.state !== "void"));
}
