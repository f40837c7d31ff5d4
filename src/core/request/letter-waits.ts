/** What holds the letter of a granted project back, in words for the thread. */
import { concerns } from "../record/act.ts";
import { say, sayList } from "../words/say.ts";
import { readingConditions } from "./conditions.ts";
import type { Condition } from "./conditions.ts";
import { decidedRound, isOverturned } from "./decided-round.ts";
import { lacksSignature, letterToComeAgain, lettersOf } from "./letter-life.ts";
import type { LetterIssue } from "./letter-life.ts";
import { isProgrammeGone } from "./programme.ts";
import { missingInWords } from "./missing-in-words.ts";
import type { Project, Request } from "./request.ts";

/** Null when the first letter may be issued. */
export function letterWaits(request: Request, project: Project): string | null {
  const waits = waitsBeforeSigning(request, project);
  if (waits !== null || !awaitsSignature(request, project)) return waits;
  const n = request.projects.length > 1 ? ` ${project.n}` : "";
  return say(request.settings.language, "letter-waits.signature", { n });
}

function waitsBeforeSigning(request: Request, project: Project): string | null {
  const { language } = request.settings;
  if (isProgrammeGone(request)) return say(language, "letter-waits.programme");
  const objections = project.positions.filter(({ holds }) => holds);
  if (objections.length > 0)
    return say(language, "letter-waits.objection", {
      ids: sayList(
        language,
        objections.map((o) => o.id),
      ),
    });
  const unread = readingAwaited(request, project);
  if (unread.length > 0)
    return say(language, "letter-waits.review", {
      missing: sayList(
        language,
        unread.map((condition) => missingInWords(request, condition)),
      ),
    });
  if (isOverturned(project)) return say(language, "letter-waits.recount");
  if (request.settings.membership === "member" && !hasJoined(request, project)) {
    return say(language, "letter-waits.membership");
  }
  return null;
}

/** An urgent vote has not waited for the reading of the file: its letter does. What it lacks, none for any other. */
export function readingAwaited(
  request: Pick<Request, "settings">,
  project: Pick<Project, "rounds" | "reviews" | "ticks" | "letter">,
): readonly Condition[] {
  const isUrgent = decidedRound(project)?.opening.rules.isUrgent === true;
  return isUrgent && project.letter === null ? readingConditions(request, project) : [];
}

/** Whether nothing but a signature holds back a letter. */
export function isSignatureNext(request: Request, project: Project): boolean {
  if (isProgrammeGone(request) || !awaitsSignature(request, project)) return false;
  return letterToComeAgain(request, project) !== null || waitsBeforeSigning(request, project) === null;
}

/** Whether a granted letter, the first or one issued again, is there but for a signature. */
export function awaitsSignature(request: Request, project: Project): boolean {
  if (project.withdrawn !== null) return false;
  const again = letterToComeAgain(request, project);
  if (again !== null) return lacksSignature(again);
  const [first] = lettersOf(request, project);
  return first !== undefined && first.post === null && lacksSignature(first);
}

/** The letter that is to be issued by itself in a post of its own, its outcome being in the thread; null for none. */
export function letterIsDue(request: Request, project: Project): LetterIssue | null {
  if (project.withdrawn !== null || isProgrammeGone(request)) return null;
  const again = letterToComeAgain(request, project);
  if (again !== null) return lacksSignature(again) ? null : again;
  const [first] = lettersOf(request, project);
  if (first === undefined || project.stage !== "granted" || first.round.outcome === null) return null;
  return letterWaits(request, project) === null ? first : null;
}

/** The stewards' last word on the holder's membership. */
export function hasJoined(request: Request, project: Project): boolean {
  const said = request.acts.findLast((act) => act.do === "membership" && concerns(act.n, project.n));
  return said?.do === "membership" && said.joined;
}
