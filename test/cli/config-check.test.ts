/** `aval config check` as it is typed, in a process of its own, with no forum and no variable at all. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const MAIN = new URL("../../src/cli/main.ts", import.meta.url).pathname;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "aval-config-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function check(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const options = { cwd: folder, env: { PATH: process.env["PATH"] ?? "", ...env } };
    const child = execFile(process.execPath, [MAIN, "config", "check", ...args], options, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}

async function write(name: string, lines: readonly string[]) {
  await writeFile(join(folder, name), `${lines.join("\n")}\n`);
}

test("a good file is said to be good, with what it comes to", async () => {
  await write("aval.yaml", [
    "network: Third places",
    "language: en",
    "electorate: { groups: [members] }",
    "category: [7]",
  ]);
  const { code, out, err } = await check();

  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("aval.yaml is good.");
  expect(out).toContain("Who votes: members\n");
  expect(out).toContain("the service tags new ones in the categories 7\n");
  expect(out).toContain(
    "after 1 day of discussion; last 3 days, 1 day at least; end 2 days before the file is due",
  );
  expect(out).toContain("6; required: Open, replicable model\n");
});

test("each programme is summed up by what holds for it", async () => {
  await write("aval.yaml", [
    "network: Third places",
    "language: en",
    "electorate: { groups: [members] }",
    "programmes:",
    "  - id: residency",
    "    name: Residencies",
    "    request_tag: letter-residency",
    "    category: [9]",
    "    criteria: [Open to all]",
    "    required_fields: [recipient]",
    "    signatories: { groups: [board] }",
    "    vote: { mode: consent }",
  ]);
  const { out } = await check();

  expect(out).toContain("Sheet: needs project, holder, call, deadline, file\n");
  expect(out).toContain(
    "Programme Residencies: topics tagged letter-residency; new ones in 9; votes: members; signs: board; criteria: Open to all; the sheet needs project, holder, recipient; The letter is granted if at least 4 people vote",
  );
});

test("a French file answers in French, also on an English system", async () => {
  await write("autre.yaml", ["network: Réseau", "language: fr", "vote: { duration: 5 jours, quorum: 6 }"]);
  const { code, out } = await check(["autre.yaml"], { LANG: "en_GB.UTF-8" });

  expect(code).toBe(0);
  expect(out).toContain("autre.yaml convient.");
  expect(out).toContain("durée 5 jours, au moins 1 jour");
  expect(out).toContain(
    "La lettre est accordée si au moins 6 personnes votent et s'il y a plus de Pour que de Contre.",
  );
});

test("a wrong file ends with 2 and every problem, in its language", async () => {
  await write("aval.yaml", ["network: Réseau", "language: fr", "vote:", "  quorum: aucun", "stage_tag: {}"]);
  const { code, out, err } = await check();

  expect([code, out]).toEqual([2, ""]);
  expect(err.trim().split("\n")).toEqual([
    'aval.yaml:4: vote.quorum vaut "aucun" ; attendu : un nombre entier, 1 ou plus, ou une part des personnes pouvant voter, telle que « 30 % » ou « 1/3 »',
    "aval.yaml:5: stage_tag n'est pas un réglage ; vouliez-vous écrire stage_tags ?",
  ]);
});

test("a file that is not there ends with 2, in the language of the system", async () => {
  const { code, err } = await check([], { AVAL_CONFIG: "nowhere.yaml", LC_ALL: "fr_FR.UTF-8" });
  expect(code).toBe(2);
  expect(err).toBe(
    "nowhere.yaml ne peut pas être lu : AVAL_CONFIG désigne le fichier de réglages (à défaut, aval.yaml)\n",
  );
});

test("what the letter's settings name is tried too", async () => {
  await mkdir(join(folder, "own"));
  await writeFile(join(folder, "own", "letter.typ"), '#set page(paper: "a4")\n\n#nonsense\n');
  await write("aval.yaml", ["network: R", "language: en", "letter: { folder: own }"]);
  const { code, err } = await check();

  expect(code).toBe(2);
  expect(err).toContain("aval.yaml: letter: letter.typ:3: unknown variable: nonsense");
});
