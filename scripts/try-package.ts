/**
 * Tries what is published: packs the package, installs the tarball into an empty folder with its production
 * dependencies alone, and has the commands run from there: version, settings, demo, and the service on a forum.
 * Whatever goes otherwise than it must is told, with the command's own words, and ends this with 1.
 */
import { execFile, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { z } from "zod";
import { systemClock } from "../src/clock/clock.ts";
import { freePort } from "../src/demo/sandbox-with-service.ts";
import { createSandboxForum } from "../src/sandbox/sandbox-forum.ts";

const run = promisify(execFile);
const ROOT = new URL("..", import.meta.url).pathname;
const BOT = "lettres-bot";
const LONGEST_MS = 300_000;

const folder = await mkdtemp(join(tmpdir(), "aval-package-"));
try {
  const aval = await install();
  await trySimpleCommands(aval);
  await tryService(aval);
  console.log("The package works from an empty folder.");
} finally {
  await rm(folder, { recursive: true });
}

/** Gives the path of the installed command. */
async function install(): Promise<string> {
  console.log("packing …");
  const Packed = z.array(z.object({ filename: z.string() }));
  const packed = await run("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: ROOT,
    maxBuffer: 1e8,
  });
  // What the build prints comes before the list.
  const [tarball] = Packed.parse(JSON.parse(packed.stdout.slice(packed.stdout.search(/^\[/m))));
  if (tarball === undefined) throw new Error(`npm packed nothing: ${packed.stdout}`);
  console.log(`installing ${tarball.filename} …`);
  await writeFile(join(folder, "package.json"), '{ "private": true }');
  const flags = ["--omit=dev", "--no-audit", "--no-fund"];
  await run("npm", ["install", ...flags, join(folder, tarball.filename)], { cwd: folder, maxBuffer: 1e8 });
  return join(folder, "node_modules", "aval", "dist", "cli", "main.js");
}

async function trySimpleCommands(aval: string): Promise<void> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")));
  await expectOutput(aval, ["--version"], version);
  await writeFile(join(folder, "aval.yaml"), "network: Réseau des lieux partagés\n");
  await expectOutput(aval, ["config", "check"], "Réseau des lieux partagés");
  await expectOutput(aval, ["demo", "--fast", "--exit"], "0 de leurs votes compté");
  const letters = (await readdir(join(folder, "demo-output"))).filter((name) => name.endsWith(".pdf"));
  if (letters.length !== 2) throw new Error(`The demo wrote ${letters.join(", ") || "no letter"}`);
}

async function expectOutput(aval: string, args: readonly string[], wanted: string): Promise<void> {
  console.log(`aval ${args.join(" ")} …`);
  const { stdout } = await run(process.execPath, [aval, ...args], {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "", LANG: "fr_FR.UTF-8" },
    maxBuffer: 1e8,
    timeout: LONGEST_MS,
  });
  if (!stdout.includes(wanted)) throw new Error(`It did not say "${wanted}" but:\n${stdout}`);
}

/** A forum in this process, the installed service in another: a tagged topic has to get its status. */
async function tryService(aval: string): Promise<void> {
  console.log("aval setup, then aval serve …");
  const forum = createSandboxForum({ clock: systemClock() });
  forum.addMember({ username: BOT, name: "Lettres", admin: true });
  forum.addMember({ username: "alice", name: "Alice Morel" });
  const url = await forum.start();
  const port = await freePort();
  const env = {
    PATH: process.env["PATH"] ?? "",
    DISCOURSE_URL: url,
    DISCOURSE_API_KEY: forum.apiKey,
    DISCOURSE_API_USERNAME: BOT,
    DISCOURSE_WEBHOOK_SECRET: "a-secret-to-try-the-package",
    AVAL_SECRET: "a secret of the package that is long enough",
    AVAL_PUBLIC_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
  };
  await run(process.execPath, [aval, "setup"], { cwd: folder, env, timeout: LONGEST_MS });
  const service = spawn(process.execPath, [aval, "serve"], { cwd: folder, env });
  let said = "";
  for (const stream of [service.stdout, service.stderr]) stream.on("data", (part) => (said += String(part)));
  try {
    await until(
      () => said.includes("service started"),
      () => said,
    );
    const { topicId } = forum.as("alice").createTopic({
      title: "Une lettre de soutien pour La Halle",
      raw: "On nous demande une lettre.\n\n**Projet :** La Halle\n**Porteur :** Pôle du Val",
    });
    forum.as(BOT).tag(topicId, ["lettre-de-soutien"]);
    const isThere = () => forum.thread(topicId).some(({ raw }) => raw.startsWith("[wrap=aval kind=status"));
    await until(isThere, () => said);
  } finally {
    service.kill("SIGTERM");
    await forum.stop();
  }
}

async function until(condition: () => boolean, said: () => string): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > LONGEST_MS / 100) throw new Error(`It never came to be:\n${said()}`);
    await wait(100);
  }
}
