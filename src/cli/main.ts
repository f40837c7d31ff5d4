#!/usr/bin/env node
/**
 * The command line. Each command is a function of its own, loaded when it is called; here is only what is typed and
 * what comes of it.
 */
import { Command, InvalidArgumentError, Option } from "commander";
import { DiscourseError } from "../discourse-api/errors.ts";
import { errorInWords } from "../setup/error-words.ts";
import { languageOfSystem } from "../settings/message-language.ts";
import { SettingsError } from "../settings/settings-error.ts";
import { COMMAND_WORDS } from "./command-words.ts";
import { secretsIn, withoutSecrets } from "../settings/without-secrets.ts";
import { keepMemorySmall } from "./small-memory.ts";
import { versionOfPackage } from "./version.ts";

/** Whatever is printed has no secret in it, before the log is up, too. */
const redacted = withoutSecrets(secretsIn(process.env));
const print = (line: string) => console.log(redacted(line));
const words = COMMAND_WORDS[languageOfSystem(process.env)];
const program = new Command("aval")
  .description(words.aval)
  .version(versionOfPackage(), "-V, --version", words.version)
  .configureOutput({ outputError: (text, write) => write(inLanguage(text)) })
  .configureHelp({ styleTitle: (title) => words.titles[title] ?? title })
  .helpOption("-h, --help", words.help)
  .helpCommand("help [command]", words.help);

program
  .command("serve")
  .description(words.serve)
  .action(async () => {
    const stop = new AbortController();
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort());
    keepMemorySmall();
    const { serve } = await import("./serve.ts");
    await serve(process.env, stop.signal);
    if (stop.signal.aborted) process.exit();
  });

program
  .command("setup")
  .description(words.setup)
  .option("--dry-run", words.setupDryRun)
  .option("--remove", words.setupRemove)
  .action(async ({ dryRun = false, remove = false }: { dryRun?: boolean; remove?: boolean }) => {
    const { setup } = await import("./setup.ts");
    if (!(await setup({ variables: process.env, dryRun, remove, print }))) process.exitCode = 1;
  });

program
  .command("doctor")
  .description(words.doctor)
  .action(async () => {
    const { doctor } = await import("./doctor.ts");
    if (!(await doctor({ variables: process.env, print }))) process.exitCode = 1;
  });

program
  .command("config")
  .description(words.config)
  .command("check")
  .description(words.configCheck)
  .argument("[file]", words.configFile)
  .action(async (path: string | undefined) => {
    const { checkConfig } = await import("./config.ts");
    await checkConfig({ variables: process.env, path: path ?? null, print });
  });

program
  .command("sync")
  .description(words.sync)
  .argument("[topic]", words.syncTopic, topicNumber)
  .option("--dry-run", words.syncDryRun)
  .action(async (topicId: number | undefined, { dryRun = false }: { dryRun?: boolean }) => {
    const { sync } = await import("./sync.ts");
    const foundAll = await sync({ variables: process.env, topicId: topicId ?? null, dryRun, print });
    if (!foundAll) process.exitCode = 1;
  });

program
  .command("reseal")
  .description(words.reseal)
  .argument("[topic]", words.syncTopic, topicNumber)
  .option("--yes", words.resealYes)
  .action(async (topicId: number | undefined, { yes = false }: { yes?: boolean }) => {
    const { reseal } = await import("./reseal.ts");
    const { env: variables, stdin: input } = process;
    if (!(await reseal({ variables, topicId: topicId ?? null, yes, print, input }))) process.exitCode = 1;
  });

program
  .command("letter")
  .description(words.letter)
  .command("preview")
  .description(words.letterPreview)
  .argument("<topic>", words.syncTopic, topicNumber)
  .argument("[project]", words.letterProject, topicNumber)
  .action(async (topicId: number, project: number | undefined) => {
    const { previewLetter } = await import("./preview-letter.ts");
    const options = { variables: process.env, topicId, project: project ?? null, folder: ".", print };
    if (!(await previewLetter(options))) process.exitCode = 1;
  });

program
  .command("audit")
  .description(words.audit)
  .argument("<topic>", words.auditTopic)
  .option("--forum <url>", words.auditForum)
  .option("--key <file>", words.auditKey)
  .option("--json", words.auditJson)
  .addOption(new Option("--language <language>", words.auditLanguage).choices(["fr", "en"]))
  .action(async (topic: string, { forum, key, json = false, language }: AuditFlags) => {
    const { audit } = await import("./audit.ts");
    const given = { forum: forum ?? null, keyFile: key ?? null, json, language: language ?? null };
    try {
      process.exitCode = await audit({ variables: process.env, topic, ...given, print });
    } catch (error) {
      // 1 says that something differs: a forum that cannot be read is another matter.
      console.error(redacted(whatWentWrong(error)));
      process.exitCode = 2;
    }
  });

interface AuditFlags {
  readonly forum?: string;
  readonly key?: string;
  readonly json?: boolean;
  readonly language?: "fr" | "en";
}

program
  .command("minutes")
  .description(words.minutes)
  .argument("<topic>", words.syncTopic, topicNumber)
  .argument("[project]", words.letterProject, topicNumber)
  .action(async (topicId: number, project: number | undefined) => {
    const { writeMinutes } = await import("./minutes.ts");
    const options = { variables: process.env, topicId, project: project ?? null, folder: ".", print };
    if (!(await writeMinutes(options))) process.exitCode = 1;
  });

program
  .command("demo")
  .description(words.demo)
  .option("--fast", words.demoFast)
  .option("--exit", words.demoExit)
  .addOption(new Option("--language <language>", words.demoLanguage).choices(["fr", "en"]).default("fr"))
  .option("--port <port>", words.demoPort, topicNumber, 4280)
  .action(async ({ fast = false, exit = false, language, port }: DemoFlags) => {
    const { demo } = await import("./demo.ts");
    const stop = new AbortController();
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort());
    await demo({ fast, exit, language, port, output: "demo-output", print, stop: stop.signal });
  });

interface DemoFlags {
  readonly fast?: boolean;
  readonly exit?: boolean;
  readonly language: "fr" | "en";
  readonly port: number;
}

/** A mistyped line, told in the language of the system. */
function inLanguage(text: string): string {
  return words.mistakes.reduce((said, [english, own]) => said.replace(english, own), text);
}

function topicNumber(typed: string): number {
  if (/^[1-9]\d*$/.test(typed)) return Number(typed);
  throw new InvalidArgumentError(words.notTopicNumber);
}

/** What a person can act on, in their language; anything else is a fault of ours: what it says, and where in our own files. */
function whatWentWrong(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (error instanceof DiscourseError) return `${errorInWords(error, languageOfSystem(process.env))}.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await program.parseAsync();
} catch (error) {
  console.error(redacted(whatWentWrong(error)));
  process.exitCode = error instanceof SettingsError ? 2 : 1;
}
