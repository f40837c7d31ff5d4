/** A post of the service as a reader knows it: what it is and of which project, instead of the identity of its mark. */
import type { Language } from "../core/model/settings.ts";
import type { MarkKind } from "../core/text/mark.ts";
import { tell } from "./words.ts";
import type { AuditKey } from "./words.ts";

const NAMES: Readonly<Record<MarkKind, AuditKey>> = {
  status: "post.status",
  project: "post.project",
  ballot: "post.ballot",
  outcome: "post.outcome",
  letter: "post.letter",
  register: "post.register",
  followup: "post.followup",
  answer: "post.answer",
  noted: "post.noted",
  overview: "post.overview",
  minutes: "post.minutes",
  year: "post.year",
};

/** `key` is the identity of a mark (`ballot:2:1`); one that is none is given back as it is. */
export function postInWords(language: Language, key: string): string {
  const [kind = "", first = "", second = ""] = key.split(":");
  if (!isKind(kind)) return key;
  if (kind === "status" && first !== "") return tell(language, "post.status-part", { first });
  return tell(language, NAMES[kind], { first, second });
}

function isKind(kind: string): kind is MarkKind {
  return Object.hasOwn(NAMES, kind);
}
