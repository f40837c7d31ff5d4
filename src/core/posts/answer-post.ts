/**
 * The one short reply to lines that were not accepted: it quotes them, says why, who may and what to type. It
 * goes away when the post is put right. The same kind of reply lists what its reader can do, on `/aide`.
 */
import type { Act } from "../record/act.ts";
import { offersTo } from "../commands/offers.ts";
import type { Post } from "../model/snapshot.ts";
import { postsMarked } from "../record/bot-marks.ts";
import { botPostsOf } from "../request/bot-posts.ts";
import { currentRound } from "../request/request.ts";
import type { Request } from "../request/request.ts";
import { checksum } from "../text/checksum.ts";
import { MARK_END, markText } from "../text/mark.ts";
import { unbroken } from "../words/no-break.ts";
import { onOneLine, plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import type { WordKey } from "../words/french.ts";
import { say, sayList, valuesWanted } from "../words/say.ts";
import { fitting } from "./as-many-as-fit.ts";
import { criterionNamed } from "../request/criterion-named.ts";
import { addressOf, nameOf, numberFor, titleOf } from "./names.ts";

export interface Answer {
  readonly raw: string;
  /** Tells an answer to these lines from one to others, whatever changed around it since. */
  readonly fingerprint: string;
}

type Refused = Extract<Act, { do: "refused" }>;
/** An open objection that does not do what its author may expect of one. */
export interface Remarked {
  readonly act: Extract<Act, { do: "concern" | "objection" }>;
  readonly why: "answer.remark" | "answer.objection-late";
}
type TickRefused = Extract<Act, { do: "tick-refused" }>;

/** A post with what in it needs an answer. */
export interface ToAnswer {
  readonly post: Post;
  readonly refused: readonly Refused[];
  readonly remarked: readonly Remarked[];
  /**
   * The posts in which its author has asked for help, when this is the one that is answered: asked again, the list
   * is written anew in its place.
   */
  readonly asked: readonly number[];
}

/** Which posts a reply speaks to: the one that it replies to, and others of the same author. */
export interface SpeaksTo {
  readonly post: number;
  readonly also: readonly number[];
}

/** One reply to posts of one member. */
export function answerTo(request: Request, to: readonly ToAnswer[], speaksTo: SpeaksTo): Answer {
  const { language } = request.settings;
  const refused = to.flatMap((one) => one.refused);
  const remarked = to.flatMap((one) => one.remarked);
  const helped = to.filter(({ asked }) => asked.length > 0);
  const named = refused.filter(({ why }) => why !== "refused.more");
  const count = refused.reduce(
    (sum, act) => sum + (act.why === "refused.more" ? Number(act.with["count"]) : 0),
    0,
  );
  const parts = named.flatMap((act) => [
    `> ${plainInMarkdown(act.line)}`,
    "",
    say(language, act.why, {
      ...blanks(act.why),
      ...escaped(act.with),
      ...titleIn(request, act),
      ...pollsOf(request, act),
      ...minutesLink(request, act),
    }),
    "",
  ]);
  for (const { act, why } of remarked)
    parts.push(`> ${plainInMarkdown(shorten(act.text, 120))}`, "", say(language, why, { id: act.id }), "");
  if (count > 0) parts.push(say(language, "answer.more", { count }), "");
  for (const { post } of helped) parts.push(...helpFor(request, post), "");
  const asked = helped.flatMap((one) => one.asked);
  return answer(
    request,
    speaksTo,
    parts,
    `${[...refused, ...remarked.map(({ act }) => act)].map(({ key }) => key).join()} ${asked.join()}`,
  );
}

/** In characters, for all who have ticked what was not theirs to tick. */
const TICKS_ROOM = 4_000;

/** The reply below a sheet whose ticks were taken back. */
export function answerToTicks(
  request: Request,
  sheetPost: Post,
  ticks: readonly TickRefused[],
): Answer | null {
  if (ticks.length === 0) return null;
  const { language } = request.settings;
  const people = new Map<number, { readonly name: string; readonly criteria: Set<number> }>();
  for (const { who, c } of ticks) {
    const entry = people.get(who.id) ?? { name: nameOf(request, who), criteria: new Set<number>() };
    people.set(who.id, { ...entry, criteria: entry.criteria.add(c) });
  }
  const { shown: parts, more } = fitting(
    [...people.values()].map(({ name, criteria }) =>
      say(language, "answer.tick-refused", {
        name,
        count: criteria.size,
        criteria: sayList(
          language,
          [...criteria].map((c) => criterionNamed(request, c)),
        ),
      }),
    ),
    TICKS_ROOM,
  );
  if (more > 0) parts.push(`${say(language, "list.others", { more })}.`);
  return answer(request, { post: sheetPost.id, also: [] }, parts, ticks.map((act) => act.key).join());
}

function answer(
  { settings }: Request,
  { post, also }: SpeaksTo,
  parts: readonly string[],
  of: string,
): Answer {
  const fingerprint = checksum(of);
  const others = also.length === 0 ? undefined : also.join("-");
  const mark = markText({ kind: "answer", for: String(post), also: others, h: fingerprint });
  const raw = [mark, unbroken(settings.language, parts.join("\n")), MARK_END].join("\n");
  return { raw: raw.replace(/\n{3,}/g, "\n\n"), fingerprint };
}

/** Lines to type stand in code spans, where escapes would be seen; everything else is text. */
function escaped(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name.startsWith("line") ? plainInCode(value) : plainInMarkdown(value),
    ]),
  );
}

/** What was recorded, by whatever version of the service, can be said: a value that it lacks stops no topic. */
function blanks(why: WordKey): Readonly<Record<string, string>> {
  return Object.fromEntries([...valuesWanted(why)].map((name) => [name, "…"]));
}

function plainInCode(value: string): string {
  return onOneLine(value).replace(/[`[\]{}<>]/gu, "");
}

/** Where the minutes are that somebody has asked for again; gone for good, without a link. */
function minutesLink(request: Request, act: Refused): { readonly link?: string } {
  if (act.why !== "refused.minutes-there") return {};
  const posted = postsMarked(botPostsOf(request.snapshot), "minutes").filter(
    ({ mark }) => String(mark.n) === act.with["n"],
  );
  const post = posted.at(-1)?.post;
  const colon = request.settings.language === "fr" ? " : " : ": ";
  return { link: post === undefined ? "" : `${colon}${addressOf(request, post)}` };
}

/** The project whose number was recorded, by its name as it is now. */
function titleIn({ projects }: Request, act: Refused): { readonly title: string } {
  const project = projects.find(({ n }) => String(n) === act.with["n"]);
  return { title: project === undefined ? plainInMarkdown(act.with["n"] ?? "") : titleOf(project) };
}

/** Where somebody who looks for the poll finds it now: of each open vote its post. */
function pollsOf(request: Request, act: Refused): { readonly polls?: string } {
  if (act.why !== "refused.vote-in-poll") return {};
  const { language } = request.settings;
  const links = request.projects.flatMap((project) => {
    const round = currentRound(project);
    if (round?.state !== "open" || round.post === null) return [];
    return [`[${titleOf(project)}](${addressOf(request, round.post)})`];
  });
  if (links.length === 0) return { polls: say(language, "answer.no-poll") };
  return { polls: say(language, "answer.polls", { links: sayList(language, links) }) };
}

/** So many lines of a list stand in sight. */
const IN_SIGHT = 4;

/** What the post's author can do now, each in a form that can be sent as it stands; a long list is folded. */
function helpFor(request: Request, { author }: Post): string[] {
  const { language } = request.settings;
  const lines = offersTo(request, author).map(({ form, n, with: values = {} }) => {
    const number = n === undefined ? "" : numberFor(request, { n });
    return `- ${say(language, form, { n: number, ...values })}`;
  });
  const folded = lines.slice(IN_SIGHT);
  const name = nameOf(request, { id: author.id, name: author.name });
  if (lines.length === 0) return [say(language, "answer.help-none", { name })];
  return [
    say(language, "answer.help", { name }),
    "",
    ...lines.slice(0, IN_SIGHT),
    ...(folded.length === 0
      ? []
      : ["", `[details="${say(language, "answer.help-more")}"]`, ...folded, "[/details]"]),
    ...numbersOf(request),
  ];
}

/** Commands take a project's number; people know its name. */
function numbersOf({ projects, settings }: Request): string[] {
  if (projects.length < 2) return [];
  const named = projects.map((project) => `${project.n}, ${titleOf(project)}`);
  return ["", say(settings.language, "answer.numbers", { projects: named.join(" ; ") })];
}
