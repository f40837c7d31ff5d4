/** A project's sheet as it should stand in the thread, and whether the one that stands there has to be rewritten. */
import { formatDate } from "../dates/format-date.ts";
import { placeOf } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import type { ChecklistEntry } from "../sheet/read-checklist.ts";
import { FIELD_KEYS } from "../sheet/sheet-fields.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { writeSheet } from "../sheet/write-sheet.ts";
import { POST_LIMIT } from "../text/normalise-raw.ts";

export { sameSheet } from "../sheet/write-sheet.ts";
import { nameOf } from "./names.ts";

export function sheetText(request: Request, project: Project): string {
  const { criteria, language, principles } = request.settings;
  return writeSheet({
    n: project.n,
    title: project.title,
    several: request.projects.length > 1,
    sheet: project.reviews.length > 0 ? confirmed(request, project) : project.sheet,
    criteria,
    checklist: checklist(request, project),
    language,
    principles,
  });
}

/** The ticks that count, each with its author and day. */
function checklist(request: Request, project: Project): ChecklistEntry[] {
  return request.settings.criteria.map((_, index) => {
    const tick = project.ticks.get(index + 1);
    const attribution =
      tick === undefined ? "" : `${nameOf(request, tick.by)}, ${formatDate(tick.at, placeOf(request))}`;
    return { k: index + 1, ticked: tick !== undefined, attribution };
  });
}

/** The review confirms what had been taken from the first post. */
function confirmed(request: Request, project: Project): Sheet {
  const { sheet } = project;
  const fields = { ...sheet.fields };
  for (const key of FIELD_KEYS) fields[key] = { ...fields[key], toCheck: false };
  const proposal = proposedWhy(request, project);
  if (fields.why.text === "" && proposal !== null) fields.why = proposal;
  return { ...sheet, fields };
}

/** A review of fewer characters says that its author agrees, and not why the network should. */
const SHORTEST_WHY = 80;

/** What a favourable review says for the project is proposed for the letter, until its vote opens. */
function proposedWhy(request: Request, { reviews, rounds }: Project): Sheet["fields"]["why"] | null {
  if (rounds.some(({ state }) => state !== "void")) return null;
  const review = reviews.find(({ verdict, text }) => verdict === "for" && text.length >= SHORTEST_WHY);
  if (review === undefined) return null;
  return { text: review.text, toCheck: false, proposedBy: nameOf(request, review.who) };
}

/** The forum would refuse the sheet: it is left as its members wrote it. */
export function isTooLong(raw: string): boolean {
  return raw.length > POST_LIMIT;
}
