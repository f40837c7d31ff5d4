/** `aval demo`: the whole case in a forum on this machine, told in the terminal, open in the browser. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { marksOf } from "../core/text/mark.ts";
import { uploadIn } from "../core/posts/attachment-link.ts";
import { englishCase } from "../demo/english-case.ts";
import { frenchCase } from "../demo/french-case.ts";
import type { DemoCase } from "../demo/demo-case.ts";
import { startDemoWorld } from "../demo/demo-world.ts";
import type { SandboxWithService } from "../demo/sandbox-with-service.ts";
import { playCase } from "../demo/play-case.ts";
import { createTeller } from "../demo/tell.ts";

export interface DemoOptions {
  /** Without pauses between the acts. */
  readonly fast: boolean;
  /** Ends once the letters are written, instead of staying open. */
  readonly exit: boolean;
  readonly language: "fr" | "en";
  readonly port: number;
  /** Where the letters are written. */
  readonly output: string;
  readonly print: (line: string) => void;
  /** Aborted when somebody ends the demo. */
  readonly stop: AbortSignal;
}

/** Between two acts, in milliseconds, so that one can look at the page. */
const PAUSE = 3_000;
const SECOND = 1_000;

export async function demo(options: DemoOptions): Promise<void> {
  const { fast, exit, language, port, print, stop } = options;
  const told: DemoCase = language === "fr" ? frenchCase : englishCase;
  const tell = createTeller(told, print);
  const world = await startDemoWorld(told, exit ? {} : { ports: { forum: port, service: port + 1 } });
  try {
    tell("opening", { url: world.forum.url });
    const between = () => (fast ? Promise.resolve() : wait(PAUSE, undefined, { signal: stop }));
    const { topicId, recused, counted } = await playCase(told, world, { tell, between });
    print("");
    tell("thread", { url: `${world.forum.url}/t/${topicId}` });
    for (const { reference, url } of await writeLetters(world, topicId, options.output))
      tell("letter", { reference, url });
    tell("sum", { recused, counted });
    if (exit) return;
    world.forum
      .as("bruno")
      .createTopic({ title: told.playground.title, raw: told.playground.firstPost, category: told.category });
    print("");
    tell("stays");
    await followRealTime(world, stop);
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    await world.stop();
  }
}

interface WrittenLetter {
  readonly reference: string;
  readonly url: string;
}

/** Downloads the PDFs of the thread's letters as anybody would and writes them to `output`. */
async function writeLetters(
  { forum, pagesUrl }: SandboxWithService,
  topicId: number,
  output: string,
): Promise<WrittenLetter[]> {
  await mkdir(output, { recursive: true });
  const written: WrittenLetter[] = [];
  for (const { raw } of forum.thread(topicId)) {
    const letter = marksOf(raw).find((mark) => mark.kind === "letter");
    const upload = uploadIn(raw);
    if (letter === undefined || upload === null) continue;
    const answer = await fetch(`${forum.url}/uploads/short-url/${upload.slice("upload://".length)}`);
    if (!answer.ok) throw new Error(`The forum does not give the PDF of the letter: ${answer.status}`);
    const reference = String(letter["ref"]);
    await writeFile(join(output, `${reference}.pdf`), Buffer.from(await answer.arrayBuffer()));
    written.push({ reference, url: `${pagesUrl}/letters/${reference}` });
  }
  return written;
}

/** From here on the story's clock goes as fast as everybody's, until the demo is ended. */
async function followRealTime(world: SandboxWithService, stop: AbortSignal): Promise<void> {
  const offset = world.clock.now() - Date.now();
  while (!stop.aborted) {
    await wait(SECOND, undefined, { signal: stop }).catch(() => undefined);
    await world.clock.advanceTo(Date.now() + offset);
  }
}
