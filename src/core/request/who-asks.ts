/** Who asks for the letter and who only passes the request on, as the sheets say it: what the record then binds. */
import type { Member, Snapshot } from "../model/snapshot.ts";
import { readRequester } from "../sheet/requester.ts";
import { accountNamed, accounts } from "./people.ts";
import { holderAccount } from "./recusals.ts";
import { displayName } from "./request.ts";

export interface WhoAsks {
  readonly name: string;
  readonly account: Member | null;
  readonly relayer: Member | null;
  /** The account is named as such, not found by the name alone. */
  readonly sure: boolean;
}

/** Reads a requester field; an empty one means the topic's author. */
export function whoAsks(said: string, snapshot: Snapshot): WhoAsks {
  const { author } = snapshot.topic;
  if (said === "") return { name: displayName(author), account: author, relayer: null, sure: true };
  const read = readRequester(said);
  const named = read.relayer === null ? null : accountNamed(snapshot, read.relayer);
  const account =
    read.username === null
      ? accountByName(snapshot, read.name, named)
      : accountNamed(snapshot, read.username);
  const name =
    read.name !== "" ? read.name : account === null ? (read.username ?? said) : displayName(account);
  // Whoever posts somebody else's request passes it on, whether the sheet says so or not.
  const passedOn = named ?? author;
  return {
    name,
    account,
    relayer: passedOn.id === account?.id ? null : passedOn,
    sure: read.username !== null || account?.id === author.id,
  };
}

/** A requester given by full name is that account only if no other bears the name, and not the relayer. */
function accountByName(snapshot: Snapshot, name: string, relayer: Member | null): Member | null {
  const account = holderAccount(name, accounts(snapshot).values());
  return account?.id === relayer?.id ? null : account;
}
