/** What the status says of a request's programme: its name, and what became of its tag or of its settings. */
import { isProgrammeGone, recordedProgramme } from "../request/programme.ts";
import type { Request } from "../request/request.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { say, sayList } from "../words/say.ts";

/** "Programme : Résidences."; "" where the request is of none. */
export function programmeNamed({ settings, acts }: Request): string {
  const name = settings.programme?.name ?? "";
  if (recordedProgramme(acts) === null || name === "") return "";
  return say(settings.language, "status.programme", { programme: plainInMarkdown(name) });
}

/** Lines for the moderators, none while tags and settings are as they were when the request began. */
export function programmeNotices(request: Request): string[] {
  const { settings, snapshot, acts } = request;
  const { language, programme } = settings;
  if (programme === undefined) return [];
  const name = plainInMarkdown(programme.name);
  if (isProgrammeGone(request)) return [say(language, "status.programme-gone", { programme: name })];
  const own = recordedProgramme(acts)?.tag ?? settings.requestTag;
  const { tags } = snapshot.topic;
  const hasOwn = tags.includes(own) || tags.includes(settings.requestTag);
  // The network's own tag beside a programme's is of no other programme.
  const others = programme.tags
    .filter((one) => tags.includes(one.tag) && one.name !== programme.name && (one.name !== "" || !hasOwn))
    .map(({ tag }) => `\`${tag}\``);
  if (others.length === 0) return [];
  const values = { tags: sayList(language, others), programme: name };
  if (programme.id === null) return [say(language, "status.programme-none", values)];
  return [say(language, hasOwn ? "status.programme-both" : "status.programme-moved", values)];
}
