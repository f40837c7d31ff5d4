/**
 * The neutral sentence that acknowledges recusals, several at once in one reply. It comes after they were
 * recorded and the votes removed, never before.
 */
import type { Act } from "../record/act.ts";
import { postOf } from "../record/act.ts";
import type { Request } from "../request/request.ts";
import { MARK_END, markText } from "../text/mark.ts";
import { unbroken } from "../words/no-break.ts";
import { say } from "../words/say.ts";
import { fitting, listWithin } from "./as-many-as-fit.ts";
import { nameOf, titleOf } from "./names.ts";
import { quote } from "./quote.ts";

export type RecuseAct = Extract<Act, { do: "recuse" }>;

/** What the sentences may take together, in characters; whom they do not name the log does. */
const ROOM = 8_000;

/** The reply to these declarations; each stands in a post. */
export function notedText(request: Request, acts: readonly RecuseAct[]): string {
  const { language } = request.settings;
  const posts = [...new Set(acts.map(postOf))].join("-");
  const { shown, more } = fitting(
    acts.map((act) =>
      `${say(language, "noted.recused", values(request, act))} ${removal(request, act)}`.trim(),
    ),
    ROOM,
  );
  const text = [
    ...shown,
    ...(more === 0 ? [] : [say(language, "noted.more", { more })]),
    say(language, "noted.voice", { count: acts.length }),
  ].join("\n\n");
  return [markText({ kind: "noted", posts }), unbroken(language, text), MARK_END].join("\n");
}

function values(request: Request, act: RecuseAct): Record<string, string> {
  const { language } = request.settings;
  const named = request.projects.filter((project) => act.n.includes(project.n));
  const projects = (named.length === 0 ? request.projects : named).map((project) => titleOf(project));
  return {
    who: nameOf(request, act.who),
    projects: listWithin(language, projects, 400),
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
