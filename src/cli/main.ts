#!/usr/bin/env node
/** The command line. Each command is a function of its own; here is only what is typed and what comes of it. */
import { Command, InvalidArgumentError, Option } from "commander";
import { SettingsError } from "../settings/settings-error.ts";
import { demo } from "./demo.ts";
import { doctor } from "./doctor.ts";
import { serve } from "./serve.ts";
import { setup } from "./setup.ts";
import { sync } from "./sync.ts";

const program = new Command("aval").description("Letters of support, decided in your Discourse forum");

program
  .command("serve")
  .description("serve the forum until told to stop (SIGTERM drains)")
  .action(async () => {
    const stop = new AbortController();
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort());
    await serve(process.env, stop.signal);
  });

program
  .command("setup")
  .description("provision the forum: tags, webhook, settings, theme component; changes only what differs")
  .option("--dry-run", "only say what would be changed")
  .option("--remove", "take back what setup made, and nothing else")
  .action(async ({ dryRun = false, remove = false }: { dryRun?: boolean; remove?: boolean }) => {
    const print = (line: string) => console.log(line);
    if (!(await setup({ variables: process.env, dryRun, remove, print }))) process.exitCode = 1;
  });

program
  .command("doctor")
  .description("check everything that the service needs; ends with 1 when something is wrong")
  .action(async () => {
    const print = (line: string) => console.log(line);
    if (!(await doctor({ variables: process.env, print }))) process.exitCode = 1;
  });

program
  .command("sync")
  .description("bring one request, or every open one, up to date once")
  .argument("[topic]", "number of a topic", topicNumber)
  .option("--dry-run", "only say what would be done")
  .action(async (topicId: number | undefined, { dryRun = false }: { dryRun?: boolean }) => {
    const print = (line: string) => console.log(line);
    const foundAll = await sync({ variables: process.env, topicId: topicId ?? null, dryRun, print });
    if (!foundAll) process.exitCode = 1;
  });

program
  .command("demo")
  .description("play a whole case in a forum on this machine")
  .option("--fast", "without pauses")
  .option("--exit", "end once the letters are written to demo-output/")
  .addOption(new Option("--language <language>", "of the case").choices(["fr", "en"]).default("fr"))
  .option("--port <port>", "of the forum's page; the public pages have the next one", topicNumber, 4280)
  .action(async ({ fast = false, exit = false, language, port }: DemoFlags) => {
    const stop = new AbortController();
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort());
    const print = (line: string) => console.log(line);
    await demo({ fast, exit, language, port, output: "demo-output", print, stop: stop.signal });
  });

interface DemoFlags {
  readonly fast?: boolean;
  readonly exit?: boolean;
  readonly language: "fr" | "en";
  readonly port: number;
}

function topicNumber(typed: string): number {
  if (/^[1-9]\d*$/.test(typed)) return Number(typed);
  throw new InvalidArgumentError("It is the number in the topic's address.");
}

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = error instanceof SettingsError ? 2 : 1;
}
