/** What `aval` says of a line that is nearly right, typed in a process of its own, in both languages. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

const MAIN = new URL("../../src/cli/main.ts", import.meta.url).pathname;

function aval(args: readonly string[], language: string) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = { PATH: process.env["PATH"] ?? "", LANG: language };
    const child = execFile(process.execPath, [MAIN, ...args], { env }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}

test.each([
  [["demo", "--fas"], "l'option --fas n'existe pas", "--fast", "unknown option '--fas'"],
  [["setpu"], "la commande setpu n'existe pas", "setup", "unknown command 'setpu'"],
])("%j is told what was meant", async (args, french, meant, english) => {
  const inFrench = await aval(args, "fr_FR.UTF-8");
  expect(inFrench.code).not.toBe(0);
  expect(inFrench.err).toBe(`erreur : ${french}\n(vouliez-vous écrire ${meant} ?)\n`);
  const inEnglish = await aval(args, "en_GB.UTF-8");
  expect(inEnglish.err).toBe(`error: ${english}\n(Did you mean ${meant}?)\n`);
});

test("a value that an option does not take is refused with those it takes", async () => {
  const { err } = await aval(["demo", "--language", "de"], "fr_FR.UTF-8");
  expect(err).toContain("l'option --language <language> n'admet pas de ; possibles : fr, en.");
});

test("--version says that of the package", async () => {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  const { out } = await aval(["--version"], "fr_FR.UTF-8");
  expect(text).toContain(`"version": "${out.trim()}"`);
});
