/** Who asks and who only passes the request on, as the requester field of a sheet says it. */
import { onOneLine } from "../text/fold.ts";
import { usernamesIn } from "./named-people.ts";

export interface RequesterRead {
  /** The name as typed; "" when only a @name or nothing stands there. */
  readonly name: string;
  /** The requester's own account, without @. */
  readonly username: string | null;
  /** The account of who only relays, without @. */
  readonly relayer: string | null;
}

/** A bare "via" may be part of a name: "Collectif Via Ferrata". */
const RELAYED =
  /[\s,;:(–—-]{0,10}(?<![\p{L}])(?:(?:demande\s+)?(?:transmise?|relay[ée]e?|envoy[ée]e?|post[ée]e?)(?:\s+ici)?\s+par|par\s+l['’]interm[ée]diaire\s+de|(?:passed\s+on|relayed|forwarded|posted)\s+by|via(?=\s+@))(?![\p{L}])/iu;
/** Names are short; what comes far behind them is something else. */
const LONGEST = 500;
const OUTSIDE = /\s*\((?:hors forum|hors du forum|not on the forum|outside the forum)\)/giu;

/** Reads "Alice Morel, transmis par @bruno", "@alice", "Alice Morel (@alice)", "Alice, passed on by @bruno". */
export function readRequester(text: string): RequesterRead {
  const said = text.slice(0, LONGEST);
  const relayed = RELAYED.exec(said);
  const asks = relayed === null ? said : said.slice(0, relayed.index);
  const passes = relayed === null ? "" : said.slice(relayed.index + relayed[0].length);
  const username = usernamesIn(asks)[0] ?? null;
  return { name: nameIn(asks), username, relayer: usernamesIn(passes)[0] ?? null };
}

function nameIn(text: string): string {
  const bare = text
    .replace(OUTSIDE, "")
    .replace(/\(?@[\p{L}\p{N}\p{M}_.-]+\)?/gu, "")
    .replace(/[\s,;:(–—-]+$/u, "")
    .replace(/^[\s,;:)–—-]+/u, "");
  return onOneLine(bare);
}
