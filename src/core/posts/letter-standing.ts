/**
 * What became of a letter since it was posted, said in the post in which it stands: which copy came back signed by
 * hand, that it is under review, replaced or revoked. It stands between two comments below the post's marks; the
 * rest stays as it was posted.
 */
import { formatDate } from "../dates/format-date.ts";
import { actsOf } from "../record/act.ts";
import { standingOf } from "../request/letter-life.ts";
import type { LetterIssue } from "../request/letter-life.ts";
import { letterReference } from "../request/letter-of.ts";
import { placeOf } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { marksOf } from "../text/mark.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { say } from "../words/say.ts";
import { addressOf, nameOf, numberFor } from "./names.ts";

const BEGIN = "<!-- aval:standing -->";
const END = "<!-- aval:standing-end -->";

/** The text of the letter's post with what is to be said of it now. */
export function withStanding(request: Request, project: Project, issue: LetterIssue, raw: string): string {
  const lines = withoutStanding(raw).split("\n");
  const said = standingLines(request, project, issue);
  if (said.length === 0) return lines.join("\n");
  const below = marksOf(raw).length;
  return [
    ...lines.slice(0, below),
    BEGIN,
    "",
    ...said.flatMap((line) => [line, ""]),
    END,
    "",
    ...lines.slice(below),
  ].join("\n");
}

/** The text of the letter's post as it was posted. */
export function withoutStanding(raw: string): string {
  const begin = raw.indexOf(`${BEGIN}\n`);
  const end = raw.indexOf(`\n${END}\n\n`, begin);
  return begin === -1 || end === -1 ? raw : raw.slice(0, begin) + raw.slice(end + END.length + 3);
}

function standingLines(request: Request, project: Project, issue: LetterIssue): string[] {
  const { language, forumUrl } = request.settings;
  const n = numberFor(request, project);
  const day = (at: number): string => formatDate(at, placeOf(request));
  const standing = standingOf(request, project, issue);
  const copies = issue.copies.map(({ by, at, upload }) =>
    say(language, "standing.copy", {
      by: nameOf(request, by),
      day: day(at),
      url: `${forumUrl}/uploads/short-url/${upload}`,
    }),
  );
  switch (standing.kind) {
    case "valid": {
      const kept = actsOf(request.acts, "uphold").findLast(
        (act) => act.n === project.n && act.version === issue.version,
      );
      if (kept === undefined) return copies;
      const by = nameOf(request, kept.by);
      return [
        say(language, "standing.kept", { day: day(kept.at), by, reason: plainInMarkdown(kept.text) }),
        ...copies,
      ];
    }
    case "review":
      return [say(language, "standing.review", { n })];
    case "superseded": {
      const { post } = standing.by;
      const url = addressOf(request, { number: post?.number ?? 1 });
      return [
        say(language, "standing.superseded", {
          reference: letterReference(request, project, standing.by),
          url,
        }),
      ];
    }
    case "revoked": {
      const { by, at, text } = standing.act;
      const values = { day: day(at), by: nameOf(request, by), reason: plainInMarkdown(text) };
      return [say(language, "standing.revoked", values)];
    }
  }
}
