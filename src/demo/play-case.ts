/** Plays the demo's case act by act: what members do goes through the forum, what follows is the service's work. */
import { readOutcomeFacts } from "../core/record/outcome-facts.ts";
import type { SandboxForum } from "../sandbox/sandbox-forum.ts";
import type { DemoCase, Role } from "./demo-case.ts";
import type { SandboxWithService } from "./sandbox-with-service.ts";
import type { Teller } from "./tell.ts";

export interface Played {
  readonly topicId: number;
  /** Everybody in recusal at the end. */
  readonly recused: number;
  /** Votes of people in recusal in the counts that the outcomes state. */
  readonly counted: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Follows the acts of members one by one, for whoever counts what each of them costs. */
interface ActObserver {
  /** Time has come to the act; nothing of it has happened yet. */
  before(): void;
  /** The act has happened and the service has nothing left to do. */
  after(): void;
}

const NOBODY: ActObserver = { before: () => {}, after: () => {} };

export interface Audience {
  /** Told each act; nobody unless given. */
  readonly tell?: Teller;
  /** Awaited after each act that is told, to leave time for looking. */
  readonly between?: () => Promise<void>;
  readonly observer?: ActObserver;
}

/** Plays the whole case in `world`. */
export async function playCase(
  demo: DemoCase,
  world: SandboxWithService,
  { tell = () => {}, between = () => Promise.resolve(), observer = NOBODY }: Audience = {},
): Promise<Played> {
  const { forum, clock } = world;
  const start = clock.now();
  const { topicId } = forum
    .as("bruno")
    .createTopic({ title: demo.title, raw: demo.firstPost, category: demo.category });
  const stage = createStage(demo, world, topicId);

  /** Lets the story's time come, then acts, then waits until the service has nothing left to do. */
  async function act(hours: number, does: () => void): Promise<void> {
    await clock.advanceTo(start + hours * HOUR);
    observer.before();
    does();
    await world.idle();
    observer.after();
  }
  async function told(...line: Parameters<Teller>): Promise<void> {
    tell(...line);
    await between();
  }

  await told("posted", { thread: `${forum.url}/t/${topicId}` });
  await act(0.5, () => forum.as("jeanne").tag(topicId, ["lettre-de-soutien"]));
  await told("tagged");
  await act(1, () => stage.say("karim", demo.mistaken));
  await act(1.2, () => stage.say("bruno", demo.clarified));
  await told("mistaken");
  await act(2, () => stage.fill(1));
  await act(2.2, () => stage.fill(2));
  await told("filled");
  for (const [index, c] of [1, 2, 3, 6].entries()) await act(3 + index / 10, () => stage.tick("hana", 1, c));
  await act(4, () => stage.tick("ivan", 2, 1));
  await act(4.1, () => stage.say("ivan", demo.tickNote));
  await clock.advance(MINUTE);
  await told("ticked");
  await act(5, () => stage.tick("chloe", 1, 4));
  await clock.advance(MINUTE);
  await told("tickedRecused");
  let typo = 0;
  await act(6, () => (typo = stage.say("ivan", demo.typo)));
  await act(6.2, () => forum.as("ivan").edit(typo, demo.typoMended));
  await told("typo");
  await act(7, () => stage.say("hana", demo.review1));
  await told("reviewed");
  await clock.advanceTo(start + 26 * HOUR);
  await told("opened");
  await act(28, () => stage.vote("hana", ["for", "for"]));
  await act(29, () => stage.vote("denis", ["for", "for"]));
  await act(30, () => stage.vote("ivan", ["for", "for"]));
  await told("voted");
  await act(31, () => stage.say("denis", demo.recusal));
  await told("recused");
  await act(34, () => stage.say("farida", demo.onPrinciple));
  await act(34.1, () => stage.vote("farida", ["abstain", "abstain"]));
  await act(35, () => stage.say("leo", demo.condition));
  await act(35.1, () => stage.vote("leo", ["for", "for"]));
  await act(36, () => stage.say("gael", demo.block));
  await act(36.1, () => stage.vote("gael", ["for", "block"]));
  await told("positions");
  await act(50, () => stage.vote("lucie", ["for", "for"]));
  await clock.advanceTo(start + 74 * HOUR);
  await told("reminder");
  await act(76, () => stage.vote("jeanne", ["for", "against"]));
  await act(80, () => stage.say("hana", demo.answer));
  await act(81, () => stage.say("gael", demo.blockLifted));
  await act(81.1, () => stage.vote("gael", ["for", "abstain"]));
  await told("lifted");
  await clock.advanceTo(start + 110 * HOUR);
  await told("decided");
  return { topicId, ...recusedVotes(forum, topicId) };
}

function createStage(demo: DemoCase, { forum }: SandboxWithService, topicId: number) {
  const marked = (mark: string) => {
    const found = forum.thread(topicId).find(({ raw }) => raw.startsWith(`[wrap=aval kind=${mark}`));
    if (found === undefined) throw new Error(`The thread has no post ${mark}`);
    return found;
  };
  return {
    say: (who: Role, raw: string): number => forum.as(who).reply(topicId, raw).postId,
    /** The relayer writes the fields of a project's sheet, as one does in the forum's editor. */
    fill(n: 1 | 2): void {
      const sheet = marked(`project n=${n}]`);
      const lines = sheet.raw.split("\n").map((line) => {
        const field = demo.filled[n].find(([label]) => line.startsWith(`**${label}`));
        return field === undefined ? line : `${line.slice(0, line.indexOf(":**") + 3)} ${field[1]}`;
      });
      forum.as("bruno").edit(sheet.id, lines.join("\n"));
    },
    tick: (who: Role, n: number, c: number): void =>
      forum.as(who).tick(marked(`project n=${n}]`).id, `${c}.`),
    /** A vote on each of the two ballots. */
    vote(who: Role, options: readonly [keyof DemoCase["options"], keyof DemoCase["options"]]): void {
      for (const [index, option] of options.entries()) {
        forum.as(who).vote(marked(`ballot n=${index + 1} `).id, `projet-${index + 1}`, demo.options[option]);
      }
    },
  };
}

/** From what the outcomes record by user id: who was in recusal, and whether any count holds a vote of theirs. */
function recusedVotes(forum: SandboxForum, topicId: number): Pick<Played, "recused" | "counted"> {
  const facts = forum.thread(topicId).flatMap(({ raw }) => readOutcomeFacts(raw) ?? []);
  const recused = new Set(facts.flatMap((fact) => fact.recused));
  const voters = facts.flatMap(({ votes }) => Object.values(votes).flat());
  return { recused: recused.size, counted: voters.filter((id) => recused.has(id)).length };
}
