/**
 * The one question after a letter: what the funder answered, and what became of what was promised. A function of the
 * record without a clock, so that it can be posted twice as the same.
 */
import { afterCareOf } from "../request/after-care.ts";
import { currentRound } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { MARK_END, markText } from "../text/mark.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";
import { mention, numberFor } from "./names.ts";

export function followupText(request: Request, project: Project): string {
  const { language } = request.settings;
  const { requester, relayer, snapshot } = request;
  const n = numberFor(request, project);
  const question = currentRound(project)?.opening.question;
  const { commitments } = afterCareOf(request, project);
  const values = {
    who: mention(requester.account ?? relayer ?? snapshot.topic.author),
    title: plainInMarkdown(shorten(question?.project ?? project.title, 80)),
    n,
  };
  return [
    markText({ kind: "followup", n: project.n }),
    say(language, "followup.question", values),
    "",
    say(language, "followup.won", { n }),
    say(language, "followup.lost", { n }),
    ...(commitments.length === 0
      ? [say(language, "followup.return", { n })]
      : [
          "",
          say(language, "followup.promised"),
          "",
          ...commitments.map(({ id, text }) => `- ${id} : ${plainInMarkdown(text)}`),
          "",
          say(language, "followup.return-of", { n }),
        ]),
    MARK_END,
  ].join("\n");
}
