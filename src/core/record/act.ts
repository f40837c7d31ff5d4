/**
 * An act is something that was done and counts: a command that was accepted, a tick, a vote opened or closed.
 * Acts are recorded in the status post and everything about a request is folded from them, so that what was
 * accepted stays accepted although its post is edited or deleted, or its author's rights change.
 */
import type { BallotOption } from "../words/ballot-options.ts";
import type { WordKey } from "../words/french.ts";
import type { Settings } from "../model/settings.ts";
import type { ClosedWhy, Counted, Question, Rules } from "./vote-facts.ts";

/** A person as recorded: the id counts, the name is for accounts that cannot be looked up any more. */
export interface Person {
  readonly id: number;
  readonly name: string;
}

export type Verdict = "for" | "reserved" | "against";

/**
 * Why somebody is in recusal. Each cause stands for itself and is lifted by whoever may lift that one. "named":
 * whoever speaks for the request said so by command, "sheet": in the sheet; "requester" and "holder": they ask for
 * the letter, or would receive it.
 */
export type RecusalCause = "self" | "steward" | "named" | "sheet" | "requester" | "holder";

/** The funder has granted or refused what was asked for, or something came back to the network. */
export type FollowupKind = "won" | "lost" | "return";

export type Deed =
  /** Of which programme the request is, and the tag under which it began: settled when it begins, once. */
  | { readonly do: "programme"; readonly id: string; readonly name: string; readonly tag: string }
  /** `n` empty: every project of the topic, also those added later. `sure` false: known by a name alone. */
  | {
      readonly do: "recuse";
      readonly who: Person;
      readonly n: readonly number[];
      readonly how: RecusalCause;
      readonly text: string;
      readonly sure?: boolean;
    }
  /** A link of interest that somebody only suggests: the person is asked in private. */
  | { readonly do: "ask"; readonly who: Person; readonly n: readonly number[]; readonly text: string }
  /**
   * A link of interest that profiles suggest: the people are asked in private. They stand here as marks that only
   * the service can make and tell whose they are, since nobody is named before they answer.
   */
  | { readonly do: "asked"; readonly n: readonly number[]; readonly people: readonly string[] }
  | { readonly do: "no-link"; readonly n: readonly number[]; readonly text: string }
  /** Ends the causes with these keys, for the projects `n`. */
  | {
      readonly do: "lift-recusal";
      readonly who: Person;
      readonly n: readonly number[];
      readonly causes: readonly string[];
      readonly text: string;
    }
  | { readonly do: "lift-position"; readonly id: string; readonly text: string }
  /**
   * `id` is R1, R2… for reservations and O1, O2… for objections; `who` holds the position. `remark`: an objection
   * that somebody in recusal has raised, which holds nothing, now or later.
   */
  | {
      readonly do: "concern" | "objection";
      readonly id: string;
      readonly who: Person;
      readonly n: readonly number[];
      readonly text: string;
      readonly remark?: true;
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
  /**
   * Who asks, as the sheet says it in `text`, and who only passes it on. Accounts are bound once: a rename changes
   * nothing. `sure` false: the account is the only one that bears the name, and a steward should confirm it.
   */
  | {
      readonly do: "requester";
      readonly text: string;
      readonly name: string;
      readonly who: Person | null;
      readonly relayer: Person | null;
      readonly sure: boolean;
    }
  /** The same for who holds a project. */
  | {
      readonly do: "holder";
      readonly n: number;
      readonly text: string;
      readonly who: Person | null;
      readonly sure: boolean;
    }
  /** Somebody without the right to say so wrote this into a sheet; it gives and takes nothing by itself. */
  | {
      readonly do: "proposed";
      readonly n: number;
      readonly field: "requester" | "holder";
      readonly text: string;
    }
  /** A steward orders a round. `until` is a moment, `lasts` a duration; at most one is set. */
  | {
      readonly do: "open";
      readonly n: number;
      readonly round: number;
      readonly until: number | null;
      readonly lasts: number | null;
      readonly text: string;
    }
  /** What a vote is about, by which rules, and who may vote: said before its ballot is posted. */
  | {
      readonly do: "opening";
      readonly n: number;
      readonly round: number;
      readonly question: Question;
      readonly rules: Rules;
      /** End of the day the file is due. */
      readonly deadline: number | null;
      readonly electors: string;
      /** Those of the configured groups who are in recusal. */
      readonly recused: string;
    }
  /** `group` is the name of the forum's group that the poll was made for. */
  | {
      readonly do: "opened";
      readonly n: number;
      readonly round: number;
      readonly post: number;
      readonly group: string;
    }
  /** Who came to be able to vote during a vote, or ceased to. */
  | {
      readonly do: "electorate";
      readonly n: number;
      readonly round: number;
      readonly joined: string;
      readonly left: string;
    }
  /** Somebody changed the forum's group of a vote by hand: who was missing in it, and who had no place there. */
  | {
      readonly do: "regrouped";
      readonly n: number;
      readonly round: number;
      readonly missing: string;
      readonly strangers: string;
      /** The first of the strangers by name: out of the group again, the request does not know them. */
      readonly named: readonly Person[];
    }
  | {
      readonly do: "move-end";
      readonly n: number;
      readonly round: number;
      readonly until: number;
      readonly text: string;
    }
  | { readonly do: "end"; readonly n: number; readonly round: number; readonly text: string }
  /** A vote that is taken out of the poll, its voter being in recusal. */
  | {
      readonly do: "vote-removed";
      readonly n: number;
      readonly round: number;
      readonly who: Person;
      readonly option: BallotOption | "other";
    }
  /** A vote that the forum would not remove. */
  | { readonly do: "vote-stuck"; readonly n: number; readonly round: number; readonly who: Person }
  /** The forum showed the poll closed although its vote goes on: it is opened again. */
  | { readonly do: "reopened"; readonly n: number; readonly round: number }
  /** The other way round: somebody opened the poll of a decided vote, and what is voted there counts no more. */
  | { readonly do: "reclosed"; readonly n: number; readonly round: number }
  /** The vote has ended; only its count is still to come, unless it is void. */
  | { readonly do: "closed"; readonly n: number; readonly round: number; readonly why: ClosedWhy }
  | ({ readonly do: "decided"; readonly n: number; readonly round: number } & Counted)
  /**
   * A letter is out: the fingerprint of its file, and where it lies, as they stood in the post when it was taken into
   * the record; "" where the forum took no file.
   */
  | {
      readonly do: "issued";
      readonly n: number;
      readonly version: number;
      readonly sha256: string;
      /** `upload://…`. */
      readonly upload: string;
    }
  /** A signatory signs the letter that the decision of round `vote` grants; `version` 1 is the first letter, 2 the one that replaces it. */
  | {
      readonly do: "sign";
      readonly n: number;
      readonly vote: number;
      readonly version: number;
      readonly text: string;
    }
  /** A signatory gives back a copy of a letter that is out, signed by hand: its fingerprint, and where it lies. */
  | {
      readonly do: "copy";
      readonly n: number;
      readonly version: number;
      readonly sha256: string;
      /** The file's name behind `upload://`. */
      readonly upload: string;
      readonly text: string;
    }
  /** A steward has the letter issued again, as `version`, with what the network says of itself now. */
  | {
      readonly do: "reissue";
      readonly n: number;
      readonly version: number;
      readonly network: string;
      readonly letterhead: Settings["letter"];
      readonly text: string;
    }
  /** A signatory withdraws a letter that is out. */
  | { readonly do: "revoke"; readonly n: number; readonly version: number; readonly text: string }
  /** A steward keeps a letter that would not have been granted without those who are in recusal by now. */
  | {
      readonly do: "uphold";
      readonly n: number;
      readonly version: number;
      readonly recused: string;
      readonly text: string;
    }
  /** The funder's answer, or what came back to the network; `ids` of commitments (E1) and reservations (R1), none for all commitments. */
  | {
      readonly do: "followup";
      readonly n: number;
      readonly what: FollowupKind;
      readonly ids: readonly string[];
      readonly text: string;
    }
  /** The minutes of what was recorded until then are drawn up. */
  | { readonly do: "minutes"; readonly n: number; readonly version: number }
  /** Somebody changed a post of the bot that is not for others to change; `post` is the identity of its mark. */
  | {
      readonly do: "altered";
      readonly post: string;
      readonly who: Person;
      /** What it was made to say in a sheet whose vote is open, "Holder: …"; "" where nothing was asked otherwise. */
      readonly text: string;
    }
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

/** The act of one kind; reservations and objections are kinds of one shape. */
export type ActOf<Do extends Act["do"]> = Pick<Act, "key" | "at" | "by"> &
  (Deed extends infer One
    ? One extends Deed
      ? Do extends One["do"]
        ? One & { readonly do: Do }
        : never
      : never
    : never);

/** The acts of one kind, in their order. */
export function actsOf<Do extends Act["do"]>(acts: readonly Act[], kind: Do): ActOf<Do>[] {
  return acts.filter((act): act is ActOf<Do> => act.do === kind);
}

/** The id of the post an act's command stands in, or null when it comes from elsewhere. */
export function postOf(act: Act): number | null {
  const digits = /^(\d+)\.[0-9a-f]+/.exec(act.key)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether something said about the projects `n` (none named: all) concerns project `project`. */
export function concerns(n: readonly number[], project: number): boolean {
  return n.length === 0 || n.includes(project);
}
