/** The status's folded log: what was decided, by whom and why, in order. */
import { placeOf } from "../request/request.ts";
import { actsOf } from "../record/act.ts";
import type { Act, ActOf } from "../record/act.ts";
import type { DecidedBy } from "../record/vote-facts.ts";
import { formatDate, formatDayTime } from "../dates/format-date.ts";
import type { Request } from "../request/request.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";
import type { WordKey } from "../words/french.ts";
import { lengthAsWritten } from "./as-many-as-fit.ts";
import { electorateLine, regroupedLine } from "./electorate-lines.ts";
import { laterRound, nameOf, titlesOf } from "./names.ts";
import { sourceOfAct } from "./recused-line.ts";
import { formerAccountIn } from "../record/merged-account.ts";
import { decisionInWords } from "./rule-in-words.ts";

/** Longest log in a post, in characters: a post has room for 32,000, and the state needs some of it. */
const LONGEST = 7_000;

/** The log of these acts, folded away; of one that is longer than `room` characters the last part. */
export function foldedLog(request: Request, acts: readonly Act[], room = LONGEST): string[] {
  const { language } = request.settings;
  const lines: string[] = [];
  let length = 0;
  for (const entry of entries(request, acts).toReversed()) {
    const line = `- ${entry}`;
    length += lengthAsWritten(line);
    if (length > Math.min(room, LONGEST)) {
      lines.push(`- ${say(language, "log.earlier")}`);
      break;
    }
    lines.push(line);
  }
  if (lines.length === 0) return [];
  return ["", `[details="${say(language, "log.title")}"]`, ...lines.toReversed(), "[/details]"];
}

/** What a decision was taken by, as recorded at its opening. */
export function rulesOf(request: Request, { n, round }: ActOf<"decided">): DecidedBy {
  const opening = actsOf(request.acts, "opening").find((act) => act.n === n && act.round === round);
  return opening?.rules ?? { quorum: 0 };
}

/** Stands for the projects in a line until it is known which share it; nothing that anybody writes holds it. */
const PROJECTS = "\u0001";

/** A line for each thing that was done; what was done to several projects on one day is one line. */
function entries(request: Request, acts: readonly Act[]): string[] {
  const { language } = request.settings;
  const told: { readonly line: string; n: readonly number[] }[] = [];
  for (const act of acts) {
    let n: readonly number[] = [];
    const text = logLine(request, act, (projects) => {
      n = projects;
      return PROJECTS;
    });
    if (text === null) continue;
    const line = say(language, "log.line", { day: formatDate(act.at, placeOf(request)), line: text });
    const same = told.findLast((one) => one.line === line);
    const isAnother = n.length > 0 && same !== undefined && same.n.length > 0;
    if (isAnother && !n.some((project) => same.n.includes(project))) same.n = [...same.n, ...n];
    else told.push({ line, n });
  }
  return told.map(({ line, n }) => line.replace(PROJECTS, () => projectsIn(request, n)));
}

export function projectsIn(request: Request, n: readonly number[]): string {
  const projects = titlesOf(request, n);
  return projects === "" ? "" : say(request.settings.language, "log.projects", { projects });
}

export function reasonOf(act: Act): string {
  return "text" in act && act.text !== "" ? ` (${plainInMarkdown(shorten(act.text, 160))})` : "";
}

const POST_KINDS = ["project", "ballot", "outcome", "letter", "followup", "reply", "register"] as const;

/** What a post of the bot is called: "the outcome", by the kind that its mark names. */
function postInWords(request: Request, key: string): string {
  const kind = POST_KINDS.find((one) => key === one || key.startsWith(`${one}:`)) ?? "status";
  return say(request.settings.language, `post.${kind}`);
}

/** By the key: what happened to the post without anybody being known who did it. */
function alteredIn(act: ActOf<"altered">): WordKey {
  if (act.key.startsWith("gone.")) return "log.gone";
  if (act.key.startsWith("given.")) return "log.given";
  if (act.key.startsWith("hidden.")) return "log.hidden";
  if (act.key.startsWith("left.")) return "log.left";
  return act.who.id === 0 ? "log.removed" : "log.altered";
}

/** What an act comes to in the log, null for one that it leaves out; `projects` says which of them it concerns. */
export function logLine(
  request: Request,
  act: Act,
  projects = (n: readonly number[]): string => projectsIn(request, n),
): string | null {
  const { language } = request.settings;
  const by = nameOf(request, act.by);
  const reason = reasonOf(act);
  switch (act.do) {
    case "programme":
      return say(language, "log.programme", { programme: plainInMarkdown(act.name) });
    case "recuse": {
      const who = nameOf(request, act.who);
      const before = formerAccountIn(act, request.acts);
      if (before !== null)
        return say(language, "log.merged", {
          who,
          before: nameOf(request, before),
          projects: projects(act.n),
          reason,
        });
      const isOffice = act.how === "requester" || act.how === "holder";
      const key = isOffice
        ? (`log.recused-${act.how}` as const)
        : act.who.id === act.by.id
          ? "log.recused"
          : "log.recused-by";
      return say(language, key, {
        who,
        source: sourceOfAct(request, act),
        projects: projects(act.n),
        reason,
      });
    }
    case "asked":
      return say(language, "log.asked", { count: act.people.length, projects: projects(act.n) });
    case "no-link":
      return say(language, "log.no-link", { who: by, projects: projects(act.n), reason });
    case "lift-recusal":
      return say(language, "log.lift-recusal", {
        who: nameOf(request, act.who),
        by,
        projects: projects(act.n),
        reason,
      });
    case "lift-position":
      return say(language, "log.lift-position", { id: act.id, by, reason });
    case "concern":
    case "objection":
      return say(language, `log.${act.do}`, {
        id: act.id,
        who: nameOf(request, act.who),
        projects: projects(act.n),
        reason,
      });
    case "review":
      return say(language, "log.review", {
        by,
        projects: projects([act.n]),
        verdict: say(language, `verdict.${act.verdict}`),
        reason,
      });
    case "membership":
      return say(language, act.joined ? "log.joined" : "log.not-joined", {
        by,
        projects: projects(act.n),
        reason,
      });
    case "project":
      return say(language, "log.project", { by, name: plainInMarkdown(shorten(act.text, 80)) });
    case "withdraw":
      return say(language, "log.withdraw", { by, projects: projects(act.n), reason });
    case "open":
      return say(language, "log.open", { by, projects: projects([act.n]), reason });
    case "move-end":
      return say(language, "log.move-end", {
        by,
        projects: projects([act.n]),
        end: formatDayTime(act.until, placeOf(request)),
        reason,
      });
    case "end":
      return say(language, "log.end", { by, projects: projects([act.n]), reason });
    case "opened":
      return say(language, "log.opened", { projects: projects([act.n]), round: laterRound(request, act) });
    case "closed":
      return say(language, `log.closed-${act.why}`, {
        projects: projects([act.n]),
        round: laterRound(request, act),
      });
    case "vote-stuck":
      return say(language, "log.set-aside", { who: nameOf(request, act.who), projects: projects([act.n]) });
    case "requester":
      return null;
    case "holder":
      return null;
    case "proposed":
      return say(language, `log.proposed-${act.field}`, {
        by,
        projects: projects([act.n]),
        text: plainInMarkdown(shorten(act.text, 80)),
      });
    case "opening":
      return null;
    case "electorate":
      return electorateLine(request, act, projects([act.n]));
    case "vote-removed":
      return say(language, "log.vote-removed", {
        who: nameOf(request, act.who),
        projects: projects([act.n]),
      });
    case "reopened":
      return say(language, "log.reopened", { projects: projects([act.n]) });
    case "reclosed":
      return say(language, "log.reclosed", { projects: projects([act.n]) });
    case "regrouped":
      return regroupedLine(request, act, projects([act.n]));
    case "decided":
      return say(language, "log.decided", {
        projects: projects([act.n]),
        decision: decisionInWords(language, act.decision, rulesOf(request, act)),
      });
    case "sign":
      return say(language, "log.signed", { by, projects: projects([act.n]), reason });
    case "copy":
      return say(language, "log.copy", { by, projects: projects([act.n]), reason });
    case "reissue":
      return say(language, "log.reissued", { by, projects: projects([act.n]), reason });
    case "revoke":
      return say(language, "log.revoked", { by, projects: projects([act.n]), reason });
    case "uphold":
      return say(language, "log.upheld", { by, projects: projects([act.n]), reason });
    case "followup":
      return say(language, `log.followup-${act.what}`, {
        by,
        projects: projects([act.n]),
        ids: act.ids.length === 0 ? "" : ` (${act.ids.join(", ")})`,
        reason,
      });
    case "altered":
      if (act.post.startsWith("moved:")) return say(language, "log.moved-in");
      return say(language, alteredIn(act), {
        who: nameOf(request, act.who),
        post: postInWords(request, act.post),
        reason,
      });
    // Questions are private, ticks stand in the sheet with their authors, letters in posts, minutes in a post, refused lines have their reply.
    case "ask":
    case "criterion":
    case "tick-refused":
    case "issued":
    case "minutes":
    case "refused":
      return null;
  }
}
