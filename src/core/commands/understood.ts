/** What was understood of a line, in a few words, for the answer to one that leaves a doubt. */
import type { CommandName } from "../command-line/command-words.ts";
import type { Arguments } from "../command-line/read-arguments.ts";
import type { Language } from "../model/settings.ts";
import { say, sayList } from "../words/say.ts";
import type { WordKey } from "../words/french.ts";

const NAMES: Readonly<Record<CommandName, WordKey>> = {
  recuse: "said.recuse",
  "no-link": "said.no-link",
  lift: "said.lift",
  concern: "said.concern",
  objection: "said.objection",
  review: "said.review",
  criterion: "said.criterion",
  project: "said.project",
  withdraw: "said.withdraw",
  vote: "said.vote",
  membership: "said.membership",
  sign: "said.sign",
  letter: "said.letter",
  revoke: "said.revoke",
  followup: "said.followup",
  minutes: "said.minutes",
  help: "said.help",
};

/** "un déport, pour chloe, projet 2". */
export function understood(language: Language, name: CommandName, said: Partial<Arguments>): string {
  const parts = [say(language, NAMES[name])];
  if (said.people !== undefined && said.people.length > 0)
    parts.push(say(language, "said.people", { names: sayList(language, said.people) }));
  if (said.lifted !== undefined && said.lifted.length > 0)
    parts.push(
      sayList(
        language,
        said.lifted.map((target) => (target.kind === "recusal" ? say(language, "said.recuse") : target.id)),
      ),
    );
  if (said.criteria !== undefined && said.criteria.length > 0)
    parts.push(
      sayList(
        language,
        said.criteria.map(({ n, k }) => (n === null ? String(k) : `${n}.${k}`)),
      ),
    );
  if (said.verdict !== undefined && said.verdict !== null)
    parts.push(say(language, `verdict.${said.verdict}`));
  if (said.answer !== undefined && said.answer !== null)
    parts.push(say(language, said.answer ? "said.yes" : "said.no"));
  const projects = said.projects ?? [];
  if (projects.length > 0)
    parts.push(
      say(language, "said.projects", { count: projects.length, n: sayList(language, projects.map(String)) }),
    );
  if (said.all !== undefined && said.all !== null) parts.push(say(language, "said.all"));
  return parts.join(", ");
}
