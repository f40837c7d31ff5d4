/** Who is in recusal and why, by whoever said so; several projects are named only where they differ. */
import { isRecused } from "../request/people.ts";
import type { Cause, Recused, Request } from "../request/request.ts";
import type { RecuseAct } from "./noted-post.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";
import { fitting } from "./as-many-as-fit.ts";
import { nameOf, titlesOf } from "./names.ts";
import { quote } from "./quote.ts";

/** In characters; whoever is not named here stands in the log. */
const ROOM = 2_500;

/** The line of the status; null where nobody is in recusal. */
export function recusedLine(request: Request): string | null {
  const { language } = request.settings;
  const people = new Map<number, string>();
  for (const { recused } of request.projects)
    for (const one of recused) if (!people.has(one.who.id)) people.set(one.who.id, inWords(request, one));
  if (people.size === 0) return null;
  const { shown, more } = fitting([...people.values()], ROOM);
  const others = more === 0 ? "" : ` ${say(language, "list.others", { more })}`;
  return say(language, "status.recused", { people: `${shown.join(", ")}${others}` });
}

function inWords(request: Request, { who, causes }: Recused): string {
  const concerned = request.projects.filter((project) => isRecused(project, who.id)).map(({ n }) => n);
  const projects = titlesOf(request, concerned);
  const scope = projects === "" ? "" : say(request.settings.language, "status.only", { projects });
  const [first] = causes;
  return `${nameOf(request, who)} (${first === undefined ? "" : reasonOf(request, first)}${scope})`;
}

/** Their own words, or whose word it is. */
function reasonOf(request: Request, cause: Pick<Cause, "why" | "text" | "by">): string {
  const { language } = request.settings;
  const text = cause.text === "" ? "" : quote(language, cause.text, 80);
  if (cause.why === "self" && text !== "") return text;
  const source = sourceOf(request, cause);
  return text === "" ? source : `${text}, ${source}`;
}

/** "d'après la fiche", "d'après la demande d'Alice Morel": where a link of interest is known from. */
function sourceOf(request: Request, { why, by }: Pick<Cause, "why" | "by">): string {
  const { language } = request.settings;
  const requester = plainInMarkdown(shorten(request.requester.name, 60));
  return say(language, `recusal.${why}`, { requester, by: nameOf(request, by) });
}

/** The same for the act that recorded it. */
export function sourceOfAct(request: Request, { how, by }: RecuseAct): string {
  return sourceOf(request, { why: how, by });
}
