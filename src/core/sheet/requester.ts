/** Who asks and who only passes the request on, as the requester field of a sheet says it. */

export interface RequesterRead {
  /** The name as typed; "" when only a @name or nothing stands there. */
  readonly name: string;
  /** The requester's own account, without @. */
  readonly username: string | null;
  /** The account of who only relays, without @. */
  readonly relayer: string | null;
}

/** Reads "Alice Morel, transmis par @bruno", "@alice", "Alice Morel (@alice)", "Alice, passed on by @bruno". */
export function readRequester(_text: string): RequesterRead {
  throw new Error("being written");
}
