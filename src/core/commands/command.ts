/** What every command has: a judgement of one typed line, and what it offers a person in `/aide`. */
import type { Deed } from "../record/act.ts";
import type { CommandLine } from "../command-line/parse-commands.ts";
import type { Member } from "../model/snapshot.ts";
import type { Project, Request } from "../request/request.ts";
import { permission } from "../permissions/permission.ts";
import type { Doing } from "../permissions/permission-table.ts";
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

/** Why `author` may not do that for one of these projects, by the permission table; null where nothing forbids it. */
export function forbidden(
  request: Request,
  projects: readonly Project[],
  author: Member,
  doing: Doing,
  values: Readonly<Record<string, string>> = {},
): Refused | null {
  const no = projects
    .map((project) => permission(request, project, author.id, doing))
    .find((answer) => answer.kind === "not");
  return no === undefined ? null : refuse(no.why, values);
}
