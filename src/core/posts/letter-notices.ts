/** Lines of the status about a letter: who signed it, who is awaited, that it is under review or revoked. */
import { formatDate } from "../dates/format-date.ts";
import { afterCareOf } from "../request/after-care.ts";
import { currentLetter, letterToComeAgain, standingOf } from "../request/letter-life.ts";
import { awaitsSignature } from "../request/letter-waits.ts";
import { isRecused, signatoriesOf } from "../request/people.ts";
import { displayName, placeOf } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say, sayList } from "../words/say.ts";
import { nameOf, numberFor, titleOf } from "./names.ts";
import { awaitedSignatories } from "./next-thing.ts";

export function letterNotices(request: Request, project: Project): string[] {
  return [
    ...standing(request, project),
    ...again(request, project),
    ...signatoriesAway(request, project),
    ...afterCare(request, project),
  ];
}

function standing(request: Request, project: Project): string[] {
  const { language } = request.settings;
  const current = currentLetter(request, project);
  if (current === null) return [];
  const title = titleOf(project);
  const day = (at: number): string => formatDate(at, placeOf(request));
  const now = standingOf(request, project, current);
  switch (now.kind) {
    case "valid":
    case "superseded": {
      const { signature } = current;
      if (signature === null) return [];
      return [
        say(language, "status.letter-signed", {
          title,
          by: nameOf(request, signature.by),
          day: day(signature.at),
        }),
      ];
    }
    case "review":
      return [
        say(language, "status.letter-review", {
          title,
          n: numberFor(request, project),
        }),
      ];
    case "revoked": {
      const { by, at, text } = now.act;
      const reason = plainInMarkdown(shorten(text, 160));
      return [
        say(language, "status.letter-revoked", { title, day: day(at), by: nameOf(request, by), reason }),
      ];
    }
  }
}

/** A letter ordered again that waits for its signature; of the first the status's own block tells. */
function again(request: Request, project: Project): string[] {
  if (letterToComeAgain(request, project) === null || !awaitsSignature(request, project)) return [];
  const title = titleOf(project);
  const names = awaitedSignatories(request, project);
  return [say(request.settings.language, "status.letter-again", { title, names })];
}

/** The funder's answer, and what was promised, until somebody says what came of it. */
function afterCare(request: Request, project: Project): string[] {
  const { language } = request.settings;
  const { answer, commitments, returns } = afterCareOf(request, project);
  const title = titleOf(project);
  const told = (text: string): string => plainInMarkdown(shorten(text, 120));
  const open = commitments.filter((one) => one.told === null).map(({ id, text }) => `${id}, ${told(text)}`);
  const parts = [
    ...(answer === null
      ? []
      : [say(language, `status.followup-${answer.what}`, { text: told(answer.text) })]),
    ...returns.slice(-1).map(({ text }) => say(language, "status.followup-return", { text: told(text) })),
    ...(open.length === 0
      ? []
      : [say(language, "status.promised", { commitments: open.join(language === "fr" ? " ; " : "; ") })]),
  ];
  return parts.length === 0 ? [] : [say(language, "status.followup", { title, parts: parts.join(" ") })];
}

/** Where everybody who may sign has a link of interest, administrators without one do, and everybody can know it. */
function signatoriesAway(request: Request, project: Project): string[] {
  const { language } = request.settings;
  const { snapshot } = request;
  if (!awaitsSignature(request, project)) return [];
  const usual = (snapshot.signatories ?? snapshot.stewards).filter(({ id }) => id !== snapshot.bot.id);
  if (usual.some(({ id }) => !isRecused(project, id))) return [];
  const acting = signatoriesOf(request, project);
  if (acting.length === 0) return [say(language, "status.signatories-none", { title: titleOf(project) })];
  const names = sayList(
    language,
    acting.slice(0, 3).map((member) => plainInMarkdown(displayName(member))),
  );
  return [
    say(language, "status.signatories-recused", { title: titleOf(project), names, count: acting.length }),
  ];
}
