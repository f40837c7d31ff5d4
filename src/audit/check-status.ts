/** What the status says of a project's vote, in its words and in the facts for the theme component. */
import { z } from "zod";
import { readHiddenJson } from "../core/text/hidden-json.ts";
import { plainInMarkdown } from "../core/text/plain-text.ts";
import { shorten } from "../core/text/shorten.ts";
import { asShown } from "./as-shown.ts";
import { numbersIn } from "./check-outcome.ts";
import type { CheckedRound, RoundCheck } from "./check-round.ts";
import { inOneAlone, noteFigures } from "./differences.ts";
import type { StatedFigure } from "./differences.ts";
import { countAgain, inRecusal, isAbout } from "./recount.ts";
import type { Count } from "./recount.ts";

const View = z.object({
  language: z.enum(["fr", "en"]),
  groups: z.object({
    electors: z.array(z.string()),
    stewards: z.array(z.string()),
    reviewers: z.array(z.string()).nullable(),
  }),
  criteria: z.array(z.object({ label: z.string(), required: z.boolean() })),
  projects: z.array(
    z.object({
      n: z.number(),
      recused: z.number(),
      round: z
        .object({
          round: z.number(),
          voted: z.number(),
          able: z.number(),
          decision: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  recused: z.array(z.object({ id: z.number(), username: z.string(), n: z.array(z.number()) })),
});
export type StatusView = z.infer<typeof View>;

/** The facts for the component in a status's text; null where there are none that can be read. */
export function readView(raw: string): StatusView | null {
  const read = readHiddenJson("view", raw);
  return read.kind === "found" ? (View.safeParse(read.value).data ?? null) : null;
}

/** Checks the status for the last round of a project. */
export function checkStatus(check: RoundCheck, checked: CheckedRound): void {
  const { record, notebook, places, opening } = check;
  const { decided, votes } = checked;
  if (decided === null || votes === null) return;
  const source = places.post(record.status.post_number);
  // The status goes on after the decision: whoever declared a link since is in no figure of it.
  const recused = inRecusal(opening.n, record.acts);
  const before = inRecusal(opening.n, record.acts.slice(0, record.acts.indexOf(decided)));
  const recusedIds = new Set(recused.keys());
  const now = countAgain(votes, {
    members: checked.count?.electors ?? [],
    recused: recusedIds,
    objectors: new Set(decided.argued.map(([voter]) => voter)),
  });
  const late = [...recused.keys()].filter((id) => !before.has(id));
  if (late.length > 0)
    notebook.note("found", "status.late", { names: check.names.list(late), count: late.length }, source);
  checkWords(check, now);
  const view = readView(record.status.raw);
  const project = view?.projects.find(({ n }) => n === opening.n);
  if (view === null || project === undefined) {
    notebook.note("unchecked", "status.no-view", {}, source);
    return;
  }
  const named = view.recused.filter(({ n }) => isAbout(n, opening.n)).map(({ id }) => id);
  const unnamed = inOneAlone(recusedIds, named);
  if (unnamed.length > 0)
    notebook.note("different", "status.recused", { names: check.names.list(unnamed) }, source);
  const figures: StatedFigure[] = [
    ["voted", project.round?.voted, now.voted],
    ["able", project.round?.able, now.able],
    ["decision", project.round?.decision, decided.decision],
    ["recused", project.recused, recused.size],
  ];
  const differing = noteFigures(notebook, figures, source);
  if (differing + unnamed.length === 0) notebook.note("found", "status.same", {}, source);
}

/** The line of the status that names the project and gives figures of its vote. */
function checkWords({ record, notebook, places, opening }: RoundCheck, { voted, able }: Count): void {
  const source = places.post(record.status.post_number);
  const seen = asShown(record.status.raw.split("[details")[0] ?? "");
  const title = plainInMarkdown(shorten(opening.question.project, 60));
  const lines = seen
    .split("\n")
    .filter((line) => /vote/i.test(line))
    .map((line) => ({ line, rest: line.replace(title, "").replace(/\]\([^)]*\)/g, "") }))
    .filter(({ line, rest }) => line !== rest && numbersIn(rest).length >= 2);
  if (lines.length === 0) notebook.note("unchecked", "status.unread", {}, source);
  else if (lines.some(({ rest }) => [voted, able].every((number) => numbersIn(rest).includes(number))))
    notebook.note("found", "status.words", {}, source);
  else notebook.note("different", "status.other-words", { voted, able }, source);
}
