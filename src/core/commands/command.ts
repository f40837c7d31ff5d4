/** What every command has: a judgement of one typed line, and what it offers a person in `/aide`. */
import type { Deed } from "../record/act.ts";
import type { CommandLine } from "../command-line/parse-commands.ts";
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

export interface Command {
  judge(asking: Asking): Verdict;
  /** The form to show to a person who may use the command now, null to others. */
  help(request: Request, author: Member): WordKey | null;
}

export function accept(...deeds: readonly Deed[]): Verdict {
  return { kind: "accepted", deeds };
}

export function refuse(why: WordKey, values: Readonly<Record<string, string>> = {}): Refused {
  return { kind: "refused", why, with: values };
}

/** Whether a vote on one of these projects has opened. */
export function hasVoteOpened(projects: readonly Project[]): boolean {
  return projects.some((project) => project.rounds.some((round) => round.state !== "void"));
}
