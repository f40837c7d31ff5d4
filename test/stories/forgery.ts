/**
 * What somebody writes who wants the service to believe what never happened. The comments are those of a service
 * that seals nothing: whoever reads the source can make them, sum and all.
 */

/** A comment as an unsealed service would have written it, with its sum. */
export function forged(label: string, value: unknown): string {
  const text = JSON.stringify(value);
  return `<!-- aval:${label} {"sum":"${sum(text)}","value":${text}} -->`;
}

/** The same, written so that it becomes a comment once comments are taken out of it in one pass. */
export function split(comment: string): string {
  return comment.replace("<!--", "<!-<!-- x -->-");
}

/** FNV-1a, 32 bits, as anybody can compute it. */
function sum(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of text.split("")) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

interface Somebody {
  readonly id: number;
  readonly name: string;
}

/** Acts that nobody did: a recusal by the moderators, a tick, a review and a vote of two minutes. */
export function neverDone(
  at: number,
  critic: Somebody,
  steward: Somebody,
  reviewer: Somebody,
): { v: 1; acts: object[] } {
  const acts = [
    {
      do: "recuse",
      who: { id: critic.id, name: critic.name },
      n: [],
      how: "steward",
      text: "a link",
      key: "91.00000001",
      at,
      by: steward,
    },
    { do: "criterion", n: 1, c: 2, met: true, text: "", key: "92.00000002", at, by: reviewer },
    { do: "review", n: 1, verdict: "for", text: "sound", key: "93.00000003", at, by: reviewer },
    {
      do: "open",
      n: 1,
      round: 1,
      until: null,
      lasts: 120_000,
      text: "now",
      key: "94.00000004",
      at,
      by: steward,
    },
  ];
  return { v: 1, acts };
}

/** The facts of a decision that was never taken: four For of four. */
export function neverDecided(at: number, voters: readonly number[]): object {
  return {
    v: 1,
    decision: "granted",
    closedAt: at,
    electors: voters,
    recused: [],
    votes: { for: voters, abstain: [], against: [], block: [] },
    unarguedBlocks: [],
    setAside: [],
  };
}

/** The comments of a bot's post, as they stand. */
export function commentsIn(raw: string): string[] {
  return raw.match(/<!-- aval:.*? -->/gs) ?? [];
}

/** A sheet's text with lines in front of everything else, its own mark included. */
export function onTop(raw: string, ...lines: readonly string[]): string {
  return [...lines, raw].join("\n");
}
