/**
 * `aval setup`: reads the forum, says what differs, changes that and nothing else, reads it again to see that
 * nothing differs any more, and says where to look. With a dry run nothing is written.
 */
import type { Calls } from "../discourse-api/discourse-api.ts";
import { DiscourseError, Refused, UnexpectedAnswer } from "../discourse-api/errors.ts";
import { applyChange, type ChangeCalls } from "./apply-change.ts";
import { applyRemoval, type RemovalCalls } from "./apply-removal.ts";
import type { Change, Plan, Remark, Removal, RemovalPlan } from "./change.ts";
import { errorInWords } from "./error-words.ts";
import { readForum, type ForumState, type StateCalls } from "./forum-state.ts";
import { planRemoval } from "./plan-removal.ts";
import { planSetup } from "./plan-setup.ts";
import { setupSummary } from "./setup-summary.ts";
import type { Wanted } from "./wanted.ts";
import { SETUP_WORDS, type SetupWords } from "./words.ts";

export interface SetupParts {
  readonly api: StateCalls & ChangeCalls & RemovalCalls & Calls<"session.current">;
  readonly wanted: Wanted;
  readonly dryRun: boolean;
  readonly print: (line: string) => void;
}

/**
 * True when the forum is as it must be, or would be after the changes of a dry run. One thing that is refused
 * stops no other; a forum that goes away meanwhile is told, with what to do, and ends it.
 */
export async function runSetup(parts: SetupParts): Promise<boolean> {
  return whileThere(parts, async (botId) => {
    const { api, wanted, dryRun, print } = parts;
    const words = SETUP_WORDS[wanted.language];
    const before = await readForum(api, botId, wanted);
    const plan = planSetup(before, wanted);
    const isReady = plan.changes.length === 0 && before.unread.length === 0;
    if (plan.changes.length > 0) print(words.planned(plan.changes.length));
    else if (isReady) print(words.ready);
    if (dryRun) {
      for (const change of plan.changes) printChange(parts, change);
      printRemarks(parts, plan);
      return true;
    }
    const made: Change[] = [];
    for (const change of plan.changes) {
      const error = await attempt(() => applyChange({ api, wanted, record: plan.record }, change));
      printChange(
        parts,
        change,
        error === null ? words.done : words.failed(whyFailed(error, wanted, change.kind)),
      );
      if (error === null) made.push(change);
    }
    const after = plan.changes.length === 0 ? before : await readForum(api, botId, wanted);
    return conclude(parts, after, made);
  });
}

/** True when everything that setup made was taken back, or would be. */
export async function removeSetup(parts: SetupParts): Promise<boolean> {
  return whileThere(parts, async (botId) => {
    const { api, wanted, dryRun, print } = parts;
    const words = SETUP_WORDS[wanted.language];
    const plan: RemovalPlan = planRemoval(await readForum(api, botId, wanted));
    print(plan.removals.length === 0 ? words.nothingToRemove : words.planned(plan.removals.length));
    let allWell = true;
    for (const removal of plan.removals) {
      const endsRecord = removal.kind === "remove-register" || removal.kind === "clear-record";
      if (endsRecord && !allWell) {
        print(words.removalStopped);
        break;
      }
      const error = dryRun ? null : await attempt(() => applyRemoval(api, removal));
      allWell &&= error === null;
      const outcome = error === null ? words.done : words.failed(whyFailed(error, wanted, removal.kind));
      print(`  - ${words.removal(removal)}${dryRun ? "" : colonOf(wanted) + outcome}`);
    }
    for (const kept of plan.kept) print(`  ${words.kept(kept)}`);
    return allWell;
  });
}

/** Works as the bot while the forum is there and takes it for an administrator; says so when it is not. */
async function whileThere(parts: SetupParts, work: (botId: number) => Promise<boolean>): Promise<boolean> {
  const { wanted, print } = parts;
  const words = SETUP_WORDS[wanted.language];
  try {
    const botId = await administrator(parts);
    return botId !== null && (await work(botId));
  } catch (error) {
    if (!(error instanceof DiscourseError)) throw error;
    print(words.interrupted(errorInWords(error, wanted.language)));
    return false;
  }
}

/** Says what is left to do, what to know and where to look. `made` is what this setup has changed. */
function conclude(parts: SetupParts, state: ForumState, made: readonly Change[]): boolean {
  const { wanted, print } = parts;
  const words = SETUP_WORDS[wanted.language];
  const after = planSetup(state, wanted);
  if (after.changes.length > 0) {
    print(words.stillDiffers);
    for (const change of after.changes) print(`  - ${words.change(change)}`);
  }
  printRemarks(parts, after);
  if (state.register?.kind !== "there" && made.length > 0) print(words.notRecorded);
  for (const line of setupSummary(state, wanted)) print(line);
  return after.changes.length === 0 && !after.remarks.some(isWrong);
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

/** What keeps the service from its work, and that only people can put right. */
function isWrong({ kind }: Remark): boolean {
  return kind === "missing-register-category" || kind === "unread";
}

/** Null when it went well. What is refused, or answered as never seen, stops nothing else. */
async function attempt(work: () => Promise<void>): Promise<Refused | UnexpectedAnswer | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Refused || error instanceof UnexpectedAnswer) return error;
    throw error;
  }
}

/** Why a change failed, and what to do where that is known. */
function whyFailed(
  error: Refused | UnexpectedAnswer,
  wanted: Wanted,
  kind: Change["kind"] | Removal["kind"],
): string {
  const words = SETUP_WORDS[wanted.language];
  const hint = hintOn(error, wanted, kind, words);
  return `${errorInWords(error, wanted.language)}.${hint === "" ? "" : ` ${hint}`}`;
}

/** A forum breaks down, without a word, over an address whose name it cannot find. */
function hintOn(
  error: Refused | UnexpectedAnswer,
  { webhook }: Wanted,
  kind: Change["kind"] | Removal["kind"],
  words: SetupWords,
): string {
  const status = error instanceof Refused ? error.status : null;
  if (kind === "create-webhook" || kind === "change-webhook")
    return status === 500 && webhook !== null ? words.unknownName(new URL(webhook.address).hostname) : "";
  if (kind === "open-register") return words.elsewhere;
  return kind === "install-component" ? words.componentByHand : words.again;
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
