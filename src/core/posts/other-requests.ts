/** Other requests for the same call or operator, as the register knows them, with their results. */
import { fold } from "../text/fold.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";
import { operatorsOf } from "../sheet/sheet-names.ts";
import type { Request } from "../request/request.ts";

/** The line of the status, or null when there is no such request. At most five are named. */
export function otherRequests(request: Request): string | null {
  const { language } = request.settings;
  const calls = new Set(
    request.projects.map((project) => fold(project.sheet.fields.call.text)).filter((c) => c !== ""),
  );
  const operators = new Set(request.projects.flatMap((project) => operatorsOf(project.sheet).map(fold)));
  const related = request.snapshot.register.filter(
    (letter) =>
      letter.topicId !== request.snapshot.topic.id &&
      (calls.has(fold(letter.call)) || letter.operators.some((operator) => operators.has(fold(operator)))),
  );
  if (related.length === 0) return null;
  const named = related.slice(0, 5).map((letter) => {
    const text = plainInMarkdown(shorten(letter.project, 40));
    return `[${text}](${request.settings.forumUrl}/t/${letter.topicId}) (${letter.reference})`;
  });
  return say(language, "status.others", { count: related.length, letters: named.join(", ") });
}
