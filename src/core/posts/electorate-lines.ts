/** The log's lines about who can vote: who came or went, and what somebody changed in the forum's group by hand. */
import type { ActOf, Person } from "../record/act.ts";
import { unpackIds } from "../record/id-list.ts";
import type { Request } from "../request/request.ts";
import { say, sayList } from "../words/say.ts";
import { nameOf } from "./names.ts";

/** With more than so many people a line gives their number. */
const MOST_NAMED = 5;

export function electorateLine(
  request: Request,
  { joined, left }: ActOf<"electorate">,
  projects: string,
): string {
  return say(request.settings.language, "log.electorate", {
    projects,
    joined: fewNamed(request, joined),
    left: fewNamed(request, left),
  });
}

export function regroupedLine(
  request: Request,
  { strangers, named, missing }: ActOf<"regrouped">,
  projects: string,
): string {
  return say(request.settings.language, "log.regrouped", {
    projects,
    strangers: fewNamed(request, strangers, named),
    missing: fewNamed(request, missing),
  });
}

function fewNamed(request: Request, packed: string, known: readonly Person[] = []): string {
  const { language } = request.settings;
  const ids = unpackIds(packed);
  if (ids.length === 0) return say(language, "log.nobody");
  if (ids.length > MOST_NAMED) return String(ids.length);
  return sayList(
    language,
    ids.map((id) => nameOf(request, known.find((one) => one.id === id) ?? { id, name: "" })),
  );
}
