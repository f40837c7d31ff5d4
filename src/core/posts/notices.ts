/** What somebody has to know now: no time left, a sheet to put right, a recount, a topic closed to members. */
import { formatDate, formatShortDay } from "../dates/format-date.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { firstPostChanges } from "../judging/first-post-changes.ts";
import { calendarOf, isImpossible } from "../request/calendar.ts";
import { actsOf } from "../record/act.ts";
import { currentRound, person, placeOf } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { fitting, listWithin } from "./as-many-as-fit.ts";
import { nameOf, titleOf } from "./names.ts";
import { isProgrammeGone } from "../request/programme.ts";
import { accountNamed, isRecused, stewardsOf } from "../request/people.ts";
import { displayName } from "../request/request.ts";
import { letterNotices } from "./letter-notices.ts";
import { programmeNotices } from "./programme-notices.ts";
import { quote } from "./quote.ts";
import { recountLine } from "./recount.ts";
import type { Project, Request } from "../request/request.ts";
import { topicStage } from "../request/stage.ts";
import { holderEqualsOperator } from "../sheet/holder-equals-operator.ts";
import { peopleNamedIn, usernamesIn } from "../sheet/named-people.ts";
import { fieldLabel } from "../sheet/sheet-fields.ts";
import { SHEET_WORDS } from "../sheet/sheet-words.ts";
import { isTooLong, sheetText } from "./sheet-post.ts";
import { isUntilKnown } from "../request/recusals.ts";
import { say, sayList } from "../words/say.ts";

/** What all lines may take together, in characters: a post has room for the record, too. */
const ROOM = 4_000;

/** Lines of the status, none while all is well; of too many the first, and how many more there are. */
export function notices(request: Request): string[] {
  const lines = [
    ...programmeNotices(request),
    ...unusableTag(request),
    ...closedTopic(request),
    ...troubles(request),
    // Its sheets cannot be read without its criteria.
    ...(isProgrammeGone(request)
      ? []
      : request.projects.flatMap((project) => projectNotices(request, project))),
  ];
  const { shown, more } = fitting(lines, ROOM);
  return more === 0 ? shown : [...shown, say(request.settings.language, "status.more-notices", { more })];
}

function projectNotices(request: Request, project: Project): string[] {
  const { language } = request.settings;
  const { n, sheet, deadline, stage } = project;
  const vote = calendarOf(request, project);
  const title = titleOf(project);
  const lines: string[] = [];
  const recount = recountLine(request, project);
  if (recount !== null) lines.push(recount);
  const isAsked = currentRound(project)?.state === "open";
  if (
    isAsked &&
    actsOf(request.acts, "altered").some((act) => act.post === `project:${n}` && act.text !== "")
  )
    lines.push(say(language, "status.question-fixed", { title }));
  lines.push(
    ...unconfirmed(request, project),
    ...stewardsAway(request, project),
    ...letterNotices(request, project),
  );
  const runs = stage === "incomplete" || stage === "review" || stage === "vote";
  if (runs && vote.isUrgent && deadline !== null) {
    lines.push(say(language, "status.urgent", { title, day: formatShortDay(deadline, placeOf(request)) }));
  }
  if (stage !== "incomplete" && stage !== "review") return lines;
  if (request.startedAt !== null && deadline !== null && isImpossible(request.startedAt, deadline, vote)) {
    lines.push(
      say(language, "status.impossible", { n, title, day: formatShortDay(deadline, placeOf(request)) }),
    );
  }
  if (holderEqualsOperator(sheet)) lines.push(say(language, "status.holder-is-operator", { title }));
  lines.push(...saidSince(request, project));
  if (sheet.notes.length > 0) lines.push(say(language, "status.notes", { title }));
  if (isTooLong(sheetText(request, project))) lines.push(say(language, "status.sheet-too-long", { title }));
  const unknown = unknownNames(request, project);
  if (unknown.length > 0)
    lines.push(say(language, "status.unknown-names", { title, names: listWithin(language, unknown, 400) }));
  const many = unheardNames(request, project);
  if (many.length > 0) {
    const { named: most } = request.settings.most;
    lines.push(say(language, "status.many-named", { title, names: listWithin(language, many, 400), most }));
  }
  const plain = plainNames(project);
  if (plain.length > 0)
    lines.push(say(language, "status.plain-names", { title, names: listWithin(language, plain, 400) }));
  return lines;
}

/** What the first post has come to say since the sheet was made of it: the sheet is for its readers to edit. */
function saidSince(request: Request, project: Project): string[] {
  const { language } = request.settings;
  const changes = firstPostChanges(request, project);
  if (changes.length === 0) return [];
  const said = changes.slice(0, MOST_CHANGES).map(({ key, text }) => {
    const shown = text.replace(LINK, "$<label> ($<url>)");
    return `${fieldLabel(key, language)}${SHEET_WORDS[language].colon} ${plainInMarkdown(shorten(shown, LONGEST_CHANGE))}`;
  });
  if (changes.length > MOST_CHANGES) said.push("…");
  const writers = new Map(changes.flatMap(({ by }) => (by === null ? [] : [[by.id, by] as const])));
  const values = { title: titleOf(project), changes: said.join(language === "fr" ? " ; " : "; ") };
  if (writers.size === 0) return [say(language, "status.first-post", values)];
  const who = sayList(
    language,
    [...writers.values()].map((writer) => nameOf(request, person(writer))),
  );
  return [say(language, "status.first-post-by", { ...values, who })];
}

const MOST_CHANGES = 5;
const LONGEST_CHANGE = 120;
const LINK = /\[(?<label>[^[\]]*)\]\((?<url>[^()\s]*)\)/gu;

/** Where every moderator has a link of interest, administrators without one act, and everybody can know it. */
function stewardsAway(request: Request, project: Project): string[] {
  const { stage } = project;
  const title = titleOf(project);
  const { snapshot, settings } = request;
  const acting = stewardsOf(request, project);
  const isOver = stage === "refused" || stage === "delivered" || stage === "withdrawn";
  const stewards = snapshot.stewards.filter(({ id }) => id !== snapshot.bot.id);
  if (isOver || stewards.length === 0 || stewards.some(({ id }) => !isRecused(project, id))) return [];
  if (acting.length === 0) return [say(settings.language, "status.stewards-none", { title })];
  const names = sayList(
    settings.language,
    acting.slice(0, 3).map((member) => plainInMarkdown(displayName(member))),
  );
  return [say(settings.language, "status.stewards-recused", { title, names, count: acting.length })];
}

/** Who is known by a name alone, and what somebody proposed who may not decide it: for the moderators. */
function unconfirmed(request: Request, project: Project): string[] {
  const { language } = request.settings;
  const { n } = project;
  const unsure = project.recused.flatMap(({ who, causes }) =>
    causes.some(({ sure }) => !sure)
      ? causes.flatMap((cause) =>
          cause.why === "requester" || cause.why === "holder"
            ? [
                say(
                  language,
                  isUntilKnown(cause) ? `status.kept-${cause.why}` : `status.unsure-${cause.why}`,
                  {
                    who: nameOf(request, who),
                  },
                ),
              ]
            : [],
        )
      : [],
  );
  const proposed = actsOf(request.acts, "proposed").filter(
    (act) => act.n === n && project.sheet.fields[act.field].text === act.text,
  );
  return [
    ...unsure,
    ...proposed.map((act) =>
      say(language, `status.proposed-${act.field}`, {
        title: titleOf(project),
        by: nameOf(request, act.by),
        text: plainInMarkdown(shorten(act.text, 80)),
      }),
    ),
  ];
}

/** People named under the links of interest who have no account: nobody can be kept out under that name. */
function unknownNames(request: Request, project: Project): string[] {
  const { named } = request.snapshot;
  return usernamesIn(project.sheet.fields.links.text)
    .filter((username) => named[username.toLowerCase()] === null)
    .map(plainInMarkdown);
}

/** People named whose account is known, and of whom nothing came: more than one person may name. */
function unheardNames(request: Request, project: Project): string[] {
  return usernamesIn(project.sheet.fields.links.text).flatMap((username) => {
    const member = accountNamed(request.snapshot, username);
    if (member === null || member.id === request.snapshot.bot.id) return [];
    const isHeard =
      isRecused(project, member.id) || request.acts.some((act) => act.key === `s${project.n}.${member.id}`);
    return isHeard ? [] : [plainInMarkdown(shorten(displayName(member), LONGEST_NAME))];
  });
}

/** People named without an @: who is meant is for a member to say. */
function plainNames(project: Project): string[] {
  return peopleNamedIn(project.sheet.fields.links.text).flatMap((named) =>
    named.kind === "name" ? [plainInMarkdown(shorten(named.name, LONGEST_NAME))] : [],
  );
}

const LONGEST_NAME = 60;

function unusableTag(request: Request): string[] {
  const { settings, snapshot } = request;
  const tag = settings.stageTags[topicStage(request.projects)];
  if (!snapshot.unusableTags.includes(tag) || snapshot.topic.tags.includes(tag)) return [];
  return [say(settings.language, "status.unusable-tag", { tag })];
}

/** What the forum keeps refusing, a line for each kind. */
function troubles({ snapshot, settings }: Request): string[] {
  const { language } = settings;
  // That the status itself is refused cannot be said in it.
  const lasting = snapshot.troubles.filter(({ lasts, what }) => lasts && what !== "record");
  const firstOfKind = lasting.filter(
    ({ what }, index) => lasting.findIndex((other) => other.what === what) === index,
  );
  return firstOfKind.map(({ what, since, words }) =>
    what === "register-gone"
      ? say(language, "status.register-gone")
      : say(language, "status.trouble", {
          what: say(language, `trouble.${what}`),
          day: formatDate(since, settings),
          words: words === "" ? "" : ` (${quote(language, words, 160)})`,
        }),
  );
}

function closedTopic(request: Request): string[] {
  const { snapshot, settings } = request;
  if (!snapshot.topic.closed) return [];
  const stewards = snapshot.stewards.slice(0, 3).map((member) => plainInMarkdown(member.username));
  return [say(settings.language, "status.closed", { stewards: sayList(settings.language, stewards) })];
}
