/** The sections of the minutes about each vote: its question, who could vote, who voted what, the count, the fingerprints. */
import type { MinutesRow, MinutesSection } from "../../model/minutes.ts";
import type { Seal } from "../../model/seal.ts";
import { actsOf } from "../../record/act.ts";
import type { Act, ActOf } from "../../record/act.ts";
import { unpackIds } from "../../record/id-list.ts";
import { factsSha256, outcomeFacts } from "../../record/outcome-facts.ts";
import type { Request } from "../../request/request.ts";
import { optionsOf } from "../../words/ballot-options.ts";
import { say } from "../../words/say.ts";
import { believedLine } from "../believed-lines.ts";
import { factRow, personRow, plain, sourceOf, whenOf } from "./minutes-rows.ts";

export function roundSections(
  request: Request,
  n: number,
  acts: readonly Act[],
  seal: Pick<Seal, "sha256">,
): MinutesSection[] {
  const openings = actsOf(acts, "opening").filter((act) => act.n === n);
  return openings.flatMap((opening) => {
    const mine = acts.filter((act) => "round" in act && act.n === n && act.round === opening.round);
    return oneRound(request, opening, mine, seal);
  });
}

function oneRound(
  request: Request,
  opening: ActOf<"opening">,
  mine: readonly Act[],
  seal: Pick<Seal, "sha256">,
): MinutesSection[] {
  const { language } = request.settings;
  const { round } = opening;
  const decided = actsOf(mine, "decided").at(-1);
  const electors = unpackIds(opening.electors);
  const recused = unpackIds(opening.recused);
  return [
    { heading: say(language, "minutes.vote", { round }), rows: facts(request, opening, mine, decided, seal) },
    {
      heading: say(language, "minutes.electors", { round, count: electors.length }),
      rows: electors.map((id) => personRow(request, id, "")),
    },
    ...(recused.length === 0
      ? []
      : [
          {
            heading: say(language, "minutes.recused", { round, count: recused.length }),
            rows: recused.map((id) => personRow(request, id, "")),
          },
        ]),
    ...(decided === undefined
      ? []
      : [{ heading: say(language, "minutes.votes", { round }), rows: votes(request, opening, decided) }]),
  ];
}

function facts(
  request: Request,
  opening: ActOf<"opening">,
  mine: readonly Act[],
  decided: ActOf<"decided"> | undefined,
  seal: Pick<Seal, "sha256">,
): MinutesRow[] {
  const { language } = request.settings;
  const { question } = opening;
  const opened = actsOf(mine, "opened").at(-1);
  const closed = actsOf(mine, "closed").at(-1);
  const fact = (key: FactKey, what: string): MinutesRow =>
    factRow(say(language, `minutes.fact-${key}`), what);
  return [
    fact(
      "question",
      say(language, "minutes.question", { project: question.project, holder: question.holder }),
    ),
    ...(opened === undefined
      ? []
      : [{ ...fact("opened", whenOf(request, opened.at)), source: sourceOf(request, opened.post) }]),
    ...(closed === undefined
      ? []
      : [fact("closed", `${whenOf(request, closed.at)} (${plain(believedLine(request, closed) ?? "")})`)]),
    ...(decided === undefined
      ? []
      : [
          fact("decision", say(language, `decision.${decided.decision}`)),
          fact("count", plain(believedLine(request, decided) ?? "")),
          fact("facts", factsSha256(seal, outcomeFacts(closed?.at ?? decided.at, decided, opening.rules))),
        ]),
    fact("draft", question.draft),
  ];
}

type FactKey = "question" | "opened" | "closed" | "decision" | "count" | "facts" | "draft";

/** By option in the order of the poll, then those that do not count. */
function votes(request: Request, opening: ActOf<"opening">, decided: ActOf<"decided">): MinutesRow[] {
  const { language } = request.settings;
  const kind = opening.rules.rule?.kind === "consent" ? "consent" : "majority";
  const unargued = new Set(unpackIds(decided.unargued));
  const argued = new Map(decided.argued);
  const apart = [
    ["set-aside", decided.setAside],
    ["strangers", decided.strangers],
  ] as const;
  return [
    ...optionsOf(kind, opening.question.language).flatMap(([option, label]) =>
      unpackIds(decided.votes[option]).map((id) => {
        const note =
          unargued.has(id) && kind === "majority"
            ? say(language, "minutes.unargued")
            : argued.has(id)
              ? say(language, "minutes.argued", { id: argued.get(id) ?? "" })
              : "";
        return personRow(request, id, note === "" ? label : `${label} (${note})`);
      }),
    ),
    ...apart.flatMap(([key, packed]) =>
      unpackIds(packed).map((id) => personRow(request, id, say(language, `minutes.${key}`))),
    ),
  ];
}
