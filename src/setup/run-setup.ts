/**
 * `aval setup`: reads the forum, says what differs, changes that and nothing else, reads it again to see that
 * nothing differs any more, and says where to look. With a dry run nothing is written.
 */
import type { Calls } from "../discourse-api/discourse-api.ts";
import { Refused } from "../discourse-api/errors.ts";
import { applyChange, type ChangeCalls } from "./apply-change.ts";
import { applyRemoval, type RemovalCalls } from "./apply-removal.ts";
import type { Change, Plan, Removal, RemovalPlan } from "./change.ts";
import { readForum, type ForumState, type StateCalls } from "./forum-state.ts";
import { planRemoval } from "./plan-removal.ts";
import { planSetup } from "./plan-setup.ts";
import { setupSummary } from "./setup-summary.ts";
import type { Wanted } from "./wanted.ts";
import { SETUP_WORDS } from "./words.ts";

export interface SetupParts {
  readonly api: StateCalls & ChangeCalls & RemovalCalls & Calls<"session.current">;
  readonly wanted: Wanted;
  readonly dryRun: boolean;
  readonly print: (line: string) => void;
}

/** True when the forum is as it must be, or would be after the changes of a dry run. Throws the client's errors. */
export async function runSetup(parts: SetupParts): Promise<boolean> {
  const { api, wanted, dryRun, print } = parts;
  const words = SETUP_WORDS[wanted.language];
  const botId = await administrator(parts);
  if (botId === null) return false;

  const before = await readForum(api, botId, wanted);
  const plan = planSetup(before, wanted);
  print(plan.changes.length === 0 ? words.ready : words.planned(plan.changes.length));
  if (dryRun) {
    for (const change of plan.changes) printChange(parts, change);
    printRemarks(parts, plan);
    return true;
  }
  for (const change of plan.changes) {
    const outcome = await attempt(() => applyChange({ api, wanted, record: plan.record }, change));
    printChange(
      parts,
      change,
      outcome === null ? words.done : words.failed(whyFailed(outcome, wanted, change.kind)),
    );
    if (outcome !== null && isRecord(change)) {
      print(words.notRecorded);
      return false;
    }
  }
  return conclude(parts, plan.changes.length === 0 ? before : await readForum(api, botId, wanted));
}

/** True when everything that setup made was taken back, or would be. */
export async function removeSetup(parts: SetupParts): Promise<boolean> {
  const { api, wanted, dryRun, print } = parts;
  const words = SETUP_WORDS[wanted.language];
  const botId = await administrator(parts);
  if (botId === null) return false;

  const plan: RemovalPlan = planRemoval(await readForum(api, botId, wanted));
  print(plan.removals.length === 0 ? words.nothingToRemove : words.planned(plan.removals.length));
  let allWell = true;
  for (const [index, removal] of plan.removals.entries()) {
    const isLast = index === plan.removals.length - 1;
    if (isLast && !allWell) {
      print(words.removalStopped);
      break;
    }
    const outcome = dryRun ? null : await attempt(() => applyRemoval(api, removal));
    allWell &&= outcome === null;
    const result = dryRun
      ? ""
      : colonOf(wanted) +
        (outcome === null ? words.done : words.failed(whyFailed(outcome, wanted, removal.kind)));
    print(`  - ${words.removal(removal)}${result}`);
  }
  for (const kept of plan.kept) print(`  ${words.kept(kept)}`);
  return allWell;
}

/** Says what is left to do, what to know and where to look. */
function conclude(parts: SetupParts, state: ForumState): boolean {
  const { wanted, print } = parts;
  const words = SETUP_WORDS[wanted.language];
  const after = planSetup(state, wanted);
  if (after.changes.length > 0) {
    print(words.stillDiffers);
    for (const change of after.changes) print(`  - ${words.change(change)}`);
  }
  printRemarks(parts, after);
  for (const line of setupSummary(state, wanted)) print(line);
  return after.changes.length === 0;
}

/** The bot's id; null, and said, when it may not set anything up. */
async function administrator({ api, wanted, print }: SetupParts): Promise<number | null> {
  const words = SETUP_WORDS[wanted.language];
  print(words.reading(wanted.forumUrl));
  try {
    const bot = await api.session.current();
    if (bot.admin) return bot.id;
    print(words.notAdmin(bot.username));
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 403) throw error;
    print(words.keyRefused);
  }
  return null;
}

/** Nothing is made that the record does not know of. */
function isRecord({ kind }: Change): boolean {
  return kind === "open-register" || kind === "write-record";
}

/** Null when it went well. A refusal of one thing stops no other. */
async function attempt(work: () => Promise<void>): Promise<Refused | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

/** Why a change failed. A forum breaks down, without a word, over an address whose name it cannot find. */
function whyFailed(error: Refused, wanted: Wanted, kind: Change["kind"] | Removal["kind"]): string {
  const isWebhook = kind === "create-webhook" || kind === "change-webhook";
  const hint =
    isWebhook && error.status === 500 && wanted.webhook !== null
      ? ` ${SETUP_WORDS[wanted.language].unknownName(new URL(wanted.webhook.address).hostname)}`
      : "";
  return `${error.message}.${hint}`;
}

function printChange({ wanted, print }: SetupParts, change: Change, outcome?: string): void {
  const words = SETUP_WORDS[wanted.language];
  print(`  - ${words.change(change)}${outcome === undefined ? "" : colonOf(wanted) + outcome}`);
  const caution = words.caution(change);
  if (caution !== null) print(`      ${caution}`);
}

function colonOf({ language }: Wanted): string {
  return language === "fr" ? " : " : ": ";
}

function printRemarks({ wanted, print }: SetupParts, { remarks }: Plan): void {
  if (remarks.length === 0) return;
  const words = SETUP_WORDS[wanted.language];
  print(words.toKnow);
  for (const remark of remarks) print(`  - ${words.remark(remark)}`);
}
