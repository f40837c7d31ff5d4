/** `aval letter preview` as it is typed, against a forum: it shows the letter and changes nothing there. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BOT, startWorld } from "../world.ts";
import type { World } from "../world.ts";

const MAIN = new URL("../../src/cli/main.ts", import.meta.url).pathname;

let world: World;
let folder: string;

beforeEach(async () => {
  world = await startWorld({ language: "en", up: false, now: new Date().toISOString() });
  folder = await mkdtemp(join(tmpdir(), "aval-letter-"));
});

afterEach(async () => {
  await world.stop();
  await rm(folder, { recursive: true });
});

function preview(...args: string[]) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = {
      PATH: process.env["PATH"] ?? "",
      DISCOURSE_URL: world.forum.url,
      DISCOURSE_API_KEY: world.forum.apiKey,
      DISCOURSE_API_USERNAME: BOT,
      AVAL_SECRET: "a secret that seals the record of these tests",
    };
    const all = [MAIN, "letter", "preview", ...args];
    const child = execFile(process.execPath, all, { cwd: folder, env }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}

async function settings(...lines: string[]) {
  const start = ["network: Network of shared places", "language: en"];
  await writeFile(join(folder, "aval.yaml"), `${[...start, ...lines].join("\n")}\n`);
}

function requestOf(holder: string): number {
  return world.as("bruno").createTopic({
    title: "A letter of support for The Corn Hall",
    raw: `We are asked.\n\n**Project:** The Corn Hall\n**Holder:** ${holder}\n**Call:** Makers of Tomorrow`,
    category: "lettres",
  }).topicId;
}

test("a request without a holder is shown with the gap named", async () => {
  await settings();
  const { code, out } = await preview(String(requestOf("")));

  expect(code).toBe(0);
  expect(out).toContain("led by **(holder to be completed)** and");
});

test("it prints the text, writes the PDF and leaves the forum as it is", async () => {
  await settings("letter:", "  about: We are forty places.", "  signatory_name: Anna Hall");
  const topicId = requestOf("Granary Association");
  const writes = () => world.forum.requests.filter(({ method }) => method !== "GET").length;
  const before = writes();
  const { code, out } = await preview(String(topicId));

  expect(code).toBe(0);
  expect(out).toContain("*Draft letter, put to the network's decision.");
  expect(out).toContain("We are forty places.");
  expect(out).toContain("led by **the Granary Association** and submitted in response to the call");
  expect(out).toContain("**Network of shared places**\nAnna Hall\n");
  expect(out).toContain("PDF: draft-letter-1.pdf");
  const pdf = await readFile(join(folder, "draft-letter-1.pdf"), "latin1");
  expect(pdf.startsWith("%PDF-1.7")).toBe(true);
  expect(writes()).toBe(before);
});

test("a topic that is not there is said to be so", async () => {
  await settings();

  expect(await preview("999999")).toMatchObject({ code: 1, out: "Topic 999999: not found.\n" });
});

test("a project that is not there is said to be so", async () => {
  await settings();

  expect((await preview(String(requestOf("Pôle du Val")), "7")).code).toBe(1);
});

test("a name that no typeface draws is told, and no PDF is written", async () => {
  await settings();
  const { code, out } = await preview(String(requestOf("漢字の会")));

  expect(code).toBe(1);
  expect(out).toMatch(/do not have these characters: .*漢/);
  expect((await readdir(folder)).filter((name) => name.endsWith(".pdf"))).toEqual([]);
});

test("a topic with the tag of a programme shows the programme's letter", async () => {
  await settings(
    "letter: { about: We are forty places. }",
    "programmes:",
    "  - { id: residency, request_tag: letter-residency, letter: { about: We host artists. } }",
  );
  const topicId = requestOf("Granary Association");
  expect((await preview(String(topicId))).out).toContain("We are forty places.");
  world.forum.addTag("letter-residency");
  world.as("nadia").tag(topicId, ["letter-residency"]);
  expect((await preview(String(topicId))).out).toContain("We host artists.");
});
