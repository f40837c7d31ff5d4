/** The minutes as CSV (RFC 4180): one line a row, with the account behind each name and the post it comes from. */
import type { Minutes } from "../../model/minutes.ts";
import { csv } from "../../text/csv.ts";
import { say } from "../../words/say.ts";

/** Times are ISO 8601, in UTC. The same minutes give the same text. */
export function minutesCsv({ language, sections }: Minutes): string {
  const columns = (["section", "when", "who", "account", "what", "source"] as const).map((name) =>
    say(language, `minutes.column-${name}`),
  );
  const rows = sections.flatMap(({ heading, rows: all }) =>
    all.map(({ at, who, account, what, source }) => [
      heading,
      at === null ? "" : new Date(at).toISOString(),
      who,
      account === null ? "" : String(account),
      what,
      source,
    ]),
  );
  return csv([columns, ...rows], language);
}
