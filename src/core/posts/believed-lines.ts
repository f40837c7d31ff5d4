/** What a steward is shown before a record is sealed again: the log, and what it leaves out. */
import { placeOf } from "../request/request.ts";
import type { Act, ActOf } from "../record/act.ts";
import { formatDate } from "../dates/format-date.ts";
import { unpackIds } from "../record/id-list.ts";
import type { Request } from "../request/request.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";
import { logLine, projectsIn, reasonOf, rulesOf } from "./log-lines.ts";
import { nameOf } from "./names.ts";

/** The same lines one by one, none left out, and with them what the log does not say and counts all the same. */
export function believedLines(request: Request, acts: readonly Act[]): string[] {
  return acts.flatMap((act) =>
    [logLine(request, act), besides(request, act)]
      .filter((text) => text !== null)
      .map((line) =>
        say(request.settings.language, "log.line", { day: formatDate(act.at, placeOf(request)), line }),
      ),
  );
}

function isConsent(request: Request, act: ActOf<"decided">): boolean {
  return rulesOf(request, act).rule?.kind === "consent";
}

/** What one act comes to in words, null where it says nothing to anybody. */
export function believedLine(request: Request, act: Act): string | null {
  return besides(request, act) ?? logLine(request, act);
}

function besides(request: Request, act: Act): string | null {
  const { language } = request.settings;
  const by = nameOf(request, act.by);
  const projects = (n: readonly number[]): string => projectsIn(request, n);
  const many = (packed: string): string => String(unpackIds(packed).length);
  switch (act.do) {
    case "requester":
    case "holder": {
      const who = act.who === null ? plainInMarkdown(shorten(act.text, 80)) : nameOf(request, act.who);
      if (act.do === "requester") return say(language, "believed.requester", { who });
      return say(language, "believed.holder", { who, projects: projects([act.n]) });
    }
    case "criterion":
      return say(language, act.met ? "believed.criterion-met" : "believed.criterion-not", {
        label: plainInMarkdown(shorten(request.settings.criteria[act.c - 1]?.label ?? String(act.c), 80)),
        by,
        projects: projects([act.n]),
        reason: reasonOf(act),
      });
    case "ask":
      return say(language, "believed.ask", { who: nameOf(request, act.who), projects: projects(act.n) });
    case "opening":
      return say(language, "believed.opening", {
        projects: projects([act.n]),
        project: plainInMarkdown(shorten(act.question.project, 80)),
        holder: plainInMarkdown(shorten(act.question.holder, 80)),
        electors: many(act.electors),
      });
    case "decided":
      return say(language, isConsent(request, act) ? "believed.counted-consent" : "believed.counted", {
        projects: projects([act.n]),
        for: many(act.votes.for),
        abstain: many(act.votes.abstain),
        against: many(act.votes.against),
        block: many(act.votes.block),
        electors: many(act.electors),
        recused: many(act.recused),
      });
    case "programme":
    case "altered":
    case "asked":
    case "minutes":
    case "closed":
    case "concern":
    case "electorate":
    case "end":
    case "issued":
    case "lift-position":
    case "lift-recusal":
    case "membership":
    case "move-end":
    case "no-link":
    case "objection":
    case "open":
    case "opened":
    case "project":
    case "proposed":
    case "reclosed":
    case "regrouped":
    case "recuse":
    case "refused":
    case "reopened":
    case "sign":
    case "reissue":
    case "revoke":
    case "uphold":
    case "followup":
    case "copy":
    case "review":
    case "tick-refused":
    case "vote-removed":
    case "vote-stuck":
    case "withdraw":
      return null;
  }
}
