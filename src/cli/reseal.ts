/**
 * `aval reseal [TOPIC] [--yes]`: shows what would be believed of records that this service has not sealed (those of
 * 0.1.0, or of a secret that is lost), and seals them once it is told to. Whoever runs it answers for what it shows.
 * While the secret is changed it seals anew, unasked, what the previous one has sealed.
 */
import { createInterface } from "node:readline";
import type { Clock } from "../clock/clock.ts";
import type { Language } from "../core/model/settings.ts";
import { attach } from "../shell/attach.ts";
import { assembleByHand } from "./assemble-by-hand.ts";
import { taggedTopics } from "./tagged-topics.ts";

export interface ResealOptions {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Null: every topic with the request tag. */
  readonly topicId: number | null;
  /** Seal without asking. */
  readonly yes: boolean;
  readonly print: (line: string) => void;
  readonly input: NodeJS.ReadableStream;
  /** The machine's own unless told. */
  readonly clock?: Clock;
}

/** Prints what would be believed, asks, and seals. True when nothing is left unsealed. */
export async function reseal(options: ResealOptions): Promise<boolean> {
  const { variables, topicId, yes, print, input, clock } = options;
  const destination = { write: (line: string) => process.stderr.write(line) };
  const { settings, sealSecrets, parts } = await assembleByHand({
    variables,
    log: { level: "warn", destination },
    ...(clock === undefined ? {} : { clock }),
  });
  const words = WORDS[settings.language];
  const forum = await attach(parts);
  const topics = topicId === null ? await taggedTopics(parts.api, settings, () => true) : [topicId];
  const questions = questionsTo(input);
  // What an earlier secret has sealed is sealed anew by looking at it, decided requests included.
  const isRotating = sealSecrets.length > 1;
  let left = 0;
  let found = 0;
  for (const id of topics) {
    const unsealed = await forum.unsealed(id);
    if (unsealed === null) {
      if (isRotating && ((await forum.sync(id, { dryRun: false }))?.length ?? 0) > 0)
        print(words.renewed(id));
      continue;
    }
    found += 1;
    if (unsealed.kind === "unreadable") {
      left += 1;
      print(words.unreadable(id, settings.forumUrl));
      continue;
    }
    print(words.shown(id, settings.forumUrl));
    for (const line of unsealed.lines) print(`  - ${line}`);
    const isWanted = yes || (await questions.isConfirmed(words.question(id), words.yes));
    const isSealed = isWanted && (await unsealed.seal());
    if (!isSealed) left += 1;
    if (isSealed) print(words.sealed(id));
    else print(isWanted ? words.changed(id) : words.left(id));
  }
  questions.close();
  // What was looked at is known by now, requests that the service reads no more among it.
  await forum.years.settle();
  if (found === 0) print(words.none);
  return left === 0;
}

interface Questions {
  /** Whether the next line typed is one of these words. An input that ends without an answer is no yes. */
  isConfirmed(question: string, yes: readonly string[]): Promise<boolean>;
  close(): void;
}

/** All questions read from one input, line by line, whether somebody types or the answers are piped in at once. */
function questionsTo(input: NodeJS.ReadableStream): Questions {
  const lines = createInterface({ input });
  const answers = lines[Symbol.asyncIterator]();
  return {
    async isConfirmed(question, yes) {
      process.stdout.write(question);
      const answer = await answers.next();
      return answer.done !== true && yes.includes(answer.value.trim().toLowerCase());
    },
    close: () => lines.close(),
  };
}

interface ResealWords {
  readonly shown: (id: number, forumUrl: string) => string;
  readonly question: (id: number) => string;
  readonly yes: readonly string[];
  readonly sealed: (id: number) => string;
  readonly left: (id: number) => string;
  /** Somebody has edited the status since it was shown. */
  readonly changed: (id: number) => string;
  readonly unreadable: (id: number, forumUrl: string) => string;
  /** Sealed before with the previous secret. */
  readonly renewed: (id: number) => string;
  readonly none: string;
}

const WORDS: Readonly<Record<Language, ResealWords>> = {
  fr: {
    shown: (id, url) => `Sujet ${id} (${url}/t/${id}) : rien n'y est scellé par ce service. Ferait foi :`,
    question: (id) => `Sceller le sujet ${id} tel quel ? [o/N] `,
    yes: ["o", "oui"],
    sealed: (id) => `Sujet ${id} : scellé.`,
    left: (id) => `Sujet ${id} : laissé en l'état ; le service n'y fera rien.`,
    changed: (id) => `Sujet ${id} : modifié entre-temps, rien n'est scellé. Relancez la commande.`,
    unreadable: (id, url) =>
      `Sujet ${id} (${url}/t/${id}) : rien n'y est scellé par ce service, et son état a disparu ou ne contient rien de lisible. Rétablissez ce message, ou une version antérieure (historique, Rétablir), puis relancez la commande.`,
    renewed: (id) => `Sujet ${id} : mis à jour et scellé avec le secret actuel.`,
    none: "Tout ce qui porte l'étiquette de demande est scellé.",
  },
  en: {
    shown: (id, url) =>
      `Topic ${id} (${url}/t/${id}): nothing in it is sealed by this service. To be believed:`,
    question: (id) => `Seal topic ${id} as it stands? [y/N] `,
    yes: ["y", "yes"],
    sealed: (id) => `Topic ${id}: sealed.`,
    left: (id) => `Topic ${id}: left as it is; the service will do nothing in it.`,
    changed: (id) => `Topic ${id}: changed meanwhile, nothing is sealed. Run the command again.`,
    unreadable: (id, url) =>
      `Topic ${id} (${url}/t/${id}): nothing in it is sealed by this service, and its status is gone or holds nothing that can be read. Bring back that post, or an earlier version of it (history, Revert), then run the command again.`,
    renewed: (id) => `Topic ${id}: brought up to date and sealed with the present secret.`,
    none: "Everything with the request tag is sealed.",
  },
};
