/** One line of the minutes for an act: when, who, what, with the whole of its reason, and the post it stands in. */
import { formatDateOfYear, formatTime } from "../../dates/format-date.ts";
import type { MinutesRow } from "../../model/minutes.ts";
import { postOf } from "../../record/act.ts";
import type { Act, Person } from "../../record/act.ts";
import { placeOf } from "../../request/request.ts";
import type { Request } from "../../request/request.ts";
import { readPost } from "../../text/read-post.ts";
import { believedLine } from "../believed-lines.ts";
import { nameOf } from "../names.ts";

/** "27 juin 2026, 20 h 05". */
export function whenOf(request: Request, at: number): string {
  const place = placeOf(request);
  return `${formatDateOfYear(at, place)}, ${formatTime(at, place)}`;
}

/** Its reason is told whole behind it, not cut as in the log. */
export function actRow(request: Request, act: Act, who: Person = act.by): MinutesRow {
  const text = "text" in act ? act.text : "";
  const told = plain(believedLine(request, "text" in act ? { ...act, text: "" } : act) ?? "");
  return {
    at: act.at,
    when: whenOf(request, act.at),
    ...personIn(request, who),
    what: text === "" ? told : `${told}${request.settings.language === "fr" ? " : " : ": "}${text}`,
    source: sourceOf(request, postOf(act)),
  };
}

/** A row about somebody, at no moment of its own. */
export function personRow(request: Request, id: number, what: string): MinutesRow {
  return { at: null, when: "", ...personIn(request, { id, name: "" }), what, source: "" };
}

/** A row that is about no person. */
export function factRow(label: string, what: string): MinutesRow {
  return { at: null, when: "", who: label, account: null, what, source: "" };
}

/** The name that the record has for an account goes before that of today; one that is gone has its number. */
function personIn(request: Request, { id, name }: Person): Pick<MinutesRow, "who" | "account"> {
  const recorded = name === "" ? nameInRecord(request, id) : name;
  return { who: recorded === "" ? plain(nameOf(request, { id, name: "" })) : recorded, account: id };
}

function nameInRecord({ acts }: Request, id: number): string {
  const said = acts.flatMap((act) => ("who" in act && act.who !== null ? [act.by, act.who] : [act.by]));
  return said.find((one) => one.id === id && one.name !== "")?.name ?? "";
}

export function sourceOf({ settings }: Request, postId: number | null): string {
  return postId === null ? "" : `${settings.forumUrl}/p/${postId}`;
}

/** Markdown of ours as the words that it shows. */
export function plain(markdown: string): string {
  return readPost(markdown, { viaEmail: false })
    .map(({ text }) => text)
    .join(" ")
    .replaceAll("\u2060", "");
}
