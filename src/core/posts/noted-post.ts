/**
 * The neutral sentence that acknowledges recusals, several at once in one reply. It comes after they were
 * recorded and the votes removed, never before.
 */
import type { Act } from "../record/act.ts";
import { postOf } from "../record/act.ts";
import type { Request } from "../request/request.ts";
import { MARK_END, markText } from "../text/mark.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say, sayList } from "../words/say.ts";
import { nameOf } from "./names.ts";
import { quote } from "./quote.ts";

export type RecuseAct = Extract<Act, { do: "recuse" }>;

/** The reply to these declarations; each stands in a post. */
export function notedText(request: Request, acts: readonly RecuseAct[]): string {
  const { language } = request.settings;
  const posts = [...new Set(acts.map(postOf))].join("-");
  return [
    markText({ kind: "noted", posts }),
    ...acts.map((act) =>
      `${say(language, "noted.recused", values(request, act))} ${removal(request, act)}`.trim(),
    ),
    "",
    say(language, "noted.voice", { count: acts.length }),
    MARK_END,
  ].join("\n");
}

function values(request: Request, act: RecuseAct): Record<string, string> {
  const { language } = request.settings;
  const named = request.projects.filter((project) => act.n.includes(project.n));
  const projects = (named.length === 0 ? request.projects : named).map((p) =>
    plainInMarkdown(shorten(p.title, 60)),
  );
  return {
    who: nameOf(request, act.who),
    projects: sayList(language, projects),
    reason: act.text === "" ? "" : ` (${quote(language, act.text, 160)})`,
  };
}

/** What became of a vote cast before: where the forum refused its removal it is set aside, and that is said. */
function removal(request: Request, act: RecuseAct): string {
  const kept = request.acts.some((other) => other.do === "vote-stuck" && other.who.id === act.who.id);
  if (kept) return say(request.settings.language, "noted.set-aside");
  const voteOpened = request.projects.some((project) =>
    project.rounds.some((round) => round.state === "open"),
  );
  return voteOpened ? say(request.settings.language, "noted.removed") : "";
}
