/** `aval demo`: the whole case in a forum on this machine, told in the terminal, open in the browser. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { marksOf } from "../core/text/mark.ts";
import { letterAddress, uploadIn } from "../core/text/letter-links.ts";
import { englishCase } from "../demo/english-case.ts";
import { frenchCase } from "../demo/french-case.ts";
import type { DemoCase } from "../demo/demo-case.ts";
import { startDemoWorld } from "../demo/demo-world.ts";
import type { SandboxWithService } from "../demo/sandbox-with-service.ts";
import { playCase } from "../demo/play-case.ts";
import { createTeller } from "../demo/tell.ts";
import type { Teller } from "../demo/tell.ts";

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
  // What ends at once is not worth an address.
  const tell = createTeller(told, print, { addresses: !exit });
  const world = exit ? await startDemoWorld(told) : await startOnFreePort(told, port, tell);
  try {
    tell("opening", { url: world.forum.url });
    const between = () => (fast ? Promise.resolve() : wait(PAUSE, undefined, { signal: stop }));
    const { topicId, recused, counted } = await playCase(told, world, { tell, between });
    print("");
    if (!exit) tell("thread", { url: `${world.forum.url}/t/${topicId}` });
    for (const letter of await writeLetters(world, topicId, options.output, language))
      tell("letter", { ...letter });
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

/** On the ports asked for, or on any where those are taken: by a demo in the other language, say. */
async function startOnFreePort(told: DemoCase, port: number, tell: Teller): Promise<SandboxWithService> {
  try {
    return await startDemoWorld(told, { ports: { forum: port, service: port + 1 } });
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    tell("taken", { port });
    return startDemoWorld(told, { ports: { forum: 0, service: 0 } });
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

interface WrittenLetter {
  readonly reference: string;
  /** The PDF, as somebody in this folder would open it. */
  readonly file: string;
  readonly url: string;
}

/** Downloads the PDFs of the thread's letters as anybody would and writes them to `output`. */
async function writeLetters(
  { forum, pagesUrl }: SandboxWithService,
  topicId: number,
  output: string,
  language: "fr" | "en",
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
    // Both languages count from the same number: their letters can lie side by side.
    const file = join(output, `${reference}-${language}.pdf`);
    await writeFile(file, Buffer.from(await answer.arrayBuffer()));
    written.push({ reference, file, url: letterAddress(pagesUrl, reference) });
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
