/**
 * An act is something that was done and counts: a command that was accepted, a tick, a vote opened or closed.
 * Acts are recorded in the status post and everything about a request is folded from them, so that what was
 * accepted stays accepted although its post is edited or deleted, or its author's rights change.
 */
import type { WordKey } from "../words/french.ts";

/** A person as recorded: the id counts, the name is for accounts that cannot be looked up any more. */
export interface Person {
  readonly id: number;
  readonly name: string;
}

export type Verdict = "for" | "reserved" | "against";

/** Who declared a recusal decides who may lift it; "named": whoever speaks for the request did. */
export type RecusalSource = "self" | "steward" | "named" | "sheet";

export type Deed =
  /** `n` empty: every project of the topic, also those added later. */
  | {
      readonly do: "recuse";
      readonly who: Person;
      readonly n: readonly number[];
      readonly how: RecusalSource;
      readonly text: string;
    }
  /** A link of interest that somebody only suggests: the person is asked in private. */
  | { readonly do: "ask"; readonly who: Person; readonly n: readonly number[]; readonly text: string }
  | { readonly do: "no-link"; readonly n: readonly number[]; readonly text: string }
  | {
      readonly do: "lift-recusal";
      readonly who: Person;
      readonly n: readonly number[];
      readonly text: string;
    }
  | { readonly do: "lift-position"; readonly id: string; readonly text: string }
  /** `id` is R1, R2… for reservations and O1, O2… for objections; `who` holds the position. */
  | {
      readonly do: "concern" | "objection";
      readonly id: string;
      readonly who: Person;
      readonly n: readonly number[];
      readonly text: string;
    }
  | { readonly do: "review"; readonly n: number; readonly verdict: Verdict; readonly text: string }
  | {
      readonly do: "criterion";
      readonly n: number;
      readonly c: number;
      readonly met: boolean;
      readonly text: string;
    }
  /** A tick that was taken back, `who` being in recusal or no reviewer. */
  | { readonly do: "tick-refused"; readonly n: number; readonly c: number; readonly who: Person }
  | { readonly do: "project"; readonly n: number; readonly text: string }
  | { readonly do: "withdraw"; readonly n: readonly number[]; readonly text: string }
  /** A steward records that the holder has joined the network, or takes that back. */
  | {
      readonly do: "membership";
      readonly n: readonly number[];
      readonly joined: boolean;
      readonly text: string;
    }
  /** A steward opens a round. `until` is a moment, `lasts` a duration; at most one is set. */
  | {
      readonly do: "open";
      readonly n: number;
      readonly round: number;
      readonly until: number | null;
      readonly lasts: number | null;
      readonly text: string;
    }
  | {
      readonly do: "move-end";
      readonly n: number;
      readonly round: number;
      readonly until: number;
      readonly text: string;
    }
  | { readonly do: "end"; readonly n: number; readonly round: number; readonly text: string }
  | { readonly do: "opened"; readonly n: number; readonly round: number; readonly post: number }
  | {
      readonly do: "closed";
      readonly n: number;
      readonly round: number;
      readonly why: "time" | "late" | "everybody" | "steward" | "void" | "nobody";
    }
  /** A vote that the forum would not remove. */
  | { readonly do: "set-aside"; readonly n: number; readonly round: number; readonly who: Person }
  /** A line that was not accepted, with the words that say why. */
  | {
      readonly do: "refused";
      readonly line: string;
      readonly why: WordKey;
      readonly with: Readonly<Record<string, string>>;
    };

export type Act = Deed & {
  /** Where it comes from, once only: `POST.CHECKSUM` for a command, a name of our own for the rest. */
  readonly key: string;
  readonly at: number;
  readonly by: Person;
};

/** The id of the post an act's command stands in, or null when it comes from elsewhere. */
export function postOf(act: Act): number | null {
  const digits = /^(\d+)\.[0-9a-f]+/.exec(act.key)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether something said about the projects `n` (none named: all) concerns project `project`. */
export function concerns(n: readonly number[], project: number): boolean {
  return n.length === 0 || n.includes(project);
}
