/** The component as files: what a forum installs, its words in both languages, its zip. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { componentFiles, componentZip } from "../../src/setup/things/component-zip.ts";

const COMPONENT = new URL("../../plugin-assets/", import.meta.url);

describe("the zip", () => {
  test("holds what a theme consists of, and nothing of the tools", async () => {
    const files = Object.keys(unzipSync(await componentZip()));
    expect(files).toEqual(await componentFiles());
    expect(files).toContain("about.json");
    expect(files).toContain("javascripts/discourse/api-initializers/aval.js");
    expect(files.filter((path) => /config|\.d\.ts$|tsconfig|prettier/.test(path))).toEqual([]);
  });

  test("has one style sheet, in which nothing is left to be looked up", async () => {
    const style = strFromU8(unzipSync(await componentZip())["common/common.scss"] ?? new Uint8Array());
    expect(style).not.toContain("@import");
    for (const one of [".aval-bar {", ".aval-count-quorum", ".aval-dialog {"]) expect(style).toContain(one);
  });

  test("is the same at every time and in every time zone", async () => {
    const here = createHash("sha256")
      .update(await componentZip())
      .digest("hex");
    const module = fileURLToPath(new URL("../../src/setup/things/component-zip.ts", import.meta.url));
    const program = `import { createHash } from "node:crypto";
      import { componentZip } from ${JSON.stringify(module)};
      console.log(createHash("sha256").update(await componentZip()).digest("hex"));`;
    for (const TZ of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
      const options = { env: { ...process.env, TZ }, encoding: "utf8" } as const;
      const there = execFileSync(
        process.execPath,
        ["--input-type=module-typescript", "-e", program],
        options,
      );
      expect(there.trim()).toBe(here);
    }
  });

  test("is a component that 3.1 accepts", async () => {
    const about: unknown = JSON.parse(
      strFromU8(unzipSync(await componentZip())["about.json"] ?? new Uint8Array()),
    );
    expect(about).toMatchObject({ name: "Aval", component: true, minimum_discourse_version: "3.1.0.beta3" });
  });
});

describe("the words", () => {
  test("have the same keys in both languages", async () => {
    expect(keysOf(await words("fr"))).toEqual(keysOf(await words("en")));
  });

  test("fill in the same values in both languages", async () => {
    expect(placeholders(await words("fr"))).toEqual(placeholders(await words("en")));
  });

  test("are in French and not left in English", async () => {
    const [french, english] = [textsOf(await words("fr")), textsOf(await words("en"))];
    const same = [...french].filter(([key, text]) => english.get(key) === text).map(([key]) => key);
    expect(same).toEqual(["step.vote", "stage.vote"]);
  });

  test("have no plain space before French double punctuation", async () => {
    const texts = [...textsOf(await words("fr")).values()];
    expect(texts.filter((text) => / [:;?!]/.test(text))).toEqual([]);
  });

  test("are all there that the modules ask for by name", async () => {
    const known = new Set(keysOf(await words("en")));
    const asked = new Set<string>();
    for (const path of (await componentFiles()).filter((file) => file.endsWith(".js"))) {
      const text = await readFile(new URL(path, COMPONENT), "utf8");
      for (const [, key] of text.matchAll(/\bword\(\s*"([a-z_.]+)"/g)) if (key !== undefined) asked.add(key);
    }
    expect(asked.size).toBeGreaterThan(20);
    expect([...asked].filter((key) => !known.has(key))).toEqual([]);
  });
});

test("no module uses what Discourse 3.1 or today's has not", async () => {
  const found: string[] = [];
  for (const path of (await componentFiles()).filter((file) => file.endsWith(".js"))) {
    const text = await readFile(new URL(path, COMPONENT), "utf8");
    const names = text.match(/renderInOutlet|createWidget|decorateWidget|\.gjs"|import I18n|^await /gm) ?? [];
    found.push(...names.map((name) => `${path}: ${name}`));
  }
  expect(found).toEqual([]);
});

const Words = z.record(z.string(), z.unknown());

async function words(language: string): Promise<unknown> {
  const text = await readFile(new URL(`locales/${language}.yml`, COMPONENT), "utf8");
  return Words.parse(parse(text))[language];
}

/** Texts by their key; `one` and `other` count as one. */
function textsOf(node: unknown, key = ""): Map<string, string> {
  if (typeof node === "string") return new Map([[key, node]]);
  if (typeof node !== "object" || node === null) return new Map();
  const inside = Object.entries(node).flatMap(([name, child]) => [
    ...textsOf(child, /^(?:one|other)$/.test(name) ? key : `${key}${key === "" ? "" : "."}${name}`),
  ]);
  return new Map(inside);
}

function keysOf(node: unknown): string[] {
  return [...textsOf(node).keys()].toSorted();
}

function placeholders(node: unknown): Record<string, string> {
  const texts = [...textsOf(node)];
  return Object.fromEntries(
    texts.map(([key, text]) => [key, (text.match(/%\{\w+\}/g) ?? []).sort().join(" ")]),
  );
}
